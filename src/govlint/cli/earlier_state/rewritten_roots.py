"""Rewritten root files: those at whose path a revision had a structure that is another by now."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from govlint.cli.earlier_state.checkout import Checkout
from govlint.cli.earlier_state.neighbouring_roots import roots_beside
from govlint.cli.files import real
from govlint.cli.git.renames import (
    ALIKE,
    can_be_read,
    changed,
    have_most_in_common,
    in_all,
    likeness,
    lines_of,
)
from govlint.document.decoding import TextFault
from govlint.document.document import read
from govlint.exchange.workbook.endings import is_workbook
from govlint.lint.reading.file_text import text_of
from govlint.lint.reading.included_parts import parts_of
from govlint.lint.reading.loader import load
from govlint.lint.reading.roots import is_root
from govlint.lint.task import LintTask


def followed_roots(
    tasks: Sequence[LintTask], parts: Sequence[Path], laid: Checkout
) -> Mapping[Path, Path]:
    """Find where roots stand today that moved, be it that another took their place.

    Git tells the same of files of which most lines are others, where it is asked to look there. A
    structure that has kept its path and its name stays, unless what looks like it has the name too;
    one whose path is a part's today has moved if another looks more like it. One that is called
    otherwise is like it with its parts, for many a root is a few lines of a template.
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
    return {
        then: today
        for then, today in found.items()
        if not (_stays(then, today, laid) or has_other_parts(then, today, laid))
    }


def has_other_parts(then: Path, today: Path, laid: Checkout) -> bool:
    """Tell whether two roots of other names are alike alone, and not with the parts they have.

    A list of bodies that both take in, as many do, makes neither the other.
    """
    if name_of(then) == name_of(today):
        return False
    parts = [[*filter(can_be_read, map(Path, parts_of(root)))] for root in (then, today)]
    if not all(parts):
        return False
    both = {laid.today(one) for one in parts[0]}.intersection(parts[1])
    lists = {one for one in both if not _describes_forums(one)}
    own = [one for one in parts[0] if laid.today(one) not in lists]
    came = [one for one in parts[1] if one not in lists]
    return (
        likeness(in_all(map(lines_of, [then, *own])), in_all(map(lines_of, [today, *came]))) < ALIKE
    )


def _describes_forums(part: Path) -> bool:
    return "forums" in _data_of(part)


def is_rewritten(path: Path, then: Path) -> bool:
    """Tell whether a structure stood at a path of which most is gone from there, long or short.

    A workbook has no lines, and is another where it is called otherwise.
    """
    if not (is_root(then) and can_be_read(path)):
        return False
    if is_workbook(path):
        return name_of(path) != name_of(then)
    return not have_most_in_common(lines_of(path), lines_of(then))


def _stays(then: Path, today: Path, laid: Checkout) -> bool:
    """Tell whether a structure is still called as it was where it was, and the other is not.

    So it is of one that is at the other place still, whatever it took in. Where a part stands by
    now, it is whether that looks more like it.
    """
    there = laid.today(then)
    if name_of(laid.then(today)) == name_of(today) != name_of(then):
        return True
    if can_be_read(there) and not is_root(there):
        return likeness(lines_of(there), lines_of(then)) >= likeness(
            lines_of(today), lines_of(then)
        )
    names = [name_of(then), name_of(there) if can_be_read(there) else None, name_of(today)]
    return names[0] == names[1] != names[2]


def name_of(root: Path) -> object:
    """Read the name of a structure; nothing where there is none, or it cannot be read."""
    if not is_root(root):
        return None
    if is_workbook(root):
        structure = load(root, root.name).structure
        return structure.name if structure else None
    return _data_of(root).get("name")


def _data_of(file: Path) -> Mapping[Any, Any]:
    """Read what a file says; nothing where it cannot be read."""
    try:
        data = read(text_of(file)).data
    except (TextFault, OSError):
        return {}
    return data if isinstance(data, dict) else {}
