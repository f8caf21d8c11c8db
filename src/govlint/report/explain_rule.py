"""A rule, explained to somebody who has met a finding of it."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from govlint.report.layout import heading, labelled, paragraph, yaml
from govlint.report.text import STYLES
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.check_in_words import numbers, parameters
from govlint.rulebook.rule import Citation, Rule

AUTHORITIES = {
    "law": "law",
    "code": "a code of governance",
    "own-terms": "the structure's own terms: it contradicts itself",
    "guidance": "guidance",
    "research": "research",
    "convention": "convention: a number that is widely used and not laid down",
}


def print_rule(console: Console, entry: CatalogueEntry, profiles: Sequence[str]) -> None:
    """Print what a rule asks and why, on whose word, with examples and ways out."""
    rule = entry.rule
    head = Text.assemble(
        (rule.id, "bold"), "  ", (rule.severity.value, STYLES[rule.severity]), f"  {entry.theme}"
    )
    paragraph(console, head)
    paragraph(console, Text(rule.summary, "bold"))
    for label, text in (("why", rule.why), ("to do", rule.fix)):
        labelled(console, label, " ".join(text.split()))
    console.print()
    for label, text in _facts(entry, profiles):
        labelled(console, label, text)
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


def _facts(entry: CatalogueEntry, profiles: Sequence[str]) -> Iterator[tuple[str, str]]:
    rule = entry.rule
    yield "severity", graded(rule)
    yield "authority", AUTHORITIES[rule.authority]
    for number, source in enumerate(rule.sources):
        yield "" if number else "sources", cited(source)
    if rule.applies_to:
        yield "meant for", ", ".join(rule.applies_to)
    if not rule.always:
        yield "profiles", ", ".join(profiles) or "none; name it with --select"


def graded(rule: Rule) -> str:
    """Say how much a finding of a rule matters."""
    inferred = f"; {rule.inferred} where it follows from a default" if rule.inferred else ""
    return f"{rule.severity}{inferred}"


def cited(source: Citation) -> str:
    """Name a source in one line."""
    year = str(source.year) if source.year else None
    return ", ".join(part for part in (source.title, source.part, year) if part)


def _print_change(console: Console, entry: CatalogueEntry) -> None:
    if lines := changed_lines(entry):
        labelled(console, "to change", "with another number in .govlint.yaml")
        yaml(console, lines, left=16)


def changed_lines(entry: CatalogueEntry) -> list[str]:
    """Write the lines of a configuration that hold a rule's numbers; none where it has none."""
    changeable = numbers(entry.rule)
    said = ", ".join(f"{name}: {_number(value)}" for name, value in changeable.items())
    return ["set:", f"  {entry.rule.id}: {{{said}}}"] if changeable else []


def _number(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:g}"


def _print_way_out(console: Console, rule: str) -> None:
    heading(console, "To explain instead, on the entity that the finding names")
    yaml(console, explained_lines(rule))


def explained_lines(rule: str) -> list[str]:
    """Write the lines that explain a finding instead of mending it."""
    return [
        "explain:",
        f"  {rule}:",
        "    reason: Why the structure is as it is.",
        "    by: Who answers for that.",
        "    until: YYYY-MM-DD  # the last day on which this holds",
    ]
