"""A rule as SARIF describes it, with the help that code scanning shows beside its findings."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from govlint import HOME
from govlint.finding import Severity
from govlint.report.formats.markdown_escape import escaped
from govlint.report.rule_phrases import AUTHORITIES, cited, explained_lines
from govlint.rulebook.bibliography import Source
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.shipped_rules import is_shipped
from govlint.structure.sanitise import printable

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

_SHOWN = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
"""GitHub's names for the severity of what is no fault of security."""

LONGEST = 5_000
"""Characters of one text, more than a rule file may hold."""

_BRACKET = re.compile(r"[\[\]\\]")
"""What would end the text of a link in Markdown."""


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
        "fullDescription": {"text": _line(told.why)},
        "help": {"text": _text(entry), "markdown": _markdown(entry)},
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
    if not _is_shipped(entry):
        return {}
    return {"helpUri": f"{HOME}/blob/main/rules/{entry.theme}/{entry.rule.id}.yaml"}


def _is_shipped(entry: CatalogueEntry) -> bool:
    return is_shipped(entry.path)


def _text(entry: CatalogueEntry) -> str:
    parts = [f"{label}: {said}" for label, said in _parts(entry)]
    if entry.sources:
        parts.append(f"Sources: {'; '.join(map(_with_address, entry.sources))}")
    return "\n\n".join([*parts, *(f"{label}:\n\n{lines}" for label, lines in _way_out(entry))])


def _markdown(entry: CatalogueEntry) -> str:
    """Write a rule as Markdown; one that does not come with govlint may be a stranger's."""
    plain = str if _is_shipped(entry) else partial(escaped, longest=LONGEST)
    parts = [f"**{label}.** {plain(said)}" for label, said in _parts(entry)]
    if entry.sources:
        cited = "; ".join(_linked(one, plain) for one in entry.sources)
        parts.append(f"**Sources.** {cited}")
    yaml = (f"**{label}:**\n\n```yaml\n{lines}\n```" for label, lines in _way_out(entry))
    return "\n\n".join([*parts, *yaml])


def _parts(entry: CatalogueEntry) -> Iterator[tuple[str, str]]:
    """Give what to do first: who reads it has the finding before them."""
    rule = entry.rule
    yield "What to do", _line(rule.fix)
    yield "What is asked", printable(rule.summary)
    yield "Why", _line(rule.why)
    if rule.limits:
        yield "What it does not see", _line(rule.limits)
    yield "On whose word", f"{AUTHORITIES[rule.authority].capitalize()}."


def _with_address(source: Source) -> str:
    url = source.work.url
    return printable(f"{cited(source)} ({url})" if url else cited(source))


def _linked(source: Source, plain: Callable[[str], str]) -> str:
    said = printable(cited(source))
    if source.work.url is None:
        return plain(said)
    text = _BRACKET.sub(r"\\\g<0>", said) if plain is str else plain(said)
    return f"[{text}](<{source.work.url}>)"


def _way_out(entry: CatalogueEntry) -> Iterator[tuple[str, str]]:
    if not entry.rule.always:
        lines = "\n".join(explained_lines(entry.rule.id))
        yield "To explain instead, on the entity that the finding names", lines


def _line(text: str) -> str:
    return printable(" ".join(text.split()))
