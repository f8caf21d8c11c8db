"""Representation: does any body fill more of a shared forum than its part?"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Literal

from govlint.graph.forum_conditions import is_elected
from govlint.graph.graph import Graph
from govlint.graph.quorums import parties_of
from govlint.graph.seating.seats_by_body import shared, with_bodies
from govlint.graph.seats import Seat, seats_in
from govlint.hit import UNASKED, Check, Hit, Need, Wanted, exempt
from govlint.parts_of_findings import as_words
from govlint.structure.enumerations import PostKinds
from govlint.structure.field_types import Share
from govlint.structure.kind_groups import ELECTED
from govlint.structure.name_words import ELECTED_MEMBERS, NameWords
from govlint.structure.named_field import NamedField, in_shape
from govlint.structure.word_lists import portion, share_in_words

CROWD = as_words("most parties")
"""The part that is the number of parties with several votes, beyond half of all parties."""


class RepresentationCheck(Check):
    """On a forum of several parties, most have one voting seat and none has a large part."""

    bounds: ClassVar[Mapping[str, float | None]] = {"parties_at_least": 1, "seats_at_least": 1}
    conditions_left_open: ClassVar[Mapping[str, Any]] = {"unless_party": {}, "unless_seat": ()}
    kind: Literal["representation"]
    parties_at_least: int
    """The organisations with votes from which the question makes sense."""
    double_seats: int
    """The voting seats that make a party one of those with several."""
    share_over: Share
    """The part of the voting seats above which one party fills the room."""
    seats_at_least: int = 1
    """The voting seats that a party must have to fill it."""
    unless_party: Mapping[str, Wanted] = {}
    """Bodies with, in any field, one of these values are no parties."""
    unless_seat: PostKinds = ()
    """Kinds of seats that do not count for the body they are for; those of elected members also
    by what they are called."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each forum; silent while a voter's body is not stated."""
        no_parties = exempt(graph, "organisation", self.unless_party)
        for forum in self.scope(graph, "forum").entities:
            seats = [seat for seat in graph.all_seats_of(forum) or () if seat.votes]
            open_ = any(seat.represents is None for seat in seats)
            total = sum(seat.number for seat in seats)
            counted = self._counted(seats, no_parties)
            if len(counted) >= self.parties_at_least:
                for hit in self._crowded(graph, forum, counted, total):
                    yield hit._replace(customs=(UNASKED,) if open_ else ())

    def left_out(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give what would be if the seats of which it is not stated for whom were for one body."""
        no_parties = exempt(graph, "organisation", self.unless_party)
        for forum in self.scope(graph, "forum").entities:
            seats = [seat for seat in graph.all_seats_of(forum) or () if seat.votes]
            bodies = (*parties_of(graph, forum), *shared(graph, seats, "represents"))
            for _, filled in with_bodies(seats, bodies):
                counted, total = self._counted(filled, no_parties), seats_in(seats)
                for hit in self._crowded(graph, forum, counted, total):
                    yield hit._replace(message="it is not stated of each seat whom it is for")

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the members are needed."""
        return self.needs_of(graph, "forum", "members")

    def goes_by(self) -> Iterator[NameWords]:
        """List the words by which a seat is one of an elected member."""
        if not {*ELECTED}.isdisjoint(self.unless_seat):
            yield ELECTED_MEMBERS

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        yield from in_shape("organisation", self.unless_party, "unless_party")

    def _counted(self, seats: Sequence[Seat], no_parties: Collection[str]) -> Counter[str]:
        """Count the seats of each party; one that speaks for several is no party's second."""
        counted: Counter[str] = Counter()
        shared: list[str] = []
        for seat in seats:
            if not self._is_left_out(seat):
                bodies = [body for body in seat.represents or () if body not in no_parties]
                if len(bodies) > 1:
                    shared += bodies
                for body in bodies if len(bodies) == 1 else ():
                    counted[body] += seat.number
        counted.update({body: 1 for body in shared if body not in counted})
        return counted

    def _is_left_out(self, seat: Seat) -> bool:
        named = seat.kinds is None and not {*ELECTED}.isdisjoint(self.unless_seat)
        return is_elected(seat) if named else bool({*(seat.kinds or ())} & {*self.unless_seat})

    def _crowded(
        self, graph: Graph, forum: str, counted: Counter[str], total: int
    ) -> Iterator[Hit]:
        owners = graph.forums[forum].of or ()
        several = [body for body, seats in counted.items() if seats >= self.double_seats]
        large = [
            body
            for body, seats in counted.items()
            if seats > self.share_over * total
            and seats >= self.seats_at_least
            and owners != (body,)
        ]
        by_share = {f"{body} {as_words('share')}": counted[body] / total for body in large}
        if len(several) * 2 > len(counted):
            said = (
                f"{portion(len(several), len(counted), 'party', 'parties', of='the')} have "
                f"{self.double_seats} or more of the {total} votes"
            )
            by = {CROWD: len(several) / len(counted), **{one: counted[one] for one in several}}
            yield _hit(graph, forum, said, several, by | by_share)
        elif large:
            most = min(large, key=lambda body: (-counted[body], body))
            said = f"{graph.label(most)} has {counted[most]} of the {total} votes"
            over = f"more than {share_in_words(self.share_over)}"
            yield _hit(graph, forum, f"{said}, {over}", large, by_share)


def _hit(
    graph: Graph, forum: str, said: str, bodies: Sequence[str], by: Mapping[str, float]
) -> Hit:
    """Report what is so of some bodies, with each part of it; the value counts the parts."""
    related = tuple(
        (graph.label(body), graph.key_path(body)) for body in bodies if body in graph.kinds
    )
    message, place = f"{graph.label(forum)}: {said}", graph.key_path(forum, "members")
    return Hit(message, place, related, value=len(by), limit=0, parts=by)
