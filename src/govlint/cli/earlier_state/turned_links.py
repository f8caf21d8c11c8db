"""Turned links: structures that are looked at by a link alone, which led to another one then."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from govlint.cli.earlier_state.checkout import Checkout
from govlint.cli.files import real
from govlint.cli.git.area import Area
from govlint.lint.reading.roots import is_root
from govlint.lint.reading.walk import is_aside
from govlint.lint.task import LintTask


def turned_links(
    paths: Sequence[Path], tasks: Iterable[LintTask], laid: Checkout
) -> Mapping[Path, Path | None]:
    """Give the structures to which a link leads that led elsewhere then, with what was there.

    They are looked at by links alone, and were not looked at then, be it that they were there. What
    a link led to that is looked at today is itself. None where a link led to no structure.
    """
    by_links = {real(task.root): task.links for task in tasks if not _is_reached(task, paths)}
    led = {root: [*_led_to(links, laid)] for root, links in by_links.items()}
    were = {there for found in led.values() for there in found}
    here = {real(task.root) for task in tasks}
    turned: dict[Path, Path | None] = {}
    for root, found in led.items():
        if found and laid.then(root) not in were:
            left = (one for one in found if is_root(one) and real(laid.today(one)) not in here)
            turned[root] = next(left, None)
    return turned


def _is_reached(task: LintTask, paths: Iterable[Path]) -> bool:
    """Tell whether one of these paths leads to a structure without a link."""
    root = real(task.root)
    places = (Path(os.path.abspath(path)) for path in paths)  # noqa: PTH100  # along no link
    return not task.links or any(
        root == place
        or (root.is_relative_to(place) and not is_aside(root.relative_to(place).parts))
        for place in places
    )


def _led_to(links: Iterable[Path], laid: Checkout) -> Iterator[Path]:
    """Lay out where links led then, and give that; nothing where there was no such link."""
    for link in links:
        name = Path(os.path.abspath(link))  # noqa: PTH100  # by its letters
        tree = next(
            (one for one in laid.trees[::-1] if name.is_relative_to(one.repository.top)), None
        )
        if tree is None:
            continue
        then = tree.folder / name.relative_to(tree.repository.top)
        there = real(then)
        if there.is_relative_to(tree.folder):
            tree.lay_out(Area([laid.today(there)]).holds)
            was_turned = there.parent != then.parent and there.parent.is_dir()
            if is_root(there) or was_turned:
                yield there
