"""`who`: who decides something."""

from cProfile import Profile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from command import TODAY, Run, govlint, write
from goldens import golden
from govlint import load
from govlint.answers.sums_in_questions import Question
from govlint.answers.who.answer import who
from govlint.cli.commands.schema import schema_named

ORGANISATIONS = "organisations: {o: {name: Org}, p: {name: Partner}}\n"


def _who(structure: str | Path, *arguments: str, columns: int = 100) -> Run:
    also = {"COLUMNS": str(columns)}
    return govlint("who", "-s", structure, "--as-of", TODAY, *arguments, also=also)


def _data(tmp_path: Path, sections: str, *arguments: str) -> Any:
    text = f"govlint: 1\nname: A\ncurrency: GBP\n{ORGANISATIONS}{sections}"
    run = _who(write(tmp_path / "structure.yaml", text), *arguments, "-f", "json")
    assert (run.code, run.err) == (0, "")
    Draft202012Validator(schema_named("who")).validate(run.data)
    return run.data


@pytest.mark.parametrize("columns", [80, 100, 140])
@pytest.mark.parametrize("words", ["pooled fund", "place budget"])
def test_riverford(words: str, columns: int) -> None:
    run = _who("examples/riverford", words, "300k", columns=columns)
    name = f"who-{words.replace(' ', '-')}-{columns}.txt"
    assert golden(name, run.out) == run.out
    assert len(run.out.splitlines()) <= 28
    assert max(map(len, run.out.splitlines())) <= columns


@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_riverford_in_other_formats(form: str) -> None:
    run = _who("examples/riverford", "place budget", "300k", "-f", form)
    assert golden(f"who-place-budget.{form}", run.out) == run.out


LADDER = """
forums: {board: {form: board, of: o}, team: {form: committee, of: o, accountable_to: board}}
posts: {head: {title: Head, organisation: o}, chief: {title: Chief, organisation: o}}
decisions:
  small: {name: Small spend, type: spend, decided_by: head, value: {up_to: 100}}
  middle: {name: Middling spend, type: spend, decided_by: [head, chief], acting: jointly,
           value: {over: 100, up_to: 500}}
  large: {name: Large spend, type: spend, reserved_to: board, value: {over: 1000}}
delegations:
  a: {from: board, to: head, matters: spend, limit: 100, instrument: Scheme 1}
  b: {from: board, to: chief, matters: spend, limit: 500, instrument: Scheme 2, onward: prohibited}
  old: {from: board, to: head, matters: spend, limit: 900, ends: 2025-01-01}
  later: {from: board, to: head, matters: spend, limit: 900, starts: 2027-01-01}
"""


@pytest.mark.parametrize(
    ("sum_", "decision", "covered"),
    [
        ("0", "small", True),
        ("100", "small", True),
        ("100.01", "middle", False),
        ("500", "middle", False),
        ("501", None, False),
        ("1000", None, False),
        ("1001", "large", True),
    ],
)
def test_a_band_begins_above_and_ends_with_its_sums(
    tmp_path: Path, sum_: str, decision: str | None, covered: bool
) -> None:
    answer = _data(tmp_path, LADDER, "spend", sum_)["answer"]
    assert (answer["decision"], answer["covered"]) == (decision, covered)
    assert answer["nobody"] is (decision is None)


def test_the_ladder_with_its_gap_and_the_place_of_the_sum(tmp_path: Path) -> None:
    data = _data(tmp_path, LADDER, "spend", "700")
    steps = [(one["decision"], one["over"], one["up_to"], one["here"]) for one in data["ladder"]]
    assert steps == [
        ("small", 0, 100, False),
        ("middle", 100, 500, False),
        (None, 500, 1000, True),
        ("large", 1000, None, False),
    ]


NEXT_NUMBER = """
posts: {holder: {title: Holder}, director: {title: Director}, chief: {title: Chief}}
decisions:
  small: {type: spend, decided_by: holder, value: {up_to: 4999}}
  large: {type: spend, decided_by: director, value: {over: 5000, up_to: 20000}}
  shared: {type: spend, decided_by: chief, value: {over: 5000, up_to: 30000}}
"""


@pytest.mark.parametrize(
    ("sum_", "deciders"),
    [
        ("4999", ["holder"]),
        ("4999.50", ["director", "chief"]),
        ("5000", ["director", "chief"]),
        ("5001", ["director", "chief"]),
    ],
)
def test_a_scale_that_goes_on_with_the_next_number_leaves_no_sum_to_nobody(
    tmp_path: Path, sum_: str, deciders: list[str]
) -> None:
    data = _data(tmp_path, NEXT_NUMBER, "spend", sum_)
    assert data["answer"]["decided_by"] == deciders
    assert [one["over"] for one in data["ladder"]] == [0, 5000, 5000, 30000]


def test_papers_that_do_not_reach_are_excluded_with_the_reason(tmp_path: Path) -> None:
    data = _data(tmp_path, LADDER, "spend", "400")
    assert [one["delegation"] for one in data["authority"]] == ["b"]
    assert {one["id"]: one["why"] for one in data["excluded"]} == {
        "a": "stops at 100",
        "old": "ended on 1 January 2025",
        "later": "begins on 1 January 2027",
    }
    assert "but no delegation that is described reaches Head" in data["sentence"]


@pytest.mark.parametrize("words", [["spend", "100"], ["spend"]])
def test_a_paper_that_is_not_named_is_not_stated(tmp_path: Path, words: list[str]) -> None:
    lacks = _data(tmp_path, LADDER.replace(", instrument: Scheme 1", ""), *words)["not_stated"]
    said = [one for one in lacks if "paper" in one]
    assert said == ["the paper of the delegation from board to Head"]


def test_whoever_has_a_part_has_a_place(tmp_path: Path) -> None:
    sections = LADDER.replace("decided_by: head,", "decided_by: head, must_agree: team,")
    places = _data(tmp_path, sections, "spend", "100", "--places")["places"]
    assert {"Head", "team", "board", "Small spend"} <= places.keys()
    assert (
        "Chief"
        in _who(tmp_path / "structure.yaml", "--list", "--places", "-f", "json").data["places"]
    )


def test_papers_come_from_the_board_down(tmp_path: Path) -> None:
    sections = (
        LADDER + "  c: {from: team, to: head, matters: small}\n"
        "  d: {from: board, to: team, matters: small}\n"
    )
    data = _data(tmp_path, sections, "small")
    assert [one["delegation"] for one in data["authority"]] == ["d", "a", "c"]


CHAIN = """
forums: {board: {form: board, of: o}, team: {form: committee, of: o, accountable_to: board}}
posts: {head: {title: Head, organisation: o}}
decisions: {buy: {name: Buy, decided_by: head}}
delegations:
  a: {from: board, to: team, matters: buy, limit: 100}
  b: {from: team, to: head, matters: buy, limit: 900}
"""


@pytest.mark.parametrize(("sum_", "covered"), [("100", True), ("101", False)])
def test_nobody_passes_on_more_than_they_hold(tmp_path: Path, sum_: str, covered: bool) -> None:
    data = _data(tmp_path, CHAIN, "buy", sum_)
    assert data["answer"]["covered"] is covered
    assert ("no delegation that is described reaches it" in data["sentence"]) is not covered
    why = {"a": "stops at 100", "b": "team holds none that reaches"}
    assert {one["id"]: one["why"] for one in data["excluded"]} == ({} if covered else why)


def test_all_the_rest_is_not_what_is_delegated_by_name(tmp_path: Path) -> None:
    sections = CHAIN + "  c: {from: board, to: team, matters: residual, limit: 500}\n"
    data = _data(tmp_path, sections, "buy", "300")
    assert data["answer"]["covered"] is False
    assert data["excluded"][1]["why"] == "is of all the rest, and this is delegated by name"


def test_a_sum_is_never_rounded(tmp_path: Path) -> None:
    sections = "decisions: {d: {name: D, type: t, decided_by: [], value: {over: 2.5, up_to: 5.5}}}"
    path = write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\ncurrency: GBP\n{sections}\n")
    run = _who(path, "D", "5.5")
    assert "D, GBP 5.50: nobody is stated" in run.out
    assert "2.50 to 5.50" in run.out
    assert "◄ 5.50" in run.out


def test_every_vote_is_accounted_for(tmp_path: Path) -> None:
    sections = """
posts: {a: {organisation: o}, b: {organisation: p}}
forums: {f: {name: F, form: board, members: [a, b, {seat: Lay member, count: 3}]}}
decisions: {d: {name: D, decided_by: f}}
"""
    said = "5 votes on F: Org 1, Partner 1 and 3 for no organisation that is stated"
    assert _data(tmp_path, sections, "d")["conditions"] == [said]


def test_several_steps_of_several_phrases_stay_apart(tmp_path: Path) -> None:
    sections = """
posts: {a: {title: First}, b: {title: Second}, c: {title: Third, kind: [statutory-officer]}}
decisions:
  d: {name: D, type: t, decided_by: [a, b], value: {up_to: 5}}
  e: {name: E, type: t, decided_by: c}
"""
    said = (
        "T, GBP 5: First and Second decide; whether jointly is not stated; but no delegation of it "
        "is described; and Third decides, whatever the sum: no band is stated."
    )
    assert _data(tmp_path, sections, "t", "5")["sentence"] == said


@pytest.mark.parametrize("sum_", [["GBP", "5"], ["£", "5"]])
def test_a_sum_may_stand_behind_its_currency(tmp_path: Path, sum_: list[str]) -> None:
    assert "Buy, GBP 5: " in _data(tmp_path, CHAIN, "buy", *sum_)["sentence"]


def test_a_withdrawn_decision_is_not_offered(tmp_path: Path) -> None:
    sections = "decisions: {a: {name: Old lease, status: withdrawn}, b: {name: Sale}}\n"
    text = f"govlint: 1\nname: A\n{sections}"
    run = _who(write(tmp_path / "structure.yaml", text), "old lease")
    assert run.err.endswith('is called "old lease"; there is 1 decision: govlint who --list\n')


def test_a_circle_of_papers_ends(tmp_path: Path) -> None:
    sections = (
        LADDER + "  c: {from: head, to: chief, matters: spend}\n"
        "  d: {from: chief, to: head, matters: spend}\n"
    )
    assert _data(tmp_path, sections, "spend", "50")["answer"]["covered"]


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        ("decided_by: head", "D: Head decides."),
        ("decided_by: [head, chief]", "D: Head and Chief decide; whether jointly is not stated."),
        ("decided_by: [head, chief], acting: jointly", "D: Head and Chief decide jointly."),
        ("decided_by: [head, chief], acting: either", "D: Head or Chief decides, either alone."),
        ("decided_by: [head, chief], acting: each-for-own",
            "D: Head and Chief decide, each for its own.",),
        ("reserved_to: board", "D: Board, to whom it is reserved, decides."),
        ("decided_by: []", "D: nobody is stated to decide."),
        ("decided_by: head, status: taken", "D: Head decided it."),
        ("decided_by: old", "D: Old decides; but Old has been stood down since 2026-01-31."),
        ("decided_by: team", "D: Team decides; but no delegation of it is described."),
    ],
)  # fmt: skip
def test_the_sentence(tmp_path: Path, decision: str, said: str) -> None:
    sections = f"""
forums:
  board: {{name: Board, form: board, of: o}}
  old: {{name: Old, form: board, of: o, status: stood-down, ends: 2026-01-31}}
  team: {{name: Team, form: committee, of: o}}
posts:
  head: {{title: Head, kind: statutory-officer}}
  chief: {{title: Chief, kind: accountable-officer}}
decisions: {{d: {{name: D, {decision}}}}}
"""
    assert _data(tmp_path, sections, "d")["sentence"] == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("old one", "Old one: Board decided it on 1 January 2026."),
        ("old", "Old one: Board decided it on 1 January 2026."),
        ("spend", "Spend: 2 decisions, taken by Team and Board by the sum."),
    ],
)
def test_what_has_been_taken_is_answered_by_itself(tmp_path: Path, words: str, said: str) -> None:
    sections = """
forums:
  board: {name: Board, form: board, of: o}
  team: {name: Team, form: committee, of: o}
decisions:
  small: {name: Small, type: spend, decided_by: team, value: {up_to: 50}}
  large: {name: Large, type: spend, decided_by: board, value: {over: 50}}
  old: {name: Old one, type: spend, decided_by: board, status: taken, taken_on: 2026-01-01}
"""
    assert _data(tmp_path, sections, *words.split())["sentence"] == said


def test_a_decision_without_a_band_is_taken_at_any_sum(tmp_path: Path) -> None:
    sections = LADDER.replace(
        "decisions:\n", "decisions:\n  any: {name: Any, type: spend, reserved_to: board}\n"
    )
    data = _data(tmp_path, sections, "spend", "700")
    assert data["sentence"] == (
        "Any, GBP 700: Board, to whom it is reserved, decides, whatever the sum: no band is stated."
    ).replace("Board", "board")
    assert [one["decision"] for one in data["ladder"]] == ["small", "middle", "large", "any"]


UNREACHED = "no delegation that is described reaches it"


@pytest.mark.parametrize(
    ("sum_", "said"),
    [
        ("50k", "Chief decides, by delegation up to 100,000."),
        ("150k", f"Chief decides, by delegation up to 100,000; but {UNREACHED}."),
    ],
)
def test_a_decision_without_a_band_reaches_as_far_as_its_delegation(
    tmp_path: Path, sum_: str, said: str
) -> None:
    sections = """
forums: {board: {name: Board, form: board, of: o}}
posts: {head: {title: Head}, chief: {title: Chief}}
decisions: {let: {name: Let, decided_by: chief}}
delegations:
  a: {from: board, to: head, matters: let, limit: 100000}
  b: {from: head, to: chief, matters: let, limit: 500000}
  c: {from: board, to: chief, matters: let, limit: 200000, ends: 2026-01-31}
"""
    assert _data(tmp_path, sections, "let", sum_)["sentence"].endswith(f"000: {said}")


def test_other_services_are_a_ladder_of_their_own(tmp_path: Path) -> None:
    sections = """
services: {beds: {name: Beds}, taxis: {name: Taxis}}
forums: {board: {name: Board, form: board, of: o}, club: {name: Club, form: board, of: o}}
decisions:
  one: {name: One, type: buy, decided_by: board, services: beds, value: {up_to: 50}}
  two: {name: Two, type: buy, decided_by: club, services: taxis, value: {up_to: 100}}
"""
    data = _data(tmp_path, sections, "buy", "70")
    assert data["answer"]["decision"] == "two"
    assert data["sentence"] == "Two, GBP 70: Club decides for Taxis and nobody is stated for Beds."
    both = _data(tmp_path, sections, "buy", "20")["sentence"]
    assert both == "Buy, GBP 20: Board decides for Beds and Club decides for Taxis."


def test_withdrawn_decisions_are_left_out(tmp_path: Path) -> None:
    sections = (
        "posts: {head: {}}\ndecisions:\n  a: {name: Buy, decided_by: head}\n"
        "  b: {name: Buy, status: withdrawn}\n"
    )
    assert _data(tmp_path, sections, "buy")["answer"]["decision"] == "a"


@pytest.mark.parametrize("words", ["beds", "clinical", "Nursing beds"])
def test_services_and_categories_are_searched_where_no_name_fits(
    tmp_path: Path, words: str
) -> None:
    sections = (
        "services: {beds: {name: Nursing beds}}\nposts: {head: {}}\n"
        "decisions: {a: {name: Close, decided_by: head, services: beds, category: clinical}}\n"
    )
    assert _data(tmp_path, sections, words)["answer"]["decided_by"] == ["head"]


NAMESAKES = """
forums: {board: {name: Board}, club: {name: Club}}
services: {lib: {name: Libraries}, s.beds: {name: Rest}, ward: {name: Beds in wards}}
decisions:
  icb.budget: {name: Set the plan, decided_by: board}
  things: {name: Budget for things, decided_by: club}
  give: {name: Give, type: grants, decided_by: club}
  look: {name: Grants looked at, type: reviews, decided_by: board}
  close: {name: Close, decided_by: club, services: s.beds}
  open: {name: Open, decided_by: board, services: ward}
delegations:
  a: {from: board, to: club, matters: [libraries-running, parks-at-night, parks]}
"""


@pytest.mark.parametrize(
    ("words", "beginning", "also"),
    [
        ("budget", "Set the plan: Board decides", "Budget for things"),
        ("grants", "Give: Club decides", "Grants looked at"),
        ("beds", "Close: Club decides", "Beds in wards"),
        ("lib", "Libraries: nobody", "Libraries running"),
        ("libraries", "Libraries: nobody", "Libraries running"),
        ("parks", "Parks: nobody", "Parks at night"),
    ],
)
def test_a_whole_id_or_name_comes_before_a_part_which_one_line_names(
    tmp_path: Path, words: str, beginning: str, also: str
) -> None:
    text = f"govlint: 1\nname: A\n{NAMESAKES}"
    _, _, first, second, *_ = _who(write(tmp_path / "s.yaml", text), words).out.split("\n")
    assert (first.startswith(beginning), second) == (True, f'"{words}" is also in {also}.')


def test_a_function_without_a_decision_is_nobodys_and_shows_its_delegations(
    tmp_path: Path,
) -> None:
    sections = (
        "forums: {board: {name: Board, functions: social-care}}\nposts: {head: {title: Head}}\n"
        "delegations: {d: {from: board, to: head, matters: social-care, limit: 5}}\n"
        "decisions: {a: {name: Close}}\n"
    )
    data = _data(tmp_path, sections, "social care")
    assert data["sentence"].startswith("Social care: nobody is stated to decide.")
    assert data["answer"]["nobody"]
    assert [one["delegation"] for one in data["authority"]] == ["d"]


def test_an_interest_excludes_who_declared_it(tmp_path: Path) -> None:
    sections = """
people: {lee: {name: Lee}}
posts: {head: {title: Head, organisation: o, holder: lee}}
decisions: {d: {name: D, decided_by: head, affects: p}}
interests: {i: {person: lee, organisation: p, managed_by: Leaves the room.}}
"""
    (excluded,) = _data(tmp_path, sections, "d")["excluded"]
    assert excluded == {"id": "lee", "why": "has declared an interest in Partner (Leaves the room)"}


def test_a_structure_without_decisions_says_so_first(tmp_path: Path) -> None:
    assert _data(tmp_path, "", "anything")["sentence"] == (
        "No decision is described, so nobody is stated to decide."
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["dental"], 'no decision, type, service or function is called "dental"; there are 16'),
        (["place director"], "Place Director is a post: govlint show 'place director'"),
        (["fund"], '"fund" fits 3; say more, or give an id:'),
        (["place budget", "10%"], '"10%" is not a sum'),
        (["place budget", "€5"], "the structure counts in GBP"),
        ([], "say what is to be decided, or --list"),
        (["\x1b[2J"], "no decision, type, service or function is called"),
    ],
)
def test_what_cannot_be_answered_is_one_clear_message(arguments: list[str], said: str) -> None:
    run = _who("examples/riverford", *arguments)
    assert (run.code, run.out) == (2, "")
    assert said in run.err
    assert "\x1b" not in run.err


def test_a_structure_that_cannot_be_read_says_what_is_in_the_way(tmp_path: Path) -> None:
    run = _who(write(tmp_path / "structure.yaml", "govlint: 1\nname: A\nforums: [\n"), "spend")
    assert (run.code, run.out) == (2, "")
    assert "error syntax" in run.err
    assert "cannot be asked until it can be read" in run.err


def test_the_list_holds_every_decision(tmp_path: Path) -> None:
    run = _who("examples/riverford", "--list", "-f", "json")
    Draft202012Validator(schema_named("who-list")).validate(run.data)
    assert len(run.data["decisions"]) == 16
    assert len(_who("examples/riverford", "--list").out.splitlines()) <= 28


def test_places_name_files_and_lines() -> None:
    run = _who("examples/riverford", "pooled fund", "--places", "-f", "json")
    assert run.data["places"]["Vary the pooled fund"].startswith(
        "examples/riverford/decisions.yaml:"
    )


def test_places_leave_nothing_of_the_answer_out() -> None:
    asked = ("examples/riverford", "place budget")
    alone, with_places = _who(*asked).out, _who(*asked, "--places").out
    assert with_places.startswith(f"{alone}\nSpend from the place budget, up to £100,000: ")


def test_an_answer_takes_the_format_of_its_file(tmp_path: Path) -> None:
    page = tmp_path / "who.html"
    assert _who("examples/riverford", "pooled fund", "-o", str(page)).code == 0
    assert page.read_text().startswith("<!doctype html>")
    wrong = _who("examples/riverford", "pooled fund", "-o", str(page), "-f", "json")
    assert (wrong.code, "its ending says html" in wrong.err) == (2, True)


def test_the_list_says_what_has_no_owner(tmp_path: Path) -> None:
    text = f"govlint: 1\nname: A\ncurrency: GBP\n{ORGANISATIONS}{LADDER}"
    text = text.replace("decisions:", "decisions:\n  done: {status: taken}\n  lone: {name: Lone}")
    run = _who(write(tmp_path / "structure.yaml", text), "--list", "-f", "json")
    assert run.data["sentence"] == (
        "4 decisions are described, beside 1 that has been taken: 1 without an owner; "
        "nobody is stated for 1 range of sums."
    )
    assert run.data["not_stated"] == ["who decides Lone", "who decides spend, 500 to 1,000"]


def test_a_gap_of_a_decision_without_a_type_is_named_after_it(tmp_path: Path) -> None:
    text = (
        "govlint: 1\nname: A\ndecisions:\n  d: {name: Spend, decided_by: [], value: {up_to: 5}}\n"
    )
    path = write(tmp_path / "structure.yaml", text)
    listed = _who(path, "--list")
    paper = govlint("export", path, "--to", "sord", "--format", "markdown")
    assert "(Spend)   over 5" in listed.out
    assert "who decides Spend, over 5" in listed.out
    assert "who decides Spend, over 5\n" in paper.out


def test_several_to_whom_it_is_reserved_may_decide_each_for_its_own(tmp_path: Path) -> None:
    sections = """
forums: {a: {name: A, form: board, of: o}, b: {name: B, form: board, of: p}}
decisions: {d: {name: D, reserved_to: [a, b], acting: each-for-own}}
"""
    said = _data(tmp_path, sections, "d")["sentence"]
    assert said == "D: A and B, to whom it is reserved, decide, each for its own."


def test_the_neighbours_of_a_sum_stand_on_the_screen(tmp_path: Path) -> None:
    steps = "".join(
        f"  d{number}: {{name: D{number}, type: spend, decided_by: head, "
        f"value: {{over: {number}, up_to: {number + 1}}}}}\n"
        for number in range(100)
    )
    sections = f"posts: {{head: {{title: Head}}}}\ndecisions:\n{steps}"
    text = f"govlint: 1\nname: A\ncurrency: GBP\n{sections}"
    out = _who(write(tmp_path / "structure.yaml", text), "spend", "80").out
    assert len(out.splitlines()) <= 28
    for band in ("78 to 79", "79 to 80", "80 to 81"):
        assert band in out


def test_a_chain_of_papers_that_reach_nothing_costs_what_it_holds() -> None:
    def calls(number: int) -> int:
        given = "".join(
            f"  e{one}: {{from: f{one - 1}, to: f{one}, matters: spend, "
            f"limit: {1 if one == 1 else 9}}}\n"
            for one in range(1, number)
        )
        forums = "".join(f"  f{one}: {{form: committee}}\n" for one in range(number))
        decision = f"decisions: {{d: {{type: spend, decided_by: f{number - 1}}}}}\n"
        text = f"govlint: 1\nname: A\nforums:\n{forums}delegations:\n{given}{decision}"
        graph = load({"structure.yaml": text}, as_of=TODAY)
        with Profile(subcalls=False, builtins=False) as profile:
            answer = who(graph, Question("spend", 5, ""), date.fromisoformat(TODAY), ())
        assert len(answer.data["excluded"]) == number - 1
        return sum(one.callcount for one in profile.getstats())

    assert calls(160) / calls(40) <= 5


def test_that_nobody_has_a_part_is_stated_where_it_is(tmp_path: Path) -> None:
    sections = """
forums: {f: {name: Group}}
decisions: {d: {name: Pay, decided_by: f, consulted: [], informed: []}}
"""
    data = _data(tmp_path, sections, "pay")
    parts = ("who is asked first", "who is told", "who recommends")
    assert [one in data["not_stated"] for one in parts] == [False, False, True]
    assert "Asked first  nobody" in _who(tmp_path / "structure.yaml", "pay").out


@pytest.mark.parametrize("kind", ["", "type: spending, "])
def test_decisions_of_one_name_are_the_steps_of_one_ladder(tmp_path: Path, kind: str) -> None:
    path = write(
        tmp_path / "structure.yaml",
        f"""\
govlint: 1
name: S
forums: {{a: {{name: Executive}}, b: {{name: Board}}}}
decisions:
  low: {{name: Let works, {kind}decided_by: a, value: {{up_to: 5000}}}}
  high: {{name: Let works, decided_by: b, value: {{over: 5000}}}}
""",
    )
    assert "nobody" not in _who(path, "--list").out
    assert "Board decides" in " ".join(_who(path, "works", "6k").out.split())


def test_a_type_is_the_heading_though_a_decision_has_its_id(tmp_path: Path) -> None:
    decisions = (
        "decisions:\n"
        "  spend: {name: Small sums, type: spend, decided_by: a, value: {up_to: 10}}\n"
        "  more: {name: Large sums, type: spend, decided_by: b, value: {over: 10}}\n"
    )
    text = f"govlint: 1\nname: A\n{decisions}posts: {{a: {{title: A}}, b: {{title: B}}}}\n"
    ran = govlint("who", "sums", "-s", write(tmp_path / "s.yaml", text))
    assert "\nSpend: 2 decisions, taken by A and B by the sum.\n" in ran.out


PASSED_ON = """
forums:
  senate: {name: Senate, form: committee, of: o}
  arts: {form: committee, of: o, accountable_to: senate}
decisions: {degrees: {name: Award degrees, decided_by: senate}}
delegations: {d: {from: senate, to: arts, matters: degrees}}
"""


def test_what_was_passed_on_is_a_delegation_that_is_described(tmp_path: Path) -> None:
    data = _data(tmp_path, PASSED_ON, "degrees", "--all")
    assert data["sentence"] == (
        "Award degrees: Senate decides; but no delegation of it to Senate is described."
    )


def test_every_delegation_beside_a_gap_is_shown(tmp_path: Path) -> None:
    boards = ", ".join(f"b{one}: {{form: board, of: o}}" for one in range(5))
    given = ", ".join(f"g{one}: {{from: b{one}, to: t, matters: spend}}" for one in range(5))
    text = (
        f"govlint: 1\nname: A\ncurrency: GBP\n{ORGANISATIONS}"
        f"forums: {{t: {{form: committee, of: o}}, {boards}}}\ndelegations: {{{given}}}\n"
        "decisions: {d: {name: Spend, type: spend, decided_by: t, value: {up_to: 9}}}\n"
    )
    run = _who(write(tmp_path / "structure.yaml", text), "spend", "100", "--all")
    assert " ".join(run.out.split()).count("has delegated it to t") == 5
