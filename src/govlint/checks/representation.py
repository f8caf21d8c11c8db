"""Does any body fill more of a shared room than its part?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from govlint.graph.graph import Graph
from govlint.hit import Check, Hit, Need
from govlint.structure.fields import Share


class RepresentationCheck(Check):
    """On a forum of several parties, most have one voting seat and none has a large part."""

    kind: Literal["representation"]
    parties_at_least: int
    """The organisations with votes from which the question makes sense."""
    double_seats: int
    """The voting seats that make a party one of those with several."""
    share_over: Share
    """The part of the voting seats above which one party fills the room."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each forum; silent while a voter's body is not stated."""
        for forum in self.scope(graph, "forum").entities:
            seats = [seat for seat in graph.seats_of(forum) or () if seat.votes]
            if any(seat.represents is None for seat in seats):
                continue
            total = sum(seat.number for seat in seats)
            counted: Counter[str] = Counter()
            for seat in seats:
                if "elected" not in (seat.kinds or ()):
                    for body in seat.represents or ():
                        if _is_party(graph, body):
                            counted[body] += seat.number
            if len(counted) >= self.parties_at_least:
                yield from self._crowded(graph, forum, counted, total)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the members are needed."""
        return self.needs_of(graph, "forum", "members")

    def _crowded(
        self, graph: Graph, forum: str, counted: Counter[str], total: int
    ) -> Iterator[Hit]:
        owners = graph.forums[forum].of or ()
        several = [body for body, seats in counted.items() if seats >= self.double_seats]
        large = [
            body
            for body, seats in counted.items()
            if seats > self.share_over * total and owners != (body,)
        ]
        if len(several) * 2 > len(counted):
            said = (
                f"{len(several)} of {len(counted)} parties have {self.double_seats} "
                f"or more of the {total} votes"
            )
            yield _hit(graph, forum, said, several, len(several) - len(counted) / 2)
        elif large:
            most = min(large, key=lambda body: (-counted[body], body))
            said = f"{graph.label(most)} has {counted[most]} of the {total} votes"
            by = float(counted[most] - self.share_over * total)
            yield _hit(graph, forum, f"{said}, more than {self.share_over}", large, by)


def _is_party(graph: Graph, body: str) -> bool:
    organisation = graph.structure.organisations.get(body)
    return organisation is None or organisation.kind != "sector-voice"


def _hit(graph: Graph, forum: str, said: str, bodies: Sequence[str], by: float) -> Hit:
    related = tuple(
        (graph.label(body), graph.key_path(body)) for body in bodies if body in graph.kinds
    )
    message, place = f"{graph.label(forum)}: {said}", graph.key_path(forum, "members")
    return Hit(message, place, related, value=by, limit=0)
