"""Advice of a rule: who follows it is not sent back by another rule."""

import pytest

from command import TODAY
from govlint.api import check
from govlint.rulebook.catalogue import load_catalogue

TABLE = """\
govlint: 1
name: A
organisations: {a: {name: A}, b: {name: B}, c: {name: C}}
posts: {x: {title: X}, y: {title: Y}, z: {title: Z}}
forums:
  j:
    name: Joint Committee
    form: joint-committee
    of: [a, b, c]
    members:
      - {seat: A, represents: a, capacity: chair}
      - {seat: B, represents: b}
      - {seat: C, represents: c}
    quorum: {min: 2}
"""
DEPUTIES = (
    TABLE.replace("capacity: chair", "capacity: chair, deputy: x")
    .replace("represents: b", "represents: b, deputy: y")
    .replace("represents: c", "represents: c, deputy: z")
)
ALL_PARTIES, WITH_DEPUTIES = (
    "{min: 2, each_party: true}",
    "{min: 2, each_party: true, deputies_count: true}",
)
RULES = ("quorum-without-each-partner", "quorum-is-everyone")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(TABLE, ["quorum-without-each-partner"], id="two of three are enough"),
        pytest.param(
            TABLE.replace("{min: 2}", ALL_PARTIES), ["quorum-is-everyone"], id="all and no deputies"
        ),
        pytest.param(DEPUTIES.replace("{min: 2}", WITH_DEPUTIES), [], id="as both rules advise"),
    ],
)
def test_a_table_of_one_vote_each_has_one_way_out_of_two_rules(text: str, told: list[str]) -> None:
    found = check({"structure.yaml": text}, as_of=TODAY, select=RULES).findings
    assert [one.rule for one in found] == told


@pytest.mark.parametrize("rule", RULES)
def test_both_rules_about_such_a_table_advise_deputies(rule: str) -> None:
    assert "`deputy` (a post or a person)" in str(load_catalogue().rules[rule].rule.fix)


@pytest.mark.parametrize(
    ("seat", "has"),
    [
        ("\n      - {seat: C, represents: c, capacity: observer}", "vote"),
        ("", "seat"),
    ],
)
def test_a_party_that_must_be_there_has_no_seat_or_no_vote(seat: str, has: str) -> None:
    text = TABLE.replace("\n      - {seat: C, represents: c}", seat)
    text = text.replace("{min: 2}", ALL_PARTIES)
    (found,) = check({"structure.yaml": text}, as_of=TODAY, select="quorum-impossible").findings
    assert found.message.endswith(f"C present, who has no {has} there")
