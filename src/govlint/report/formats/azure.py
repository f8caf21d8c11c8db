"""The findings as logging commands, which Azure Pipelines lists as errors and warnings of a run.

It knows no third kind, so an info is a warning; neither decides whether the run fails.
"""

from collections.abc import Mapping

from govlint.finding import Finding, Result, Severity
from govlint.report.status import marked
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.sanitise import printable

ENDS = str.maketrans({";": "%3B", "]": "%5D"})
"""What would end a property or all of them."""


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write one command a finding that counts."""
    return "".join(f"{_command(found)}\n" for found in result.findings)


def _command(found: Finding) -> str:
    properties = {
        "type": "error" if found.severity is Severity.ERROR else "warning",
        "sourcepath": found.place.path,
        "linenumber": f"{found.place.line}",
        "columnnumber": f"{found.place.column}",
        "code": found.rule,
    }
    given = ";".join(f"{name}={_data(value).translate(ENDS)}" for name, value in properties.items())
    return f"##vso[task.logissue {given}]{_data(marked(found))}"


def _data(text: str) -> str:
    return printable(text).replace("%", "%AZP25")
