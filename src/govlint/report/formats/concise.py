"""Concise format: one line a finding, as compilers print them, and one on each configuration."""

from collections.abc import Mapping

from govlint.finding import Finding
from govlint.report.status import at, marked
from govlint.report.summary import loosened
from govlint.result import Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.sanitise import printable


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write `path:line:column: severity rule message` for each finding that counts.

    Behind them stands what configurations loosened.
    """
    lines = [*map(_line, result.findings), *map(printable, loosened(result))]
    return "".join(f"{line}\n" for line in lines)


def _line(found: Finding) -> str:
    return f"{at(found.place)}: {found.severity} {printable(found.rule)} {marked(found)}"
