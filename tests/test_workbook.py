"""A workbook: what is written to one comes back the same, whatever it is."""

from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from openpyxl import load_workbook
from xlsxwriter import Workbook

from command import ROOT, TODAY, govlint
from govlint.cli.choices import STARTS
from govlint.cli.starts import start_of
from govlint.exchange.workbook.cells import Cell
from govlint.exchange.workbook.document import document_of
from govlint.exchange.workbook.file_reading.sheets_of_file import sheets_of_file
from govlint.exchange.workbook.seat_codes import CODES
from govlint.exchange.workbook.stated import stated
from govlint.exchange.workbook.table_reading.sheets_as_structure import read_sheets
from govlint.exchange.workbook.writing.structure_as_sheets import as_sheets
from govlint.exchange.workbook.writing.workbook import workbook
from govlint.lint.reading.loader import load, load_text
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.reader import read_structure
from made_structures import made_structures
from samples import AFTER, BEFORE, MANY, SMALL

SHIPPED = [
    *sorted((ROOT / "examples").rglob("structure.yaml")),
    *sorted((ROOT / "examples/harbourside").glob("*.yaml")),
    *sorted((ROOT / "tests/real").glob("*.yaml")),
]
SAMPLES = {"small": SMALL, "before": BEFORE, "after": AFTER, "many": MANY}


def of_file(path: Path) -> dict[str, Any]:
    structure = load(path, path.name).structure
    assert structure
    return stated(structure)


def of_text(text: str) -> dict[str, Any]:
    structure = load_text(text, "structure.yaml", {}).structure
    assert structure
    return stated(structure)


def through_file(data: Mapping[str, Any]) -> dict[str, Any]:
    """Write a structure to the bytes of a workbook and read them."""
    sheets = as_sheets(data)
    assert sheets.left_out == []
    document = document_of(workbook(sheets.grids), "structure")
    assert [one.message for one in document.sheets.faults] == []
    return as_stated(document.data)


def in_memory(data: Mapping[str, Any]) -> dict[str, Any]:
    """Write a structure to sheets and read them, without a file between."""
    made = read_sheets(
        {grid.title: [[*map(_kept, row)] for row in grid.rows] for grid in as_sheets(data).grids},
        "structure",
    )
    assert [one.message for one in made.faults] == []
    return as_stated(made.data)


def _kept(cell: Cell) -> Cell:
    """Give what a file keeps of a cell: every number has a point."""
    return float(cell) if isinstance(cell, int) and not isinstance(cell, bool) else cell


def as_stated(data: Any) -> dict[str, Any]:
    structure = read_structure(data)
    assert isinstance(structure, Structure), structure
    return stated(structure)


def in_any_order(data: Mapping[str, Any]) -> dict[str, Any]:
    """Put the seats of every forum into one order: which is first, says nothing."""
    made = {key: dict(data[key]) if key in SECTIONS else data[key] for key in data}
    for id_, forum in made.get("forums", {}).items():
        if "members" in forum:
            seats = sorted(forum["members"], key=lambda one: sorted(map(repr, one.items())))
            made["forums"][id_] = {**forum, "members": seats}
    return made


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_shipped_structure_comes_back_the_same(path: Path) -> None:
    data = of_file(path)
    assert in_any_order(through_file(data)) == in_any_order(data)


@pytest.mark.parametrize("kind", [*STARTS, None])
def test_every_start_comes_back_the_same(kind: str | None) -> None:
    data = of_text(start_of(kind))
    assert in_any_order(through_file(data)) == in_any_order(data)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_comes_back_the_same(name: str) -> None:
    data = of_text(SAMPLES[name])
    assert in_any_order(through_file(data)) == in_any_order(data)


@settings(max_examples=30, phases=[Phase.generate])
@given(made_structures())
def test_whatever_is_written_comes_back_the_same(data: dict[str, Any]) -> None:
    if not as_sheets(data).left_out:
        assert in_any_order(in_memory(data)) == in_any_order(data)


@settings(max_examples=4, phases=[Phase.generate])
@given(made_structures())
def test_whatever_is_written_comes_back_from_a_file(data: dict[str, Any]) -> None:
    if not as_sheets(data).left_out:
        assert in_any_order(through_file(data)) == in_any_order(data)


def findings(path: Path) -> list[tuple[str, ...]]:
    told = govlint("check", path, "--as-of", TODAY, "-f", "json").data["findings"]
    return [tuple(one[key] or "" for key in KEPT) for one in told]


KEPT = ("rule", "entity", "severity", "fingerprint", "message")


@pytest.mark.parametrize("name", ["riverford", "harbourside/broken.yaml"])
def test_a_workbook_has_the_findings_of_its_yaml(tmp_path: Path, name: str) -> None:
    source = ROOT / "examples" / name
    govlint("export", source, "-o", tmp_path / "s.xlsx")
    assert sorted(findings(tmp_path / "s.xlsx")) == sorted(findings(source))


def test_the_largest_number_of_seats_comes_back() -> None:
    seat = {"seat": "Lay member", "count": 10**9, "vacant": 10**9}
    data = {"govlint": 1, "name": "A", "forums": {"board": {"name": "Board", "members": [seat]}}}
    assert in_memory(data) == data


def test_texts_that_a_cell_cannot_keep_stand_among_further_details() -> None:
    data = of_text(
        'govlint: 1\nname: A\nforums:\n  a.b: {form: board, explain: {"\\n": {reason: a, until: '
        '2030-01-01}, " ": {reason: b, until: 2030-01-01}}}\nagreements:\n  x: {stakeholders: '
        '{o: "\\n\\n;\\nx]"}}\n'
    )
    assert in_memory(data) == data


def test_a_cell_is_read_as_what_its_form_shows() -> None:
    raw = BytesIO()
    book = Workbook(raw, {"in_memory": True})
    sheet = book.add_worksheet("Any")
    shown = {
        ("yyyy-mm-dd", 46023.0): date(2026, 1, 1),
        ('d" of "mmmm', 46023.4375): datetime(2026, 1, 1, 10, 30),  # noqa: DTZ001
        ("h:mm", 0.375): "9:00",
        ("[h]:mm", 1.25): "30:00",
        ('0.00" days";[Red]-0', 2.5): 2.5,
        ("[$£-809]#,##0", 1000.0): 1000.0,
        ("dd/mm/yyyy", -3.0): -3.0,
        ("General", 1.5): 1.5,
    }
    for at, (form, number) in enumerate(shown):
        sheet.write_number(at, 0, number, book.add_format({"num_format": form}))
    bold = book.add_format({"bold": True})
    sheet.write_rich_string(len(shown), 0, "a ", bold, "b", " c")
    sheet.write_boolean(len(shown) + 1, 0, True)
    sheet.write_formula(len(shown) + 2, 0, "=1+1", None, 2)
    sheet.write_string(len(shown) + 3, 0, "_x0041_ and\nmore")
    book.close()
    rows = sheets_of_file(raw.getvalue()).grids["Any"]
    assert [row[0] for row in rows] == [*shown.values(), "a b c", True, 2.0, "_x0041_ and\nmore"]


def test_a_day_is_shown_as_the_country_of_the_computer_has_it() -> None:
    sheets = as_sheets({"posts": {"p": {"title": "P", "vacant_since": "2026-01-31"}}})
    book = load_workbook(BytesIO(workbook(sheets.grids)))
    days = [
        cell._style.numFmtId
        for page in book
        for row in page.iter_rows()
        for cell in row
        if isinstance(cell.value, date)
    ]
    assert days == [14]


def test_days_may_be_counted_from_1904() -> None:
    raw = BytesIO()
    book = Workbook(raw, {"in_memory": True, "date_1904": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    book.add_worksheet("Any").write_datetime(0, 0, date(2026, 1, 1), day)
    book.close()
    assert sheets_of_file(raw.getvalue()).grids["Any"] == [[date(2026, 1, 1)]]


@pytest.mark.parametrize("name", ["Post or person", "Kind", "votes", "Since:"])
def test_a_forum_may_be_called_as_a_heading_of_seats(name: str) -> None:
    members = [{"who": "a"}, {"seat": "Lay member", "count": 3}]
    data = {"posts": {"a": {"title": "A"}}, "forums": {"f": {"name": name, "members": members}}}
    assert in_memory(data)["forums"] == data["forums"]


@pytest.mark.parametrize("text", ["Finance  Committee", "a   b", "Approve it.  Review it. \n\n x"])
def test_a_text_with_several_spaces_is_kept(text: str) -> None:
    data = {"forums": {"f": {"name": text, "functions": [text], "terms_of_reference": "none"}}}
    assert through_file(data)["forums"] == data["forums"]


def test_the_start_of_an_empty_workbook_speaks_of_its_examples(tmp_path: Path) -> None:
    govlint("template", "--output", "a.xlsx", cwd=tmp_path)
    start = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    lines = [str(cell.value) for cell in start["A"]]
    assert any(
        line.endswith("A grey row is an example and never read: write below it.") for line in lines
    )


def test_seats_are_coloured_by_their_codes_the_chair_darkest(tmp_path: Path) -> None:
    govlint("export", ROOT / "examples/riverford", "--output", tmp_path / "s.xlsx")
    [area] = load_workbook(tmp_path / "s.xlsx")["Membership"].conditional_formatting
    rules = sorted(area.rules, key=lambda rule: rule.priority)
    sought = [str(rule.formula[0]).split('"')[1] for rule in rules]
    by_code = dict(zip(sought, rules, strict=True))
    assert by_code.keys() == CODES.keys()
    mark = "UPPER(E3)"
    rest = f'SUBSTITUTE({mark},"C","",1)'
    assert by_code["C"].formula == [
        f'OR(AND(ISNUMBER(FIND("C",{mark})),EXACT({rest},LOWER({rest}))),E3="chair")'
    ]
    grounds = {code: rule.dxf.fill.bgColor.rgb for code, rule in by_code.items()}
    assert len({*grounds.values()}) == len(CODES)
    assert min(grounds, key=lambda code: str(grounds[code])) == "C"
