"""Where something is written: a place in a text, and a key path in its data."""

from typing import NamedTuple

KeyPath = tuple[str | int, ...]
"""The keys and list positions that lead from the top of a structure to a value."""


class Place(NamedTuple):
    """A span of text in a file; lines and columns count from 1, the end column is past the last.

    In a workbook it is a cell, by its row and column.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    sheet: str = ""
    """The sheet of a workbook."""

    @property
    def page(self) -> str:
        """The name of the text that it is a span of: the file, or the sheet in it."""
        return f"{self.path}: {self.sheet}" if self.sheet else self.path

    @property
    def line_or_cell(self) -> str:
        """The file with the line, or with the cell."""
        return f"{self.path}: {self.cell}" if self.sheet else f"{self.path}:{self.line}"

    @property
    def cell(self) -> str:
        """The cell of a sheet as a formula names it, such as `Forums!K15`; nothing in a text."""
        return f"{self.sheet}!{column_letters(self.column)}{self.line}" if self.sheet else ""


def column_letters(column: int) -> str:
    """Write the number of a column, from 1, as spreadsheets do."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
