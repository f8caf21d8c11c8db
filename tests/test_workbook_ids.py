"""Ids that were made are written into a workbook, and all else in it keeps its bytes."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from command import ROOT, TODAY, govlint
from govlint.exchange.workbook.table_reading.sheets_as_structure import read_sheets
from workbooks import Grids, column, of_raw, raw, said_of


def without_ids(path: Path) -> Path:
    """Export a structure and empty its grey columns."""
    assert govlint("export", "examples/harbourside/good.yaml", "--output", path).code == 0
    book = load_workbook(path)
    for page in book:
        for heading in page[1]:
            for row in range(2, page.max_row + 1 if heading.value == "Id" else 0):
                page.cell(row, heading.column).value = None
    book.save(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/media/image1.png", b"a picture that nobody opens")
    return path


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_ids_go_into_the_grey_column_alone(tmp_path: Path) -> None:
    path = without_ids(tmp_path / "structure.xlsx")
    before = members(path)
    done = govlint("import", path, "--ids")
    assert (done.code, "ids to" in done.out) == (0, True)
    after = members(path)
    other = {name for name in after if after[name] != before[name]}
    assert before.keys() == after.keys()
    assert other
    assert all(name.startswith("xl/worksheets/sheet") for name in other)
    page = load_workbook(path)["Forums"]
    ids = next(cell.column for cell in page[1] if cell.value == "Id")
    assert page.cell(2, ids).value == "alliance-leadership-team"
    assert "has an id already" in govlint("import", path, "--ids").err


def test_a_renamed_forum_keeps_the_id_that_was_written(tmp_path: Path) -> None:
    path = without_ids(tmp_path / "structure.xlsx")
    govlint("import", path, "--ids")
    book = load_workbook(path)
    for page in book:
        for row in page.iter_rows():
            for cell in row:
                if cell.value == "Alliance Management Team":
                    cell.value = "Delivery Team"
    book.save(path)
    said = govlint("import", path).out
    assert "  alliance-management-team:\n    name: Delivery Team\n" in said


def test_ids_are_for_a_workbook_that_can_take_them(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Committee,Name\nBoard,Ann\n")
    done = govlint("import", path, "--ids")
    assert (done.code, "only a workbook has a column for ids" in done.err) == (2, True)


def test_a_structure_is_brought_up_to_a_workbook_whatever_its_root_is_called(
    tmp_path: Path,
) -> None:
    text = (ROOT / "examples" / "harbourside" / "good.yaml").read_text()
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "harbour.yaml").write_text(text)
    path = without_ids(tmp_path / "structure.xlsx")
    govlint("export", tmp_path / "there", "--output", tmp_path / "again.xlsx")
    done = govlint("import", tmp_path / "again.xlsx", "--output", tmp_path / "there")
    assert (done.code, "Nothing is other" in done.err) == (0, True)
    (tmp_path / "there" / "other.yaml").write_text("govlint: 1\nname: B\n")
    done = govlint("import", path, "--output", tmp_path / "there")
    assert (done.code, "holds several structures" in done.err) == (2, True)
    assert {one.name for one in (tmp_path / "there").iterdir()} == {"harbour.yaml", "other.yaml"}


def with_forums(names: dict[str, str], large: str) -> bytes:
    """Write a workbook without ids, of forums with a member each, and one with many."""

    def change(made: Grids) -> None:
        for old, new in names.items():
            for rows in made.values():
                for row in rows:
                    row[:] = [new if cell == old else cell for cell in row]
        first, *others = made["Membership"]
        row = next(row for row in others if row[1] == "Lay member")
        row[first.index(large)] = "40M"

    return raw(change)


def test_a_new_name_does_not_get_the_id_that_another_name_had(tmp_path: Path) -> None:
    path = tmp_path / "s.xlsx"
    path.write_bytes(with_forums({"ICB Board": "Board One"}, "Board One"))
    known = tmp_path / "known.json"
    assert govlint("baseline", path, "--output", known, "--as-of", TODAY).code == 0
    both = {"ICB Board": "Board One", "Audit Committee": "Board (One)"}
    path.write_bytes(with_forums(both, "Board (One)"))
    done = govlint("check", path, "--baseline", known, "--as-of", TODAY, "--format", "concise")
    assert (done.code, done.out.count("warning")) == (1, 1)
    assert done.out.count("(new)") == 2  # and that the two names are nearly one


def test_an_id_that_is_made_is_none_that_is_written_further_on(tmp_path: Path) -> None:
    def change(made: Grids) -> None:
        made["Forums"][1][column(made["Forums"], "Id")] = "larkfield-board"
        made["Organisations"].append(["Larkfield Board"])

    loaded = of_raw(tmp_path, raw(change))
    assert (said_of(loaded), [*loaded.data["organisations"]]) == (
        [],
        ["larkfield-icb", "larkfield-board-organisation"],
    )


STRUCTURE = """\
govlint: 1
name: Larkfield
posts:
  p: {title: Chief}
forums:
  board-one:
    name: Board One   # a remark
    form: board
    members:
      - {who: p, capacity: chair}   # the chief
      - {seat: Member, count: 4}
  b2:
    name: Board Two
    form: board
    purpose: oversight
    functions: ["%s", c]
    x-own: 5
    members:
      - {seat: Lay member, count: 3}
    quorum: {min: 3}
x-all: 1
""" % ("long " * 7_000)  # longer than a cell


def no_ids(book: Any) -> None:
    for page in book:
        for heading in page[1]:
            for row in range(2, page.max_row + 1 if heading.value == "Id" else 0):
                page.cell(row, heading.column).value = None


def no_id_columns(book: Any) -> None:
    for page in book:
        for heading in [*page[1]]:
            if heading.value == "Id":
                page.delete_cols(heading.column)


def no_sheets(book: Any) -> None:
    del book["Forum rules"]
    del book["Membership"]


def no_column(book: Any) -> None:
    page = book["Forums"]
    page.delete_cols(next(cell.column for cell in page[1] if cell.value == "Form"))
    page = book["Membership"]
    page.delete_cols(next(cell.column for cell in page[1] if cell.value == "Board Two"))


def no_name(book: Any) -> None:
    book["Start"]["B3"].value = None


def brought_up(folder: Path, change: Callable[[Any], None]) -> tuple[str, str]:
    """Export a structure, change the workbook, and give what an import says and writes."""
    (folder / "there").mkdir()
    (folder / "there" / "structure.yaml").write_text(STRUCTURE)
    path = folder / "w.xlsx"
    assert govlint("export", folder / "there", "--output", path).code == 0
    book = load_workbook(path)
    change(book)
    book.save(path)
    done = govlint("import", path, "--output", folder / "there")
    return done.out + done.err, (folder / "there" / "structure.yaml").read_text()


WITHOUT = [lambda _: None, no_ids, no_id_columns, no_sheets, no_column, no_name]


@pytest.mark.parametrize("change", WITHOUT)
def test_what_a_workbook_does_not_say_stays_as_it_is(
    tmp_path: Path, change: Callable[[Any], None]
) -> None:
    said, written = brought_up(tmp_path, change)
    assert (written == STRUCTURE, "Nothing is other" in said) == (True, True)


def test_what_is_emptied_in_a_workbook_is_taken_out(tmp_path: Path) -> None:
    def empty(book: Any) -> None:
        page = book["Forums"]
        at = next(cell.column for cell in page[1] if cell.value == "What for")
        page.cell(3, at).value = None

    said, written = brought_up(tmp_path, empty)
    assert ("(1 change)" in said, written) == (
        True, STRUCTURE.replace("    purpose: oversight\n", "")
    )  # fmt: skip


def test_a_new_row_takes_no_id_of_what_is_there(tmp_path: Path) -> None:
    def add(book: Any) -> None:
        no_ids(book)
        page = book["Forums"]
        page.cell(page.max_row + 1, 1).value = "Board (One)"

    said, written = brought_up(tmp_path, add)
    kept, _, new = written.partition("x-all: 1\n")[0].rpartition("  board-one-")
    assert ("Taken out" in said, kept) == (False, STRUCTURE.removesuffix("x-all: 1\n"))
    assert "Board (One)" in new


def test_what_has_no_name_keeps_its_id_by_what_it_leads_to(tmp_path: Path) -> None:
    text = (ROOT / "examples" / "harbourside" / "good.yaml").read_text()
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "structure.yaml").write_text(text)
    path = without_ids(tmp_path / "structure.xlsx")
    done = govlint("import", path, "--output", tmp_path / "there")
    assert (done.code, "Nothing is other" in done.err) == (0, True)


BOTH_BODIES = {
    "Forums": [["Name", "Form"], ["Board", "board"], ["Committee", "committee"]],
    "Delegations": [
        ["From", "To", "Matters"],
        ["Board", "Committee", "grants"],
        ["Board", "Committee", "rents"],
    ],
}


def test_rows_about_the_same_are_known_by_their_paper_in_any_order() -> None:
    head = ["From", "To", "Matters", "Instrument"]
    rows = [["Board", "Committee", "rents", paper] for paper in ("SoRD 1", "SoRD 2")]
    by_id = [
        read_sheets({**BOTH_BODIES, "Delegations": [head, *some]}, "s").data["delegations"]
        for some in (rows, rows[::-1])
    ]
    assert by_id[0] == by_id[1]


@pytest.mark.parametrize("left", [[2], [2, 1]])
def test_a_row_that_goes_passes_its_id_to_no_other(left: list[int]) -> None:
    rows = BOTH_BODIES["Delegations"]
    before = read_sheets(BOTH_BODIES, "s").data["delegations"]
    now = read_sheets({**BOTH_BODIES, "Delegations": [rows[0], *(rows[at] for at in left)]}, "s")
    for id_, one in now.data["delegations"].items():
        assert before.get(id_, one)["matters"] == one["matters"]


LONG = "Riverford and Avonmere Health and Care Partnership Neighbourhood Committee"
OF_TWO_NAMES = (f"{LONG} North", f"{LONG} South"), ("取締役会", "監査役会")


@pytest.mark.parametrize("names", OF_TWO_NAMES)
def test_a_name_that_no_id_says_in_full_passes_its_id_to_no_other(names: tuple[str, str]) -> None:
    made = [
        {*read_sheets({"Forums": [["Name", "Form"], [one, "committee"]]}, "s").data["forums"]}
        for one in names
    ]
    assert made[0].isdisjoint(made[1])


def test_rows_between_long_names_are_told_apart_by_what_follows_in_full() -> None:
    head = ["From", "To", "Matters"]
    rows = [[LONG, "Board", "grants"], [LONG, "Board", "rents"]]
    forums = [["Name", "Form"], ["Board", "board"], [LONG, "committee"]]
    in_full = [
        {*read_sheets({"Forums": forums, "Delegations": [head, one]}, "s").in_full.values()}
        for one in rows
    ]
    assert len(in_full[0] ^ in_full[1]) == 2
