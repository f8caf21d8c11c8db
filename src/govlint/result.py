"""The result of a run: findings, what is explained, gone and covered, and what settings loosen."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypedDict

from govlint.finding import Change, Circumstance, Finding, Severity, Unsaid
from govlint.parts_of_findings import OtherIds, Seated


class WhyGone(StrEnum):
    """Why a finding of an earlier state is found no longer."""

    NOT_FOUND = "not-found"
    """Its rule looks, as far as is known, and finds it no more: most likely it was put right."""
    REMOVED = "removed"
    """Nothing of what was wrong is in the structure any more."""
    NOT_ASKED = "not-asked"
    """It is still so, as far as is known, but its rule does not look at it any more."""


class ExplainedFinding(NamedTuple):
    """A finding that the structure explains instead of mending."""

    finding: Finding
    reason: str
    by: str | None
    until: date

    @property
    def rule(self) -> str:
        """The rule whose finding it is."""
        return self.finding.rule


class Coverage(NamedTuple):
    """How many of the entities that rules look at state a field, and which rules miss it."""

    field: str
    stated: int
    of: int
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A finding of an earlier state that is found no longer."""

    fingerprint: str
    rule: str
    path: str
    entity: str | None
    message: str
    structures: tuple[str, ...] = ()
    """The root files of the structures that it was found in; none in baselines of version 1."""
    value: float | None = None
    parts: tuple[str, ...] = ()
    """What was wrong one by one."""
    circumstance: Circumstance | None = None
    """What made it matter less, or more."""
    group: tuple[str, ...] = ()
    """All that was wrong together, where that was more than a pair, or one of a pair is a part."""
    unsaid: tuple[Unsaid, ...] = ()
    """The findings that were not told because of it."""
    amounts: tuple[float | None, ...] = ()
    """How far each of the parts was beyond its limit."""
    planned_until: date | None = None
    """The last day on which it is planned only, where it was and nobody changes that."""
    other_ids: OtherIds = ()
    """What those whom it names were known by as well, as a person by the post or the seat."""
    other_fingerprints: tuple[str, ...] = ()
    """What it would have been known by with these ids."""
    seated: Seated = ()
    """Everybody who sat in its forum, right or wrong, where its parts were of these."""
    why: WhyGone | None = None
    """Why it is gone, where it is and that was looked into."""
    because: str = ""
    """What keeps its rule from looking at it, where that is known."""
    by_settings: bool = False
    """Whether a run without settings may not have had it."""
    is_beside: bool = False
    """Whether settings alone show it, since without them another finding reports the same."""
    before_its_day: bool = False
    """Whether it rests on a day that was to come, as the last of what was stood down already."""
    note: str = ""
    """What somebody wrote beside it in a baseline, which is carried over and shown nowhere."""


class Measurement(TypedDict):
    """What a finding has by the same names whether it is told, silent or gone."""

    fingerprint: str
    rule: str
    value: float | None
    parts: tuple[str, ...]
    circumstance: Circumstance | None
    group: tuple[str, ...]
    amounts: tuple[float | None, ...]
    planned_until: date | None


def measurement_of(one: Finding | Unsaid | Gone) -> Measurement:
    """Give what a finding has whether it is told, silent or gone, to make one of it the other."""
    return Measurement(
        fingerprint=one.fingerprint,
        rule=one.rule,
        value=one.value,
        parts=one.parts,
        circumstance=one.circumstance,
        group=one.group,
        amounts=one.amounts,
        planned_until=one.planned_until,
    )


class Earlier(NamedTuple):
    """What a baseline or a revision had already: it is known, and counts no more."""

    name: str
    """The file of the baseline, or the revision."""
    known: Sequence[Finding]
    """The findings that are the same or better."""
    gone: Sequence[Gone]


class Settings(NamedTuple):
    """What a configuration, or a profile of the user's own, makes a run see or fail less."""

    path: str
    """The file; without one, the folder that is not held to the one further up."""
    off: tuple[str, ...] = ()
    """The rules that do not run."""
    changed: tuple[str, ...] = ()
    """The rules that run with another limit or condition, unless it is stricter."""
    lowered: tuple[str, ...] = ()
    """The rules that run with a lower severity."""
    fail_on: str | None = None
    """What fails the run, where that is less than by default."""
    instead_of: str | None = None
    """The configuration further up that would hold."""
    values: tuple[str, ...] = ()
    """What holds instead of each limit, condition and severity."""


class CheckedStructure(NamedTuple):
    """A structure that was looked at; `counts` holds its entities by section."""

    path: str
    name: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that one run found, in the order in which it is reported."""

    as_of: date
    structures: Sequence[CheckedStructure]
    findings: Sequence[Finding]
    """What counts; where the run was held to an earlier state, what is new or worse."""
    explained: Sequence[ExplainedFinding]
    coverage: Sequence[Coverage]
    texts: Mapping[str, str] = field(default_factory=dict)
    """The text of each file that was read, by path; none where the result was saved."""
    seconds: Mapping[str, float] = field(default_factory=dict)
    """The time that each rule took."""
    earlier: Earlier | None = None
    """What was known before, where the run was held to it."""
    settings: Sequence[Settings] = ()
    """What configurations loosened, one for each file that did."""
    notes: Sequence[str] = ()
    """What those who keep the structures are to know of how they are written."""
    held_back: Sequence[Finding] = ()
    """What would be a finding if the file went into it as it may have done before."""
    sheets: Mapping[str, str] = field(default_factory=dict)
    """The rows of each sheet that was read, by the page that places on it have."""

    def by_severity(self) -> Counter[Severity]:
        """Count the findings by severity."""
        return Counter(finding.severity for finding in self.findings)

    def by_change(self) -> Counter[Change]:
        """Count what became of the findings since an earlier state; nothing without one."""
        if self.earlier is None:
            return Counter()
        found = (*self.findings, *self.earlier.known)
        counts = Counter(finding.change for finding in found if finding.change)
        return counts + Counter({Change.GONE: len(self.earlier.gone)})
