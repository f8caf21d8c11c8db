"""The findings as GitLab's code quality report, which compares a merge request with its target."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from govlint.finding import Finding, Severity
from govlint.report.json_text import as_json
from govlint.report.status import SETTINGS, compared_by, marked
from govlint.report.summary import loosened_by
from govlint.result import Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.sanitise import printable

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
"""GitLab's `critical` and `blocker` are left to findings that stop a service."""


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write a list with one object a finding that counts, and one a configuration that loosens."""
    settings = [_settings(path, said, result) for path, said in loosened_by(result.settings)]
    return as_json([*map(_degradation, result.findings), *settings])


def _degradation(found: Finding) -> dict[str, Any]:
    path, rule = printable(found.place.path), printable(found.rule)
    home = printable(next(iter(found.structures), path))
    return {
        # GitLab shows no name of a check, so the description begins with it.
        "description": f"{rule}: {marked(found)}",
        "check_name": rule,
        "fingerprint": sha256(f"{home}\n{compared_by(found)}".encode()).hexdigest(),
        "severity": SEVERITIES[found.severity],
        "location": {"path": path, "lines": {"begin": found.place.line}},
    }


def _settings(path: str, said: str, result: Result) -> dict[str, Any]:
    """Give what a configuration loosens, which is new in a merge request that loosens more.

    The sentence names the first rules alone, and the fingerprint is that of all with their values.
    """
    of_file = [one for one in result.settings if one.path == path]
    kinds = [names for one in of_file for names in (one.off, one.changed, one.lowered, one.values)]
    whole = printable("\n".join([SETTINGS, said, *map(" ".join, kinds)]))
    return {
        "description": f"{SETTINGS}: {printable(said)}",
        "check_name": SETTINGS,
        "fingerprint": sha256(whole.encode()).hexdigest(),
        "severity": SEVERITIES[Severity.INFO],
        "location": {"path": printable(path), "lines": {"begin": 1}},
    }
