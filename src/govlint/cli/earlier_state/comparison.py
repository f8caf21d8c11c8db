"""Comparison of a run with a baseline, or with a revision of git."""

from collections import Counter
from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.earlier_state.baseline_comparison import compared, held_to_baseline, prune
from govlint.cli.earlier_state.baseline_file import Baseline, read_baseline, write_baseline
from govlint.cli.earlier_state.baseline_sight import Sight, borders_of, sight_of
from govlint.cli.earlier_state.earlier_roots import PARTS, noting_lost
from govlint.cli.earlier_state.since import held_to_revision
from govlint.cli.exit_codes import print_line, say
from govlint.cli.files import real
from govlint.cli.git.renames import can_be_read
from govlint.cli.outputs import not_a_structure
from govlint.finding import INCOMPLETE, Change
from govlint.lint.earlier.comparison import Comparison
from govlint.lint.earlier.past_findings import past
from govlint.lint.plan import Plan, asked_otherwise
from govlint.refusal import Refusal
from govlint.report.summary import first_of
from govlint.result import Result, WhyGone


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


def pruned(asked: Arguments, path: Path, result: Result, plan: Plan) -> None:
    """Take out of a baseline what is found no longer, note what is better, and say how many."""
    if any(found.rule in INCOMPLETE for found in result.findings):
        raise Refusal(f"{path}: left as it is, because not everything could be checked")
    gone, better, left = prune(asked, path, result, plan)
    not_asked = sum(one.why is WhyGone.NOT_ASKED for one in gone)
    still = f" ({not_asked} of them still so, and not asked any more)" * bool(not_asked)
    taken_out = f"{len(gone)} taken out{still}"
    said = f"{taken_out}, {len(left)} left{f', {better} of them better' * bool(better)}"
    if missing := sorted({one.rule for one in left if one.rule not in plan.catalogue.rules}):
        said += f"; not asked, for there is no such rule without its --rules: {first_of(missing)}"
    say(f"{path}: {said}")


def record(asked: Arguments, path: Path, result: Result, plan: Plan) -> None:
    """Write a baseline of all that is found, and say what changed against the one before."""
    not_a_structure(path, result)
    before = _before(asked, path, result, plan) if path.is_file() else None
    roots = {one.path: one.name for one in result.structures}
    found = list(map(past, result.findings))
    known = Baseline(found, roots, asked.day, asked_otherwise(plan))
    write_baseline(path, known, lambda shown: real(Path(shown)))
    now = compared(asked, path, result, before, plan) if before else None
    change = _change(now) if now else ""
    were = f"; there were {len(before.findings)}: {change}" if before else ""
    print_line(f"Written: {path}, {_counted(len(result.findings))}{were}")


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
