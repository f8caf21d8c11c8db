"""Groups of findings that changed: those that somebody left, fell apart, or were put together."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import compress

from govlint.finding import Finding
from govlint.lint.earlier.equal_findings import beyond
from govlint.result import Gone

Key = tuple[str | None, ...]
"""What a finding is known by: its root and fingerprint, or in version 1 path, rule and entity."""

PAIR = 2
"""With one less, no group is left."""


def shrunk(
    findings: Sequence[Finding],
    known: Collection[tuple[int, str]],
    groups: Mapping[Key, Sequence[Gone]],
) -> Iterator[tuple[tuple[int, str], Gone]]:
    """Find again a group that somebody has left, or each part of one that fell apart.

    Of several that it may have been it is the one that had most of what is wrong in it.
    """
    for at, found in enumerate(findings) if groups else ():
        for root in found.structures:
            if not found.group or (at, root) in known:
                continue
            near = groups.get((root, found.rule, found.group[0]), ())
            whole = (one for one in near if _is_part(found, one))
            then = min(whole, key=partial(beyond, found), default=None)
            if then:
                yield (at, root), then


def joined_groups(
    findings: Sequence[Finding],
    known: Collection[tuple[int, str]],
    groups: Mapping[Key, Sequence[Gone]],
    left: Mapping[Key, Gone],
) -> Iterator[tuple[tuple[int, str], Sequence[Gone]]]:
    """Find again what was told one by one, or with fewer or others, and is told together now.

    `left` are those who are no longer in a group, each as if told alone.
    """
    for at, found in enumerate(findings) if groups or left else ():
        for root in found.structures:
            if not found.parts or (at, root) in known:
                continue
            near = [
                one
                for member in found.parts
                for one in groups.get((root, found.rule, member), ())
                if _is_part_of_more(one, found)
            ]
            told = {member for one in near for member in one.group}
            names = [name for name in found.group if name not in told] if _each(found) else ()
            near += [
                left[root, found.rule, name] for name in names if (root, found.rule, name) in left
            ]
            if near:
                yield (at, root), list(dict.fromkeys(near))


def left_alone(
    findings: Sequence[Finding],
    smaller: Mapping[tuple[int, str], Gone],
    groups: Mapping[Key, Sequence[Gone]],
) -> Mapping[Key, Gone]:
    """Give those who left a group, and those in groups that are none any more, each told alone."""
    found: dict[Key, Gone] = {
        key: _alone(one, key[-1])
        for key, near in groups.items()
        for one in near
        if len(one.group) >= PAIR and _each(one)
    }
    for (at, root), one in smaller.items():
        for name in one.group if _each(one) else ():
            if name not in findings[at].group:
                found[root, one.rule, name] = _alone(one, name)
    return found


def _each(one: Finding | Gone) -> bool:
    """Tell whether each in a group is wrong for itself."""
    return {*one.group} <= {*one.parts}


def _alone(one: Gone, name: str | None) -> Gone:
    """Give what was told of several as told of one of them."""
    others = {*one.group} - {name}
    kept = [part not in others for part in one.parts]
    return replace(
        one,
        group=tuple(filter(None, [name])),
        parts=tuple(compress(one.parts, kept)),
        amounts=tuple(compress(one.amounts, kept)),
    )


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
    return {*found.group} < {*whole.group} and (len(found.group) >= PAIR or _each(whole))
