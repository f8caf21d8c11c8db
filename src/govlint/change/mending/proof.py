"""Proof of a fix: the structure is read again, and what was to go is gone, with nothing new."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from govlint.change.in_memory import in_memory
from govlint.change.mending.attempt import attempt, is_text
from govlint.edit import EditedTexts, EditRefusal
from govlint.finding import UNCHECKED, Finding, KeyPath, Result
from govlint.lint.run import UNKNOWN_REFERENCE, LintTask, lint_one
from govlint.rulebook.catalogue import Catalogue

OF_FORM = (*UNCHECKED, UNKNOWN_REFERENCE)
"""Rules whose findings are of how a structure is written."""


def of_form(task: LintTask, catalogue: Catalogue, day: date) -> Result:
    """Look at how a structure is written, and at nothing else."""
    rules = [rule for rule in task.rules if rule.id in OF_FORM]
    return lint_one(replace(task, rules=rules), catalogue, day).result


def proved(
    task: LintTask, catalogue: Catalogue, before: Result, findings: Sequence[Finding]
) -> EditedTexts | None:
    """Make fixes in memory; gives nothing where they cannot be made or leave another fault."""
    texts = before.texts
    try:
        edited = attempt(texts, task.shown, findings)
    except EditRefusal:
        return None
    if not edited.changed:
        return None
    after = of_form(in_memory(task, edited.texts), catalogue, before.as_of)
    return edited if _is_better(before.findings, after.findings, findings) else None


def _is_better(
    before: Collection[Finding], after: Collection[Finding], mended: Sequence[Finding]
) -> bool:
    """Tell whether what was mended is gone, and no other fault of form has come."""
    had, has = _counted(before), _counted(after)
    if not _counted(mended) <= had - has:
        return False
    new = has - had
    asked = _asked(before)
    lines = {(it.place.path, at) for it in mended if _is_written(it) for at in _lines(it)}
    paths = [path for one in mended if not _is_written(one) for path in _paths(one)]
    return not any(
        _key(one) in new
        and (
            one.rule in asked
            or any((one.place.path, at) in lines for at in _lines(one))
            or any(one.key_path[: len(path)] == path for path in paths)
        )
        for one in after
    )


def _is_written(one: Finding) -> bool:
    return one.fix is not None and is_text(one.fix)


def _paths(one: Finding) -> Iterator[KeyPath]:
    """Give the key paths at which a fix writes anew."""
    for step in one.fix.steps if one.fix else ():
        renamed = step.operation == "rename"
        yield (*step.key_path[:-1], step.value) if renamed else step.key_path


def _asked(before: Collection[Finding]) -> Sequence[str]:
    """Name the rules of form that could be asked of what stood there before."""
    rules = {one.rule for one in before}
    if "syntax" in rules:
        return ()
    return UNCHECKED if rules & {*UNCHECKED} else OF_FORM


def _counted(findings: Collection[Finding]) -> Counter[tuple[str, str]]:
    return Counter(_key(one) for one in findings if one.rule in OF_FORM)


def _key(one: Finding) -> tuple[str, str]:
    return one.rule, one.message


def _lines(one: Finding) -> range:
    return range(one.place.line, one.place.end_line + 1)
