"""Fields of a forum: who sits there, how it meets and votes, what it is for."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    Field,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from govlint.structure.enumerations import (
    Acting,
    Capacities,
    Capacity,
    Chair,
    Duties,
    Form,
    MembersListed,
    NoQuorum,
    NoTerms,
    PostKind,
    PostKinds,
    Powers,
    Purposes,
    QuorumBasis,
    Same,
    Status,
    VotesPer,
    VotingRule,
)
from govlint.structure.field_types import (
    CONFIG,
    STATED,
    Bodies,
    Count,
    Day,
    Flag,
    Forums,
    Money,
    Number,
    OneOrList,
    Organisations,
    OrId,
    Outcomes,
    SeatHolder,
    SeatHolders,
    Services,
    Share,
    Superior,
    Superiors,
    Words,
    by_word,
    described,
)
from govlint.structure.frozen_dataclass import frozen_dataclass

POWERS_BY_FORM: Mapping[str, Powers] = {
    "board": "own",
    "board-in-common": "own",
    "members-meeting": "own",
    "council-of-governors": "own",
    "scrutiny-committee": "own",
    "statutory-partnership": "own",
    "individual-decision-makers": "personal",
    "management-group": "personal",
    "team": "personal",
    "advisory-group": "none",
    "bilateral-meeting": "none",
    "network": "none",
    "task-and-finish": "none",
}
"""What a forum may do by its form, `delegated` where the form is not named here."""

CHAIR_BY_FORM: Mapping[str, str] = dict.fromkeys(
    ("bilateral-meeting", "individual-decision-makers", "members-meeting", "network", "team"),
    "none",
)
"""Whether a forum has a chair by its form, `named` where the form is not named here."""


def _members(value: Any) -> Any:
    if isinstance(value, list):
        return [{"who": item} if isinstance(item, str | int) else item for item in value]
    return value


def _included(value: Any) -> Any:
    return _members(value if isinstance(value, list) else [value])


def _members_once(value: Any, read: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
    """Read members; those of whom nothing but the id is said are one, on however many forums."""
    if not isinstance(value, list):
        return read(value)
    known: dict[Any, Member] = {} if info.context is None else info.context
    made = read([known.get(item, item) if type(item) is str else item for item in value])
    known |= {item: one for item, one in zip(value, made, strict=True) if type(item) is str}
    return made


def _escalations(value: Any) -> Any:
    items = value if isinstance(value, list) else [value]
    return [{"to": item} if isinstance(item, str | int) else item for item in items]


CHAIRS = ("chair", "co-chair")
VOTING_CAPACITIES = (*CHAIRS, "deputy-chair", "member")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Member:
    """A membership: a post, a person or a seat of the terms of reference."""

    who: SeatHolder | None = described("member", "The post or person who sits here.")
    seat: str | None = described("seat", "The seat's name in the terms of reference.")
    count: Count = described("seats", "How many seats of this name there are.", 1)
    vacant: Count = described("vacant", "How many of these seats nobody holds.", 0)
    kind: PostKinds | None = described("kind", "What sort of person the seat is for.")
    capacity: Capacity = described("sits as", "What the member is on this forum.", "member")
    voting: Flag | None = described(
        "votes", "Whether the seat votes; by default chairs, deputy chairs and members do."
    )
    represents: Bodies | None = described(
        "represents",
        "On whose behalf the member sits; by default the organisation of the post or person.",
    )
    appointed_by: Words | None = described("appointed by", "Who fills the seat, in the terms.")
    removed_by: Words | None = described("removed by", "Who can take its holder out of it.")
    deputy: SeatHolder | None = described("deputy", "Who comes and votes when the member cannot.")
    since: Day | None = described("since", "The first day of this membership.")
    until: Day | None = described("until", "The last day of this membership.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class QuorumInclusion:
    """Who must be there for a quorum: one who is named, or some of a sort."""

    who: SeatHolder | None = described("who", "The post or person who must be there.")
    kind: PostKinds | None = described("kind", "The sort of member of whom some must be there.")
    capacity: Capacities | None = described("sits as", "In which capacity some must be there.")
    at_least: Count = described("at least", "How many of them must be there.", 1)


Includes = Annotated[
    tuple[QuorumInclusion, ...],
    BeforeValidator(_included),
    OrId(("person", "post")),
    OneOrList(),
]


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Quorum:
    """Who must be present for a meeting to decide; what is stated holds together."""

    min: Count | None = described("at least", "The number of voting members present.")
    fraction: Share | None = described("at least", "The share of voting seats, rounded up.")
    must_include: Includes = described(
        "must include", "Posts or people who must be there, or how many of a sort.", ()
    )
    each_party: Flag = described("each party", "Each party must have someone there.", False)
    deputies_count: Flag | None = described("deputies count", "Whether deputies count.")
    basis: QuorumBasis | None = described("basis", "Where the quorum is laid down.")

    @property
    def named(self) -> tuple[str, ...]:
        """The posts and people who must be there."""
        return tuple(one.who for one in self.must_include if one.who)


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Voting:
    """How a vote is taken."""

    rule: VotingRule | None = described("voting rule", "What carries a vote.")
    share: Share | None = described("share", "The share of the votes that carries, as in 4/5.")
    casting_vote: Flag | None = described("casting vote", "Whether the chair has one.")
    per: VotesPer | None = described("votes per", "Who has a vote.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Meetings:
    """How often and how long a forum meets."""

    per_year: Number | None = described("meetings a year", "The number of meetings a year.")
    minutes: Count | None = described("minutes", "The length of one meeting in minutes.")
    prep_minutes: Count | None = described(
        "preparation", "The minutes a member needs to prepare for one meeting."
    )
    papers_days_before: Count | None = described(
        "papers", "How many days before the meeting papers go out."
    )
    clear_days: Flag | None = described(
        "clear days", "Whether neither the day of sending nor that of the meeting counts."
    )
    public: Flag | None = described("in public", "Whether anybody may come and listen.")
    minutes_within_days: Count | None = described(
        "minutes within", "The days after a meeting in which its minutes are published."
    )


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Terms:
    """How long a seat is held, and how often one holder may have it in a row."""

    years: Number | None = described("years", "The length of one term of office.")
    at_most: Count | None = described("at most", "How many terms may follow one another.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class UrgentAction:
    """Who may act for a forum when it cannot wait for its next meeting."""

    by: SeatHolders = described("by", "The posts or people who act.", ...)
    acting: Acting | None = described("acting", "How several who act go together.")
    told_to: Superiors | None = described("told to", "Who is told of it afterwards.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class TermsOfReference:
    """The document that sets a forum up."""

    url: str | None = described("terms of reference", "Where they can be read.")
    approved_by: Bodies | None = described("approved by", "The forum that approved them.")
    approved_on: Day | None = described("approved on", "The day they were approved.")
    review_due: Day | None = described("review due", "The day by which they are reviewed.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Escalation:
    """A way up for a problem, and what sends it there."""

    to: Superior = described("to", "The forum, post or body that takes the problem.", ...)
    risk_at_least: Number | None = described("risk of at least", "The risk score that sends it.")
    value_over: Money | None = described("value over", "The money that sends it.")
    within_days: Count | None = described("within days", "The days in which it is answered.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class CompositionRequirement:
    """One requirement of a forum's terms on who sits there."""

    kind: PostKind | None = described("kind", "The sort of member that is asked for.")
    same: Same | None = described("same", "What members may share.")
    at_least: Count | None = described("at least", "How many there must be.")
    at_most: Count | None = described("at most", "How many there may be.")
    share: Share | None = described("share", "The largest share of the seats, as in 1/4.")


Reason = Annotated[str, Field(min_length=1)]


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Explanation:
    """Why a rule is not met, on whose word, and until when."""

    reason: Reason = described("reason", "Why the structure is as it is.", ...)
    by: str | None = described("by", "Who answers for the explanation.")
    until: Day = described("until", "The last day on which it holds.", ...)


QuorumOrNone = Annotated[Annotated[Quorum, STATED] | NoQuorum, by_word]
TermsOrNone = Annotated[Annotated[TermsOfReference, STATED] | NoTerms, by_word]
Members = Annotated[
    tuple[Member, ...],
    BeforeValidator(_members),
    WrapValidator(_members_once),
    OrId(("person", "post")),
]
Escalations = Annotated[
    tuple[Escalation, ...],
    BeforeValidator(_escalations),
    OrId(("forum", "post", "organisation")),
    OneOrList(),
]


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class Forum:
    """Any body of people that meets: a board, a committee, a group, a team."""

    name: str | None = described("name", "The forum's full name.")
    short: str | None = described("short name", "What people call it.")
    form: Form | None = described("form", "What sort of forum it is in law; not its name.")
    powers: Powers | None = described("powers", "What it may decide; by its form unless stated.")
    purpose: Purposes | None = described("purpose", "What it is for.")
    duty: Duties | None = described("duty", "The statutory or standing duty it carries.")
    of: Organisations | None = described(
        "belongs to", "The organisation or organisations it belongs to."
    )
    established_by: Bodies | None = described("established by", "The bodies that set it up.")
    accountable_to: Superiors | None = described(
        "answers to",
        "The one body, or post, that can overrule it; whom it only informs stands in `reports_to`.",
    )
    reports_to: Bodies | None = described(
        "reports to",
        "The bodies that it only informs; who can overrule it stands in `accountable_to`.",
    )
    escalates_to: Escalations | None = described("escalates to", "Where its problems go.")
    scrutinises: Bodies | None = described("scrutinises", "Whose decisions it reviews.")
    in_common_with: Forums | None = described("meets in common with", "Who shares its table.")
    status: Status = described(
        "status", "Whether it is planned, in shadow, live or over.", "active"
    )
    starts: Day | None = described("starts", "Its first day.")
    live_from: Day | None = described("live from", "The day on which a shadow forum takes over.")
    ends: Day | None = described("ends", "Its last day.")
    replaces: Forums | None = described("replaces", "The forums that it takes the place of.")
    place: str | None = described("place", "The area it is for.")
    services: Services | None = described(
        "services", "Its scope; `all` for all that its agreement covers, else all there is."
    )
    excludes: Services | None = described("excludes", "Services that it must not discuss.")
    functions: Words | None = described("functions", "The functions it carries out.")
    outcomes: Outcomes | None = described("outcomes", "What it is there to improve.")
    chair: Chair | None = described("chair", "Whether it has a chair; by its form unless stated.")
    members: Members | None = described("members", "Who sits on it.")
    composition: tuple[CompositionRequirement, ...] | None = described(
        "composition", "What its terms require of its membership."
    )
    members_listed: MembersListed = described(
        "members listed", "Whether all of its members are listed, or only those who lead.", "all"
    )
    terms: Terms | None = described("terms of office", "How long its seats are held.")
    incompatible_with: Forums | None = described(
        "incompatible with", "Forums on which none of its members may sit."
    )
    quorum: QuorumOrNone | None = described("quorum", "Who must be present to decide.")
    voting: Voting | None = described("voting", "How it votes.")
    urgent_action: UrgentAction | None = described(
        "urgent action", "Who acts between its meetings."
    )
    meetings: Meetings | None = described("meetings", "How often and how long it meets.")
    terms_of_reference: TermsOrNone | None = described(
        "terms of reference", "The document that sets it up, or `none`."
    )
    statutory_composition: Flag = described(
        "statutory composition", "Whether law lays down who sits on it.", False
    )
    explain: dict[str, Explanation] | None = described("explain", "Why a rule is not met.")


@frozen_dataclass(slots=True, frozen=True, kw_only=True, config=CONFIG)
class ForumDefaults:
    """What an organisation's standing orders lay down for forums that state nothing else."""

    quorum: QuorumOrNone | None = described("quorum", "Who must be present to decide.")
    voting: Voting | None = described("voting", "How its forums vote.")
    chair: Chair | None = described("chair", "Whether they have one.")
    per_year: Number | None = described("meetings a year", "The number of meetings a year.")
    minutes: Count | None = described("minutes", "The length of one meeting in minutes.")
    prep_minutes: Count | None = described("preparation", "The minutes to prepare a meeting.")
    papers_days_before: Count | None = described("papers", "How many days ahead papers go out.")
