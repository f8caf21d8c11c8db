"""Change of a finding since an earlier state: whether it is worse, better or the same."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from govlint.finding import Before, Change, Finding, Severity, Unsaid
from govlint.lint.earlier.recognition import bare
from govlint.parts_of_findings import MANY, is_shared_name, one_of_many
from govlint.result import Gone

GRAVEST = (Change.NEW, Change.WORSE, Change.SAME, Change.BETTER)


def changed(found: Finding, then: Sequence[Gone | None]) -> Finding:
    """Say what became of a finding; in several structures, what is gravest."""
    gravest = min(then, key=lambda one: GRAVEST.index(change_since(found, one)))
    change = change_since(found, gravest)
    moved = gravest if change in (Change.WORSE, Change.BETTER) else None
    before = Before(_was(found, moved), moved.value) if moved else None
    return replace(found, change=change, before=before)


def _was(found: Finding, then: Gone) -> str:
    """Say what a finding was, and what else was otherwise, where its sentence does not show it."""
    is_said_otherwise = found.message != then.message
    if is_said_otherwise and (found.value != then.value or _is_worse(found, then)):
        return then.message
    severity = severity_then(found, then)
    if severity is not severity_now(found):
        return f"{then.message} ({severity.value})"
    if more := next((one.message for one in _more_unsaid(found, then)), ""):
        return f"{then.message}; not yet: {more}"
    if is_said_otherwise:
        return then.message
    if new := len(_new_parts(found, then)) if then.parts else 0:
        parts = "one part of it was" if new == 1 else f"{new} parts of it were"
        return f"{then.message}; {parts} not wrong yet"
    if _was_by_settings(found, then):
        return f"{then.message}; by settings alone"
    has_grown = any(now > was for now, was in _amounts(found, then))
    return f"{then.message}; one part of it was smaller" if has_grown else then.message


def change_since(found: Finding, then: Gone | None) -> Change:
    """Tell whether a value went further from its limit, or nearer; without end it is furthest.

    A part that was not wrong before is worse, whatever was put right for it, and so is a graver
    circumstance, or another finding that is not told because of it. A part that grew is worse,
    however small the sum has become. What only settings showed and every run tells now is worse.
    With fewer or smaller parts and the same value it is better, so that a part which was put right
    is not known for ever; but not where a part is only not told, and in doubt.
    """
    if then is None:
        return Change.NEW
    now, was = severity_now(found), severity_then(found, then)
    if _is_worse(found, then) or now.rank < was.rank or any(_more_unsaid(found, then)):
        return Change.WORSE
    if _was_by_settings(found, then):
        return Change.WORSE
    if found.value is None or found.limit is None or then.value in (None, found.value):
        fewer = 0 < _number(found) < _number(then) or 0 < len(found.group) < len(then.group)
        smaller = any(now < was for now, was in _amounts(found, then))
        milder = now.rank > was.rank
        if not (fewer or smaller or milder):
            return Change.SAME
    return Change.BETTER if found.in_doubt.isdisjoint(then.parts) else Change.SAME


def _was_by_settings(found: Finding, then: Gone) -> bool:
    """Tell whether settings alone showed what every run tells now."""
    is_extra = found.by_settings or found.is_beside or found.is_instead
    return (then.by_settings or then.is_beside) and not is_extra


def _is_worse(found: Finding | Unsaid, then: Gone | Unsaid) -> bool:
    """Tell whether a part is new or grew, or the value went further from its limit."""
    if then.parts and not _new_parts(found, then).issubset(_others(found, then)):
        return True
    if any(now > was for now, was in _amounts(found, then)):
        return True
    if found.value is None or found.limit is None or then.value in (None, found.value):
        return found.value is None and then.value is not None
    assert then.value is not None
    return _is_further(found.value, found.limit, then.value)


def _new_parts(found: Finding | Unsaid, then: Gone | Unsaid) -> set[str]:
    """Give the parts that were not wrong before; of many that were, no two are new together.

    The name of a group is a part that is new only where the group is another than before. Where
    parts are or were only counted, no other is new as long as there are no more.
    """
    before = {*then.parts}
    is_same_group = is_of_same_group(found, then) or not any(map(is_shared_name, before))
    were_no_fewer = MANY in (*found.parts, *before) and _number(found) <= _number(then)
    return {
        part
        for part in {*found.parts} - before
        if not (is_same_group if is_shared_name(part) else were_no_fewer)
        and not before.issuperset(map(one_of_many, part.split(" ")))
    }


def _number(one: Finding | Gone | Unsaid) -> float:
    """Give how many parts there are, be they named or only counted."""
    return dict(zip(one.parts, one.amounts, strict=False)).get(MANY) or len(one.parts)


def is_of_same_group(found: Finding | Unsaid, then: Gone | Unsaid) -> bool:
    """Tell whether a finding is of all who were wrong together before, and of nobody else."""
    return bare(found.fingerprint) == bare(then.fingerprint)


def _others(found: Finding | Unsaid, then: Gone | Unsaid) -> tuple[str, ...]:
    """Give those who may be a part of what is told of another than before: who was in the group."""
    if isinstance(found, Finding) and isinstance(then, Gone) and found.entity == then.entity:
        return ()
    return then.group


def _amounts(found: Finding | Unsaid, then: Gone | Unsaid) -> Iterator[tuple[float, float]]:
    """Give what each part that was wrong before amounts to, and what it did then."""
    before = dict(zip(then.parts, then.amounts, strict=False))
    for part, amount in zip(found.parts, found.amounts, strict=False):
        if part in before:
            was = before[part]
            yield inf if amount is None else amount, inf if was is None else was


def _is_further(value: float, limit: float, was: float) -> bool:
    return (value > was) == (value >= limit)


def severity_now(one: Finding | Unsaid) -> Severity:
    """Give how grave a finding is by what makes it matter more, also where settings level that."""
    assert one.severity
    return dict(one.graded).get(one.circumstance, one.severity)


def severity_then(found: Finding, then: Gone) -> Severity:
    """Give how grave a finding is by today's rule, as it was before, if that is known."""
    now = severity_now(found)
    return dict(found.graded).get(then.circumstance, now) if then.structures else now


def _more_unsaid(found: Finding, then: Gone) -> Iterator[Unsaid]:
    """Give what is not told because of a finding and was not so before, or is worse than then."""
    before = {one.fingerprint: one for one in then.unsaid}
    for one in found.unsaid if then.structures else ():
        was = before.get(bare(one.fingerprint))
        if was is None or is_graver(one, was) or _is_worse(one, was):
            yield one


def is_graver(one: Unsaid, was: Unsaid) -> bool:
    """Tell whether what is not told matters more than it did, by today's rule."""
    if one.severity is None:
        return False
    now = severity_now(one)
    return now.rank < dict(one.graded).get(was.circumstance, now).rank
