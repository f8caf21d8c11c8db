"""Structures as they were at a revision of git, each with where it stands today."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from govlint.cli.files import real
from govlint.cli.git.revisions import day_of
from govlint.cli.since import laid_out, moved_since, roots_then
from govlint.finding import Refusal
from govlint.lint.paths import from_here
from govlint.lint.roots import is_root
from govlint.lint.run import Task


class Earlier(NamedTuple):
    """The root files of a revision by where they stand today, and the day of its commit."""

    roots: Mapping[Path, Path]
    day: date | None


@contextmanager
def at_revision(
    revision: str, looked_at: Sequence[Path], tasks: Sequence[Task]
) -> Iterator[Earlier]:
    """Lay out what structures were at a revision, as long as needed; raises `Refusal`.

    Each of them has to be there today, and each of today has to be there then, maybe elsewhere.
    """
    places = [*looked_at, *(task.root for task in tasks)]
    with laid_out(revision, places, []) as laid:
        found = {real(task.root): laid.then(task.root) for task in tasks}
        moved = {today: then for then, today in moved_since(tasks, laid).items()}
        were = {today: then if is_root(then) else moved.get(today) for today, then in found.items()}
        for task in tasks:
            if were[real(task.root)] is None:
                raise Refusal(f"{task.shown}: there was no such structure at {revision}")
        paired = {today: then for today, then in were.items() if then}
        for root in roots_then(looked_at, laid):
            if root not in paired.values():
                name = from_here(laid.today(root))
                raise Refusal(f"{name}: was a structure at {revision}, and is none today")
        commit = laid.trees[0]
        yield Earlier(paired, day_of(commit.repository.git, commit.commit))
