"""`map`: the boxes and their order, the lines, where they are drawn, and every format."""

import re
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from command import TODAY, forked, govlint, write
from generate import generate
from goldens import golden
from govlint.answers.drawing import Map, Mark
from govlint.cli.commands.schema import schema_named
from govlint.report.answers.map.large_map import outline
from govlint.report.answers.map.sheet import Card, Point, Sheet
from govlint.report.answers.map.small_map import tidy
from govlint.report.answers.map.svg_boxes import group

RIVERFORD = "examples/riverford"
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '"]; end --> x <script>alert(1)</script> & </svg> \\" | \x1b[31m \u202e %%{init} 1. - `'


def _structure(tmp_path: Path, sections: str) -> Path:
    return write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{sections}")


def _map(path: Path | str, *options: str) -> Any:
    run = govlint("map", path, "--as-of", TODAY, "-f", "json", *options)
    assert (run.code, run.err) == (0, "")
    Draft202012Validator(schema_named("map")).validate(run.data)
    return run.data


def _order(data: Any) -> list[tuple[int, str]]:
    return [(box["level"], box["id"]) for box in data["boxes"]]


def _across(data: Any) -> list[tuple[str, str, str]]:
    return [(line["from"], line["sort"], line["to"]) for line in data["lines"] if not line["tree"]]


def _drawn(path: Path | str) -> Map:
    """Give the map that formats draw."""
    from datetime import date

    from govlint.answers.map.answer import MapOptions, draw
    from govlint.cli.arguments import Arguments
    from govlint.cli.structures import plan_of
    from govlint.lint.run import lint_one

    day = date.fromisoformat(TODAY)
    plan = plan_of(Arguments(paths=[Path(path)], day=day))
    linted = lint_one(plan.tasks[0], plan.catalogue, day)
    assert linted.graph
    drawing = draw(linted.graph, linted.result.as_of, linted.result.findings, MapOptions()).drawing
    assert drawing
    return drawing.map


def test_boards_are_on_top_and_joint_bodies_between_those_they_answer_to(tmp_path: Path) -> None:
    sections = """
organisations: {o: {}}
forums:
  joint: {accountable_to: [a, group]}
  a: {form: board, of: o, accountable_to: o}
  b: {form: board}
  group: {accountable_to: b}
  below: {accountable_to: joint}
  outside: {accountable_to: o}
  c: {form: board}
"""
    assert _order(_map(_structure(tmp_path, sections))) == [
        (0, "o"), (1, "outside"), (0, "a"), (0, "joint"), (1, "below"), (0, "b"), (1, "group"),
        (0, "c"),
    ]  # fmt: skip


@pytest.mark.parametrize("at", range(7))
def test_what_is_added_changes_the_order_of_nothing_else(tmp_path: Path, at: int) -> None:
    forums = [
        "j: {accountable_to: [a, g]}", "a: {form: board}", "b: {form: board}",
        "g: {accountable_to: b}", "lone: {}", "x: {accountable_to: y}", "y: {accountable_to: x}",
    ]  # fmt: skip
    before = _order(_map(_structure(tmp_path, f"forums: {{{', '.join(forums)}}}\n")))
    forums.insert(at, "new: {accountable_to: lone}")
    after = _order(_map(_structure(tmp_path, f"forums: {{{', '.join(forums)}}}\n")))
    assert [one for one in after if one[1] != "new"] == before
    assert after[after.index((0, "lone")) + 1] == (1, "new")


def test_lines_that_repeat_a_line_of_the_tree_are_left_out(tmp_path: Path) -> None:
    sections = """
posts: {p: {}}
forums:
  a: {form: board}
  b: {accountable_to: a, escalates_to: a, reports_to: [a, c], replaces: c}
  c: {accountable_to: [a, p], escalates_to: [b, p], scrutinises: b}
  gone: {status: stood-down, accountable_to: a}
reports: {r: {from: c, to: a}, s: {from: c, to: b}}
"""
    assert _across(_map(_structure(tmp_path, sections))) == [
        ("b", "reports", "c"),
        ("c", "answers", "a"),
        ("c", "answers", "p"),
    ]


def test_a_box_has_its_votes_whose_they_are_its_meetings_and_its_findings(tmp_path: Path) -> None:
    sections = """
organisations: {o: {}, p: {}}
posts: {one: {organisation: p}}
forums:
  f:
    form: board
    meetings: {per_year: 6}
    members:
      - {seat: A, represents: o, count: 2}
      - {seat: B, represents: [o, p]}
      - {seat: C, represents: p, capacity: attendee}
      - {seat: D, capacity: observer}
      - one
  g: {accountable_to: f, members_listed: leads, members: [one]}
"""
    first, second = _map(_structure(tmp_path, sections))["boxes"]
    assert (first["taking_part"], first["votes"], first["meetings_a_year"]) == (5, 4, 6)
    assert first["whose"] == [
        {"organisation": "o", "votes": 2},
        {"organisation": "p", "votes": 1},
        {"organisation": None, "votes": 1},
    ]
    assert first["seated"] == ["o", "p"]
    assert (second["votes"], second["whose"], second["under"]) == (None, [], "f")
    assert first["mark"] == second["mark"] == "same"


def test_focus_is_a_branch_with_the_joint_bodies_that_answer_to_it() -> None:
    data = _map(RIVERFORD, "--focus", "place committee", "--depth", "2")
    assert _order(data) == [
        (0, "place-committee"), (1, "place-executive"), (0, "locality-integration-board"),
    ]  # fmt: skip
    assert data["boxes"][1]["below"] == 5
    assert _order(_map(RIVERFORD, "--focus", "nhs england"))[:2] == [
        (0, "nhs-england"), (0, "joint-commissioning-board"),
    ]  # fmt: skip


def test_only_dims_where_an_organisation_has_no_seat() -> None:
    run = govlint("map", RIVERFORD, "--as-of", TODAY, "-f", "svg", "--only", "riverford hospitals")
    assert run.out.count("dim") == 1 + 11  # in the style, and boxes
    assert 'class="card board dim"><title>Full Council' in run.out
    assert 'class="card board"><title>Board of Riverford Hospitals' in run.out


def test_only_marks_in_the_tree_where_an_organisation_has_a_seat() -> None:
    asked = ("map", RIVERFORD, "--as-of", TODAY, "--all")
    run = govlint(*asked, "--only", "riverford hospitals")
    assert run.out.count(" * ") == 1 + 10  # what it means, and rows
    assert "├── Riverford A&E Delivery Board *  " in run.out
    assert "\n* Riverford Hospitals NHS Foundation Trust has a seat there.\n" in run.out
    assert " * " not in govlint(*asked).out


HOSPICE = """\
govlint: 1
name: Care
organisations: {hospice: {name: Hospice}}
forums:
  board: {name: Board, form: board, members: [{seat: Nurse, represents: hospice}]}
  adrift: {name: Adrift, members: [{seat: Nurse, represents: hospice}]}
"""


def test_only_names_also_the_forums_that_have_no_row(tmp_path: Path) -> None:
    run = govlint("map", write(tmp_path / "s.yaml", HOSPICE), "--only", "hospice")
    assert "\n* Hospice has a seat there, and on Adrift, without a row.\n" in run.out


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("form: board, members: [a]", "\nHospice has a seat on Adrift, without a row.\n"),
        ("form: board, members: [{seat: Nurse, represents: hospice}]", "\n* Hospice has a seat"),
    ],
)
def test_only_explains_no_mark_that_stands_nowhere(tmp_path: Path, form: str, said: str) -> None:
    adrift = "  adrift: {name: Adrift, members: [{seat: Nurse, represents: hospice}]}\n"
    text = f"{HOSPICE.partition('forums')[0]}people: {{a: {{}}}}\nforums:\n  board: {{{form}}}\n"
    told = govlint("map", write(tmp_path / "s.yaml", text + adrift), "--only", "hospice").out
    assert said in told
    none = govlint("map", write(tmp_path / "t.yaml", text), "--only", "hospice").out
    assert ("\nHospice has a seat on none of these.\n" in none) == ("Adrift" in said)


def _crosses(begin: Point, end: Point, card: Card) -> bool:
    """Tell whether a line that runs straight across or down goes through the inside of a box."""
    (left, right), (low, high) = (sorted((begin[axis], end[axis])) for axis in (0, 1))
    return (
        left < card.right - 0.1 and right > card.x + 0.1
        and low < card.bottom - 0.1 and high > card.y + 0.1
    )  # fmt: skip


def _faults(sheet: Sheet) -> list[str]:
    """List what of a sheet is drawn over something else, or off the sheet."""
    faults = []
    lines = [*sheet.rails, *(way.points for way in sheet.ways)]
    for points in lines if any(card.frame for card in sheet.cards) else ():
        for begin, end in pairwise(points):
            faults += [f"{one.box.id} crossed" for one in sheet.cards if _crosses(begin, end, one)]
            if begin[0] != end[0] and begin[1] != end[1]:
                faults.append(f"{begin} to {end} runs aslant")
    corners = [(card.right, card.bottom) for card in sheet.cards]
    for x, y in (*corners, *((x, y) for points in lines for x, y in points)):
        if not (-0.5 <= x <= sheet.width + 0.5 and -0.5 <= y <= sheet.height + 0.5):
            faults.append(f"{x}, {y} is off the sheet")
    return faults


CROWDED = "forums:\n  f0: {form: board}\n" + "".join(
    f"  f{one}: {{accountable_to: f{one // 3}, escalates_to: f{one * 7 % 40}}}\n"
    if one % 2
    else f"  f{one}: {{accountable_to: f{one // 4}}}\n"
    for one in range(1, 40)
)


def test_no_line_goes_through_a_box_and_nothing_is_off_the_sheet(tmp_path: Path) -> None:
    lines = []
    for path in (RIVERFORD, "examples/harbourside/good.yaml", _structure(tmp_path, CROWDED)):
        sheet = tidy(_drawn(path), strips=True)
        assert _faults(sheet) == []
        lines.append(sum(not way.line.tree for way in sheet.ways))
    assert lines == [12, 9, 18]


def test_more_lines_than_can_be_followed_are_words(tmp_path: Path) -> None:
    rows = [f"f{one}: {{accountable_to: top, reports_to: f{one * 3 % 30}}}" for one in range(30)]
    path = _structure(tmp_path, f"forums: {{top: {{form: board}}, {', '.join(rows)}}}\n")
    drawn = _drawn(path)
    sheet = tidy(drawn, strips=False)
    assert not any(way.line.sort == "reports" for way in sheet.ways)
    words = [words.text for card in sheet.cards for words in card.words]
    told = sum(not line.tree for line in drawn.lines)
    assert sum(text.startswith("reports to") for text in words) == told > 24


def test_what_is_marked_by_a_comparison_is_told_apart_without_colour() -> None:
    drawn = _drawn(RIVERFORD)
    boxes = [replace(drawn.boxes[0], mark=mark) for mark in Mark]
    sheet = tidy(replace(drawn, boxes=boxes, lines=()), strips=False)
    parts = ["".join(group(card, {}, dim=False)) for card in sheet.cards]
    names = [re.findall(r'class="name"[^>]*>([^<]*)', part)[0] for part in parts]
    assert names == [f"{sign}Full Council" for sign in ("", "+ ", "\u2212 ", "\u2192 ")]


def test_no_two_lines_run_on_one_another() -> None:
    taken: dict[tuple[float, int], str] = {}
    for way in tidy(_drawn(RIVERFORD), strips=True).ways:
        for (x, low), (other, high) in pairwise(way.points):
            if x == other:
                for y in range(int(min(low, high)), int(max(low, high))):
                    assert taken.setdefault((x, y), str(way.line)) == str(way.line)


def test_two_hundred_and_sixty_forums_fit_one_sheet(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", generate(260).text)
    drawn = _drawn(path)
    sheet = outline(drawn, 1134, 716, strips=False)
    assert len(sheet.cards) == len(drawn.boxes) >= 250
    assert sheet.height <= 716
    assert _faults(sheet) == []
    assert sheet.body > 7


def test_riverford() -> None:
    picture = govlint("map", RIVERFORD, "--as-of", TODAY, "-f", "svg").out
    assert golden("map.svg", picture) == picture
    for form in ("mermaid", "dot"):
        said = govlint("map", RIVERFORD, "--as-of", TODAY, "-f", form).out
        assert golden(f"map.{form}", said) == said


@pytest.mark.parametrize("columns", [80, 100, 140])
def test_riverford_on_a_screen(columns: int) -> None:
    also = {"COLUMNS": str(columns)}
    run = govlint("map", RIVERFORD, "--as-of", TODAY, "--depth", "3", also=also)
    assert golden(f"map-{columns}.txt", run.out) == run.out
    assert len(run.out.splitlines()) <= 28


def _hostile(tmp_path: Path, number: int) -> Path:
    from json import dumps

    name = dumps(HOSTILE)
    rows = ", ".join(
        f"f{one}: {{name: {name}, short: {name}, accountable_to: [{'f0' if one else 'o'}, zz]}}"
        for one in range(number)
    )
    sections = f"organisations: {{o: {{name: {name}}}}}\nforums: {{{rows}}}\n"
    return write(tmp_path / "structure.yaml", f"govlint: 1\nname: {name}\n{sections}")


def test_lines_differ_in_more_than_their_colour() -> None:
    style = files("govlint.report.answers.map").joinpath("picture.css").read_text("utf-8")
    looks: dict[tuple[int, bool, bool], list[str]] = {}
    for sort, said in re.findall(r"\.way\.(\w+) {(.*)}", style):
        dashes = re.findall(r"[\d.]+", (re.findall(r"dasharray: ([^;]+)", said) or [""])[0])
        wide = float((re.findall(r"width: ([\d.]+)", said) or ["1"])[0])
        dots = bool(dashes) and float(dashes[0]) < 2
        looks.setdefault((len(dashes), dots, wide > 2), []).append(sort)
    assert [len(sorts) for sorts in looks.values()] == [1] * 5


@pytest.mark.parametrize("number", [3, 60])
def test_hostile_names_are_text_in_every_format(tmp_path: Path, number: int) -> None:
    path = _hostile(tmp_path, number)
    outputs = {
        form: govlint("map", path, "--as-of", TODAY, "-f", form).out
        for form in ("svg", "html", "mermaid", "dot", "text", "json")
    }
    for form, out in outputs.items():
        assert "\x1b" not in out, form
    assert ET.fromstring(outputs["svg"]).tag == f"{SVG}svg"
    for form in ("svg", "html"):
        assert "<script>alert" not in outputs[form]
    for line in outputs["mermaid"].splitlines()[2:]:
        assert re.fullmatch(
            r'  (n\d+(\["[^"\[\]`<>]*<br/>[^"\[\]`<>]*"\]|\(\["[^"\[\]`<>]*"\]\))(:::\w+)?'
            r'|n\d+ \S+?(\|"[a-z ]+"\|)? n\d+|classDef \w+ [^<"]*)',
            line,
        ), line
    for line in outputs["dot"].splitlines():
        assert len(re.sub(r"\\.", "", line)) - len(re.sub(r'\\.|"', "", line)) in (0, 2, 4, 6), line


def test_names_without_end_and_forums_without_any_are_drawn(tmp_path: Path) -> None:
    forums = {"none": {}, "long": {"name": "x" * 10_000, "accountable_to": "long"}}
    for sections in (f"forums: {forums}\n", ""):
        path = _structure(tmp_path, sections)
        for form in ("svg", "html", "mermaid", "dot", "text"):
            run = govlint("map", path, "--as-of", TODAY, "-f", form)
            assert (run.code, len(run.out) < 200_000) == (0, True), form


def test_the_page_needs_nothing_else_and_says_it_all_as_a_list() -> None:
    page = govlint("map", RIVERFORD, "--as-of", TODAY, "-f", "html").out
    assert "default-src 'none'; style-src 'sha256-" in page
    assert not re.search(r'(?:src|href)="(?!#)', page)
    assert " style=" not in page
    assert page.count('<article id="b') == page.count('<li><a href="#b') == 23
    assert page.count("<ul>\n<li><a") == 1 + 7  # the top, and each body with others below it
    listed = page.split("The same as a list")[1].split("<aside")[0]
    assert ">Riverford Locality Integration Board (LIB)</a>: 15 votes (Avonmere" in listed
    assert "; 3 warnings\n" in listed


def test_a_large_page_stays_small(tmp_path: Path) -> None:
    path = write(tmp_path / "structure.yaml", generate(450).text)
    page = govlint("map", path, "--as-of", TODAY, "-f", "html").out
    assert len(page) < 450 * 2_500
    assert "govlint show" in page


def test_a_file_is_written_in_what_its_ending_says(tmp_path: Path) -> None:
    begins = {"svg": "<svg", "html": "<!doctype", "mmd": "%%", "dot": "digraph"}
    for ending, begin in begins.items():
        path = tmp_path / f"map.{ending}"
        run = forked("map", RIVERFORD, "--as-of", TODAY, "-o", path)
        assert (run.code, run.out) == (0, "")
        assert path.read_text(encoding="utf-8").startswith(begin)


EARLIER = """
forums:
  a: {form: board}
  b: {form: board}
  old: {accountable_to: a}
  below: {accountable_to: old}
  moves: {accountable_to: a}
  joint: {accountable_to: [a, b], escalates_to: a}
"""
LATER = """
forums:
  a: {form: board}
  b: {form: board}
  new: {accountable_to: a, replaces: old}
  below: {accountable_to: new}
  moves: {accountable_to: b}
  old: {status: stood-down, ends: 2026-01-01, accountable_to: a}
"""


def test_two_versions_are_drawn_at_once(tmp_path: Path) -> None:
    before = write(tmp_path / "before.yaml", f"govlint: 1\nname: A\n{EARLIER}")
    data = _map(_structure(tmp_path, LATER), "--before", str(before))
    assert {box["id"]: (box["mark"], box["under"]) for box in data["boxes"]} == {
        "a": ("same", None),
        "b": ("same", None),
        "new": ("added", "a"),
        "below": ("moved", "new"),
        "moves": ("moved", "b"),
        "old": ("gone", "a"),
        "joint": ("gone", None),
    }
    gone = [(one["from"], one["to"], one["tree"]) for one in data["lines"] if one["mark"] == "gone"]
    assert gone == [
        ("old", "a", True), ("below", "old", False), ("moves", "a", False),
        ("joint", "a", False), ("joint", "b", False),
    ]  # fmt: skip
    assert data["sentence"].endswith(
        "1 box and 4 lines came, 2 boxes and 5 lines went and 2 boxes moved."
    )


def test_two_versions_may_be_drawn_for_an_organisation_that_is_new(tmp_path: Path) -> None:
    before = write(tmp_path / "before.yaml", f"govlint: 1\nname: A\n{EARLIER}")
    after = _structure(tmp_path, f"organisations: {{o: {{name: Olive}}}}\n{LATER}")
    assert _map(after, "--before", str(before), "--only", "olive")["only"] == "o"


def test_two_equal_versions_are_one_map(tmp_path: Path) -> None:
    path = _structure(tmp_path, LATER)
    data = _map(path, "--before", str(path))
    assert {one["mark"] for one in (*data["boxes"], *data["lines"])} == {"same"}
    assert data["sentence"].endswith("No box or line changed.")


def test_a_box_that_went_stands_where_it_stood() -> None:
    run = govlint(
        "map", f"{RIVERFORD}-mended", "--before", RIVERFORD, "--as-of", TODAY, "-f", "svg"
    )
    assert golden("map-both.svg", run.out) == run.out
    ET.fromstring(run.out)
