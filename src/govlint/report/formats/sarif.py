"""The findings as SARIF 2.1.0, for code scanning and for editors that show such files.

Explained findings are suppressed in the source, known ones from outside. What is worse or better
than it was is "updated". What an earlier state had and is found no longer is left out: it has no
place now, and readers that do not know the state "absent" would open it as new.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from govlint import HOME, __version__
from govlint.finding import INCOMPLETE, Change, Finding, RelatedPlace
from govlint.place import KeyPath, Place
from govlint.report.formats.sarif_rule import LEVELS, described
from govlint.report.json_text import as_json
from govlint.report.status import FindingStatus, before, compared_by, marked, statuses_of
from govlint.report.summary import loosened
from govlint.result import Earlier, Result
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.weight import are_extra, unraised, weight
from govlint.structure.sanitise import printable
from govlint.structure.word_lists import counted

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
BASE = "%SRCROOT%"
SHOWN = 5_000
"""Results of a run that GitHub shows, the gravest first; of a run with many more it takes none."""
LINKED = 8
"""Other places that a message links to; GitHub shows no others."""

Prints = set[tuple[str, str]]
"""Root files, each with the fingerprint of a finding."""

_DRIVE = re.compile("[A-Za-z]:/")


def write(result: Result, rules: Mapping[str, CatalogueEntry]) -> str:
    """Write a log with one run."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(result, rules)]}
    return as_json(log)


def _run(result: Result, rules: Mapping[str, CatalogueEntry]) -> dict[str, Any]:
    found, left_out = _with_room([*statuses_of(result)])
    gone = _gone(result.earlier) if result.earlier else None
    ids = sorted({printable(one.finding.rule) for one in found})
    unchecked = any(one.rule in INCOMPLETE for one in result.findings)
    return {
        "tool": {
            "driver": {
                "name": "govlint",
                "version": __version__,
                "semanticVersion": __version__,
                "informationUri": HOME,
                "rules": [described(rule, rules.get(rule)) for rule in ids],
            }
        },
        "invocations": [{"executionSuccessful": not unchecked, **_notes(result, left_out)}],
        "originalUriBaseIds": {BASE: {"description": {"text": "The folder that govlint ran in."}}},
        "columnKind": "unicodeCodePoints",
        "results": [{**_result(one, ids), **_state(one, gone)} for one in found],
    }


def _with_room(found: Sequence[FindingStatus]) -> tuple[Sequence[FindingStatus], int]:
    """Leave out what settings alone ask for and has no room beside the rest; gives how much.

    What they raised and has no room as such is as grave as it is without them.
    """
    by_weight = sorted(range(len(found)), key=lambda at: weight(found[at].finding))
    extra = [at for at in by_weight if are_extra([found[at].finding])]
    room = max(0, SHOWN - len(found) + len(extra))
    left_out = {*extra[room:]}
    beyond = {*[at for at in by_weight if at not in left_out][SHOWN:]}
    kept = [
        _as_without_settings(one) if at in beyond else one
        for at, one in enumerate(found)
        if at not in left_out
    ]
    return kept, len(left_out)


def _as_without_settings(one: FindingStatus) -> FindingStatus:
    return one._replace(finding=replace(one.finding, severity=unraised(one.finding)))


def _notes(result: Result, left_out: int) -> dict[str, Any]:
    """Say what configurations loosened, and how much of what they alone ask for has no room."""
    told = [*loosened(result)]
    if left_out:
        whole = f"{counted(left_out, 'finding')} by settings, own rules or explanations alone"
        told.append(f"Left out, for only {SHOWN:,} results are shown: {whole}.")
    said = [{"level": "note", "message": {"text": _unlinked(one)}} for one in told]
    return {"toolConfigurationNotifications": said} if said else {}


def _result(one: FindingStatus, ids: Sequence[str]) -> dict[str, Any]:
    found = one.finding
    rule = printable(found.rule)
    return {
        "ruleId": rule,
        "ruleIndex": ids.index(rule),
        "level": LEVELS[found.severity],
        "message": {"text": _message(found)},
        "locations": [{**_physical(found.place, whole=True), **_logical(found.key_path)}],
        **_others(found.related),
        "partialFingerprints": _fingerprints(found),
        "suppressions": _suppressions(one),
        **_fixes(found),
    }


def _fixes(found: Finding) -> dict[str, Any]:
    """Give the texts that mend a finding, where they are known."""
    if not (found.fix and found.fix.replacements):
        return {}
    by_file: dict[str, list[dict[str, Any]]] = {}
    for one in found.fix.replacements:
        changes = by_file.setdefault(one.place.path, [])
        changes.append({"deletedRegion": _region(one.place), "insertedContent": {"text": one.text}})
    changed = [
        {"artifactLocation": _file(path), "replacements": changes}
        for path, changes in by_file.items()
    ]
    said = "As govlint fix --unsafe writes it." if found.fix.unsafe else "As govlint fix writes it."
    return {"fixes": [{"description": {"text": said}, "artifactChanges": changed}]}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _message(found: Finding) -> str:
    """Say what was found, and link the other places, of which GitHub shows none without a link."""
    links = [f"- [{_link(one.message)}]({number})" for number, one in enumerate(found.related, 1)]
    rest = len(links[LINKED:]) + found.unlisted
    more = [f"- and {rest} more"] if rest else []
    was = [_unlinked(before(found))] if found.before else []
    said = [_unlinked(marked(found)), *was, *links[:LINKED], *more]
    return "\n".join(said)


def _unlinked(text: str) -> str:
    """Write a text so that no part of it is taken for a link or for a place to fill in."""
    return _braced(printable(text).replace("](", "] ("))


def _link(text: str) -> str:
    return _braced(re.sub(r"([\\\[\]])", r"\\\1", printable(text)))


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _others(related: Sequence[RelatedPlace]) -> dict[str, Any]:
    places = [
        {
            "id": number,
            **_physical(one.place, whole=False),
            "message": {"text": _unlinked(one.message)},
        }
        for number, one in enumerate(related, 1)
    ]
    return {"relatedLocations": places} if places else {}


def _physical(place: Place, *, whole: bool) -> dict[str, Any]:
    """Give a place; of other places a saved result knows the beginning alone."""
    region = _region(place)
    if not whole:
        region = {"startLine": place.line, "startColumn": place.column}
    location = {"physicalLocation": {"artifactLocation": _file(place.path), "region": region}}
    if not place.sheet:
        return location
    cell = {"fullyQualifiedName": place.cell, "name": place.sheet, "kind": "member"}
    return {**location, "logicalLocations": [cell]}


def _file(path: str) -> dict[str, str]:
    """Write a path as a URI, relative where the path is."""
    quoted = quote(path, errors="replace")
    if path.startswith("/"):
        return {"uri": f"file://{quoted}"}
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[:2]}{quote(path[2:], errors='replace')}"}
    return {"uri": quoted, "uriBaseId": BASE}


def _logical(key_path: KeyPath) -> dict[str, Any]:
    """Name the part of the structure that a finding stands in."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{printable(step)}" for step in key_path)
    name = "".join(steps).removeprefix(".")
    return {"logicalLocations": [{"fullyQualifiedName": name}]} if name else {}


def _fingerprints(found: Finding) -> dict[str, str]:
    """Name a finding in its structure, for everybody and in the form that GitHub reads."""
    first, _, number = compared_by(found).partition("-")
    return {"govlint/v2": found.fingerprint, "primaryLocationLineHash": f"{first}:{number or 1}"}


def _suppressions(one: FindingStatus) -> list[dict[str, str]]:
    """Say why a finding does not count; an empty list where it does, as the standard wants."""
    if not one.excuse:
        return []
    kind = "inSource" if one.explained else "external"
    return [{"kind": kind, "status": "accepted", "justification": one.excuse}]


def _gone(earlier: Earlier) -> Prints:
    """Collect what is gone by structure and fingerprint."""
    return {
        (root, gone.fingerprint) for gone in earlier.gone for root in gone.structures or [gone.path]
    }


def _state(one: FindingStatus, gone: Prints | None) -> dict[str, str]:
    """Say whether an earlier state had a finding; one that is explained now may have been there."""
    if gone is None:
        return {}
    found = one.finding
    if found.change:
        return {"baselineState": _STATES[found.change]}
    homes = found.structures or [found.place.path] if one.explained else ()
    known = one.known_from or any((root, found.fingerprint) in gone for root in homes)
    return {"baselineState": "unchanged" if known else "new"}


_STATES = {
    Change.NEW: "new",
    Change.WORSE: "updated",
    Change.BETTER: "updated",
    Change.SAME: "unchanged",
}
