"""The findings as logging commands, which Azure Pipelines lists as errors and warnings of a run.

It knows no third kind, so an info is a warning; neither decides whether the run fails.
"""

from collections.abc import Iterable, Iterator, Mapping

from govlint.finding import Finding, Severity
from govlint.report.status import SETTINGS, annotation
from govlint.report.summary import loosened_by
from govlint.result import Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.weight import first_shown
from govlint.structure.sanitise import printable

MOST_SETTINGS = 4
"""Configurations that have a warning each; one more names all others.

Azure shows ten warnings, and what was found is among them.
"""
WARNINGS = (Severity.WARNING, Severity.INFO)
"""What is a warning there."""
ENDS = str.maketrans({";": "%3B", "]": "%5D"})
"""What would end a property or all of them."""
BREAK = "%0A"
"""A line break within a message."""


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write one command a configuration that loosens, and one a finding that counts."""
    told = loosened_by(result.settings, MOST_SETTINGS)
    settings = [_command(_of_settings(path), [said]) for path, said in told]
    first = first_shown(result.findings, len(settings), WARNINGS)
    found = [_command(_of_finding(*one), _lines(rules, one[0])) for one in first]
    return "".join(f"{command}\n" for command in (*settings, *found))


def _of_finding(found: Finding, severity: Severity) -> Mapping[str, str]:
    return {
        "type": "error" if severity is Severity.ERROR else "warning",
        "sourcepath": found.place.path,
        "linenumber": f"{found.place.line}",
        "columnnumber": f"{found.place.column}",
        "code": found.rule,
    }


def _lines(rules: Mapping[str, CatalogueEntry], found: Finding) -> Iterator[str]:
    """Give the lines of a finding, and last the command that says why it is asked for."""
    yield from annotation(rules, found)
    if found.rule in rules:
        yield f"Why: govlint explain {found.rule}"


def _of_settings(path: str) -> Mapping[str, str]:
    return {"type": "warning", "sourcepath": path, "linenumber": "1", "code": SETTINGS}


def _command(properties: Mapping[str, str], lines: Iterable[str]) -> str:
    given = ";".join(f"{name}={_data(value).translate(ENDS)}" for name, value in properties.items())
    return f"##vso[task.logissue {given}]{BREAK.join(map(_data, lines))}"


def _data(text: str) -> str:
    return printable(text).replace("%", "%AZP25")
