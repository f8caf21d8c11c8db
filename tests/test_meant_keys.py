"""Keys that secretaries write for what the format says otherwise, and what is said of them."""

import pytest

from govlint.lint.loader import load_text

STRUCTURE = """\
govlint: 1
name: St Olave's Hospice
people: {jane: {name: Jane Day}}
forums:
  finance:
    name: Finance Committee
    members:
      - {MEMBER}
    quorum: {QUORUM}
    composition: [{COMPOSITION}]
    urgent_action: {URGENT}
    FORUM
decisions:
  spend: {name: Spend, DECISION}
"""
IN_ORDER = {
    "MEMBER": "who: jane",
    "QUORUM": "min: 2",
    "COMPOSITION": "at_least: 2",
    "URGENT": "by: jane",
    "FORUM": "form: committee",
    "DECISION": "decided_by: finance",
}

MEANT = [
    ("MEMBER", "who: jane, role: Trustee", "write kind: trustee"),
    ("MEMBER", "who: jane, role: Vice-chair", 'did you mean "capacity"?'),
    ("MEMBER", "role: Treasurer", "write seat: Treasurer"),
    ("MEMBER", "who: jane, vice_chair: true", "write capacity: deputy-chair"),
    ("MEMBER", "who: jane, role: Treasurer", "a title belongs to a post"),
    ("QUORUM", "minimum_members: 2", 'did you mean "min"?'),
    ("QUORUM", "members: 2", 'did you mean "min"?'),
    ("QUORUM", "min: 2, must_include: chair", "write [{capacity: chair}]"),
    ("COMPOSITION", "role: lay, at_least: 1", 'did you mean "kind"?'),
    ("COMPOSITION", "same: employer, at_most: 1/3", "said by share: 1/3"),
    ("URGENT", "by: jane, reported_to: finance", 'did you mean "told_to"?'),
    ("FORUM", "reported_to: finance", "write reports_to (it only informs) or accountable_to"),
    ("FORUM", "term_limit: 2", 'did you mean "terms"?'),
    ("FORUM", "secretary: jane", "as {who: jane, capacity: secretary}"),
    ("FORUM", "max_members: 12", "as composition: [{at_most: 12}]"),
    ("FORUM", "open_to_public: true", '"meetings": put it in there, as public: true'),
    ("FORUM", "delegated_limit: 500", 'each delegation to it says it, as "limit"'),
    ("FORUM", "decisions: [spend]", 'each decision says it, as "decided_by"'),
    ("MEMBER", "jane, deputy-chair", "write {who: jane, capacity: deputy-chair}"),
    ("MEMBER", "jane: {capacity: deputy-chair}", "write {who: jane, capacity: deputy-chair}"),
    ("MEMBER", "who: jane, deputised_by: jane", 'did you mean "deputy"?'),
    ("FORUM", "chaired_by: jane", "as {who: jane, capacity: chair}"),
    ("FORUM", "frequency: quarterly", "write meetings: {per_year: 4}"),
    ("FORUM", "meetings: {frequency: monthly}", "write per_year: 12"),
    ("FORUM", "escalates_to: [{to: finance, risk: 15}]", 'did you mean "risk_at_least"?'),
    ("FORUM", "escalates_to: [{who: finance}]", 'did you mean "to"?'),
    ("DECISION", "decided_by: finance, limit: 500", "write value: {up_to: 500}"),
]


def messages(place: str, typed: str) -> list[str]:
    text = STRUCTURE
    for one, in_order in IN_ORDER.items():
        text = text.replace(one, typed if one == place else in_order)
    return [fault.message for fault in load_text(text, "structure.yaml", {}).faults]


def test_the_structure_around_a_key_is_in_order() -> None:
    assert messages("", "") == []


@pytest.mark.parametrize(("place", "typed", "said"), MEANT)
def test_a_word_of_the_field_is_told_from_one_of_the_format(
    place: str, typed: str, said: str
) -> None:
    [message] = messages(place, typed)
    assert said in message
