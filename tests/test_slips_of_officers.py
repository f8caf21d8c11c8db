"""What officers of councils, partnerships and foundations write, in words of their own papers."""

import re

import pytest

from govlint import check

STRUCTURE = """\
govlint: 1
name: Marlbridge
organisations: {mbc: {name: Marlbridge Council}, icb: {name: ICB}}
posts: {ceo: {title: Chief Executive}, coo: {title: Chief Operating Officer, POST: x}}
forums:
  council: {name: Full Council}
  exec: {name: Executive, FORUM: x}
agreements: {deal: {name: Deal, AGREEMENT: x}}
reports: {monthly: {from: exec, to: council, REPORT: x}}
risks: {gap: {name: Gap, RISK: x}}
outcomes: {falls: {name: Falls, measure: Falls per 1000, OUTCOME: x}}
decisions: {works: {name: Let works, decided_by: exec, DECISION: x}}
"""

SLIPS = [
    ("POST", "deputy for: ceo", "as {who: ceo, deputy: coo}"),
    ("AGREEMENT", "between: [icb, mbc]", 'did you mean "parties"?'),
    ("REPORT", "every: quarter", "write per_year: 4"),
    ("REPORT", "every: 2 months", "write per_year: 6"),
    ("RISK", "held by: exec", 'did you mean "owner"?'),
    ("OUTCOME", "target: 10% fewer", "and a remark of your own begins with x-: write x-target"),
    ("DECISION", "upto: £250k", "write value: {up_to: 250000}"),
    ("DECISION", "unanimous: yes", "write voting: {rule: unanimous}"),
    ("DECISION", "in consultation with: ceo", 'did you mean "consulted"?'),
    ("DECISION", "financial limit: £250k", "write value: {up_to: 250000}"),
    ("AGREEMENT", "lead: icb", "what it names can stand in parties"),
    ("AGREEMENT", "type: S.75", "write kind: section-75"),
    (
        "FORUM",
        "chair: Chief Executive (acting)",
        "as {who: ceo, capacity: chair}: here",
    ),
    ("FORUM", "size: 9 members", "as composition: [{at_most: 9}]"),
    ("FORUM", "agenda published: 5 clear days", "{papers_days_before: 5, clear_days: true}"),
    ("FORUM", "voting: one vote per organisation", "write {per: party}"),
    ("FORUM", 'voting: "consensus, one vote per member"', "write {rule: consensus, per: member}"),
    (
        "FORUM",
        'terms: "2 years, staggered"',
        'write {years: 2} ("staggered" has no key',
    ),
    ("FORUM", "members: {mbc: 2, icb: 1}", "[{represents: mbc, count: 2}, {represents: icb, count"),
    ("FORUM", 'members: "9: 5 Labour, 4 Con"', "[{seat: Labour, count: 5}, {seat: Con, count: 4}]"),
    ("FORUM", "form: cabinet committee", 'did you mean "committee"?'),
    ("FORUM", "cadence: every two weeks", "write meetings: {per_year: 26}"),
    ("FORUM", "voting: {casting vote: mayor}", "write casting_vote: true"),
    (
        "FORUM",
        'voting: "simple majority, chair has second or casting vote"',
        "write {rule: majority, casting_vote: true}",
    ),
    ("FORUM", "members: [{who: ceo, votes: 2}]", "write x-votes"),
    ("DECISION", "value: key decision (over £500k)", 'write {over: 500000} ("key decision" has'),
    ("DECISION", 'value: "£250k to £1m (key)"', 'write {over: 250000, up_to: 1000000} ("key" has'),
    ("FORUM", "unanimous: yes", "write voting: {rule: unanimous}"),
    ("FORUM", "notice: five clear days", "{papers_days_before: 5, clear_days: true}"),
    ("FORUM", "meetings: every other Thursday 16:00 UTC", "write {per_year: 26} (on which day"),
    ("FORUM", "meetings: {per_year: quarter}", "write 4"),
    ("FORUM", "escalates_to: {to: council, when: risk over 15}", "write risk_at_least: 16"),
    ("FORUM", "escalates_to: {to: council, risk_at_least: 15 or above}", "write 15"),
    ("FORUM", "members: any three of licensing", "write [{seat: licensing, count: 3}]"),
    ("FORUM", "members: 5 (max 1 per company)", "write [{seat: its title, count: 5}]"),
    ("FORUM", "members: open to all", "leave the line out"),
    ("FORUM", "quorum: {min: 4, of: 9}", "write x-of"),
    ("FORUM", "members: [{seat: Councillor, count: 9, substitutes: 5}]", "write x-substitutes"),
]


@pytest.mark.parametrize(("where", "typed", "said"), SLIPS)
def test_what_officers_write_is_told(where: str, typed: str, said: str) -> None:
    text = re.sub(", [A-Z]+: x", "", STRUCTURE.replace(f"{where}: x", typed))
    [message] = [one.message for one in check({"s.yaml": text}).findings if one.rule == "schema"]
    assert said in message


MEMBERS = [
    ("2 x Marlbridge Council", "write {represents: mbc, count: 2}"),
    ("2 members from Marlbridge Council", "write {seat: members, represents: mbc, count: 2}"),
    ("2 ICB reps", "write {seat: reps, represents: icb, count: 2}"),
    ("Chief Executive or nominee", 'write ceo ("or nominee" has no key of its own)'),
    ("Chair of Executive", "write {seat: Chair of Executive}"),
    ("Chief Executive - Secretary (non-voting)", "{who: ceo, capacity: secretary, voting: false}"),
]


@pytest.mark.parametrize(("typed", "said"), MEMBERS)
def test_a_member_keeps_all_that_is_said_of_it(typed: str, said: str) -> None:
    text = re.sub(", [A-Z]+: x", "", STRUCTURE.replace("FORUM: x", f"members: [{typed}]"))
    [found] = [one for one in check({"s.yaml": text}).findings if one.rule == "unknown-reference"]
    assert found.message.endswith(said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("council if risk >= 15 or over £250k", "risk_at_least: 15, value_over: 250000"),
        ("council (risks scoring 16+)", "risk_at_least: 16"),
    ],
)
def test_what_sends_a_problem_up_is_read_behind_the_body(typed: str, said: str) -> None:
    text = re.sub(", [A-Z]+: x", "", STRUCTURE.replace("FORUM: x", f"escalates_to: {typed}"))
    [found] = [one for one in check({"s.yaml": text}).findings if one.rule == "unknown-reference"]
    assert found.message.endswith(f"write {{to: council, {said}}}")


def test_a_section_that_is_none_is_not_taken_for_one_that_is_spelled_alike() -> None:
    whole = re.sub(", [A-Z]+: x", "", STRUCTURE)
    text = f"{whole}elections: {{autumn: {{date: 2026-10-15, seats: 3}}}}\n"
    [said] = [one.message for one in check({"s.yaml": text}).findings if one.rule == "schema"]
    assert "did you mean" not in said
