"""Attempts: the fixes of findings made on the texts of a structure, in memory."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import cast

from govlint.document.decoding import LINE_BREAK
from govlint.edit import Edit, EditedTexts, EditRefusal, Operation, apply
from govlint.edit.splices import Splice, spliced
from govlint.finding import Finding, Fix, FixStep, TextChange
from govlint.place import Place

WRITE = "write"
"""The operation that replaces a part of a text, be it data or not."""


class Overlap(EditRefusal):
    """Two fixes that would replace the same part of a text; holds the place of the later one."""

    def __init__(self, place: Place) -> None:
        super().__init__(f"{place.path}:{place.line}: two fixes are of one text")
        self.place = place


def attempt(texts: Mapping[str, str], root: str, findings: Sequence[Finding]) -> EditedTexts:
    """Make the fixes of findings, all of them; raises `EditRefusal`."""
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
    """Write other texts at some places; raises `Overlap` where two of them are of one text."""
    made = dict(texts)
    ordered = sorted(dict.fromkeys(changes), key=lambda one: one.place)
    for path, here in groupby(ordered, key=lambda one: one.place.path):
        made[path] = spliced(texts[path], _splices(texts[path], [*here]))
    return EditedTexts(dict(texts), made)


def _splices(text: str, changes: Iterable[TextChange]) -> Iterable[Splice]:
    """Give what is written where in a text, of changes in the order of their places."""
    begins = [0, *(found.end() for found in LINE_BREAK.finditer(text))]
    end = 0
    for change in changes:
        place = change.place
        first = begins[place.line - 1] + place.column - 1
        if first < end:
            raise Overlap(place)
        end = begins[place.end_line - 1] + place.end_column - 1
        yield Splice(first, end, change.text)


def _from_behind(step: FixStep) -> list[tuple[int, str]]:
    """Give what steps are sorted by, so that what goes out of a list moves nothing before it."""
    return [(key, "") if isinstance(key, int) else (-1, key) for key in step.key_path]
