"""What stands in terms of reference, schemes, staff lists and papers in other languages."""

import pytest

from govlint import check

STRUCTURE = """\
govlint: 1
name: Fenland Trust
currency: GBP
organisations:
  trust: {name: Fenland Trust, kind: charity}
  diocese: {name: Diocese of Ely, kind: other}
people:
  mary: {name: Mary Otley}
posts:
  ceo: {title: Chief Executive Officer, organisation: trust, holder: mary}
  cfo: {title: Finance Director, organisation: trust, reports_to: ceo}
forums:
  trust-board:
    name: Board of Trustees
    form: board
    of: trust
    members: [ceo, {seat: Trustee, count: 8}]
  audit:
    name: Audit Committee
    form: committee
    purpose: assurance
    accountable_to: trust-board
    members: [cfo, {seat: Lay member, count: 3}]
    quorum: {min: 2}
    meetings: {per_year: 4}
    terms_of_reference: {approved_on: 2025-09-18}
decisions:
  spend: {name: Spend, decided_by: ceo, value: {up_to: 5000}}
delegations:
  to-ceo:
    from: trust-board
    to: ceo
    matters: contract
    limit: 5000
"""
FORM = ("syntax", "schema", "duplicate-id", "unknown-reference")
MEETINGS, QUORUM = "meetings: {per_year: 4}", "quorum: {min: 2}"
MEMBERS = "members: [cfo, {seat: Lay member, count: 3}]"
TERMS = "terms_of_reference: {approved_on: 2025-09-18}"
VALUE, LIMIT, TO = "value: {up_to: 5000}", "limit: 5000", "\n    to: ceo"
FORM_KEY, PURPOSE = "form: committee", "purpose: assurance"
BOARD = "    name: Board of Trustees\n"
DECISION = "spend: {name: Spend, "


def told(slip: str, typed: str) -> str:
    """Give the only message on the structure with something else in it."""
    assert slip in STRUCTURE
    return only_message(STRUCTURE.replace(slip, typed, 1))


def only_message(text: str) -> str:
    """Give the only message on the form of a structure."""
    found = check({"structure.yaml": text}, as_of="2026-11-21").findings
    [said] = [one.message for one in found if one.rule in FORM]
    return said


RHYTHMS = [
    ("every second Tuesday", "{per_year: 26} (or {per_year: 12}, if the second Tuesday of each"),
    ("quarterly in Feb, May, Aug, Nov", "{per_year: 4} (on which day, and when, has no key"),
    ("fortnightly on Tuesdays", "{per_year: 26} (on which day, and when, has no key"),
    ("every 6-8 weeks", "{per_year: 9} (or {per_year: 6}, if the longer is meant)"),
    ("three times per academic year", "{per_year: 3}"),
    ("no fewer than 4 meetings a year", "{per_year: 4}"),
    ("not less than four times a year", "{per_year: 4}"),
    ("viermal im Jahr", "{per_year: 4}"),
    ("alle zwei Monate", "{per_year: 6}"),
    ("4 fois par an", "{per_year: 4}"),
    ("cuatro veces al año", "{per_year: 4}"),
    ("chwarterol", "{per_year: 4}"),
    ("daily", "{per_year: 365} (or {per_year: 260}, if working days alone are meant)"),
    ("every working day", "{per_year: 260} (less public holidays)"),
    ("daily, Mon-Fri", "{per_year: 260} (less public holidays)"),
    ("daily except weekends", "{per_year: 260} (less public holidays)"),
]


@pytest.mark.parametrize(("typed", "written"), RHYTHMS)
def test_a_rhythm_is_read_with_its_months_and_in_other_languages(typed: str, written: str) -> None:
    said = told(MEETINGS, f"meetings: {typed}")
    assert f"; write {written}" in said
    assert written.endswith(("}", ")")) <= said.endswith(written)


def test_months_that_do_not_agree_with_the_rhythm_are_no_rhythm() -> None:
    assert "; write " not in told(MEETINGS, "meetings: quarterly in Feb, May")


QUORUMS = [
    ("mindestens die Hälfte der Mitglieder", "{fraction: 1/2}"),
    ("ein Drittel", "{fraction: 1/3}"),
    ("deux tiers des membres", "{fraction: 2/3}"),
    ("la mitad", "{fraction: 1/2}"),
    ("tri aelod", "{min: 3}"),
    ("one third rounded up to the nearest whole number", "{fraction: 1/3}"),
    ("the chair and any 2 members", "{min: 3, must_include: [{capacity: chair}]}"),
    (
        "the Chair or Deputy and two others",
        "{min: 3, must_include: [{capacity: [chair, deputy-chair]}]}",
    ),
    (
        "three members, of whom at least one shall be independent",
        "{min: 3, must_include: [{kind: independent, at_least: 1}]}",
    ),
]


@pytest.mark.parametrize(("typed", "written"), QUORUMS)
def test_a_quorum_is_read_in_the_words_of_terms_of_reference(typed: str, written: str) -> None:
    assert told(QUORUM, f"quorum: {typed}").endswith(f"; write {written}")


def test_a_share_beside_the_chair_is_no_number_of_members() -> None:
    assert "1.5" not in told(QUORUM, "quorum: half plus the chair")


DAYS = [
    ("the eighteenth of September 2025", "2025-09-18"),
    ("Eighteenth September two thousand and twenty-five", "2025-09-18"),
    ("the twenty-first day of March 2025", "2025-03-21"),
    ("18 de septiembre de 2025", "2025-09-18"),
    ("18th day of September 2025", "2025-09-18"),
    ("18/09/2025 00:00:00", "2025-09-18"),
]


@pytest.mark.parametrize(("typed", "day"), DAYS)
def test_a_day_is_read_in_words(typed: str, day: str) -> None:
    said = told(TERMS, f'terms_of_reference: {{approved_on: "{typed}"}}')
    assert said.endswith(f"; write {day}")


SUMS = [
    (VALUE, "value: plus de 25 000", "{over: 25000}"),
    (VALUE, 'value: "£25,000 to £90,000 p.a."', '{over: 25000, up_to: 90000} ("p.a." has no key'),
    (VALUE, "value: entre 10 000 et 25 000", "{over: 10000, up_to: 25000}"),
    (
        VALUE,
        "value: von 10.000 bis 25.000",
        "{over: 10000, up_to: 25000} (or {over: 10, up_to: 25}",
    ),
    (LIMIT, "limit: hyd at £5,000", "5000"),
    (LIMIT, "limit: £100,OOO", "100000 (a letter O stands in it)"),
    (LIMIT, "limit: up to £5,000 with two signatures", '5000 ("with two signatures" has no key'),
]


@pytest.mark.parametrize(("slip", "typed", "written"), SUMS)
def test_a_sum_is_read_with_what_stands_behind_it(slip: str, typed: str, written: str) -> None:
    assert f"; write {written}" in told(slip, typed.replace('"', "") if slip == VALUE else typed)


TERMS_TYPED = [
    (
        "approved 18/9/25, review 30/9/27",
        "{approved_on: 2025-09-18, review_due: 2027-09-30}",
    ),
    (
        "approved by the Board 18 September 2025; next review 30 September 2027",
        (
            "{approved_on: 2025-09-18, review_due: 2027-09-30} "
            '("approved by the Board" has no key of its own)'
        ),
    ),
]


@pytest.mark.parametrize(("typed", "written"), TERMS_TYPED)
def test_two_days_of_terms_of_reference_are_both_kept(typed: str, written: str) -> None:
    assert told(TERMS, f"terms_of_reference: {typed}").endswith(f"; write {written}")


MEMBERS_TYPED = [
    ("- Mary Otley, CEO", 'write ceo ("Mary Otley" holds it)'),
    ("- Mary Otley - Chair", "write {who: mary, capacity: chair}"),
    ("- Chair - Mary Otley (until 31/8/2027)", "{who: mary, capacity: chair, until: 2027-08-31}"),
    ("- Lay member (2, non-voting)", "write {seat: Lay member, count: 2, voting: false}"),
    ("- Trustee, Trustee, Trustee", "write {seat: Trustee, count: 3}"),
    ("- Vice Chair: vacant", "write {seat: Vice Chair, vacant: 1, capacity: deputy-chair}"),
    ("- Observer: diocese", "write {seat: Observer, represents: diocese, capacity: observer}"),
    ("- {Mary Otley, Chair}", "write {who: mary, capacity: chair}"),
    (
        "- Mary Otley: {role: Chair, vote: yes}",
        "write {who: mary, capacity: chair, voting: true}",
    ),
    (
        "- Name: Mary Otley\n        Position: Chair\n        Term ends: 31 August 2027",
        "write {who: mary, capacity: chair, until: 2027-08-31}",
    ),
]


@pytest.mark.parametrize(("typed", "written"), MEMBERS_TYPED)
def test_a_member_is_read_as_minutes_and_staff_lists_have_them(typed: str, written: str) -> None:
    assert told(MEMBERS, f"members:\n      {typed}").endswith(written)


REFERENCES = [
    ("Trustees", 'did you mean "trust-board"?'),
    ("the Full Board", 'did you mean "trust-board"?'),
    ("le conseil", 'did you mean "trust-board"?'),
    ("the Board of Trustees of Fenland Trust", 'did you mean "trust-board"?'),
    ("C.E.O.", 'did you mean "ceo"?'),
    ("Chief Exec.", 'did you mean "ceo"?'),
    ("CEO and Finance Director jointly", "one alone may stand here: ceo or cfo"),
    ("The Finance Director or their nominee", 'write cfo ("or their nominee" has no key'),
]


@pytest.mark.parametrize(("typed", "said"), REFERENCES)
def test_who_is_meant_by_another_word_is_asked(typed: str, said: str) -> None:
    assert said in told(TO, f"\n    to: {typed}")


WORDS = [
    (FORM_KEY, "form: Unterausschuss", "sub-committee"),
    (FORM_KEY, "form: groupe de travail", "task-and-finish"),
    (FORM_KEY, "form: junta directiva", "board"),
    (FORM_KEY, "form: pwyllgor", "committee"),
    (PURPOSE, "purpose: Aufsicht", "oversight"),
    (PURPOSE, "purpose: conseil", "advice"),
    (MEMBERS, "members: [{who: cfo, capacity: ohne Stimmrecht}]", "attendee"),
    (MEMBERS, "members: [{who: cfo, capacity: presidente}]", "chair"),
    (DECISION, "spend: {name: Spend, status: carried, ", "taken"),
    (PURPOSE, "zweck: assurance", "purpose"),
    (QUORUM, "Beschlussfähigkeit: {min: 2}", "quorum"),
    (MEETINGS, "réunions: {per_year: 4}", "meetings"),
    (MEMBERS, "aelodau: [cfo]", "members"),
]


@pytest.mark.parametrize(("slip", "typed", "meant"), WORDS)
def test_a_word_of_another_language_is_known(slip: str, typed: str, meant: str) -> None:
    assert told(slip, typed).endswith(f'; did you mean "{meant}"?')


KEYS = [
    ("committees: [audit]", 'each of those says it, as "accountable_to"'),
    (
        "committees: {grants: {name: Grants Panel}}",
        (
            'each is a forum of its own: set it in as far as "trust-board", '
            "and say there accountable_to: trust-board"
        ),
    ),
    (
        "grants: {name: Grants Panel, form: committee}",
        'if "grants" is a forum of its own, set it in as far as "trust-board"',
    ),
    ("delegates_to: [ceo]", 'each delegation says it, as "from" and "to"'),
    ("mitglieder: [ceo]", '"members" stands here already: one of them is too much'),
    ("Membership: three trustees", '"members" stands here already: one of them is too much'),
    ("Attendance: 75%", "a remark of your own begins with x-: write x-attendance"),
    ("Of: trust", '"of" stands here already: one of them is too much'),
]


@pytest.mark.parametrize(("typed", "said"), KEYS)
def test_what_is_written_at_the_other_end_is_told_so(typed: str, said: str) -> None:
    assert told(BOARD, f"{BOARD}    {typed}\n").endswith(f"; {said}")


HEAD = "govlint: 1\nname: Moor Parish\norganisations: {moor: {name: Moor}}\n"
IN_A_CHART = (
    "write {council: {name: Council}, finance: {name: Finance, accountable_to: council}, "
    "grants: {name: Grants, accountable_to: finance}} (if each answers to what it is set in below)"
)
ON_ITS_OWN = "begins with an id and a colon, with keys and values of its own below it"
SECTIONS = [
    ("forums:\n  - Council\n    - Finance\n      - Grants\n", IN_A_CHART),
    ("forums:\n  - Council:\n    - Finance:\n      - Grants\n", IN_A_CHART),
    ("forums:\n  Council\n  Finance\n", "{council: {name: Council}, finance: {name: Finance}}"),
    ("forums:\n  \u2022 Council\n  \u2022 Finance\n", "{council: {name: Council}, finance: {name"),
    ("posts:\n  ID,Name,Job\n  1,Jo Bell,Clerk\n", f"each post {ON_ITS_OWN}"),
    ("delegations:\n  Contracts, Clerk, 5000\n", f"each delegation {ON_ITS_OWN}"),
    ("forums:\n  - Council of the\n    whole Parish\n", "{council-of-the-whole-parish: {name"),
]


@pytest.mark.parametrize(("typed", "said"), SECTIONS)
def test_a_chart_a_table_and_lines_are_no_single_name(typed: str, said: str) -> None:
    assert said in only_message(HEAD + typed)


PEOPLE = [
    (
        "mary: {First name: Mary, Surname: Otley, Email: x@y.org, Employer: Fenland Trust}",
        "write {name: Mary Otley, x-email: x@y.org, employer: trust}",
    ),
    ("mary: {prénom: Mary, nom: Otley}", "write {name: Mary Otley}"),
    (
        "mary: Mary Otley (Chief Executive Officer)",
        'write {name: Mary Otley} ("ceo" says it, as holder)',
    ),
]


@pytest.mark.parametrize(("typed", "written"), PEOPLE)
def test_a_person_of_a_staff_list_is_read_with_what_stands_beside(typed: str, written: str) -> None:
    assert told("mary: {name: Mary Otley}", typed).endswith(f"; {written}")


EACH = "each sum is a delegation of its own: {to: ceo, limit: 100000}, {to: cfo, limit: 25000}"
ALSO = [
    (TO, "\n    to: {ceo: 100000, cfo: 25000}", EACH),
    (TO, "\n    to: [{ceo: 100000}, {cfo: 25000}]", EACH),
    ("from: trust-board", "von: trust-board", 'did you mean "from"?'),
    (DECISION, "spend: {name: Spend, voting: by unanimity, ", "{rule: unanimous}"),
    (DECISION, "spend: {name: Spend, beschlossen am: 18.9.2025, ", "write taken_on: 2025-09-18"),
    ("holder: mary", "holder: TBC - interviews in June", "not known yet? leave the line out"),
    (
        "    accountable_to: trust-board\n",
        "    accountable_to: trust-board\n    Accountable to: trust-board\n",
        '"accountable_to" stands here already: one of them is too much',
    ),
    (
        DECISION,
        "spend: {name: Spend, RESOLVED: that the plan be approved, ",
        "a remark of your own begins with x-: write x-resolved",
    ),
    ("kind: other", "kind: Gemeinde", 'did you mean "local-authority"?'),
]


@pytest.mark.parametrize(("slip", "typed", "said"), ALSO)
def test_a_scheme_a_minute_and_a_staff_list_are_read(slip: str, typed: str, said: str) -> None:
    assert said in told(slip, typed)
