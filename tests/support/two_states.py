"""Findings of two states of a folder that are held together, and what became of them."""

from datetime import date
from pathlib import Path
from typing import Any

from command import write
from govlint.lint.earlier.comparison import held_to
from govlint.lint.earlier.earlier_state import EarlierState
from govlint.lint.earlier.past_findings import past
from govlint.lint.reading.roots import is_root
from govlint.lint.run import lint
from govlint.lint.task import LintTask
from govlint.result import Result
from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.rule import Rule

DAY = date(2026, 11, 21)
HEAD = "govlint: 1\nname: A\n"
IMPLIED = {"govlint": 1, "name": "Example"}


def every_rule(*ids: str) -> list[Rule]:
    rules = load_catalogue().rules
    return [rules[id_].rule for id_ in ids or rules]


def checked(folder: Path, *rules: str, day: date = DAY) -> Result:
    """Check every structure in a folder, each under its path from there."""
    roots = sorted(path for path in folder.rglob("*.yaml") if is_root(path))
    chosen = every_rule(*(rules or ("orphan-forum", "unknown-reference")))
    tasks = [LintTask(root, root.relative_to(folder).as_posix(), chosen) for root in roots]
    return lint(tasks, load_catalogue(), day)


def held(now: Result, then: Result, **known: Any) -> Result:
    """Hold a result to an earlier one, in which everything was looked at."""
    state = EarlierState(map(past, then.findings), lambda _: True, **known)
    return held_to(now, "then", state)


def changes(result: Result) -> dict[str, int]:
    """Count what became of the findings."""
    return {change.value: number for change, number in result.by_change().items()}


def compared(folder: Path, rule: str, text: str, before: object, after: object) -> dict[str, int]:
    """Give what becomes of the findings of one rule as one gap takes the place of another."""
    found = []
    for gap in (before, after):
        write(folder / "structure.yaml", f"{HEAD}{text.format(gap)}\n")
        found.append(checked(folder, rule))
    then, now = found
    return changes(held(now, then))
