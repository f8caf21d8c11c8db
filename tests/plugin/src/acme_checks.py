"""What a package of one's own brings: is the number of members odd, and how many seats are even?"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Told
from govlint.question import Check, Hit


class Odd(Check):
    """A forum has an odd number of members, so that no vote is tied."""

    kind: Literal["acme.odd"]
    at_least: int = 2

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each forum whose members can be tied."""
        for key in self.scope(graph, "forum").entities:
            members = len(graph.seats_of(key) or ())
            if members >= self.at_least and members % 2 == 0:
                yield Hit(
                    f"{graph.label(key)} has {members} members", graph.key_path(key, "members")
                )


class Broken(Check):
    """Falls over whenever it is asked."""

    kind: Literal["acme.broken"]

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give nothing, and not even that."""
        raise RuntimeError("acme fell over")


def _even_seats(graph: Graph, day: date, forum: str) -> float | None:
    seats = graph.seats_of(forum)
    return None if seats is None else len(seats) // 2 * 2


def _even_seats_told(graph: Graph, day: date, forum: str) -> Told:
    return Told(f"has {_even_seats(graph, day, forum):g} even seats")


EVEN_SEATS = Measure("acme.even-seats", "seats", _even_seats, _even_seats_told, ("members",))
