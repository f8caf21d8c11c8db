"""Excel: the findings as a sheet that can be filtered, alone or before the workbook that has them.

Of a workbook that was checked a copy is written, in which each cell that something is found at is
coloured and has the finding as a note.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from govlint.exchange.workbook.grids import Row
from govlint.exchange.workbook.marking import CellNote, with_findings
from govlint.exchange.workbook.names import LONGEST
from govlint.finding import Finding
from govlint.report.formats.csv import rows_of
from govlint.report.status import advice, marked
from govlint.result import Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.weight import ranked
from govlint.structure.sanitise import printable

COLUMNS = {
    "severity": 10, "cell": 22, "file": 26, "line": 8, "what was found": 60, "to do": 50,
    "rule": 28, "status": 12, "reason": 30, "by": 18, "until": 12, "before": 30,
    "other places": 40, "authority": 12,
}  # fmt: skip
"""The headings, each with its width."""

ALWAYS = ("severity", "what was found", "to do", "rule")
"""Columns that there are also where nothing stands in them."""


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> bytes:
    """Write the findings, for what is gone, and settings, as the bytes of a workbook."""
    columns, rows = table(result, rules)
    return with_findings(result.as_of, rows, list(columns.values()))


def write_copy(
    result: Result,
    rules: Mapping[str, CatalogueEntry],
    sheets: Mapping[str, Sequence[Row]],
    heads: Mapping[str, int],
) -> bytes:
    """Write the findings before a copy of the sheets that they are of."""
    notes = [
        CellNote(
            found.place.sheet,
            found.place.line,
            found.place.column,
            found.severity.value,
            f"{marked(found)}\nTo do: {advice(rules, found)}",
        )
        for there in _by_cell(result.findings)
        for found in ranked(there)
    ]
    columns, rows = table(result, rules)
    return with_findings(result.as_of, rows, list(columns.values()), sheets, notes, heads)


def _by_cell(findings: Iterable[Finding]) -> Collection[Sequence[Finding]]:
    found: defaultdict[tuple[str, int, int], list[Finding]] = defaultdict(list)
    for one in findings:
        if one.place.sheet:
            found[one.place.sheet, one.place.line, one.place.column].append(one)
    return found.values()


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
