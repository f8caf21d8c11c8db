"""The findings as GitLab's code quality report, which compares a merge request with its target."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from govlint.finding import Finding, Result, Severity
from govlint.report.json_text import as_json
from govlint.report.status import marked
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.structure.sanitise import printable

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
"""GitLab's `critical` and `blocker` are left to findings that stop a service."""


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write a list with one object a finding that counts."""
    return as_json([_degradation(one) for one in result.findings])


def _degradation(found: Finding) -> dict[str, Any]:
    path, rule = printable(found.place.path), printable(found.rule)
    home = printable(next(iter(found.structures), path))
    return {
        # GitLab shows no name of a check, so the description begins with it.
        "description": f"{rule}: {marked(found)}",
        "check_name": rule,
        "fingerprint": sha256(f"{home}\n{found.fingerprint}".encode()).hexdigest(),
        "severity": SEVERITIES[found.severity],
        "location": {"path": path, "lines": {"begin": found.place.line}},
    }
