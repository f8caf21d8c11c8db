"""The shape of a result that was saved as JSON: described for other programs, and read back."""

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.json_schema import GenerateJsonSchema

from govlint import finding
from govlint.finding import Authority, Severity
from govlint.report.formats.json import VERSION


class NotAResult(Exception):
    """A text that is no saved result; says why."""


class Saved(BaseModel):
    """What all parts of a saved result have in common: later versions may add keys."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class Related(Saved):
    """Another place that the finding speaks of."""

    message: str
    """What it is to the finding."""
    path: str
    """The file that wrote it, relative to the working directory."""
    line: int = Field(ge=1)
    """Its line, counted from 1."""
    column: int = Field(ge=1)
    """Its column, counted from 1."""
    entity: str | None
    """The id of the nearest entity around the place, null for the root."""

    def value(self) -> finding.Related:
        """Give it as it was."""
        place = finding.Place(self.path, self.line, self.column, self.line, self.column)
        return finding.Related(self.message, place, self.entity)


class Finding(Saved):
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
    end_line: int = Field(ge=1)
    """The line in which the place ends."""
    end_column: int = Field(ge=1)
    """The column after its last character."""
    entity: str | None
    """The id of the nearest entity around the place, null for the root."""
    key_path: tuple[str | int, ...]
    """The keys and list positions that lead there from the top of the whole structure."""
    related: tuple[Related, ...]
    """The other places."""
    fingerprint: str
    """Names the finding in its file across edits elsewhere."""

    def value(self) -> finding.Finding:
        """Give it as it was."""
        return finding.Finding(
            self.rule,
            self.severity,
            self.authority,
            self.message,
            finding.Place(self.path, self.line, self.column, self.end_line, self.end_column),
            self.entity,
            self.key_path,
            tuple(one.value() for one in self.related),
            self.fingerprint,
        )


class Explained(Finding):
    """A finding with its explanation."""

    reason: str
    """Why the structure is as it is."""
    by: str | None
    """Who answers for the explanation."""
    until: date
    """The last day on which it holds."""

    def explained(self) -> finding.Explained:
        """Give it as it was."""
        return finding.Explained(self.value(), self.reason, self.by, self.until)


class Structure(Saved):
    """One structure that was looked at."""

    path: str
    """Its root file, relative to the working directory."""
    name: str
    """Its name."""
    counts: dict[str, int]
    """Its entities by section; empty where it could not be read."""


class Coverage(Saved):
    """A field that rules read."""

    field: str
    """Its section and its key, such as forums.quorum."""
    stated: int
    """How many entities that the rules look at state it."""
    of: int
    """How many there are."""
    rules: tuple[str, ...]
    """The rules that stay silent where it is not stated."""


class Gone(Saved):
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


class Earlier(Saved):
    """What the baseline or the revision, to which the structures were held, had already."""

    name: str
    """The file of the baseline, or the revision."""
    known: tuple[Finding, ...]
    """Findings that it had too; they stand in no other list and count nowhere."""
    gone: tuple[Gone, ...]
    """What it had, and is found no longer."""


class Counts(Saved):
    """The number of findings of each severity, and of those that are explained."""

    error: int = Field(ge=0)
    """Findings of the severity error."""
    warning: int = Field(ge=0)
    """Findings of the severity warning."""
    info: int = Field(ge=0)
    """Findings of the severity info."""
    explained: int = Field(ge=0)
    """Findings that are explained."""


class Result(Saved):
    """Everything that one run found."""

    version: Literal[1]
    """The version of this format; a later one may add keys and takes none away."""
    as_of: date
    """The day by which was judged."""
    structures: tuple[Structure, ...]
    """The structures that were looked at."""
    findings: tuple[Finding, ...]
    """What stands, by path, line, column and rule."""
    explained: tuple[Explained, ...]
    """What the structure explains instead of mending."""
    coverage: tuple[Coverage, ...]
    """How much of the structures the rules could see."""
    summary: Counts
    """How many there are."""
    earlier: Earlier | None = None
    """What was known before; only where a baseline or a revision was given."""


def result_schema() -> dict[str, Any]:
    """Describe a result, version 1."""
    made = Result.model_json_schema()
    return {"$schema": GenerateJsonSchema.schema_dialect, **made, "title": "govlint result"}


def read_result(text: str) -> finding.Result:
    """Read what `check --format json` wrote; raises `NotAResult`."""
    try:
        saved = Result.model_validate_json(text)
    except ValidationError as error:
        raise NotAResult(_why(error)) from None
    return finding.Result(
        as_of=saved.as_of,
        structures=[finding.Checked(one.path, one.name, one.counts) for one in saved.structures],
        findings=[one.value() for one in saved.findings],
        explained=[one.explained() for one in saved.explained],
        coverage=[
            finding.Coverage(one.field, one.stated, one.of, one.rules) for one in saved.coverage
        ],
        earlier=_earlier(saved.earlier),
    )


def _earlier(saved: Earlier | None) -> finding.Earlier | None:
    if saved is None:
        return None
    known = [one.value() for one in saved.known]
    gone = [
        finding.Gone(one.fingerprint, one.rule, one.path, one.entity, one.message)
        for one in saved.gone
    ]
    return finding.Earlier(saved.name, known, gone)


def _why(error: ValidationError) -> str:
    """Say what is wrong first, and where."""
    first = error.errors(include_url=False)[0]
    place = ".".join(map(str, first["loc"]))
    match first["type"]:
        case "json_invalid":
            return f"not JSON: {first['ctx']['error']}"
        case "literal_error" if place == "version":
            return f"a result of version {first['input']}; this govlint reads version {VERSION}"
        case "missing":
            return f'not a result of govlint: "{place}" is missing'
    return f"not a result of govlint: {place or 'the file'}: {first['msg']}"
