"""Overlay: what several rules say of forums that are laid over one another."""

import govlint
from command import TODAY

HEAD = "govlint: 1\nname: Overlay\n"

REVIEW_OF_TWO = """
organisations: {icb: {name: ICB}, ft: {name: Trust}, council: {name: Council}}
services: {beds: {name: Beds, commissioner: icb, providers: [ft]}}
forums:
  review:
    name: Contract Review
    services: beds
    members: [{seat: Contracts lead, represents: icb}, {seat: Finance lead, represents: ft}]
agreements:
  alliance: {name: Alliance, parties: [icb, ft, council], services: beds, starts: 2027-01-01}
"""

PRE_MEETING = """
posts: {chief: {}, nurse: {}, planner: {}}
services: {beds: {name: Beds}}
forums:
  board: {form: board, members: [planner]}
  executive:
    form: management-group
    purpose: delivery
    services: beds
    accountable_to: board
    members: [chief, nurse]
  pre-meeting:
    form: management-group
    purpose: delivery
    services: beds
    accountable_to: executive
    members: [chief, nurse]
  programme: {form: management-group, accountable_to: pre-meeting, members: [planner]}
decisions: {budget: {name: Budget, decided_by: board}}
"""
TWO_FOR_PAY = """
forums:
  board: {name: Board, form: board}
  pay: {name: Remuneration, form: committee, duty: [audit, remuneration], accountable_to: board}
  audit: {name: Audit and Pay, form: committee, duty: [audit, remuneration], accountable_to: board}
"""


def found(text: str, *rules: str, profile: str = "core") -> list[tuple[str, str, str]]:
    result = govlint.check({"structure.yaml": HEAD + text}, as_of=TODAY, profile=profile)
    return [(one.severity, one.rule, one.message) for one in result.findings if one.rule in rules]


def test_a_side_meeting_before_the_agreement_starts_is_an_info() -> None:
    said = found(REVIEW_OF_TWO, "bilateral-channel-on-integrated-scope")
    apart = "ICB and Trust discuss Beds at Contract Review without Council"
    told = f"{apart}; from 1 January 2027 on Alliance covers it"
    assert said == [("info", "bilateral-channel-on-integrated-scope", told)]


def test_a_layer_that_passes_on_is_not_also_one_of_the_same_people() -> None:
    said = found(PRE_MEETING, "pass-through-layer", "layer-of-the-same-people")
    assert [rule for _, rule, _ in said] == ["pass-through-layer"]


def test_committees_for_pay_are_compared_where_more_is_asked() -> None:
    assert found(TWO_FOR_PAY, "overlapping-remit") == []
    said = "Audit and Pay and Remuneration both have the duty remuneration and answer to Board"
    found_there = found(TWO_FOR_PAY, "overlapping-remit", profile="strict")
    assert found_there == [("warning", "overlapping-remit", said)]
