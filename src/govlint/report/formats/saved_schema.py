"""Schema of a result that is saved as JSON, with what each key means."""

from datetime import date
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, FailFast, Field, FiniteFloat

from govlint.finding import Authority, Change, Circumstance, Severity
from govlint.result import WhyGone
from govlint.structure.schema import DIALECT

Part = TypeVar("Part")
Several = Annotated[tuple[Part, ...], FailFast()]
"""Parts of a result, of which the first that is none is told of."""


class SavedPart(BaseModel):
    """What all parts of a saved result have in common: later versions may add keys."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class SavedPlace(SavedPart):
    """Another place that the finding speaks of."""

    message: str
    """What it is to the finding."""
    path: str
    """The file that wrote it, relative to the working directory."""
    line: int = Field(ge=1)
    """Its line, counted from 1."""
    column: int = Field(ge=1)
    """Its column, counted from 1."""
    sheet: str = ""
    """The sheet, where the file is a workbook; the line is a row of it then."""
    cell: str = ""
    """The cell as a formula names it."""
    entity: str | None
    """The id of the nearest entity around the place, null for the root."""


class SavedBefore(SavedPart):
    """What a finding was in the baseline or the revision."""

    message: str
    """What was so."""
    value: FiniteFloat | None
    """The number that was measured; null where none was."""


class SavedFixStep(SavedPart):
    """One thing to do where a finding is mended."""

    operation: str
    """set, remove, append or rename at a key path; write where a part of the text is replaced."""
    key_path: Several[str | int]
    """Where, from the top of the whole structure; empty where the text cannot be read."""
    value: Any
    """Plain data; of rename the new key, of write the text; null of remove."""


class SavedTextChange(SavedPart):
    """A part of a file, and the text that comes in its place."""

    path: str
    """The file, relative to the working directory."""
    line: int = Field(ge=1)
    """The line, counted from 1."""
    column: int = Field(ge=1)
    """The column, counted from 1."""
    end_line: int = Field(ge=1)
    """The line in which the part ends."""
    end_column: int = Field(ge=1)
    """The column after its last character; the same as its first where a text is put in."""
    text: str
    """The text that comes there."""


class SavedFix(SavedPart):
    """What mends a finding without anybody's judgement, as `govlint fix` does."""

    steps: Several[SavedFixStep]
    """What to do, together."""
    replacements: Several[SavedTextChange]
    """The same as changes of the files."""
    unsafe: bool
    """Whether it changes what the structure means."""


class SavedFinding(SavedPart):
    """One thing that a rule found."""

    rule: str
    """The id of the rule."""
    severity: Severity
    """How much it matters."""
    authority: Authority
    """Who asks for what the rule asks for."""
    message: str
    """What is so, with the sum behind it."""
    path: str
    """The file that wrote it, relative to the working directory."""
    line: int = Field(ge=1)
    """Its line, counted from 1."""
    column: int = Field(ge=1)
    """Its column, counted from 1."""
    sheet: str = ""
    """The sheet, where the file is a workbook; the line is a row of it then."""
    cell: str = ""
    """The cell as a formula names it."""
    end_line: int = Field(ge=1)
    """The line in which the place ends."""
    end_column: int = Field(ge=1)
    """The column after its last character."""
    entity: str | None
    """The id of the nearest entity around the place, null for the root."""
    key_path: Several[str | int]
    """The keys and list positions that lead there from the top of the whole structure."""
    related: Several[SavedPlace]
    """The other places."""
    fingerprint: str
    """Names the finding in its structure across edits elsewhere: the rule and all that is wrong."""
    structures: Several[str] = ()
    """The root files of the structures that it was found in."""
    value: FiniteFloat | None = None
    """The number that was measured, or how far it is from a limit that the structure itself chose;
    null where none was, or it grows with the days alone."""
    limit: FiniteFloat | None = None
    """The number beyond which the value is a finding."""
    change: Change | None = None
    """What became of it; only where a baseline or a revision was given."""
    before: SavedBefore | None = None
    """What it was there, where it is worse or better now."""
    parts: Several[str] = ()
    """What is wrong one by one; only where each can be put right alone."""
    unlisted: int = Field(0, ge=0)
    """How many other places there are beside those of `related`; only where there are more."""
    circumstance: Circumstance | None = None
    """What makes it matter less, or more; only where its rule tells that apart."""
    by_settings: bool = False
    """Whether settings alone ask for it; only where a run without them may find nothing there."""
    severity_anyway: Severity | None = None
    """Its severity without settings; only where who ran chose another than the rule's file."""
    is_beside: bool = False
    """Whether settings alone show it, since without them another finding reports the same."""
    is_instead: bool = False
    """Whether it is told since somebody explains another, which else reports the same."""
    fix: SavedFix | None = None
    """What mends it; only where nobody has to judge, and it was tried."""


class SavedExplanation(SavedFinding):
    """A finding with its explanation."""

    reason: str
    """Why the structure is as it is."""
    by: str | None
    """Who answers for the explanation."""
    until: date
    """The last day on which it holds."""


class SavedStructure(SavedPart):
    """One structure that was looked at."""

    path: str
    """Its root file, relative to the working directory."""
    name: str
    """Its name."""
    counts: dict[str, int]
    """Its entities by section; empty where it could not be read."""


class SavedCoverage(SavedPart):
    """A field that rules read."""

    field: str
    """Its section and its key, such as forums.quorum."""
    stated: int
    """How many entities that the rules look at state it."""
    of: int
    """How many there are."""
    rules: Several[str]
    """The rules that stay silent where it is not stated."""


class SavedSettings(SavedPart):
    """What a configuration makes the run see or fail less than it would without that file."""

    path: str
    """The file; without one, the folder that is not held to the one further up."""
    off: Several[str]
    """The rules that do not run."""
    changed: Several[str]
    """The rules that run with another limit or condition, unless it is stricter."""
    lowered: Several[str]
    """The rules that run with a lower severity."""
    fail_on: Literal["error", "never"] | None
    """What fails the run, where that is less than by default."""
    instead_of: str | None
    """The configuration further up that would hold."""
    values: Several[str] = ()
    """What holds instead of each limit, condition and severity; not in results saved early."""


class SavedUnsaid(SavedPart):
    """A finding that was not told, since another spoke of the same entities."""

    fingerprint: str
    """What it is known by."""
    value: FiniteFloat | None = None
    """The number that was measured."""
    limit: FiniteFloat | None = None
    """The number beyond which the value is a finding."""
    parts: Several[str] = ()
    """What was wrong one by one."""
    circumstance: Circumstance | None = None
    """What made it matter less, or more; only where its rule tells that apart."""
    amounts: Several[FiniteFloat | None] = ()
    """How far each of the parts was beyond its limit, null without end; only where they differ."""
    planned_until: date | None = None
    """The last day on which it is planned only; only where it was and its rule tells that apart."""
    rule: str = ""
    """The id of the rule; none in early baselines, but where there is a group."""
    group: Several[str] = ()
    """All that was wrong together; only where that was more than a pair."""


class SavedGone(SavedPart):
    """A finding of the earlier state that is found no longer."""

    fingerprint: str
    """What it was known by."""
    rule: str
    """The id of the rule."""
    path: str
    """The file that wrote it."""
    entity: str | None
    """The id of the entity that it stood in."""
    message: str
    """What was so."""
    structures: Several[str] = ()
    """The root files of the structures that it was found in."""
    value: FiniteFloat | None = None
    """The number that was measured."""
    parts: Several[str] = ()
    """What was wrong one by one; only where there are several that can be put right alone."""
    circumstance: Circumstance | None = None
    """What made it matter less, or more; only where its rule tells that apart."""
    group: Several[str] = ()
    """All that was wrong together; only where that was more than a pair."""
    unsaid: Several[SavedUnsaid] = ()
    """The findings that were not told because of it; only where there were any."""
    amounts: Several[FiniteFloat | None] = ()
    """How far each of the parts was beyond its limit, null without end; only where they differ."""
    planned_until: date | None = None
    """The last day on which it is planned only; only where it was and its rule tells that apart."""
    other_ids: dict[str, Several[str]] = {}
    """What those whom it names were known by as well, as a person by posts; only where any."""
    other_fingerprints: Several[str] = ()
    """What it would have been known by with these ids; only where that is another."""
    seated: dict[str, int] = {}
    """Everybody who sat in its forum, with how many seats; only where its parts are of these."""
    by_settings: bool = False
    """Whether settings alone asked for it; only where a run without them may have found nothing."""
    is_beside: bool = False
    """Whether settings alone show it, since without them another finding reports the same."""
    before_its_day: bool = False
    """Whether it rests on a day that was to come, as the last of what was stood down already."""
    why: WhyGone | None = None
    """Why it is gone: not found, removed, or still so and not asked by its rule any more."""
    because: str = ""
    """What keeps the rule from asking; only where that is known."""


class SavedEarlier(SavedPart):
    """What the baseline or the revision, to which the structures were held, had already."""

    name: str
    """The file of the baseline, or the revision."""
    known: Several[SavedFinding]
    """Findings that are the same or better; they stand in no other list and count for nothing."""
    gone: Several[SavedGone]
    """What it had, and is found no longer."""


class SavedCounts(SavedPart):
    """The number of findings of each severity, of those explained, and of each change."""

    error: int = Field(ge=0)
    """Findings of the severity error."""
    warning: int = Field(ge=0)
    """Findings of the severity warning."""
    info: int = Field(ge=0)
    """Findings of the severity info."""
    explained: int = Field(ge=0)
    """Findings that are explained."""
    new: int | None = Field(default=None, ge=0)
    """Findings that the baseline or the revision did not have; only where one was given."""
    worse: int | None = Field(default=None, ge=0)
    """Findings with a value further from the limit than there, or a part that was right there."""
    better: int | None = Field(default=None, ge=0)
    """Findings with a value nearer to the limit than there."""
    same: int | None = Field(default=None, ge=0)
    """Findings that are as they were there."""
    gone: int | None = Field(default=None, ge=0)
    """What it had, and is found no longer."""


class SavedResult(SavedPart):
    """Everything that one run found."""

    version: Literal[1]
    """The version of this format; a later one may add keys and takes none away."""
    as_of: date
    """The day by which was judged."""
    structures: Several[SavedStructure]
    """The structures that were looked at."""
    findings: Several[SavedFinding]
    """What counts, by path, line, column and rule; of an earlier state, what is new or worse."""
    explained: Several[SavedExplanation]
    """What the structure explains instead of mending."""
    coverage: Several[SavedCoverage]
    """How much of the structures the rules could see."""
    summary: SavedCounts
    """How many there are."""
    settings: Several[SavedSettings] = ()
    """What configurations loosened; only where there is such a file."""
    earlier: SavedEarlier | None = None
    """What was known before; only where a baseline or a revision was given."""


def result_schema() -> dict[str, Any]:
    """Describe a result, version 1."""
    made = SavedResult.model_json_schema()
    return {"$schema": DIALECT, **made, "title": "govlint result"}
