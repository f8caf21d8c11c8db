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


def test_a_section_that_is_none_is_not_taken_for_one_that_is_spelled_alike() -> None:
    whole = re.sub(", [A-Z]+: x", "", STRUCTURE)
    text = f"{whole}elections: {{autumn: {{date: 2026-10-15, seats: 3}}}}\n"
    [said] = [one.message for one in check({"s.yaml": text}).findings if one.rule == "schema"]
    assert "did you mean" not in said
