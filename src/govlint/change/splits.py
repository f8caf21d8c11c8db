"""Splits of a forum: the new ones to which its members went."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence

from govlint.change.membership import members
from govlint.graph.graph import Graph

Members = Counter[Hashable]

FEWEST = 2
"""Members that a part has from the forum that was split."""


def parts_of(
    before: Graph,
    after: Graph,
    gone: Sequence[str],
    new: Sequence[str],
    renamed: Mapping[str, str],
) -> dict[str, tuple[str, ...]]:
    """Find the forums whose members went to two new ones, or more.

    Most members of each part come from the forum, the parts share none of them, and together they
    have over half of them.
    """
    there = {one: members(after, one, {}) for one in new}
    where: defaultdict[Hashable, list[str]] = defaultdict(list)
    for one, its in there.items():
        for member in its:
            where[member].append(one)
    found = {}
    for forum in gone:
        own = members(before, forum, renamed)
        near = Counter(one for member in own for one in where.get(member, ()))
        parts = _parts(own, {one: there[one] for one in near})
        if len(parts) > 1:
            found[forum] = tuple(one for one in new if one in parts)
    return found


def _parts(own: Members, near: Mapping[str, Members]) -> Sequence[str]:
    """Choose the parts that have nobody in common, those with most members first."""
    shares = {one: own & its for one, its in near.items()}
    fitting = [
        one
        for one, its in near.items()
        if shares[one].total() >= FEWEST and 2 * shares[one].total() > its.total()
    ]
    taken: Members = Counter()
    parts = []
    for one in sorted(fitting, key=lambda one: -shares[one].total()):
        if not taken & shares[one]:
            parts.append(one)
            taken += shares[one]
    return parts if 2 * taken.total() > own.total() else []
