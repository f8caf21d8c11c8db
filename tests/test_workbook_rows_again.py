"""Rows of a workbook without ids are known again, whichever rows come or go beside them."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook

from command import govlint, write

STRUCTURE = """govlint: 1
name: X
posts: {chief: {title: Chief}}
forums: {board: {name: Board, form: board}}
delegations: {one: {from: board, to: chief, matters: [buy], limit: 1, instrument: S}}
"""
BUY, SELL, BUY_TOO = ("buy", "none", "S 1"), ("sell", 100, "S 2"), ("buy", 100, "S 2")
CHECK = ("check", "s.xlsx", "--as-of", "2026-11-21", "--select", "unlimited-delegation")


def written(folder: Path, *rows: Sequence[object]) -> None:
    """Write a workbook with these delegations and without an id."""
    write(folder / "a" / "structure.yaml", STRUCTURE)
    (folder / "s.xlsx").unlink(missing_ok=True)
    assert govlint("export", "a", "--output", "s.xlsx", cwd=folder).code == 0
    book = load_workbook(folder / "s.xlsx")
    for page in book:
        heads = [cell.value for cell in page[1]]
        if "Id" in heads:
            for row in range(2, page.max_row + 1):
                page.cell(row, heads.index("Id") + 1).value = None
    for at, row in enumerate(rows, 2):
        for column, value in enumerate(("Board", "Chief", *row), 1):
            book["Delegations"].cell(at, column).value = value
    book.save(folder / "s.xlsx")


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ([BUY], [BUY, SELL], 0),
        ([BUY, SELL], [BUY], 0),
        ([BUY], [BUY_TOO, BUY], 0),
        ([BUY, BUY_TOO], [BUY_TOO, BUY], 0),
        ([BUY], [("buy", 100, "S 1"), ("sell", "none", "S 2")], 1),
        ([BUY, BUY_TOO], [("buy", 100, "S 1"), ("buy", "none", "S 2")], 1),
    ],
)
def test_a_row_is_known_by_all_that_it_says(
    tmp_path: Path, before: list[Sequence[object]], after: list[Sequence[object]], code: int
) -> None:
    written(tmp_path, *before)
    govlint("baseline", *CHECK[1:], "--output", "known.json", cwd=tmp_path)
    written(tmp_path, *after)
    done = govlint(*CHECK, "--baseline", "known.json", cwd=tmp_path)
    assert done.code == code, done


def test_a_row_is_known_again_where_another_takes_the_name_of_it(tmp_path: Path) -> None:
    said = STRUCTURE.replace("name: Board", "name: Winter Beds").replace(
        "form: board", "form: committee"
    )
    write(tmp_path / "a" / "structure.yaml", f"{said}services: {{s: {{name: Meals}}}}\n")
    check = ("check", "s.xlsx", "--as-of", "2026-11-21", "--select", "orphan-forum")
    assert govlint("export", "a", "--output", "s.xlsx", cwd=tmp_path).code == 0
    for service in ("Meals", "Winter beds"):
        book = load_workbook(tmp_path / "s.xlsx")
        for page in book:
            if "Id" in (heads := [cell.value for cell in page[1]]):
                for row in range(2, page.max_row + 1):
                    page.cell(row, heads.index("Id") + 1).value = None
        book["Services"].cell(2, 1).value = service
        book.save(tmp_path / "s.xlsx")
        if service == "Meals":
            assert govlint("baseline", *check[1:], "-o", "known.json", cwd=tmp_path).code == 0
    run = govlint(*check, "--baseline", "known.json", "--format", "json", cwd=tmp_path)
    counts = {word: run.data["summary"][word] for word in ("same", "new", "gone")}
    assert counts == {"same": 1, "new": 0, "gone": 0}
