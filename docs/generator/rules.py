"""A page for each rule, and the list of them all by theme."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.markdown import Page, code, fence, folded, linked, page, plain, table, terms
from generator.names import anchor
from govlint import HOME
from govlint.report.labels_and_columns import EXPECT
from govlint.report.rule_phrases import (
    AUTHORITIES,
    changed_lines,
    cited,
    explained_lines,
    graded,
    names_gone_by,
    profiles_in_words,
    silent_where,
)
from govlint.rulebook.bibliography import Source
from govlint.rulebook.catalogue import Catalogue, CatalogueEntry
from govlint.rulebook.check_in_words import parameters

README = Path(__file__).parents[2] / "README.md"
HERE = "# here"
LEAD = (
    "Each has a page that says what is asked, why, on whose authority and how to mend it. Which of "
    "them a run keeps, [profiles](../profiles/index.md) decide."
)


def rule_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the list, and then each rule."""
    yield _index(catalogue)
    for entry in catalogue.rules.values():
        rule = entry.rule
        yield page(f"rules/{rule.id}.md", rule.id, rule.summary, _rule(catalogue, entry))


def by_theme(catalogue: Catalogue) -> Mapping[str, list[str]]:
    """List the rules of each theme, in the order in which the README tells of themes."""
    themes: dict[str, list[str]] = {theme: [] for theme in asked()}
    for rule in catalogue.rules:
        themes[catalogue.rules.theme(rule)].append(rule)
    return themes


def asked() -> Mapping[str, str]:
    """Give what each theme asks, in the README's words."""
    text = README.read_text(encoding="utf-8")
    return dict(re.findall(r"(?m)^\| \[([\w-]+)\]\(rules/[\w-]+\) \| (.+) \|$", text))


def listed(catalogue: Catalogue, rules: list[str]) -> str:
    """Write a table of rules that leads to their pages."""
    entries = [catalogue.rules[rule] for rule in rules]
    rows = [
        (f"[{entry.rule.id}]({entry.rule.id}.md)", entry.rule.severity.value,
         plain(entry.rule.summary))
        for entry in entries
    ]  # fmt: skip
    return table(("rule", "severity", "asks that"), rows)


def _index(catalogue: Catalogue) -> Page:
    questions = asked()
    parts = [f"govlint brings {len(catalogue.rules)} rules. {LEAD}"]
    for theme, rules in by_theme(catalogue).items():
        parts += [f"## {theme.capitalize()}", questions[theme], listed(catalogue, rules)]
    return page("rules/index.md", "Rules", "Every rule by theme.", parts)


def _rule(catalogue: Catalogue, entry: CatalogueEntry) -> Iterator[str]:
    rule = entry.rule
    yield f"**{plain(rule.summary)}**{{ .lead }}"
    yield terms(_facts(catalogue, entry))
    yield from ("## Why it matters", plain(rule.why), "## What to do", plain(rule.fix))
    if rule.limits:
        yield from ("## What it does not see", plain(rule.limits))
    yield from _asked(entry)
    yield from _examples("Wrong", rule.bad)
    yield from _examples("Right", rule.good)
    if not rule.always:
        yield from _way_out(rule.id)
    if entry.sources:
        yield "## Sources"
        yield "\n".join(f"- {_source(source)}" for source in entry.sources)
    yield f"[The file of this rule]({HOME}/blob/main/rules/{entry.theme}/{rule.id}.yaml)"


def _source(source: Source) -> str:
    """Name what a rule rests on, with a link, and with its days in force and of reading."""
    work = source.work
    days = {"read on": work.read_on, "in force from": work.in_force_from,
            "in force until": work.in_force_until}  # fmt: skip
    told = ", ".join(f"{said} {day}" for said, day in days.items() if day)
    name = linked(cited(source), work.url)
    return f"{name} ({told})" if told else name


def _facts(catalogue: Catalogue, entry: CatalogueEntry) -> Iterator[tuple[str, str]]:
    rule = entry.rule
    yield "severity", graded(rule)
    yield "authority", plain(AUTHORITIES[rule.authority])
    yield "theme", f"[{entry.theme}](index.md#{entry.theme})"
    if rule.applies_to:
        yield "meant for", ", ".join(code(kind) for kind in rule.applies_to)
    if rule.yields_to:
        yield "silent", silent_where(rule, lambda name: f"[{name}]({name}.md)")
    if names := names_gone_by(rule, _linked_names):
        yield "goes by", names
    yield "profiles", _profiles(catalogue, entry)


def _linked_names(name: str) -> str:
    return f"[{name}](../reference/names.md#{anchor(name)})"


def _profiles(catalogue: Catalogue, entry: CatalogueEntry) -> str:
    if entry.rule.always:
        return "every run keeps it"
    linked = profiles_in_words(
        catalogue, entry.rule.id, lambda name: f"[{name}](../profiles/{name}.md)"
    )
    return linked or f"none; name it with `--select {entry.rule.id}`"


def _asked(entry: CatalogueEntry) -> Iterator[str]:
    rows = [(label, plain(said)) for label, said in parameters(entry.rule)]
    yield from ("## What is asked", terms(rows))
    if lines := changed_lines(entry):
        yield "Another number stands in `.govlint.yaml`:"
        yield fence("\n".join(lines))


def _examples(title: str, examples: tuple[str, ...]) -> Iterator[str]:
    if not examples:
        return
    first, *more = (fence(one.replace(EXPECT, HERE), mark=HERE) for one in examples)
    yield from (f"## {title}", first)
    if more:
        many = f"{len(more)} more examples" if len(more) > 1 else "One more example"
        yield from folded(many, more)


def _way_out(rule: str) -> Iterator[str]:
    yield "## To explain instead"
    yield "Where the rule does not fit, write on the entity that the finding names:"
    yield fence("\n".join(explained_lines(rule)))
