"""The page that `report` prints."""

from pathlib import Path

import pytest

from command import ROOT, TODAY, govlint, write
from goldens import golden

REAL = ROOT / "tests" / "real"


def _page(structure: str | Path, *also: str, columns: int = 100) -> str:
    run = govlint("report", structure, "--as-of", TODAY, *also, also={"COLUMNS": str(columns)})
    assert (run.code, run.err) == (0, "")
    return run.out


def _told(tmp_path: Path, forums: str) -> list[str]:
    """Give the tree of a structure with these forums."""
    text = f"govlint: 1\nname: Example\norganisations: {{o: {{name: Org}}}}\nforums:\n{forums}"
    page = _page(write(tmp_path / "structure.yaml", text))
    tree = page.partition("Who answers to whom\n")[2]
    return tree.partition("\n\n")[0].splitlines()


def test_riverford_on_one_page() -> None:
    now = _page("examples/riverford")
    assert golden("riverford-report.txt", now) == now


@pytest.mark.parametrize("columns", [80, 140])
@pytest.mark.parametrize("structure", ["examples/riverford", *sorted(REAL.glob("*.yaml"))])
def test_no_line_is_wider_than_the_screen_and_none_ends_in_blanks(
    structure: str | Path, columns: int
) -> None:
    lines = _page(structure, columns=columns).splitlines()
    assert [line for line in lines if len(line) > columns or line != line.rstrip()] == []


@pytest.mark.parametrize("structure", sorted(REAL.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_large_structure_is_cut(structure: Path) -> None:
    assert len(_page(structure).splitlines()) < 200


def test_several_parents_are_named_and_the_branch_stands_once(tmp_path: Path) -> None:
    forums = "  a: {form: board}\n  b: {accountable_to: [a, o]}\n  c: {accountable_to: b}\n"
    assert _told(tmp_path, forums) == [
        "Org  organisation",
        "└── b  1 finding  members not stated  also answers to a",
        "    └── c  members not stated",
        "a  board, members not stated",
        "└── b, shown elsewhere",
    ]


def test_what_stands_below_a_circle_is_not_taken_for_a_part_of_it(tmp_path: Path) -> None:
    forums = "  a: {accountable_to: b}\n  b: {accountable_to: c}\n  c: {accountable_to: b}\n"
    assert _told(tmp_path, forums) == [
        "b  1 finding  members not stated  answers to itself, in a circle",
        "├── a  members not stated",
        "└── c  members not stated",
        "    └── b, shown elsewhere",
    ]


def test_circles_and_unknown_bodies_are_told(tmp_path: Path) -> None:
    assert _told(
        tmp_path,
        "  a: {accountable_to: b, members: []}\n  b: {accountable_to: a, members: [{seat: X}]}\n"
        "  c: {accountable_to: ghost}\n  d: {status: proposed}\n  e: {form: team}\n",
    ) == [
        "ghost  described nowhere",
        "└── c  1 finding  members not stated",
        "a  1 finding  no members  answers to itself, in a circle",
        "└── b  1 voting",
        "    └── a, shown elsewhere",
        "1 forum answers to nobody that is stated: e.",
        "1 proposed forum is left out.",
    ]


def test_people_are_named_only_when_asked_for(tmp_path: Path) -> None:
    text = (
        "govlint: 1\nname: Example\npeople: {p: {name: Ann Lee}}\n"
        "posts: {q: {title: Treasurer, holder: p}}\nforums: {a: {form: board, members: [q]}}\n"
    )
    path = write(tmp_path / "structure.yaml", text)
    assert "Ann Lee" not in _page(path)
    assert "Treasurer (Ann Lee)" in _page(path, "--names")


def test_colour_needs_a_terminal_or_a_wish() -> None:
    arguments = ("report", "examples/riverford", "--as-of", TODAY)
    assert "\x1b" not in govlint(*arguments).out
    assert "\x1b" in govlint(*arguments, also={"FORCE_COLOR": "1"}).out
    assert "\x1b[31" not in govlint(*arguments, also={"FORCE_COLOR": "1", "NO_COLOR": "1"}).out


def test_what_cannot_be_read_is_told_as_check_does(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", "govlint: 1\nname: Example\nforms: {}\n")
    run = govlint("report", path, "--as-of", TODAY)
    assert (run.code, run.out) == (2, govlint("check", path, "--as-of", TODAY).out)


def test_where_nothing_is_there_is_nothing_to_report(tmp_path: Path) -> None:
    assert govlint("report", tmp_path).code == 3
    assert govlint("report", tmp_path / "nowhere").code == 2
