"""Proof of a fix: the structure is read again, and what was to go is gone, with nothing new."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.change.in_memory import in_memory
from govlint.change.mending.attempt import Overlap, attempt, is_text
from govlint.edit import EditedTexts, EditRefusal
from govlint.finding import SYNTAX, UNCHECKED, Finding
from govlint.lint.data_rules import UNKNOWN_REFERENCE
from govlint.lint.run import lint_one
from govlint.lint.task import LintTask
from govlint.place import KeyPath
from govlint.result import Result
from govlint.rulebook.catalogue import Catalogue

OF_FORM = (*UNCHECKED, UNKNOWN_REFERENCE)
"""Rules whose findings are of how a structure is written."""


MOST_TRIES = 4
"""Times that fixes are made together, each time without those that were in the way."""

COST_OF_FAULT = 300
"""Characters that could be read in the time that it takes to say what a fault is."""


def of_form(task: LintTask, catalogue: Catalogue, day: date) -> Result:
    """Look at how a structure is written, and at nothing else."""
    rules = [rule for rule in task.rules if rule.id in OF_FORM]
    return lint_one(task._replace(rules=rules), catalogue, day).result


def cost(before: Result) -> int:
    """Give the characters that could be read in the time that one more look takes."""
    return sum(map(len, before.texts.values())) + COST_OF_FAULT * len(before.findings)


class Proof(NamedTuple):
    """Fixes made together: the texts, or nothing where some are in the way of that."""

    edited: EditedTexts | None
    in_the_way: Collection[int] = ()
    """Positions of those that seem to be; none where that cannot be told."""


def proved(
    task: LintTask, catalogue: Catalogue, before: Result, findings: Sequence[Finding]
) -> EditedTexts | None:
    """Make fixes in memory; gives nothing where they cannot be made or leave another fault."""
    return _proof(task, catalogue, before, findings).edited


def proved_together(
    task: LintTask, catalogue: Catalogue, before: Result, findings: Sequence[Finding]
) -> tuple[EditedTexts, Sequence[Finding]] | None:
    """Make as many fixes as can be made once those that are in the way of it are left out."""
    for _ in range(MOST_TRIES):
        proof = _proof(task, catalogue, before, findings)
        if proof.edited:
            return proof.edited, findings
        left = [one for at, one in enumerate(findings) if at not in proof.in_the_way]
        if len(left) in (0, len(findings)):
            break
        findings = left
    return None


def _proof(
    task: LintTask, catalogue: Catalogue, before: Result, findings: Sequence[Finding]
) -> Proof:
    texts = before.texts
    try:
        edited = attempt(texts, task.shown, findings)
    except EditRefusal as refused:
        return Proof(None, [at for at, one in enumerate(findings) if _asks_for(one, refused)])
    if not edited.changed:
        return Proof(None)
    after = of_form(in_memory(task, edited.texts), catalogue, before.as_of)
    had, has = _counted(before.findings), _counted(after.findings)
    stayed = _counted(findings) - (had - has)
    new = has - had
    # A mend is tried without the disk, so what is said of an include differs there, and is not new.
    at_includes = {one.key_path for one in before.findings if one.key_path[:1] == ("include",)}
    came = [one for one in after.findings if _key(one) in new and one.key_path not in at_includes]
    written = _WrittenPlaces.by(findings)
    counts = [one for one in came if one.rule in _asked(before.findings) or written.at(one)]
    if not stayed and not counts:
        return Proof(edited)
    left = {(_key(one), one.key_path or one.place.line) for one in after.findings}
    in_the_way = {
        at
        for at, one in enumerate(findings)
        if _key(one) in stayed and (_key(one), one.key_path or one.place.line) in left
    }
    return Proof(None, in_the_way.union(*map(written.at, counts)))


def _asks_for(one: Finding, refused: EditRefusal) -> bool:
    """Tell whether a fix asks for what was refused."""
    if one.fix is None:
        return False
    if isinstance(refused, Overlap):
        return any(change.place == refused.place for change in one.fix.replacements)
    change = refused.change
    return change is not None and any(
        (step.operation, step.key_path) == (change.operation, change.key_path)
        for step in one.fix.steps
    )


class _WrittenPlaces(NamedTuple):
    """Where fixes write: the lines of texts and the key paths, with the positions of the fixes."""

    lines: Mapping[tuple[str, int], Collection[int]]
    paths: Mapping[KeyPath, Collection[int]]

    @classmethod
    def by(cls, findings: Sequence[Finding]) -> "_WrittenPlaces":
        """Note where each of some findings is mended."""
        lines: dict[tuple[str, int], set[int]] = {}
        paths: dict[KeyPath, set[int]] = {}
        for at, one in enumerate(findings):
            if _is_written(one):
                for line in _lines(one):
                    lines.setdefault((one.place.path, line), set()).add(at)
            else:
                for path in _paths(one):
                    paths.setdefault(path, set()).add(at)
        return cls(lines, paths)

    def at(self, found: Finding) -> set[int]:
        """Give the fixes that wrote where something is found."""
        path = found.key_path
        fixes = [self.lines.get((found.place.path, line), ()) for line in _lines(found)]
        fixes += [self.paths.get(path[:end], ()) for end in range(len(path) + 1)]
        return set().union(*fixes)


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
    if SYNTAX in rules:
        return ()
    return UNCHECKED if rules & {*UNCHECKED} else OF_FORM


def _counted(findings: Collection[Finding]) -> Counter[tuple[str, str]]:
    return Counter(_key(one) for one in findings if one.rule in OF_FORM)


def _key(one: Finding) -> tuple[str, str]:
    return one.rule, one.message


def _lines(one: Finding) -> range:
    return range(one.place.line, one.place.end_line + 1)
