"""The findings as a table for a spreadsheet, explained and known ones with them.

It begins with a byte order mark, without which Excel takes UTF-8 for an older code.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from io import StringIO

from govlint.finding import Finding, Result
from govlint.report.formats.told import Told, advice, at, theme, told
from govlint.report.printable import printable
from govlint.rulebook.catalogue import Entry

HEAD = (
    "severity", "rule", "theme", "what was found", "file", "line", "column", "entity",
    "other places", "to do", "authority", "status", "reason", "by", "until",
)  # fmt: skip

_FORMULA = re.compile("(^\\s*|;)(?=[=+@\uff1d\uff0b\uff0d\uff20-])")
"""Where a cell begins that a spreadsheet would calculate, also with signs as wide as Chinese ones.

Where numbers have decimal commas, a semicolon parts the cells.
"""


def write(result: Result, rules: Mapping[str, Entry]) -> str:
    """Write a row with the names of the columns, and one row a finding."""
    table = StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(HEAD)
    rows.writerows(_safe(_row(one, rules)) for one in told(result))
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + table.getvalue()


def _row(one: Told, rules: Mapping[str, Entry]) -> tuple[object, ...]:
    found = one.finding
    return (
        found.severity.value,
        found.rule,
        theme(rules, found.rule),
        found.message,
        found.place.path,
        found.place.line,
        found.place.column,
        found.entity or "",
        _others(found),
        advice(rules, found.rule),
        found.authority.value,
        *_standing(one),
    )


def _others(found: Finding) -> str:
    return "; ".join(f"{one.message} ({at(one.place)})" for one in found.related)


def _standing(one: Told) -> tuple[object, ...]:
    if one.explained:
        return "explained", one.explained.reason, one.explained.by or "", one.explained.until
    if one.known_from:
        return "known", one.excuse, "", ""
    return "open", "", "", ""


def _safe(cells: Iterable[object]) -> list[str]:
    """Write every cell as one line of text that no spreadsheet calculates."""
    return [_FORMULA.sub(r"\1'", printable(str(cell))) for cell in cells]
