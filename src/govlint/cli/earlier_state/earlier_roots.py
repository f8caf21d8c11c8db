"""Root files of a revision: which stayed, moved or became parts, and which are nowhere today."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from govlint.cli.earlier_state.checkout import Checkout, gone_roots, roots_then
from govlint.cli.earlier_state.other_structures import name_of
from govlint.cli.earlier_state.rewritten_roots import followed_roots, is_rewritten
from govlint.cli.earlier_state.turned_links import turned_links
from govlint.cli.earlier_state.walks_then import WalksThen
from govlint.cli.exit_codes import say
from govlint.cli.git.renames import is_made_of
from govlint.cli.reading_and_writing import real
from govlint.files.border import left_by
from govlint.finding import Finding
from govlint.lint.earlier.past_findings import past
from govlint.lint.reading.loader import load
from govlint.lint.reading.paths import from_here, roots
from govlint.lint.reading.roots import is_root
from govlint.lint.task import LintTask
from govlint.refusal import Refusal
from govlint.report.summary import first_of
from govlint.result import Gone, Result

STRUCTURES = ("a structure", "structures", "no run looks at {} there today")
PARTS = ("a part of a structure", "parts of a structure", "none that is checked includes {} now")
"""What files of then were, one or several, and what is not so of them today."""


class RootsThen(NamedTuple):
    """The root files of a revision, by where they are laid out."""

    stayed: Sequence[Path]
    """Those at the paths that are looked at."""
    moved: Mapping[Path, Path]
    """Those that have another path today, with that."""
    became: Mapping[Path, tuple[str, ...]]
    """Those that are parts today, with the structures that take them in."""
    nowhere: Sequence[Path]
    """Those that are none of this and are gone, looked at or not."""
    new: Sequence[str]
    """The structures of today that are none of these."""
    replaced: bool
    """Whether one of today has little in common with what stood at its path."""
    lost: Sequence[Path]
    """Those that are none of this and are not looked at, be it that only a link leads to them."""
    aside: Mapping[str, Path] = {}
    """The structures of today that stood where no run of a folder looks, with where that was."""

    def all(self, shown: Collection[Path]) -> Iterable[Path]:
        """Give those that a run is held to: those beside it only where one may be what is new."""
        ours = (then for then, today in self.moved.items() if today in shown)
        beside = self.nowhere if self.new or self.replaced else ()
        return dict.fromkeys([*self.stayed, *ours, *self.became, *beside])


def find_roots(
    paths: Sequence[Path], tasks: Sequence[LintTask], parts: Sequence[Path], laid: Checkout
) -> RootsThen:
    """Find out what became of the roots of a revision, and lay out those that are gone."""
    looked_at = [*paths, *(task.root for task in tasks)]
    shown = {real(task.root): task.shown for task in tasks}
    turned = turned_links(paths, tasks, laid)
    unseen = {laid.then(root) for root in turned}
    stayed = [one for one in dict.fromkeys(_stayed_at(looked_at, shown, laid)) if one not in unseen]
    walks = WalksThen(paths, laid, found_some=bool(stayed))
    followed = followed_roots(tasks, parts, laid)
    followed = {then: today for then, today in followed.items() if today not in turned}
    aside = {then: today for then, today in followed.items() if walks.passed_over(then, [today])}
    moved = {then: today for then, today in followed.items() if then not in aside}
    moved |= {then: root for root, then in turned.items() if then}
    became = _became_parts(parts, laid, moved, shown, walks)
    old = {*moved.values()}
    taken_in = {home for homes in became.values() for home in homes}
    new = [
        name
        for root, name in shown.items()
        if root in turned.keys() - old
        or not (_stayed(laid.then(root), moved) or root in old or name in taken_in)
    ]
    replaced = any(is_root(root) and is_rewritten(root, laid.then(root)) for root in shown)
    left = [
        root
        for root in dict.fromkeys([*stayed, *gone_roots(laid)] if new or replaced else ())
        if not (root in moved or root in became or laid.is_root_today(root))
    ]
    passed = {root for root in left if root not in stayed and walks.passed_over(root, shown)}
    nowhere = [root for root in left if root not in passed]
    lost = [
        root
        for root in stayed
        if not (root in moved or root in became or _is_looked_at(laid.today(root), shown))
    ]
    called = {name_of(then): then for then in passed}
    aside |= {
        called[name]: root
        for root, at in shown.items()
        if called and at in new and (name := name_of(root)) in called
    }
    stood = {shown[today]: laid.today(then) for then, today in aside.items() if today in shown}
    return RootsThen(stayed, moved, became, nowhere, new, replaced, lost, stood)


def _stayed_at(
    looked_at: Sequence[Path], shown: Collection[Path], laid: Checkout
) -> Iterator[Path]:
    """Give the roots at paths, but where a link led to one that is there still, and none does."""
    for path in looked_at:
        then = laid.then(path)
        for root in roots_then([path], laid):
            today = laid.today(root)
            if real(then) == then or not laid.is_root_today(root) or real(today) in shown:
                yield root


def _is_looked_at(today: Path, shown: Collection[Path]) -> bool:
    """Tell whether a root is one of the run, or of another part of it, which stands beside."""
    place = None if left_by(today) else real(today)
    return place in shown or (place == today and is_root(today))


def _stayed(then: Path, moved: Collection[Path]) -> bool:
    return is_root(then) and then not in moved


def within(
    earlier: Iterable[Finding],
    became: Mapping[str, tuple[str, ...]],
    described: Mapping[str, frozenset[str]],
) -> Iterator[Gone]:
    """Say of what was found in a root that is a part today that it was found in its structures.

    Not of what these described themselves already, whose findings are their own.
    """
    for found in earlier:
        about = {found.entity, *found.group} - {None}
        homes = [
            home
            for root in found.structures
            for home in became.get(root, (root,))
            if root == home
            or home not in described
            or (about and described[home].isdisjoint(about))
        ]
        structures = tuple(dict.fromkeys(homes)) or found.structures
        yield replace(past(found), structures=structures)


def described_then(
    became: Collection[str], were: RootsThen, shown: Mapping[Path, str], laid: Checkout
) -> Mapping[str, frozenset[str]]:
    """Collect what each of these structures of today described already, where there was one."""
    came = {today: then for then, today in were.moved.items()}
    roots = {name: came.get(root, laid.then(root)) for root, name in shown.items()}
    return {
        name: frozenset(load(roots[name], name).homes) for name in became if is_root(roots[name])
    }


def settled(
    were: RootsThen, shown: Mapping[Path, str], moved: Mapping[str, str], held: Result
) -> Result:
    """Leave out what is gone with structures that are not looked at, and say what is not known.

    Of those that moved, however that is known, it is.
    """
    if not held.earlier:
        return held
    for name, was in were.aside.items():
        place = from_here(was).as_posix()
        say(f"--since: {name} is called new: no run of a folder came to {place}, where it stood")
    new = {*were.new}
    known = [one for one in held.earlier.known if new & {*one.structures}]
    found = {root for one in known for root in one.structures} | {*moved.values()}
    told = {root for one in held.findings for root in one.structures}
    lost = first_of([shown[one] for one in were.nowhere])
    for name in were.new if lost else ():
        if name in told - found:
            say(f"--since: {name} is called new: if it was made of {lost}, git cannot tell")
    beside = {shown[one] for one in were.nowhere if one not in were.stayed} - moved.keys()
    left = [one for one in held.earlier.gone if not {*one.structures} <= beside]
    held = replace(held, earlier=held.earlier._replace(gone=left))
    names = [shown[one] for one in were.lost if shown[one] not in moved]
    return noting_lost(held, "--since", names)


def noting_lost(
    held: Result, option: str, names: Sequence[str], what: Sequence[str] = STRUCTURES
) -> Result:
    """Say which files of then are not looked at any more, lest they read as mended."""
    one, several, today = what
    was, it = (f"was {one}", "it") if len(names) == 1 else (f"were {several}", "them")
    note = (
        f"{option}: {first_of(names)} {was} then, and {today.format(it)}; "
        f"what is gone with {it} is not known to be mended"
    )
    return replace(held, notes=(*held.notes, note)) if names else held


def _became_parts(
    parts: Collection[Path],
    laid: Checkout,
    moved: Collection[Path],
    shown: Mapping[Path, str],
    walks: WalksThen,
) -> Mapping[Path, tuple[str, ...]]:
    """Give each root of then that is a part today, with the structures that take it in."""
    there = ((laid.then(part), part) for part in parts)
    became = {then: part for then, part in there if is_root(then) and is_made_of(part, then)}
    new = [part for part in parts if not os.path.lexists(laid.then(part))]
    became |= {then: part for then, part in laid.renamed(new).items() if is_root(then)}
    owned = (
        (then, _owners(part, shown))
        for then, part in became.items()
        if then not in moved and not walks.passed_over(then, [part])
    )
    return {then: owners for then, owners in owned if owners}


def _owners(part: Path, shown: Mapping[Path, str]) -> tuple[str, ...]:
    if is_root(part):
        return ()
    found: list[Path] = []
    with suppress(Refusal):
        found = roots([from_here(part)], lambda _: None)
    real = (Path(os.path.realpath(root)) for root in found)
    return tuple(shown[root] for root in real if root in shown)
