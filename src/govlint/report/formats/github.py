"""The findings as workflow commands, which GitHub Actions shows beside the lines they are about.

GitHub shows ten errors, ten warnings and ten notices a step, and the log shows them all.
"""

from collections.abc import Iterator, Mapping

from govlint.finding import Finding, Severity
from govlint.report.status import SETTINGS, annotation
from govlint.report.summary import loosened_by
from govlint.result import Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.weight import first_shown
from govlint.structure.sanitise import printable

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
MOST_SETTINGS = 4
"""Configurations that have a notice each; one more names all others.

GitHub shows ten notices, and what was found is among them.
"""
BREAK = "%0A"
"""A line break within a message."""


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write one command a configuration that loosens, and one a finding that counts."""
    told = loosened_by(result.settings, MOST_SETTINGS)
    settings = [_settings(path, said) for path, said in told]
    first = first_shown(result.findings, len(settings))
    found = [_command(one, severity, rules) for one, severity in first]
    return "".join(f"{command}\n" for command in (*settings, *found))


def _command(found: Finding, severity: Severity, rules: Mapping[str, CatalogueEntry]) -> str:
    given = ",".join(f"{name}={_value(value)}" for name, value in _properties(found))
    lines = map(_data, annotation(rules, found))
    return f"::{COMMANDS[severity]} {given}::{BREAK.join(lines)}"


def _settings(path: str, said: str) -> str:
    return f"::notice file={_value(path)},line=1,title={SETTINGS}::{_data(said)}"


def _properties(found: Finding) -> Iterator[tuple[str, str]]:
    place = found.place
    yield "file", place.path
    yield "line", f"{place.line}"
    yield "endLine", f"{place.end_line}"
    if place.line == place.end_line:  # GitHub takes columns within one line only
        yield "col", f"{place.column}"
        yield "endColumn", f"{place.end_column}"
    yield "title", found.rule


def _data(text: str) -> str:
    return printable(text).replace("%", "%25")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
