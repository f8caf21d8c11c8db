"""Rule sets that a workbook names on its first sheet, for whoever checks it to choose by."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from govlint.exchange.workbook.cells import SEPARATOR, typed
from govlint.exchange.workbook.grids import CellPlace, Row, cell_at
from govlint.exchange.workbook.headings import same
from govlint.exchange.workbook.sheet_layouts import START
from govlint.exchange.workbook.writing.structure_as_sheets import ROOT_FIELDS

RULES = "Rules"
"""The label beside which they stand."""


class NamedRuleSets(NamedTuple):
    """The names of sets of rules, and the cell in which they stand."""

    names: tuple[str, ...]
    cell: CellPlace


def named_rule_sets(grids: Mapping[str, Sequence[Row]]) -> NamedRuleSets | None:
    """Find the sets of rules that a workbook names; none where it names none."""
    title = _title(grids)
    at = _row_of(RULES, grids.get(title, ()))
    if at is None:
        return None
    said = typed(cell_at(grids[title][at], 1))
    names = (one.strip() for one in said.replace(",", SEPARATOR).split(SEPARATOR))
    return NamedRuleSets(tuple(filter(None, names)), CellPlace(title, at, 1))


def cells_naming(
    names: Sequence[str], grids: Mapping[str, Sequence[Row]]
) -> Iterator[tuple[CellPlace, str]]:
    """Give what is to stand in which cells so that a workbook names sets of rules, or none."""
    title = _title(grids)
    if title not in grids:
        return
    at = _row_of(RULES, grids[title])
    if at is None and not names:
        return
    row = _free_row(grids[title]) if at is None else at
    yield CellPlace(title, row, 0), RULES if names else ""
    yield CellPlace(title, row, 1), f"{SEPARATOR} ".join(names)


def _title(grids: Mapping[str, Sequence[Row]]) -> str:
    return next((one for one in grids if same(one) == same(START)), START)


def _row_of(label: str, rows: Sequence[Row]) -> int | None:
    return next(
        (at for at, row in enumerate(rows) if row and same(typed(row[0])) == same(label)), None
    )


def _free_row(rows: Sequence[Row]) -> int:
    """Find the row below the labels that are known, where it is empty; else one below all."""
    known = [at for label in ROOT_FIELDS if (at := _row_of(label, rows)) is not None]
    below = max(known, default=len(rows)) + 1
    is_free = known and (below >= len(rows) or all(cell is None for cell in rows[below]))
    return below if is_free else len(rows) + 1
