"""Concise format: one line a finding, as compilers print them."""

from collections.abc import Mapping

from govlint.finding import Finding, Result
from govlint.report.status import at, marked
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.sanitise import printable


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write `path:line:column: severity rule message` for each finding that counts."""
    return "".join(f"{_line(found)}\n" for found in result.findings)


def _line(found: Finding) -> str:
    return f"{at(found.place)}: {found.severity} {printable(found.rule)} {marked(found)}"
