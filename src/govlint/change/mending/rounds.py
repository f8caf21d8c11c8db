"""Rounds: what can be mended is mended, and what is left is looked at again, until nothing is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from govlint.change.in_memory import in_memory
from govlint.change.mending.proof import cost, proved, proved_together
from govlint.change.mending.renamed_rules import RULE as EXPLAINS
from govlint.change.mending.renamed_rules import renamed
from govlint.change.mending.sharing import is_of_one
from govlint.edit import EditedTexts
from govlint.finding import UNCHECKED, Finding
from govlint.lint.run import lint_one
from govlint.lint.task import LintTask
from govlint.place import KeyPath
from govlint.result import Result
from govlint.rulebook.catalogue import Catalogue

MOST_ROUNDS = 50
"""Rounds after which what is left is left; each of them mends something."""

MOST_ALONE = 2_000_000
"""Characters that are read in a round to find which of several fixes can be made at all."""

NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class MendedStructure:
    """A structure after all that could be mended."""

    edited: EditedTexts
    mends: Sequence[Finding]
    """The findings that are mended, in the order in which they were."""
    left: Result
    """What is found after that."""


@dataclass(slots=True)
class _Work:
    """One structure while it is mended."""

    task: LintTask
    catalogue: Catalogue
    day: date
    unsafe: bool
    shared: Collection[str] = ()
    """The files of other structures as well, in which an explanation may be of use."""
    refused: set[tuple[str, str, KeyPath]] = field(default_factory=set)
    """Findings whose fix did not do what it should since something was mended last."""
    others: bool = False
    """Whether something was mended after a fix was refused."""
    left: int = MOST_ALONE
    """Characters that may yet be read in this round."""

    def look(self) -> Result:
        """Check the structure as it stands; rules that are called otherwise now are found too."""
        result = lint_one(self.task, self.catalogue, self.day).result
        if any(one.rule in UNCHECKED for one in result.findings):
            return result
        return replace(result, findings=[*result.findings, *renamed(self.task, self.catalogue)])

    def fixable(self, result: Result) -> list[Finding]:
        """Give the findings whose fix may yet be made; what is idle goes once nothing else is left.

        An explanation may be needed again by what the other fixes make of the structure.
        """
        found = [
            one
            for one in result.findings
            if one.fix
            and (self.unsafe or not one.fix.unsafe)
            and _named(one) not in self.refused
            and is_of_one(one, self.shared)
        ]
        return [one for one in found if not _takes_out_explanation(one)] or found

    def try_again(self) -> bool:
        """Forget which fixes were refused before something else was mended, if any were."""
        again, self.others = self.others, False
        if again:
            self.refused.clear()
        return again


def mended(
    task: LintTask,
    catalogue: Catalogue,
    day: date,
    *,
    unsafe: bool,
    shared: Collection[str] = (),
    texts: Mapping[str, str] = NOTHING,
) -> MendedStructure:
    """Mend one structure in memory.

    `shared` are the files that it has with others; `texts` those of them that are mended already.
    """
    work = _Work(task, catalogue, day, unsafe, shared)
    first = result = work.look()
    if known := {name: texts[name] for name in first.texts if name in texts}:
        work.task = in_memory(task, {**first.texts, **known})
        result = work.look()
    mends: list[Finding] = []
    for _ in range(MOST_ROUNDS):
        found = _made(work, result, work.fixable(result))
        if found is None:
            if not work.try_again():
                break
            continue
        edited, done = found
        mends += done
        work.others = bool(work.refused)
        work.task = in_memory(task, edited.texts)
        result = work.look()
    return MendedStructure(EditedTexts(first.texts, result.texts), mends, result)


def _made(
    work: _Work, before: Result, findings: Sequence[Finding]
) -> tuple[EditedTexts, Sequence[Finding]] | None:
    """Make as many fixes at once as do what they should."""
    if not findings:
        return None
    work.left = MOST_ALONE
    together = proved_together(work.task, work.catalogue, before, findings)
    return together or _first_proved(work, before, findings)


def _first_proved(
    work: _Work, before: Result, findings: Sequence[Finding]
) -> tuple[EditedTexts, Sequence[Finding]] | None:
    """Make the fixes of a half, a quarter and so on; remembers each that does not do alone."""
    if not findings or work.left <= 0:
        return None
    work.left -= cost(before)
    if edited := proved(work.task, work.catalogue, before, findings):
        return edited, findings
    if len(findings) == 1:
        work.refused.add(_named(findings[0]))
        return None
    half = len(findings) // 2
    return _first_proved(work, before, findings[:half]) or _first_proved(
        work, before, findings[half:]
    )


def _takes_out_explanation(one: Finding) -> bool:
    """Tell whether a fix takes an explanation out, and does not only call its rule otherwise."""
    steps = one.fix.steps if one.fix else ()
    return one.rule == EXPLAINS and any(step.operation == "remove" for step in steps)


def _named(one: Finding) -> tuple[str, str, KeyPath]:
    return one.rule, one.message, one.key_path
