"""CSV: the findings as a table for a spreadsheet; what is explained, known or gone with them.

It begins with a byte order mark, without which Excel takes UTF-8 for an older code.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from io import StringIO

from govlint.finding import Finding
from govlint.report.status import (
    SETTINGS,
    FindingStatus,
    advice,
    at,
    gone_since,
    state_of,
    statuses_of,
    theme,
    why,
)
from govlint.report.summary import loosened_by
from govlint.result import Gone, Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.sanitise import printable

HEAD = (
    "severity", "rule", "theme", "what was found", "file", "line", "column", "entity",
    "other places", "to do", "authority", "status", "reason", "by", "until", "structures", "value",
    "limit", "before", "why",
)  # fmt: skip

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"

_FORMULA = re.compile("(^\\s*|;\\s*)(?=[=+@\uff1d\uff0b\uff0d\uff20-])")
"""Where a cell begins that a spreadsheet would calculate, also with signs as wide as Chinese ones.

Where numbers have decimal commas, a semicolon parts the cells.
"""


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write the names of the columns, and a row for each finding, for what is gone, and settings.

    These are what configurations loosened.
    """
    table = StringIO()
    rows = csv.DictWriter(table, HEAD, restval="", lineterminator="\n")
    rows.writeheader()
    for row in rows_of(result, rules):
        rows.writerow(_safe({name: row[name] for name in HEAD if name in row}))
    return BYTE_ORDER_MARK + table.getvalue()


def rows_of(result: Result, rules: Mapping[str, CatalogueEntry]) -> Iterator[Mapping[str, object]]:
    """Give a row by its headings for each finding, for what is gone, and for settings."""
    yield from (_row(one, rules) for one in statuses_of(result))
    if result.earlier:
        name = result.earlier.name
        yield from (_gone_row(one, name, rules) for one in result.earlier.gone)
    for path, said in loosened_by(result.settings):
        yield {"what was found": said, "file": path, "status": SETTINGS}


def _row(one: FindingStatus, rules: Mapping[str, CatalogueEntry]) -> Mapping[str, object]:
    found = one.finding
    return {
        "severity": found.severity.value,
        "rule": found.rule,
        "theme": theme(rules, found.rule),
        "what was found": found.message,
        "file": found.place.path,
        "line": found.place.line,
        "column": found.place.column,
        "cell": found.place.cell,
        "entity": found.entity or "",
        "other places": _others(found),
        "to do": advice(rules, found),
        "authority": found.authority.value,
        **_standing(one),
        "structures": "; ".join(found.structures),
        "value": _number(found.value),
        "limit": _number(found.limit),
        "before": found.before.message if found.before else "",
        "why": why(rules, found.rule),
    }


def _others(found: Finding) -> str:
    listed = [f"{one.message} ({at(one.place)})" for one in found.related]
    return "; ".join([*listed, *([f"and {found.unlisted} more"] if found.unlisted else [])])


def _standing(one: FindingStatus) -> Mapping[str, object]:
    if one.explained is None:
        return {"status": one.state, "reason": one.excuse}
    by, until = one.explained.by or "", one.explained.until
    return {"status": one.state, "reason": one.explained.reason, "by": by, "until": until}


def _gone_row(one: Gone, name: str, rules: Mapping[str, CatalogueEntry]) -> Mapping[str, object]:
    return {
        "rule": one.rule,
        "theme": theme(rules, one.rule),
        "what was found": one.message,
        "file": one.path,
        "entity": one.entity or "",
        "status": state_of(one),
        "reason": gone_since(one, name),
        "structures": "; ".join(one.structures),
        "value": _number(one.value),
    }


def _number(number: float | None) -> str:
    return "" if number is None else f"{number:.15g}"


def _safe(cells: Mapping[str, object]) -> dict[str, str]:
    """Write every cell as one line of text that no spreadsheet calculates."""
    return {name: as_text(str(cell)) for name, cell in cells.items()}


def as_text(cell: str) -> str:
    """Write a cell as one line of text that no spreadsheet calculates."""
    return _FORMULA.sub(r"\1'", printable(cell))
