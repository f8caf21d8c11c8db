"""Proposals: the changes that somebody wants to try, in the words in which they are asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

ALL, THEIRS = "all", "theirs"
"""Who sits on a forum that takes another over: the members of both, or its own alone."""


@dataclass(frozen=True, slots=True)
class StandDown:
    """A forum that is to meet no more."""

    forum: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Forums whose place another one is to take."""

    forums: Sequence[str]
    into: str
    members: Sequence[str] | None = None
    """`all`, `theirs`, or those who come along; None where that is still to be chosen."""


@dataclass(frozen=True, slots=True)
class Remove:
    """Somebody who is to leave forums."""

    who: str
    forums: Sequence[str]


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody who is to sit on another forum in the place of one."""

    who: str
    out_of: str
    to: str


@dataclass(frozen=True, slots=True)
class AnswerTo:
    """A forum that is to answer to another body."""

    body: str
    forum: str


@dataclass(frozen=True, slots=True)
class SetField:
    """A field that is to be stated otherwise, or no longer."""

    key_path: str
    """Keys between stops; the entity may be named in words."""
    value: Any
    """Plain data; None takes the field away."""


@dataclass(frozen=True, slots=True)
class Add:
    """Entities that are to be described, each by its section and id between stops."""

    entities: Mapping[str, Any]


Proposal = StandDown | Merge | Remove | Move | AnswerTo | SetField | Add
