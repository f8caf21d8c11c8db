"""Data of `report`: the keys of its JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from govlint.answers.data import documented


@documented
@dataclass(frozen=True, slots=True)
class TreeNode:
    """A body in the tree of who answers to whom."""

    body: str
    level: int
    """0 for a root."""
    answers_to: Sequence[str]
    """The bodies that a root answers to: several for a joint body."""
    more: int
    """The bodies below that are counted and not shown."""


@documented
@dataclass(frozen=True, slots=True)
class Room:
    """A forum with the people taking part in it."""

    forum: str
    people: float


@documented
@dataclass(frozen=True, slots=True)
class Load:
    """A seat-holder with the hours of meetings a month."""

    holder: str
    hours_a_month: float
    estimated: bool


@documented
@dataclass(frozen=True, slots=True)
class FieldCoverage:
    """How many of the things that rules look at state a field."""

    field: str
    stated: int
    of: int


@documented
@dataclass(frozen=True, slots=True)
class Overview:
    """What a structure is, on one page."""

    counts: Mapping[str, int]
    tree: Sequence[TreeNode]
    largest: Sequence[Room]
    loaded: Sequence[Load]
    findings: Mapping[str, Mapping[str, int]]
    """By theme: how many findings of each severity."""
    overdue: int
    """How many things are past their day."""
    coverage: Sequence[FieldCoverage]
