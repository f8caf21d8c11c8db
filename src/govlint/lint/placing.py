"""How a hit becomes a finding: the rule's name, a place, related places and a fingerprint."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from govlint.finding import Finding, KeyPath, Place, Related, Severity
from govlint.lint.loading import Flaw, Loaded
from govlint.question import Hit
from govlint.rulebook.rule import Rule

FINGERPRINT_LENGTH = 16
NAMES = ("who", "seat", "to", "by")
"""What identifies an item of a list, instead of its position."""


def finding(loaded: Loaded, rule: Rule, hit: Hit, *, of_key: bool = False) -> Finding:
    """Place a hit where its key path was written."""
    key_path, place = loaded.locate(hit.key_path, of_key=of_key)
    related = tuple(
        Related(message, loaded.locate(path)[1], entity_of(loaded, path))
        for message, path in hit.related
    )
    return Finding(
        rule.id,
        _severity(rule, hit),
        rule.authority,
        hit.message,
        place,
        entity_of(loaded, key_path),
        key_path,
        related,
        _fingerprint(loaded, rule, key_path, hit.related),
    )


def flaw_finding(loaded: Loaded, rule: Rule, flaw: Flaw) -> Finding:
    """Turn what was in the way of reading into a finding."""
    related = tuple(
        Related(message, place, entity_of(loaded, flaw.key_path)) for message, place in flaw.related
    )
    return Finding(
        rule.id,
        rule.severity,
        rule.authority,
        flaw.message,
        flaw.place,
        entity_of(loaded, flaw.key_path),
        flaw.key_path,
        related,
        _fingerprint(loaded, rule, flaw.key_path, ()),
    )


def entity_of(loaded: Loaded, key_path: KeyPath) -> str | None:
    """Name the entity around a key path; None for the root."""
    return str(key_path[1]) if key_path[:2] in loaded.homes else None


def place_and_rule(found: Finding) -> tuple[Place, str, str]:
    """Give what findings are sorted by."""
    return found.place, found.rule, found.message


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings by place and rule, and number those with equal fingerprints in one file."""
    ordered = sorted(findings, key=place_and_rule)
    seen: Counter[tuple[str, str]] = Counter()
    return [_numbered(found, seen) for found in ordered]


def _numbered(found: Finding, seen: Counter[tuple[str, str]]) -> Finding:
    key = found.place.path, found.fingerprint
    seen[key] += 1
    if seen[key] == 1:
        return found
    return replace(found, fingerprint=f"{found.fingerprint}-{seen[key]}")


def _severity(rule: Rule, hit: Hit) -> Severity:
    return rule.inferred if hit.inferred and rule.inferred else rule.severity


def _fingerprint(
    loaded: Loaded, rule: Rule, key_path: KeyPath, related: Sequence[tuple[str, KeyPath]]
) -> str:
    """Hash what stays the same when other parts of the file are edited."""
    others = sorted({entity_of(loaded, path) or "" for _, path in related})
    steps = "/".join(_named_steps(loaded.data, key_path))
    text = "\n".join((rule.id, steps, *others))
    return sha256(text.encode()).hexdigest()[:FINGERPRINT_LENGTH]


def _named_steps(data: Any, key_path: KeyPath) -> Iterable[str]:
    for step in key_path:
        data = data[step] if _holds(data, step) else None
        yield str(step) if isinstance(step, str) else _name(data)


def _holds(data: Any, step: str | int) -> bool:
    if isinstance(data, dict):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and step < len(data)


def _name(item: Any) -> str:
    if isinstance(item, dict):
        return next((str(item[name]) for name in NAMES if name in item), "")
    return str(item)
