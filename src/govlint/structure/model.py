"""Model of a structure file: what it may say beside its forums, and the file as a whole."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, Tag

from govlint.place import KeyPath
from govlint.structure.enumerations import (
    Acting,
    AgreementKind,
    Category,
    DecisionStatus,
    DisputeKind,
    Horizon,
    NoLimit,
    Onward,
    OrganisationKind,
    PooledFundItem,
    PostKinds,
    ReportKind,
    VotingRule,
)
from govlint.structure.field_types import (
    CONFIG,
    STATED,
    Accountable,
    Bodies,
    Body,
    Count,
    Day,
    Flag,
    Holders,
    Id,
    Kind,
    Manager,
    Money,
    Number,
    Obligations,
    Organisations,
    Outcomes,
    Parties,
    Party,
    Percent,
    SeatHolder,
    SeatHolders,
    Services,
    Share,
    Stakeholders,
    Words,
    by_limit,
    described,
)
from govlint.structure.field_types import (
    Forum as ForumId,
)
from govlint.structure.field_types import (
    Organisation as OrganisationId,
)
from govlint.structure.forums import Explanation, Forum, ForumDefaults
from govlint.structure.frozen_dataclass import frozen_dataclass

Explanations = dict[str, Explanation]


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Limits:
    """Where a delegation stops, when one sum cannot say it."""

    each: Money | None = described("each", "The money for one matter.")
    a_year: Money | None = described("a year", "The money for all matters of a year together.")
    unbudgeted: Money | None = described("unbudgeted", "The money for what no budget holds.")
    percent: Percent | None = described("per cent", "How many hundredths of a whole.")
    percent_of: str | None = described("per cent of", "The whole that the hundredths are of.")


LimitOrNone = Annotated[
    Annotated[Money, STATED] | Annotated[Limits, Tag("several")] | NoLimit, by_limit
]


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Organisation:
    """A legal body, or a part of one; with a name alone it lies outside the description."""

    name: str | None = described("name", "The organisation's name.")
    kind: OrganisationKind | None = described("kind", "What sort of body it is.")
    statutory: Flag | None = described("statutory", "Whether law made it.")
    part_of: OrganisationId | None = described("part of", "The organisation it belongs to.")
    forum_defaults: ForumDefaults | None = described(
        "standing orders", "What its forums have unless they state their own."
    )
    explain: Explanations | None = described("explain", "Why a rule is not met.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Person:
    """Somebody who sits somewhere; leave people out where posts will do."""

    name: str | None = described("name", "The person's name.")
    employer: OrganisationId | None = described("employer", "Whom the person works for.")
    since: Day | None = described("in office since", "The first day in office.")
    until: Day | None = described("in office until", "The last day in office.")
    explain: Explanations | None = described("explain", "Why a rule is not met.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Post:
    """A role that somebody holds."""

    title: str | None = described("title", "The post's title.")
    organisation: Organisations | None = described(
        "organisation", "The body it belongs to; several for a post held jointly."
    )
    kind: PostKinds | None = described("kind", "What sort of post it is.")
    holder: Holders | None = described("holder", "The person who holds it, or `vacant`.")
    vacant_since: Day | None = described("vacant since", "The first day without a holder.")
    ends: Day | None = described("ends", "The last day of the post, which is then abolished.")
    reports_to: Manager | None = described(
        "reports to",
        "The line manager's post, or the forum over the most senior; a forum says that by "
        "`accountable_to`, and only informs by this.",
    )
    first_appointed: Day | None = described("first appointed", "When the holder was appointed.")
    hours_per_month: Number | None = described(
        "hours a month", "The hours a month that this post has for forums."
    )
    explain: Explanations | None = described("explain", "Why a rule is not met.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Service:
    """Something that is provided to people, and who answers for it."""

    name: str | None = described("name", "The service's name.")
    place: str | None = described("place", "The area it is for.")
    commissioner: Organisations | None = described("commissioner", "Who pays for it.")
    providers: Organisations | None = described("providers", "Who provides it.")
    clinically_accountable: Accountable | None = described(
        "clinically accountable", "The organisation or post where clinical responsibility sits."
    )
    explain: Explanations | None = described("explain", "Why a rule is not met.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Value:
    """A band of money."""

    over: Money | None = described("over", "The band begins above this.")
    up_to: Money | None = described("up to", "The band ends with this.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class MatterVoting:
    """How a vote on one matter is taken."""

    rule: VotingRule | None = described("voting rule", "What carries a vote.")
    share: Share | None = described("share", "The share of the votes that carries, as in 3/4.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Decision:
    """Something to be decided, once or time and again."""

    name: str | None = described("name", "What is decided.")
    type: str | None = described("type", "Decisions of one type form one money ladder.")
    category: Category | None = described("category", "What sort of decision it is.")
    decided_by: Parties | None = described("decided by", "Who decides: forum, post or person.")
    acting: Acting | None = described("acting", "How several who decide go together.")
    reserved_to: Bodies | None = described("reserved to", "The board that keeps it.")
    recommended_by: Parties | None = described("recommended by", "Who brings it.")
    must_agree: Parties | None = described("must agree", "Who can stop it.")
    consulted: Parties | None = described("consulted", "Who is asked before.")
    informed: Parties | None = described("informed", "Who is told after.")
    performed_by: Parties | None = described("performed by", "Who carries it out.")
    affects: Organisations | None = described("affects", "Who may be worse off.")
    value: Value | None = described("value", "The money it covers.")
    services: Services | None = described("services", "The services it is about.")
    status: DecisionStatus = described(
        "status", "Whether it comes up time and again, is open, taken or withdrawn.", "standing"
    )
    due: Day | None = described("due", "The day by which it should be taken.")
    taken_on: Day | None = described("taken on", "The day it was taken.")
    act_by: Day | None = described("act by", "The day by which it is carried out.")
    voting: MatterVoting | None = described(
        "voting", "What carries this decision, where that is more than its forum's rule."
    )
    appeal_to: Parties | None = described("appeal to", "Who hears whoever does not accept it.")
    explain: Explanations | None = described("explain", "Why a rule is not met.")

    @property
    def owners(self) -> tuple[str, ...]:
        """All who decide it, each once, those to whom it is reserved first."""
        return tuple(dict.fromkeys((*(self.reserved_to or ()), *(self.decided_by or ()))))


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Delegation:
    """Authority that one body passes on."""

    from_: Party = Field(alias="from", title="from", description="Who passes it on.")
    to: Party = described("to", "Who receives it.", ...)
    matters: Words | None = described(
        "matters", "Decision types, decisions or functions; `residual` for all the rest."
    )
    limit: LimitOrNone | None = described(
        "limit", "The money it stops at, `none`, or several limits by name."
    )
    instrument: str | None = described("instrument", "The paper that says so.")
    basis: str | None = described("basis", "The law or contract it rests on.")
    onward: Onward | None = described("onward", "Whether it may be passed on.")
    reports_back: str | None = described("reports back", "How use of it is reported.")
    starts: Day | None = described("starts", "Its first day.")
    ends: Day | None = described("ends", "Its last day.")
    explain: Explanations | None = described("explain", "Why a rule is not met.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class DisputeStep:
    """One step of a way to settle disputes."""

    by: str = described("by", "Who settles it at this step.", ...)
    kind: DisputeKind | None = described("kind", "What sort of step it is.")
    within_days: Count | None = described("within days", "The days this step may take.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class PooledFund:
    """Money that parties put together."""

    host: OrganisationId | None = described("host", "The party that holds the fund.")
    manager: SeatHolder | None = described("manager", "Who manages it.")
    states: tuple[PooledFundItem, ...] | None = described("states", "What the agreement states.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Agreement:
    """What parties have agreed between them."""

    name: str | None = described("name", "The agreement's name.")
    kind: AgreementKind | None = described("kind", "What sort of agreement it is.")
    parties: Organisations | None = described("parties", "The organisations bound by it.")
    approved_by: Bodies | None = described("approved by", "The boards that approved it.")
    stakeholders: Stakeholders | None = described("stakeholders", "Whom it touches, and how.")
    rationale: str | None = described("rationale", "Why it exists.")
    starts: Day | None = described("starts", "Its first day.")
    ends: Day | None = described("ends", "Its last day.")
    review_due: Day | None = described("review due", "The day by which it is reviewed.")
    services: Services | None = described("services", "The services it covers.")
    leadership: ForumId | None = described("leadership", "The forum that leads it.")
    management: ForumId | None = described("management", "The forum that delivers it.")
    objectives: Words | None = described("objectives", "What it is to achieve.")
    obligations: Obligations | None = described("obligations", "What each party must do.")
    disputes: tuple[DisputeStep, ...] | None = described("disputes", "How disputes are settled.")
    failure: str | None = described("failure", "What would count as failure.")
    exit: str | None = described("exit", "How a party leaves.")
    fallback: str | None = described("fallback", "What happens if it ends.")
    pooled_fund: PooledFund | None = described("pooled fund", "Money that is put together.")
    explain: Explanations | None = described("explain", "Why a rule is not met.")

    @property
    def forums(self) -> tuple[str, ...]:
        """The forums that lead or manage it, each once."""
        return tuple(dict.fromkeys(filter(None, (self.leadership, self.management))))


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Programme:
    """A piece of work with its own lead."""

    name: str | None = described("name", "The programme's name.")
    forum: ForumId | None = described("forum", "The forum that runs it.")
    sro: SeatHolder | None = described("senior responsible owner", "Who answers for it.")
    sro_fte: Number | None = described("time of the owner", "The share of a full post.")
    clinical_lead: SeatHolder | None = described("clinical lead", "Who leads clinically.")
    finance_lead: SeatHolder | None = described("finance lead", "Who leads on money.")
    service_managers: SeatHolders | None = described("service managers", "Who runs the services.")
    outcomes: Outcomes | None = described("outcomes", "What it is to improve.")
    funded_by: Organisations | None = described("funded by", "Whose money it takes.")
    benefits_to: Organisations | None = described("benefits to", "Whose budget gains.")
    horizon: Horizon | None = described("horizon", "Short or long term.")
    explain: Explanations | None = described("explain", "Why a rule is not met.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Outcome:
    """What is to be better for people."""

    name: str | None = described("name", "What is to be better.")
    of: Organisations | None = described("whose", "Whose outcome it is.")
    owner: Party | None = described("owner", "Who answers for it.")
    measure: str | None = described("measure", "How it is seen.")
    reviewed_on: Day | None = described("reviewed on", "When it was last reviewed.")
    priority: Flag | None = described("priority", "Whether it comes first.")
    explain: Explanations | None = described("explain", "Why a rule is not met.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Risk:
    """What may go wrong."""

    name: str | None = described("name", "What may go wrong.")
    owner: Party | None = described("owner", "Who answers for it.")
    forum: ForumId | None = described("forum", "The forum that watches it.")
    score: Number | None = described("score", "Likelihood times impact.")
    shared_by: Organisations | None = described("shared by", "Who bears it.")
    register: str | None = described("register", "The register it stands in.")
    explain: Explanations | None = described("explain", "Why a rule is not met.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Report:
    """What one body tells another, and how often."""

    from_: Body = Field(alias="from", title="from", description="Who reports.")
    to: Body = described("to", "Who is told.", ...)
    kind: ReportKind | None = described("kind", "What sort of report it is.")
    per_year: Number | None = described("times a year", "How often a year.")
    services: Services | None = described("services", "The services it is about.")
    explain: Explanations | None = described("explain", "Why a rule is not met.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Interest:
    """An interest that somebody has declared."""

    person: SeatHolder | None = described("person", "Whose interest it is.")
    organisation: OrganisationId | None = described("organisation", "Where the interest lies.")
    declared_on: Day | None = described("declared on", "When it was declared.")
    reviewed_on: Day | None = described("reviewed on", "When it was last looked at.")
    managed_by: str | None = described("managed by", "What is done about it.")
    explain: Explanations | None = described("explain", "Why a rule is not met.")


SECTIONS: Mapping[str, tuple[Kind, type]] = {
    "organisations": ("organisation", Organisation),
    "people": ("person", Person),
    "posts": ("post", Post),
    "services": ("service", Service),
    "forums": ("forum", Forum),
    "decisions": ("decision", Decision),
    "delegations": ("delegation", Delegation),
    "agreements": ("agreement", Agreement),
    "programmes": ("programme", Programme),
    "outcomes": ("outcome", Outcome),
    "risks": ("risk", Risk),
    "reports": ("report", Report),
    "interests": ("interest", Interest),
}
"""The sections of a file, with the kind and model of their entities."""

ENTITIES: Mapping[Kind, tuple[str, type]] = {
    kind: (section, model) for section, (kind, model) in SECTIONS.items()
}
"""The section and model of each kind of entity."""


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Structure:
    """A whole structure: its root file with every part in place."""

    govlint: Literal[1] = described("format version", "The version of the format; always 1.", ...)
    name: str = described("name", "What the structure is called.", ...)
    currency: str | None = described("currency", "The currency of all money, such as GBP.")
    include: Words = described("include", "Files that hold more of the structure.", ())
    complete_for: Organisations | None = described(
        "complete for", "Organisations that are described in full here."
    )
    organisations: dict[Id, Organisation] = described("organisations", "The bodies.", {})
    people: dict[Id, Person] = described("people", "The people, where they are named.", {})
    posts: dict[Id, Post] = described("posts", "The roles.", {})
    services: dict[Id, Service] = described("services", "What is provided.", {})
    forums: dict[Id, Forum] = described("forums", "Every body that meets.", {})
    decisions: dict[Id, Decision] = described("decisions", "What is decided, and by whom.", {})
    delegations: dict[Id, Delegation] = described("delegations", "Authority passed on.", {})
    agreements: dict[Id, Agreement] = described("agreements", "What parties have agreed.", {})
    programmes: dict[Id, Programme] = described("programmes", "Pieces of work.", {})
    outcomes: dict[Id, Outcome] = described("outcomes", "What is to be better.", {})
    risks: dict[Id, Risk] = described("risks", "What may go wrong.", {})
    reports: dict[Id, Report] = described("reports", "Who tells whom.", {})
    interests: dict[Id, Interest] = described("interests", "What people have declared.", {})
    explain: Explanations | None = described("explain", "Why a rule is not met.")

    def entities(self) -> Iterator[tuple[Kind, KeyPath, str, Any]]:
        """Give the kind, key path, id and value of every entity, section by section."""
        for section, (kind, _) in SECTIONS.items():
            for key, value in getattr(self, section).items():
                yield kind, (section, key), key, value
