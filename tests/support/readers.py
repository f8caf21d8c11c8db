"""How programs of others read each format: the severity, the message and the line of a finding."""

import csv
import json
import re
from collections.abc import Iterator
from io import StringIO
from typing import NamedTuple

from junitparser import JUnitXml
from junitparser.junitparser import TestCase as Case

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
GITHUB = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")
AZURE = re.compile(r"##vso\[task\.logissue ([^]]*)\](.*)")


class Read(NamedTuple):
    """A finding as a reader takes it; what is gone has no line."""

    kind: str
    message: str
    line: int


def sarif(text: str) -> Iterator[Read]:
    """Take the results of the only run, those too that are suppressed."""
    for one in json.loads(text)["runs"][0]["results"]:
        region = one["locations"][0]["physicalLocation"]["region"]
        yield Read(one["level"], one["message"]["text"], region["startLine"])


def junit(text: str) -> Iterator[Read]:
    """Take every test that failed, was skipped or said something."""
    for case in cases(text):
        kinds = [type(it).__name__ for it in case.result] or ["said" * bool(case.system_out)]
        if kinds[0]:
            yield Read(kinds[0], case.name, int(case._elem.get("line") or 0))


def cases(text: str) -> list[Case]:
    """Give all tests."""
    return [case for suite in JUnitXml.fromstring(text.encode()) for case in suite]


def gitlab(text: str) -> Iterator[Read]:
    """Take every item."""
    for one in json.loads(text):
        yield Read(one["severity"], one["description"], one["location"]["lines"]["begin"])


def github(text: str) -> Iterator[Read]:
    """Take every line as the runner does; a line that is no command is an error."""
    for line in text.splitlines():
        kind, given, said = GITHUB.fullmatch(line).groups()  # type: ignore[union-attr]
        properties = dict(pair.split("=", 1) for pair in given.split(","))
        yield Read(kind, _decoded(said), int(properties["line"]))


def azure(text: str) -> Iterator[Read]:
    """Take every line as the agent does; a line that is no command is an error."""
    for line in text.splitlines():
        given, said = AZURE.fullmatch(line).groups()  # type: ignore[union-attr]
        properties = dict(pair.split("=", 1) for pair in given.split(";"))
        message = said.replace("%0A", "\n").replace("%AZP25", "%")
        yield Read(properties["type"], message, int(properties["linenumber"]))


def table(text: str) -> list[dict[str, str]]:
    """Give the rows of CSV by the names of their columns."""
    return list(csv.DictReader(StringIO(text.removeprefix(BOM)), strict=True))


def _csv(text: str) -> Iterator[Read]:
    for row in table(text):
        yield Read(row["severity"], row["what was found"], int(row["line"] or 0))


def _decoded(text: str) -> str:
    return text.replace("%0A", "\n").replace("%25", "%")


READERS = {
    "sarif": sarif, "junit": junit, "gitlab": gitlab, "github": github, "azure": azure, "csv": _csv,
}  # fmt: skip
