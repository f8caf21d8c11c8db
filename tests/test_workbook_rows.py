"""Rows, headings and sheets that are not what they seem, and what is said of each, once."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from workbooks import Change, Grids, column, of_raw, raw, said, said_of, typed


def more(sheet: str, *values: Any) -> Change:
    """Type a row below a table."""
    return lambda made: made[sheet].append([*values])


def between(sheet: str, row: int, *values: Any) -> Change:
    return lambda made: made[sheet].insert(row - 1, [*values])


def renamed(sheet: str, heading: str, to: str) -> Change:
    def change(made: Grids) -> None:
        made[sheet][0][column(made[sheet], heading)] = to

    return change


def retitled(sheet: str, to: str) -> Change:
    return lambda made: made.update({to: made.pop(sheet)})


def again(sheet: str, row: int) -> Change:
    return lambda made: made[sheet].append([*made[sheet][row - 1]])


def as_heading(sheet: str, row: int) -> Change:
    return lambda made: made[sheet].insert(row - 1, [*made[sheet][0]])


NO_SHEET = 'There is no sheet "{}", and "{}" is not read; did you mean it?'
AGAIN = "The same stands in row 2 already; leave one of the two"
NUMBER = "A spreadsheet makes the day 1905-07-18 of the number 2026"

TOLD: dict[str, tuple[Change, list[str]]] = {
    "a row of totals": (
        more("Posts", "Total", 3),
        ['Posts!A5 "Total" begins a row of totals, which is not read'],
    ),
    "a sum without a word": (
        more("Posts", None, None, None, None, None, None, None, 12),
        ["Posts!A5 Nothing but numbers stands in this row, which is not read"],
    ),
    "a number of rows": (
        lambda made: made.update({"People": [["Name", "Id"], ["Jane Smith"], [2]]}),
        [('People!A3 Nothing but "2" stands in this row, and nothing names it; it is read as a '
          "row of the sheet People. If it is a note, move it to a sheet of its own")],
    ),
    "the headings again": (
        as_heading("Posts", 3),
        ["Posts!A3 The headings stand here again, and are not read"],
    ),
    "a row of units below the headings": (
        between("Posts", 2, None, None, None, None, "dd/mm/yyyy", None, None, "hours"),
        ['Posts!A2 No name stands in this row; write it under "Post"'],
    ),
    "a name that is missing": (
        typed("Forums", "Name", 3, None),
        ['Forums!A3 No name stands in this row; write it under "Name"'],
    ),
    "a heading of groups that a kind is called as well": (
        between("Posts", 3, "Executive"),
        [('Posts!A3 Nothing but "Executive" stands in this row, and nothing names it; it is read '
          "as a row of the sheet Posts. If it is a note, move it to a sheet of its own")],
    ),
    "a delegation twice": (again("Delegations", 2), [f"Delegations!A3 {AGAIN}"]),
    "an escalation twice": (again("Escalation", 2), [f"Escalation!A3 {AGAIN}"]),
    "a year made into a day": (
        typed("Forum rules", "Terms of reference: approved on", 3, date(1905, 7, 18)),
        [f"Forum rules!U3 {NUMBER}; write the day in full, like 2026-01-31"],
    ),
    "a further detail that has a column": (
        more("Further details", "ICB Board", "Meetings a year", 6),
        [('Further details!B2 "Meetings a year" has a column of its own, on the sheet Forum work; '
          "write it there")],
    ),
    "the heading of names in other words": (
        renamed("Forums", "Name", "Committee"),
        [('Forums!A1 The column "Name" is missing, so no row says what it is about; if '
          '"Committee" is it, write "Name"')],
    ),
    "the heading of who delegates renamed": (
        renamed("Delegations", "From", "Delegated by"),
        [('Delegations!A1 There is no heading "From" here, and "Delegated by" is none that is '
          'known; write "From" if it is meant')],
    ),
    "a sheet in another language": (
        retitled("Posts", "Funktionen"),
        [f"Funktionen!A1 {NO_SHEET.format('Posts', 'Funktionen')}"],
    ),
    "the membership sheet in another language": (
        retitled("Membership", "Mitglieder"),
        [f"Mitglieder!A1 {NO_SHEET.format('Membership', 'Mitglieder')}"],
    ),
    "headings that are gone": (
        lambda made: made["Forums"].pop(0),
        ["Forums!A1 None of the first rows holds the headings of this sheet, such as \"Name\""],
    ),
    "a sign for the cell above": (
        lambda made: (again("Escalation", 2)(made), typed("Escalation", "To", 3, '"')(made)),
        ['Escalation!B3 """ is not read as what stands above; write Larkfield ICB again'],
    ),
    "a post where a forum belongs": (
        typed("Forum rules", "Forum", 3, "Chief Executive"),
        ['Forum rules!A3 "Chief Executive" is a post, and no forum on the sheet Forums'],
    ),
    "a remark behind a name": (
        typed("Forum rules", "Forum", 3, "Audit Committee (quarterly)"),
        [('Forum rules!A3 "Audit Committee (quarterly)" is no forum on the sheet Forums; did you '
          'mean "Audit Committee"?')],
    ),
    "an example whose grey cell is emptied": (
        between("Forums", 4, "General Meeting (example)", None, "members-meeting"),
        [('Forums!A4 "General Meeting (example)" is read as any other row, for its cell under '
          '"Id" is no example; take the row out, or (example)')],
    ),
    "a value too far to the right": (
        lambda made: made["Start"].__setitem__(1, ["Currency", None, "GBP"]),
        [('Start!A2 The value of "Currency" is read from the cell beside it, which is empty; '
          "move it there")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "told"), TOLD.values(), ids=TOLD)
def test_what_is_not_as_it_seems_is_told_once(
    tmp_path: Path, change: Change, told: list[str]
) -> None:
    assert said(tmp_path, change) == told


def test_a_code_says_as_what_somebody_sits_in_detail(tmp_path: Path) -> None:
    assert said(tmp_path, typed("Seats in detail", "Sits as", 2, "M")) == []


def test_cells_that_are_merged_downwards_are_told_once(tmp_path: Path) -> None:
    book = load_workbook(BytesIO(raw(again("Delegations", 2), typed("Delegations", "Limit", 3, 9))))
    book["Delegations"].merge_cells("A2:A3")
    file = BytesIO()
    book.save(file)
    assert [one[:37] for one in said_of(of_raw(tmp_path, file.getvalue()))] == [
        "Delegations!A2 Cells are merged here,"
    ]


def test_a_formula_without_a_value_in_a_first_cell_is_told_once(tmp_path: Path) -> None:
    book = load_workbook(BytesIO(raw()))
    book["Forum rules"]["A3"] = "=Forums!A3"
    file = BytesIO()
    book.save(file)
    assert [one[:46] for one in said_of(of_raw(tmp_path, file.getvalue()))] == [
        "Forum rules!A3 The formula of this cell has no"
    ]


def test_headings_that_are_merged_are_told_at_the_first(tmp_path: Path) -> None:
    book = load_workbook(BytesIO(raw()))
    book["Membership"].merge_cells("E1:F1")
    file = BytesIO()
    book.save(file)
    assert [one[:35] for one in said_of(of_raw(tmp_path, file.getvalue()))] == [
        "Membership!E1 Headings are merged h"
    ]
