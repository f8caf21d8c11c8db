"""Marks, rows and headings of the membership sheet that are none, and what is said of them."""

from pathlib import Path
from typing import Any

import pytest

from command import govlint
from govlint.exchange.workbook.meant_codes import meant_by
from workbooks import Change, Grids, raw, said

MEANT = {
    "Chairman": "write C", "VC": "write DC", "V/C": "write DC", "Ch": "write C", "Mem": "write M",
    "Att": "write A", "Obs": "write O", "Sec": "write S", "Adv": "write AD", "Y": "write M",
    "1": "write M", "\u25cf": "write M", "M*": "write M", "M?": "write M", "M tbc": "write M",
    "M (voting)": "write M", "M (ex officio)": "write M", "M/member": "write M",
    "trustee": "write M",
    "no": "leave the cell empty", "-": "leave the cell empty", "\u2013": "leave the cell empty",
    "n/a": "leave the cell empty", "0": "leave the cell empty",
    "TBC": "not known yet? leave the cell empty",
    "M5": "write 5M", "5 x M": "write 5M", "5 members": "write 5M", "5 trustees": "write 5M",
    "5M\u20131": "write 5M-1", "5M (1 vacant)": "write 5M-1", "4M+1V": "write 5M-1",
    "5": "for 5 members write 5M", "5M-6": "of 5 no more than 5 can be vacant",
    "M (vacant)": "for a seat that is vacant write M-1", "V": "for a seat that is vacant write M-1",
    "4 (2 vacant)": "write 4M-2", "3 vacant": "write 3M-3", "1 (vacant)": "for a seat that is "
    "vacant write M-1", "2 (3 vacant)": "of 2 no more than 2 can be vacant",
    "7 + chair": "write 7M, and C in a row of its own",
    "C + 6M": "write 6M, and C in a row of its own",
    "8 plus a chair": "write 8M, and C in a row of its own", "attends": "write A",
    "C/M": "one alone may stand here: C or M", "M, S": "one alone may stand here: M or S",
    "Deputy": "write DC if the deputy chair is meant",
    "NV": 'write M, and no under "Votes" on the sheet Seats in detail',
    "M (non-voting)": 'write M, and no under "Votes" on the sheet Seats in detail',
    "M (until June)": "write M (more of a seat may stand on the sheet Seats in detail)",
    "M\u200b": "a character that is not seen stands here; write M",
    "Z": "write C, CC, DC, M, A, AD, O or S, or 3M for three members",
}  # fmt: skip


@pytest.mark.parametrize("mark", MEANT)
def test_the_code_that_was_meant_is_written_out(mark: str) -> None:
    assert meant_by(mark) == f"; {MEANT[mark]}"


def cells(row: int, *values: Any) -> Change:
    """Type a row of the membership sheet, which spreadsheets number from 1."""

    def change(made: Grids) -> None:
        rows = made["Membership"]
        while len(rows) < row:
            rows.append([])
        rows[row - 1] = [*values]

    return change


def cell(row: int, at: int, value: Any) -> Change:
    def change(made: Grids) -> None:
        made["Membership"][row - 1][at - 1] = value

    return change


def beside(heading: str, *values: Any) -> Change:
    def change(made: Grids) -> None:
        for row, value in zip(made["Membership"], (heading, *values), strict=False):
            row.append(value)

    return change


TOLD: dict[str, tuple[Change, list[str]]] = {
    "a name for a code": (
        cell(6, 6, "Chief Executive"),
        [('Membership!F6 "Chief Executive" is no code; names stand at the left: write a code '
          "here, and Chief Executive in a row of its own")],
    ),
    "a kind that is none beside two marks": (
        cells(7, None, "Trustee", None, "NED", "2M", "3M"),
        ['Membership!D7 "Kind" cannot be "NED"; did you mean "non-executive"?'],
    ),
    "two in one row": (
        cell(3, 1, "Chair; Chief Executive"),
        ["Membership!A3 Each has a row of their own: Chair; Chief Executive"],
    ),
    "two on two lines": (
        cell(3, 1, "Chair\nChief Executive"),
        ["Membership!A3 Each has a row of their own: Chair; Chief Executive"],
    ),
    "a row of totals by another word": (
        cells(7, "No. of members", None, None, None, 3, 4),
        ['Membership!A7 "No. of members" begins a row of totals, which is not read'],
    ),
    "a row of totals at the end of the words": (
        cells(7, "Members (total)", None, None, None, 3, 4),
        ['Membership!A7 "Members (total)" begins a row of totals, which is not read'],
    ),
    "a row of quorums": (
        cells(7, "Quorum", None, None, None, 2, 3),
        [('Membership!A7 Nothing but numbers stands in the row "Quorum"; if they are no seats, '
          "take the row out; for 2 members write 2M")],
    ),
    "a column of totals": (
        beside("Total", None, 2, 2, 1, 2),
        ['Membership!G1 The column "Total" holds no marks, and is not read'],
    ),
    "a column of notes": (
        beside("Notes", None, "until June"),
        ['Membership!G1 The column "Notes" holds no marks, and is not read'],
    ),
    "a forum that is not described": (
        beside("Pay Panel", None, "C"),
        ['Membership!G1 "Pay Panel" is no forum on the sheet Forums'],
    ),
    "the heading of seats renamed": (
        cell(1, 2, "Seat"),
        [('Membership!B1 There is no heading "or seat" here, and "Seat" is none that is known; '
          'write "or seat" if it is meant')],
    ),
    "the heading of parties renamed": (
        cell(1, 3, "Represents"),
        [('Membership!C1 There is no heading "Speaks for" here, and "Represents" is none that is '
          'known; write "Speaks for" if it is meant')],
    ),
    "the first row called otherwise": (
        cell(2, 1, "Members known?"),
        [('Membership!A2 "Members known?" is no label that is known; write "Members known" if it '
          "is meant")],
    ),
    "a tick for a yes": (
        cell(2, 5, "\u2713"),
        ['Membership!E2 "\u2713" says not whether members are known; write yes'],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "told"), TOLD.values(), ids=TOLD)
def test_a_slip_on_the_membership_sheet_is_told_once(
    tmp_path: Path, change: Change, told: list[str]
) -> None:
    assert said(tmp_path, change) == told


ROWS = {
    "Chaire": '"Chaire" is on none of the sheets; did you mean "Chair"?',
    "vacant": (
        '"vacant" is on none of the sheets; write its title under "or seat", M-1 for its mark'
    ),
}


@pytest.mark.parametrize("called", ROWS)
def test_a_row_of_nobody_is_told_once_at_its_name(tmp_path: Path, called: str) -> None:
    (tmp_path / "s.xlsx").write_bytes(raw(cells(3, called, None, None, None, "M", "M")))
    found = govlint("check", "s.xlsx", "--format", "json", cwd=tmp_path).data["findings"]
    unknown = [one for one in found if one["rule"] == "unknown-reference"]
    assert [(one["cell"], one["message"]) for one in unknown] == [("Membership!A3", ROWS[called])]
