"""Organisation keys: the colour and letter of each on a map, so that a vote is known by either."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_uppercase

from govlint.answers.drawing import Map

MOST_KEYS = 12
"""Organisations that have a colour of their own."""


@dataclass(frozen=True, slots=True)
class Key:
    """The letter and the number of the colour of an organisation."""

    letter: str
    colour: int


def keys_of(drawn: Map) -> Mapping[str, Key]:
    """Give the organisations with most votes a letter and a colour, in the order of the file.

    Where all votes are of one organisation, or of none that is stated, a strip says nothing.
    """
    votes: Counter[str] = Counter()
    for box in drawn.boxes:
        for one in box.whose:
            if one.organisation:
                votes[one.organisation] += one.votes
    if len(votes) < 2:
        return {}
    ranked = sorted(
        (one for one in drawn.organisations if votes[one.id]), key=lambda one: -votes[one.id]
    )
    kept = {one.id for one in ranked[:MOST_KEYS]}
    known = [one.id for one in drawn.organisations if one.id in kept]
    return {
        key: Key(ascii_uppercase[number], number % MOST_KEYS) for number, key in enumerate(known)
    }
