"""A rule, explained to somebody who has met a finding of it."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from govlint.report.labels_and_columns import LABEL, heading, labelled, paragraph, unbroken, yaml
from govlint.report.rule_phrases import (
    AUTHORITIES,
    changed_lines,
    cited,
    explained_lines,
    graded,
    names_gone_by,
    silent_where,
)
from govlint.report.text import STYLES
from govlint.rulebook.bibliography import Source
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.check_in_words import parameters


def print_rule(console: Console, entry: CatalogueEntry, profiles: str) -> None:
    """Print what a rule asks and why, on whose word, with examples and ways out."""
    rule = entry.rule
    head = Text.assemble(
        (rule.id, "bold"), "  ", (rule.severity.value, STYLES[rule.severity]), f"  {entry.theme}"
    )
    paragraph(console, head)
    paragraph(console, Text(rule.summary, "bold"))
    for label, text in (("why", rule.why), ("limits", rule.limits), ("to do", rule.fix)):
        if text:
            labelled(console, label, " ".join(text.split()))
    console.print()
    for label, text in _facts(entry, profiles):
        labelled(console, label, text)
    _print_sources(console, entry.sources)
    heading(console, "What is asked")
    for label, text in parameters(rule):
        labelled(console, label, text)
    _print_change(console, entry)
    for title, examples in (("Wrong", rule.bad), ("Right", rule.good)):
        if examples:
            heading(console, title)
            yaml(console, examples[0].rstrip().splitlines())
    if not rule.always:
        _print_way_out(console, rule.id)


def _facts(entry: CatalogueEntry, profiles: str) -> Iterator[tuple[str, str]]:
    rule = entry.rule
    yield "severity", graded(rule)
    yield "authority", AUTHORITIES[rule.authority]
    if rule.applies_to:
        yield "meant for", ", ".join(rule.applies_to)
    if rule.yields_to:
        yield "silent", silent_where(rule)
    if names := names_gone_by(rule):
        yield "goes by", names
    if not rule.always:
        yield "profiles", profiles or "none; name it with --select"


def _print_sources(console: Console, sources: Sequence[Source]) -> None:
    for number, source in enumerate(sources):
        labelled(console, "" if number else "sources", cited(source))
        if source.work.url:
            unbroken(console, source.work.url, left=2 + LABEL)


def _print_change(console: Console, entry: CatalogueEntry) -> None:
    if lines := changed_lines(entry):
        labelled(console, "to change", "with another number in .govlint.yaml")
        yaml(console, lines, left=16)


def _print_way_out(console: Console, rule: str) -> None:
    heading(console, "To explain instead, on the entity that the finding names")
    yaml(console, explained_lines(rule))
