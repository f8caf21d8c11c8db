"""Findings that a revision of git had already: its structures, judged by the rules of today."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.earlier_state.changed_settings import changed_settings, noting_settings
from govlint.cli.earlier_state.checkout import Checkout, laid_out
from govlint.cli.earlier_state.earlier_roots import (
    RootsThen,
    described_then,
    find_roots,
    settled,
    within,
)
from govlint.cli.earlier_state.neighbouring_roots import checked_beside, roots_beside
from govlint.cli.earlier_state.other_structures import name_of
from govlint.cli.earlier_state.settings_of_then import with_settings_of_then
from govlint.cli.exit_codes import say
from govlint.cli.git.not_checked_out import is_not_checked_out
from govlint.cli.git.renames import (
    ALIKE,
    FileLines,
    can_be_read,
    in_both,
    is_alike,
    is_made_of,
    likeness,
    lines_of,
)
from govlint.cli.reading_and_writing import real
from govlint.exchange.workbook.endings import ENDINGS, is_workbook
from govlint.files.border import Border, left_by
from govlint.finding import INCOMPLETE
from govlint.lint.as_it_was import Sorts, sorts_of
from govlint.lint.earlier.comparison import compare, set_aside
from govlint.lint.earlier.earlier_state import EarlierState
from govlint.lint.plain_rules import asked_anyway
from govlint.lint.plan import Plan, planned
from govlint.lint.reading.paths import from_here
from govlint.lint.reading.roots import is_root
from govlint.lint.run import Run
from govlint.lint.sites import Site
from govlint.lint.why_gone import reasons_in
from govlint.refusal import Refusal
from govlint.result import Result

MOST_ROOTS = 2000
"""Structures of a revision that are checked, if they are more than ten times those of today.

A few small trees can hold them without an end.
"""


def held_to_revision(asked: Arguments, revision: str, plan: Plan, result: Result) -> Result:
    """Set aside what a revision had already; raises `Refusal`."""
    endings = sorted({*ENDINGS, *(Path(path).suffix for path in result.texts)})
    paths = asked.paths or [Path()]
    looked_at = [*paths, *(task.root for task in plan.tasks)]
    shown = {real(task.root): task.shown for task in plan.tasks}
    parts = [part for part in map(real, map(Path, result.texts)) if part not in shown]
    with laid_out(revision, looked_at, endings, parts) as laid:
        were = find_roots(paths, plan.tasks, parts, laid)
        sites = list(_sites(were, laid, shown))
        if len(sites) > max(MOST_ROOTS, 10 * len(shown)):
            held = (
                f"{revision} holds {len(sites):,} structures here, and today holds {len(shown):,}"
            )
            raise Refusal(f"--since: {held}; name fewer paths")
        then = planned(asked, sites) if sites else None
        earlier, sorts = _checked(asked, then)
        lines = {one.shown: lines_of(one.root) for one in sites if _has_lines(one.root)}
        homes = {home for into in were.became.values() for home in into}
        described = described_then(homes, were, shown, laid)
        top = laid.trees[0].repository.top
        beside = {one.shown for one in sites if _is_beside(one.root, were, laid, shown)}
        alike = {
            name
            for root, name in shown.items()
            if name in were.new and is_alike(root, laid.then(root))
        }
        alike |= {from_here(part).as_posix() for part in parts if is_made_of(part, laid.then(part))}
        changed = changed_settings(
            plan.tasks, asked.rules, laid, {**_homes(were, shown), **were.moved}
        )
    moved = {then: _shown(today, shown) for then, today in were.moved.items()}
    followed = {site.shown: moved[site.root] for site in sites if site.root in moved}
    became = {site.shown: were.became[site.root] for site in sites if site.root in were.became}
    called = {one.path: one.name for one in earlier.structures} if earlier else {}
    names = _names_that_hold(called, _names_now(result, {*called.values()}, top), lines, followed)
    border = Border(top, "the repository")
    sight = cache(lambda path: border.holds(Path(path)))  # what leads out today is not looked at
    is_left_out = cache(is_not_checked_out)
    state = EarlierState(
        within(earlier.findings if earlier else (), became, described),
        lambda one: beside.isdisjoint(one.structures) and not is_left_out(one.path),
        moved=followed,
        roots={one.shown: names.get(one.shown, "") for one in sites if one.shown not in became},
        names_hold=True,
        elsewhere=checked_beside(asked, plan.catalogue, [top]),
        is_same_file=alike.__contains__,
        with_reasons=reasons_in(
            plan.tasks,
            result.as_of,
            names=asked.names,
            sight=sight,
            sorts={followed.get(root, root): those for root, those in sorts.items()},
        ),
        sight=sight,
        has_vote=asked_anyway(asked, plan),
    )
    names_then = {site.root: site.shown for site in sites}
    if then:
        judged = [*zip(sites, then.tasks, strict=True)]
        result = with_settings_of_then(result, plan, judged, followed)
    compared = compare(result, state)
    told = settled(were, names_then, compared.moved, set_aside(result, revision, compared))
    return noting_settings(told, revision, changed)


def _has_lines(root: Path) -> bool:
    """Tell whether the lines of a root say what it is like; those of a workbook do not."""
    return is_root(root) and not is_workbook(root)


def _is_beside(root: Path, were: RootsThen, laid: Checkout, shown: Collection[Path]) -> bool:
    """Tell whether a root of then is there today as it was, and no run looks at it."""
    today = laid.today(root)
    is_itself = laid.is_root_today(root) and real(today) == today
    return is_itself and root not in were.moved and today not in shown


def _shown(path: Path, shown: Mapping[Path, str]) -> str:
    return shown.get(path, from_here(path).as_posix())


def _homes(were: RootsThen, shown: Mapping[Path, str]) -> Mapping[Path, Path]:
    """Give the structure of today that takes in each root of then that is a part."""
    places = {name: root for root, name in shown.items()}
    return {root: places[owners[0]] for root, owners in were.became.items()}


def _sites(were: RootsThen, laid: Checkout, shown: Mapping[Path, str]) -> Iterator[Site]:
    """Say how each root of then is shown, and whose configuration of today holds for it.

    What is a part today is held to the configuration of the structure that takes it in.
    """
    homes = _homes(were, shown)
    for root in were.all(shown):
        today = laid.today(root)
        home = homes.get(root, were.moved.get(root, today))
        inside = next(one for one in home.parents if not left_by(one))
        yield Site(root, _shown(today, shown), inside)


def _checked(asked: Arguments, then: Plan | None) -> tuple[Result | None, Mapping[str, Sorts]]:
    """Check the structures of another time, if there are any, and give the sorts in each."""
    if not then:
        return None, {}
    run, sorts = Run(then.catalogue, asked.day, names=asked.names), {}
    for task in then.tasks:
        if graph := run.check_root(task):
            sorts[task.shown] = sorts_of(graph.structure)
    result = run.result()
    for found in result.findings:
        if found.rule in INCOMPLETE:
            say(f"{asked.since}: {found.place.path} could not be checked: {found.message}")
    return result, sorts


def _names_now(result: Result, wanted: Collection[str], top: Path) -> Mapping[str, str]:
    """Give the structures by name, and those that the run is not about where names are missing."""
    now = {one.name: one.path for one in result.structures}
    missing = {*wanted} - now.keys()
    here = {real(Path(one.path)) for one in result.structures}
    for path in roots_beside(top, here) if missing else ():
        if (name := name_of(path)) in missing:
            now.setdefault(str(name), from_here(path).as_posix())
    return now


def _names_that_hold(
    names: Mapping[str, str],
    now: Mapping[str, str],
    lines: Mapping[str, FileLines],
    followed: Mapping[str, str],
) -> Mapping[str, str]:
    """Name the roots of then, but where what has the name today is more like another of them.

    Two structures that exchange their names alone have not taken each other's place. Nor has what
    stayed, or was followed elsewhere, become what took its name and is less like it. What is most
    like another holds as much of that as of what has its name, and not only less of all. A name
    that several had says nothing of any of them.
    """
    number = Counter(names.values())
    came = {to: root for root, to in followed.items()}

    def is_another(root: str, to: str) -> bool:
        if is_not_checked_out(root):
            return True
        if root not in lines:
            return False
        here = lines_of(Path(to))
        share = likeness(here, lines[root])
        beside = [one for one in (to, came.get(to, to)) if one in lines and one != root]
        others = [
            likeness(here, lines[one])
            for one in beside
            if in_both(here, lines[one]) >= in_both(here, lines[root])
        ]
        stayed = to in names and now.get(names[to], to) == to
        return (
            (followed.get(root, to) != to and share < ALIKE)
            or (
                can_be_read(there := Path(root))
                and is_root(there)
                and likeness(lines_of(there), lines[root]) >= share
            )
            or any(one > share or (one >= ALIKE and stayed) for one in others)
        )

    def holds(root: str, name: str) -> bool:
        return now.get(name, root) == root or number[name] > 1 or not is_another(root, now[name])

    return {root: name if holds(root, name) else "" for root, name in names.items()}
