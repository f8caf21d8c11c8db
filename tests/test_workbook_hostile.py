"""Workbooks made to cost too much are refused in a sentence, whatever they say of themselves."""

import zipfile
from contextlib import suppress
from cProfile import Profile
from datetime import date
from pathlib import Path
from types import CodeType

import pytest

from command import govlint
from govlint.exchange.workbook.cells import Cell
from govlint.exchange.workbook.document import document_of
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.file_reading.archive import MOST_BYTES
from govlint.exchange.workbook.file_reading.sheets_of_file import sheets_of_file
from govlint.exchange.workbook.file_reading.xml_elements import PIECE, Elements, read_xml
from govlint.exchange.workbook.grids import CellPlace, Row
from govlint.exchange.workbook.in_place.cells import with_cells
from govlint.exchange.workbook.table_reading.sheets_as_structure import read_sheets
from govlint.finding import MORE, MOST_TOLD
from govlint.structure.reader import read_structure
from raw_workbooks import (
    BOOK,
    HEAD,
    LINK,
    LINKS,
    MAIN,
    NAME,
    RELATIONS,
    SHEET,
    STYLES,
    TEXTS,
    made,
    made_ods,
    row,
)

FAR = {
    "single quotes": "<row r='9'><c r='XFD1048576'><v>1</v></c></row>",
    "small letters": '<row r="9"><c r="xfd1048576"><v>1</v></c></row>',
    "spaces": '<row r="9"><c r = "XFD1048576"><v>1</v></c></row>',
    "a prefix": f'<row r="9"><a-b:c xmlns:a-b="{MAIN}" r="XFD1048576"><v>1</v></a-b:c></row>',
    "the row alone": '<row r="1048576"><c><v>1</v></c></row>',
    "a greater than before": '<row r="9"><c x=">" r="XFD1048576"><v>1</v></c></row>',
}


@pytest.mark.parametrize("how", FAR)
def test_a_cell_far_away_is_refused_however_it_is_written(tmp_path: Path, how: str) -> None:
    done = govlint("check", made(tmp_path / "far.xlsx", FAR[how]), "--format", "concise")
    assert (done.code, "a sheet reaches to the cell" in done.out) == (2, True)


@pytest.mark.parametrize("file", ["worksheets/x.bin", "WORKSHEETS/x.xml", "a/b.xml", "x"])
def test_it_is_refused_in_whatever_file_the_sheet_stands(tmp_path: Path, file: str) -> None:
    far = made(tmp_path / "far.xlsx", FAR["spaces"], file=file)
    done = govlint("check", far, "--format", "concise")
    assert (done.code, "a sheet reaches to the cell" in done.out) == (2, True)


def test_one_sheet_under_many_titles_is_refused(tmp_path: Path) -> None:
    done = govlint("check", made(tmp_path / "many.xlsx", times=3), "--format", "concise")
    assert (done.code, "two of its sheets are one" in done.out) == (2, True)


MISCOUNTED = {
    "zeros": '<row r="9"><c r="XFD00000000001048576"><v>1</v></c></row>',
    "letters": '<row r="9"><c r="AAAAAAAAXFD9"><v>1</v></c></row>',
    "a row of zeros": '<row r="00000000001048576"><c><v>1</v></c></row>',
    "no number": '<row r="9"><c r="A٩"><v>1</v></c></row>',
    "a text of none": '<row r="9"><c r="A9" t="s"><v>+1</v></c></row>',
}


@pytest.mark.parametrize("how", MISCOUNTED)
def test_what_counts_as_no_spreadsheet_does_is_refused(tmp_path: Path, how: str) -> None:
    done = govlint("check", made(tmp_path / "odd.xlsx", MISCOUNTED[how]), "--format", "concise")
    assert (done.code, ", which no spreadsheet" in done.out) == (2, True)


@pytest.mark.parametrize("before", ["x", "\0", "\ufeff\ufeff", "\u2028"])
def test_a_sheet_that_begins_as_no_sheet_is_refused(tmp_path: Path, before: str) -> None:
    path = made(tmp_path / "far.xlsx", file="worksheets/other.xml")
    with zipfile.ZipFile(path) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    kept["xl/worksheets/other.xml"] = before.encode() + kept["xl/worksheets/other.xml"]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
    done = govlint("check", path, "--format", "concise")
    assert (done.code, "is damaged" in done.out) == (2, True)


def _times(number: str) -> str:
    return f'table:number-rows-repeated="{number}"'


LARGE = {
    "rows of zeros": row("a", of_row=_times("00000000000050000000")),
    "rows with a sign": row("a", of_row=_times("+50000000")),
    "rows said twice": row("a", of_row=f'{_times("50000000")} x:number-rows-repeated="1"'),
    "spaces": row('b<text:s text:c="300000000"/>a'),
    "spaces of zeros": row('b<text:s text:c="00000000000300000000"/>a'),
    "a value": row("a", of_row=_times("700"), of_cell=f'office:string-value="{"a" * 30_000}" '
                   'table:number-columns-repeated="1900"'),
    "columns and rows": row("a", of_cell='table:number-columns-repeated="900"') * 2_000,
}  # fmt: skip


@pytest.mark.parametrize("how", LARGE)
def test_what_is_written_once_for_too_many_is_refused(tmp_path: Path, how: str) -> None:
    done = govlint("check", made_ods(tmp_path / "large.ods", LARGE[how]), "--format", "concise")
    assert (done.code, "cannot be read" in done.out) == (2, True)


def test_sheets_share_how_many_elements_there_may_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in "xml_elements", "xlsx_cells", "xlsx_book":
        place = f"govlint.exchange.workbook.file_reading.{module}.MOST_ELEMENTS"
        monkeypatch.setattr(place, 2500)
    path = tmp_path / "many.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        titles = "".join(f'<sheet name="s{at}" sheetId="{at}" r:id="r{at}"/>' for at in range(3))
        archive.writestr("xl/workbook.xml", BOOK.format(sheets=titles))
        links = "".join(LINK.format(at, f"s{at}.xml") for at in range(3))
        archive.writestr("xl/_rels/workbook.xml.rels", LINKS.format(links))
        for at in range(3):
            archive.writestr(f"xl/s{at}.xml", SHEET.format(rows="<c/>" * 900, below=""))
    done = govlint("check", path, "--format", "concise")
    assert (done.code, "more than 2,500 elements" in done.out) == (2, True)


def test_sheets_have_their_room_together(tmp_path: Path) -> None:
    full = row("a", of_row=_times("300"), of_cell='table:number-columns-repeated="1900"')
    empty = '<table:table-cell table:number-columns-repeated="1900"/>'
    cell = "<table:table-cell office"
    far = row("a", of_row=_times("1400")).replace(cell, f"{empty}{cell}")
    for rows, tables, said in (
        ([full], ("a", "b"), "1,000,000 filled cells together"),
        ([far], ("a", "b"), "5,000,000 cells together"),
        ([full], ("a", "a"), 'called "a"'),
        ([], [f"s{at}" for at in range(201)], "more than 200 sheets"),
    ):
        file = made_ods(tmp_path / "two.ods", *rows, tables=tables)
        with pytest.raises(WorkbookFault, match=said):
            sheets_of_file(file.read_bytes())


def test_as_many_rows_are_read_as_10000_forums_of_20_members_have(tmp_path: Path) -> None:
    file = made_ods(tmp_path / "many.ods", row("a", of_row=_times("199999")))
    assert len(sheets_of_file(file.read_bytes()).grids["Forums"]) == 200_000
    file = made_ods(tmp_path / "many.ods", row("a", of_row=_times("200000")))
    with pytest.raises(WorkbookFault, match="200,000 rows"):
        sheets_of_file(file.read_bytes())


@pytest.mark.parametrize("said", ["1e999", "-1e999", "NaN", "inf"])
@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_a_number_without_an_end_is_a_text(tmp_path: Path, said: str, form: str) -> None:
    if form == "xlsx":
        path = made(tmp_path / "n.xlsx", f'<row r="2"><c r="A2"><v>{said}</v></c></row>')
    else:
        cell = f'<table:table-cell office:value-type="float" office:value="{said}"/>'
        path = made_ods(tmp_path / "n.ods", f"<table:table-row>{cell}</table:table-row>")
    assert sheets_of_file(path.read_bytes()).grids["Forums"][1] == [said]
    assert govlint("check", path, "--format", "xlsx", "--output", tmp_path / "o.xlsx").code < 2


def test_a_damaged_archive_is_told_of(tmp_path: Path) -> None:
    whole = made(tmp_path / "whole.xlsx").read_bytes()
    for at in range(0, len(whole), 7):
        for damaged in (
            whole[:at] + whole[at + 10 :],
            whole[:at] + bytes(40) + whole[at + 40 :],
            whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :],
        ):
            with suppress(WorkbookFault):
                document_of(damaged, "damaged")


def test_what_is_packed_in_another_way_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "packed.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    done = govlint("check", path, "--format", "concise")
    assert (done.code, "packed as no spreadsheet program" in done.out) == (2, True)


def test_a_long_text_that_many_cells_share_is_refused(tmp_path: Path) -> None:
    texts = TEXTS.format(f"<si><t>{'x' * 30_000}</t></si>")
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>'
                    for row in range(2, 2_300))  # fmt: skip
    shared = made(tmp_path / "shared.xlsx", cells, sharedStrings=texts)
    done = govlint("check", shared, "--format", "concise")
    assert (done.code, "more than 64,000,000 characters" in done.out) == (2, True)


@pytest.mark.parametrize("name", ["styles", "sharedStrings"])
def test_a_document_type_is_refused_in_whatever_part_is_read(tmp_path: Path, name: str) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    done = govlint("check", made(tmp_path / "bomb.xlsx", **{name: bomb}), "--format", "concise")
    assert (done.code, "a document type" in done.out) == (2, True)


@pytest.mark.parametrize("parts", [(b"<!--", b"-->"), (b'<a b="', b'"/>')])
def test_what_is_long_is_looked_at_a_few_times(parts: tuple[bytes, bytes]) -> None:
    """A parser begins anew at each piece what does not end in it."""
    long = (b"x" * (3 * PIECE // 2)).join(parts).decode()
    assert read_xml(TEXTS.format(long).encode(), Elements()) in (1, 2)
    assert MOST_BYTES / PIECE < 100


def test_what_is_no_cell_takes_no_time(tmp_path: Path) -> None:
    done = govlint("check", made(tmp_path / "open.xlsx", "<c " * 400_000), "--format", "concise")
    assert (done.code, "is damaged" in done.out) == (2, True)


def test_a_formula_that_nothing_has_computed_is_told_at_its_cell(tmp_path: Path) -> None:
    formula = '<row r="2"><c r="A2"><f>B2&amp;"x"</f></c></row>'
    done = govlint("check", made(tmp_path / "f.xlsx", formula), "--format", "concise")
    assert (done.code, "f.xlsx: Forums!A2: error schema The formula" in done.out) == (2, True)


DETAIL = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>What</t></is></c><c r="B1" t="inlineStr"><is>'
    '<t>Field</t></is></c><c r="C1" t="inlineStr"><is><t>Value</t></is></c></row><row r="2">'
    '<c r="B2" t="inlineStr"><is><t>{}</t></is></c><c r="C2" t="inlineStr"><is><t>{}</t></is></c>'
    "</row>"
)


@pytest.mark.parametrize(
    ("field", "value"),
    [("forums", "5"), ("forums.alpha", "5"), ("members", "[5]"), ("a." * 500 + "a", "1")],
)
def test_further_details_write_over_nothing(tmp_path: Path, field: str, value: str) -> None:
    path = made(tmp_path / "d.xlsx")
    with zipfile.ZipFile(path) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    sheet = SHEET.format(rows=DETAIL.format(field, value), below="")
    kept["xl/worksheets/sheet1.xml"] = sheet.encode()
    book = kept["xl/workbook.xml"].replace(b'"Forums"', b'"Further details"')
    kept["xl/workbook.xml"] = book
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
    done = govlint("check", path, "--format", "concise")
    assert (done.code, "Further details!C2" in done.out) == (2, True)


CELLS = {
    'office:value-type="float" office:value="2.5"': 2.5,
    'office:value-type="date" office:date-value="2026-01-01"': date(2026, 1, 1),
    'office:value-type="time" office:time-value="PT30H00M00S"': "30:00",
    'office:value-type="boolean" office:boolean-value="true"': True,
    'office:value-type="string" office:string-value="said"': "said",
    "": "a\tb  c\nd",
    'calcext:value-type="string"': "a\tb  c\nd",
    'office:value-type="string" calcext:value-type="string"': "a\tb  c\nd",
}


@pytest.mark.parametrize("said", CELLS)
def test_a_cell_of_an_open_document_is_read_as_its_sort(tmp_path: Path, said: str) -> None:
    text = (
        "<office:annotation><text:p>a remark</text:p></office:annotation>"
        '<text:p>a<text:tab/><text:span>b</text:span><text:s text:c="2"/>c</text:p>'
        "<text:p>d</text:p>"
    )
    cell = f"<table:table-row><table:table-cell {said}>{text}</table:table-cell></table:table-row>"
    path = made_ods(tmp_path / "cell.ods", cell)
    assert sheets_of_file(path.read_bytes()).grids["Forums"] == [["Name"], [CELLS[said]]]


def calls(rows: int) -> int:
    """Count the calls of functions, which are the same in every run."""
    sheet: list[Row] = [["Name", "Id", "Answers to"]]
    sheet += [["Board", f"b{at}", "Board"] for at in range(rows)]
    profile = Profile(subcalls=False, builtins=False)
    with profile:
        made = read_sheets({"Forums": sheet}, "structure")
    assert made.faults[0].message == (
        f'"Board" is the name of {rows} things; write "Board [b0]" or "Board [b1]" or '
        '"Board [b2]" or "Board [b3]"'
    )
    return sum(one.callcount for one in profile.getstats())


def test_what_many_rows_are_called_costs_no_square() -> None:
    calls(10)  # what is read once in a process
    assert calls(400) <= 5 * calls(100)


FORMULAS = {
    'table:formula="of:=1/0" office:value-type="string" office:string-value="" '
    'calcext:value-type="error"': ("Err:502", 1),
    'table:formula="of:=1+1"': (None, 1),
    "table:formula='of:=\"\"'": ("", 0),
    'table:formula=\'of:=""\' office:value-type="string"': ("", 0),
}


@pytest.mark.parametrize("said", FORMULAS)
@pytest.mark.parametrize("title", ["Forums", "Dashboard"])
def test_a_formula_of_an_open_document_is_told_where_it_gives_nothing(
    tmp_path: Path, said: str, title: str
) -> None:
    text, number = FORMULAS[said]
    shown = "" if text is None else f"<text:p>{text}</text:p>"
    cell = f"<table:table-row><table:table-cell {said}>{shown}</table:table-cell></table:table-row>"
    path = made_ods(tmp_path / "formula.ods", cell, tables=[title, "People"])
    found = [one.cell.row for one in document_of(path.read_bytes(), "a").sheets.faults]
    assert found == [1] * number * (title == "Forums") + [1] * number


@pytest.mark.parametrize(("said", "number"), [('t="str"><f>""</f><v></v>', 0),
                                              ('t="str"><f>""</f><v/>', 0),
                                              ("><f>1</f><v></v>", 1), ("><f>1</f><v/>", 1),
                                              ("><f>1</f>", 1)])  # fmt: skip
def test_a_formula_may_give_an_empty_text(tmp_path: Path, said: str, number: int) -> None:
    path = made(tmp_path / "f.xlsx", f'<row r="2"><c r="B2" {said}</c></row>')
    assert len(document_of(path.read_bytes(), "a").sheets.faults) == number


@pytest.mark.parametrize("command", ["check", "import"])
def test_why_a_file_is_no_workbook_is_said(tmp_path: Path, command: str) -> None:
    for name, raw, why in (
        ("closed.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a password protects it"),
        ("empty.xlsx", b"", "no workbook, or it is damaged"),
        ("book.xlsm", b"PK", "this workbook may hold macros"),
    ):
        (tmp_path / name).write_bytes(raw)
        done = govlint(command, tmp_path / name)
        assert (done.code, why in done.err) == (2, True)


@pytest.mark.parametrize(
    ("of_cells", "of_conditions", "cell"),
    [("yyyy-mm-dd", "0.00", date(2026, 2, 28)), ("0.00", "yyyy-mm-dd", 46081.0)],
)
def test_a_conditional_format_makes_no_day_and_takes_none(
    tmp_path: Path, of_cells: str, of_conditions: str, cell: Cell
) -> None:
    day = '<row r="2"><c r="A2" s="1"><v>46081</v></c></row>'
    path = made(tmp_path / "s.xlsx", day, styles=STYLES.format(of_cells, of_conditions))
    assert sheets_of_file(path.read_bytes()).grids["Forums"][1] == [cell]


ASIDES = {
    "below the cells": (
        "",
        '<extLst><y:row xmlns:y="y"><y:c r="A1"><y:v>1</y:v></y:c></y:row></extLst>',
    ),
    "among them": ('<row r="2"><c r="A2"/><extLst><c r="A1"><v>1</v></c></extLst></row>', ""),
    "in one": ('<row r="2"><c r="A2" t="str"><extLst><ext><t>no</t></ext></extLst></c></row>', ""),
    "in a list of no cells": ("", '<x><row r="1"><c r="A1"><v>1</v></c></row></x>'),
}


@pytest.mark.parametrize("where", ASIDES)
def test_only_rows_and_cells_among_the_cells_of_a_sheet_count(tmp_path: Path, where: str) -> None:
    rows, below = ASIDES[where]
    path = made(tmp_path / "a.xlsx", rows, below=below)
    assert sheets_of_file(path.read_bytes()).grids["Forums"] == [["Name"]]


@pytest.mark.parametrize("inside", ["", "<v></v>", "<v/>", "<v> </v>"])
def test_a_shared_text_without_a_number_is_empty(tmp_path: Path, inside: str) -> None:
    texts = TEXTS.format("<si><t>Joint committee</t></si>")
    rows = f'<row r="2"><c r="A2" t="s">{inside}</c><c r="B2"><v>1</v></c></row>'
    path = made(tmp_path / "s.xlsx", rows, sharedStrings=texts)
    assert sheets_of_file(path.read_bytes()).grids["Forums"][1] == [None, 1.0]


def test_a_shared_text_that_is_not_there_is_refused(tmp_path: Path) -> None:
    rows = '<row r="2"><c r="A2" t="s"><v>1</v></c></row>'
    texts = TEXTS.format("<si><t>Joint committee</t></si>")
    done = govlint("check", made(tmp_path / "s.xlsx", rows, sharedStrings=texts))
    assert (done.code, "names the shared text 1, which is not in it" in done.out) == (2, True)


def test_a_sheet_whose_link_leads_out_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path / "s.xlsx")
    with zipfile.ZipFile(path) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    links = kept["xl/_rels/workbook.xml.rels"]
    kept["xl/_rels/workbook.xml.rels"] = links.replace(b"/>", b' TargetMode="External"/>')
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
    done = govlint("check", path)
    assert (done.code, "is not in it; it is damaged" in done.out) == (2, True)


def test_a_table_without_a_name_is_of_no_sheet(tmp_path: Path) -> None:
    path = made_ods(tmp_path / "s.ods")
    with zipfile.ZipFile(path) as archive:
        content = archive.read("content.xml").decode()
    links = f"<table:dde-links><table:table>{HEAD}{HEAD}</table:table></table:dde-links>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", content.replace("</office:spr", f"{links}</office:spr"))
    assert sheets_of_file(path.read_bytes()).grids == {"Forums": [["Name"]]}


@pytest.mark.parametrize("days", ["2958465.9999999", "2958466", "1e300"])
def test_a_day_after_the_last_is_a_number(tmp_path: Path, days: str) -> None:
    cell = f'<row r="2"><c r="A2" s="1"><v>{days}</v></c></row>'
    path = made(tmp_path / "s.xlsx", cell, styles=STYLES.format("yyyy-mm-dd", "0"))
    assert sheets_of_file(path.read_bytes()).grids["Forums"][1] == [float(days)]


@pytest.mark.parametrize(
    ("target", "file"),
    [("worksheets/a%20b.xml", "xl/worksheets/a b.xml"), ("a%20b.xml", "xl/a%20b.xml"),
     ("worksheets/a.xml", "xl\\worksheets\\a.xml"), ("\\xl\\a.xml", "xl/A.xml")],
)  # fmt: skip
def test_a_sheet_is_found_however_its_file_is_named(tmp_path: Path, target: str, file: str) -> None:
    path = tmp_path / "s.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("xl/workbook.xml", BOOK.format(sheets='<sheet name="Forums" r:id="r0"/>'))
        archive.writestr("xl/_rels/workbook.xml.rels", LINKS.format(LINK.format(0, target)))
        archive.writestr(file, SHEET.format(rows=NAME, below=""))
    made_again = with_cells(path.read_bytes(), {CellPlace("Forums", 0, 1): "Form"})
    assert sheets_of_file(path.read_bytes()).grids == {"Forums": [["Name"]]}
    assert sheets_of_file(made_again).grids == {"Forums": [["Name", "Form"]]}


@pytest.mark.parametrize(
    ("said", "cell"), [("09:30:00", "9:30"), ("09:30:15", "9:30:15"), ("2026", "2026")]
)
def test_a_time_that_is_written_out_is_read_as_any(tmp_path: Path, said: str, cell: str) -> None:
    path = made(tmp_path / "s.xlsx", f'<row r="2"><c r="A2" t="d"><v>{said}</v></c></row>')
    assert sheets_of_file(path.read_bytes()).grids["Forums"][1] == [cell]


@pytest.mark.parametrize("name", ["sharedStrings", "workbook"])
def test_what_sheets_share_counts_among_their_elements(tmp_path: Path, name: str) -> None:
    rows, many = "<x/>" * 1_500_000, TEXTS.format("<a/>" * 1_100_000)
    path = made(tmp_path / "s.xlsx", rows)
    with zipfile.ZipFile(path) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, content in {**kept, f"xl/{name}.xml": many}.items():
            archive.writestr(file, content)
    with pytest.raises(WorkbookFault, match="elements"):
        sheets_of_file(path.read_bytes())


@pytest.mark.parametrize(("text", "attribute"), [("#REF!", "faults"), ("a\u200bb", "asides")])
def test_of_faults_without_end_the_first_are_listed_and_that_there_are_more(
    text: str, attribute: str
) -> None:
    for number, more in ((MOST_TOLD, []), (MOST_TOLD + 50, [MORE])):
        rows: list[Row] = [["Name", "Place"], *([f"n{at}", text] for at in range(number))]
        told = getattr(read_sheets({"Forums": rows}, "x"), attribute)
        assert (len(told), [one.message for one in told[MOST_TOLD:]]) == (
            MOST_TOLD + len(more), more
        )  # fmt: skip


@pytest.mark.parametrize(("text", "look"), [("#REF!", "why_refused"), ("a\u200bb", "first_odd")])
def test_no_more_faults_are_looked_for_than_are_listed(text: str, look: str) -> None:
    rows: list[Row] = [["Place", "Name"], *([text, f"n{at}"] for at in range(3 * MOST_TOLD))]
    with Profile(subcalls=False, builtins=False) as profile:
        read_sheets({"Forums": rows}, "x")
    (looks,) = (one.callcount for one in profile.getstats() if _name_of(one.code) == look)
    assert MOST_TOLD < looks <= 2 * MOST_TOLD + 2


def _name_of(code: CodeType | str) -> str:
    return code if isinstance(code, str) else code.co_name


@pytest.mark.parametrize("number", [MOST_TOLD, 3 * MOST_TOLD])
def test_of_wrong_values_without_end_the_first_are_told_and_that_there_are_more(
    number: int,
) -> None:
    forums = {f"f{at}": {"name": f"n{at}", "form": f"x{at}"} for at in range(number)}
    with Profile(subcalls=False, builtins=False) as profile:
        told = read_structure({"govlint": 1, "name": "x", "forums": forums})
    (said,) = (one.callcount for one in profile.getstats() if _name_of(one.code) == "complaint")
    more = [MORE] * (number > MOST_TOLD)
    assert isinstance(told, list)
    assert [one.message for one in told[MOST_TOLD:]] == more
    assert said == MOST_TOLD + len(more)


def test_no_more_marks_are_looked_at_than_there_are_faults_told() -> None:
    forums: list[Row] = [["Name"], *([f"n{at}"] for at in range(100))]
    marks: list[Row] = [["Post or person", *(f"n{at}" for at in range(100))],
                        *([f"p{row}", *(["?"] * 100)] for row in range(100))]  # fmt: skip
    with Profile(subcalls=False, builtins=False) as profile:
        told = read_sheets({"Forums": forums, "Membership": marks}, "x").faults
    (looks,) = (one.callcount for one in profile.getstats() if _name_of(one.code) == "meant_by")
    assert (len(told), told[-1].message) == (MOST_TOLD + 1, MORE)
    assert MOST_TOLD < looks <= MOST_TOLD + 100


def test_what_stands_in_many_cells_is_read_once() -> None:
    names = [f"n{at}" for at in range(100)]
    forums: list[Row] = [["Name", "Form"], *([name, "committee"] for name in names)]
    seats: list[Row] = [["Forum", "Post or person", "Sits as"],
                        *([name, "Ann", "chair"] for name in names)]  # fmt: skip
    marks: list[Row] = [
        ["Post or person", *names],
        *([f"p{at}", *["3AD"] * 100] for at in range(9)),
    ]
    with Profile(subcalls=False, builtins=False) as profile:
        read_sheets({"Forums": forums, "Seats in detail": seats, "Membership": marks}, "x")
    looks = {_name_of(one.code): one.callcount for one in profile.getstats()}
    assert looks["why_refused"] == len(names) + len(["committee", "Ann", "chair"]) + 9
    assert looks.get("decoded", 0) <= 1
    assert looks["_owner"] == len(names)
