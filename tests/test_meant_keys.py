"""Keys that secretaries write for what the format says otherwise, and what is said of them."""

import re

import pytest

from govlint.lint.fixes_from_messages import line_to_write
from govlint.lint.reading.loader import load_text
from typed_structure import replaced, told

STRUCTURE = """\
govlint: 1
name: St Olave's Hospice
people: {jane: {name: Jane Day}}
forums:
  finance:
    name: Finance Committee
    members: [{MEMBER}]
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

AMONG, JANE = "it is said among the members, as", "{who: jane, capacity: attendee}"
MEANT = [
    ("MEMBER", "who: jane, role: Trustee", "write kind: trustee"),
    ("MEMBER", "who: jane, role: Vice-chair", 'did you mean "capacity"?'),
    ("MEMBER", "role: Treasurer", "write seat: Treasurer"),
    ("MEMBER", "who: jane, vice_chair: true", "write capacity: deputy-chair"),
    ("MEMBER", "who: jane, role: Treasurer", "a title belongs to a post"),
    ("QUORUM", "minimum_members: 2", 'did you mean "min"?'),
    ("QUORUM", "members: 2", 'did you mean "min"?'),
    ("COMPOSITION", "role: lay, at_least: 1", 'did you mean "kind"?'),
    ("COMPOSITION", "same: employer, at_most: 1/3", "said by share: 1/3"),
    ("URGENT", "by: jane, reported_to: finance", 'did you mean "told_to"?'),
    ("FORUM", "reported_to: finance", "write reports_to (it only informs) or accountable_to"),
    ("FORUM", "term_limit: 2", 'did you mean "terms"?'),
    ("FORUM", "term: 3 years", "write terms: {years: 3}"),
    ("FORUM", "meeting: monthly", "write meetings: {per_year: 12}"),
    ("FORUM", "Status: live", "write status: active"),
    ("FORUM", "secretary: jane", "as {who: jane, capacity: secretary}"),
    ("FORUM", "max_members: 12", "as composition: [{at_most: 12}]"),
    ("FORUM", "open_to_public: true", "write meetings: {public: true}"),
    ("FORUM", "public: yes", "write meetings: {public: true}"),
    ("FORUM", "casting_vote: no", "write voting: {casting_vote: false}"),
    ("FORUM", "per_year: monthly", "write meetings: {per_year: 12}"),
    ("FORUM", "review_date: 2027-01-01", "write terms_of_reference: {review_due: 2027-01-01}"),
    ("FORUM", "approved: 1 July 2025", "write terms_of_reference: {approved_on: 2025-07-01}"),
    ("FORUM", "next_review: March 2027", "terms_of_reference: {review_due: 2027-03-DD}"),
    ("FORUM", "disbanded: 2025-01-01", 'did you mean "ends"?'),
    ("FORUM", "disbanded: yes", "write status: stood-down"),
    ("FORUM", "attendees: [jane, Clerk]", f"{AMONG} {JANE}, {{seat: Clerk, capacity: attendee}}"),
    ("FORUM", "in_attendance: [jane]", f"{AMONG} {JANE}"),
    ("FORUM", "observers: [{who: jane}]", f"{AMONG} {{who: jane, capacity: observer}}"),
    ("FORUM", "deputy: Vice-Chair", f"{AMONG} {{seat: Vice-Chair, capacity: deputy-chair}}"),
    ("FORUM", "guests: jane, Clerk", f"{AMONG} {JANE}, {{seat: Clerk, capacity: attendee}}"),
    ("FORUM", "observers: 2", f"{AMONG} {{seat: observers, count: 2, capacity: observer}}"),
    ("FORUM", "trustees: [jane, Bob]", f"{AMONG} {{who: jane}}, {{seat: Bob}}"),
    ("FORUM", "trustees: 7", f"{AMONG} {{seat: trustees, count: 7}}"),
    ("FORUM", "minutes: 2 hours", "write meetings: {minutes: 120}"),
    ("FORUM", "meetings: {hours: 2h30}", "write minutes: 150"),
    ("FORUM", "meetings: {per_year: 6, prep_hours: 90 minutes}", "write prep_minutes: 90"),
    ("FORUM", "meetings: {hours: 2-3}", 'a length is in "minutes"'),
    ("FORUM", "notice: 5 days", "write meetings: {papers_days_before: 5}"),
    ("FORUM", "rule: simple majority", "write voting: {rule: majority}"),
    ("FORUM", "share: 75%", "write voting: {share: 3/4}"),
    ("FORUM", "vice_chair: true", f"{AMONG} capacity: deputy-chair"),
    (
        "MEMBER",
        "who: jane, term: 3 years",
        "of all its seats, as terms: {years: 3}",
    ),
    ("MEMBER", "who: jane, term: 2027-03-31", 'did you mean "until"?'),
    ("FORUM", "delegated_limit: 500", 'each delegation to it says it, as "limit"'),
    ("FORUM", "decisions: [spend]", 'each decision says it, as "decided_by"'),
    ("MEMBER", "jane, deputy-chair", "write {who: jane, capacity: deputy-chair}"),
    ("MEMBER", "jane: {capacity: deputy-chair}", "write {who: jane, capacity: deputy-chair}"),
    ("MEMBER", "7: Councillor", "write {seat: Councillor, count: 7}"),
    ("QUORUM", "min: 2, per_year: 4", 'to "meetings" beside "quorum", as per_year: 4'),
    ("QUORUM", "min: 2, minutes: 90", 'to "meetings" beside "quorum", as minutes: 90'),
    ("FORUM", "escalates_to: [{to: finance, above: 500}]", 'did you mean "value_over"?'),
    ("FORUM", "terms_of_reference: {adopted: 2026-05-12}", 'did you mean "approved_on"?'),
    ("DECISION", "approved_by: finance", 'did you mean "decided_by"?'),
    ("DECISION", "delegated_to: finance", 'did you mean "decided_by"?'),
    ("DECISION", "recommended_to: finance", 'did you mean "decided_by"?'),
    ("DECISION", "referred_to: finance", 'did you mean "decided_by"?'),
    ("DECISION", "finance: X", "write decided_by: finance"),
    ("DECISION", "decided_by: finance, jane: C", "write consulted: jane"),
    (
        "DECISION",
        "decided_by: finance, raised_at: finance",
        "what it names can stand in decided_by",
    ),
    ("MEMBER", "who: jane, in attendance", "write jane, capacity: attendee"),
    ("MEMBER", "who: jane, non-voting", "write jane, voting: false"),
    ("MEMBER", "who: Jane Day, Vice-Chair, kind: lay", "write jane, capacity: deputy-chair"),
    ("MEMBER", "who: jane, by phone", 'write jane ("by phone" has no key of its own)'),
    ("MEMBER", "seat: Trustee, 6", "write Trustee, count: 6"),
    ("MEMBER", "seat: Trustee, chair", 'capacity: chair (or "Trustee, chair", if that is'),
    ("MEMBER", "who: jane, deputised_by: jane", 'did you mean "deputy"?'),
    ("FORUM", "chaired_by: jane", "as {who: jane, capacity: chair}"),
    ("MEMBER", "who: jane, capacity: chair, non_voting: true", "write voting: false"),
    ("MEMBER", "who: jane, capacity: chair, ex_officio: true", "write x-ex-officio"),
    ("MEMBER", "seat: Trustee, votes: 1", "write voting: true"),
    ("MEMBER", "who: jane, status: vacant", "the post says it, as holder: vacant"),
    ("MEMBER", "seat: Trustee, status: vacant", "write vacant: 1"),
    ("MEMBER", "who: jane, name: Jane Day", '"who" says who sits there'),
    ("MEMBER", "who: jane, term: 2023-2026", '"since" and "until" say it'),
    ("MEMBER", "who: jane, term: 2nd", "which term it is has no key of its own"),
    ("MEMBER", "seat: Trustee, seats: 7", 'did you mean "count"?'),
    ("QUORUM", "min: 2, form: committee", "it is a key of the forum, and stands there already"),
    ("QUORUM", "min: 2, chair: required", "write must_include: {capacity: chair}"),
    ("QUORUM", "6, 150", "each needs a key before it"),
    ("FORUM", "owner: treasurer", "write x-owner"),
    ("FORUM", "authority: delegated", "write powers: delegated"),
    ("MEMBER", "seat: Trustee, seit: 2024-01-01", 'did you mean "since"?'),
    ("FORUM", "membership: 7", "as {seat: its title, count: 7, capacity: member}"),
    ("FORUM", "terms: {years: 3, renewals: 2}", "write at_most: 3"),
    ("FORUM", "terms: {years: 3, at_most: 9 years}", "write 3 (it counts terms, and no years)"),
    ("FORUM", "terms: {months: 36}", "write years: 3"),
    ("FORUM", "meetings: {per_month: 2}", "write per_year: 24"),
    ("FORUM", "escalates_to: {finance: 50000}", "write {to: finance, value_over: 50000}"),
    ("DECISION", "decided_by: finance, limit: up to 5k", "write value: {up_to: 5000}"),
    ("DECISION", "decided_by: finance, advised_by: jane", 'did you mean "recommended_by"?'),
    ("FORUM", "frequency: quarterly", "write meetings: {per_year: 4}"),
    ("FORUM", "meetings: {frequency: monthly}", "write per_year: 12"),
    ("FORUM", "escalates_to: [{to: finance, risk: 15}]", 'did you mean "risk_at_least"?'),
    ("FORUM", "escalates_to: [{who: finance}]", 'did you mean "to"?'),
    ("DECISION", "decided_by: finance, limit: 500", "write value: {up_to: 500}"),
]


def structure(place: str, typed: str) -> str:
    text = STRUCTURE
    for one, in_order in IN_ORDER.items():
        text = text.replace(one, typed if one == place else in_order)
    return text


def messages(place: str, typed: str) -> list[str]:
    loaded = load_text(structure(place, typed), "structure.yaml", {})
    return [fault.message for fault in loaded.faults]


def test_the_structure_around_a_key_is_in_order() -> None:
    assert messages("", "") == []


@pytest.mark.parametrize(("place", "typed", "said"), MEANT)
def test_a_word_of_the_field_is_told_from_one_of_the_format(
    place: str, typed: str, said: str
) -> None:
    [message] = messages(place, typed)
    assert said in message


@pytest.mark.parametrize(("place", "typed", "said"), [row for row in MEANT if ": {" in row[2]])
def test_a_key_with_its_value_is_written_where_it_stands(place: str, typed: str, said: str) -> None:
    text = structure(place, typed)
    [found] = told(text)
    line = found.message.rpartition("write ")[2].replace("-DD", "-31")
    left = told(replaced(text, found.place, line)) if line in said.replace("-DD", "-31") else []
    assert left == []


def test_a_day_of_which_a_part_is_missing_is_left_to_the_writer() -> None:
    [found] = told(structure("FORUM", "next_review: March 2027"))
    assert line_to_write(found.message) is None


@pytest.mark.parametrize("said", [row[2] for row in MEANT if row[2].startswith(f"{AMONG} {{")])
def test_those_who_are_said_among_the_members_are_written_there(said: str) -> None:
    members = said.removeprefix(f"{AMONG} ")
    assert messages("MEMBER", f"who: jane}}, {members.removesuffix('}')}") == []


def test_who_is_named_by_what_they_are_may_be_all_who_are_named() -> None:
    text = structure("FORUM", "attendees: [Clerk]")
    [found] = told(re.sub(r"    members: .*\n", "", text))
    assert found.message.endswith(
        'stands in "members", and beside them there {seat: Clerk, capacity: attendee}'
    )


@pytest.mark.parametrize("key", ["scheme_of_delegation", "Scheme of Delegation", "SoRD"])
def test_the_document_that_people_copy_from_names_its_section(key: str) -> None:
    [found] = told(f"{structure('', '')}{key}: {{}}\n")
    assert found.message.endswith('did you mean "delegations"?')


@pytest.mark.parametrize("key", ["member", "membership", "people", "trustees", "memberz"])
def test_a_list_under_another_word_is_of_the_members(key: str) -> None:
    [found] = told(structure("", "").replace("    members:", f"    {key}:"))
    assert found.message.endswith('did you mean "members"?')


def test_what_somebody_is_stays_where_another_word_says_so_of_all() -> None:
    text = structure("MEMBER", "who: jane, capacity: chair")
    [found] = told(text.replace("    members:", "    attendees:"))
    assert found.message.endswith("{who: jane, capacity: chair}")


DELEGATIONS = [
    ("decision: spend", 'did you mean "matters"?'),
    ("up_to: 500", 'did you mean "limit"?'),
    ("value: 500", 'did you mean "limit"?'),
    ("limit: {amount: 500}", "; write 500"),
    ("limit: {total: £5k}", "; write 5000"),
    ("limit: {amount: 500, a_year: 900}", "each (for one matter) or a_year (for all of a year)"),
]


@pytest.mark.parametrize(("typed", "said"), DELEGATIONS)
def test_what_is_delegated_up_to_which_sum_has_other_words(typed: str, said: str) -> None:
    delegation = f"delegations: {{all: {{from: finance, to: jane, {typed}}}}}\n"
    [found] = told(structure("", "") + delegation)
    assert found.message.endswith(said)


def test_keys_in_a_group_too_many_stand_without_it() -> None:
    defaults = "forum_defaults: {meetings: {minutes: 90}}"
    [found] = told(f"{structure('', '')}organisations: {{a: {{name: A, {defaults}}}}}\n")
    assert found.message.endswith('its keys stand here without "meetings": minutes: 90')


def test_a_post_among_the_forums_is_of_another_section() -> None:
    post = "  clerk: {title: Clerk, organisation: hospice, kind: officer}\n"
    [found] = told(structure("", "").replace("forums:\n", f"forums:\n{post}"))
    assert found.message.endswith('is "posts:" missing on a line above?')


def test_a_key_that_is_only_to_be_set_in_is_marked_without_its_value() -> None:
    [found] = told("govlint: 1\nname: A\nforums: {quorum: {min: 2}}\n")
    assert found.message.endswith('if "quorum" is not an id, set it in further')
    assert (found.place.column, found.place.end_column) == (19, 22)
