"""Turned links: structures that are looked at by a link alone, which led to another one then."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from govlint.cli.earlier_state.checkout import Checkout
from govlint.cli.git.area import Area
from govlint.cli.reading_and_writing import by_the_way_here, real
from govlint.lint.reading.roots import is_root
from govlint.lint.reading.walk import is_walked
from govlint.lint.task import LintTask


def turned_links(
    paths: Sequence[Path], tasks: Iterable[LintTask], laid: Checkout
) -> Mapping[Path, Path | None]:
    """Give the structures to which a link leads that led elsewhere then, with what was there.

    They are looked at by links alone, and were not looked at then, be it that they were there. What
    a link led to that is looked at today is itself. None where a link led to no structure, or where
    there was no link and no run of a folder comes to the structure by its own name.
    """
    places = {*map(by_the_way_here, paths)}
    names = {real(task.root): [*task.links, *_by_shell(task)] for task in tasks}
    by_links = {
        root: links for root, links in names.items() if not _is_reached(root, links, places)
    }
    led = {root: [*_led_to(links, laid)] for root, links in by_links.items()}
    were = {there for found in led.values() for there in found}
    here = {real(task.root) for task in tasks}
    linked = {real(task.root) for task in tasks if task.links}
    turned: dict[Path, Path | None] = {}
    for root, found in led.items():
        if found and laid.then(root) not in were:
            left = (one for one in found if is_root(one) and laid.today(one) not in here)
            turned[root] = next(left, None)
        elif not found and root in linked and _was_behind_links(laid.then(root), laid):
            turned[root] = None
    return turned


def _was_behind_links(then: Path, laid: Checkout) -> bool:
    """Tell whether no walk came to a file of then by its own name, and no link led to it."""
    tree = laid.tree_of(then)
    if not is_root(then) or is_walked(then.relative_to(tree.folder)):
        return False
    return not any(then.is_relative_to(real(tree.then(link))) for link in tree.links)


def _by_shell(task: LintTask) -> Iterator[Path]:
    """Give the name of a structure that stands where a shell went along a link."""
    root = real(task.root)
    if root.is_relative_to(Path.cwd()):
        name = by_the_way_here(root.relative_to(Path.cwd()))
        yield from () if name == root else (name,)


def _is_reached(root: Path, links: Collection[Path], places: Collection[Path]) -> bool:
    """Tell whether one of these places is a structure, or a walk from it comes there."""
    above = (place for place in root.parents if place in places)
    return not links or root in places or any(is_walked(root.relative_to(place)) for place in above)


def _led_to(links: Iterable[Path], laid: Checkout) -> Iterator[Path]:
    """Lay out where links led then, and give that; nothing where there was no such link."""
    for then in filter(None, map(laid.then_by_name, links)):
        tree, there = laid.tree_of(then), real(then)
        if there.is_relative_to(tree.folder):
            tree.lay_out(Area([laid.today(there)]).holds)
            was_turned = there.parent != then.parent and there.parent.is_dir()
            if is_root(there) or was_turned:
                yield there
