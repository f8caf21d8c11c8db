"""Phrases about a rule that are the same on a screen, on a page and in a log."""

from collections.abc import Callable

from govlint.finding import Circumstance
from govlint.rulebook.bibliography import Source, Work
from govlint.rulebook.catalogue import Catalogue, CatalogueEntry
from govlint.rulebook.check_in_words import numbers
from govlint.rulebook.rule import Rule
from govlint.rulebook.rule_words import words_of
from govlint.rulebook.rules_in_force import profiles_with
from govlint.structure.word_lists import any_of, in_words

MOST_WITHOUT = 2
"""Profiles without a rule that are named in place of all that have it."""

AUTHORITIES = {
    "law": "law",
    "code": "a code of governance",
    "own-terms": "the structure's own terms: it contradicts itself",
    "guidance": "guidance",
    "research": "research",
    "convention": "convention: a number that is widely used and not laid down",
}


CIRCUMSTANCES = {
    Circumstance.INFERRED: "where it follows from a default",
    Circumstance.PLANNED: "where it is of something planned",
    Circumstance.ALONE: "where somebody decides alone",
    Circumstance.EXPIRED: "where its law is no longer in force",
}


MOST_ON_A_LINE = 2
"""Numbers of a rule that are written in one line of a configuration."""


def graded(rule: Rule) -> str:
    """Say how much a finding of a rule matters, also in each circumstance."""
    others = (f"{said} {CIRCUMSTANCES[one]}" for one, said in rule.severity_when.items())
    return "; ".join([rule.severity, *others])


def silent_where(rule: Rule, shown: Callable[[str], str] = str) -> str:
    """Say where a rule is silent because others speak first; nothing where it yields to none."""
    first = any_of([shown(one) for one in rule.yields_to])
    return f"where {first} has reported the same" if first else ""


def named(work: Work) -> str:
    """Name a work in one line, a year that its title tells only once."""
    year = str(work.year) if work.year and str(work.year) not in work.title else None
    return ", ".join(part for part in (work.author, work.title, year) if part)


def cited(source: Source) -> str:
    """Name a work and the part of it in one line."""
    return ", ".join(part for part in (named(source.work), source.part) if part)


def profiles_in_words(catalogue: Catalogue, rule: str, shown: Callable[[str], str] = str) -> str:
    """Name the profiles that keep a rule, or those few that do not; nothing where none does."""
    kept = profiles_with(catalogue, rule)
    left = [shown(name) for name in catalogue.profiles if name not in kept]
    if not kept or len(left) > MOST_WITHOUT:
        return ", ".join(map(shown, kept))
    return f"all but {in_words(left)}" if left else "all"


def names_gone_by(rule: Rule, shown: Callable[[str], str] = str) -> str:
    """Name the lists of words in names that a rule goes by; nothing where it goes by none."""
    lists = ", ".join(shown(one.name) for one in words_of(rule.check))
    return f"words in names, which `govlint explain` lists: {lists}" if lists else ""


def changed_lines(entry: CatalogueEntry) -> list[str]:
    """Write the lines of a configuration that hold a rule's numbers; none where it has none."""
    said = [f"{name}: {_number(value)}" for name, value in numbers(entry.rule).items()]
    if len(said) > MOST_ON_A_LINE:
        return ["set:", f"  {entry.rule.id}:", *(f"    {one}" for one in said)]
    return ["set:", f"  {entry.rule.id}: {{{', '.join(said)}}}"] if said else []


def _number(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:g}"


def explained_lines(rule: str) -> list[str]:
    """Write the lines that explain a finding instead of mending it."""
    return [
        "explain:",
        f"  {rule}:",
        "    reason: Why the structure is as it is.",
        "    by: Who answers for that.",
        "    until: YYYY-MM-DD  # the last day on which this holds",
    ]
