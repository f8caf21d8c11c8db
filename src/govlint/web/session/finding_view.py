"""Finding view: what the page shows of a result."""

from collections.abc import Iterator, Mapping
from typing import Any

from govlint.finding import Finding
from govlint.graph.days_in_words import in_full
from govlint.place import Place
from govlint.report.formats.phrases import title
from govlint.report.rule_phrases import AUTHORITIES, cited
from govlint.report.summary import MOST_GAPS, gaps, loosened, seen
from govlint.result import ExplainedFinding, Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.weight import ranked, weight
from govlint.structure.sanitise import printable
from govlint.web.session.advice import advice_in_page

SHOWN = 300
"""Findings that the page lists."""
RELATED = 12
"""Related places that are shown under one finding."""

Rules = Mapping[str, CatalogueEntry]


def result_view(result: Result, rules: Rules) -> dict[str, Any]:
    """Give a result as the page shows it."""
    counts = result.by_severity()
    found = result.findings
    in_order = ranked(found) if len(found) > SHOWN else sorted(found, key=weight)
    return {
        "name": next((printable(one.name) for one in result.structures if one.name), ""),
        "counts": {severity.value: counts[severity] for severity in counts},
        "described": _described(result),
        "findings": [_finding(one, rules) for one in in_order],
        "explained": [_explained(one) for one in result.explained],
        "loosened": [*map(printable, loosened(result))],
        "unseen": [printable(seen(one)) for one in gaps(result)[:MOST_GAPS]],
        "notes": [*map(printable, result.notes)],
        "rules": {rule: _rule(rules[rule]) for rule in _named(result) if rule in rules},
    }


def _named(result: Result) -> Iterator[str]:
    return iter(dict.fromkeys(found.rule for found in result.findings))


def _described(result: Result) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in result.structures:
        for section, number in one.counts.items():
            counts[section] = counts.get(section, 0) + number
    return counts


def _finding(found: Finding, rules: Rules) -> dict[str, Any]:
    shown = found.related[:RELATED]
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "message": printable(found.message),
        "place": _place(found.place),
        "entity": printable(found.entity or ""),
        "advice": advice_in_page(rules, found),
        "related": [
            {"message": printable(one.message), "place": _place(one.place)} for one in shown
        ],
        "more": len(found.related) - len(shown) + found.unlisted,
        "fingerprint": found.fingerprint,
    }


def _explained(one: ExplainedFinding) -> dict[str, Any]:
    return {
        "message": printable(one.finding.message),
        "place": _place(one.finding.place),
        "reason": printable(one.reason),
        "by": printable(one.by or ""),
        "until": in_full(one.until),
    }


def _place(place: Place) -> dict[str, Any]:
    shown = place.cell.replace("!", " ") if place.sheet else f"{place.path}, line {place.line}"
    return {
        "file": place.path,
        "sheet": place.sheet,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "shown": printable(shown),
    }


def _rule(entry: CatalogueEntry) -> dict[str, Any]:
    rule = entry.rule
    return {
        "title": title(rule.id),
        "theme": entry.theme,
        "demand": rule.summary,
        "why": rule.why,
        "limits": rule.limits or "",
        "authority": AUTHORITIES[rule.authority],
        "sources": [cited(one) for one in entry.sources],
    }
