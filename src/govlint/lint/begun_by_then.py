"""Begun by then: structures on a day that is past, also as if all that began since had by then."""

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from govlint.lint.as_if import with_fields
from govlint.lint.data_rules import OF_DATA
from govlint.lint.reading.loader import load
from govlint.lint.run import lint, lint_data
from govlint.lint.task import LintTask
from govlint.result import Result
from govlint.rulebook.catalogue import Catalogue
from govlint.structure.forums import Forum
from govlint.structure.model import Decision, Structure

T = TypeVar("T")


def lint_on(
    task: LintTask, catalogue: Catalogue, then: date, today: date, *, names: bool = False
) -> Iterator[Result]:
    """Check a structure of today on a day that is past, twice where something has begun since.

    What is wrong in neither has come about by days on which something ended.
    """
    loaded = load(task.root, task.shown, task.texts)
    if loaded.structure is None:
        yield lint([task], catalogue, then, names=names)
        return
    was = _as_it_stood(loaded.structure, then, today)
    of_text = task._replace(rules=[rule for rule in task.rules if rule.id in OF_DATA])
    is_plain = was == loaded.structure
    yield lint([task if is_plain else of_text], catalogue, then, names=names)
    begun = _begun(was, then, today)
    for structure in (*(() if is_plain else (was,)), *(() if begun == was else (begun,))):
        loaded.structure = structure
        yield lint_data(loaded, task, catalogue, then, names=names).result


def lint_without_what_is_to_come(
    task: LintTask, catalogue: Catalogue, day: date, *, names: bool = False
) -> Result | None:
    """Check a structure as if nothing were over, or taken, before the day on which it will be.

    None where nothing is.
    """
    loaded = load(task.root, task.shown, task.texts)
    if loaded.structure is None:
        return None
    was = _as_it_stood(loaded.structure, day, date.max)
    if was == loaded.structure:
        return None
    loaded.structure = was
    return lint_data(loaded, task, catalogue, day, names=names).result


def _as_it_stood(structure: Structure, then: date, today: date) -> Structure:
    """Give forums that were stood down and decisions that were taken since as they were by then."""

    def forum(one: Forum) -> Forum:
        is_since = one.ends and then <= one.ends < today
        is_over = one.status == "stood-down" and is_since
        return with_fields(one, status="active") if is_over else one

    def decision(one: Decision) -> Decision:
        is_since = one.taken_on and then < one.taken_on <= today
        is_taken = one.status == "taken" and is_since
        return with_fields(one, status="open", taken_on=None) if is_taken else one

    return with_fields(
        structure,
        forums={key: forum(one) for key, one in structure.forums.items()},
        decisions={key: decision(one) for key, one in structure.decisions.items()},
    )


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
