"""Rewritten root files: those at whose path a revision had a structure that is another by now."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from govlint.cli.earlier_state.checkout import Checkout
from govlint.cli.earlier_state.neighbouring_roots import roots_beside
from govlint.cli.earlier_state.other_structures import OtherStructures, name_of
from govlint.cli.git.renames import (
    can_be_read,
    changed,
    have_most_in_common,
    likeness,
    lines_of,
)
from govlint.cli.reading_and_writing import real
from govlint.exchange.workbook.endings import is_workbook
from govlint.lint.reading.roots import is_root
from govlint.lint.task import LintTask


def followed_roots(
    tasks: Sequence[LintTask], parts: Sequence[Path], laid: Checkout
) -> Mapping[Path, Path]:
    """Find where roots stand today that moved, be it that another took their place.

    Git tells the same of files of which most lines are others, where it is asked to look there. A
    structure that has kept its path and its name stays, unless what looks like it has the name too;
    one whose path is a part's today has moved if another looks more like it.
    """
    here = [real(task.root) for task in tasks]
    there = [root for root in here if can_be_read(root)]
    rewritten = [one for one in there if is_rewritten(one, laid.then(one))]
    rewritten += [part for part in parts if is_root(laid.then(part))]
    new = [root for root in there if not is_root(laid.then(root))]
    if not (new or rewritten):
        return {}
    beside = [*filter(can_be_read, roots_beside(laid.trees[0].repository.top, {*here}))]
    rewritten += [one for one in changed(beside, laid.trees) if is_rewritten(one, laid.then(one))]
    were = laid.names()
    new += [one for one in beside if str(one) not in were]
    found = laid.renamed([*new, *filter(is_root, rewritten)], {*rewritten})
    stayed = {*there, *beside}.difference(new, rewritten, found.values())
    others = OtherStructures(laid, found, sorted(stayed))
    return {
        then: today
        for then, today in found.items()
        if not (_stays(then, today, laid, others.name_of) or others.are_two(then, today))
    }


def is_rewritten(path: Path, then: Path) -> bool:
    """Tell whether a structure stood at a path of which most is gone from there, long or short.

    A workbook has no lines, and is another where it is called otherwise.
    """
    if not (is_root(then) and can_be_read(path)):
        return False
    if is_workbook(path):
        return name_of(path) != name_of(then)
    return not have_most_in_common(lines_of(path), lines_of(then))


def _stays(then: Path, today: Path, laid: Checkout, name: Callable[[Path], object]) -> bool:
    """Tell whether a structure is still called as it was where it was, and the other is not.

    So it is of one that is at the other place still, whatever it took in. Where a part stands by
    now, it is whether that looks more like it.
    """
    there = laid.today(then)
    if name(laid.then(today)) == name(today) != name(then):
        return True
    if can_be_read(there) and not is_root(there):
        return likeness(lines_of(there), lines_of(then)) >= likeness(
            lines_of(today), lines_of(then)
        )
    names = [name(then), name(there) if can_be_read(there) else None, name(today)]
    return names[0] == names[1] != names[2]
