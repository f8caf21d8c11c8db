"""Excel: the findings as a sheet that can be filtered, alone or before the workbook that has them.

Of a workbook that was checked a copy is written, in which each cell that something is found at is
coloured and has the finding as a note.
"""

from collections.abc import Mapping
from datetime import datetime, time
from io import BytesIO

from govlint.exchange.workbook.marking import FINDINGS, Mark, height, with_findings
from govlint.finding import Result
from govlint.report.formats.csv import rows_of
from govlint.report.status import advice, marked
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.sanitise import printable

COLUMNS = {
    "severity": 10, "cell": 22, "file": 26, "line": 8, "what was found": 60, "to do": 50,
    "rule": 28, "status": 12, "reason": 30, "by": 18, "until": 12, "before": 30,
    "other places": 40, "authority": 12,
}  # fmt: skip
"""The headings, each with its width."""

ALWAYS = ("severity", "what was found", "to do", "rule")
"""Columns that there are also where nothing stands in them."""

LONGEST = 32_000
"""Characters of a cell."""


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> bytes:
    """Write the findings, for what is gone, and settings, as the bytes of a workbook."""
    import xlsxwriter

    made = BytesIO()
    texts_only = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    book = xlsxwriter.Workbook(made, texts_only)
    book.set_properties({"created": datetime.combine(result.as_of, time())})
    head = book.add_format({"bold": True, "bg_color": "#1F3A5F", "font_color": "white"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    page = book.add_worksheet(FINDINGS)
    columns, rows = table(result, rules)
    for at, row in enumerate(rows):
        page.set_row(at, height(row, columns.values()))
        for position, cell in enumerate(row):
            page.write(at, position, cell, text if at else head)
    for position, width in enumerate(columns.values()):
        page.set_column(position, position, width)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(rows) - 1, 1), len(columns) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    book.close()
    return made.getvalue()


def write_into(raw: bytes, result: Result, rules: Mapping[str, CatalogueEntry]) -> bytes:
    """Mark the findings in the bytes of the workbook that they are of, behind a sheet of them."""
    marks = [
        Mark(found.place.sheet, found.place.line, found.place.column, found.severity.value, said)
        for found in result.findings
        if found.place.sheet
        for said in [f"{marked(found)}\nTo do: {advice(rules, found)}"]
    ]
    columns, rows = table(result, rules)
    return with_findings(raw, marks, rows, list(columns.values()))


def table(
    result: Result, rules: Mapping[str, CatalogueEntry]
) -> tuple[Mapping[str, int], list[list[str | int | float]]]:
    """Give the headings with their widths, where something stands, and the headings and rows."""
    rows = list(rows_of(result, rules))
    columns = {
        name: width
        for name, width in COLUMNS.items()
        if name in ALWAYS or any(row.get(name) not in (None, "") for row in rows)
    }
    if "cell" in columns and len({row.get("file") for row in rows}) == 1:
        columns = {name: width for name, width in columns.items() if name not in ("file", "line")}
    return columns, [
        list(columns),
        *([_cell(row.get(name, "")) for name in columns] for row in rows),
    ]


def _cell(value: object) -> str | int | float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return printable(str(value))[:LONGEST]
