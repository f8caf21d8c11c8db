"""The way up from a forum, a risk or a decision."""

from pathlib import Path
from typing import Any

import pytest

from command import TODAY, govlint, write
from goldens import golden

RIVERFORD = "examples/riverford"
HEAD = "govlint: 1\nname: Example\ncurrency: GBP\n"


def _traced(tmp_path: Path, text: str, *words: str) -> Any:
    path = write(tmp_path / "structure.yaml", HEAD + text)
    run = govlint("trace", *words, "-s", path, "--as-of", TODAY, "-f", "json")
    assert (run.code, run.err) == (0, "")
    return run.data


def _told(tmp_path: Path, text: str, *words: str, columns: int = 100) -> str:
    path = write(tmp_path / "structure.yaml", HEAD + text)
    arguments = ("trace", *words, "-s", path, "--as-of", TODAY, "--all")
    run = govlint(*arguments, also={"COLUMNS": str(columns)})
    assert (run.code, run.err) == (0, "")
    return run.out


def _ways(data: Any) -> list[tuple[str, str, str]]:
    return [(step["from"], step["to"], step["by"]) for step in data["steps"]]


def _ends(data: Any) -> list[tuple[str, str]]:
    return [(end["entity"], end["why"]) for end in data["ends"]]


@pytest.mark.parametrize("columns", [80, 100, 140])
def test_riverfords_way_up_on_one_screen(columns: int) -> None:
    run = govlint(
        "trace", "urgent care", "-s", RIVERFORD, "--as-of", TODAY, also={"COLUMNS": str(columns)}
    )
    assert golden(f"trace-{columns}.txt", run.out) == run.out
    assert len(run.out.splitlines()) <= 28
    assert max(map(len, run.out.splitlines())) <= columns


UP = """
forums:
  team: {name: Team, accountable_to: group, escalates_to: [{to: group, risk_at_least: 12}]}
  group:
    accountable_to: board
    escalates_to: [{to: board, risk_at_least: 20, value_over: 1000000, within_days: 10}]
    meetings: {per_year: 24}
  board: {form: board, meetings: {per_year: 6}, accountable_to: [body]}
organisations: {body: {name: Body}}
risks: {beds: {name: Beds, forum: team, score: 16}, roof: {name: Roof, forum: team, score: 20}}
decisions:
  buy: {name: Buy, type: buying, decided_by: group, value: {up_to: 1000000}}
  buy-more: {name: Buy more, type: buying, decided_by: group, value: {over: 1000000}}
"""


def test_the_steps_say_what_sends_a_thing_up_and_when_it_meets(tmp_path: Path) -> None:
    data = _traced(tmp_path, UP, "team")
    assert (data["start"], data["boards"]) == (["team"], ["board"])
    assert data["steps"][1] == {
        "from": "group",
        "to": "board",
        "by": "escalates_to",
        "triggers": [{"risk_at_least": 20, "value_over": 1000000}],
        "may_decide": None,
        "within_days": 10,
        "next_meeting_days": 60,
    }
    assert data["sentence"] == "Team reaches board in 2 steps."


def test_a_board_is_the_end_also_where_it_answers_to_somebody(tmp_path: Path) -> None:
    data = _traced(tmp_path, UP, "board")
    assert (data["steps"], data["ends"], data["boards"]) == ([], [], ["board"])


def test_a_risk_takes_triggers_of_risk_by_its_score(tmp_path: Path) -> None:
    data = _traced(tmp_path, UP, "beds")
    assert _ways(data) == [("team", "group", "escalates_to")]
    assert _ends(data) == [("group", "only a risk of 20 or more goes on from there")]
    assert _traced(tmp_path, UP, "roof")["boards"] == ["board"]


def test_a_decision_takes_triggers_of_its_value(tmp_path: Path) -> None:
    data = _traced(tmp_path, UP, "Buy")
    assert _ends(data) == [("group", "only what is over GBP 1,000,000 goes on from there")]
    assert _traced(tmp_path, UP, "buy-more")["boards"] == ["board"]


def test_a_decision_does_not_go_where_only_risks_go(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {escalates_to: [{to: b, risk_at_least: 3}]}\n  b: {form: board}\n"
        "decisions: {buy: {name: Buy, decided_by: a, value: {up_to: 9}}}\n"
    )
    assert _ends(_traced(tmp_path, forums, "Buy")) == [("a", "only a risk goes on from there")]


def test_without_a_stated_route_the_line_of_accountability_counts(tmp_path: Path) -> None:
    forums = "forums:\n  a: {name: Amber, accountable_to: b}\n  b: {form: board}\n"
    assert _ways(_traced(tmp_path, forums, "Amber")) == [("a", "b", "accountable_to")]
    assert "by default: no trigger" in _told(tmp_path, forums, "Amber")


def test_accountability_beside_a_stated_route_is_another_way(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {accountable_to: b, escalates_to: [{to: c, risk_at_least: 3}]}\n"
        "  b: {form: board}\n  c: {form: board}\n"
    )
    data = _traced(tmp_path, forums, "a")
    assert (data["boards"], data["others"]) == (
        ["c"],
        [{"from": "a", "to": "b", "by": "accountable_to"}],
    )


def test_a_circle_ends_the_way_and_is_said(tmp_path: Path) -> None:
    forums = "forums:\n  a: {accountable_to: b}\n  b: {accountable_to: c}\n"
    forums += "  c: {accountable_to: b}\n"
    data = _traced(tmp_path, forums, "a")
    assert _ends(data) == [("c", "goes round in a circle: b to c to b")]
    assert data["boards"] == []


def test_it_stops_at_what_does_not_stand(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {accountable_to: b}\n"
        "  b: {status: stood-down, ends: 2026-01-31, accountable_to: c}\n  c: {form: board}\n"
    )
    data = _traced(tmp_path, forums, "a")
    assert _ends(data) == [("b", "has been stood down since 2026-01-31")]


POSTS = """
forums:
  a: {accountable_to: lead}
  b: {form: board}
  c: {form: committee, accountable_to: b}
posts: {lead: {title: Lead, reports_to: chief}, chief: {title: Chief}}
delegations:
  to-lead: {from: c, to: lead, matters: [buying], limit: 500}
  over: {from: b, to: lead, matters: [selling], ends: 2026-01-31}
"""


def test_a_post_goes_on_to_its_line_and_to_whoever_delegated_to_it(tmp_path: Path) -> None:
    data = _traced(tmp_path, POSTS, "a")
    assert _ways(data) == [
        ("a", "lead", "accountable_to"),
        ("lead", "chief", "reports_to"),
        ("lead", "c", "to-lead"),
        ("c", "b", "accountable_to"),
    ]
    assert data["steps"][0]["may_decide"] == [
        {"id": "to-lead", "over": 0, "up_to": 500, "jointly": False}
    ]
    assert _ends(data) == [("chief", "no way on is stated")]


def test_who_sits_at_several_steps_is_met_again(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {accountable_to: b, members: [p, {seat: Lead}]}\n"
        "  b: {form: board, members: [{who: q, capacity: chair}, {seat: Lead}]}\n"
        "people: {ann: {name: Ann}}\nposts: {p: {holder: ann}, q: {title: Quill, holder: ann}}\n"
    )
    data = _traced(tmp_path, forums, "a")
    assert data["met_again"] == [{"holder": "ann", "forums": ["a", "b"], "chairs": ["b"]}]


def test_words_that_fit_nothing_or_several_things_are_refused() -> None:
    for words, said in (("board", "fits"), ("dental", "no forum, risk or decision is called")):
        run = govlint("trace", words, "-s", RIVERFORD, "--as-of", TODAY)
        assert run.code == 2
        assert said in run.err
