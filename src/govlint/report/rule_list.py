"""The catalogue as text, as JSON and as Markdown."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from govlint.report.formats.markdown_escape import code, escaped
from govlint.report.json_text import as_json
from govlint.report.labels_and_columns import heading, paragraph
from govlint.report.rule_phrases import profiles_in_words
from govlint.report.text import STYLES
from govlint.rulebook.bibliography import Source
from govlint.rulebook.catalogue import Catalogue, CatalogueEntry
from govlint.rulebook.rules_in_force import profiles_with
from govlint.structure.word_lists import counted

EVERY = "every"
"""What stands for the profiles of rules that every run keeps."""

EVERY_RUN = "every run"

TABLE = ("| rule | severity | authority | profiles | asks that |", "|---|---|---|---|---|")


def print_rules(console: Console, catalogue: Catalogue, wanted: Collection[str]) -> None:
    """Print each theme with its rules."""
    for theme, entries in _by_theme(catalogue, wanted).items():
        heading(console, theme)
        for entry in entries:
            rule = entry.rule
            profiles = _profiles(catalogue, entry) or "no profile"
            head = Text.assemble(
                (rule.id, "bold"), "  ", (rule.severity.value, STYLES[rule.severity]),
                (f"  {rule.authority}, {profiles}", "dim"),
            )  # fmt: skip
            paragraph(console, head, left=2)
            paragraph(console, rule.summary, left=4)
    console.print()
    number = counted(len(wanted), "rule")
    paragraph(console, f"{number}. `govlint explain RULE` says more about one.")


def rules_json(catalogue: Catalogue, wanted: Collection[str]) -> str:
    """Write the rules as a list, in the order of themes, each with the same keys."""
    entries = [entry for entries in _by_theme(catalogue, wanted).values() for entry in entries]
    return as_json([_data(catalogue, entry) for entry in entries])


def rules_markdown(catalogue: Catalogue, wanted: Collection[str]) -> Iterator[str]:
    """Give the lines of a table for each theme."""
    for theme, entries in _by_theme(catalogue, wanted).items():
        yield from (f"## {escaped(theme)}", "", *TABLE)
        for entry in entries:
            rule = entry.rule
            profiles = _profiles(catalogue, entry)
            words = (rule.severity, rule.authority, profiles, rule.summary)
            yield f"| {' | '.join([code(rule.id), *map(escaped, words)])} |"
        yield ""


def _by_theme(
    catalogue: Catalogue, wanted: Collection[str]
) -> Mapping[str, Sequence[CatalogueEntry]]:
    themes: dict[str, list[CatalogueEntry]] = {}
    for rule, entry in catalogue.rules.items():
        if rule in wanted:
            themes.setdefault(entry.theme, []).append(entry)
    return themes


def _profiles(catalogue: Catalogue, entry: CatalogueEntry) -> str:
    return EVERY_RUN if entry.rule.always else profiles_in_words(catalogue, entry.rule.id)


def _data(catalogue: Catalogue, entry: CatalogueEntry) -> dict[str, Any]:
    rule = entry.rule
    return {
        "id": rule.id,
        "theme": entry.theme,
        "summary": rule.summary,
        "why": rule.why,
        "limits": rule.limits,
        "fix": rule.fix,
        "severity": rule.severity.value,
        "severity_when": {one.value: said.value for one, said in rule.severity_when.items()},
        "authority": rule.authority.value,
        "sources": [_source(source) for source in entry.sources],
        "applies_to": list(rule.applies_to),
        "profiles": [EVERY] if rule.always else profiles_with(catalogue, rule.id),
        "yields_to": list(rule.yields_to),
        "check": entry.data["check"],
    }


def _source(source: Source) -> dict[str, Any]:
    work = source.work.model_dump(mode="json")
    return {"id": source.id, "title": work.pop("title"), "part": source.part, **work}
