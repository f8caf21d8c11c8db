"""Looks of the sheets of a workbook: formats of cells, widths of columns and heights of rows."""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any

from govlint.exchange.workbook.cells import DAY_FORMAT
from govlint.exchange.workbook.grids import Row

TONES = {"head": "#1F3A5F", "grey": "#8A8A8A", "band": "#F2F5F9", "example": "#9A9A9A"}

OF_CODES = {
    "C": ("#1F3A5F", "white"), "CC": ("#3D669C", "white"), "DC": ("#7FA3CF", "black"),
    "M": ("#CFDFF1", "black"), "S": ("#E4DDF0", "black"), "AD": ("#EFE6CF", "black"),
    "A": ("#F3F0E6", "black"), "O": ("#F4F4F4", "#707070"),
}  # fmt: skip
"""The ground and the letters of a seat, by its code: the chair's is the darkest."""

BOLD = 1.2
"""How wide a bold letter is, by the unit of a column's width."""

HEADING_LINES = 3
"""Lines that a heading goes over."""

LETTER = 0.98
"""How wide a letter is, by the unit of a column's width."""

LINE = 15.0
"""The height of a line, in points."""

MOST_LINES = 20
"""Lines of a row that are shown."""


def formats_of(book: Any) -> Mapping[str, Any]:
    """Make the formats of cells in a workbook, by what stands in them."""
    return {
        "head": book.add_format(
            {"bold": True, "font_color": "white", "bg_color": TONES["head"],
             "text_wrap": True, "valign": "vcenter", "border": 1, "border_color": "#C8D0DA"}
        ),
        "turned": book.add_format(
            {"bold": True, "font_color": "white", "bg_color": TONES["head"], "rotation": 90,
             "text_wrap": True, "valign": "bottom", "align": "center", "border": 1,
             "border_color": "#C8D0DA"}
        ),
        "id": book.add_format(
            {"font_color": TONES["grey"], "num_format": "@", "valign": "top"}
        ),
        "text": book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"}),
        "day": book.add_format({"num_format": DAY_FORMAT, "align": "left", "valign": "top"}),
        "number": book.add_format({"num_format": "#,##0.########", "valign": "top"}),
        "count": book.add_format({"num_format": "0.########", "valign": "top"}),
        "mark": book.add_format({"align": "center", "num_format": "@", "border": 1,
                                 "border_color": "#E3E8EE"}),
        "example": book.add_format({"font_color": TONES["example"], "italic": True,
                                    "num_format": "@", "text_wrap": True, "valign": "top"}),
        "title": book.add_format({"bold": True, "font_size": 16}),
        "label": book.add_format({"bold": True, "valign": "top"}),
        "plain": book.add_format({"text_wrap": True, "valign": "top"}),
    }  # fmt: skip


def formats_of_codes(book: Any) -> Mapping[str, Any]:
    """Make the formats of seats, by their codes."""
    return {
        code: book.add_format({"bg_color": ground, "font_color": letters, "bold": code == "C"})
        for code, (ground, letters) in OF_CODES.items()
    }


def width_of(rows: Sequence[Row], at: int, heading: str) -> float:
    """Give the width of a column by what stands in it."""
    longest = max((len(str(row[at])) for row in rows[1:40] if at < len(row) and row[at]),
                  default=0)  # fmt: skip
    word = max(map(len, heading.split())) * BOLD + 1
    across = max(len(heading) * BOLD / HEADING_LINES + 2, word, 8)
    return float(max(across, min(longest + 2, 34 if at == 0 else 24)))


def height_of(row: Row, widths: Sequence[float]) -> float:
    """Give the height of a row in which long texts go over several lines."""
    lines = (
        sum(ceil(max(len(line), 1) * LETTER / width) for line in cell.split("\n"))
        for cell, width in zip(row, widths, strict=False)
        if isinstance(cell, str)
    )
    return LINE * min(max(lines, default=1), MOST_LINES)
