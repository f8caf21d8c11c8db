"""Record of a baseline: all that is found is written, and said against the one before."""

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.earlier_state.baseline_comparison import compared
from govlint.cli.earlier_state.baseline_file import Baseline, read_baseline, write_baseline
from govlint.cli.earlier_state.baseline_sight import borders_of
from govlint.cli.exit_codes import print_line
from govlint.cli.outputs import not_a_structure
from govlint.cli.reading_and_writing import real
from govlint.files.border import refuse_leaving
from govlint.finding import Change, Finding, Unsaid
from govlint.lint.begun_by_then import lint_without_what_is_to_come
from govlint.lint.data_rules import OF_DATA
from govlint.lint.earlier.comparison import Comparison
from govlint.lint.earlier.past_findings import past
from govlint.lint.plan import Plan, asked_otherwise
from govlint.result import Gone, Result


def record(asked: Arguments, path: Path, result: Result, plan: Plan) -> None:
    """Write a baseline of all that is found, and say what changed against the one before."""
    refuse_leaving(path, written=True)  # before anything is said of what is there
    not_a_structure(path, result)
    before = _before(asked, path, result, plan) if path.is_file() else None
    roots = {one.path: one.name for one in result.structures}
    now = compared(asked, path, result, before, plan) if before else None
    found = list(_to_be_known(result, now, frozenset(_before_their_day(result, plan))))
    known = Baseline(found, roots, asked.day, asked_otherwise(plan))
    write_baseline(path, known, lambda shown: real(Path(shown)))
    change = _change(now) if now else ""
    were = f"; there were {len(before.findings)}: {change}" if before else ""
    print_line(f"Written: {path}, {_counted(len(result.findings))}{were}")


def _before_their_day(result: Result, plan: Plan) -> Iterator[tuple[str, str]]:
    """Give by root and fingerprint what rests on a day that is to come."""
    for task in plan.tasks:
        found = [one for one in result.findings if task.shown in one.structures]
        if found and (then := lint_without_what_is_to_come(task, plan.catalogue, result.as_of)):
            silent = (one for it in then.findings for one in it.unsaid)
            there = {one.fingerprint for one in chain[Finding | Unsaid](then.findings, silent)}
            early = (one for one in found if one.fingerprint not in there)
            yield from ((task.shown, one.fingerprint) for one in early if one.rule not in OF_DATA)


def _to_be_known(
    result: Result, now: Comparison | None, early: Container[tuple[str, str]]
) -> Iterator[Gone]:
    """Give the findings to be known, each with the note that it has in the baseline before."""
    notes = {
        (known.found.fingerprint, known.root): known.then.note
        for known in (now.known if now else ())
        if known.then.note
    }
    for found in result.findings:
        beside = (notes.get((found.fingerprint, root)) for root in found.structures)
        is_early = any((root, found.fingerprint) in early for root in found.structures)
        note = next(filter(None, beside), "")
        yield replace(past(found), note=note, before_its_day=is_early)


def _before(asked: Arguments, path: Path, result: Result, plan: Plan) -> Baseline:
    return read_baseline(path, result, plan.catalogue.rules, borders_of(asked, path))


def _change(now: Comparison) -> str:
    """Count what is gone and new, and what is worse or better if there is any."""
    counts = Counter(found.change for found in now.found)
    gone = len(now.gone) + len(now.unasked)
    more = [f"{counts[it]} {it}" for it in (Change.WORSE, Change.BETTER) if counts[it]]
    return ", ".join([f"{gone} gone", f"{counts[Change.NEW]} new", *more])


def _counted(number: int) -> str:
    return f"{number} finding{'s' * (number != 1)}"
