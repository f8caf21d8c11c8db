"""Twelve forums go from an empty workbook to a clean check and to papers, without YAML."""

from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from command import ROOT, govlint

HOSPICE = "Fern Valley Hospice"
TRUSTEES = [f"Trustee {letter}" for letter in "ABCDEFGH"]
STAFF = (
    "Chief Executive", "Medical Director", "Director of Nursing", "Finance Director",
    "Director of Income", "Head of Retail", "Head of People", "Head of Facilities",
    "Quality Lead", "Community Nurse Manager", "Ward Manager", "Volunteer Manager",
)  # fmt: skip
BOARD, EXECUTIVE, FINANCE = "Board of Trustees", "Executive Team", "Finance and Resources Committee"
FORUMS = (
    (BOARD, "board", "strategy; oversight", None, 6, TRUSTEES, 4, None),
    ("Audit and Risk Committee", "committee", "assurance", BOARD, 4, TRUSTEES[1:4], 2, "audit"),
    ("Clinical Governance Committee", "committee", "assurance", BOARD, 6,
     [*TRUSTEES[4:6], "Medical Director", "Director of Nursing"], 3, "quality"),
    (FINANCE, "committee", "oversight", BOARD, 6,
     [*TRUSTEES[6:], "Finance Director", "Chief Executive"], 3, "finance"),
    ("Nominations and Pay Committee", "committee", "oversight", BOARD, 2,
     [TRUSTEES[0], *TRUSTEES[5:7]], 2, "remuneration; nomination"),
    (EXECUTIVE, "management-group", "delivery", BOARD, 24, STAFF[:5], 3, None),
    ("Quality Group", "management-group", "delivery", EXECUTIVE, 12,
     ("Director of Nursing", "Quality Lead", "Ward Manager", "Community Nurse Manager"), 3, None),
    ("Medicines Group", "management-group", "delivery", EXECUTIVE, 4,
     ("Medical Director", "Ward Manager", "Quality Lead"), 2, None),
    ("Income Group", "management-group", "delivery", EXECUTIVE, 12,
     ("Director of Income", "Head of Retail", "Volunteer Manager"), 2, None),
    ("People Group", "management-group", "delivery", EXECUTIVE, 6,
     ("Head of People", "Volunteer Manager", "Head of Facilities"), 2, None),
    ("Estates Group", "management-group", "delivery", EXECUTIVE, 6,
     ("Head of Facilities", "Finance Director", "Head of Retail"), 2, None),
    ("Service User Panel", "advisory-group", "advice", BOARD, 4, (), None, None),
)  # fmt: skip
"""Name, form, what for, answers to, meetings a year, members with the chair first, quorum, duty."""


def add(book, sheet: str, *rows: dict) -> None:
    """Write rows below what stands on a sheet, by its headings."""
    page = book[sheet]
    headings = {cell.value: cell.column for cell in page[1] if cell.value}
    first = max((cell.row for cell in page["A"] if cell.value is not None), default=1) + 1
    for at, row in enumerate(rows, first):
        for heading, value in row.items():
            page.cell(at, headings[heading]).value = value


def fill(path: Path) -> None:
    book = load_workbook(path)
    names = {row[0].value: row[1] for row in book["Start"].iter_rows(min_col=1, max_col=2)}
    names["Name of the structure"].value, names["Currency"].value = HOSPICE, "GBP"
    add(book, "Organisations", {"Name": HOSPICE, "Kind": "charity"})
    add(book, "Posts", *({"Post": one, "Organisation": HOSPICE, "Kind": "non-executive"}
                         for one in TRUSTEES))  # fmt: skip
    add(book, "Posts", *({"Post": one, "Organisation": HOSPICE, "Kind": "executive",
                          "Reports to": None if one == STAFF[0] else STAFF[0]}
                         for one in STAFF))  # fmt: skip
    for name, form, purpose, above, a_year, _, quorum, duty in FORUMS:
        add(book, "Forums", {"Name": name, "Form": form, "What for": purpose, "Duty": duty,
                             "Answers to": above, "Belongs to": HOSPICE})  # fmt: skip
        add(book, "Forum work", {"Forum": name, "Meetings a year": a_year, "Minutes": 90})
        if quorum:
            add(book, "Forum rules", {"Forum": name, "Quorum: at least": quorum,
                                      "Quorum: laid down in": "terms of reference",
                                      "Casting vote": "yes"})  # fmt: skip
        if above:
            add(book, "Escalation", {"Forum": name, "To": above})
    matrix(book["Membership"])
    spend = "Type (one money ladder)"
    add(book, "Decisions",
        {"Decision": "Annual budget", "Category": "budget", "Decided by": BOARD,
         "Reserved to": BOARD},
        {"Decision": "Small spend", spend: "spend", "Decided by": STAFF[0],
         "Money up to": 50_000},
        {"Decision": "Spend", spend: "spend", "Decided by": FINANCE, "Money over": 50_000,
         "Money up to": 250_000},
        {"Decision": "Large spend", spend: "spend", "Decided by": BOARD,
         "Money over": 250_000})  # fmt: skip
    for to, limit in ((FINANCE, 250_000), (STAFF[0], 50_000)):
        add(book, "Delegations", {"From": BOARD, "To": to, "Matters": "spend", "Limit": limit,
                                  "Instrument": "Scheme of delegation",
                                  "May be passed on": "prohibited",
                                  "Reports back": "in the minutes"})  # fmt: skip
    book.save(path)


def matrix(page) -> None:
    for column, (name, *_) in enumerate(FORUMS, 5):
        page.cell(1, column).value = name
    for row, post in enumerate((*TRUSTEES, *STAFF), 3):
        page.cell(row, 1).value = post
        for column, (*_, members, _, _) in enumerate(FORUMS, 5):
            if post in members:
                page.cell(row, column).value = "C" if post == members[0] else "M"
    last = 3 + len(TRUSTEES) + len(STAFF)
    page.cell(last, 2).value, page.cell(last, 4).value = "Patient or carer", "lay"
    page.cell(last, 4 + len(FORUMS)).value = "6M"


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hospice") / "structure.xlsx"
    assert govlint("template", "--like", "charity", "--output", path).code == 0
    fill(path)
    return path


def test_a_template_that_was_filled_in_is_checked_as_it_stands(workbook: Path) -> None:
    done = govlint("check", workbook, "--profile", "uk-charity", "--as-of", "2026-11-21")
    assert (done.code, done.out.splitlines()[0]) == (0, "No findings.")


def test_a_slip_is_told_at_its_cell_in_the_words_of_the_sheet(workbook: Path) -> None:
    slipped = workbook.with_name("slipped.xlsx")
    book = load_workbook(workbook)
    book["Forums"]["K4"].value = "Board of Trustee"
    book.save(slipped)
    said = govlint("check", slipped, "--as-of", "2026-11-21", "--format", "concise").out
    assert "Forums!K4: error unknown-reference" in said
    assert 'did you mean "Board of Trustees"?' in said


@pytest.mark.parametrize("paper", ["sord", "register", "raci", "calendar", "load", "comply"])
def test_a_paper_is_written_from_it(workbook: Path, paper: str) -> None:
    to = workbook.with_name(f"{paper}.docx")
    assert govlint("export", workbook, "--to", paper, "--output", to).code == 0
    assert HOSPICE in "".join(Document(to).element.body.itertext())


def test_a_board_paper_is_written_from_it(workbook: Path) -> None:
    to = workbook.with_name("board.docx")
    assert govlint("check", workbook, "--for", "board", "--output", to).code == 0
    assert any("Nothing was found" in line.text for line in Document(to).paragraphs)


OUTPUTS = {
    "findings": ("check", "{structure}", "--format", "xlsx", "--output", "{output}"),
    "a copy with findings": ("check", "{workbook}", "--format", "xlsx", "--output", "{output}"),
    "a paper": ("export", "{structure}", "--to", "register", "--output", "{output}"),
}


@pytest.mark.parametrize("which", OUTPUTS)
def test_an_output_is_made_anew_until_somebody_saves_it(tmp_path: Path, which: str) -> None:
    structure = ROOT / "examples" / "riverford"
    output, workbook = tmp_path / "output.xlsx", tmp_path / "s.xlsx"
    govlint("export", structure, "--output", workbook)
    places = {"structure": structure, "workbook": workbook, "output": output}
    asked = [word.format(**places) for word in OUTPUTS[which]]
    assert all(govlint(*asked).code < 2 for _ in range(2))
    load_workbook(output).save(output)
    assert "would be lost" in govlint(*asked).err
    other = [word.format(**{**places, "output": workbook}) for word in OUTPUTS[which]]
    assert "would be lost" in govlint(*other).err
