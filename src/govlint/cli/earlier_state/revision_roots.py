"""Roots of a revision by those of today, as a difference pairs them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from govlint.cli.earlier_state.checkout import Checkout, laid_out, roots_then
from govlint.cli.earlier_state.neighbouring_roots import roots_beside
from govlint.cli.earlier_state.other_structures import OtherStructures
from govlint.cli.earlier_state.turned_links import turned_links
from govlint.cli.git.renames import can_be_read
from govlint.cli.git.revisions import day_of
from govlint.cli.reading_and_writing import real
from govlint.files.border import left_by
from govlint.lint.reading.paths import from_here
from govlint.lint.reading.roots import is_root
from govlint.lint.task import LintTask
from govlint.refusal import Refusal


class RevisionRoots(NamedTuple):
    """The root files of a revision by those of today, and the day of its commit."""

    roots: Mapping[Path, Path]
    day: date | None
    laid: Checkout


@contextmanager
def at_revision(
    revision: str, looked_at: Sequence[Path], tasks: Sequence[LintTask]
) -> Iterator[RevisionRoots]:
    """Lay out what structures were at a revision, as long as needed; raises `Refusal`.

    Each of them has to be there today, and each of today has to be there then, maybe elsewhere.
    """
    places = [*looked_at, *(task.root for task in tasks)]
    endings = sorted({task.root.suffix for task in tasks})
    with laid_out(revision, places, endings) as laid:
        turned = turned_links(looked_at, tasks, laid)
        moved = {today: then for then, today in moved_roots(tasks, laid).items()}
        paired = {}
        for task in tasks:
            root, then = real(task.root), laid.then(task.root)
            was = then if is_root(then) else moved.get(root)
            was = turned.get(root, was)
            if was is None:
                raise Refusal(f"{task.shown}: there was no such structure at {revision}")
            paired[task.root] = was
        for root in roots_then(looked_at, laid):
            today = laid.today(root)
            is_turned = not left_by(today) and real(today) in turned
            if not is_turned and root not in paired.values():
                name = from_here(today)
                raise Refusal(f"{name}: was a structure at {revision}, and is none today")
        commit = laid.trees[0]
        yield RevisionRoots(paired, day_of(commit.repository.git, commit.commit), laid)


def moved_roots(tasks: Sequence[LintTask], laid: Checkout) -> Mapping[Path, Path]:
    """Find where roots stand today that moved, and lay out the folders that they stood in.

    Of two copies one has moved, also where the run is about the other alone.
    """
    here = [real(task.root) for task in tasks]
    new = [root for root in here if root.is_file() and not is_root(laid.then(root))]
    if not new:
        return {}
    beside = [*filter(can_be_read, roots_beside(laid.trees[0].repository.top, {*here}))]
    were = laid.names()
    new += [root for root in beside if str(root) not in were]
    found = laid.renamed(new)
    others = OtherStructures(laid, found, [one for one in (*here, *beside) if one not in new])
    return {one: to for one, to in found.items() if not others.are_two(one, to)}
