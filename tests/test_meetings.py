"""`meetings`: what each forum takes, who sits only there, what rests on it."""

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from command import TODAY, govlint, write
from goldens import golden
from govlint.cli.commands.schema import schema_named


def _data(tmp_path: Path, sections: str) -> Any:
    path = write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{sections}")
    run = govlint("meetings", path, "--as-of", TODAY, "-f", "json")
    assert (run.code, run.err) == (0, "")
    Draft202012Validator(schema_named("meetings")).validate(run.data)
    return run.data


def _forum(data: Any, forum: str) -> Any:
    return next(one for one in data["forums"] if one["forum"] == forum)


@pytest.mark.parametrize("columns", [80, 100, 140])
def test_riverford(columns: int) -> None:
    also = {"COLUMNS": str(columns)}
    run = govlint("meetings", "examples/riverford", "--as-of", TODAY, also=also)
    assert golden(f"meetings-{columns}.txt", run.out) == run.out
    assert len(run.out.splitlines()) <= 28


TIMES = "meetings: {per_year: 6, minutes: 60, prep_minutes: 30}"


def test_vacant_seats_and_deputies_cost_nothing_and_secretaries_do(tmp_path: Path) -> None:
    sections = f"""
posts: {{a: {{}}, b: {{holder: vacant}}, c: {{}}}}
forums:
  f:
    {TIMES}
    members:
      - {{who: a, deputy: c}}
      - b
      - {{seat: Doctor, count: 4, vacant: 1}}
      - {{seat: Clerk, capacity: secretary}}
      - {{seat: Guest, capacity: observer}}
"""
    found = _forum(_data(tmp_path, sections), "f")
    assert found["hours_a_year"] == 6 * 1.5 * (1 + 3 + 1 + 1)
    assert (found["meetings_a_year"], found["people"]) == (6, 6)


def test_forums_in_common_are_one_meeting(tmp_path: Path) -> None:
    sections = f"""
posts: {{a: {{}}, b: {{}}}}
forums:
  f: {{{TIMES}, in_common_with: g, members: [a, b]}}
  g: {{{TIMES}, members: [a]}}
"""
    data = _data(tmp_path, sections)
    assert data["total_hours"] == 18
    assert "they take 6 meetings and 18 hours" in data["sentence"]


IN_COMMON = f"""
posts: {{a: {{}}, b: {{}}}}
forums:
  f: {{{TIMES}, in_common_with: g, members: [a, b]}}
  g: {{{TIMES}, members: [a]}}
"""


def test_a_forum_that_meets_in_common_takes_as_much_as_on_its_page(tmp_path: Path) -> None:
    hours = {one["forum"]: one["hours_a_year"] for one in _data(tmp_path, IN_COMMON)["forums"]}
    file = tmp_path / "structure.yaml"
    pages = {
        key: govlint("show", key, "-s", file, "--as-of", TODAY, "-f", "json").data["hours_a_year"]
        for key in hours
    }
    assert hours == pages == {"f": 18, "g": 9}


def test_it_is_said_where_a_total_counts_a_meeting_once(tmp_path: Path) -> None:
    _data(tmp_path, IN_COMMON)
    file = tmp_path / "structure.yaml"
    said = "Forums that meet in common are one meeting in the total."
    for command in (["meetings", file], ["export", file, "--to", "load", "-f", "text"]):
        assert said in govlint(*command, "--as-of", TODAY).out
    assert said not in govlint("meetings", "examples/riverford", "--as-of", TODAY).out


def test_minutes_that_nobody_stated_are_estimated_and_marked(tmp_path: Path) -> None:
    sections = "posts: {a: {}}\nforums: {f: {meetings: {per_year: 2, minutes: 60}, members: [a]}}\n"
    data = _data(tmp_path, sections)
    assert _forum(data, "f") | {"rests_on_it": []} == {
        "forum": "f",
        "hours_a_year": 6,
        "meetings_a_year": 2,
        "people": 1,
        "estimated": True,
        "set_apart": None,
        "only_here": [{"holder": "a", "seat": None, "count": 1}],
        "rests_on_it": [],
    }
    assert "6~ hours" in data["sentence"]


@pytest.mark.parametrize(
    ("forums", "sentence", "total"),
    [
        (
            f"f: {{{TIMES}, members: [a]}}, g: {{{TIMES}, members: [a], members_listed: leads}}",
            (
                "2 forums meet; the 1 of known rhythm and members take at least 6 meetings and 9 "
                "hours of people's time a year."
            ),
            9,
        ),
        (
            f"f: {{{TIMES}, members: [a], members_listed: leads}}",
            "1 forum meets; what that takes cannot be said: no forum states its members.",
            None,
        ),
        (
            "f: {members: [a]}",
            "1 forum meets; what that takes cannot be said: no forum states how often it meets.",
            None,
        ),
        ("", "No forum that stands is described.", None),
        ("f: {status: stood-down}", "No forum that stands is described.", None),
    ],
)
def test_what_is_not_known_is_said_first(
    tmp_path: Path, forums: str, sentence: str, total: float | None
) -> None:
    data = _data(tmp_path, f"posts: {{a: {{}}}}\nforums: {{{forums}}}\n")
    assert (data["sentence"], data["total_hours"]) == (sentence, total)


def test_who_sits_only_here(tmp_path: Path) -> None:
    sections = """
organisations: {o: {}, p: {}}
people: {kim: {}}
posts: {a: {holder: kim}, b: {holder: kim}, c: {}}
forums:
  f:
    members: [a, c, {seat: Nurse, represents: o, count: 2}, {seat: Doctor, represents: o}]
  g:
    members: [b, {seat: nurse, represents: p}, {seat: Doctor, represents: o}]
"""
    assert _forum(_data(tmp_path, sections), "f")["only_here"] == [
        {"holder": "c", "seat": None, "count": 1},
        {"holder": None, "seat": "Nurse", "count": 2},
    ]


def test_what_is_living_rests_on_a_forum_and_what_is_over_does_not(tmp_path: Path) -> None:
    sections = """
organisations: {o: {}}
forums:
  f: {form: committee}
  below: {accountable_to: f, escalates_to: f, established_by: f, reports_to: f, replaces: f}
  past: {status: stood-down, accountable_to: f}
decisions:
  d: {decided_by: f, consulted: f, informed: f}
  old: {decided_by: f, status: withdrawn}
delegations: {x: {from: below, to: f}, y: {from: below, to: f, ends: 2020-01-01}}
agreements: {m: {leadership: f, approved_by: f}, n: {leadership: f, ends: 2020-01-01}}
risks: {r: {forum: f, owner: f}}
reports: {t: {from: f, to: below}}
"""
    resting = _forum(_data(tmp_path, sections), "f")["rests_on_it"]
    assert sorted((one["entity"], one["field"]) for one in resting) == [
        ("below", "accountable_to"),
        ("below", "escalates_to"),
        ("below", "established_by"),
        ("d", "consulted"),
        ("d", "decided_by"),
        ("m", "approved_by"),
        ("m", "leadership"),
        ("r", "forum"),
        ("r", "owner"),
        ("t", "from"),
        ("x", "to"),
    ]


def test_boards_scrutiny_law_and_duties_never_look_spare(tmp_path: Path) -> None:
    sections = """
forums:
  board: {name: The Board, form: board}
  law: {name: Statutory Group, statutory_composition: true}
  eye: {name: Scrutiny Panel, form: scrutiny-committee}
  audit: {name: Audit Group, duty: audit}
  tea: {name: Tea Club}
"""
    path = write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{sections}")
    out = govlint("meetings", path, "--as-of", TODAY).out
    assert "Set apart: 1 board, Statutory Group (law) and Scrutiny Panel (scrutiny)." in " ".join(
        out.split()
    )
    rows = [line.split() for line in out.splitlines() if line.startswith(("  Tea", "  Audit"))]
    assert [(row[0], row[-1]) for row in rows] == [("Tea", "nothing"), ("Audit", "duty")]
    data = govlint("meetings", path, "--as-of", TODAY, "-f", "json").data
    assert {one["forum"]: one["set_apart"] for one in data["forums"]} == {
        "board": "board",
        "law": "law",
        "eye": "scrutiny",
        "audit": None,
        "tea": None,
    }


def test_what_begins_later_rests_on_it_already(tmp_path: Path) -> None:
    sections = """
forums:
  f: {form: board}
  later: {form: committee, accountable_to: f, starts: 2027-01-01}
  over: {form: committee, accountable_to: f, ends: 2026-01-01}
"""
    found = _forum(_data(tmp_path, sections), "f")["rests_on_it"]
    assert found == [{"entity": "later", "field": "accountable_to"}]
