"""Slips in lists: what is read of each, and what is said of it."""

from pathlib import Path

import pytest

from command import TODAY, Run, govlint, write

LIST = """\
Committee,Name,Role,Organisation,Since
Harbour Board,Ada Marsh,Chair,Tidewell Homes,01/04/2025
Harbour Board,Bo Lind,Vice-Chair,Harbour Council,01/04/2025
Audit Committee,Bo Lind,Chair,Harbour Council,14/05/2025
Audit Committee,Cy Dara,Member,Tidewell Homes,14/05/2025
"""
MATRIX = """\
Post,Harbour Board,Audit Committee,Working Group
Chief Executive,C,A,x
Finance Director,M,C,
"""
BY_FORUM = """\
Committee,Chair,Members,Secretary,Quorum,Reports to
Harbour Board,Ada Marsh,Bo Lind; Cy Dara,Di Ross,3,
Audit Committee,Bo Lind,Cy Dara; Ed Moss,Di Ross,2,Harbour Board
"""
STAFF = """\
ID,Name,Job title,Manager ID
1,Ada Marsh,Chief Executive,
2,Bo Lind,Finance Director,1
3,Cy Dara,Clerk,2
"""


def read(folder: Path, text: str) -> Run:
    write(folder / "list.csv", text)
    return govlint("import", "list.csv", "--as-of", TODAY, cwd=folder)


SAID = {
    "a forum misspelt": (
        LIST, "Audit Committee,Cy", "Audit Comittee,Cy",
        "forums that are perhaps one, and are kept apart (1): Audit Committee / Audit Comittee.",
    ),
    "a surname misspelt": (
        LIST, "Audit Committee,Bo Lind", "Audit Committee,Bo Lindt",
        "people who are perhaps one, and are kept apart (1): Bo Lind / Bo Lindt.",
    ),
    "an organisation misspelt": (
        LIST, "Cy Dara,Member,Tidewell", "Cy Dara,Member,Tidewel",
        "organisations that are perhaps one, and are kept apart (1): Tidewell Homes / Tidewel",
    ),
    "two names in a row": (
        LIST, "Audit Committee,Bo Lind", "Audit Committee,Bo Lind; Cy Dara",
        "names that may be of several people; read as one (1): Bo Lind; Cy Dara.",
    ),
    "two names on two lines": (
        LIST, "Audit Committee,Bo Lind", 'Audit Committee,"Bo Lind\nCy Dara"',
        "names that may be of several people; read as one (1): Bo Lind; Cy Dara.",
    ),
    "the headings again": (
        LIST, "Audit Committee,Bo", "Committee,Name,Role,Organisation,Since\nAudit Committee,Bo",
        "rows of the headings again (1).",
    ),
    "a heading misspelt": (
        LIST, "Since", "Sicne",
        "columns that the format has no place for (1): Sicne (perhaps Since).",
    ),
    "a row of quorums": (
        MATRIX, "Finance", "Quorum,3,2,2\nFinance",
        "rows of numbers, which are no marks (1): Quorum 3 2 2.",
    ),
    "a row of totals": (
        MATRIX, "Finance", "No. of members,3,2,2\nFinance",
        "rows that only add up others (1): No. of members 3 2 2.",
    ),
    "a forum in two columns": (
        MATRIX, "Working Group", "Audit Committee",
        "columns that stand twice, and are read as one (1): Audit Committee.",
    ),
    "a chair among the members": (
        BY_FORUM, "Bo Lind; Cy", "Ada Marsh; Bo Lind; Cy",
        "members who hold an office there already (1): Ada Marsh (Harbour Board).",
    ),
    "a number twice": (
        STAFF, "3,Cy Dara,Clerk,2", "1,Cy Dara,Clerk,2",
        "numbers that several people have (1): 1 (row 4).",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAID)
def test_a_slip_is_named_among_what_is_not_carried(name: str, tmp_path: Path) -> None:
    text, typed, wrong, said = SAID[name]
    assert text.count(typed)
    ran = read(tmp_path, text.replace(typed, wrong, 1))
    assert (ran.code, f"Not carried: {said}" in ran.err) == (0, True), ran.err


READ = {
    "a sign behind a name": (LIST, "Audit Committee,Bo Lind", "Audit Committee,Bo Lind*"),
    "a committee as above": (LIST, "Audit Committee,Cy", "ditto,Cy"),
    "German headings": (
        LIST, "Committee,Name,Role,Organisation,Since", "Gremium,Name,Funktion,Organisation,Seit",
    ),
    "French headings": (
        LIST, "Committee,Name,Role,Organisation,Since", "Comité,Nom,Rôle,Organisation,Depuis",
    ),
    "names on lines of their own": (BY_FORUM, "Bo Lind; Cy Dara", '"Bo Lind\nCy Dara"'),
    "another heading of members": (BY_FORUM, "Members", "Membership"),
    "another heading of who is above": (BY_FORUM, "Reports to", "Reporting to"),
    "another heading of managers": (STAFF, "Manager ID", "Vorgesetzter"),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_a_habit_is_read_as_it_was_meant(name: str, tmp_path: Path) -> None:
    text, typed, other = READ[name]
    ran, usual = read(tmp_path, text.replace(typed, other, 1)), read(tmp_path, text)
    assert (ran.code, ran.out) == (0, usual.out)


def test_a_number_of_members_is_no_name(tmp_path: Path) -> None:
    ran = read(tmp_path, BY_FORUM.replace("Bo Lind; Cy Dara", "7"))
    assert "- {seat: Member, count: 7}" in ran.out


def test_an_office_in_brackets_behind_a_name_is_read(tmp_path: Path) -> None:
    ran = read(tmp_path, BY_FORUM.replace("Bo Lind; Cy", "Bo Lind (VC); Cy"))
    assert "- {who: bo-lind, capacity: deputy-chair}" in ran.out


NO_LISTS = {
    "committees as headings of groups": "Name,Role\nHARBOUR BOARD,\nAda Marsh,Chair\n",
    "no headings": LIST.partition("\n")[2],
}


@pytest.mark.parametrize("name", NO_LISTS)
def test_what_is_read_by_headings_says_which_it_needs(name: str, tmp_path: Path) -> None:
    ran = read(tmp_path, NO_LISTS[name])
    assert (ran.code, "such as Committee, Name and Role" in ran.err) == (2, True), ran.err
