"""`report`: one screen to open a meeting with, and its parts."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from command import ROOT, TODAY, Run, govlint, write
from goldens import golden
from govlint.answers.report.coverage import missing_in_words
from govlint.cli.commands.schema import schema_named
from govlint.result import Coverage

REAL = sorted((ROOT / "tests" / "real").glob("*.yaml"))
PARTS = ("tree", "sizes", "loads", "findings", "decisions", "routes", "coverage")


def _report(structure: str | Path, *also: str, columns: int = 100) -> Run:
    run = govlint("report", structure, "--as-of", TODAY, *also, also={"COLUMNS": str(columns)})
    assert (run.code, run.err) == (0, "")
    return run


def _tree(tmp_path: Path, forums: str, *also: str) -> list[str]:
    """Give the tree of a structure with these forums."""
    text = f"govlint: 1\nname: Example\norganisations: {{o: {{name: Org}}}}\nforums:\n{forums}"
    path = write(tmp_path / "structure.yaml", text)
    out = _report(path, *also, "--part", "tree", "-f", "markdown").out.replace("\xa0", " ")
    rows = [line for line in out.splitlines() if line.startswith("| ")][2:]
    return [row.removeprefix("| ").partition(" | ")[0] for row in rows]


def _lines(tmp_path: Path, forums: str) -> int:
    path = write(tmp_path / "structure.yaml", f"govlint: 1\nname: Example\nforums:\n{forums}")
    return len(_report(path).out.splitlines())


@pytest.mark.parametrize("columns", [80, 100, 140])
def test_riverford_on_one_screen(columns: int) -> None:
    out = _report("examples/riverford", columns=columns).out
    assert golden(f"report-{columns}.txt", out) == out


def test_it_counts_what_is_overdue_and_names_the_longest(tmp_path: Path) -> None:
    decisions = "".join(
        f"  d{day}: {{name: Matter {day}, decided_by: b, status: open, due: 2026-11-{day}}}\n"
        for day in (10, 19, 22)
    )
    forums = "forums: {b: {form: board}, c: {accountable_to: b}}"
    text = f"govlint: 1\nname: Example\n{forums}\ndecisions:\n{decisions}"
    path = write(tmp_path / "structure.yaml", text)
    said = "2 things, longest Matter 10, decision, by 11 days"
    assert f"Overdue      {said}\n" in _report(path).out
    assert f"**Overdue:** {said}\n" in _report(path, "-f", "markdown").out
    assert _report(path, "-f", "json").data["overdue"] == 2
    assert "Overdue" not in _report(path, "--focus", "c").out


@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_riverford(part: str) -> None:
    out = _report("examples/riverford", "--part", part).out
    assert golden(f"report-{part}.txt", out) == out


@pytest.mark.parametrize("columns", [80, 100, 140])
@pytest.mark.parametrize("structure", ["examples/riverford", *REAL])
def test_it_fits_on_one_screen(structure: str | Path, columns: int) -> None:
    lines = _report(structure, columns=columns).out.splitlines()
    assert len(lines) <= 28
    assert [line for line in lines if len(line) > columns or line != line.rstrip()] == []


@pytest.mark.parametrize("structure", ["examples/riverford", *REAL])
def test_its_json_is_as_the_schema_says(structure: str | Path) -> None:
    data = _report(structure, "-f", "json").data
    Draft202012Validator(schema_named("report")).validate(data)
    assert sum(data["counts"].values()) > 0


def test_all_parts_are_there_where_all_is_asked_for() -> None:
    out = _report("examples/riverford", "--all").out
    for title in ("Who answers to whom", "Findings", "Who decides", "Where problems go"):
        assert f"\n{title}\n" in out
    assert "more: --all" not in out


def test_its_numbers_are_those_of_check_and_meetings() -> None:
    data = _report("examples/riverford", "-f", "json").data
    place_director = next(one for one in data["loaded"] if one["holder"] == "place-director")
    checked = govlint("check", "examples/riverford", "--as-of", TODAY, "-f", "json").data
    (found,) = (one for one in checked["findings"] if one["rule"] == "meeting-load")
    assert place_director["hours_a_month"] == 42.5
    assert "Place Director has 42.5 hours of meetings a month" in found["message"]
    dass = next(one for one in data["loaded"] if one["holder"] == "dass")
    assert dass["hours_a_month"] == 17.3
    assert sum(sum(of.values()) for of in data["findings"].values()) == len(checked["findings"])


def test_a_joint_body_is_a_root_under_all_its_parents(tmp_path: Path) -> None:
    forums = "  a: {form: board}\n  b: {form: board}\n  c: {accountable_to: [a, b]}\n"
    assert _tree(tmp_path, forums + "  d: {accountable_to: c}\n") == [
        "a",
        "b",
        "c, under a and b",
        "└── d",
    ]


def test_an_organisation_above_is_named_and_takes_no_line(tmp_path: Path) -> None:
    forums = "  a: {form: board, accountable_to: o}\n  b: {accountable_to: a}\n"
    assert _tree(tmp_path, forums) == ["a, under Org", "└── b"]


def test_circles_and_what_is_described_nowhere_are_said(tmp_path: Path) -> None:
    forums = (
        "  a: {accountable_to: b}\n  b: {accountable_to: c}\n  c: {accountable_to: b}\n"
        "  d: {accountable_to: ghost}\n  e: {status: proposed}\n  f: {form: team}\n"
    )
    assert _tree(tmp_path, forums) == [
        "ghost (described nowhere)",
        "└── d",
        "b, which answers to itself in a circle",
        "├── a",
        "└── c",
        "    └── b, shown elsewhere",
    ]
    out = _report(tmp_path / "structure.yaml").out
    assert "1 forum answers to nobody that is stated: f. 1 proposed forum is left out." in out


def test_focus_and_depth(tmp_path: Path) -> None:
    forums = (
        "  a: {form: board}\n  b: {accountable_to: a}\n  c: {accountable_to: b}\n"
        "  d: {accountable_to: c}\n  z: {form: board}\n"
    )
    assert _tree(tmp_path, forums, "--focus", "b") == ["b, under a", "└── c", "    └── d"]
    assert _tree(tmp_path, forums, "--depth", "1") == ["a (and 3 below)", "z"]
    assert _tree(tmp_path, forums, "--focus", "b", "--depth", "2") == [
        "b, under a",
        "└── c (and 1 below)",
    ]


def test_what_lies_deeper_than_a_line_has_room_says_its_level(tmp_path: Path) -> None:
    forums = "".join(
        f"  f{at}: {{name: F{at}{f', accountable_to: f{at - 1}' if at else ''}}}\n"
        for at in range(40)
    )
    lines = _tree(tmp_path, forums, "--all")
    assert [line.split() for line in lines[10:13]] == [
        ["└──", "F10"], ["level", "12:", "F11"], ["level", "13:", "F12"]
    ]  # fmt: skip
    assert (len(lines), max(map(len, lines))) == (40, len(lines[11]))


def test_a_deep_and_a_broad_tree_are_cut(tmp_path: Path) -> None:
    deep = "  f0: {form: board}\n" + "".join(
        f"  f{number}: {{accountable_to: f{number - 1}}}\n" for number in range(1, 600)
    )
    assert _lines(tmp_path, deep) <= 28
    broad = "  f0: {form: board}\n" + "".join(
        f"  f{number}: {{accountable_to: f0}}\n" for number in range(1, 600)
    )
    assert _lines(tmp_path, broad) <= 28


def test_people_are_named_only_when_asked_for(tmp_path: Path) -> None:
    text = (
        "govlint: 1\nname: Example\npeople: {p: {name: Ann Lee}}\n"
        "posts: {q: {title: Treasurer, holder: p}}\n"
        "forums: {a: {form: board, meetings: {per_year: 4}, members: [q]}}\n"
    )
    path = write(tmp_path / "structure.yaml", text)
    assert "Ann Lee" not in _report(path).out
    assert "Treasurer (Ann Lee)" in _report(path, "--names").out


def test_colour_needs_a_terminal_or_a_wish() -> None:
    arguments = ("report", "examples/riverford", "--as-of", TODAY)
    assert "\x1b" not in govlint(*arguments).out
    assert "\x1b" in govlint(*arguments, also={"FORCE_COLOR": "1"}).out
    assert "\x1b[31" not in govlint(*arguments, also={"FORCE_COLOR": "1", "NO_COLOR": "1"}).out


def test_what_cannot_be_read_says_so(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", "govlint: 1\nname: Example\nforms: {}\n")
    run = govlint("report", path, "--as-of", TODAY)
    assert (run.code, run.out) == (2, "")
    assert 'did you mean "forums"' in run.err


def test_several_structures_are_shown_in_turn_as_text_alone(tmp_path: Path) -> None:
    for name in "ab":
        write(tmp_path / name / "structure.yaml", f"govlint: 1\nname: Structure {name}\n")
    out = _report(tmp_path).out
    assert out.index("Structure a, as of") < out.index("Structure b, as of")
    run = govlint("report", tmp_path, "-f", "json")
    assert (run.code, "there are 2 structures" in run.err) == (2, True)


def test_where_nothing_is_there_is_nothing_to_report(tmp_path: Path) -> None:
    assert govlint("report", tmp_path).code == 3
    assert govlint("report", tmp_path / "nowhere").code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--part", "sises"], '"sises" is not known; did you mean "sizes"?'),
        (["--focus", "nobody"], 'no forum or organisation is called "nobody"'),
        (["--depth", "0"], "--depth"),
        (["-f", "ics"], '"ics" is not known'),
    ],
)
def test_what_cannot_be_done_is_refused(arguments: list[str], said: str) -> None:
    run = govlint("report", "examples/riverford", *arguments)
    assert (run.code, run.out) == (2, "")
    assert said in run.err


@pytest.mark.parametrize(("number", "last"), [(5, "1 more field"), (6, "2 more fields")])
def test_more_that_is_not_stated_is_counted_as_it_is_spoken(number: int, last: str) -> None:
    gaps = [Coverage(f"forums.x{one}", stated=1, of=2, rules=("a",)) for one in range(number)]
    assert list(missing_in_words(gaps, 4, "more field", "more fields", ""))[4:] == [last]


def test_what_has_ended_or_not_begun_is_marked_in_the_tree(tmp_path: Path) -> None:
    text = """\
govlint: 1
name: Example
forums:
  board: {name: Board, form: board}
  old: {name: Old, form: committee, accountable_to: board, ends: 2026-01-01}
  next: {name: Next, accountable_to: board, starts: 2027-01-01}
  last: {name: Last, form: committee, accountable_to: board, ends: 2026-11-21}
"""
    path = write(tmp_path / "structure.yaml", text)
    out = _report(path, "--part", "tree", "-f", "markdown").out
    rows = [row.split(" | ") for row in out.splitlines() if row.startswith("| ")][3:]
    assert [row[2] for row in rows] == ["committee, ended", "not begun", "committee"]
