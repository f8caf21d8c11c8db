"""Habits of people with spreadsheets, and what is said of each at which cell."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from command import TODAY, govlint
from workbooks import Change, Grids, column, grids, of_raw, raw, said, said_of, typed


def renamed(sheet: str, heading: str, to: str | None) -> Change:
    def change(made: Grids) -> None:
        made[sheet][0][column(made[sheet], heading)] = to

    return change


def retitled(sheet: str, to: str) -> Change:
    return lambda made: made.update({to: made.pop(sheet)})


def marked(row: int, at: int, mark: Any) -> Change:
    def change(made: Grids) -> None:
        made["Membership"][row - 1][at - 1] = mark

    return change


def under_a_title(made: Grids) -> None:
    for title in ("Forums", "Membership", "Decisions"):
        made[title][:0] = [["Governance of Larkfield"], []]


def turned(made: Grids) -> None:
    made["Decisions"] = [row[::-1] for row in made["Decisions"]]


SILENT: dict[str, Change] = {
    "a title above the headings": under_a_title,
    "columns in another order": turned,
    "a field's own name as heading": renamed("Forums", "Answers to", "accountable_to"),
    "a heading in capitals with a colon": renamed("Forums", "Answers to", "ANSWERS TO:"),
    "a sheet in other letters": retitled("Posts", "POSTS"),
    "no sheet Start": lambda made: made.pop("Start"),
    "a number as text": typed("Forum work", "Meetings a year", 2, "12 "),
    "a point that says nothing": typed("Forum work", "Meetings a year", 2, 12.0),
    "a flag of the program": typed("Organisations", "Made by law", 2, True),
    "per cent": typed("Forum rules", "Quorum: share", 2, 0.5),
    "names with other spaces": typed("Forums", "Answers to", 3, "  icb  board "),
    "names parted by commas": typed("Decisions", "Decided by", 2, "Chair, Chief Executive"),
    "names parted by lines": typed("Decisions", "Decided by", 2, "Chair\nChief Executive"),
    "words parted by commas": typed("Forums", "What for", 3, "Assurance, oversight"),
    "a word in other letters": typed("Forums", "Form", 3, "Sub Committee"),
    "nobody in a post": typed("Posts", "Holder", 2, "Vacant"),
    "a code in small letters": marked(4, 6, "dc"),
    "a cross": marked(4, 6, "x"),
    "a tick": marked(4, 6, "\u2713"),
    "a word for a code": marked(4, 6, "Deputy Chair"),
    "a third that a spreadsheet reckoned": typed("Forum rules", "Quorum: share", 2, 1 / 3),
    "a third of fewer digits": typed("Forum rules", "Quorum: share", 2, 0.333333333333333),
    "a forum by its short name": typed("Forums", "Short", 3, "AC"),
}


@pytest.mark.parametrize("change", SILENT.values(), ids=SILENT)
def test_a_habit_is_read_as_it_was_meant(tmp_path: Path, change: Change) -> None:
    assert said(tmp_path, change) == []


NOTE = "Last updated by JS"
ASKED = f'Nothing but "{NOTE}" stands in this row, and nothing names it; it is read as a row of'
AS_DAY = "A spreadsheet made a day of what was typed here; set the cell to text and write"
DAY = "a day is written like 2026-01-31"

TOLD: dict[str, tuple[Change, list[str]]] = {
    "a share made into a day": (
        typed("Forum rules", "Quorum: share", 2, date(2026, 1, 2)),
        [f"Forum rules!E2 {AS_DAY} 2/1 again"],
    ),
    "a number made into a day": (
        typed("Forum rules", "Quorum: at least", 2, date(2026, 1, 2)),
        [f"Forum rules!D2 {AS_DAY} it again"],
    ),
    "a third by hundredths": (
        typed("Forum rules", "Quorum: share", 2, 0.33),
        ["Forum rules!E2 0.33 is not quite 1/3; set the cell to text and write 1/3 if it is meant"],
    ),
    "a note below a table": (
        typed("Posts", "Post", 7, NOTE),
        [f"Posts!A7 {ASKED} the sheet Posts. If it is a note, move it to a sheet of its own"],
    ),
    "a note below names that are enough": (
        typed("Organisations", "Name", 7, NOTE),
        [
            (f"Organisations!A7 {ASKED} the sheet Organisations. If it is a note, move it to a "
            "sheet of its own")
        ],
    ),
    "a note below rows of others": (
        typed("Forum rules", "Forum", 7, NOTE),
        [
            (f'Forum rules!A7 "{NOTE}" is no forum on the sheet Forums, and nothing stands beside '
            "it; a note belongs on a sheet of its own")
        ],
    ),
    "a note below the matrix": (
        typed("Membership", "Post or person", 12, NOTE),
        [
            (f'Membership!A12 "{NOTE}" is no post and no person, and sits nowhere by this row; '
            "a note belongs on a sheet of its own"),
        ],
    ),
    "a heading renamed": (
        renamed("Forums", "Answers to", "Answers to whom"),
        [
            ('Forums!K1 There is no heading "Answers to" here, and "Answers to whom" is none that '
            'is known; write "Answers to" if it is meant')
        ],
    ),
    "a heading by another word": (
        renamed("Forums", "Answers to", "Parent"),
        [
            ('Forums!K1 There is no heading "Answers to" here, and "Parent" is none that is known; '
            'write "Answers to" if it is meant')
        ],
    ),
    "the heading of names renamed": (
        renamed("Forums", "Name", "Forum name"),
        [
            ('Forums!A1 There is no heading "Name" here, and "Forum name" is none that is known; '
            'write "Name" if it is meant')
        ],
    ),
    "the heading of names missing": (
        renamed("Forums", "Name", None),
        ['Forums!A1 The column "Name" is missing, so no row says what it is about'],
    ),
    "the heading of those who sit renamed": (
        renamed("Membership", "Post or person", "Member"),
        [
            ('Membership!A1 There is no heading "Post or person" here, and "Member" is none that '
            'is known; write "Post or person" if it is meant')
        ],
    ),
    "the heading of further values renamed": (
        lambda made: made["Further details"].__setitem__(
            slice(0, None), [["What", "Field", "Valeur"], ["ICB Board", "place", "Riverford"]]
        ),
        [('Further details!C1 There is no heading "Value" here, and "Valeur" is none that is '
         'known; write "Value" if it is meant')],
    ),
    "the heading of further values missing": (
        lambda made: made["Further details"].__setitem__(
            slice(0, None), [["What", "Field"], ["ICB Board", "place"]]
        ),
        ['Further details!A1 The column "Value" is missing, so no row says all that it is for'],
    ),
    "a heading twice": (
        renamed("Forums", "Short", "Name"),
        ['Forums!B1 There are two columns "Name"; leave one of them'],
    ),
    "a heading of marks twice": (
        marked(1, 6, "or seat"),
        ['Membership!F1 There are two columns "or seat"; leave one of them'],
    ),
    "a forum twice above its marks": (
        lambda made: [row.append(row[5]) for row in made["Membership"] if len(row) > 5],
        ['Membership!G1 There are two columns "Audit Committee"; leave one of them'],
    ),
    "a column of their own": (
        renamed("Forums", "Short", "Remarks"),
        ['Forums!B1 The column "Remarks" is not read'],
    ),
    "a heading emptied": (
        renamed("Forums", "Answers to", None),
        [("Forums!K1 No heading stands here, and 1 cell below it is not read; write the heading, "
         "or empty the cells")],
    ),
    "the name of a forum emptied above its marks": (
        marked(1, 5, None),
        [("Membership!E1 No heading stands here, and 4 cells below it are not read; write the "
         "heading, or empty the cells")],
    ),
    "remarks beside a table": (
        lambda made: made["Posts"][1].extend([None, "ask Jane"]),
        ["Posts!L1 No heading stands here, and 1 cell below it is not read"],
    ),
    "rows sorted above the headings": (
        lambda made: made["Decisions"].insert(0, made["Decisions"].pop(1)),
        ["Decisions!A1 1 row is not read here, above the headings"],
    ),
    "a second sheet of one name": (
        lambda made: made.update({"Decisions ": made["Decisions"]}),
        ['Decisions !A1 There are two sheets "Decisions"; leave one of them'],
    ),
    "a table called as the sheet of findings": (
        retitled("Delegations", "Findings"),
        [('Findings!A1 There is no sheet "Delegations", and "Findings" is not read; '
         "did you mean it?")],
    ),
    "a table called as the hidden sheet": (
        retitled("Delegations", "Lists"),
        ['Lists!A1 There is no sheet "Delegations", and "Lists" is not read; did you mean it?'],
    ),
    "a label misspelt": (
        lambda made: made["Start"][1].__setitem__(0, "Curency"),
        ['Start!A2 "Curency" is no label that is known; write "Currency" if it is meant'],
    ),
    "a label of their own": (
        lambda made: made["Start"].append(["Chair", "Jane"]),
        ['Start!A4 What stands beside "Chair" is not read'],
    ),
    "a label twice": (
        lambda made: made["Start"].append(["Currency", "EUR"]),
        ['Start!A4 "Currency" is said twice here; leave one of the two'],
    ),
    "a sheet of their own": (
        lambda made: made.update({"Minutes of May": [["Apologies"]]}),
        ['Minutes of May!A1 The sheet "Minutes of May" is not read'],
    ),
    "a sheet misspelt": (
        retitled("Forums", "Forms"),
        ['Forms!A1 There is no sheet "Forums", and "Forms" is not read; did you mean it?'],
    ),
    "a sheet by another word": (
        retitled("Forums", "Committees"),
        [('Committees!A1 There is no sheet "Forums", and "Committees" is not read; '
         "did you mean it?")],
    ),
    "too many in a cell": (
        typed("Forums", "Answers to", 3, ";," * 16_000),
        ["Forums!K3 More than 1,000 things stand in this cell"],
    ),
    "two of one name": (
        typed("Posts", "Post", 4, "Chair"),
        [
            ('Posts!A4 There are two posts of the name "Chair", so no cell can say which is meant; '
            "leave one of the rows if both are of one; else make the names differ, or write an id "
            'into the column "Id"')
        ],
    ),
    "a forum renamed on one sheet": (
        typed("Forums", "Name", 3, "Audit and Risk Committee"),
        [
            ('Forum work!A2 "Audit Committee" is no forum on the sheet Forums; did you mean '
            '"Audit and Risk Committee"?')
        ],
    ),
    "a name misspelt": (
        typed("Forums", "Answers to", 3, "ICB Baord"),
        ['Forums!K3 "ICB Baord" is on none of the sheets; did you mean "ICB Board"?'],
    ),
    "a name of nothing": (
        typed("Posts", "Holder", 2, "Jane Smith"),
        ['Posts!D2 "Jane Smith" is on none of the sheets; write it onto the sheet People'],
    ),
    "a name with an invisible sign": (
        typed("Forums", "Answers to", 3, "\u200bICB Board"),
        ["Forums!K3 An invisible character (zero width space) stands here; write ICB Board"],
    ),
    "a name with a no-break space": (
        typed("Forums", "Answers to", 3, "ICB\u00a0Board"),
        ["Forums!K3 A no-break space stands here; write ICB Board"],
    ),
    "a name in curly quotation marks": (
        typed("Forums", "Answers to", 3, "\u201cICB Board\u201d"),
        ["Forums!K3 Curly quotation marks stand around it; write ICB Board"],
    ),
    "a seat with an invisible sign": (
        lambda made: made["Membership"][5].__setitem__(1, "Lay\u200b member"),
        ["Membership!B6 An invisible character (zero width space) stands here; write Lay member"],
    ),
    "a structure called with an invisible sign": (
        lambda made: made["Start"][0].__setitem__(1, "Lark\u00adfield"),
        ["Start!B1 An invisible character (soft hyphen) stands here; write Larkfield"],
    ),
    "a further detail with an invisible sign": (
        lambda made: made["Further details"].append(["ICB Board", "place", '"River\\u200bford"']),
        [
            ("Further details!C2 An invisible character (zero width space) stands here; write "
            "Riverford")
        ],
    ),
    "other words before an id": (
        typed("Forums", "Answers to", 3, "Quite another board [icb-board]"),
        ['Forums!K3 [icb-board] is called "ICB Board", and not as it says here'],
    ),
    "other words before the id of a row's forum": (
        typed("Forum rules", "Forum", 3, "Pay Panel [audit-committee]"),
        ['Forum rules!A3 [audit-committee] is called "Audit Committee", and not as it says here'],
    ),
    "other words before the id of a forum above its marks": (
        marked(1, 6, "Pay Panel [audit-committee]"),
        ['Membership!F1 [audit-committee] is called "Audit Committee", and not as it says here'],
    ),
    "a further detail of what a column says": (
        lambda made: made["Further details"].append(["ICB Board", "form", "committee"]),
        ["Further details!C2 This is stated already; leave one of the two"],
    ),
    "a further detail inside of what a column says": (
        lambda made: made["Further details"].append(["Audit Committee", "purpose.0", "advice"]),
        ["Further details!C2 This is stated already; leave one of the two"],
    ),
    "a further detail twice": (
        lambda made: made["Further details"].extend([["ICB Board", "place", one] for one in "ab"]),
        ["Further details!C3 This is stated already; leave one of the two"],
    ),
    "a further detail of what the first sheet says": (
        lambda made: made["Further details"].append([None, "name", "Other"]),
        ["Further details!C2 This is stated already; leave one of the two"],
    ),
    "nobody, above marks": (
        marked(2, 5, "none"),
        ['Membership!E2 "none" stands here, and members are marked below'],
    ),
    "names parted by and": (
        typed("Decisions", "Decided by", 2, "Chair and Chief Executive"),
        [
            ('Decisions!D2 "Chair and Chief Executive" is on none of the sheets; two? part them by '
            "semicolons: Chair; Chief Executive")
        ],
    ),
    "all for names": (
        typed("Decisions", "Consulted", 2, "all"),
        ['Decisions!I2 Names are wanted here, and not "all"; write them, or leave the cell empty'],
    ),
    "a number for a code": (
        marked(4, 6, 3),
        ['Membership!F4 "3" is no code; for 3 members write 3M'],
    ),
    "a vacant seat in words": (
        marked(4, 6, "M (vacant)"),
        ['Membership!F4 "M (vacant)" is no code; for a seat that is vacant write M-1'],
    ),
    "no code": (
        marked(4, 6, "Z"),
        [('Membership!F4 "Z" is no code; write C, CC, DC, M, A, AD, O or S, or 3M for three '
         "members")],
    ),
    "a key that is missing": (
        typed("Escalation", "To", 2, None),
        ['Escalation!A2 "Escalation" needs "To"'],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "told"), TOLD.values(), ids=TOLD)
def test_a_habit_is_told_at_its_cell(tmp_path: Path, change: Change, told: list[str]) -> None:
    assert said(tmp_path, change) == told


WORDED: list[tuple[str, str, int, Any, str]] = [
    ("Forum rules", "Terms of reference: approved on", 3, "31/12/2026",
     f": {DAY}; write 2026-12-31"),
    ("Forum rules", "Terms of reference: approved on", 3, "31.12.2026",
     f": {DAY}; write 2026-12-31"),
    ("Forum rules", "Terms of reference: approved on", 3, "tbc",
     f": {DAY}; not known yet? leave the cell empty"),
    ("Delegations", "Limit", 2, "£5,000", " is not a number; write 5000"),
    ("Delegations", "Limit", 2, "250k", " is not a number; write 250000"),
    ("Decisions", "Money up to", 2, "£100k-£250k",
     ' is not a number; write 250000 (the lower end belongs under "Money over")'),
    ("Forum work", "Meetings a year", 2, "monthly", " is not a number; write 12"),
    ("Forum work", "Minutes", 2, "3 hours", " is not a whole number; write 180"),
    ("Forum rules", "Quorum: at least", 2, "50%",
     ' is not a whole number; a share of the seats belongs under "Quorum: share": 1/2'),
    ("Forum rules", "Quorum: share", 2, "50%", ": a share is written like 1/3 or 0.5; write 1/2"),
    ("Organisations", "Made by law", 2, "perhaps", " is neither yes nor no; write yes or no"),
]  # fmt: skip


@pytest.mark.parametrize(("sheet", "heading", "row", "wrong", "end"), WORDED)
def test_a_wrong_value_is_told_in_the_words_of_the_sheet(
    tmp_path: Path, sheet: str, heading: str, row: int, wrong: str, end: str
) -> None:
    at = chr(ord("A") + column(grids()[sheet], heading))
    told = said(tmp_path, typed(sheet, heading, row, wrong))
    assert told == [f'{sheet}!{at}{row} "{wrong}"{end}']


def changed(change: Any) -> bytes:
    """Change the workbook by a program that keeps formulas, merged cells and hidden rows."""
    book = load_workbook(BytesIO(raw()))
    change(book)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_seats_that_cannot_be_read_are_not_counted(tmp_path: Path) -> None:
    quorum = typed("Forum rules", "Quorum: at least", 3, "half plus one")
    assert "of its 4 voting seats: write 3" in " ".join(said(tmp_path, quorum))
    unread = said(tmp_path, quorum, marked(6, 6, "2"))
    assert "say the number: 4, where" in " ".join(unread)


def test_hidden_sheets_rows_and_columns_are_read(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        book["Decisions"].sheet_state = "hidden"
        book["Posts"].row_dimensions[3].hidden = True
        book["Posts"].column_dimensions["B"].hidden = True

    loaded = of_raw(tmp_path, changed(hide))
    assert (said_of(loaded), len(loaded.data["decisions"]), len(loaded.data["posts"])) == ([], 1, 3)


def test_merged_cells_are_refused_in_a_table(tmp_path: Path) -> None:
    content = changed(lambda book: book["Posts"].merge_cells("B2:B3"))
    assert said_of(of_raw(tmp_path, content)) == [
        (
            "Posts!B2 Cells are merged here, and only the first of them holds what is written; "
            "unmerge them and write it into each"
        )
    ]


@pytest.mark.parametrize(
    ("value", "kind", "said"),
    [
        ("=1+1", "f", "has no value yet; open the file in a spreadsheet program and save it"),
        ("#REF!", "e", "gives an error; mend it, or write in what is meant"),
    ],
)
def test_a_formula_without_a_value_is_refused(
    tmp_path: Path, value: str, kind: str, said: str
) -> None:
    def set_in(book: Any) -> None:
        book["Posts"]["B2"] = value
        book["Posts"]["B2"].data_type = kind

    loaded = of_raw(tmp_path, changed(set_in))
    assert said_of(loaded) == [f"Posts!B2 The formula of this cell {said}"]


def _twice(path: Path, sheet: str) -> Path:
    """Export a structure and write a second row for the entity of the second row of a sheet."""
    assert govlint("export", "examples/harbourside/good.yaml", "--output", path).code == 0
    book = load_workbook(path)
    page = book[sheet]
    for at in range(1, page.max_column + 1):
        page.cell(page.max_row + (at == 1), at).value = page.cell(2, at).value
    book.save(path)
    return path


@pytest.mark.parametrize("sheet", ["Forum work", "Forum rules"])
def test_a_second_row_of_one_forum_is_not_taken_for_the_first(tmp_path: Path, sheet: str) -> None:
    done = govlint("check", _twice(tmp_path / "s.xlsx", sheet), "--format", "concise")
    assert (done.code, "has a row here already; leave one of the two" in done.out) == (2, True)


def test_an_emptied_cell_of_several_is_taken_out_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "s.xlsx"
    assert govlint("export", "examples/harbourside/good.yaml", "--output", path).code == 0
    assert govlint("import", path, "--output", tmp_path / "there").code == 0
    book = load_workbook(path)
    page = book["Forums"]
    at = next(cell.column for cell in page[1] if cell.value == "Belongs to")
    page.cell(2, at).value = None
    book.save(path)
    before = (tmp_path / "there" / "forums.yaml").read_text()
    assert govlint("import", path, "--output", tmp_path / "there").code == 0
    after = (tmp_path / "there" / "forums.yaml").read_text()
    assert before.count("\n    of:") == after.count("\n    of:") + 1


def test_advice_says_what_to_write_under_which_heading(tmp_path: Path) -> None:
    path = tmp_path / "s.xlsx"
    assert govlint("export", "examples/riverford", "--output", path).code == 0
    said = govlint("check", path, "--as-of", TODAY, "--select", "quorum-without-each-partner").out
    assert 'Add yes under "Quorum: each party"' in " ".join(said.split())


def test_a_row_typed_over_the_example_is_read(tmp_path: Path) -> None:
    path = tmp_path / "s.xlsx"
    assert govlint("template", "--like", "charity", "--output", path).code == 0
    book = load_workbook(path)
    assert book["Forums"]["A2"].value.endswith("(example)")
    book["Forums"]["A2"].value = "Board of Trustees"
    book.save(path)
    assert "board-of-trustees:" in govlint("import", path).out


def test_another_workbook_does_not_take_the_place_of_a_structure(tmp_path: Path) -> None:
    path, there = tmp_path / "s.xlsx", tmp_path / "there"
    assert govlint("export", "examples/riverford", "--output", tmp_path / "r.xlsx").code == 0
    assert govlint("import", tmp_path / "r.xlsx", "--output", there).code == 0
    assert govlint("export", "examples/harbourside/good.yaml", "--output", path).code == 0
    done = govlint("import", path, "--output", there)
    assert (done.code, "seems to be of something else" in done.err) == (2, True)


def test_a_heading_of_names_that_is_called_otherwise_is_told_once(tmp_path: Path) -> None:
    rows = len(grids()["Forums"])
    ids = [typed("Forums", "Id", row, f"f{row}") for row in range(2, rows + 1)]
    told = said(tmp_path, *ids, renamed("Forums", "Name", "What it is called"))
    message = 'The column "Name" is missing, by which other sheets call what stands here'
    assert told == [f'Forums!A1 {message}; if "What it is called" is it, write "Name"']
