"""What a finding is made of, so that what is wrong in it is known again one by one."""

from collections.abc import Mapping, Sequence

Parts = Sequence[str] | Mapping[str, float]
"""What is wrong one by one, where each can be put right alone.

A mapping says how far each of them is beyond its limit, or beyond 0.
"""


def one_of_many(name: str) -> str:
    """Name as a part one of so many that no two of them are a part, but each is for every two."""
    return f"{name} {_EACH}"


def is_of_many(part: str) -> bool:
    """Tell whether a part is one of so many."""
    return part.endswith(f" {_EACH}")


_EACH = "*"
"""Stands for every other; no id looks like it, nor does any word that is none."""

_WORD = ":"
"""Begins a word that is no id."""


def as_words(text: str) -> str:
    """Write as words of a part what is no id, so that no id looks like one of them."""
    return f"{_WORD}{text.replace(' ', f' {_WORD}')}"


def as_name(text: str) -> str:
    """Write a name as words of a part, bound together so that no other word seems one of them."""
    return f"{_WORD}{text.replace(' ', f' {_WORD}{_WORD}')}"


MANY = as_words("so many")
"""Stands for parts that are too many to be named; its amount is their number."""

_SHARED = ":&:"
"""Ends what is no wrong of its own, but what those who are wrong together have in common."""


def as_shared_name(text: str) -> str:
    """Write as a part the name that all of a group have, by which another group is told apart."""
    return f"{as_name(text)} {_SHARED}"


def is_shared_name(part: str) -> bool:
    """Tell whether a part is a name that several have in common."""
    return part.endswith(f" {_SHARED}")


def shared_names(parts: Parts) -> list[str]:
    """Give those of many parts that are names which several have in common."""
    return [part for part in parts if part.endswith(f" {_SHARED}")]


def begins_with_words(part: str) -> bool:
    """Tell whether no id stands at the head of a part, but the name of a seat or what is said."""
    return part.startswith(_WORD)


OtherIds = tuple[tuple[str, str], ...]
"""Pairs of an id and another by which the same may be known; one may have several."""


Seated = tuple[tuple[str, int], ...]
"""Those who sit in a forum, as parts are called, each with how many seats."""


IN_FULL = "="
"""Begins another id that is no id: all that tells something apart whose id is made of a part of it.

So what has the same other id is the same, as two people with one post after one another are not.
"""
