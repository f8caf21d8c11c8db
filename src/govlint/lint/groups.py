"""Groups of findings that changed: those that somebody left, fell apart, or were put together."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from govlint.finding import Finding, Gone

Key = tuple[str | None, ...]
"""What a finding is known by: its root and fingerprint, or in version 1 path, rule and entity."""

PAIR = 2
"""With one less, no group is left."""


def shrunk(
    findings: Sequence[Finding],
    known: Collection[tuple[int, str]],
    groups: Mapping[Key, Sequence[Gone]],
) -> Iterator[tuple[tuple[int, str], Gone]]:
    """Find again a group that somebody has left, or each part of one that fell apart."""
    for at, found in enumerate(findings) if groups else ():
        for root in found.structures:
            if not found.group or (at, root) in known:
                continue
            near = groups.get((root, found.rule, found.group[0]), ())
            then = next((one for one in near if _is_part(found, one)), None)
            if then:
                yield (at, root), then


def joined_groups(
    findings: Sequence[Finding],
    known: Collection[tuple[int, str]],
    groups: Mapping[Key, Sequence[Gone]],
) -> Iterator[tuple[tuple[int, str], Sequence[Gone]]]:
    """Find again what was told one by one, or with fewer, and is told together now."""
    for at, found in enumerate(findings) if groups else ():
        for root in found.structures:
            if not found.parts or (at, root) in known:
                continue
            near = [
                one
                for member in found.parts
                for one in groups.get((root, found.rule, member), ())
                if _is_part_of_more(one, found)
            ]
            if near:
                yield (at, root), list(dict.fromkeys(near))


def _is_part_of_more(one: Gone, found: Finding) -> bool:
    """Tell whether all of a finding is in another, where each of those who are more is a part."""
    before, now = {*one.group}, {*found.group}
    return before < now and before - {*one.parts} == now - {*found.parts}


def together(found: Finding, near: Sequence[Gone]) -> Gone:
    """Give several earlier findings as one, no graver than the mildest of them."""
    graded = dict(found.graded)
    first = max(near, key=lambda one: graded.get(one.circumstance, found.severity).rank)
    parts = dict.fromkeys(part for one in near for part in one.parts)
    amounts = {
        part: amount for one in near for part, amount in zip(one.parts, one.amounts, strict=False)
    }
    values = [one.value for one in near if one.value is not None]
    return replace(
        first,
        parts=tuple(parts),
        amounts=tuple(amounts.get(part) for part in parts) if amounts else (),
        group=tuple(sorted({member for one in near for member in one.group})),
        value=max(values, default=None),
        unsaid=tuple(silent for one in near for silent in one.unsaid),
    )


def _is_part(found: Finding, whole: Gone) -> bool:
    """Tell whether a group is what is left of another, one where each is wrong alone."""
    for_itself = {*whole.group} <= {*whole.parts}
    return {*found.group} < {*whole.group} and (len(found.group) >= PAIR or for_itself)
