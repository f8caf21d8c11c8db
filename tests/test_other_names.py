"""References by another name: initials of an office, a holder, an arrow, a word for delegation."""

from pathlib import Path

import pytest

from command import govlint, write

STRUCTURE = """\
govlint: 1
name: Homes
organisations: {homes: {name: Homes, kind: company}}
people: {shah: {name: Anita Shah}, lee: {name: Bo Lee}}
posts:
  gce: {title: Group Chief Executive, organisation: homes, holder: shah}
  dof: {title: Director, organisation: homes, reports_to: %s, holder: lee}
  other: {title: Other, organisation: homes, holder: lee}
forums:
  board: {name: Board, of: homes, escalates_to: %s}
  pay-panel: {name: Pay Panel, of: homes, status: stood-down}
  pay: {name: Pay Committee, of: homes, replaces: %s}
decisions: {rents: {name: Rents, decided_by: %s}}
"""
RIGHT = ("gce", "gce", "pay-panel", "board")
NOWHERE = "is described nowhere;"
NAMES = {
    (0, "Group CEO"): f'"Group CEO" {NOWHERE} did you mean "gce"?',
    (0, "Anita Shah"): (
        '"Anita Shah" is a person; this names a post or a forum; write gce ("Anita Shah" holds it)'
    ),
    (0, "Bo Lee"): '"Bo Lee" is a person; this names a post or a forum',
    (1, "gce > NHS England"): (
        f'"gce > NHS England" {NOWHERE} write gce ("NHS England" has no key of its own)'
    ),
    (2, "the former Pay Panel"): f'"the former Pay Panel" {NOWHERE} did you mean "pay-panel"?',
    (3, "delegated"): (
        f'"delegated" {NOWHERE} who decides is named here, '
        "and what is passed on stands under delegations"
    ),
}


@pytest.mark.parametrize(("typed", "said"), NAMES.items())
def test_what_goes_by_another_name_is_found_and_left_to_people(
    tmp_path: Path, typed: tuple[int, str], said: str
) -> None:
    place, name = typed
    values = [name if at == place else right for at, right in enumerate(RIGHT)]
    file = write(tmp_path / "s.yaml", STRUCTURE % tuple(values))
    out = govlint("check", file, "-f", "concise").out
    assert [line.partition("unknown-reference ")[2] for line in out.splitlines()].count(said) == 1
    govlint("fix", file)
    assert file.read_text() == STRUCTURE % tuple(values)


SEAT = """\
govlint: 1
name: Homes
forums:
  board:
    name: Board
    members: [{seat: Treasurer}, {seat: Trustee, count: 4}]
    quorum: {min: 2, must_include: [treasurer, Bursar]}
    urgent_action: {by: Treasurer}
"""
SEAT_ONLY = (
    "is a seat only; this names a person or a post; "
    "describe it under posts, and name the post here and in place of the seat"
)


def test_a_seat_that_is_named_where_a_post_belongs_is_said_to_be_one(tmp_path: Path) -> None:
    out = govlint("check", write(tmp_path / "s.yaml", SEAT), "-f", "concise").out
    said = [line.partition("unknown-reference ")[2] for line in out.splitlines()]
    assert [one for one in said if one] == [
        f'"treasurer" {SEAT_ONLY}',
        f'"Bursar" {NOWHERE} describe it under people or posts',
        f'"Treasurer" {SEAT_ONLY}',
    ]


def test_what_stands_in_no_entity_and_leads_nowhere_is_told(tmp_path: Path) -> None:
    text = "govlint: 1\nname: Homes\ncomplete_for: [homes]\nforums: {board: {form: board}}\n"
    run = govlint("check", write(tmp_path / "s.yaml", text), "-f", "concise")
    assert (run.code, f'"homes" {NOWHERE}' in run.out) == (1, True)


PEOPLE_AS_BODIES = """\
govlint: 1
name: Homes
people: {das: {name: Mr Das}, far: {name: Ed Far}}
posts: {director: {title: Director, holder: far}}
forums:
  managers: {name: Managers, accountable_to: das}
  auditors: {name: Auditors, accountable_to: far, reports_to: director}
"""
THERE = [
    (
        '"Mr Das" is a person; this names a forum, a post or an organisation; '
        "describe a post under posts with holder: das, and write its id"
    ),
    (
        '"Ed Far" is a person; this names a forum, a post or an organisation; '
        "write director, the post held there"
    ),
    (
        '"Director" is a post; this names a forum or an organisation; '
        "whoever hears of it is a member: {who: director, capacity: attendee}"
    ),
]


def test_who_stands_where_a_body_is_named_is_told_what_to_write(tmp_path: Path) -> None:
    out = govlint("check", write(tmp_path / "s.yaml", PEOPLE_AS_BODIES), "-f", "concise").out
    said = [line.partition("unknown-reference ")[2] for line in out.splitlines()]
    assert [one for one in said if one] == THERE
