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


def test_the_lines_of_the_tree_go_on_beside_a_power_of_several_lines(tmp_path: Path) -> None:
    powers = "".join(
        f"  d{n}: {{name: Spend on schools and roads number {n}, decided_by: a}}\n" for n in (1, 2)
    )
    forums = "forums:\n  start: {name: S, form: committee, escalates_to: [a, b]}\n" + "".join(
        f"  {key}: {{name: {key.upper()}, form: board}}\n" for key in "ab"
    )
    text = f"govlint: 1\nname: X\n{forums}decisions:\n{powers}"
    path = write(tmp_path / "structure.yaml", text)
    run = govlint("trace", "start", "-s", path, also={"COLUMNS": "60"})
    lines = run.out.splitlines()
    first = next(place for place, line in enumerate(lines) if line.startswith("  ├ A"))
    last = next(place for place, line in enumerate(lines) if line.startswith("  └ B"))
    assert last > first + 1
    assert all(line.startswith("  │") for line in lines[first + 1 : last])


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


def test_what_is_only_partly_large_enough_may_reach_a_board(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {escalates_to: [{to: b, value_over: 5, within_days: 1}]}\n"
        "  b: {form: board}\ndecisions:\n  some: {decided_by: a, value: {up_to: 9}}\n"
        "  all: {decided_by: a, value: {over: 5}}\n  unknown: {decided_by: a}\n"
    )
    said = [_traced(tmp_path, forums, one)["sentence"] for one in ("some", "all", "unknown")]
    assert said == [
        "some, decided by a, may reach b in 1 step.",
        "all, decided by a, reaches b in 1 step.",
        "unknown, decided by a, may reach b in 1 step.",
    ]


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


def test_the_days_that_are_promised_add_up(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {escalates_to: [{to: b, within_days: 10}]}\n"
        "  b: {escalates_to: [{to: c, within_days: 5}]}\n  c: {form: board}\n"
    )
    assert "Promised     an answer within 15 days to c" in _told(tmp_path, forums, "a")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (61, "61 days to c"),
        (62, "62 days (about 2 months) to c"),
        (137, "137 days (about 4½ months)"),
    ],
)
def test_many_days_are_said_in_months_as_well(days: int, said: str, tmp_path: Path) -> None:
    forums = (
        f"forums:\n  a: {{escalates_to: [{{to: c, within_days: {days}}}]}}\n  c: {{form: board}}\n"
    )
    assert f"an answer within {said}" in _told(tmp_path, forums, "a")


def test_days_of_meetings_add_up_to_the_least_where_a_rhythm_is_not_stated(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {accountable_to: b}\n  b: {accountable_to: c, meetings: {per_year: 12}}\n"
        "  c: {form: board}\n"
    )
    told = _told(tmp_path, forums, "a")
    assert "Waiting      at least 30 days to c: one meeting after another, spread evenly" in told
    assert "how often c meets" in _traced(tmp_path, forums, "a")["not_stated"]


def test_the_shortest_way_to_a_board_is_counted(tmp_path: Path) -> None:
    forums = "forums:\n  a: {escalates_to: [b, c]}\n  b: {accountable_to: c}\n  c: {form: board}\n"
    assert _traced(tmp_path, forums, "a")["sentence"] == (
        "a reaches c in 1 step, and no step says in how many days."
    )


def test_equal_steps_fold_and_all_boards_are_named(tmp_path: Path) -> None:
    boards = "".join(f"  b{one}: {{form: board}}\n" for one in range(4))
    forums = f"forums:\n  a: {{accountable_to: [b0, b1, b2, b3]}}\n{boards}"
    told = _told(tmp_path, forums, "a")
    assert "└ b0 and 3 more" in told
    assert "Boards       b0, b1, b2 and b3" in told


def test_the_starts_of_a_decision_fold_where_they_go_the_same_way(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {accountable_to: c}\n  b: {accountable_to: c}\n  c: {form: board}\n"
        "decisions: {buy: {decided_by: [a, b], acting: each-for-own}}\n"
    )
    data = _traced(tmp_path, forums, "buy")
    assert (data["start"], len(data["steps"])) == (["a", "b"], 2)
    told = _told(tmp_path, forums, "buy")
    assert ("  a and b   " in told, told.count("by default")) == (True, 1)


def test_it_stops_at_a_vacant_post_and_at_what_is_described_nowhere(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {accountable_to: [lead, ghost]}\n  b: {form: board}\n"
        "posts: {lead: {title: Lead, holder: vacant, reports_to: b}}\n"
    )
    assert _ends(_traced(tmp_path, forums, "a")) == [
        ("lead", "is vacant"),
        ("ghost", "is described nowhere"),
    ]


def test_an_organisation_is_no_board_and_its_board_stands_beside(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {accountable_to: o}\n  b: {form: board, name: Big Board, of: o}\n"
        "organisations: {o: {name: Org}}\n"
    )
    data = _traced(tmp_path, forums, "a")
    assert data["boards"] == []
    assert _ends(data) == [
        ("o", "an organisation, and no forum of it is named; its board is Big Board")
    ]


def test_who_says_that_there_is_no_way_on_is_told_from_who_says_nothing(tmp_path: Path) -> None:
    assert _ends(_traced(tmp_path, "forums: {a: {escalates_to: []}}", "a")) == [
        ("a", "says that it escalates to nobody")
    ]
    silent = _traced(tmp_path, "forums: {a: {form: committee}}", "a")
    assert _ends(silent) == [("a", "no way on is stated")]
    assert "the way on from a" in silent["not_stated"]


def test_a_forum_that_is_gone_goes_nowhere_and_names_who_replaced_it(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {status: stood-down, accountable_to: c}\n  b: {replaces: a}\n"
        "  c: {form: board}\n"
    )
    data = _traced(tmp_path, forums, "a")
    assert (data["sentence"], data["others"]) == (
        "a is stood down, and nothing goes up from it.",
        [{"from": "a", "to": "b", "by": "replaced_by"}],
    )


def test_a_forum_that_is_to_come_is_traced_and_said_to_be(tmp_path: Path) -> None:
    forums = "forums:\n  a: {status: proposed, accountable_to: c}\n  c: {form: board}\n"
    assert _traced(tmp_path, forums, "a")["sentence"].startswith(
        "a, which is only proposed, reaches c in 1 step"
    )


def test_a_predecessor_that_still_meets_is_another_way(tmp_path: Path) -> None:
    forums = (
        "forums:\n  new: {replaces: old, accountable_to: c}\n  old: {accountable_to: c}\n"
        "  c: {form: board}\n"
    )
    assert "old, which it replaces, still answers to c" in _told(tmp_path, forums, "new")


def test_a_risk_without_a_forum_starts_at_its_owner_and_else_nowhere(tmp_path: Path) -> None:
    forums = (
        "forums: {b: {form: board}}\nposts: {lead: {title: Lead, reports_to: b}}\n"
        "risks: {fire: {owner: lead, score: 3}, flood: {score: 3}}\n"
    )
    assert _traced(tmp_path, forums, "fire")["start"] == ["lead"]
    assert _traced(tmp_path, forums, "flood")["sentence"] == (
        "flood: nobody is stated to watch or own it, so it goes nowhere."
    )


def test_a_step_decides_nothing_or_that_is_not_stated(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {accountable_to: b}\n  b: {form: committee, accountable_to: c}\n"
        "  c: {form: board}\n"
        "decisions: {buy: {name: Buy, decided_by: a, value: {up_to: 1500000}}}\n"
    )
    assert [step["may_decide"] for step in _traced(tmp_path, forums, "a")["steps"]] == [[], None]
    told = _told(tmp_path, forums, "a")
    assert "Buy up to 1.5m" in told
    assert "nothing" in told


def test_the_dispute_ladder_of_an_agreement_about_the_same_stands_beside(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {services: s, accountable_to: b, members: [{seat: X, represents: o}]}\n"
        "  b: {form: board}\norganisations: {o: {name: Org}, q: {name: Quay}}\n"
        "services: {s: {name: Service}}\nagreements:\n"
        "  mou: {name: MoU, services: s, parties: [q], disputes: [{by: Chiefs, within_days: 9},"
        " {by: A judge}]}\n  other: {name: Other, leadership: b}\n"
        "  far: {name: Far, parties: [q]}\n"
    )
    told = _told(tmp_path, forums, "a")
    assert "In dispute   MoU: Chiefs 9 days, A judge (days not stated). Org is no party" in told
    assert "the steps of a dispute in Other" in told
    assert "Far" not in told


def test_who_may_act_between_meetings_is_said(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {accountable_to: b}\n  b: {form: board, urgent_action: {by: [p]}}\n"
        "posts: {p: {title: Chair}}\n"
    )
    assert "Urgent       Chair acts for b between its meetings" in _told(tmp_path, forums, "a")


def test_a_withdrawn_decision_goes_nowhere(tmp_path: Path) -> None:
    path = write(tmp_path / "s.yaml", f"{HEAD}decisions: {{buy: {{status: withdrawn}}}}\n")
    run = govlint("trace", "buy", "-s", path)
    assert (run.code, run.err) == (2, "govlint: buy: withdrawn, and so it goes nowhere\n")


def test_hostile_names_steer_no_terminal_and_long_ways_do_not_hang(tmp_path: Path) -> None:
    name = '"\\e[31mRed' + "x" * 10_000 + '"'
    chain = "".join(f"  f{one}: {{accountable_to: f{one + 1}}}\n" for one in range(2_000))
    forums = f"forums:\n{chain}  f2000: {{form: board, name: {name}}}\n"
    told = _told(tmp_path, forums, "f0", columns=80)
    assert "\x1b" not in told
    assert "in 2000 steps" in told


@pytest.mark.parametrize(("yearly", "days"), [(52, 7), (26, 14), (48, 7), (12, 30), (0.5, 720)])
def test_the_days_to_the_next_meeting_are_whole(tmp_path: Path, yearly: float, days: int) -> None:
    forums = (
        "forums:\n  a: {accountable_to: b}\n"
        f"  b: {{form: board, meetings: {{per_year: {yearly}}}}}\n"
    )
    assert _traced(tmp_path, forums, "a")["steps"][0]["next_meeting_days"] == days


@pytest.mark.parametrize(
    ("papers", "days"),
    [("papers_days_before: 14", 74), ("papers_days_before: 5, clear_days: true", 66)],
)
def test_papers_that_are_in_already_are_waited_for_as_well(
    tmp_path: Path, papers: str, days: int
) -> None:
    forums = (
        "forums:\n  a: {accountable_to: b}\n"
        f"  b: {{form: board, meetings: {{per_year: 6, {papers}}}}}\n"
    )
    told = " ".join(_told(tmp_path, forums, "a").split())
    assert f"up to {days} days (about" in told
    assert "to b: one meeting after another, spread evenly, with the days that papers" in told
    assert f"≤ {days} days" in told
    assert _traced(tmp_path, forums, "a")["steps"][0]["next_meeting_days"] == days


def test_nobody_waits_for_a_forum_at_the_same_table(tmp_path: Path) -> None:
    forums = (
        "forums:\n  a: {in_common_with: b, accountable_to: b, meetings: {per_year: 6}}\n"
        "  b: {form: board, meetings: {per_year: 6}}\n"
    )
    assert _traced(tmp_path, forums, "a")["steps"][0]["next_meeting_days"] == 0
    assert "same table" in _told(tmp_path, forums, "a")


def test_a_decision_that_has_been_taken_says_so(tmp_path: Path) -> None:
    text = (
        "forums: {a: {form: committee}}\n"
        "decisions: {buy: {decided_by: a, status: taken, taken_on: 2026-10-01}}\n"
    )
    assert "It has been taken on 1 October 2026." in _told(tmp_path, text, "buy")


def test_markdown_holds_the_whole_way() -> None:
    run = govlint("trace", "urgent care", "-s", RIVERFORD, "--as-of", TODAY, "-f", "markdown")
    assert "Board of Riverford GP Federation | the same | not stated | not stated |" in run.out


OWNED = """
posts:
  clerk: {title: Clerk, reports_to: head}
  head: {title: Head, organisation: body}
forums: {board: {name: Main Board, form: board}, low: {name: Low Group, escalates_to: [head]}}
organisations: {body: {name: Body}}
delegations: {buying: {from: board, to: head, matters: [buying]}}
risks:
  roof: {name: Roof, owner: clerk, score: 16}
  beds: {name: Beds, owner: clerk, forum: low, score: 16}
"""


def test_a_risk_that_a_post_owns_goes_by_its_line_and_by_no_delegation(tmp_path: Path) -> None:
    data = _traced(tmp_path, OWNED, "roof")
    assert _ways(data) == [("clerk", "head", "reports_to")]
    assert _ends(data) == [("head", "no forum watches it")]
    out = _told(tmp_path, OWNED, "roof", columns=140)
    assert "reaches no governing board; it ends at Head (no forum watches it)." in out
    assert "Not stated   a forum that watches it; days at the step" in out


def test_a_risk_of_a_forum_that_goes_to_a_post_is_watched(tmp_path: Path) -> None:
    assert _ends(_traced(tmp_path, OWNED, "beds")) == [("head", "no way on is stated")]


WATCHED = """
posts: {head: {title: Head}, clerk: {title: Clerk, reports_to: head}}
forums:
  board: {name: Board, form: board, accountable_to: [above], escalates_to: [{to: above}]}
  above: {name: Above, form: board}
  line: {name: Line, accountable_to: [board]}
  stated: {name: Stated, escalates_to: [{to: board}, {to: line, risk_at_least: 12}]}
  ended: {name: Ended, ends: 2025-01-01, accountable_to: [board]}
risks:
  a: {name: A, forum: line, score: 20}
  b: {name: B, forum: stated, score: 9}
  c: {name: C, forum: stated, score: 12}
  d: {name: D, forum: stated}
  e: {name: E, forum: board, score: 20}
  f: {name: F, forum: ended, score: 20}
  g: {name: G, owner: clerk, score: 20}
"""


def test_the_page_of_a_risk_says_the_first_step_of_its_way_up(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", HEAD + WATCHED)
    asked = ("-s", path, "--as-of", TODAY, "-f", "json")
    shown = {one: govlint("show", one, *asked).data["goes_to"] for one in "abcdefg"}
    ways = {one: govlint("trace", one, *asked).data for one in "abcdefg"}
    assert shown == {
        one: [step["to"] for step in way["steps"] if step["from"] in way["start"]]
        for one, way in ways.items()
    }
    assert (shown["a"], shown["d"], shown["e"]) == (["board"], ["board", "line"], [])


def _refused(tmp_path: Path, text: str, words: str) -> str:
    path = write(tmp_path / "structure.yaml", HEAD + text)
    run = govlint("trace", words, "-s", path, "--as-of", TODAY)
    assert (run.code, run.out) == (2, "")
    return run.err


def test_words_that_fit_a_type_mean_its_decisions(tmp_path: Path) -> None:
    err = _refused(tmp_path, UP, "buying")
    assert (
        "fits 2 decisions; say more, give an id, or see the ladder with `govlint who buying`" in err
    )
    assert "  Buy (buy): up to 1,000,000\n  Buy more (buy-more): over 1,000,000\n" in err
    one = UP.replace(
        "type: buying, decided_by: group, value: {over", "decided_by: group, value: {over"
    )
    assert _traced(tmp_path, one, "buying")["start"] == ["group"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("clerk", "Clerk is a post"),
        ("body", "Body is an organisation"),
        ("h", "Head is a post"),
    ],
)
def test_words_that_fit_another_kind_say_which(tmp_path: Path, words: str, said: str) -> None:
    err = _refused(tmp_path, OWNED, words)
    assert err == f'govlint: no forum, risk or decision is called "{words}"; {said}\n'
