"""Workbooks made to cost too much are refused in a sentence, whatever they say of themselves."""

import zipfile
from pathlib import Path

import pytest

from command import govlint

SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    "{rows}</sheetData></worksheet>"
)
BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    "{sheets}</sheets></workbook>"
)
LINKS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
LINK = (
    '<Relationship Id="r{0}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/worksheet" Target="{1}"/>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
NAME = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'


def made(path: Path, *rows: str, file: str = "worksheets/sheet1.xml", times: int = 1, **more: str):
    """Write a workbook by hand, whose sheet is called Forums."""
    sheets = "".join(f'<sheet name="Forums{at or ""}" sheetId="{at + 1}" r:id="r0"/>'
                     for at in range(times))  # fmt: skip
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("xl/workbook.xml", BOOK.format(sheets=sheets))
        archive.writestr("xl/_rels/workbook.xml.rels", LINKS.format(LINK.format(0, file)))
        archive.writestr(f"xl/{file}", SHEET.format(rows=NAME + "".join(rows)))
        for name, content in more.items():
            archive.writestr(f"xl/{name}.xml", content)
    return path


FAR = {
    "single quotes": "<row r='9'><c r='XFD1048576'><v>1</v></c></row>",
    "small letters": '<row r="9"><c r="xfd1048576"><v>1</v></c></row>',
    "spaces": '<row r="9"><c r = "XFD1048576"><v>1</v></c></row>',
    "a prefix": '<row r="9"><a-b:c xmlns:a-b="x" r="XFD1048576"><v>1</v></a-b:c></row>',
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
    wide = '<row r="1000"><c r="AMX1000"><v>1</v></c></row>'
    done = govlint("check", made(tmp_path / "many.xlsx", wide, times=3), "--format", "concise")
    assert (done.code, "cells together" in done.out) == (2, True)
    done = govlint("check", made(tmp_path / "more.xlsx", times=300), "--format", "concise")
    assert (done.code, "more than 200 sheets" in done.out) == (2, True)


def test_a_long_text_that_many_cells_share_is_refused(tmp_path: Path) -> None:
    texts = f"<sst><si><t>{'x' * 30_000}</t></si></sst>"
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>'
                    for row in range(2, 2_300))  # fmt: skip
    shared = made(tmp_path / "shared.xlsx", cells, sharedStrings=texts)
    done = govlint("check", shared, "--format", "concise")
    assert (done.code, "more than 64,000,000 characters" in done.out) == (2, True)


@pytest.mark.parametrize("name", ["styles", "sharedStrings", "anything"])
def test_a_document_type_is_refused_in_whatever_part(tmp_path: Path, name: str) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    done = govlint("check", made(tmp_path / "bomb.xlsx", **{name: bomb}), "--format", "concise")
    assert (done.code, "a document type" in done.out) == (2, True)


def test_what_is_no_cell_takes_no_time(tmp_path: Path) -> None:
    done = govlint("check", made(tmp_path / "open.xlsx", "<c " * 400_000), "--format", "concise")
    assert (done.code, "is damaged" in done.out) == (2, True)


def test_a_formula_that_nothing_has_computed_is_told_at_its_cell(tmp_path: Path) -> None:
    formula = '<row r="2"><c r="A2"><f>B2&amp;"x"</f></c></row>'
    done = govlint("check", made(tmp_path / "f.xlsx", formula), "--format", "concise")
    assert (done.code, "a formula at Forums!A2 has no value yet" in done.out) == (2, True)


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
    sheet = SHEET.format(rows=DETAIL.format(field, value))
    kept["xl/worksheets/sheet1.xml"] = sheet.encode()
    book = kept["xl/workbook.xml"].replace(b'"Forums"', b'"Further details"')
    kept["xl/workbook.xml"] = book
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
    done = govlint("check", path, "--format", "concise")
    assert (done.code, "Further details!C2" in done.out) == (2, True)
