"""Offers: the findings of a run with those fixes alone that were tried and hold."""

from collections.abc import Sequence
from dataclasses import replace

from govlint.change.mending.attempt import attempt, is_text
from govlint.change.mending.proof import cost, of_form, proved, proved_together
from govlint.change.mending.sharing import is_of_one, shared_files
from govlint.edit import EditedTexts, EditRefusal
from govlint.finding import UNCHECKED, Finding, Fix, TextChange
from govlint.lint.task import LintTask
from govlint.place import Place
from govlint.result import Result
from govlint.rulebook.catalogue import Catalogue

MOST_READ = 200_000
"""Characters that are read again for single fixes; after that they hold where they do together."""

MOST_TEXT = 100_000
"""Characters that are read again to say what fixes write that hold together."""


def with_offers(result: Result, tasks: Sequence[LintTask], catalogue: Catalogue) -> Result:
    """Try the fixes of findings, and keep those that hold, with what they write in the texts."""
    if not any(one.fix for one in result.findings):
        return result
    shared = shared_files(tasks)
    by_root: dict[str, list[Finding]] = {}
    for one in result.findings:
        if one.fix and is_of_one(one, shared):
            by_root.setdefault(next(iter(one.structures), ""), []).append(one)
    trials = {
        task.shown: _Trial(task, catalogue, _before(result, task, tasks, catalogue), fixes)
        for task in tasks
        if (fixes := by_root.get(task.shown))
    }
    findings = []
    for one in result.findings:
        trial = trials.get(next(iter(one.structures), ""))
        fix = trial.held(one) if trial and one.fix and is_of_one(one, shared) else None
        findings.append(replace(one, fix=fix) if one.fix else one)
    return replace(result, findings=findings)


def _before(
    result: Result, task: LintTask, tasks: Sequence[LintTask], catalogue: Catalogue
) -> Result:
    """Give what is found in one structure of how it is written, which may be all that is."""
    if len(tasks) == 1 and all(one.rule in UNCHECKED for one in result.findings):
        return result
    return of_form(task, catalogue, result.as_of)


class _Trial:
    """A structure in which fixes are tried, all at once and one by one."""

    def __init__(
        self, task: LintTask, catalogue: Catalogue, before: Result, findings: Sequence[Finding]
    ) -> None:
        self._task = task
        self._catalogue = catalogue
        self._before = before
        self._left = MOST_READ
        self._texts_left = MOST_TEXT
        together = self._together(findings) if len(findings) > 1 else None
        self._hold = {*map(_named, together[1])} if together else set()

    def held(self, found: Finding) -> Fix | None:
        """Give the fix of a finding with the texts of it, if it holds."""
        if found.fix is None:
            return None
        if self._left > 0:
            edited = self._proved(found)
            return _with_texts(found.fix, edited) if edited else None
        return self._alone(found, found.fix) if _named(found) in self._hold else None

    def _together(
        self, findings: Sequence[Finding]
    ) -> tuple[EditedTexts, Sequence[Finding]] | None:
        self._left -= cost(self._before)
        return proved_together(self._task, self._catalogue, self._before, findings)

    def _proved(self, found: Finding) -> EditedTexts | None:
        self._left -= cost(self._before)
        return proved(self._task, self._catalogue, self._before, [found])

    def _alone(self, found: Finding, fix: Fix) -> Fix | None:
        """Give a fix that holds with the others; with its texts while not much is read for them."""
        if self._texts_left <= 0:
            return fix
        self._texts_left -= sum(map(len, self._before.texts.values()))
        try:
            return _with_texts(fix, attempt(self._before.texts, self._task.shown, [found]))
        except EditRefusal:
            return None


def _named(one: Finding) -> tuple[str, str, Place]:
    return one.rule, one.message, one.place


def _with_texts(fix: Fix, edited: EditedTexts) -> Fix:
    if is_text(fix):
        return fix
    changes = (TextChange(Place(one.file, *one.span), one.text) for one in edited.replacements())
    return fix._replace(replacements=tuple(changes))
