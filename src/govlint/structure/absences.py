"""Absences in words: that a field is stated as none, or that nothing is said of it."""

from collections.abc import Sequence
from typing import NamedTuple

from govlint.structure.field_types import Kind
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES
from govlint.structure.word_lists import any_of, in_words


class Absence(NamedTuple):
    """Two ends of a sentence about one field."""

    none: str
    """What somebody says who states that there is none, after "says that"."""
    unsaid: str
    """What somebody leaves open, after "does not say"."""


CLAUSES = {
    "accountable_to": Absence("it answers to nobody", "to whom it answers"),
    "act_by": Absence("it has no day to be done by", "by when it is done"),
    "approved_by": Absence("nobody approved it", "who approved it"),
    "benefits_to": Absence("nobody's budget gains by it", "whose budget gains by it"),
    "clinically_accountable": Absence(
        "nobody is clinically accountable for it", "who is clinically accountable for it"
    ),
    "consulted": Absence("nobody is consulted on it", "who is consulted on it"),
    "decided_by": Absence("nobody decides it", "who decides it"),
    "disputes": Absence("it has no steps to settle disputes", "how disputes are settled"),
    "due": Absence("it is never due", "when it is due"),
    "ends": Absence("it does not end", "when it ends"),
    "escalates_to": Absence("it escalates to nobody", "to whom it escalates"),
    "exit": Absence("it has no way for a party to leave", "how a party leaves"),
    "failure": Absence("nothing counts as failure", "what counts as failure"),
    "fallback": Absence("it has no plan for when it ends", "what happens if it ends"),
    "forum": Absence("it has no forum", "which forum it has"),
    "funded_by": Absence("nobody funds it", "who funds it"),
    "informed": Absence("nobody is told of it", "who is told of it"),
    "meetings.papers_days_before": Absence("it has no papers", "when papers go out"),
    "meetings.per_year": Absence("it does not meet", "how often it meets"),
    "must_agree": Absence("nobody must agree to it", "who must agree to it"),
    "owner": Absence("nobody owns it", "who owns it"),
    "performed_by": Absence("nobody carries it out", "who carries it out"),
    "pooled_fund.host": Absence("nobody hosts its pooled fund", "who hosts its pooled fund"),
    "pooled_fund.manager": Absence("nobody manages its pooled fund", "who manages its pooled fund"),
    "programme.forum": Absence("no forum runs it", "which forum runs it"),
    "recommended_by": Absence("nobody recommends it", "who recommends it"),
    "reports_back": Absence("its use is never reported", "how its use is reported"),
    "reserved_to": Absence("it is reserved to nobody", "to whom it is reserved"),
    "review_due": Absence("it is never reviewed", "when it is to be reviewed"),
    "risk.forum": Absence("no forum watches it", "which forum watches it"),
    "sro": Absence("nobody is its senior responsible owner", "who its senior responsible owner is"),
    "starts": Absence("it has no first day", "when it starts"),
    "terms_of_reference.approved_by": Absence(
        "nobody approved its terms of reference", "who approved its terms of reference"
    ),
    "urgent_action.told_to": Absence(
        "nobody is told what is done between its meetings",
        "who is told what is done between its meetings",
    ),
    "voting.rule": Absence("it does not vote", "how it votes"),
}
"""Fields of which a clause is said, by name and where they differ by kind and name."""

NOUNS = (
    "basis", "duty", "finance_lead", "functions", "instrument", "limit", "measure", "members",
    "objectives", "obligations", "outcomes", "purpose", "quorum", "rationale",
    "service_managers", "services", "terms_of_reference",
)  # fmt: skip
"""Fields whose label is said as it is; that of any other stands in quotation marks."""


def stated_as_none(kind: Kind, fields: Sequence[str]) -> str:
    """Say that somebody states of these fields that there is none."""
    clauses = [clause.none for one in fields if (clause := _clause(kind, one))]
    names = [_name(kind, field) for field in fields if not _clause(kind, field)]
    nouns = [f"it has no {any_of(names)}"] if names else []
    return f"says that {in_words([*clauses, *nouns])}"


def not_stated(kind: Kind, fields: Sequence[str]) -> str:
    """Say that nothing is stated of these fields."""
    clauses = [clause.unsaid for one in fields if (clause := _clause(kind, one))]
    names = [_name(kind, field) for field in fields if not _clause(kind, field)]
    said = [f"states no {any_of(names)}"] if names else []
    return " and ".join([*said, *([f"does not say {any_of(clauses)}"] if clauses else [])])


def silent_on(kind: Kind, fields: Sequence[str]) -> str:
    """List what nothing is said of, where a whole paper leaves much unsaid."""
    clauses = ((field, _clause(kind, field)) for field in fields)
    said = [clause.unsaid if clause else _name(kind, field) for field, clause in clauses]
    return f"is silent on: {in_words(said)}"


def without_text(kind: Kind, field: str, text: str) -> str:
    """Say that no text stands in a field, but a word for what is still to come."""
    clause = _clause(kind, field)
    about = clause.unsaid if clause else f"its {_name(kind, field)}"
    return f'says only "{text}" of {about}' if text.strip() else f"says nothing of {about}"


def _clause(kind: Kind, field: str) -> Absence | None:
    return CLAUSES.get(f"{kind}.{field}") or CLAUSES.get(field)


def _name(kind: Kind, field: str) -> str:
    label = label_of(ENTITIES[kind][1], field)
    return label if field in NOUNS else f'"{label}"'
