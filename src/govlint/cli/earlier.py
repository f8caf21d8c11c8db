"""What a run is held to: a baseline, or a revision of git."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from govlint.cli.baseline import held_to_baseline, read_baseline, write_baseline
from govlint.cli.ending import Unusable, say
from govlint.cli.planning import Asked, Planned
from govlint.cli.since import held_to_revision
from govlint.cli.writing import not_a_structure
from govlint.finding import INCOMPLETE, Gone, Result
from govlint.lint.known import past


def held(asked: Asked, plan: Planned, result: Result) -> Result:
    """Set aside what was there earlier, if that is asked for; raises `Unusable`."""
    if asked.baseline:
        return held_to_baseline(result, asked.baseline, plan.catalogue)
    if asked.since is not None:
        return held_to_revision(asked, asked.since, plan, result)
    return result


def prune(path: Path, result: Result) -> None:
    """Take out of a baseline what is found no longer, and say how many that are."""
    if any(found.rule in INCOMPLETE for found in result.findings):
        raise Unusable(f"{path}: left as it is, because not everything could be checked")
    gone = result.earlier.gone if result.earlier else ()
    left = list((Counter(read_baseline(path, result)) - Counter(gone)).elements())
    if gone:
        write_baseline(path, left)
    say(f"{path}: {len(gone)} taken out, {len(left)} left")


def record(path: Path, result: Result) -> None:
    """Write a baseline of all that is found, and say what changed against the one before."""
    not_a_structure(path, result)
    before = read_baseline(path, result) if path.is_file() else None
    now = [past(found) for found in result.findings]
    write_baseline(path, now)
    print(f"Written: {path}, {_counted(len(now))}{_change(before, now)}")


def _change(before: Sequence[Gone] | None, now: Sequence[Gone]) -> str:
    if before is None:
        return ""
    known = {(one.path, one.fingerprint) for one in before}
    kept = sum((one.path, one.fingerprint) in known for one in now)
    return f"; there were {len(before)}: {len(before) - kept} gone, {len(now) - kept} new"


def _counted(number: int) -> str:
    return f"{number} finding{'s' * (number != 1)}"
