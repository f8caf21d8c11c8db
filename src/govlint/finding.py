"""Findings, explanations and coverage, and the result of a run that holds them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, TypedDict

KeyPath = tuple[str | int, ...]
"""The keys and list positions that lead from the top of a structure to a value."""


SYNTAX, SCHEMA, DUPLICATE_ID = UNCHECKED = ("syntax", "schema", "duplicate-id")
"""Rules whose findings keep a structure from being checked."""

INTERNAL = "internal"
"""The rule whose findings say that govlint itself failed."""

INCOMPLETE = (*UNCHECKED, INTERNAL)
"""Rules whose findings say that not all was checked; no setting and no earlier state excuses it."""

MOST_TOLD = 2_000
"""Faults of one file, and things in it that may be meant otherwise, each of which is told of."""

MORE = "Not all is listed here: more come up once these are mended"


Parts = Sequence[str] | Mapping[str, float]
"""What is wrong one by one, where each can be put right alone.

A mapping says how far each of them is beyond its limit, or beyond 0.
"""


def one_of_many(name: str) -> str:
    """Name as a part one of so many that no two of them are a part, but each is for every two."""
    return f"{name} {name}"


_WORD = ":"
"""Begins a word that is no id."""


def as_words(text: str) -> str:
    """Write as words of a part what is no id, so that no id looks like one of them."""
    return f"{_WORD}{text.replace(' ', f' {_WORD}')}"


def begins_with_words(part: str) -> bool:
    """Tell whether no id stands at the head of a part, but the name of a seat or what is said."""
    return part.startswith(_WORD)


OtherIds = tuple[tuple[str, str], ...]
"""Pairs of an id and another by which the same may be known; one may have several."""

Seated = tuple[tuple[str, int], ...]
"""Those who sit in a forum, as parts are called, each with how many seats."""

IN_FULL = "="
"""Begins another id that is no id: all that tells something apart whose id is made of a part of it.

So what has the same other id is the same, as two people with one post after one another are not.
"""


class Refusal(Exception):
    """Something that cannot be done as it was asked for; says why."""


class Severity(StrEnum):
    """How much a finding matters, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for an info."""
        return tuple(Severity).index(self)


class Authority(StrEnum):
    """Who asks for what a rule asks for."""

    LAW = "law"
    CODE = "code"
    OWN_TERMS = "own-terms"
    GUIDANCE = "guidance"
    RESEARCH = "research"
    CONVENTION = "convention"


class Circumstance(StrEnum):
    """What a hit may be that makes it matter less, or more, than others of its rule."""

    INFERRED = "inferred"
    """It rests on a default of the format and not on what somebody stated."""
    PLANNED = "planned"
    """It is of something that is not in force yet."""
    ALONE = "alone"
    """One alone decides, or holds the authority."""
    EXPIRED = "expired"
    """The law that the rule rests on is no longer in force."""


class Change(StrEnum):
    """What became of a finding since an earlier state."""

    NEW = "new"
    WORSE = "worse"
    BETTER = "better"
    SAME = "same"
    GONE = "gone"


class WhyGone(StrEnum):
    """Why a finding of an earlier state is found no longer."""

    NOT_FOUND = "not-found"
    """Its rule looks, as far as is known, and finds it no more: most likely it was put right."""
    REMOVED = "removed"
    """Nothing of what was wrong is in the structure any more."""
    NOT_ASKED = "not-asked"
    """It is still so, as far as is known, but its rule does not look at it any more."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span of text in a file; lines and columns count from 1, the end column is past the last.

    In a workbook it is a cell, by its row and column.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    sheet: str = ""
    """The sheet of a workbook."""

    @property
    def page(self) -> str:
        """The name of the text that it is a span of: the file, or the sheet in it."""
        return f"{self.path}: {self.sheet}" if self.sheet else self.path

    @property
    def line_or_cell(self) -> str:
        """The file with the line, or with the cell."""
        return f"{self.path}: {self.cell}" if self.sheet else f"{self.path}:{self.line}"

    @property
    def cell(self) -> str:
        """The cell of a sheet as a formula names it, such as `Forums!K15`; nothing in a text."""
        return f"{self.sheet}!{column_letters(self.column)}{self.line}" if self.sheet else ""


def column_letters(column: int) -> str:
    """Write the number of a column, from 1, as spreadsheets do."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class RelatedPlace:
    """Another place that a finding speaks of."""

    message: str
    place: Place
    entity: str | None


@dataclass(frozen=True, slots=True)
class Before:
    """What a finding said in an earlier state, and the number that was measured then."""

    message: str
    value: float | None
    """None where no number was measured."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A finding that is not told, since another speaks of the same entities."""

    fingerprint: str
    value: float | None = None
    limit: float | None = None
    parts: tuple[str, ...] = ()
    circumstance: Circumstance | None = None
    amounts: tuple[float | None, ...] = ()
    rule: str = ""
    group: tuple[str, ...] = ()
    planned_until: date | None = None
    """The last day on which it is planned only, where it is and nobody changes that."""
    message: str = ""
    """What is so; kept for today alone."""
    severity: Severity | None = field(default=None, compare=False)
    """How much it would matter; kept for today alone, as are the severities of its rule."""
    graded: tuple[tuple[Circumstance | None, Severity], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class FixStep:
    """One thing to do where a finding is mended, by key path."""

    operation: str
    """`set`, `remove`, `append` or `rename`; `write` where the text cannot be read as data."""
    key_path: KeyPath
    value: Any = None
    """Plain data; of `rename` the new key, of `write` the text."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text that comes in the place of another."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What mends a finding without anybody's judgement: steps that are made together."""

    steps: tuple[FixStep, ...]
    replacements: tuple[TextChange, ...] = ()
    """The same in the texts; none where it was not tried."""
    unsafe: bool = False
    """Whether it changes what the structure means, and is made only where that is asked for."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found, at the place where it was written."""

    rule: str
    severity: Severity
    authority: Authority
    message: str
    place: Place
    entity: str | None
    key_path: KeyPath
    related: tuple[RelatedPlace, ...]
    fingerprint: str
    """Names the finding within a structure: its rule and all that is wrong, and no evidence."""
    structures: tuple[str, ...] = ()
    """The root files of the structures that it was found in."""
    value: float | None = None
    """The number that was measured, where one was that does not grow with the days."""
    limit: float | None = None
    """The number beyond which the value is a finding."""
    change: Change | None = None
    """What became of it, where the run was held to an earlier state."""
    before: Before | None = None
    """What it was, where it is worse or better now."""
    parts: tuple[str, ...] = ()
    """What is wrong one by one; one that was not there before makes a finding worse."""
    unlisted: int = 0
    """How many places it speaks of beside those in `related`."""
    also: tuple[str, ...] = field(default=(), compare=False)
    """The entities of those places, so that each of them may explain the finding."""
    circumstance: Circumstance | None = field(default=None, compare=False)
    """What makes it matter less, or more, where its rule tells that apart."""
    graded: tuple[tuple[Circumstance | None, Severity], ...] = field(default=(), compare=False)
    """How grave it would be in each circumstance that its rule tells apart."""
    group: tuple[str, ...] = field(default=(), compare=False)
    """All that is wrong together, where that is several."""
    unsaid: tuple[Unsaid, ...] = field(default=(), compare=False)
    """The findings that are not told because of it."""
    amounts: tuple[float | None, ...] = field(default=(), compare=False)
    """How far each of the parts is beyond its limit; none is without end."""
    planned_until: date | None = field(default=None, compare=False)
    """The last day on which it is planned only, where it is and nobody changes that."""
    customs: tuple[str, ...] = field(default=(), compare=False)
    """What the file does not go into today, so that it is reported only where it did before."""
    other_ids: OtherIds = field(default=(), compare=False)
    """What those whom it names may have been known by instead, as a person by the post."""
    other_fingerprints: tuple[str, ...] = field(default=(), compare=False)
    """What it would be known by with these ids; none where that is the same."""
    seated: Seated = field(default=(), compare=False)
    """Everybody who sits in its forum, right or wrong, where its parts are of these."""
    fix: Fix | None = field(default=None, compare=False)
    """What mends it, where that needs no judgement."""
    is_mutual: bool = field(default=False, compare=False)
    """Whether the same could be told of another in its group, or of one of its parts."""


@dataclass(frozen=True, slots=True)
class ExplainedFinding:
    """A finding that the structure explains instead of mending."""

    finding: Finding
    reason: str
    by: str | None
    until: date

    @property
    def rule(self) -> str:
        """The rule whose finding it is."""
        return self.finding.rule


@dataclass(frozen=True, slots=True)
class Coverage:
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


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a baseline or a revision had already: it is known, and counts no more."""

    name: str
    """The file of the baseline, or the revision."""
    known: Sequence[Finding]
    """The findings that are the same or better."""
    gone: Sequence[Gone]


@dataclass(frozen=True, slots=True)
class Settings:
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


@dataclass(frozen=True, slots=True)
class CheckedStructure:
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
