"""Begun by then: structures on a day that is past, also as if all that began since had by then."""

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from govlint.lint.as_if import with_fields
from govlint.lint.reading.loader import load
from govlint.lint.run import lint, lint_data
from govlint.lint.task import LintTask
from govlint.result import Result
from govlint.rulebook.catalogue import Catalogue
from govlint.structure.forums import Forum
from govlint.structure.model import Structure

T = TypeVar("T")


def lint_on(
    task: LintTask, catalogue: Catalogue, then: date, today: date, *, names: bool = False
) -> Iterator[Result]:
    """Check a structure of today on a day that is past, twice where something has begun since.

    What is wrong in neither has come about by days on which something ended.
    """
    yield lint([task], catalogue, then, names=names)
    loaded = load(task.root, task.shown, task.texts)
    if loaded.structure:
        begun = _begun(loaded.structure, then, today)
        if begun != loaded.structure:
            loaded.structure = begun
            yield lint_data(loaded, task, catalogue, then, names=names).result


def _begun(structure: Structure, then: date, today: date) -> Structure:
    """Leave out the days between two on which somebody came or authority and agreements began.

    Not those of forums: what one takes over when it begins is nobody's before.
    """

    def without(one: T, field: str) -> T:
        day = getattr(one, field)
        return with_fields(one, **{field: None}) if day and then < day <= today else one

    def forum(one: Forum) -> Forum:
        members = one.members and tuple(without(member, "since") for member in one.members)
        return with_fields(one, members=members)

    return with_fields(
        structure,
        people={key: without(one, "since") for key, one in structure.people.items()},
        forums={key: forum(one) for key, one in structure.forums.items()},
        delegations={key: without(one, "starts") for key, one in structure.delegations.items()},
        agreements={key: without(one, "starts") for key, one in structure.agreements.items()},
    )
