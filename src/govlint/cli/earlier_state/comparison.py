"""Comparison of a run with a baseline, or with a revision of git."""

from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.earlier_state.baseline_comparison import held_to_baseline
from govlint.cli.earlier_state.baseline_sight import Sight, sight_of
from govlint.cli.earlier_state.earlier_roots import PARTS, noting_lost
from govlint.cli.earlier_state.since import held_to_revision
from govlint.cli.git.renames import can_be_read
from govlint.lint.plan import Plan
from govlint.result import Result


def held(asked: Arguments, plan: Plan, result: Result) -> Result:
    """Set aside what was there earlier, if that is asked for; raises `Refusal`."""
    if asked.baseline:
        found = held_to_baseline(asked, asked.baseline, result, plan)
        return _noting_parts("--baseline", found, sight_of(asked, asked.baseline))
    if asked.since is not None:
        return _noting_parts("--since", held_to_revision(asked, asked.since, plan, result))
    return result


def _noting_parts(option: str, held: Result, sight: Sight = lambda _: True) -> Result:
    """Say which parts of then no structure takes in any more, lest what is gone reads as mended."""
    gone = held.earlier.gone if held.earlier else ()
    roots = {root for one in gone for root in one.structures}
    unread = sorted({one.path for one in gone} - {*held.texts, *roots})
    parts = [path for path in unread if sight(path) and can_be_read(Path(path))]
    return noting_lost(held, option, parts, PARTS)
