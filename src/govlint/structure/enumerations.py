"""Enumerations of fields; `enumerations.toml` says what each word is and what follows from it."""

from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, BeforeValidator, GetJsonSchemaHandler, Tag
from pydantic_core import CoreSchema

from govlint.structure.field_types import OneOrList, each_once, listed

SENTENCES = "enumDescriptions"
"""The key under which editors look for what is said of each value."""


class Sentences(NamedTuple):
    """Names the table of `enumerations.toml` that has a sentence for each value of a field."""

    table: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Put the sentences beside the values; read now, so that no check pays for them."""
        from govlint.structure.definitions import tables

        made = handler(schema)
        said = tables()[self.table]
        if "const" in made:
            return {**made, "description": said[made["const"]]}
        return {**made, SENTENCES: [said[word] for word in made["enum"]]}


OrganisationKind = Annotated[
    Literal[
        "icb", "nhs-trust", "nhs-foundation-trust", "primary-care", "local-authority", "charity",
        "company", "academy-trust", "sector-voice", "open-source-project", "public-body", "other",
    ],
    Sentences("organisation-kind"),
]  # fmt: skip

PostKind = Annotated[
    Literal[
        "executive", "non-executive", "independent", "lay", "elected", "clinical",
        "partner-member", "accountable-officer", "officer", "trustee", "governor", "councillor",
        "employee", "finance", "statutory-officer",
    ],
    Sentences("post-kind"),
]  # fmt: skip
PostKinds = Annotated[
    tuple[PostKind, ...], BeforeValidator(listed), AfterValidator(each_once), OneOrList()
]

Form = Annotated[
    Literal[
        "board", "board-in-common", "committee", "sub-committee", "committee-in-common",
        "joint-committee", "individual-decision-makers", "advisory-group", "contractual-body",
        "management-group", "task-and-finish", "scrutiny-committee", "bilateral-meeting",
        "statutory-partnership", "members-meeting", "network", "team",
        "council-of-governors",
    ],
    Sentences("form"),
]  # fmt: skip
Powers = Annotated[Literal["own", "delegated", "personal", "none"], Sentences("powers")]
Purpose = Annotated[
    Literal["strategy", "oversight", "assurance", "scrutiny", "delivery", "advice", "engagement"],
    Sentences("purpose"),
]
Purposes = Annotated[
    tuple[Purpose, ...], BeforeValidator(listed), AfterValidator(each_once), OneOrList()
]
Duty = Annotated[
    Literal[
        "audit", "remuneration", "nomination", "quality", "finance", "health-and-wellbeing",
        "clinical-leadership", "system-resources", "executive",
    ],
    Sentences("duty"),
]  # fmt: skip
Duties = Annotated[
    tuple[Duty, ...], BeforeValidator(listed), AfterValidator(each_once), OneOrList()
]
Status = Annotated[Literal["proposed", "shadow", "active", "stood-down"], Sentences("status")]
Chair = Annotated[Literal["named", "rotating", "none"], Sentences("chair")]
MembersListed = Annotated[Literal["all", "leads"], Sentences("members-listed")]
Capacity = Annotated[
    Literal[
        "chair", "co-chair", "deputy-chair", "member", "attendee", "adviser", "observer",
        "secretary",
    ],
    Sentences("capacity"),
]  # fmt: skip
Capacities = Annotated[
    tuple[Capacity, ...], BeforeValidator(listed), AfterValidator(each_once), OneOrList()
]
Same = Annotated[Literal["employer", "represents"], Sentences("same")]
QuorumBasis = Annotated[
    Literal["law", "constitution", "standing-orders", "terms-of-reference", "agreement"],
    Sentences("quorum-basis"),
]
VotingRule = Annotated[
    Literal["majority", "two-thirds", "three-quarters", "unanimous", "consensus"],
    Sentences("voting-rule"),
]
VotesPer = Annotated[Literal["member", "party"], Sentences("votes-per")]

Category = Annotated[
    Literal[
        "strategic-direction", "budget", "service-change", "clinical", "appointment", "high-risk",
        "high-value", "adverse-to-partner", "change-of-commitment", "operational",
    ],
    Sentences("category"),
]  # fmt: skip
Acting = Annotated[Literal["jointly", "either", "each-for-own"], Sentences("acting")]
DecisionStatus = Annotated[
    Literal["standing", "open", "taken", "withdrawn"], Sentences("decision-status")
]
Onward = Annotated[Literal["allowed", "prohibited", "with-consent"], Sentences("onward")]

AgreementKind = Annotated[
    Literal["alliance", "section-75", "mou", "collaboration", "joint-venture"],
    Sentences("agreement-kind"),
]
DisputeKind = Annotated[
    Literal["parties", "senior", "independent", "mediation", "determination", "court"],
    Sentences("dispute-kind"),
]
PooledFundItem = Annotated[
    Literal["aims", "contributions", "functions", "persons", "resources", "duration", "management"],
    Sentences("pooled-fund"),
]
Horizon = Annotated[Literal["short", "long"], Sentences("horizon")]
ReportKind = Annotated[
    Literal["aaa", "minutes", "finance", "quality", "dashboard"], Sentences("report-kind")
]

NONE = Annotated[Literal["none"], Tag("none")]
"""The word that says there is none, beside a field's other values."""

NoQuorum = Annotated[NONE, Sentences("quorum")]
NoTerms = Annotated[NONE, Sentences("terms-of-reference")]
NoLimit = Annotated[NONE, Sentences("limit")]
