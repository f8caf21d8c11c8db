"""A person who holds a post is named by it in every answer, and by name only where asked."""

from pathlib import Path

import pytest

from command import govlint, write

TEXT = """govlint: 1
name: Town
organisations: {org: {name: Org}, other: {name: Other}}
posts:
  chief: {title: Chief, holder: ann, organisation: org}
  clerk: {title: Clerk, reports_to: chief}
people: {ann: {name: Ann Archer, until: 2026-02-10}}
services: {care: {name: Care}}
forums:
  board: {name: Board, form: board, of: [org], members: [{who: ann, capacity: chair}, {who: clerk}]}
  group:
    name: Group
    accountable_to: [chief]
    escalates_to: [{to: chief, risk_at_least: 12}, {to: board}]
    terms_of_reference: {review_due: 2026-02-01, approved_by: [board]}
    members: [{who: ann, until: 2026-02-01}, {who: clerk, deputy: ann}]
    urgent_action: {by: [ann]}
decisions:
  pay: {name: Pay, type: pay, decided_by: ann, status: open, due: 2026-02-01, services: [care],
        value: {up_to: 100}, performed_by: [ann], consulted: [ann], informed: [ann]}
  more: {name: Pay more, type: pay, decided_by: clerk, reserved_to: [board], value: {over: 100}}
delegations:
  down: {from: board, to: ann, matters: [pay], limit: 50, ends: 2026-02-03}
  on: {from: ann, to: clerk, matters: [buying], limit: 10, ends: 2026-02-03}
interests: {stake: {person: ann, organisation: other, declared_on: 2025-02-10}}
risks: {flood: {name: Flood, owner: ann, forum: group, score: 16}}
outcomes: {well: {name: Well, owner: ann, priority: true, reviewed_on: 2025-10-10}}
programmes: {works: {name: Works, sro: ann, forum: group}}
"""
THINGS = ("ann", "chief", "clerk", "board", "group", "pay", "more", "down", "on", "stake", "flood",
          "well", "works")  # fmt: skip
PAPERS = ("sord", "map", "register", "raci", "interests", "calendar", "load", "comply",
          "assurance", "org")  # fmt: skip
QUESTIONS = [
    "check --full",
    "check -f json",
    *(f"show {one} --places" for one in THINGS),
    *(f"who {one} --places" for one in ("pay", "more", "care", "buying", "pay 80", "pay 500")),
    "who --list",
    *(f"trace {one} --places" for one in ("group", "flood", "pay", "more")),
    "meetings --places",
    "due --places",
    "due -f ics",
    "report --all",
    *(f"map -f {one}" for one in ("text", "svg", "html", "mermaid", "dot")),
    *(f"export --to {one}" for one in PAPERS),
    "whatif --stand-down group --places",
    "export --to terms --forum group",
    "whatif --remove ann --from board --places",
    "whatif --set delegations.down.limit=3 --places",
    "advise",
]


def _said(tmp_path: Path, question: str, *more: str) -> str:
    write(tmp_path / "structure.yaml", TEXT)
    asked = govlint(*question.split(), "--as-of", "2026-01-15", *more, cwd=tmp_path)
    assert asked.code in (0, 1), asked.err
    return asked.out


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_person_with_a_post_is_named_by_it(tmp_path: Path, question: str) -> None:
    assert "Archer" not in _said(tmp_path, question)


@pytest.mark.parametrize("question", ["due", "who pay", "show down"])
def test_the_name_is_added_where_it_is_wanted(tmp_path: Path, question: str) -> None:
    assert "Ann Archer" in _said(tmp_path, question, "--names")
