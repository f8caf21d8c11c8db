"""Renamed rules: explanations and settings that name a rule as it was called before."""

from collections.abc import Collection, Iterator
from pathlib import Path

from govlint.config import read_config
from govlint.edit import Edit, EditedTexts, apply
from govlint.finding import Authority, Finding, Fix, FixStep, Severity
from govlint.lint.reading.loader import LoadedStructure, load
from govlint.lint.task import LintTask
from govlint.place import KeyPath, Place
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.moved_rules import moved, what_became_of

RULE = "unused-explanation"
"""The rule that looks at explanations."""


def renamed(task: LintTask, catalogue: Catalogue) -> Iterator[Finding]:
    """Give each explanation of a rule that has another id now, as if it were found."""
    loaded = load(task.root, task.shown, task.texts)
    for path, beside in _explained(loaded):
        became = moved(str(path[-1]), catalogue.rules)
        if became and became.now and became.now not in beside:
            message = what_became_of(str(path[-1]), became)
            _, place = loaded.locate(path, of_key=True)
            yield _found(message, place, path, became.now)


def _explained(loaded: LoadedStructure) -> Iterator[tuple[KeyPath, Collection[str]]]:
    """Give the key path of each explanation, with all the rules that are explained there."""
    if loaded.structure is None:
        return
    given: list[tuple[KeyPath, Collection[str]]] = [((), loaded.structure.explain or {})]
    given += [(path, it.explain or {}) for _, path, _, it in loaded.structure.entities()]
    for path, rules in given:
        yield from (((*path, "explain", rule), rules) for rule in rules)


def _found(message: str, place: Place, path: KeyPath, now: str) -> Finding:
    fix = Fix((FixStep("rename", path, now),))
    entity = str(path[1]) if len(path) > 2 else None
    return Finding(
        RULE, Severity.INFO, Authority.OWN_TERMS, message, place, entity, path, (), "", fix=fix
    )


def in_configuration(path: Path, catalogue: Catalogue) -> tuple[EditedTexts, list[str]] | None:
    """Give a configuration with the ids of today in it, and a line on each that is another."""
    config = read_config(path)
    if config.sheet is None or not config.says.set:
        return None
    document, name = config.sheet.document, path.as_posix()
    changes, said = [], []
    for rule in config.says.set:
        became = moved(rule, catalogue.rules)
        if became and became.now and became.now not in config.says.set:
            line, column, *_ = document.span(("set", rule), of_key=True)
            changes.append(Edit("rename", ("set", rule), became.now))
            said.append(f"{name}:{line}:{column}: mended {what_became_of(rule, became)}")
    return (apply({name: document.text}, name, changes), said) if changes else None
