"""Seats of those whom something names: are they on the forum that it names?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Literal

from govlint.graph.authority.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.identity import belongs_to, named, places_of, same_holder
from govlint.graph.seats import Seat
from govlint.hit import UNASKED, Check, Fields, Hit, Need, Wanted, exempt
from govlint.parts_of_findings import as_words
from govlint.structure.field_types import Kind, listed
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES
from govlint.structure.named_field import NamedField, in_list, in_shape
from govlint.structure.word_lists import in_words

SEATED: Sequence[Kind] = ("person", "post", "organisation")
"""Kinds of entity that can have a seat, or somebody who speaks for them there."""


class SeatedCheck(Check):
    """Whoever these fields name has a seat on the forum of the same entry."""

    conditions_left_open: ClassVar[Mapping[str, Any]] = {"unless_forum": {}}
    kind: Literal["seated"]
    on: Kind
    """The kind of entity that is asked."""
    field: Fields
    """The fields that name people or posts."""
    forum: str = "forum"
    """The field that names the forum."""
    unless_forum: Mapping[str, Wanted] = {}
    """A forum that has, in any field, one of these values is passed over."""
    manager_counts: bool = False
    """Whether the seat of the post to which a post reports does as well."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each entity that names somebody from outside; silent in doubt."""
        passed_over = exempt(graph, "forum", self.unless_forum)
        for key, entity in self.scope(graph, self.on).entities.items():
            forum = getattr(entity, self.forum)
            if forum in passed_over:
                continue
            seats = [seat for seat in graph.all_seats_of(forum) or () if seat.takes_part]
            if not seats or graph.forums[forum].status != "active":
                continue
            if outside := self._outside(graph, seats, entity):
                yield self._hit(graph, key, forum, outside)
            elif outside := self._outside(graph, seats, entity, as_stated=True):
                yield self._hit(graph, key, forum, outside)._replace(customs=(UNASKED,))

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the first of the fields is needed, and the forum."""
        return self.needs_of(graph, self.on, self.field[0], self.forum)

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        yield from in_list(self.on, self.field, SEATED)
        yield NamedField(("forum",), self.on, self.forum, kinds=("forum",))
        yield from in_shape("forum", self.unless_forum, "unless_forum")

    def _outside(
        self, graph: Graph, seats: Sequence[Seat], entity: Any, *, as_stated: bool = False
    ) -> dict[str, list[str]]:
        """List by field those who have no seat, for certain or as far as it is stated."""
        given = {field: dict.fromkeys(listed(getattr(entity, field)) or ()) for field in self.field}
        outside = {
            field: [
                one
                for one in named_there
                if all(
                    _is_outside(graph, seats, who, as_stated=as_stated)
                    for who in self._speaking_for(graph, one)
                )
            ]
            for field, named_there in given.items()
        }
        return {field: missing for field, missing in outside.items() if missing}

    def _speaking_for(self, graph: Graph, one: str) -> Iterator[str]:
        """Give those whose seat would do."""
        yield one
        post = graph.structure.posts.get(one)
        if self.manager_counts and post and post.reports_to in graph.structure.posts:
            yield post.reports_to

    def _hit(self, graph: Graph, key: str, forum: str, outside: dict[str, list[str]]) -> Hit:
        model = ENTITIES[self.on][1]
        said = [f"{named(graph, who)} ({label_of(model, at)})" for at, who in outside.items()]
        message = f"{graph.label(key)}: {graph.label(forum)} has no seat for {in_words(said, 'or')}"
        everybody = [one for who in outside.values() for one in who]
        related = (*graph.places([forum]), *places_of(graph, everybody))
        place = graph.key_path(key, next(iter(outside)))
        parts = tuple(f"{as_words(field)} {one}" for field, who in outside.items() for one in who)
        return Hit(message, place, related, value=len(everybody), limit=0, parts=parts)


def _is_outside(graph: Graph, seats: Sequence[Seat], one: str, *, as_stated: bool) -> bool:
    """Tell whether somebody has no seat: none that is stated, or also no unnamed one for sure."""
    match graph.kinds.get(one):
        case "post" | "person":
            names = same_holder(graph, one)
            if any(names & {seat.holder, seat.member.who, seat.member.deputy} for seat in seats):
                return False
            bodies = {body for name in names for body in owners_of(graph, name)}
            return as_stated or not any(seat.unnamed and _may_be(seat, bodies) for seat in seats)
        case "organisation":
            return not any(
                not as_stated
                if seat.represents is None
                else any(belongs_to(graph, body, one) for body in seat.represents)
                for seat in seats
            )
    return False


def _may_be(seat: Seat, bodies: set[str]) -> bool:
    return not (seat.represents and bodies) or not bodies.isdisjoint(seat.represents)
