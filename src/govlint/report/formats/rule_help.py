"""Help on a rule, as code scanning and a wiki show it: what to do, why, and on whose word."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from govlint.report.formats.markdown_escape import escaped
from govlint.report.rule_phrases import AUTHORITIES, cited, explained_lines
from govlint.rulebook.bibliography import Source
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.shipped_rules import is_shipped
from govlint.structure.sanitise import printable

LONGEST = 5_000
"""Characters of one text, more than a rule file may hold."""

_BRACKET = re.compile(r"[\[\]\\]")
"""What would end the text of a link in Markdown."""


def in_text(entry: CatalogueEntry) -> str:
    """Write a rule as plain text."""
    parts = [f"{label}: {said}" for label, said in _parts(entry)]
    if entry.sources:
        parts.append(f"Sources: {'; '.join(map(_with_address, entry.sources))}")
    return "\n\n".join([*parts, *(f"{label}:\n\n{lines}" for label, lines in _way_out(entry))])


def in_markdown(entry: CatalogueEntry) -> str:
    """Write a rule as Markdown; one that does not come with govlint may be a stranger's."""
    plain = str if is_shipped(entry.path) else partial(escaped, longest=LONGEST)
    parts = [f"**{label}.** {plain(said)}" for label, said in _parts(entry)]
    if entry.sources:
        cited = "; ".join(_linked(one, plain) for one in entry.sources)
        parts.append(f"**Sources.** {cited}")
    yaml = (f"**{label}:**\n\n```yaml\n{lines}\n```" for label, lines in _way_out(entry))
    return "\n\n".join([*parts, *yaml])


def on_one_line(text: str) -> str:
    """Write a text of a rule on one line."""
    return printable(" ".join(text.split()))


def _parts(entry: CatalogueEntry) -> Iterator[tuple[str, str]]:
    """Give what to do first: who reads it has the finding before them."""
    rule = entry.rule
    yield "What to do", on_one_line(rule.fix)
    yield "What is asked", printable(rule.summary)
    yield "Why", on_one_line(rule.why)
    if rule.limits:
        yield "What it does not see", on_one_line(rule.limits)
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
