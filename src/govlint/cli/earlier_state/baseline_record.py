"""Record of a baseline: all that is found is written, and said against the one before."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.earlier_state.baseline_comparison import compared
from govlint.cli.earlier_state.baseline_file import Baseline, read_baseline, write_baseline
from govlint.cli.earlier_state.baseline_sight import borders_of
from govlint.cli.exit_codes import print_line
from govlint.cli.files import real
from govlint.cli.outputs import not_a_structure
from govlint.files.border import refuse_leaving
from govlint.finding import Change
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
    found = list(_with_notes(result, now))
    known = Baseline(found, roots, asked.day, asked_otherwise(plan))
    write_baseline(path, known, lambda shown: real(Path(shown)))
    change = _change(now) if now else ""
    were = f"; there were {len(before.findings)}: {change}" if before else ""
    print_line(f"Written: {path}, {_counted(len(result.findings))}{were}")


def _with_notes(result: Result, now: Comparison | None) -> Iterator[Gone]:
    """Give the findings to be known, each with the note that it has in the baseline before."""
    notes = {
        (known.found.fingerprint, known.root): known.then.note
        for known in (now.known if now else ())
        if known.then.note
    }
    for found in result.findings:
        beside = (notes.get((found.fingerprint, root)) for root in found.structures)
        yield replace(past(found), note=next(filter(None, beside), ""))


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
