"""What a spreadsheet program shows of a workbook is what is read of it, or the file is refused."""

import shlex
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from command import govlint
from govlint.exchange.workbook.cells import Cell
from govlint.exchange.workbook.endings import WorkbookFault
from govlint.exchange.workbook.file_reading.days_in_cells import (
    LONGEST_FORM,
    NumberForm,
    form_of_numbers,
)
from govlint.exchange.workbook.file_reading.sheets_of_file import sheets_of_file
from govlint.exchange.workbook.file_reading.xml_elements import MOST_ELEMENTS, Elements, read_xml
from govlint.exchange.workbook.grids import CellPlace
from govlint.exchange.workbook.in_place.cells import with_cells
from raw_workbooks import (
    BOOK,
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

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def below_the_heading(path: Path) -> list[Cell]:
    """Give the second row of the first sheet."""
    (rows, *_) = sheets_of_file(path.read_bytes()).grids.values()
    return rows[1]


def with_files(path: Path, files: Mapping[str, str]) -> Path:
    """Put files into a workbook, in the place of those of the same name."""
    with zipfile.ZipFile(path) as archive:
        kept = {name: archive.read(name).decode() for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in {**kept, **files}.items():
            archive.writestr(name, content)
    return path


OF_ANOTHER = {
    "a cell": '<c r="A2"><v>1</v></c><z:c xmlns:z="z" r="A2"><z:v>2</z:v></z:c>',
    "a value": '<c r="A2"><v>1</v><z:v xmlns:z="z">2</z:v></c>',
    "a value by another prefix": '<c r="A2"><v>1</v><v xmlns="z">2</v></c>',
    "a text": '<c r="A2" t="str"><z:x xmlns:z="z">2</z:x><v>1</v></c>',
}


@pytest.mark.parametrize("what", OF_ANOTHER)
def test_what_is_of_another_namespace_is_not_read(tmp_path: Path, what: str) -> None:
    path = made(tmp_path / "z.xlsx", f'<row r="2">{OF_ANOTHER[what]}</row>')
    assert str(below_the_heading(path)[0]).removesuffix(".0") == "1"


def test_cells_are_written_where_others_are_passed_over(tmp_path: Path) -> None:
    path = made(tmp_path / "z.xlsx", f'<row r="2">{OF_ANOTHER["a cell"]}</row>')
    raw = with_cells(path.read_bytes(), {CellPlace("Forums", 1, 0): "Board"})
    assert sheets_of_file(raw).grids["Forums"][1] == ["Board"]


def test_cells_are_written_under_the_prefix_of_the_others(tmp_path: Path) -> None:
    sheet = SHEET.format(rows=NAME, below="").replace("<", "<x:").replace("<x:/", "</x:")
    path = with_files(made(tmp_path / "x.xlsx"), {"xl/worksheets/sheet1.xml": sheet})
    raw = with_cells(path.read_bytes(), {CellPlace("Forums", 1, 0): "Board"})
    assert sheets_of_file(raw).grids["Forums"] == [["Name"], ["Board"]]


CHOICE = '<z:Choice xmlns:z="z"><row r="2"><c r="A2"><v>1</v></c></row></z:Choice>'
UNCLEAR = {
    "one program's choice": CHOICE,
    "a cell twice": '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>',
    "a cell in two rows": '<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A2"><v>2</v></c>'
    "</row>",
    "a cell in another": '<row r="2"><c r="A2"><v>1</v><c r="B2"><v>2</v></c></c></row>',
    "two values": '<row r="2"><c r="A2"><v>1</v><v>2</v></c></row>',
    "no sort of cell": '<row r="2"><c r="A2" t="S"><v>1</v></c></row>',
}


@pytest.mark.parametrize("what", UNCLEAR)
def test_a_cell_of_which_two_programs_show_another_is_refused(tmp_path: Path, what: str) -> None:
    with pytest.raises(WorkbookFault):
        below_the_heading(made(tmp_path / "u.xlsx", UNCLEAR[what]))


@pytest.mark.parametrize(
    ("said", "cell"),
    [('t="inlineStr"><v>no</v><is><t>yes</t></is>', "yes"), ("><v>1</v><is><t>2</t></is>", 1.0)],
)
def test_the_value_stands_where_the_sort_says(tmp_path: Path, said: str, cell: Cell) -> None:
    path = made(tmp_path / "v.xlsx", f'<row r="2"><c r="A2" {said}</c></row>')
    assert below_the_heading(path) == [cell]


SECOND = '<Relationship Id="{}" Type="{}" Target="{}"{}/>'
OTHER = SHEET.format(rows=NAME.replace("Name", "Title"), below="")


@pytest.mark.parametrize(
    ("said", "is_refused"),
    [
        (("r9", f"{KIND}/officeDocument", "xl/other.xml", ""), True),
        (("r1", "z/officeDocument", "xl/other.xml", ""), True),
        (("r9", "z/officeDocument", "xl/other.xml", ""), False),
        (("r9", f"{KIND}/officeDocument", "xl/other.xml", ' TargetMode="External"'), False),
    ],
)
def test_a_workbook_has_one_book_of_sheets(
    tmp_path: Path, said: tuple[str, ...], is_refused: bool
) -> None:
    start = RELATIONS.replace("><Rel", f">{SECOND.format(*said)}<Rel", 1)
    sheets = '<sheet name="Forums" sheetId="1" r:id="r0"/>'
    path = with_files(
        made(tmp_path / "b.xlsx"),
        {
            "_rels/.rels": start,
            "xl/other.xml": BOOK.format(sheets=sheets),
            "xl/_rels/other.xml.rels": LINKS.format(LINK.format(0, "s.xml")),
            "xl/s.xml": OTHER,
        },
    )
    if is_refused:
        with pytest.raises(WorkbookFault, match="says twice"):
            sheets_of_file(path.read_bytes())
    else:
        assert sheets_of_file(path.read_bytes()).grids == {"Forums": [["Name"]]}


@pytest.mark.parametrize("id_", ['z:id="r8" xmlns:z="z" r:id="r0"', 'id="r8" r:id="r0"'])
def test_a_sheet_is_that_of_its_own_link(tmp_path: Path, id_: str) -> None:
    path = with_files(
        made(tmp_path / "b.xlsx"),
        {
            "xl/workbook.xml": BOOK.format(
                sheets=f'<z:sheet xmlns:z="z" name="Posts" r:id="r8"/><sheet name="Forums" {id_}/>'
            ),
            "xl/_rels/workbook.xml.rels": LINKS.format(
                LINK.format(0, "worksheets/sheet1.xml") + LINK.format(8, "s.xml")
            ),
            "xl/s.xml": OTHER,
        },
    )
    assert sheets_of_file(path.read_bytes()).grids == {"Forums": [["Name"]]}


@pytest.mark.parametrize(
    "said",
    ['<z:workbookPr xmlns:z="z" date1904="1"/>', '<extLst><workbookPr date1904="1"/></extLst>'],
)
def test_the_days_of_a_book_are_counted_as_it_says_itself(tmp_path: Path, said: str) -> None:
    day = '<row r="2"><c r="A2" s="1"><v>46081</v></c></row>'
    path = made(tmp_path / "d.xlsx", day, styles=STYLES.format("yyyy-mm-dd", "0"))
    sheets = f'<sheet name="Forums" sheetId="1" r:id="r0"/></sheets>{said}<sheets>'
    with_files(path, {"xl/workbook.xml": BOOK.format(sheets=sheets)})
    assert str(below_the_heading(path)[0]) == "2026-02-28"


def test_texts_of_another_namespace_are_none_that_cells_share(tmp_path: Path) -> None:
    texts = TEXTS.format('<z:si xmlns:z="z"><z:t>no</z:t></z:si><si><t>yes</t></si>')
    cell = '<row r="2"><c r="A2" t="s"><v>0</v></c></row>'
    assert below_the_heading(made(tmp_path / "t.xlsx", cell, sharedStrings=texts)) == ["yes"]


def test_two_workbooks_in_one_file_are_refused(tmp_path: Path) -> None:
    ods = made_ods(tmp_path / "o.ods", row("Board"))
    with zipfile.ZipFile(ods) as archive:
        content = archive.read("content.xml").decode()
    both = with_files(made(tmp_path / "b.xlsx"), {"content.xml": content})
    with pytest.raises(WorkbookFault, match="two workbooks"):
        sheets_of_file(both.read_bytes())


IN_ODS = {
    "a row that is there no times": row("Board", of_row='table:number-rows-repeated="0"'),
    "a cell that is there no times": row("Board", of_cell='table:number-columns-repeated="0"'),
    "a row in another": f"<table:table-row>{row('Board')}</table:table-row>",
    "a sheet in another": f'<table:table table:name="Inner">{row("Board")}</table:table>',
    "a row of another namespace around": f'<z:x xmlns:z="z">{row("Board")}</z:x>',
}


@pytest.mark.parametrize("what", IN_ODS)
def test_rows_that_programs_show_otherwise_are_refused(tmp_path: Path, what: str) -> None:
    with pytest.raises(WorkbookFault):
        sheets_of_file(made_ods(tmp_path / "o.ods", IN_ODS[what]).read_bytes())


@pytest.mark.parametrize(
    "before",
    [
        '<z:table-row xmlns:z="z"><z:table-cell><text:p>no</text:p></z:table-cell></z:table-row>',
        (
            f'<table:shapes><x><table:table table:name="Inner">{row("no")}</table:table></x>'
            "</table:shapes>"
        ),
    ],
)
def test_only_rows_of_the_sheet_count(tmp_path: Path, before: str) -> None:
    path = made_ods(tmp_path / "o.ods", before.replace("<x>", "<text:x>").replace("</x>",
                    "</text:x>"), row("Board"))  # fmt: skip
    assert sheets_of_file(path.read_bytes()).grids == {"Forums": [["Name"], ["Board"]]}


def test_the_prefixes_of_a_file_are_its_own(tmp_path: Path) -> None:
    path = made_ods(tmp_path / "o.ods", row("Board", of_cell='table:number-columns-repeated="2"'))
    with zipfile.ZipFile(path) as archive:
        content = archive.read("content.xml").decode()
    for name in ("table", "office", "text"):
        content = content.replace(f"{name}:", f"q{name}:").replace(f":q{name}:", f":{name}:")
        content = content.replace(f"xmlns:{name}=", f"xmlns:q{name}=")
    with_files(path, {"content.xml": content})
    assert below_the_heading(path) == ["Board", "Board"]


HIDDEN = '<text:hidden-text text:string-value="no">no</text:hidden-text>'


def test_hidden_text_is_not_what_a_cell_holds(tmp_path: Path) -> None:
    assert below_the_heading(made_ods(tmp_path / "o.ods", row(f"yes{HIDDEN}"))) == ["yes"]


def test_a_form_of_numbers_that_is_too_long_is_refused(tmp_path: Path) -> None:
    styles = STYLES.format("[" * (LONGEST_FORM + 1), "0")
    cell = '<row r="2"><c r="A2" s="1"><v>1</v></c></row>'
    with pytest.raises(WorkbookFault, match="form of numbers"):
        sheets_of_file(made(tmp_path / "f.xlsx", cell, styles=styles).read_bytes())


def test_attributes_count_where_there_are_many() -> None:
    many = " ".join(f'a{at}=""' for at in range(200))
    xml = f'<x xmlns="{MAIN}">{f"<c {many}/>" * 30}</x>'.encode()
    assert read_xml(xml, Elements(), MOST_ELEMENTS) == 1 + 30 * 400


def test_a_tag_without_an_end_to_speak_of_is_refused() -> None:
    with pytest.raises(WorkbookFault, match="more in one place"):
        read_xml(f'<x xmlns="{MAIN}" a="{"x" * 2_000_000}"/>'.encode(), Elements())


def test_a_part_of_another_namespace_is_refused() -> None:
    with pytest.raises(WorkbookFault, match="as no spreadsheet program"):
        read_xml(b'<sst xmlns="z"/>', Elements())


@pytest.mark.parametrize(
    ("code", "shows"),
    [
        *((code, NumberForm.DAY) for code in ("e", "ggge", "[$-411]ge", "aaa", "[$-411]aaaa")),
        *((code, NumberForm.FIGURE) for code in ("0.00E+00", "##0.0e-0", "General", "@", "0")),
    ],
)
def test_the_year_of_an_era_and_a_weekday_are_of_a_day(code: str, shows: NumberForm) -> None:
    assert form_of_numbers("164", code) is shows


@pytest.mark.parametrize("name", ["~$structure.xlsx", ".~lock.structure.ods#"])
def test_the_mark_of_an_open_workbook_is_known(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\x02me  \0 \0")
    done = govlint("check", tmp_path / name)
    assert (done.code, "open in another program" in done.err) == (2, True)


def test_a_command_that_is_offered_names_a_file_as_a_shell_reads_it(tmp_path: Path) -> None:
    made(tmp_path / "a; touch x $(touch y).xlsx")
    (said, *_) = govlint("check", tmp_path).err.splitlines()
    (_, offered) = said.split("as in: govlint check ")
    assert shlex.split(offered) == [str(tmp_path / "a; touch x $(touch y).xlsx")]
