"""A finding: what a rule found, how grave it is, where it stands, and what mends it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from govlint.parts_of_findings import OtherIds, Seated
from govlint.place import KeyPath, Place

SYNTAX, SCHEMA, DUPLICATE_ID = UNCHECKED = ("syntax", "schema", "duplicate-id")
"""Rules whose findings keep a structure from being checked."""


INTERNAL = "internal"
"""The rule whose findings say that govlint itself failed."""


INCOMPLETE = (*UNCHECKED, INTERNAL)
"""Rules whose findings say that not all was checked; no setting and no earlier state excuses it."""


MOST_TOLD = 2_000
"""Faults of one file, and things in it that may be meant otherwise, each of which is told of."""


MORE = "Not all is listed here: more come up once these are mended"


class Severity(StrEnum):
    """How much a finding matters, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @cached_property
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


class RelatedPlace(NamedTuple):
    """Another place that a finding speaks of."""

    message: str
    place: Place
    entity: str | None


class Before(NamedTuple):
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


class FixStep(NamedTuple):
    """One thing to do where a finding is mended, by key path."""

    operation: str
    """`set`, `remove`, `append` or `rename`; `write` where the text cannot be read as data."""
    key_path: KeyPath
    value: Any = None
    """Plain data; of `rename` the new key, of `write` the text."""


class TextChange(NamedTuple):
    """A text that comes in the place of another."""

    place: Place
    text: str


class Fix(NamedTuple):
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
    in_doubt: frozenset[str] = field(default=frozenset(), compare=False)
    """Parts that are not told today and may be so still, where it is held to an earlier state."""
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
    by_settings: bool = field(default=False, compare=False)
    """Whether settings alone ask for it; a run without them may find nothing there."""
    severity_anyway: Severity | None = field(default=None, compare=False)
    """Its severity in a run without settings, where who runs chose another than the rule's file."""
    is_beside: bool = field(default=False, compare=False)
    """Whether settings alone show it, since without them another finding reports the same."""
    is_instead: bool = field(default=False, compare=False)
    """Whether it is told since somebody explains another, which else reports the same."""
