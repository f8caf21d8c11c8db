"""Data of `diff` about forums: the keys of its JSON under `forums`."""

from collections.abc import Sequence
from dataclasses import dataclass

from govlint.answers.data import documented


@documented
@dataclass(frozen=True, slots=True)
class RenamedForum:
    """A forum with another id, or another name under one id."""

    before: str
    after: str
    names: Sequence[str]
    """Its name before, and its name after."""


@documented
@dataclass(frozen=True, slots=True)
class MergedForums:
    """Forums that ceased and whose place one forum has taken that they share, or that existed."""

    from_: Sequence[str]
    into: str


@documented
@dataclass(frozen=True, slots=True)
class SplitForum:
    """A forum that ceased and whose place several new ones have taken."""

    from_: str
    into: Sequence[str]


@documented
@dataclass(frozen=True, slots=True)
class ReplacedForum:
    """A forum that ceased, and the one that has taken its place."""

    forum: str
    by: str


@documented
@dataclass(frozen=True, slots=True)
class OverlaidForum:
    """A forum that was added or begun, and an active one that has its members or its remit."""

    forum: str
    over: str
    shared: int
    """Voting members that sit on both; where these are too few, services or functions of both."""
    of: int
    """The voting seats of the smaller forum; else the services or functions of the new one."""


@documented
@dataclass(frozen=True, slots=True)
class ForumChanges:
    """What became of the forums; ids of AFTER, and of BEFORE for what is written no longer."""

    added: Sequence[str] = ()
    """Active now, not there before, and begun within a year, or since the revision."""
    described: Sequence[str] = ()
    """There now, and not known to be new."""
    planned: Sequence[str] = ()
    """New, and not in force yet."""
    begun: Sequence[str] = ()
    """In both versions, and active only now."""
    stood_down: Sequence[str] = ()
    """In both versions, and active no longer."""
    gone: Sequence[str] = ()
    """Written no longer, and not renamed."""
    renamed: Sequence[RenamedForum] = ()
    merged: Sequence[MergedForums] = ()
    split: Sequence[SplitForum] = ()
    replaced: Sequence[ReplacedForum] = ()
    """Every forum that ceased, other than by a new name, and that one forum has followed."""
    overlaid: Sequence[OverlaidForum] = ()
