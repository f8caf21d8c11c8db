"""Findings that are told of another than before: of one in the group, or of a part."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from govlint.finding import Finding
from govlint.lint.earlier.groups import Key
from govlint.result import Gone


def told_of_another(
    findings: Sequence[Finding],
    known: Collection[tuple[int, str]],
    by_everyone: Callable[[], Mapping[Key, Sequence[Gone]]],
) -> Iterator[tuple[int, str, Gone, Gone]]:
    """Find again what was told of another in the group, or of a part, as it was and as it counts.

    Of what was told of a part that part alone is known, and how far it went.
    """
    waiting = [
        (at, root)
        for at, found in enumerate(findings)
        for root in found.structures
        if found.is_mutual and (at, root) not in known
    ]
    near = by_everyone() if waiting else {}
    for at, root in waiting:
        found = findings[at]
        told = [
            (one, then)
            for one in found.group
            for then in near.get((root, found.rule, one), ())
            if (then.entity in (one, *found.parts) or one in then.group)
            and (_was_there(found, then) or not {then.entity, None}.issuperset(found.parts))
        ]
        if told:
            one, then = min(told, key=lambda it: it[1].entity in found.parts)
            yield at, root, then, _as_told_of_a_part(one, then, found)


def _as_told_of_a_part(one: str, then: Gone, found: Finding) -> Gone:
    """Turn round what was told of a part; who is new beside those alike is known with none.

    What is told of somebody new has parts that were not wrong before.
    """
    if not _was_there(found, then):
        return replace(then, parts=(str(then.entity),), amounts=(), group=())
    if then.entity == one or one in then.group or then.entity not in found.parts:
        has_new = not {*found.group} <= {*then.group, then.entity}
        return replace(then, group=()) if has_new else then
    amount = dict(zip(then.parts, then.amounts, strict=False)).get(one)
    amounts = () if amount is None else (amount,)
    return replace(then, parts=(then.entity,), amounts=amounts)


def _was_there(found: Finding, then: Gone) -> bool:
    """Tell whether the one of whom something is told was wrong before, told or not."""
    return found.entity in (then.entity, *then.group, *then.parts)
