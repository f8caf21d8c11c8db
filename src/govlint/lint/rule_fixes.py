"""Fixes of rules that ask the graph: what mends a hit of them, where nobody has to judge."""

from collections.abc import Callable, Collection, Iterator, Mapping

from govlint.finding import Fix, FixStep
from govlint.graph.graph import Graph
from govlint.hit import Hit
from govlint.place import KeyPath
from govlint.structure.forums import Member


def with_fix(rule: str, graph: Graph, hit: Hit) -> Hit:
    """Give a hit with what mends it, where its rule is one of those of which that is known."""
    made = _BY_RULE.get(rule)
    if made is None or hit.fix or hit.key_path[:1] != ("forums",):
        return hit
    return hit._replace(fix=made(graph, str(hit.key_path[1]), hit.parts))


def _without_doubles(graph: Graph, forum: str, holders: Collection[str]) -> Fix | None:
    """Take out each entry of a member that says the same as an earlier one."""
    seats = graph.memberships.by_forum.get(forum) or ()
    doubles = []
    known: set[Member] = set()
    for seat in seats:
        if seat.holder in holders:
            if seat.member in known:
                doubles.append(seat.position)
            known.add(seat.member)
    path: KeyPath = ("forums", forum, "members")
    steps = tuple(FixStep("remove", (*path, at)) for at in reversed(doubles))
    return Fix(steps) if steps else None


def _ended(graph: Graph, forum: str, _: Collection[str]) -> Fix | None:
    """End the memberships of a forum on its last day; one that begins later goes."""
    steps = tuple(_last_days(graph, forum))
    return Fix(steps, unsafe=True) if steps else None


def _last_days(graph: Graph, forum: str) -> Iterator[FixStep]:
    last = graph.forums[forum].ends
    members = graph.forums[forum].members or ()
    for at, member in reversed([*enumerate(members)] if last else []):
        path: KeyPath = ("forums", forum, "members", at)
        if last and member.since and member.since > last:
            yield FixStep("remove", path)
        elif last and (member.until is None or member.until > last):
            yield FixStep("set", (*path, "until"), last.isoformat())


_BY_RULE: Mapping[str, Callable[[Graph, str, Collection[str]], Fix | None]] = {
    "member-listed-twice": _without_doubles,
    "stood-down-forum-with-members": _ended,
}
"""What mends the findings of a rule, from the forum and what is wrong there one by one."""
