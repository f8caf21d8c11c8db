"""What a measure is, and what it answers about one entity."""

from collections.abc import Callable, Hashable
from datetime import date
from functools import cache, partial
from typing import Literal, NamedTuple, TypeVarTuple

from govlint.graph.graph import Graph
from govlint.parts_of_findings import Parts
from govlint.place import KeyPath
from govlint.structure.field_types import Kind
from govlint.structure.name_words import NameWords

Others = TypeVarTuple("Others")

Subject = Literal[Kind, "seat-holder"]
"""What is measured: a kind of entity, or whoever holds seats, as a person or a post."""


class Sentence(NamedTuple):
    """A number as the rest of a sentence that begins with a name, and the places behind it.

    The first number in it is the number measured ("no" and "nobody" are 0, "one" is 1), and it is
    true whatever that number is: anybody may set the limit, so any number may be reported.
    """

    words: str
    places: tuple[tuple[str, KeyPath], ...] = ()
    at: KeyPath | None = None
    """Where the thing itself is written, if not at the entity that was asked about."""
    wrong: tuple[str, ...] = ()
    """The ids of all whom the number is about, if not the entity that was asked about."""
    parts: Parts = ()
    each: tuple[tuple[str, float], ...] = ()
    """The numbers of all of whom only the worst is told: those beyond a limit are the parts."""
    whole: int = 0
    """Of how many the number is the share in hundredths, where the least is said as so many."""


def made_once(make: Callable[[*Others], Sentence], *of: *Others) -> Callable[[], Sentence]:
    """Give a sentence that many things share, made when it is first asked for."""
    return cache(partial(make, *of))


class Reading(NamedTuple):
    """A number that was measured, and the sentence that states it, made when it is asked for."""

    value: float
    sentence: Callable[[], Sentence]
    group: Hashable = None
    """Names those who have this number together, of whom a limit tells the first alone."""
    customs: tuple[str, ...] = ()
    """What the number is a sign of: whether the file goes into something at all, and where."""
    in_doubt: bool = False
    """Whether it is the number only if what is not stated adds nothing, so that nobody is told."""


class Measure(NamedTuple):
    """A named number of one kind of entity.

    `of` gives value and sentence from the same evidence; None where too little is stated.
    """

    name: str
    subject: Subject
    unit: str
    of: Callable[[Graph, date, str], Reading | None]
    reads: tuple[str, ...] = ()
    """The fields of the entity without which the measure says nothing."""
    yes_or_no: bool = False
    """Whether one number beyond a limit is no worse than another, as where it can be or cannot."""
    ages: bool = False
    """Whether it grows day by day though nothing changes, so that growing makes nothing worse."""
    wider: Callable[[Graph, date, str], Reading | None] | None = None
    """The same, also where it counts nothing since something else excuses it."""
    excuse: str = ""
    """What excuses it, as a reason why a rule does not look at something any more."""
    goes_by: tuple[NameWords, ...] = ()
    """The words in names by which it knows what it measures."""
