"""What a run is held to: a baseline, or a revision of git."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from govlint.cli.baseline import (
    compared,
    held_to_baseline,
    prune,
    read_baseline,
    write_baseline,
)
from govlint.cli.ending import Unusable, say
from govlint.cli.paths import NoSuchPath, from_here, roots
from govlint.cli.planning import Asked, Planned, Site, planned
from govlint.cli.revision import Laid, laid_out
from govlint.cli.writing import not_a_structure
from govlint.finding import INCOMPLETE, Change, Finding, Result
from govlint.lint.known import Comparison, held_to, past
from govlint.lint.run import lint
from govlint.rulebook.catalogue import Catalogue


def held(asked: Asked, plan: Planned, result: Result) -> Result:
    """Set aside what was there earlier, if that is asked for; raises `Unusable`."""
    if asked.baseline:
        return held_to_baseline(result, asked.baseline, plan.catalogue)
    if asked.since is not None:
        return _since(asked, asked.since, plan, result)
    return result


def pruned(path: Path, result: Result, catalogue: Catalogue) -> None:
    """Take out of a baseline what is found no longer, note what is better, and say how many."""
    if any(found.rule in INCOMPLETE for found in result.findings):
        raise Unusable(f"{path}: left as it is, because not everything could be checked")
    gone, better, left = prune(path, result, catalogue)
    say(f"{path}: {gone} taken out, {left} left{f', {better} of them better' * bool(better)}")


def record(path: Path, result: Result, catalogue: Catalogue) -> None:
    """Write a baseline of all that is found, and say what changed against the one before."""
    not_a_structure(path, result)
    before = read_baseline(path, result) if path.is_file() else None
    write_baseline(path, map(past, result.findings), [one.path for one in result.structures])
    change = _change(compared(result, before, catalogue)) if before else ""
    were = f"; there were {len(before.findings)}: {change}" if before else ""
    print(f"Written: {path}, {_counted(len(result.findings))}{were}")


def _change(now: Comparison) -> str:
    """Count what is gone and new, and what is worse or better if there is any."""
    counts = Counter(found.change for found in now.found)
    gone = len(now.gone) + len(now.unasked)
    more = [f"{counts[it]} {it}" for it in (Change.WORSE, Change.BETTER) if counts[it]]
    return ", ".join([f"{gone} gone", f"{counts[Change.NEW]} new", *more])


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
