"""A rule as SARIF describes it, with the help that code scanning shows beside its findings."""

from typing import Any

from govlint import HOME
from govlint.finding import Severity
from govlint.report.formats.rule_help import in_markdown, in_text, on_one_line
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.shipped_rules import is_shipped
from govlint.structure.sanitise import printable

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

_SHOWN = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
"""GitHub's names for the severity of what is no fault of security."""


def described(rule: str, entry: CatalogueEntry | None) -> dict[str, Any]:
    """Describe a rule, and one that is not known by its name alone."""
    if entry is None:
        said = {"text": f"{rule}: this govlint does not know the rule."}
        return {"id": rule, "shortDescription": said, "fullDescription": said, "help": said}
    told = entry.rule
    return {
        "id": told.id,
        **_name(told.id),
        "shortDescription": {"text": printable(told.summary)},
        "fullDescription": {"text": on_one_line(told.why)},
        "help": {"text": in_text(entry), "markdown": in_markdown(entry)},
        **_home(entry),
        "defaultConfiguration": {"level": LEVELS[told.severity]},
        "properties": {
            "tags": ["governance", entry.theme, told.authority.value],
            "problem.severity": _SHOWN[told.severity],
        },
    }


def _name(rule: str) -> dict[str, str]:
    """Write an id as SARIF writes names, where that makes a difference."""
    words = rule.split("-")
    return {"name": "".join(map(str.capitalize, words))} if len(words) > 1 else {}


def _home(entry: CatalogueEntry) -> dict[str, str]:
    """Link to the file of a rule that comes with govlint."""
    if not is_shipped(entry.path):
        return {}
    return {"helpUri": f"{HOME}/blob/main/rules/{entry.theme}/{entry.rule.id}.yaml"}
