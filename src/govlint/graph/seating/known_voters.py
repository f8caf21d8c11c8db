"""Known voters: who votes or sits on a forum, by name or by a seat that only one can have."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seats import Seat
from govlint.structure.name_words import COMMON_ROLES, ROLES_OF_MANY, WORDS_BESIDE_ROLES


@once
def known_voters(graph: Graph, forum: str) -> frozenset[str]:
    """Collect the voters by id, and unnamed ones by the seat's name and whom they represent."""
    return _known([seat for seat in graph.seats_of(forum) or () if seat.votes])


@once
def known_at_table(graph: Graph, forum: str) -> frozenset[str]:
    """Collect all who sit on a forum in any capacity, told as voters are."""
    return _known(graph.seats_of(forum) or ())


def _known(seats: Sequence[Seat]) -> frozenset[str]:
    known = frozenset(seat.holder for seat in seats if seat.holder)
    unnamed = [seat for seat in seats if seat.unnamed]
    return known | _alone(unnamed) if unnamed else known


def _alone(unnamed: Sequence[Seat]) -> set[str]:
    """Collect the names of seats that only one can have."""
    times = Counter(map(_by_seat, unnamed))
    names = {_by_seat(seat) for seat in unnamed if seat.number == 1}
    return {name for name in names if name and times[name] == 1}


def votes_of(graph: Graph, forum: str, voters: frozenset[str]) -> int:
    """Count the voting seats of a forum that these voters have."""
    return sum(seat.number for _, seat in seats_of_voters(graph, forum, voters))


def seats_of_voters(graph: Graph, forum: str, voters: frozenset[str]) -> Iterator[tuple[str, Seat]]:
    """Give the voting seats of a forum that some of its known voters have, each with its voter."""
    there = voters & known_voters(graph, forum)
    for seat in graph.seats_of(forum) or ():
        voter = seat.holder or _by_seat(seat)
        if seat.votes and voter in there:
            yield voter, seat


def _by_seat(seat: Seat) -> str | None:
    """Tell an unnamed seat by its name and party; None where several people may have one such."""
    words = re.findall(r"\w+(?:-\w+)*", (seat.member.seat or "").casefold())
    named = bool(words) and not {*words} <= WORDS_BESIDE_ROLES.words | COMMON_ROLES.words
    if not seat.represents or not named or words[-1] in ROLES_OF_MANY.words:
        return None
    return f"{' '.join(words)} for {' and '.join(sorted(seat.represents))}"
