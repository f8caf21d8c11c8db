"""The result as JSON, version 1; `govlint schema --of result` describes it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from govlint.finding import Change, Finding, Fix, Severity, Unsaid
from govlint.lint.other_ids import ids_of
from govlint.place import Place
from govlint.report.json_text import as_json, number
from govlint.result import Earlier, ExplainedFinding, Gone, Result, Settings
from govlint.rulebook.catalogue import CatalogueEntry

VERSION = 1
SELDOM = (
    "parts", "circumstance", "group", "unsaid", "amounts", "planned_until", "other_ids",
    "other_fingerprints", "seated", "by_settings", "is_beside", "before_its_day",
    "note",
)  # fmt: skip
"""Keys of a finding of an earlier state that are left out where they hold nothing."""


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write a result as JSON; the same result gives the same bytes."""
    return as_json(_data(result))


def _data(result: Result) -> dict[str, Any]:
    counts = result.by_severity()
    return {
        "version": VERSION,
        "as_of": result.as_of.isoformat(),
        "structures": [
            {"path": one.path, "name": one.name, "counts": dict(one.counts)}
            for one in result.structures
        ],
        "findings": [finding_data(found) for found in result.findings],
        "explained": [explained_data(one) for one in result.explained],
        "coverage": [
            {"field": one.field, "stated": one.stated, "of": one.of, "rules": list(one.rules)}
            for one in result.coverage
        ],
        "summary": {
            **{severity.value: counts[severity] for severity in Severity},
            "explained": len(result.explained),
            **_changes(result),
        },
        **_settings(result.settings),
        **_earlier(result.earlier),
    }


def _changes(result: Result) -> dict[str, int]:
    counts = result.by_change()
    return {change.value: counts[change] for change in Change} if result.earlier else {}


def _settings(settings: Sequence[Settings]) -> dict[str, Any]:
    return {"settings": [one._asdict() for one in settings]} if settings else {}


def _earlier(earlier: Earlier | None) -> dict[str, Any]:
    if earlier is None:
        return {}
    known = [finding_data(found) for found in earlier.known]
    gone = [gone_data(one) for one in earlier.gone]
    return {"earlier": {"name": earlier.name, "known": known, "gone": gone}}


def finding_data(found: Finding) -> dict[str, Any]:
    """Give a finding as plain data."""
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "authority": found.authority.value,
        "message": found.message,
        **_place(found.place),
        "end_line": found.place.end_line,
        "end_column": found.place.end_column,
        "entity": found.entity,
        "key_path": list(found.key_path),
        "related": [
            {"message": one.message, **_place(one.place), "entity": one.entity}
            for one in found.related
        ],
        "fingerprint": found.fingerprint,
        "structures": list(found.structures),
        "value": number(found.value),
        "limit": number(found.limit),
        **_since(found),
        **_parts(found),
        **({"unlisted": found.unlisted} if found.unlisted else {}),
        **({"circumstance": found.circumstance.value} if found.circumstance else {}),
        **({"by_settings": True} if found.by_settings else {}),
        **({"is_beside": True} if found.is_beside else {}),
        **({"is_instead": True} if found.is_instead else {}),
        **({"severity_anyway": found.severity_anyway.value} if found.severity_anyway else {}),
        **({"fix": _fix(found.fix)} if found.fix else {}),
    }


def _fix(fix: Fix) -> dict[str, Any]:
    """Give what mends a finding, by key path and in the texts."""
    return {
        "steps": [
            {"operation": one.operation, "key_path": list(one.key_path), "value": one.value}
            for one in fix.steps
        ],
        "replacements": [
            {
                **_place(one.place),
                "end_line": one.place.end_line,
                "end_column": one.place.end_column,
                "text": one.text,
            }
            for one in fix.replacements
        ],
        "unsafe": fix.unsafe,
    }


def explained_data(explained: ExplainedFinding) -> dict[str, Any]:
    """Give a finding that is explained, with who explains it until when."""
    return {
        **finding_data(explained.finding),
        "reason": explained.reason,
        "by": explained.by,
        "until": explained.until.isoformat(),
    }


def gone_data(one: Gone) -> dict[str, Any]:
    """Give what is gone as plain data, with why it is and by what, as far as that is known."""
    because = {"because": one.because} if one.because else {}
    return {**past_data(one), **({"why": one.why.value, **because} if one.why else {})}


def past_data(one: Gone) -> dict[str, Any]:
    """Give what is kept of a finding as plain data; the paths are as they were."""
    kept = {
        key: value
        for key, value in asdict(one).items()
        if key not in ("why", "because") and (value or key not in SELDOM)
    }
    if one.other_ids:
        kept["other_ids"] = ids_of(one.other_ids)
    if one.seated:
        kept["seated"] = dict(one.seated)
    if one.unsaid:
        kept["unsaid"] = [_unsaid(told) for told in one.unsaid]
    return {
        **kept,
        "value": number(one.value),
        **_parts(one),
        **_amounts(one),
        **_planned(one),
    }


def _unsaid(one: Unsaid) -> dict[str, Any]:
    numbers = {"value": number(one.value), "limit": number(one.limit)}
    kept: dict[str, Any] = {"fingerprint": one.fingerprint, **numbers, **_parts(one)}
    if one.rule:
        kept["rule"] = one.rule
    if one.circumstance:
        kept["circumstance"] = one.circumstance.value
    if one.group:
        kept["group"] = list(one.group)
    return {**kept, **_amounts(one), **_planned(one)}


def _planned(one: Gone | Unsaid) -> dict[str, Any]:
    return {"planned_until": one.planned_until.isoformat()} if one.planned_until else {}


def _parts(one: Finding | Gone | Unsaid) -> dict[str, Any]:
    return {"parts": list(one.parts)} if one.parts else {}


def _amounts(one: Gone | Unsaid) -> dict[str, Any]:
    return {"amounts": [number(amount) for amount in one.amounts]} if one.amounts else {}


def _since(found: Finding) -> dict[str, Any]:
    """Say what became of a finding, where it was held to an earlier state."""
    if found.change is None:
        return {}
    before = found.before
    was = {"message": before.message, "value": number(before.value)} if before else None
    return {"change": found.change.value, "before": was}


def _place(place: Place) -> dict[str, Any]:
    cell = {"sheet": place.sheet, "cell": place.cell} if place.sheet else {}
    return {"path": place.path, "line": place.line, "column": place.column, **cell}
