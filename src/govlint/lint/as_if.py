"""Structures as if what is not known of their seats hid nothing, to see what would be so then."""

from collections.abc import Callable, Iterator, Mapping
from copy import copy
from itertools import count
from typing import Any, TypeVar

from govlint.structure.forums import Forum, Member
from govlint.structure.model import Person, Structure

T = TypeVar("T")

LISTED = "of some forum only those who lead are listed"
UNNAMED = "whoever sits somewhere without a name may be anybody"


def as_if_nothing_hid(structure: Structure) -> Iterator[tuple[str, Structure]]:
    """Give a structure as if all were listed in it, and as if all the unnamed were strangers.

    With each stands what it leaves out of account, as a reason; nothing that changes nothing.
    """
    for why, changed in (
        (LISTED, {"forums": _each(structure.forums, _listed)}),
        (UNNAMED, _with_strangers(structure)),
    ):
        if any(changed[name] != getattr(structure, name) for name in changed):
            yield why, with_fields(structure, **changed)


def _each(entities: Mapping[str, T], change: Callable[[T], T]) -> Mapping[str, T]:
    return {key: change(one) for key, one in entities.items()}


def _listed(forum: Forum) -> Forum:
    return forum if forum.members_listed == "all" else with_fields(forum, members_listed="all")


def _with_strangers(structure: Structure) -> Mapping[str, Mapping[str, Any]]:
    """Seat somebody new where neither a name nor a body is stated, nor that nobody sits there."""
    people = dict(structure.people)
    numbers = count(1)

    def seated(member: Member) -> Member:
        if member.who is not None or member.represents is not None or member.vacant:
            return member
        key = f"stranger {next(numbers)}"
        people[key] = Person(name=key)
        return with_fields(member, who=key)

    def with_all(forum: Forum) -> Forum:
        members = tuple(map(seated, forum.members or ()))
        return with_fields(forum, members=members) if members != (forum.members or ()) else forum

    return {"forums": _each(structure.forums, with_all), "people": people}


def with_fields(one: T, **fields: object) -> T:
    """Give a copy with other fields, which are not read again."""
    made = copy(one)
    for name, value in fields.items():
        object.__setattr__(made, name, value)
    return made
