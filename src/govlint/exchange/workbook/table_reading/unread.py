"""Unread cells: what stands where no table and no label takes it in, and what is said of it."""

from collections.abc import Collection, Mapping, Sequence

from govlint.exchange.workbook.cells import typed
from govlint.exchange.workbook.grids import CellPlace, Row, cell_at
from govlint.exchange.workbook.headings import same
from govlint.exchange.workbook.rule_sets import RULES
from govlint.exchange.workbook.seat_codes import CODES
from govlint.exchange.workbook.sheet_layouts import SheetColumn
from govlint.exchange.workbook.table_reading.read_sheets import ReadSheets
from govlint.structure.nearest_word import nearest


def tell_unread(
    made: ReadSheets, title: str, head: int, headed: Collection[int], rows: Sequence[Row]
) -> None:
    """Say what stands above the headings of a table, and in columns without one."""
    above = [at for at in range(head) if sum(cell is not None for cell in rows[at]) > 1]
    if above:
        are = "1 row is" if len(above) == 1 else f"{len(above)} rows are"
        made.aside(f"{are} not read here, above the headings", CellPlace(title, above[0], 0))
    for position in range(max(map(len, rows), default=0)):
        if position in headed:
            continue
        filled = [at for at in range(head + 1, len(rows))
                  if cell_at(rows[at], position) is not None]  # fmt: skip
        if not filled:
            continue
        are = "1 cell below it is" if len(filled) == 1 else f"{len(filled)} cells below it are"
        message = f"No heading stands here, and {are} not read"
        cell = CellPlace(title, head, position)
        if position < max(headed):
            made.fault(f"{message}; write the heading, or empty the cells", cell)
        else:
            made.aside(message, cell)


def tell_unread_labels(
    made: ReadSheets, title: str, rows: Sequence[Row], labels: Mapping[str, SheetColumn]
) -> None:
    """Say which rows of labels with their values are not read, or say another value again."""
    first: dict[str, CellPlace] = {}
    for at, row in enumerate(rows):
        filled = [position for position, cell in enumerate(row) if cell is not None]
        if len(filled) < 2:  # a label and its value
            continue
        known = [
            one
            for one in filled
            if same(typed(row[one])) in labels and cell_at(row, one + 1) is not None
        ]
        for position in known:
            label = labels[same(typed(row[position]))].heading
            cell = CellPlace(title, at, position)
            if label in first:
                made.fault(
                    f'"{label}" is said twice here; leave one of the two', cell, first[label]
                )
            first.setdefault(label, cell)
        is_of_others = same(typed(row[filled[0]])) == same(RULES)
        if not known and not is_of_others and typed(row[filled[0]]).strip() not in CODES:
            _tell_label(made, typed(row[filled[0]]), CellPlace(title, at, filled[0]), labels)


def _tell_label(
    made: ReadSheets, label: str, cell: CellPlace, labels: Mapping[str, SheetColumn]
) -> None:
    names = [one.heading for one in labels.values()]
    if same(label) in labels:
        message = f'The value of "{label}" is read from the cell beside it, which is empty'
        made.fault(f"{message}; move it there", cell)
    elif near := nearest(label, names, own_words=False):
        message = f'"{label}" is no label that is known; write "{near}" if it is meant'
        made.fault(message, cell)
    else:
        made.aside(f'What stands beside "{label}" is not read', cell)
