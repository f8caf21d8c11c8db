"""Findings that a revision of git had already: its structures, judged by the rules of today."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.checkout import Checkout, laid_out, moved_roots, roots_then
from govlint.cli.exit_codes import say
from govlint.cli.files import real
from govlint.cli.former_roots import became_parts, gone_roots, within
from govlint.cli.git.renames import likeness, lines_of
from govlint.cli.neighbouring_roots import checked_beside
from govlint.finding import INCOMPLETE, Result
from govlint.lint.comparison import EarlierState, held_to, past
from govlint.lint.paths import from_here
from govlint.lint.plan import Plan, Site, planned
from govlint.lint.roots import is_root
from govlint.lint.run import lint
from govlint.report.summary import first_of


def held_to_revision(asked: Arguments, revision: str, plan: Plan, result: Result) -> Result:
    """Set aside what a revision had already; raises `Refusal`."""
    endings = sorted({Path(path).suffix for path in result.texts})
    looked_at = [*(asked.paths or [Path()]), *(task.root for task in plan.tasks)]
    shown = {real(task.root): task.shown for task in plan.tasks}
    parts = [part for part in map(real, map(Path, result.texts)) if part not in shown]
    with laid_out(revision, looked_at, endings, parts) as laid:
        stayed = roots_then(looked_at, laid)
        moved = moved_roots(plan.tasks, laid)
        ours = [then for then, today in moved.items() if today in shown]
        became = became_parts(parts, laid, moved, shown)
        known = {*stayed, *moved, *became}
        new = _new_roots(shown, laid, moved, became)
        beside = [*gone_roots(laid, known)] if new else []
        sites = list(_sites(dict.fromkeys([*stayed, *ours, *became, *beside]), laid, shown, moved))
        earlier = _checked(asked, sites)
        lines = {one.shown: lines_of(one.root) for one in sites if is_root(one.root)}
        top = laid.trees[0].repository.top
        missing = [*beside, *(one for one in stayed if not is_root(laid.today(one)))]
    names = {then: shown.get(today, from_here(today).as_posix()) for then, today in moved.items()}
    followed = {site.shown: names[site.root] for site in sites if site.root in names}
    taken_in = {site.shown: became[site.root] for site in sites if site.root in became}
    known_names = _names_that_hold(earlier, result, lines, followed)
    state = EarlierState(
        within(map(past, earlier.findings if earlier else ()), taken_in),
        lambda _: True,
        moved=followed,
        roots={
            site.shown: known_names.get(site.shown, "")
            for site in sites
            if site.shown not in taken_in
        },
        names_hold=True,
        elsewhere=checked_beside(asked, top),
    )
    held = held_to(result, revision, state)
    lost = {site.root: site.shown for site in sites if site.root in missing}
    _say_what_is_not_known(
        new, [lost[one] for one in missing if one not in {*moved, *became}], held
    )
    return _without({lost[one] for one in beside} - _followed(new, earlier, held), held)


def _new_roots(
    shown: Mapping[Path, str],
    laid: Checkout,
    moved: Mapping[Path, Path],
    became: Mapping[Path, Sequence[str]],
) -> list[str]:
    """List the structures of today of which the revision is not known to have anything."""
    old = {*moved.values()}
    taken_in = {home for homes in became.values() for home in homes}
    new = (root for root in shown if not is_root(laid.then(root)) and root not in old)
    return [shown[root] for root in new if shown[root] not in taken_in]


def _say_what_is_not_known(new: Sequence[str], lost: Sequence[str], held: Result) -> None:
    """Say where a structure that is new may be one that is gone, though nothing shows it."""
    known = {root for one in held.earlier.known for root in one.structures} if held.earlier else ()
    told = {root for one in held.findings for root in one.structures}
    for root in new if lost else ():
        if root in told and root not in known:
            why = f"if it was made of {first_of(lost)}, git cannot tell"
            say(f"--since: {root} is called new: {why}")


def _followed(new: Collection[str], earlier: Result | None, held: Result) -> set[str]:
    """Give the structures of then whose findings are known in one that is new."""
    known = (
        [one for one in held.earlier.known if {*new} & {*one.structures}] if held.earlier else []
    )
    prints = {one.fingerprint for one in known}
    then = earlier.findings if earlier else ()
    return {root for one in then if one.fingerprint in prints for root in one.structures}


def _without(lost: Collection[str], result: Result) -> Result:
    """Leave out what is gone with structures that were not asked for."""
    if not (lost and result.earlier):
        return result
    gone = [one for one in result.earlier.gone if not {*one.structures} <= {*lost}]
    return replace(result, earlier=replace(result.earlier, gone=gone))


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
