"""Attempts: the fixes of findings made on the texts of a structure, in memory."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import cast

from govlint.document.text import LINE_BREAK
from govlint.edit import Edit, EditedTexts, EditRefusal, Operation, apply
from govlint.finding import Finding, Fix, FixStep, Place, TextChange

WRITE = "write"
"""The operation that replaces a part of a text, be it data or not."""


def attempt(texts: Mapping[str, str], root: str, findings: Sequence[Finding]) -> EditedTexts:
    """Make the fixes of findings, all of them; raises `EditRefused`."""
    fixes = [one.fix for one in findings if one.fix]
    edited = replaced(texts, [one for fix in fixes if is_text(fix) for one in fix.replacements])
    steps = [step for fix in fixes if not is_text(fix) for step in fix.steps]
    changes: list[Edit] = []
    for step in sorted(steps, key=_from_behind, reverse=True):
        change = Edit(cast("Operation", step.operation), step.key_path, step.value)
        changes += [change] if changes[-1:] != [change] else []
    if not changes:
        return edited
    return EditedTexts(dict(texts), apply(edited.texts, root, changes).texts)


def is_text(fix: Fix) -> bool:
    """Tell whether a fix replaces a part of the text as it stands."""
    return any(step.operation == WRITE for step in fix.steps)


def replaced(texts: Mapping[str, str], changes: Iterable[TextChange]) -> EditedTexts:
    """Write other texts at some places; raises `EditRefused` where two of them overlap."""
    made = dict(texts)
    later: Place | None = None
    for change in sorted(dict.fromkeys(changes), key=lambda one: one.place, reverse=True):
        place = change.place
        end = (place.end_line, place.end_column)
        if later and place.path == later.path and end > (later.line, later.column):
            raise EditRefusal(f"{place.path}:{place.line}: two fixes are of one text")
        text = made[place.path]
        first, last = _offset(text, place.line, place.column), _offset(text, *end)
        made[place.path] = text[:first] + change.text + text[last:]
        later = place
    return EditedTexts(dict(texts), made)


def _offset(text: str, line: int, column: int) -> int:
    """Find where a line and a column, both counted from 1, stand in a text."""
    breaks = LINE_BREAK.finditer(text)
    begin = next(islice(breaks, line - 2, None)).end() if line > 1 else 0
    return begin + column - 1


def _from_behind(step: FixStep) -> list[tuple[int, str]]:
    """Give what steps are sorted by, so that what goes out of a list moves nothing before it."""
    return [(key, "") if isinstance(key, int) else (-1, key) for key in step.key_path]
