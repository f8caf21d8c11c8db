"""Values in words, in several keys, or in lines without hyphens, and the one line that is meant."""

import pytest

from govlint import check

STRUCTURE = """\
govlint: 1
name: Trust
organisations:
  trust: {name: Trust, kind: charity}
people:
  dev: {name: Dev Rao}
  ann: {name: Ann Lee}
posts:
  ceo: {title: Chief Executive, organisation: trust, holder: dev}
forums:
  board:
    name: Board of Trustees
    form: board
    of: trust
    purpose: oversight
    members: [ceo, {seat: Trustee, count: 8}]
    quorum: {min: 3}
    terms_of_reference:
      review_due: 2027-09-30
    explain:
      no-chair: {reason: Agreed., until: 2027-04-01}
  audit:
    name: Audit Committee
    accountable_to: board
    members: [ann, {seat: Lay member, count: 3}]
    quorum: {min: 2}
decisions:
  spend:
    name: Spend
    decided_by: ceo
    value: {up_to: 5000}
delegations:
  to-ceo:
    from: board
    to: ceo
    matters: contract
    limit: 5000
"""
FORM = ("syntax", "schema", "duplicate-id", "unknown-reference")


def told(slip: str, typed: str) -> str:
    """Give the only message on the structure with something else in it."""
    assert slip in STRUCTURE
    text = STRUCTURE.replace(slip, typed, 1)
    [said] = [
        one.message
        for one in check({"structure.yaml": text}, as_of="2026-11-21").findings
        if one.rule in FORM
    ]
    return said


QUORUM, MEMBERS = "quorum: {min: 3}", "members: [ceo, {seat: Trustee, count: 8}]"
REVIEW, PURPOSE = "review_due: 2027-09-30", "purpose: oversight"
VALUE, LIMIT = "    value: {up_to: 5000}\n", "limit: 5000"
EXPLAINED = "no-chair: {reason: Agreed., until: 2027-04-01}"
AGAIN = 'it is written out again here: write {min: 2} (which "audit" has)'
ELSEWHERE = "what stands somewhere else is written out again here, or the line left out"
BAND = "these are said together: write value: {over: 0, up_to: 5000}"
ONE_SUM = "one limit has one sum: what each sort of matter has is a delegation of its own"
NO_DAY = "no day yet? leave the line out"
X = "says it in a word already, and a remark of your own begins with x-: write x-"
OR_BELOW = ", or each on a line of its own after a hyphen"

MEANT = [
    (QUORUM, "quorum: same as audit", AGAIN),
    (QUORUM, "quorum: see Audit Committee", AGAIN),
    (QUORUM, "quorum: the same as for the Audit Committee", AGAIN),
    (QUORUM, "quorum: as per Articles", ELSEWHERE),
    (MEMBERS, "members: see website", ELSEWHERE),
    (MEMBERS, "members: ditto", ELSEWHERE),
    (QUORUM, "quorum: {min: 3, kind: lay}", "together: write must_include: [{kind: lay}]"),
    (
        QUORUM,
        "quorum: {min: 3, kind: lay, at_least: 2}",
        "together: write must_include: [{kind: lay, at_least: 2}]",
    ),
    (VALUE, "    over: 0\n    up_to: 5000\n", BAND),
    (VALUE, "    from: 0\n    to: 5000\n", BAND),
    (VALUE, "    min: £0\n    max: £5k\n", BAND),
    (VALUE, "    value: [0, 5000]\n", "write {over: 0, up_to: 5000}"),
    (LIMIT, "limit: {capital: 5000, revenue: 900}", ONE_SUM),
    (LIMIT, "limit: {capital: 5k, revenue: 1k}", ONE_SUM),
    (REVIEW, "review_due: draft", NO_DAY),
    (REVIEW, "review_due: at the AGM", NO_DAY),
    (
        REVIEW,
        "review_due: approved by the Board on 18 September 2025, review Sept 2027",
        "the day of the month is missing: 2027-09-DD",
    ),
    (PURPOSE, f"{PURPOSE}\n    remit: To oversee risk", f"{X}remit"),
    (PURPOSE, f"{PURPOSE}\n    aim: To oversee risk", f"{X}aim"),
    (
        EXPLAINED,
        "no-chair: Agreed.\n      until: 2027-04-01",
        "explain: {no-chair: {reason: Agreed., until: 2027-04-01}}",
    ),
    (
        EXPLAINED,
        "no-chair: {Agreed by all, 2027-04-01}",
        "write {reason: Agreed by all, until: 2027-04-01}",
    ),
    (MEMBERS, "3.1 The Board shall comprise: ceo", "write members: [ceo]"),
    (
        MEMBERS,
        "members:\n      Name\tRole\n      Dev Rao\tChair\n      Ann Lee\tMember",
        "write [{who: dev, capacity: chair}, {who: ann, capacity: member}]" + OR_BELOW,
    ),
    (
        MEMBERS,
        "members:\n      Dev Rao, Chair\n      Ann Lee, Member",
        "write [{who: dev, capacity: chair}, {who: ann, capacity: member}]" + OR_BELOW,
    ),
    (
        MEMBERS,
        "members:\n      Chief Executive\n      Three trustees\n      Ann Lee (in attendance)",
        "write [ceo, {seat: trustees, count: 3}, {who: ann, capacity: attendee}]" + OR_BELOW,
    ),
    (
        MEMBERS,
        "members:\n      Bob Roy - Chair\n      Cy Dee - Trustee",
        "each line is an item with a hyphen before it, as in - Bob Roy - Chair",
    ),
    (
        MEMBERS,
        "members:\n      The Board shall comprise Dev Rao,\n      Ann Lee and the Chief Executive.",
        "write [dev, ann, ceo]" + OR_BELOW,
    ),
]


@pytest.mark.parametrize(("slip", "typed", "meant"), MEANT)
def test_a_value_in_other_words_is_told_once(slip: str, typed: str, meant: str) -> None:
    assert told(slip, typed).endswith(meant)


MATTERS = "matters: contract\n    limit: 5000"
OF_ITS_OWN = "is read as a matter of its own; its sum is said beside it"
INFO = [
    (
        MATTERS,
        "matters: all contracts up to £100k",
        f'"all contracts up to £100k" {OF_ITS_OWN}, by limit: 100000',
    ),
    (
        "accountable_to: board",
        "accountable_to: board\n    replaces: audit",
        '"audit" replaces itself; name the forum that was there before it, or none',
    ),
    (MATTERS, "matters: contracts up to £5k\n    limit: 5000", ""),
    (MATTERS, "matters: up to grade 5", ""),
    ("accountable_to: board", "accountable_to: board\n    replaces: board", ""),
]


@pytest.mark.parametrize(("slip", "typed", "said"), INFO)
def test_what_is_kept_as_it_is_typed_is_shown_where_it_means_something_else(
    slip: str, typed: str, said: str
) -> None:
    found = check({"structure.yaml": STRUCTURE.replace(slip, typed, 1)}, as_of="2026-11-21")
    infos = [one.message for one in found.findings if one.rule == "text-not-as-meant"]
    assert infos == ([said] if said else [])
