"""Lists to choose from in the cells of a workbook: names, words and codes, as data validation."""

from collections.abc import Iterator, Sequence
from typing import Any

from govlint.exchange.workbook.grids import Grid
from govlint.exchange.workbook.seat_codes import CODES
from govlint.exchange.workbook.sheet_layouts import LISTS, SheetColumn, SheetLayout, home_of
from govlint.exchange.workbook.writing.structure_as_sheets import SEAT_COLUMNS
from govlint.place import column_letters
from govlint.structure.model import ENTITIES, SECTIONS

FILLED = 200
"""Rows below the headings that have lists to choose from, beyond those in use."""

MOST_CHOICES = 2_000
"""Names in a list to choose from."""


class ChoiceLists:
    """The lists to choose from of a workbook, each written once onto a hidden sheet."""

    def __init__(self, book: Any, grids: Sequence[Grid]) -> None:
        self._grids = grids
        self._choices: dict[tuple[str, ...], str] = {}
        """Where the list of each set of words or kinds stands."""
        self._lists = book.add_worksheet(LISTS)
        """The hidden sheet on which lists to choose from stand, each in a column."""
        self._lists.hide()
        self._list_column = 0

    def put_below(
        self, page: Any, sheet: SheetLayout, column: SheetColumn, at: int, used: int
    ) -> None:
        """Put the list of a column below its heading, as far as rows are used and some more."""
        source = self._choice_of(sheet, column)
        if source:
            page.data_validation(
                1, at, used + FILLED, at,
                {"validate": "list", "source": source,
                 "error_type": "information" if column.many else "stop" if column.words else
                 "warning",
                 "error_title": column.heading[:32],
                 "error_message": "Choose from the list, or part several by semicolons."
                 if column.many else "Choose from the list."},
            )  # fmt: skip

    def put_across(self, page: Any, across: int, last: int, down: int) -> None:
        """Put those of the membership sheet: forums across, who sits there down, codes between."""
        first = len(SEAT_COLUMNS)
        page.data_validation(0, across, 0, last, {
            "validate": "list", "source": self._names(("forum",)), "error_type": "warning",
            "input_title": "Forum", "input_message": "Choose a forum from the list.",
        })  # fmt: skip
        for at, kind in ((0, "post"), (2, "organisation")):
            page.data_validation(2, at, down + FILLED, at,
                                 {"validate": "list", "source": self._names((kind,)),
                                  "error_type": "warning"})  # fmt: skip
        page.data_validation(
                2, first, down + FILLED, last,
                {"validate": "list", "source": list(CODES), "error_type": "information",
                 "error_title": "Code",
                 "error_message": "C, CC, DC, M, A, AD, O or S; 3M-1 are three seats, one vacant."},
            )  # fmt: skip

    def _choice_of(self, sheet: SheetLayout, column: SheetColumn) -> str | None:
        words = _choices(sheet, column)
        if not words:
            return None
        if words not in self._choices:
            if words[0] in ENTITIES:
                self._choices[words] = self._names(words)
            else:
                self._choices[words] = self._column_of(words)
        return self._choices[words]

    def _names(self, kinds: tuple[str, ...]) -> str:
        """Give the names of a kind on their own sheet, so that a new one is in the list at once."""
        if len(kinds) == 1:
            sheet = home_of(ENTITIES[kinds[0]][0])  # type: ignore[index]
            rows = next(len(one.rows) for one in self._grids if one.title == sheet.title)
            return f"='{sheet.title}'!$A$2:$A${rows + FILLED}"
        named = [name for kind in kinds for name in self._names_of(kind)][:MOST_CHOICES]
        return self._column_of(tuple(named)) if named else ""

    def _names_of(self, kind: str) -> Iterator[str]:
        title = home_of(ENTITIES[kind][0]).title  # type: ignore[index]
        for grid in self._grids:
            if grid.title == title:
                yield from (str(row[0]) for row in grid.rows[1:] if row[0] is not None)

    def _column_of(self, words: tuple[str, ...]) -> str:
        """Write a list to choose from onto the hidden sheet."""
        at, self._list_column = self._list_column, self._list_column + 1
        for number, word in enumerate(words):
            self._lists.write_string(number, at, word)
        letters = column_letters(at + 1)
        return f"={LISTS}!${letters}$1:${letters}${len(words)}"


def _choices(sheet: SheetLayout, column: SheetColumn) -> tuple[str, ...]:
    if column.sort == "owner":
        return (SECTIONS[sheet.section][0],) if sheet.section != "*" else ()
    if column.kinds:
        return column.kinds
    if column.sort == "flag":
        return ("yes", "no")
    return column.words if column.sort in ("choice", "text") else ()
