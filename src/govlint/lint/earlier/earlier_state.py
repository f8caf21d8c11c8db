"""Earlier state of structures: what was found in it, and what else is known of it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from govlint.result import Gone, Result

NOT_MOVED: Mapping[str, str] = {}

WithReasons = Callable[[str, Sequence[Gone]], Iterable[Gone]]
"""Says of what is gone from a root file why it is."""

LapsedByThen = Callable[[Collection[str]], Sequence[Result]]
"""Checks root files on another day."""


def _nothing(_: Collection[str]) -> None:
    """Check no other root files."""


def _no_day() -> None:
    """Check on no other day."""


def _none_lapsed(_: Collection[str]) -> Sequence[Result]:
    """Check no root files on another day."""
    return ()


def everywhere(_: str) -> bool:
    """Look at every path, since none is a stranger's."""
    return True


def without_reasons(_: str, gone: Sequence[Gone]) -> Iterable[Gone]:
    """Say nothing of why findings are gone."""
    return gone


def _is_same(_: str) -> bool:
    """Take a file for what it was, for want of knowing better."""
    return True


def _of_every_rule(_: str) -> bool:
    """Let the findings of every rule say which root moved."""
    return True


class EarlierState(NamedTuple):
    """The findings of an earlier state, and what else is known of it."""

    findings: Iterable[Gone]
    looked_at: Callable[[Gone], bool]
    """Says whether what is not found would have been."""
    moved: Mapping[str, str] = NOT_MOVED
    """What root files are called now that had another path."""
    roots: Mapping[str, str] = NOT_MOVED
    """Which root files there were, also without findings, with the names of their structures.

    No name is known of those that are there today as they were and were not looked at.
    """
    names_hold: bool = False
    """Whether names were held to the lines of the files, so that no finding speaks against them."""
    elsewhere: Callable[[Collection[str]], Result | None] = _nothing
    """Checks those root files that there are beside the ones that are known by now."""
    on_that_day: Callable[[], Result | None] = _no_day
    """Checks the structures of today on the day of the earlier state."""
    is_to_come: bool = False
    """Whether that day is after today, so that what has not lapsed yet was known."""
    lapsed_by_then: LapsedByThen = _none_lapsed
    """Checks root files of today on the day of the earlier state.

    Once as they are written, and once as if all that has begun since had by then.
    """
    is_same_file: Callable[[str], bool] = _is_same
    """Says whether a file has most of what it had as a part or a root, as far as is known."""
    with_reasons: WithReasons = without_reasons
    """Says of what is gone from a root file why it is."""
    sight: Callable[[str], bool] = everywhere
    """Tells whether a path may be looked at; what may not is taken to be there as it was."""
    has_vote: Callable[[str], bool] = _of_every_rule
    """Says of a rule whether its findings tell which root moved, since no settings alone ask it."""
