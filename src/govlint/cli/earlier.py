"""What a run is held to: a baseline, or a revision of git."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from govlint.cli.baseline import held_to_baseline, read_baseline, write_baseline
from govlint.cli.ending import Unusable, print_line, say
from govlint.cli.paths import NoSuchPath, from_here, roots
from govlint.cli.planning import Asked, Planned, Site, planned
from govlint.cli.revision import Laid, laid_out
from govlint.cli.writing import not_a_structure
from govlint.finding import INCOMPLETE, Finding, Gone, Result
from govlint.lint.known import held_to, past
from govlint.lint.run import lint


def held(asked: Asked, plan: Planned, result: Result) -> Result:
    """Set aside what was there earlier, if that is asked for; raises `Unusable`."""
    if asked.baseline:
        return held_to_baseline(result, asked.baseline, plan.catalogue)
    if asked.since is not None:
        return _since(asked, asked.since, plan, result)
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
    print_line(f"Written: {path}, {_counted(len(now))}{_change(before, now)}")


def _change(before: Sequence[Gone] | None, now: Sequence[Gone]) -> str:
    if before is None:
        return ""
    known = {(one.path, one.fingerprint) for one in before}
    kept = sum((one.path, one.fingerprint) in known for one in now)
    return f"; there were {len(before)}: {len(before) - kept} gone, {len(now) - kept} new"


def _counted(number: int) -> str:
    return f"{number} finding{'s' * (number != 1)}"


def _since(asked: Asked, revision: str, plan: Planned, result: Result) -> Result:
    """Check what a revision held by the rules of today, and set its findings aside."""
    endings = sorted({Path(path).suffix for path in result.texts})
    with laid_out(revision, (asked.paths or [Path()])[0], endings) as laid:
        shown = {task.root.resolve(): task.shown for task in plan.tasks}
        sites = []
        looked_at = [*(asked.paths or [Path()]), *(task.root for task in plan.tasks)]
        for root in _roots_then(looked_at, laid):
            today = laid.today(root)
            named = shown.get(today, from_here(today).as_posix())
            sites.append(Site(root, named, today.parent))
        earlier = _findings(asked, sites)
    return held_to(result, revision, map(past, earlier), lambda _: True)


def _findings(asked: Asked, sites: Sequence[Site]) -> Sequence[Finding]:
    """Check the structures of another time; none has no findings."""
    if not sites:
        return ()
    then = planned(asked, sites)
    findings = lint(then.tasks, then.catalogue, asked.day, names=asked.names).findings
    for found in findings:
        if found.rule in INCOMPLETE:
            say(f"{asked.since}: {found.place.path} could not be checked: {found.message}")
    return findings


def _roots_then(paths: Sequence[Path], laid: Laid) -> list[Path]:
    """Find the structures that a revision had at these paths; not all of them were there."""
    found: list[Path] = []
    for path in paths:
        then = laid.then(path)
        try:
            found += roots([then]) if then.exists() else []
        except NoSuchPath:
            continue  # today it is part of a structure, and then it was not
    return list(dict.fromkeys(found))
