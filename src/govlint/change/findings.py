"""Changes of findings: those of both versions by the same rules, renamed ids as the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from govlint.finding import Change, Finding, Gone, Result
from govlint.lint.comparison import EarlierState, compare, past


@dataclass(frozen=True, slots=True)
class FindingChanges:
    """What became of the findings."""

    new: Sequence[Finding]
    worse: Sequence[Finding]
    better: Sequence[Finding]
    gone: Sequence[Gone]
    before: int
    """How many findings BEFORE has."""
    after: int


def finding_changes(before: Result, after: Result) -> FindingChanges:
    """Compare the findings of one structure in two versions."""
    root = after.structures[0].path
    then = [replace(past(one), structures=(root,)) for one in before.findings]
    made = compare(after, EarlierState(then, _always, roots={root: ""}))
    by = {change: [one for one in made.found if one.change is change] for change in Change}
    return FindingChanges(
        by[Change.NEW],
        by[Change.WORSE],
        by[Change.BETTER],
        made.gone,
        len(before.findings),
        len(after.findings),
    )


def _always(_: Gone) -> bool:
    """Say that everything was looked at."""
    return True
