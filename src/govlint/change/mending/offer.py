"""Offers: the findings of a run with those fixes alone that were tried and hold."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from govlint.change.mending.attempt import is_text
from govlint.change.mending.proof import of_form, proved
from govlint.change.mending.sharing import is_of_one, shared_files
from govlint.edit import Edited
from govlint.finding import Finding, Fix, Place, Result, TextChange
from govlint.lint.run import Task
from govlint.rulebook.catalogue import Catalogue

MOST_TEXT = 2_000_000
"""Characters that are read again in all; what comes after that is offered no fix."""


def with_offers(result: Result, tasks: Sequence[Task], catalogue: Catalogue) -> Result:
    """Try each fix alone, and give those that hold with what they write in the texts."""
    if not any(one.fix for one in result.findings):
        return result
    trial = _Trial({task.shown: task for task in tasks}, catalogue, result)
    return replace(result, findings=[trial.offered(one) for one in result.findings])


class _Trial:
    """The structures in which fixes are tried, each looked at once before."""

    def __init__(self, tasks: Mapping[str, Task], catalogue: Catalogue, result: Result) -> None:
        self._tasks = tasks
        self._catalogue = catalogue
        self._day = result.as_of
        self._before: dict[str, Result] = {}
        self._left = MOST_TEXT
        self._shared = shared_files(list(tasks.values()))

    def offered(self, found: Finding) -> Finding:
        """Give a finding with its fix and the texts of it, or without."""
        if found.fix is None:
            return found
        edited = self._tried(found) if is_of_one(found, self._shared) else None
        return replace(found, fix=_with_texts(found.fix, edited) if edited else None)

    def _tried(self, found: Finding) -> Edited | None:
        task = self._tasks.get(next(iter(found.structures), ""))
        if task is None or self._left <= 0:
            return None
        if task.shown not in self._before:
            self._before[task.shown] = of_form(task, self._catalogue, self._day)
        before = self._before[task.shown]
        self._left -= sum(map(len, before.texts.values()))
        return proved(task, self._catalogue, before, [found])


def _with_texts(fix: Fix, edited: Edited) -> Fix:
    if is_text(fix):
        return fix
    changes = (TextChange(Place(one.file, *one.span), one.text) for one in edited.replacements())
    return replace(fix, replacements=tuple(changes))
