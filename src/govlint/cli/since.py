"""Findings that a revision of git had already: its structures, judged by the rules of today."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.checkout import Checkout, laid_out, moved_roots, roots_then
from govlint.cli.exit_codes import say
from govlint.cli.files import real
from govlint.cli.git.renames import likeness, lines_of
from govlint.cli.neighbouring_roots import checked_beside
from govlint.finding import INCOMPLETE, Result
from govlint.lint.comparison import EarlierState, held_to, past
from govlint.lint.paths import from_here
from govlint.lint.plan import Plan, Site, planned
from govlint.lint.roots import is_root
from govlint.lint.run import lint


def held_to_revision(asked: Arguments, revision: str, plan: Plan, result: Result) -> Result:
    """Set aside what a revision had already; raises `Refusal`."""
    endings = sorted({Path(path).suffix for path in result.texts})
    looked_at = [*(asked.paths or [Path()]), *(task.root for task in plan.tasks)]
    with laid_out(revision, looked_at, endings) as laid:
        stayed = roots_then(looked_at, laid)
        moved = moved_roots(plan.tasks, laid)
        shown = {real(task.root): task.shown for task in plan.tasks}
        ours = [then for then, today in moved.items() if today in shown]
        found = dict.fromkeys([*stayed, *ours])
        sites = list(_sites(found, laid, shown, moved))
        earlier = _checked(asked, sites)
        lines = {one.shown: lines_of(one.root) for one in sites if is_root(one.root)}
        top = laid.trees[0].repository.top
    names = {then: shown.get(today, from_here(today).as_posix()) for then, today in moved.items()}
    followed = {site.shown: names[site.root] for site in sites if site.root in names}
    state = EarlierState(
        map(past, earlier.findings if earlier else ()),
        lambda _: True,
        moved=followed,
        roots={
            **{site.shown: "" for site in sites},
            **_names_that_hold(earlier, result, lines, followed),
        },
        names_hold=True,
        elsewhere=checked_beside(asked, top),
    )
    return held_to(result, revision, state)


def _sites(
    found: Iterable[Path], laid: Checkout, shown: Mapping[Path, str], moved: Mapping[Path, Path]
) -> Iterator[Site]:
    """Say how each root of then is shown, and whose configuration of today holds for it."""
    for root in found:
        today = laid.today(root)
        home = moved.get(root, today)
        yield Site(root, shown.get(today, from_here(today).as_posix()), home.parent)


def _checked(asked: Arguments, sites: Sequence[Site]) -> Result | None:
    """Check the structures of another time, if there are any."""
    if not sites:
        return None
    then = planned(asked, sites)
    result = lint(then.tasks, then.catalogue, asked.day, names=asked.names)
    for found in result.findings:
        if found.rule in INCOMPLETE:
            say(f"{asked.since}: {found.place.path} could not be checked: {found.message}")
    return result


def _names_that_hold(
    earlier: Result | None,
    result: Result,
    lines: Mapping[str, frozenset[bytes]],
    followed: Mapping[str, str],
) -> Mapping[str, str]:
    """Name the roots of then, but where what has the name today is more like another of them.

    Two structures that exchange their names alone have not taken each other's place.
    """
    now = {one.name: one.path for one in result.structures}
    came = {to: root for root, to in followed.items()}

    def is_another(root: str, to: str) -> bool:
        others = [lines[one] for one in (to, came.get(to, to)) if one in lines and root in lines]
        here = lines_of(Path(to))
        return any(likeness(here, one) > likeness(here, lines[root]) for one in others)

    names = {one.path: one.name for one in earlier.structures} if earlier else {}
    return {
        root: "" if now.get(name, root) != root and is_another(root, now[name]) else name
        for root, name in names.items()
    }
