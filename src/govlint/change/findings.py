"""Changes of findings: those of both versions by the same rules, renamed ids as the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from govlint.finding import Change, Finding
from govlint.lint.earlier.comparison import compare
from govlint.lint.earlier.earlier_state import EarlierState
from govlint.lint.earlier.past_findings import past
from govlint.lint.why_gone import Reasons
from govlint.result import ExplainedFinding, Gone, Result


@dataclass(frozen=True, slots=True)
class FindingChanges:
    """What became of the findings."""

    new: Sequence[Finding]
    worse: Sequence[Finding]
    better: Sequence[Finding]
    gone: Sequence[Gone]
    explained: Sequence[ExplainedFinding]
    """What BEFORE has as a finding, and AFTER explains; nothing of it is mended."""
    before: int
    """How many findings BEFORE has."""
    after: int

    def by_key(self) -> Mapping[str, Sequence[Finding | Gone | ExplainedFinding]]:
        """Give them by the keys of the JSON, as they are, for who writes them."""
        return {
            "new": self.new, "worse": self.worse, "better": self.better, "gone": self.gone,
            "explained": self.explained,
        }  # fmt: skip


def finding_changes(
    before: Result, after: Result, reasons: Reasons | None = None
) -> FindingChanges:
    """Compare the findings of one structure in two versions; reasons say why some are gone."""
    root = after.structures[0].path
    then = [replace(past(one), structures=(root,)) for one in before.findings]
    told = [*after.findings, *(one.finding for one in after.explained)]
    made = compare(
        replace(after, findings=told),
        EarlierState(
            then,
            _always,
            roots={root: ""},
            with_reasons=lambda _, gone: reasons.told(gone) if reasons else gone,
        ),
    )
    at, end = len(after.findings), len(told)
    found, silent = [*made.found[:at], *made.found[end:]], made.found[at:end]
    by = {change: [one for one in found if one.change is change] for change in Change}
    explained = zip(after.explained, silent, strict=True)
    return FindingChanges(
        by[Change.NEW],
        by[Change.WORSE],
        by[Change.BETTER],
        made.gone,
        [one for one, made in explained if made.change is not Change.NEW],
        len(before.findings),
        len(after.findings),
    )


def _always(_: Gone) -> bool:
    """Say that everything was looked at."""
    return True
