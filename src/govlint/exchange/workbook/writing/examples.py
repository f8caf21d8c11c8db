"""Examples in an empty workbook: a grey row on each sheet that shows how it is filled in."""

from collections.abc import Mapping
from typing import Any

from govlint.exchange.workbook.grids import Row
from govlint.exchange.workbook.sheet_layouts import DETAILS, EXAMPLE, MEMBERSHIP, sheets
from govlint.exchange.workbook.writing.structure_as_sheets import as_sheets


def examples_of(data: Mapping[str, Any]) -> Mapping[str, Row]:
    """Give by sheet the first row of a structure that has posts, marked as an example."""
    examples = {
        one.title: _as_example(one.title, one.rows[1])
        for one in as_sheets(data).grids
        if one.rows[1:] and one.title != DETAILS
    }
    first = next(iter(data["posts"].values()))
    return {**examples, MEMBERSHIP: _as_example(MEMBERSHIP, [first["title"]])}


def _as_example(title: str, row: Row) -> Row:
    """Mark a row as one that only shows how rows are filled in, and is never read."""
    sheet = sheets().get(title)
    shown = [f"{row[0] or ''} {EXAMPLE}".strip(), *row[1:]]
    return [*shown[:-1], EXAMPLE] if sheet and sheet.is_home else shown
