"""Findings that a revision of git had already: its structures, judged by the rules of today."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import say
from govlint.cli.files import real
from govlint.cli.git.renames import likeness, lines_of, renamed
from govlint.cli.git.repository import repository, top_of
from govlint.cli.git.revisions import commit_of
from govlint.cli.git.submodules import submodules
from govlint.cli.git.tree import Area, Tree
from govlint.cli.neighbouring_roots import checked_beside, roots_beside
from govlint.finding import INCOMPLETE, Refusal, Result
from govlint.lint.comparison import EarlierState, held_to, past
from govlint.lint.paths import NoSuchPath, from_here, roots
from govlint.lint.plan import Plan, Site, planned
from govlint.lint.roots import is_root
from govlint.lint.run import Task, lint
from govlint.rulebook.repository_border import REPOSITORY, refuse_leaving


@dataclass(frozen=True, slots=True)
class Checkout:
    """The tree of a revision, and after it those of its submodules, in one folder."""

    trees: Sequence[Tree]

    def then(self, path: Path) -> Path:
        """Say where the revision has what stands at a path today."""
        return self.trees[0].folder / real(path).relative_to(self.trees[0].repository.top)

    def today(self, path: Path) -> Path:
        """Say where a file of the revision stands today."""
        return self.trees[0].repository.top / path.relative_to(self.trees[0].folder)


def held_to_revision(asked: Arguments, revision: str, plan: Plan, result: Result) -> Result:
    """Set aside what a revision had already; raises `Refusal`."""
    endings = sorted({Path(path).suffix for path in result.texts})
    looked_at = [*(asked.paths or [Path()]), *(task.root for task in plan.tasks)]
    with laid_out(revision, looked_at, endings) as laid:
        stayed = roots_then(looked_at, laid)
        moved = moved_since(plan.tasks, laid)
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
        elsewhere=checked_beside(asked, top),
    )
    return held_to(result, revision, state)


@contextmanager
def laid_out(
    revision: str, looked_at: Sequence[Path], endings: Sequence[str]
) -> Iterator[Checkout]:
    """Lay out what a revision has at these paths, as long as needed; raises `Refusal`."""
    for path in looked_at:
        refuse_leaving(path)
    places = [real(path) for path in looked_at]
    top = min(map(top_of, places), key=lambda top: len(top.parts))
    for place in places:
        if not place.is_relative_to(top):
            raise Refusal(f"--since: {from_here(place)} is outside of the repository {top}")
    with TemporaryDirectory(prefix="govlint-") as made:
        home = Path(made).resolve()
        found = repository(top, home, revision)
        tree = Tree(found, commit_of(found.git, revision), home / "tree", endings)
        tree.folder.mkdir()
        (tree.folder / REPOSITORY).touch()
        laid = Checkout([tree, *submodules(tree, places, home, endings)])
        area = Area(places)
        for one in laid.trees:
            one.lay_out(area.holds)
        yield laid


def roots_then(paths: Sequence[Path], laid: Checkout) -> list[Path]:
    """Find the structures that a revision had at these paths; not all of them were there."""
    found: list[Path] = []
    for path in paths:
        then = laid.then(path)
        try:
            found += roots([then], say) if os.path.lexists(then) else []
        except NoSuchPath:
            continue  # today it is part of a structure, and then it was not
    return found


def moved_since(tasks: Sequence[Task], laid: Checkout) -> Mapping[Path, Path]:
    """Find where roots stand today that moved, and lay out the folders that they stood in.

    Of two copies one has moved, also where the run is about the other alone.
    """
    here = [real(task.root) for task in tasks]
    new = [root for root in here if root.is_file() and not is_root(laid.then(root))]
    if new:
        were = {tree.today(entry) for tree in laid.trees for entry in tree.files}
        new += roots_beside(laid.trees[0].repository.top, {*were, *here})
    moved: dict[Path, Path] = {}
    for tree in reversed(laid.trees):
        inside = [root for root in new if root.is_relative_to(tree.repository.top)]
        found = renamed(inside, tree)
        moved |= {tree.then(entry): root for root, entry in found.items()}
        tree.lay_out(Area(map(tree.today, found.values())).holds)
        new = [root for root in new if root not in inside]
    return moved


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
