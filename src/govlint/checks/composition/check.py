"""Composition of a forum: does its membership have the shape that is asked of it?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import ClassVar, Literal

from govlint.checks.composition.requirement import Requirement, caps, of_terms, own_terms
from govlint.checks.composition.shortfall import JudgedSeats, Shortfall, at_worst, shortfall
from govlint.graph.graph import Graph
from govlint.graph.quorums import parties_of
from govlint.graph.seating.seat_conditions import is_member
from govlint.graph.seating.seats_by_body import shared, with_bodies
from govlint.graph.seats import Seat, seats_in
from govlint.hit import UNASKED, Check, Hit, Need
from govlint.structure.name_words import OF_ONE_PERSON, NameWords
from govlint.structure.named_field import NamedField, in_shape

NOT_STATED = "it is not stated of each seat whom it is for"
"""Why nobody is found to have too many seats any more."""

NOT_STATED_WHAT = "it is not stated of each seat what it is for, or where else its holder sits"
"""Why nobody of a sort is found there any more."""


class CompositionCheck(Check):
    """A forum has, and has not, the members that are asked for; by its own terms if none is."""

    bounds: ClassVar[Mapping[str, float | None]] = {"seats_at_least": 0, "parties_at_least": 0}
    kind: Literal["composition"]
    requires: tuple[Requirement, ...] = ()
    """What is asked; where nothing is, what the forum's own terms ask."""
    terms: Literal["least", "most"] | None = None
    """Which of its own terms are meant, the least that they ask or the most that they allow."""
    voting_only: bool = False
    """Whether only seats with a vote count."""
    seats_at_least: int = 0
    """The seats from which the question makes sense."""
    parties_at_least: int = 0
    """The parties from which it makes sense: those with votes, and owners who sit there without."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each forum that falls short; seats of which too little is known fit."""
        for forum in self.scope(graph, "forum").entities:
            asked = list(self._asked_of(graph, forum))
            seats = self._counted(graph, forum) if asked else ()
            if not seats or seats_in(seats) < self.seats_at_least:
                continue
            least = self.parties_at_least
            if least and least > len(_parties(graph, forum, seats)):
                continue
            judged = JudgedSeats(graph, seats)
            wanted = list(_known(graph, forum, asked))
            if short := _short(graph, forum, judged, wanted):
                yield self._hit(graph, forum, short)
            elif judged.are_open and (short := _short(graph, forum, judged.as_stated(), wanted)):
                yield self._hit(graph, forum, short)._replace(customs=(UNASKED,))

    def left_out(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give what would be if the seats of which something is not stated counted against it."""
        yield from self._if_all_fitted(graph)
        asked = [one for one in self.requires if one.same == "represents"]
        for forum in self.scope(graph, "forum").entities if asked else ():
            seats = self._counted(graph, forum)
            wanted = [one for one in asked if one.is_for(graph, forum)]
            bodies = (*parties_of(graph, forum), *shared(graph, seats, "represents"))
            for _, filled in with_bodies(seats, bodies):
                if short := _short(graph, forum, JudgedSeats(graph, filled), wanted):
                    yield self._hit(graph, forum, short)._replace(message=NOT_STATED)

    def _if_all_fitted(self, graph: Graph) -> Iterator[Hit]:
        for forum in self.scope(graph, "forum").entities:
            wanted = [one for one in self.requires if one.of and one.is_for(graph, forum)]
            seats = self._counted(graph, forum) if wanted else ()
            judged = [(one.demand(too_few=False), at_worst(graph, seats, one)) for one in wanted]
            if short := [(demand, found) for demand, found in judged if found]:
                yield self._hit(graph, forum, short)._replace(message=NOT_STATED_WHAT)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the members are needed; few forums state what their terms ask."""
        return self.needs_of(graph, "forum", "members")

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        for position, asked in enumerate(self.requires):
            yield from in_shape("forum", asked.where, "requires", position, "where")
            yield from in_shape("forum", asked.unless, "requires", position, "unless")
            sorts = [(("of", number), sort) for number, sort in enumerate(asked.of)]
            for place, sort in (*sorts, (("among",), asked.among)):
                at = ("requires", position, *place)
                if sort and isinstance(sort.also_on, Mapping):
                    yield from in_shape("forum", sort.also_on, *at, "also_on")
                if sort and sort.also_chairs:
                    yield from in_shape("forum", sort.also_chairs, *at, "also_chairs")

    def goes_by(self) -> Iterator[NameWords]:
        """List the words by which a seat is one that one person alone can have."""
        sorts = [sort for asked in self.requires for sort in (*asked.of, asked.among) if sort]
        yield from OF_ONE_PERSON if any(one.also_on or one.also_chairs for one in sorts) else ()

    def _asked_of(self, graph: Graph, forum: str) -> Iterator[Requirement]:
        if self.requires:
            yield from (one for one in self.requires if one.is_for(graph, forum))
            return
        for one in own_terms(graph, forum):
            if self.terms != "most" and one.at_least is not None:
                yield of_terms(one, at_least=one.at_least)
            if self.terms != "least" and caps(one):
                share = one.share if one.kind or one.same else None
                yield of_terms(one, at_most=one.at_most, share_over=share)

    def _counted(self, graph: Graph, forum: str) -> list[Seat]:
        counts = attrgetter("votes") if self.voting_only else is_member
        return list(filter(counts, graph.seats_of(forum) or ()))

    def _hit(self, graph: Graph, forum: str, short: Sequence[tuple[str, Shortfall]]) -> Hit:
        message = f"{graph.label(forum)}: {'; '.join(one.said for _, one in short)}"
        lists = {id(one.places): one.places for _, one in short}  # most share one list
        related = tuple(dict.fromkeys(place for places in lists.values() for place in places))
        if not self.requires:
            related = (("what its terms ask", graph.key_path(forum, "composition")), *related)
        beyond: dict[str, float] = {}
        for demand, one in short:
            for body, by in (one.of or {"": one.by}).items():
                part = f"{demand} {body}".rstrip()
                beyond[part] = max(by, beyond.get(part, 0))
        return Hit(
            message,
            graph.key_path(forum, "members"),
            related,
            value=sum(one.by for _, one in short),
            limit=0,
            parts=beyond,
        )


def _parties(graph: Graph, forum: str, seats: Sequence[Seat]) -> set[str]:
    """Collect those with seats that count, and whose forum it is that sit there without a vote.

    So a party that loses its vote is a party still; of an owner without a seat nothing is known.
    """
    there = {*shared(graph, graph.seats_of(forum) or (), "represents")}
    return {*shared(graph, seats, "represents"), *there.intersection(parties_of(graph, forum))}


def _short(
    graph: Graph, forum: str, judged: JudgedSeats, asked: Iterable[Requirement]
) -> Sequence[tuple[str, Shortfall]]:
    """Give what a forum falls short of, in words, and how."""
    return [
        (requirement.demand(too_few=found.too_few), found)
        for requirement in asked
        if (found := shortfall(graph, forum, judged, requirement))
    ]


def _known(graph: Graph, forum: str, asked: Iterable[Requirement]) -> Iterable[Requirement]:
    """Leave out what cannot be told of a forum of which only those who lead are listed."""
    if graph.all_seats_of(forum) is not None:
        return asked
    open_ = dict.fromkeys(("at_least", "share_at_least", "share_over", "share_from"))
    return [one.model_copy(update=open_) for one in asked]
