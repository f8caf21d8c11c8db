"""Offers: the findings of a run with those fixes alone that were tried and hold."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from govlint.change.mending.attempt import is_text
from govlint.change.mending.proof import of_form, proved
from govlint.change.mending.sharing import is_of_one, shared_files
from govlint.edit import EditedTexts
from govlint.finding import Finding, Fix, Place, Result, TextChange
from govlint.lint.run import LintTask
from govlint.rulebook.catalogue import Catalogue

MOST_TEXT = 100_000
"""Characters that are read again for single fixes; after that they hold where all do together."""


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
        task.shown: _Trial(task, catalogue, result.as_of, by_root[task.shown])
        for task in tasks
        if task.shown in by_root
    }
    findings = []
    for one in result.findings:
        trial = trials.get(next(iter(one.structures), ""))
        fix = trial.held(one) if trial and one.fix and is_of_one(one, shared) else None
        findings.append(replace(one, fix=fix) if one.fix else one)
    return replace(result, findings=findings)


class _Trial:
    """A structure in which fixes are tried, all at once and one by one."""

    def __init__(
        self, task: LintTask, catalogue: Catalogue, day: date, findings: Sequence[Finding]
    ) -> None:
        self._task = task
        self._catalogue = catalogue
        self._before = of_form(task, catalogue, day)
        self._length = sum(map(len, self._before.texts.values()))
        self._left = MOST_TEXT
        self._hold = len(findings) > 1 and self._proved(findings) is not None

    def held(self, found: Finding) -> Fix | None:
        """Give the fix of a finding with the texts of it, if it holds."""
        if found.fix is None or self._left <= 0:
            return found.fix if self._hold else None
        edited = self._proved([found])
        return _with_texts(found.fix, edited) if edited else None

    def _proved(self, findings: Sequence[Finding]) -> EditedTexts | None:
        self._left -= self._length
        return proved(self._task, self._catalogue, self._before, findings)


def _with_texts(fix: Fix, edited: EditedTexts) -> Fix:
    if is_text(fix):
        return fix
    changes = (TextChange(Place(one.file, *one.span), one.text) for one in edited.replacements())
    return replace(fix, replacements=tuple(changes))
