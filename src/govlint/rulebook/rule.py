"""Rule files and profile files: what each may say."""

import re
from collections.abc import Mapping
from datetime import date
from inspect import isabstract
from itertools import islice
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    ValidationError,
    WrapValidator,
    model_validator,
)
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError

from govlint.checks.acyclic import AcyclicCheck
from govlint.checks.authority.check import AuthorityCheck
from govlint.checks.composition.check import CompositionCheck
from govlint.checks.contains import ContainsCheck
from govlint.checks.covers import CoversCheck
from govlint.checks.dated.check import DatedCheck
from govlint.checks.engine import EngineCheck
from govlint.checks.establishes import EstablishesCheck
from govlint.checks.forbidden import ForbiddenCheck
from govlint.checks.in_order import InOrderCheck
from govlint.checks.ladder.check import LadderCheck
from govlint.checks.limit.check import LimitCheck
from govlint.checks.mandate.check import MandateCheck
from govlint.checks.overlap import OverlapCheck
from govlint.checks.passing.check import PassingCheck
from govlint.checks.quorum.check import QuorumCheck
from govlint.checks.reaches import ReachesCheck
from govlint.checks.refers import RefersCheck
from govlint.checks.representation import RepresentationCheck
from govlint.checks.rests import RestsCheck
from govlint.checks.seated import SeatedCheck
from govlint.checks.side_channel import SideChannelCheck
from govlint.checks.span import SpanCheck
from govlint.checks.stated import StatedCheck
from govlint.checks.succession import SuccessionCheck
from govlint.checks.twice import TwiceCheck
from govlint.finding import Authority, Circumstance, Severity
from govlint.hit import Check
from govlint.plugins import PluginGroup, load_offered, of_package, offered, package_of
from govlint.rulebook.bibliography import Address, Line
from govlint.rulebook.rule_setting import Setting
from govlint.structure.enumerations import OrganisationKind
from govlint.structure.field_types import Day, OneOrList, described, listed

MOST_SLIPS = 20
"""Words and fields that are looked for before one of them is shown."""

BuiltIn = Annotated[
    AcyclicCheck
    | AuthorityCheck
    | CompositionCheck
    | ContainsCheck
    | CoversCheck
    | DatedCheck
    | EngineCheck
    | EstablishesCheck
    | ForbiddenCheck
    | InOrderCheck
    | LadderCheck
    | LimitCheck
    | MandateCheck
    | OverlapCheck
    | PassingCheck
    | QuorumCheck
    | ReachesCheck
    | RefersCheck
    | RepresentationCheck
    | RestsCheck
    | SeatedCheck
    | SideChannelCheck
    | SpanCheck
    | StatedCheck
    | SuccessionCheck
    | TwiceCheck,
    Field(discriminator="kind"),
]


def _or_installed(value: Any, built_in: Any) -> Any:
    """Take a check from an installed package where the kind holds a full stop."""
    kind = str(value.get("kind", "")) if isinstance(value, dict) else ""
    return _installed(kind, value) if "." in kind else _sound(built_in(value))


def _installed(kind: str, value: Any) -> Check:
    """Make the check that a package offers; raises ValueError."""
    entry = offered(PluginGroup.CHECKS, kind)
    if entry is None:
        raise ValueError(f'no installed package offers a check of the kind "{kind}"')
    found = load_offered(entry)
    if not (isinstance(found, type) and issubclass(found, Check)) or isabstract(found):
        raise ValueError(f"{package_of(entry)} offers {entry.value}, which is no check")
    with of_package(entry):
        return _sound(found.model_validate(value))


def _sound(check: Check) -> Check:
    """Refuse a check that names what the format does not have; raises ValidationError."""
    from govlint.rulebook.validation import unknown

    if slips := list(islice(unknown(check), MOST_SLIPS)):
        raise ValidationError.from_exception_data("check", slips)
    return check


class InstalledCheck:
    """Says in the JSON Schema that a check may come from an installed package."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Put a check with a full stop in its kind beside the others."""
        installed = {
            "description": "A check from an installed package.",
            "type": "object",
            "properties": {"kind": {"type": "string", "pattern": r"\."}},
            "required": ["kind"],
        }
        return {"anyOf": [handler(schema), installed]}


ID = re.compile(r"[a-z][a-z0-9-]*")


def as_rule_id(text: str) -> str:
    """Write some words as the id of a rule, at the end of a message; nothing if they give none."""
    words = "-".join(re.findall(r"[a-z0-9]+", text.lower().removesuffix(".yaml")))
    return f"; write {words}" if ID.fullmatch(words) else ""


def _small_letters(value: Any) -> Any:
    """Refuse an id that is not written as ids of rules are, in words for people."""
    if isinstance(value, str) and not ID.fullmatch(value):
        raise ValueError(f"{NO_ID}{as_rule_id(value)}")
    return value


NO_ID = "the id of a rule is written like forum-too-large: small letters, digits and hyphens"
RuleId = Annotated[str, Field(pattern=rf"^{ID.pattern}$"), BeforeValidator(_small_letters)]

NEVER_MET = "no finding of this rule is ever in this circumstance"


def _at(error: Any, *place: Any) -> ValidationError:
    """Make the error of what stands at a place; the last is what is written there."""
    *location, given = place
    details = InitErrorDetails(type=error, loc=tuple(location), input=given)
    return ValidationError.from_exception_data("rule", [details])


Passage = Annotated[str, Field(max_length=2_000)]
"""A few sentences, which some formats repeat beside every finding."""

MOST_EXAMPLES = 100
"""Examples of one sort that a rule may have."""

Examples = Annotated[
    tuple[str, ...], Field(max_length=MOST_EXAMPLES), BeforeValidator(listed), OneOrList()
]


class Citation(BaseModel):
    """Where a demand comes from: a work of the bibliography, or one that is described here."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        coerce_numbers_to_str=True,
        defer_build=True,
        json_schema_extra={
            "oneOf": [
                {"required": ["source"], "properties": {"year": False, "url": False}},
                {"required": ["title"]},
            ]
        },
    )

    source: str | None = described("source", "The id of a work in `sources.yaml`.")
    title: Line | None = described("title", "In place of `source`: what the work is called.")
    part: Line | None = described(
        "part", "The part of the work: a section, a provision, a heading."
    )
    year: int | None = described("year", "Beside `title`: the year of the edition.")
    url: Address | None = described("url", "Beside `title`: the public page.")

    @model_validator(mode="after")
    def _one_work(self) -> "Citation":
        """Refuse what names no work, or says of a listed one what its entry says."""
        if self.source is None and self.title is None:
            raise _at("missing", "title", None)
        also = [name for name in ("title", "year", "url") if getattr(self, name) is not None]
        if self.source is not None and also:
            said = "stands in the entry of the source; here belong its id and the part"
            raise _at(PydanticCustomError("said_twice", said), also[0], getattr(self, also[0]))
        return self


class Rule(BaseModel):
    """One demand of good governance: what, why, on whose authority, and how it is asked."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    id: RuleId = described("id", "The name of the defect and of the file.", ...)
    summary: Passage = described("summary", "The demand, in one sentence.", ...)
    why: Passage = described("why", "The harm, in one to four sentences.", ...)
    limits: Passage | None = described(
        "limits", "What the rule does not see, in one or two sentences."
    )
    fix: Passage = described("fix", "What to change.", ...)
    severity: Severity = described("severity", "How much a finding matters.", ...)
    severity_when: Mapping[Circumstance, Severity] = described(
        "severity when", "The severity of a finding in a circumstance that its check names.", {}
    )
    authority: Authority = described("authority", "Who asks for it.", ...)
    sources: tuple[Citation, ...] = described("sources", "Where the demand comes from.", ())
    applies_to: tuple[OrganisationKind, ...] = described(
        "applies to", "The kinds of organisation that it is for; none for all.", ()
    )
    check: Annotated[BuiltIn, WrapValidator(_or_installed), InstalledCheck()] = described(
        "check", "The question, and its numbers.", ...
    )
    yields_to: tuple[RuleId, ...] = described(
        "yields to", "Rules that speak first: what one of them reports, this one does not.", ()
    )
    bad: Examples = described(
        "bad", "Structures that fail, with `# expect` on the lines of the findings.", ()
    )
    good: Examples = described("good", "Structures on which the rule is silent.", ())
    as_of: Day = described("as of", "The day on which the examples are judged.", date(2026, 1, 1))

    @model_validator(mode="after")
    def _circumstances_met(self) -> "Rule":
        """Refuse a severity for a circumstance that no finding of the rule can be in."""
        expires = (Circumstance.EXPIRED,) if self.authority is Authority.LAW else ()
        for one in self.severity_when:
            if one not in (*self.check.circumstances, *expires):
                raise _at(
                    PydanticCustomError("idle", NEVER_MET), "severity_when", one, "[key]", one
                )
        return self

    def severity_in(self, circumstance: Circumstance | None) -> Severity:
        """Give how grave a finding is in a circumstance, where it is in one."""
        given = self.severity_when.get(circumstance) if circumstance else None
        return given or self.severity

    @property
    def always(self) -> bool:
        """Whether the run itself keeps the rule, in every profile."""
        return isinstance(self.check, EngineCheck)


class Profile(BaseModel):
    """A set of rules, with other severities or parameters where its world differs."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    id: str = described("id", "The name of the profile and of the file.", ...)
    summary: str = described("summary", "Whom it is for, in one sentence.", ...)
    extends: str | None = described("extends", "A profile, all of which it holds as well.")
    rules: Mapping[str, Setting] = described(
        "rules", "For a rule, another severity or other numbers, {} for as it is, or `off`.", {}
    )
