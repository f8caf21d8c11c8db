"""What people write who have not read the guide, in words and shapes of their own."""

import pytest

from govlint import check
from govlint.lint.fixes_from_messages import line_to_write

STRUCTURE = """\
govlint: 1
name: Fenland Trust
organisations:
  trust: {name: Fenland Trust, kind: charity}
people:
  dev: {name: Dev Rao}
posts:
  chair: {title: Chair of Trustees, organisation: trust, holder: dev}
  ceo: {title: Chief Executive, organisation: trust}
  cfo: {title: Finance Director, organisation: trust, kind: executive}
forums:
  board:
    name: Board of Trustees
    short: BoT
    form: board
    of: trust
    members: [{who: chair, capacity: chair}, {seat: Trustee, count: 8}]
  audit:
    name: Audit Committee
    form: committee
    accountable_to: board
    members: [cfo, {seat: Trustee, count: 3}]
    quorum: {min: 2}
    FORUM: x
decisions:
  spend: {name: Spend, type: contract, decided_by: ceo}
delegations:
  to-ceo: {from: board, to: ceo, matters: contract, limit: 5000}
"""
FORM = ("syntax", "schema", "duplicate-id", "unknown-reference")
MEMBERS = "    members: [cfo, {seat: Trustee, count: 3}]"
FORUM, FORUM_KEY = "    FORUM: x\n", "is not a key of a forum"
SAID, REMARK = "is said among the members", "a remark of your own begins with x-, as"
CEO_ATTENDS = "{who: ceo, capacity: attendee}"
AMONG = f"it {SAID}, as"


def told(slip: str, typed: str) -> list[str]:
    """Give the messages on the structure with something else in it."""
    assert slip in STRUCTURE
    return messages_on(STRUCTURE.replace(slip, typed, 1).replace(FORUM, ""))


def messages_on(text: str) -> list[str]:
    """Give the messages on a structure."""
    found = check({"structure.yaml": text}, as_of="2026-11-21").findings
    return [one.message for one in found if one.rule in FORM]


def test_the_structure_is_in_order() -> None:
    assert told(FORUM, "") == []


MEMBERS_AS_TYPED = [
    (
        "Chair of Trustees (chair), Dev Rao; ceo in attendance",
        "[{who: chair, capacity: chair}, dev, {who: ceo, capacity: attendee}]",
    ),
    ("Ann Lee (chair); Bob Roy", "[{seat: Ann Lee, capacity: chair}, {seat: Bob Roy}]"),
    ("chair\tceo", "[chair, ceo]"),
    ("\n      \u2022\tchair\n      \u2022\tceo", "[chair, ceo]"),
    ("\n      (a) chair;\n      (b) one lay member.", "[chair, {seat: lay member, count: 1}]"),
    (
        "The Committee shall comprise two trustees and the CEO",
        "[{seat: trustees, count: 2}, ceo]",
    ),
    ("up to 7", "[{seat: its title, count: 7}]"),
    ("two trustees, 1 lay member", "[{seat: trustees, count: 2}, {seat: lay member, count: 1}]"),
    ("\n      o chair\n      o ceo", "[chair, ceo]"),
    ("\n      \u25cf chair\n      \u25cf ceo", "[chair, ceo]"),
    ("\n      chair: Dev Rao\n      ceo: Dev Rao", "[{who: dev, capacity: chair}, ceo]"),
    (
        "\n      chair: chair\n      members: [ceo, cfo]\n      in attendance: [Dev Rao]",
        "[{who: chair, capacity: chair}, ceo, cfo, {who: dev, capacity: attendee}]",
    ),
    ("\n      voting: [ceo]\n      non-voting: [cfo]", "[ceo, {who: cfo, voting: false}]"),
]


@pytest.mark.parametrize(("typed", "meant"), MEMBERS_AS_TYPED)
def test_members_that_were_typed_as_something_else_are_written_as_a_list(
    typed: str, meant: str
) -> None:
    [said] = told(MEMBERS, f"    members: {typed}")
    assert f"write {meant}" in said


ITEMS = [
    ("ceo (Chair)", "{who: ceo, capacity: chair}"),
    ("chair (Chair)", "{who: chair, capacity: chair}"),
    ("Three trustees", "{seat: trustees, count: 3}"),
    ("{name: Dev Rao, role: Chair}", "{who: dev, capacity: chair}"),
    ("{name: Dev Rao, role: Trustee}", "{who: dev, kind: trustee}"),
    ("[ceo, secretary]", "{who: ceo, capacity: secretary}"),
    ("{member: {who: ceo, capacity: chair}}", "{who: ceo, capacity: chair} (without member:)"),
    ("{chair: {who: ceo}}", "{who: ceo, capacity: chair} (without chair:)"),
    ("{seat: Lay member, vacancy: yes}", "vacant: 1"),
    ("Co-opted member (vacancy)", "{seat: Co-opted member, vacant: 1}"),
    ("vacant (Finance)", "{seat: Finance, vacant: 1}"),
    ("Vacant: Finance lead", "{seat: Finance lead, vacant: 1}"),
    ("vacancy - Finance lead", "{seat: Finance lead, vacant: 1}"),
]


@pytest.mark.parametrize(("typed", "meant"), ITEMS)
def test_an_item_of_a_list_of_members_becomes_what_was_meant(typed: str, meant: str) -> None:
    [said] = told(MEMBERS, f"    members: [{typed}]")
    assert said.endswith(f"; write {meant}")


@pytest.mark.parametrize("typed", ["alternate", "Substitute"])
def test_whoever_comes_instead_of_a_member_is_told_to_stand_at_the_member(typed: str) -> None:
    [said] = told(MEMBERS, f"    members: [chair, {{who: ceo, capacity: {typed}}}]")
    assert said.endswith("; it is said at the member who is stood in for, by deputy: ceo")


@pytest.mark.parametrize("typed", ["N.N.", "vacature", "position open"])
def test_a_post_that_is_open_in_other_words_is_vacant(typed: str) -> None:
    [said] = told("holder: dev", f"holder: {typed}")
    assert said.endswith("; write vacant")


def test_a_capacity_that_belongs_to_a_name_is_not_lost_with_it() -> None:
    text = STRUCTURE.replace("Dev Rao}", "Dev Rao (Vice-Chair)}").replace(FORUM, "")
    [said] = messages_on(text.replace("[cfo,", "[Dev Rao (Vice-Chair), cfo,"))
    assert said.endswith("; write {who: dev, capacity: deputy-chair}")


def test_what_a_bracket_says_of_a_number_is_left_out_with_a_word() -> None:
    [said] = told("count: 3}]", "count: 3 (elected)}]")
    assert said.endswith('; write 3 ("elected" has no key of its own)')


def test_seats_that_a_bracket_says_to_be_vacant_are_left_to_be_counted() -> None:
    [said] = told("count: 3}]", "count: 3 (one is Vacant)}]")
    assert "has no key of its own" not in said


SEATS_ALONE = [
    ("3 (one is Vacant)", "write {seat: its title, count: 3, vacant: 1}"),
    ("3 (2 vacant)", "write {seat: its title, count: 3, vacant: 2}"),
    ("2 (vacant)", "write {seat: its title, count: 2, vacant: 2}"),
]


@pytest.mark.parametrize(("typed", "meant"), SEATS_ALONE)
def test_a_number_of_members_may_say_how_many_seats_are_vacant(typed: str, meant: str) -> None:
    [said] = told("[cfo,", f"[{typed}, cfo,")
    assert said.endswith(f"; {meant}")


def test_no_seats_with_a_bracket_are_not_written_as_nothing() -> None:
    [said] = told("[cfo,", "[0 (none yet), cfo,")
    assert "write {}" not in said


PAUSED = [
    ("suspended since 2023-05-01", ', and "since 2023-05-01" has no key of its own'),
    ("dormant (no chair)", ', and "no chair" has no key of its own'),
    ("dormant", ""),
]


@pytest.mark.parametrize(("typed", "more"), PAUSED)
def test_a_forum_that_rests_is_active_and_its_day_is_not_lost(typed: str, more: str) -> None:
    [said] = messages_on(STRUCTURE.replace(FORUM, f"    status: {typed}\n"))
    assert said.endswith(f"; write active (a forum that rests is not closed{more})")


def test_what_a_forum_is_for_is_not_its_form() -> None:
    [said] = messages_on(STRUCTURE.replace(FORUM, "    for: housing\n"))
    assert "form" not in said.split("is not a key of a forum")[1]


FROM = [
    ("1 Sept 2024", "; write since: 2024-09-01"),
    ("01/09/2024", '; did you mean "since"?'),
    ("trust", '; did you mean "represents"?'),
]


@pytest.mark.parametrize(("typed", "meant"), FROM)
def test_whether_somebody_is_from_a_body_or_a_day_is_told_by_the_value(
    typed: str, meant: str
) -> None:
    [said] = told(MEMBERS, f"    members: [{{who: ceo, from: {typed}}}]")
    assert said.endswith(meant)


VOTES = [
    ("ex officio (non-voting)", "capacity: member and voting: false"),
    ("member (non-voting)", "capacity: member and voting: false"),
    ("Member - no vote", "capacity: member and voting: false"),
    ("attendee (voting)", "capacity: attendee and voting: true"),
]


@pytest.mark.parametrize(("typed", "meant"), VOTES)
def test_a_capacity_with_a_vote_that_it_has_not_of_itself_is_said_by_both(
    typed: str, meant: str
) -> None:
    [said] = told(MEMBERS, f"    members: [{{who: ceo, capacity: {typed}}}]")
    assert said.endswith(f"; both are said by {meant}")


@pytest.mark.parametrize(
    ("typed", "meant"), [("observer (no vote)", "observer"), ("member (voting)", "member")]
)
def test_a_capacity_with_the_vote_that_it_has_is_the_capacity_alone(typed: str, meant: str) -> None:
    [said] = told(MEMBERS, f"    members: [{{who: ceo, capacity: {typed}}}]")
    assert said.endswith(f'; did you mean "{meant}"?')


@pytest.mark.parametrize("typed", ["attends", "invited"])
def test_whoever_is_only_invited_is_an_attendee(typed: str) -> None:
    [said] = told(MEMBERS, f"    members: [{{who: ceo, capacity: {typed}}}]")
    assert said.endswith('; did you mean "attendee"?')


IN_A_GROUP = [
    ("length of meetings: 2 hours", "meetings: {minutes: 120}"),
    ("duration (usual): 2 hours", "meetings: {minutes: 120}"),
    ("meeting length: 2.5 hours", "meetings: {minutes: 150}"),
    ("meeting frequency: 3", "meetings: {per_year: 3}"),
    ("casting vote: chair", "voting: {casting_vote: true}"),
    ("chair's casting vote: yes", "voting: {casting_vote: true}"),
    ("ToR approved: 1 Sept 2025", "terms_of_reference: {approved_on: 2025-09-01}"),
    ("terms of reference approved by: BoT", "terms_of_reference: {approved_by: BoT}"),
]


@pytest.mark.parametrize(("typed", "meant"), IN_A_GROUP)
def test_a_key_of_a_group_with_the_name_of_the_group_or_the_forum_is_written_in_it(
    typed: str, meant: str
) -> None:
    [said] = told("FORUM: x", typed)
    assert said.endswith(f": write {meant}")


def test_words_are_no_minutes() -> None:
    [said] = told("FORUM: x", "minutes of the meeting: taken by the clerk")
    assert "meetings" not in said.partition(";")[2]


def test_how_often_terms_are_reviewed_is_no_remark_but_a_day() -> None:
    [said] = told("FORUM: x", "terms_of_reference: {review: annual}")
    assert said.endswith("; the day is said by review_due")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("clerk: vacant", "{seat: Clerk, capacity: secretary, vacant: 1}")],
)
def test_a_part_that_nobody_has_is_a_vacant_seat_with_its_title(typed: str, meant: str) -> None:
    [said] = told("FORUM: x", typed)
    assert said.endswith(f"{AMONG} {meant}")


QUORUMS = [
    ("{min: all}", "a share of the seats is said by fraction: 1"),
    ("{min: half plus one}", "more than half of its 4 voting seats: write 3"),
    ("half the members plus one", "more than half of its 4 voting seats: write {min: 3}"),
    ("any three", "write {min: 3}"),
    ("3 (of whom 1 must be chair)", "write {min: 3, must_include: [{capacity: chair}]}"),
]


@pytest.mark.parametrize(("typed", "meant"), QUORUMS)
def test_a_quorum_in_words_is_read(typed: str, meant: str) -> None:
    [said] = told("quorum: {min: 2}", f"quorum: {typed}")
    assert said.endswith(f"; {meant}")


@pytest.mark.parametrize("member", ["six trustees", "{who: ceo, capacity: Member (ex officio)}"])
def test_seats_that_cannot_be_read_are_not_counted(member: str) -> None:
    text = STRUCTURE.replace("[cfo, {seat", f"[{member}, cfo, {{seat").replace(FORUM, "")
    said = " ".join(messages_on(text.replace("quorum: {min: 2}", "quorum: {min: half plus one}")))
    assert "say the number: 4, where" in said or "is described nowhere" in said
    assert "voting seats" not in said


@pytest.mark.parametrize("typed", ["once a half-term", "every half term", "once each half term"])
def test_half_a_term_is_a_length_of_time(typed: str) -> None:
    [said] = told("FORUM: x", f"meetings: {typed}")
    assert said.endswith("; write {per_year: 6}")


FORMS = [("LGB", "committee (or board, "), ("FGB", "board (or committee, ")]


@pytest.mark.parametrize(("typed", "meant"), FORMS)
def test_governing_bodies_of_schools_are_known_by_their_letters(typed: str, meant: str) -> None:
    [said] = told("form: committee\n    accountable_to", f"form: {typed}\n    accountable_to")
    assert f"; write {meant}" in said


def test_what_a_delegation_is_for_are_its_matters() -> None:
    [said] = told("matters: contract, limit", "for: contract, limit")
    assert said.endswith('; did you mean "matters"?')


KEYS = [
    ("parent committee: Board of Trustees", "did you mean accountable_to: board?"),
    ("sub-committee of: BoT", "did you mean accountable_to: board?"),
    ("subgroup_of: BoT", "did you mean accountable_to: board?"),
    ("formerly known as: BoT", "did you mean replaces: board?"),
    ("absorbs: board", 'did you mean "replaces"?'),
    ("successor: board", 'the forum that follows says it, as "replaces"'),
    ("dissolves: March 2027", "write ends: 2027-03-DD"),
    ("standing invitees: [ceo]", f"{AMONG} {{who: ceo, capacity: attendee}}"),
    ("non-voting members: [ceo]", f"{AMONG} {{who: ceo, capacity: attendee}}"),
    ("co-opted members: 2", f"{AMONG} {{seat: co-opted members, count: 2, capacity: member}}"),
    ("Attendance: ceo and chair", f"{AMONG} {CEO_ATTENDS}, {{who: chair, capacity: attendee}}"),
    ("Secretary of the committee: ceo", f"{AMONG} {{who: ceo, capacity: secretary}}"),
    ("Secretary (non-voting): ceo", f"{AMONG} {{who: ceo, capacity: secretary}}"),
    ("vacancies: 2", "the seat among its members says it, as vacant: 1"),
    ("approval limit: £50k", 'each delegation to it says it, as "limit"'),
    ("delegated from: board", 'each delegation to it says it, as "from"'),
    ("lead officer: cfo", f"who sits there {SAID}, as {{who: cfo}}, and {REMARK} x-lead-officer"),
    ("decided_by: board", "it is a key of a decision, which stands under decisions"),
    ("matters: contract", "it is a key of a delegation, which stands under delegations"),
    (
        "forum: {name: Audit Committee, form: committee}",
        'its keys stand here without "forum": take that line out, and set them in less',
    ),
]


@pytest.mark.parametrize(("typed", "said"), KEYS)
def test_a_key_of_a_forum_that_is_guessed_is_told_with_what_it_is(typed: str, said: str) -> None:
    stated = "    accountable_to: board\n" if "did you mean acc" in said else "\n\n"
    text = STRUCTURE.replace(FORUM, f"    {typed}\n").replace(stated, "")
    assert messages_on(text) == [f'"{typed.partition(":")[0]}" {FORUM_KEY}; {said}']
    assert line_to_write(said) is None


def test_who_sits_there_is_not_what_the_terms_ask_for_and_that_is_said_once() -> None:
    seats = "      - who: ceo\n      - seat: Lay\n        count: 2"
    [said] = told(MEMBERS, f"    composition:\n{seats}")
    assert said.endswith('what the terms ask for: who sits there belongs under "members"')


SECTIONS = [
    ("forums", "governance bodies"),
    ("forums", "meetings"),
    ("posts", "officers"),
    ("decisions", "approvals"),
    ("delegations", "authority"),
]


@pytest.mark.parametrize(("section", "typed"), SECTIONS)
def test_a_section_is_known_by_what_stands_in_it(section: str, typed: str) -> None:
    said = f'"{typed}" is not a key of a structure file; did you mean "{section}"?'
    assert told(f"\n{section}:\n", f"\n{typed}:\n")[0] == said


DECISIONS = [
    ("R: cfo", '"R" is not a key of a decision; did you mean "performed_by"?'),
    ("I: board", '"I" is not a key of a decision; did you mean "informed"?'),
    ("A: board", '"A" is not a key of a decision; "decided_by" says it already'),
    ("majority: 75%", "write voting: {rule: three-quarters}"),
    ("escalate to: board", 'the forum that decides says it, as "escalates_to"'),
]


@pytest.mark.parametrize(("typed", "said"), DECISIONS)
def test_a_key_of_a_decision_that_is_guessed_is_told_with_what_it_is(typed: str, said: str) -> None:
    [message] = told("decided_by: ceo}", f"decided_by: ceo, {typed}}}")
    assert message.endswith(said)


OF_A_FORUM = [
    ("escalates_to: {board: 15}", "write {to: board, risk_at_least: 15} (or {to: board, value_"),
    ("escalates_to: {first: board, then: trust}", "write [board, trust]"),
    ("escalates_to: {to: board, when: over £50k}", "write value_over: 50000"),
    ("escalates_to: {to: board, if: risk 15 or above}", "write risk_at_least: 15"),
    (
        "escalates_to: board if over £50k or risk 15+",
        "write {to: board, value_over: 50000, risk_at_least: 15}",
    ),
    ("escalates_to: the BoT within 10 days", "write {to: board, within_days: 10}"),
    ("escalates_to: [board, {risk_at_least: 15}]", "one hyphen: {to: board, risk_at_least: 15}"),
    ("escalates_to: [{to: board}, {value_over: 9}, {within_days: 5}]", "within_days: 5}"),
    ("replaces: {board: 2027-04-01}", 'write [board] ("2027-04-01" has no key of its own)'),
    ("replaces: {forum: BoT, on: June}", 'write [board] ("June" has no key of its own)'),
    ("frequency: monthly/quarterly-ish", "{per_year: 12} (or 4, if quarterly is meant)"),
    ("meetings: quarterly or as required", "{per_year: 4} (what is beyond it has no key)"),
    ("meetings: as required, minimum 3", "{per_year: 3} (what is beyond it has no key)"),
    (
        "meetings: [14 September 2026, 3 May 2027]",
        "{per_year: 2} (if these are the days of",
    ),
    ("duration: 90", "write meetings: {minutes: 90}"),
    ("form: {advisory-group}", "write advisory-group"),
    ("ends: end of March 27", "write 2027-03-31"),
    ("ends: Q4 2026", "write 2026-12-31 (if years begin in January)"),
    ("starts: Q4 2026", "write 2026-10-01 (if years begin in January)"),
    ("ends: 2027 Q1", "write 2027-03-31 (if years begin in January)"),
    ("ends: beginning of the second quarter of 2027", "write 2027-04-01 (if years begin in"),
    ("ends: 1er juin 2027", "write 2027-06-01"),
    ("ends: 1 giugno 2027", "write 2027-06-01"),
    ("ends: 1 de março de 2027", "write 2027-03-01"),
    ("ends: 1 augustus 2027", "write 2027-08-01"),
    ("ends: Q4 2026/27", "a day is written like 2026-01-31"),
    ("ends: FY26/27", "2026-MM-DD (or 2027-MM-DD, later in it)"),
    ("ends: end of FY26/27", "missing: 2027-MM-DD"),
    ("explain: too-large", "write {too-large: {reason: …, until: YYYY-MM-DD}}"),
    ("explain: [{too-large: Agreed.}]", "write {too-large: {reason: Agreed., until: YYYY-MM-DD}}"),
    (
        "explain: {rule: too-large, reason: Agreed., until: 2027-01-01}",
        "before it: explain: {too-large: {reason: Agreed., until: 2027-01-01}}",
    ),
]


@pytest.mark.parametrize(("typed", "said"), OF_A_FORUM)
def test_a_value_of_a_forum_in_another_shape_is_told_once(typed: str, said: str) -> None:
    key = typed.partition(":")[0]
    text = STRUCTURE.replace("    form: committee\n" if key == "form" else "\n\n", "")
    [message] = messages_on(text.replace(FORUM, f"    {typed}\n"))
    assert said in message


QUORUMS = [
    ("{quorum: 2}", "{min: 2}"),
    ("[2 members, 1 independent]", "{min: 2, must_include: [{kind: independent, at_least: 1}]}"),
    ("two, of whom one independent", "{min: 2, must_include: [{kind: independent, at_least: 1}]}"),
    ("{min: 2, independent: 1}", "must_include: [{kind: independent, at_least: 1}]"),
    ("(2)", "{min: 2}"),
    ("50 Prozent", "{fraction: 1/2}"),
    ("The quorum shall be two members", "{min: 2}"),
    ("The quorum for meetings is two (2) members.", "{min: 2}"),
    ("Any two members", "{min: 2}"),
    ("Not less than two members", "{min: 2}"),
    (
        "two members, one of whom must be independent",
        "{min: 2, must_include: [{kind: independent, at_least: 1}]}",
    ),
    ("two of the three trustees", "{min: 2}"),
]


@pytest.mark.parametrize(("typed", "meant"), QUORUMS)
def test_a_quorum_in_another_shape_is_told_once(typed: str, meant: str) -> None:
    [message] = told("quorum: {min: 2}", f"quorum: {typed}")
    assert line_to_write(message) == meant


AUTHORITY = [
    ("limit: 5000", "limit: up to and including £5,000", "write 5000"),
    ("from: board, to: ceo", "from: board to ceo", "from: board, and below it to: ceo"),
    ("decided_by: ceo", "decided_by: either ceo or cfo", "[ceo, cfo] and acting: either"),
    ("decided_by: ceo", "decided_by: both ceo and cfo", "[ceo, cfo] and acting: jointly"),
    ("decided_by: ceo", "decided_by: ceo en cfo", "write [ceo, cfo], and acting:"),
    ("decided_by: ceo", "decided_by: Geschäftsführer und cfo", "is described nowhere; describe"),
    ("decided_by: ceo", "decided_by: ceo, value: nil to £5k", "write {over: 0, up_to: 5000}"),
    (
        "decided_by: ceo",
        "decided_by: {ceo: up to £5k, board: over £5k}",
        "each sum is a decision of its own: {decided_by: ceo, value: {up_to: 5000}}, {decided_by:",
    ),
    ("decisions:\n  spend: {", "decisions: see decisions.yaml\nx: {", "include: [decisions.yaml]"),
]


@pytest.mark.parametrize(("slip", "typed", "said"), AUTHORITY)
def test_what_is_decided_in_another_shape_is_told(slip: str, typed: str, said: str) -> None:
    assert any(said in one for one in told(slip, typed))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Aim: warm homes", '"Aim: warm homes"'), ("objective: warm homes", "warm homes")],
)
def test_a_word_of_prose_before_a_colon_stays_with_its_text(typed: str, meant: str) -> None:
    text = f"govlint: 1\nname: A\nagreements:\n  a:\n    objectives:\n      - {typed}\n"
    [said] = messages_on(text)
    assert line_to_write(said) == meant


def test_an_id_that_is_mended_in_a_group_without_its_list_keeps_what_stands_beside_it() -> None:
    typed = "    escalates_to: {to: bord, risk_at_least: 15}\n"
    text = STRUCTURE.replace(FORUM, typed)
    [found] = [one for one in check({"s.yaml": text}).findings if one.rule in FORM]
    assert found.fix
    assert found.fix.steps[0].key_path[-2:] == ("escalates_to", "to")
    assert found.place.column == typed.index("bord") + 1


def test_what_is_needed_and_stands_under_another_key_is_not_missing_as_well() -> None:
    said = told("from: board, to: ceo", "delegated by: BoT, delegated to: Chief Executive")
    assert [one.partition("; ")[2] for one in said] == [
        "did you mean from: board?",
        "did you mean to: ceo?",
    ]


STATUSES = [
    ("to be stood down March 2027", "active (and ends: 2027-03-DD beside it)"),
    ("being wound up, 31.3.2027", "active (and ends: 2027-03-31 beside it)"),
    ("active until 31 March 2027", "active (and ends: 2027-03-31 beside it)"),
    ("stood down (31/3/25)", "stood-down (and ends: 2025-03-31 beside it)"),
    ("shadow until 1 April 2027", "shadow (and live_from: 2027-04-01 beside it)"),
    ("active since 1 April 2024", "active (and starts: 2024-04-01 beside it)"),
    ("in shadow form until April 2027", "shadow (and live_from: 2027-04-DD beside it)"),
]


@pytest.mark.parametrize(("typed", "meant"), STATUSES)
def test_a_status_with_a_day_is_told_with_the_key_of_the_day(typed: str, meant: str) -> None:
    [said] = messages_on(STRUCTURE.replace(FORUM, f"    status: {typed}\n"))
    assert said.endswith(f"; write {meant}")


def test_an_item_with_keys_below_it_is_told_at_the_item() -> None:
    items = "      - cfo\n      capacity: chair\n      - ceo"
    [said] = told(MEMBERS, f"    members:\n{items}")
    below = "below it capacity: chair with 8 spaces before it"
    assert said == f'"- cfo" has a key below it; write - who: cfo, and {below}'


def test_a_quorum_of_the_whole_is_not_worked_out_as_one_of_so_many() -> None:
    text = STRUCTURE.replace("quorum: {min: 2}", "quorum: {fraction: 1}").replace(FORUM, "")
    found = check({"structure.yaml": text}, as_of="2026-11-21").findings
    [said] = [one.message for one in found if one.rule == "quorum-is-everyone"]
    assert said == "Audit Committee needs all 4 of its voting members present"


BY_NAME_AND_TITLE = {
    "{title: Chair, name: Dev Rao}": "{who: dev, capacity: chair}",
    "{title: Chair, name: vacant}": "{seat: Chair, capacity: chair, vacant: 1}",
    "{name: vacant, role: Lay member}": "{seat: Lay member, vacant: 1}",
    "{name: vacant}": "{seat: its title, vacant: 1}",
    "{name: vacant, role: Treasurer, count: 3}": "{seat: Treasurer, vacant: 3, count: 3}",
    "{trust: 2}": "{represents: trust, count: 2}",
}


@pytest.mark.parametrize("typed", BY_NAME_AND_TITLE)
def test_a_member_by_a_name_beside_a_title_or_by_an_organisation_is_told_whole(typed: str) -> None:
    said = told(MEMBERS, f"    members: [cfo, {typed}]")[0]
    assert said.endswith(f"; write {BY_NAME_AND_TITLE[typed]}")


def test_a_member_is_not_told_with_a_key_that_is_refused_again() -> None:
    typed = "{title: Finance Director, name: Dev Rao}"
    assert "write {who" not in told(MEMBERS, f"    members: [cfo, {typed}]")[0]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("threshold: 15", "; write risk_at_least: 15 (or value_over: 15, if money is meant)"),
        ("when: 012", "; write risk_at_least: 12 (or value_over: 12, if money is meant)"),
        ('when: "²"', ": write x-when"),
        ("threshold: 250000", '; did you mean "value_over"?'),
    ],
)
def test_a_small_number_that_sends_a_problem_up_is_a_score_or_a_sum(typed: str, said: str) -> None:
    [found] = messages_on(STRUCTURE.replace(FORUM, f"    escalates_to: [{{to: board, {typed}}}]\n"))
    assert found.endswith(said)


MEETINGS_AS_TYPED = {
    "papers: 3 working days before": 'it belongs to "meetings" as papers_days_before',
    "papers_days_before: 3 working days": 'it belongs to "meetings"',
    "meetings: bi-monthly, 2 hrs": "write {per_year: 6, minutes: 120} "
    "(or {per_year: 24, minutes: 120}, if twice a month is meant)",
}


@pytest.mark.parametrize("typed", MEETINGS_AS_TYPED)
def test_what_nobody_can_reckon_is_told_where_it_belongs_and_not_written(typed: str) -> None:
    [said] = messages_on(STRUCTURE.replace(FORUM, f"    {typed}\n"))
    assert said.endswith(f"; {MEETINGS_AS_TYPED[typed]}")


WORDS_AS_TYPED = {
    "remit: oversight and scrutiny": "; write purpose: [oversight, scrutiny]",
    "remit: oversight and parking": '; did you mean "purpose"?',
    "remit: To look after the risks of the company": '; "purpose" takes one of strategy, '
    "oversight, assurance, scrutiny, delivery, advice, engagement; a remark of your own begins "
    "with x-: write x-remit",
}


@pytest.mark.parametrize("typed", WORDS_AS_TYPED)
def test_a_key_of_known_words_takes_all_of_them_and_no_sentence(typed: str) -> None:
    [said] = messages_on(STRUCTURE.replace(FORUM, f"    {typed}\n"))
    assert said.endswith(WORDS_AS_TYPED[typed])


def test_a_chair_whom_nothing_describes_keeps_the_name() -> None:
    [said] = messages_on(STRUCTURE.replace(FORUM, "    chair: Zoe Lund (acting)\n"))
    assert "as {seat: Zoe Lund, capacity: chair}: here write named" in said


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        ("{who: ceo, ex_officio: yes}", "write capacity: member"),
        ("{who: ceo, chair: yes}", "write capacity: chair"),
        ("{who: ceo, observer: no}", "a remark of your own begins with x-: write x-observer"),
        ("{seat: Head, deputy chair: the eldest}", "write x-deputy-chair"),
        ("{chair: TBC}", "write {seat: chair, vacant: 1, capacity: chair}"),
    ],
)
def test_a_yes_behind_a_capacity_is_nobody_who_sits_there(member: str, expected: str) -> None:
    (message,) = told(MEMBERS, f"    members: [{member}]")
    assert message.endswith(expected)


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        (
            "{ceo: chair, cfo: secretary}",
            "[{who: ceo, capacity: chair}, {who: cfo, capacity: secretary}]",
        ),
        (
            "{Jane Doe: chair, Lay: 3}",
            "[{seat: Jane Doe, capacity: chair}, {seat: Lay, count: 3}]",
        ),
        ("{Chair: ceo}", "[{who: ceo, capacity: chair}]"),
        ("{ceo: chairs, cfo: observes}", "[{who: ceo, capacity: chair}, {who: cfo, "),
        ("[ceo chairs, 2 lay members]", "{who: ceo, capacity: chair}"),
    ],
)
def test_who_stands_before_a_capacity_keeps_it(members: str, expected: str) -> None:
    message, *_ = told(MEMBERS, f"    members: {members}")
    assert f"write {expected}" in message


def test_somebody_known_with_words_behind_becomes_no_seat() -> None:
    assert told(MEMBERS, "    members: {ceo: by office, cfo: member}") == [
        "A group of keys stands where a list belongs"
    ]


def test_a_share_with_the_digits_of_a_calculator_is_the_fraction_it_was() -> None:
    (message,) = told("    quorum: {min: 2}", "    quorum: {fraction: 0.333333333333}")
    assert message.endswith("; write 1/3")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("casting vote: the chair has a second vote", 'belongs to "voting" as casting_vote'),
        ("voting rule: most of those present", 'belongs to "voting" as rule'),
        ("casting vote: yes", 'belongs to "voting": write voting: {casting_vote: true}'),
    ],
)
def test_no_line_is_written_with_words_where_a_yes_or_a_known_word_belongs(
    line: str, expected: str
) -> None:
    (message,) = told(FORUM, f"    {line}\n")
    assert message.endswith(expected)


@pytest.mark.parametrize("form", ["faculty board", "Academic Board", "board of studies"])
def test_a_board_below_a_senate_is_a_committee(form: str) -> None:
    (message,) = told("    form: committee", f"    form: {form}")
    assert message.endswith("; write committee (or board, if no other body can overrule it)")


def test_a_last_day_that_is_open_is_still_said_by_its_key() -> None:
    (message,) = told("limit: 5000}", "limit: 5000, until: further notice}")
    assert message.endswith("; the day is said by ends")


def test_limited_is_known_by_how_it_is_shortened() -> None:
    text = (
        "govlint: 1\nname: Group\norganisations:\n  kestrel: {name: Kestrel Homes Group Limited}\n"
        "  care: {name: Kestrel Care, part_of: Kestrel Homes Group Ltd}\n"
    )
    (message,) = messages_on(text)
    assert message.endswith('did you mean "kestrel"?')


@pytest.mark.parametrize(("typed", "minutes"), [("3600:00", 150), ("2160:00", 90)])
def test_minutes_in_a_cell_made_for_times_are_the_days_that_it_shows(
    typed: str, minutes: int
) -> None:
    (message,) = told(FORUM, f"    meetings: {{per_year: 4, minutes: '{typed}'}}\n")
    assert f"; write {minutes} (in a cell of plain numbers" in message
