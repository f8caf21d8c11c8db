"""Check of authority: it comes from somewhere, and is no wider than its source."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Literal

from govlint.checks.authority.within_source import perhaps_wider, wider
from govlint.finding import Circumstance
from govlint.graph.authority.delegations import live, owners_of
from govlint.graph.forum_conditions import holds_power
from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of, with_those_above
from govlint.graph.once import once
from govlint.graph.quorums import parties_of
from govlint.graph.seats import Seat
from govlint.hit import UNASKED, Check, Hit, Need, Wanted, exempt
from govlint.structure.enumerations import PostKinds
from govlint.structure.model import Delegation
from govlint.structure.name_words import MATTERS_OF_MONEY, NameWords
from govlint.structure.named_field import NamedField, in_shape
from govlint.structure.word_lists import portion

SEVERAL = 2


class AuthorityCheck(Check):
    """Delegations stay within their source, and those who vote for a body may bind it."""

    circumstances: ClassVar[Collection[Circumstance]] = (Circumstance.INFERRED,)
    conditions_left_open: ClassVar[Mapping[str, Any]] = {"unless_party": {}, "unless_seat": ()}
    kind: Literal["authority"]
    asks: Literal["within-source", "representatives"]
    """Whether a delegation stays within its source, or those who vote for a body may bind it."""
    unless_party: Mapping[str, Wanted] = {}
    """Bodies with, in any field, one of these values cannot be bound."""
    unless_seat: PostKinds = ()
    """Kinds of seats whose holders decide for themselves, and bind nobody."""

    @property
    def asked_of(self) -> str:
        """Name the kind of entity that `where` and `unless` speak of."""
        return "delegation" if self.asks == "within-source" else self.subject

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each delegation too wide, or each forum with voters without authority."""
        if self.asks == "within-source":
            yield from wider(graph, self.scope(graph, "delegation").entities, day)
        else:
            yield from self._unbacked(graph, day)

    def in_doubt(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give each delegation that nothing stated shows to be no wider than its source."""
        if self.asks == "within-source":
            yield from perhaps_wider(graph, self.scope(graph, "delegation").entities, day)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say what is needed of delegations or of forums."""
        if self.asks == "within-source":
            return self.needs_of(graph, "delegation", "limit", "matters")
        return self.needs_of(graph, "forum", "of", "members")

    def goes_by(self) -> Iterator[NameWords]:
        """List the words by which a matter costs money, where no decision of it says so."""
        yield from (MATTERS_OF_MONEY,) if self.asks == "within-source" else ()

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        yield from in_shape("organisation", self.unless_party, "unless_party")

    def _unbacked(self, graph: Graph, day: date) -> Iterator[Hit]:
        for forum in self.scope(graph, "forum").entities:
            if len(graph.forums[forum].of or ()) < SEVERAL:
                continue
            seats = [seat for seat in graph.all_seats_of(forum) or () if seat.votes and seat.holder]
            goes_into_it = any(_received(graph, seat, day) for seat in seats)
            speaking = [seat for seat in seats if self._speaks(graph, seat)]
            without = [seat for seat in speaking if not _needs_none(graph, seat, forum)]
            without = [seat for seat in without if not _binds(graph, seat, day)]
            if without and not holds_power(graph, forum, graph.forums[forum]):
                bound = {body for seat in speaking for body in _binds(graph, seat, day)}
                without = [seat for seat in without if not bound.issuperset(seat.represents or ())]
            known = [seat for seat in without if _is_described(graph, seat)]
            if known and goes_into_it:
                yield _voters(graph, forum, known, len(seats))
                if len(known) < len(without):
                    yield _voters(graph, forum, without, len(seats))._replace(customs=(UNASKED,))
            elif without:
                yield _voters(graph, forum, without, len(seats))._replace(customs=(forum,))

    def _speaks(self, graph: Graph, seat: Seat) -> bool:
        """Tell whether a seat speaks for a body that could be bound by it."""
        if set(seat.kinds or ()) & set(self.unless_seat):
            return False
        bodies = [body for body in seat.represents or () if body in graph.structure.organisations]
        return not exempt(graph, "organisation", self.unless_party).issuperset(bodies)


def _needs_none(graph: Graph, seat: Seat, forum: str) -> bool:
    """Tell whether somebody needs no authority from whom they are with."""
    if graph.forums[forum].form == "board-in-common":
        return _sits_for_own_boards(graph, seat)
    return _is_employed_elsewhere(graph, seat, forum)


def _sits_for_own_boards(graph: Graph, seat: Seat) -> bool:
    """Tell whether somebody votes on the board of each body that a seat speaks for."""
    return all((seat.holder, body) in _on_boards(graph) for body in seat.represents or ())


def _is_employed_elsewhere(graph: Graph, seat: Seat, forum: str) -> bool:
    """Tell whether a person sits for nobody: the employer is no party, and the seat names none.

    A post of another body sits for that body.
    """
    bodies = seat.represents or ()
    stated = seat.member.represents is not None or seat.member.who in graph.structure.posts
    if stated or not bodies:
        return False
    return _parties(graph, forum).isdisjoint(with_those_above(graph, bodies))


@once
def _parties(graph: Graph, forum: str) -> frozenset[str]:
    return frozenset(parties_of(graph, forum))


@once
def _on_boards(graph: Graph) -> frozenset[tuple[str | None, str]]:
    """Collect who votes on a body's own board, with the body."""
    return frozenset(
        (seat.holder, body)
        for body, boards in graph.boards.items()
        for board in boards
        if graph.forums[board].form == "board"
        for seat in graph.seats_of(board) or ()
        if seat.votes
    )


def _is_described(graph: Graph, seat: Seat) -> bool:
    """Tell whether the file goes into a body for which somebody votes, or what that is part of."""
    bodies = [one for one in seat.represents or () if one in graph.structure.organisations]
    return not _described(graph).isdisjoint(with_those_above(graph, bodies))


@once
def _described(graph: Graph) -> frozenset[str]:
    """Collect the bodies that have a forum to themselves, delegate, or are described in full."""
    own = [forum.of for forum in graph.forums.values()]
    own += [owners_of(graph, one.from_) for one in graph.structure.delegations.values()]
    alone = (bodies[0] for bodies in own if bodies and len(bodies) == 1)
    return frozenset([*alone, *(graph.structure.complete_for or ())])


def _binds(graph: Graph, seat: Seat, day: date) -> set[str]:
    """Collect the bodies that a seat speaks for and has authority from, alone or by its forum."""
    received = [*_received(graph, seat, day), *_live_to(graph, seat.forum, day)]
    sources = {one.from_ for one in received}
    bodies = {body for source in sources for body in (source, *owners_of(graph, source))}
    return bodies.intersection(seat.represents or ())


def _received(graph: Graph, seat: Seat, day: date) -> list[Delegation]:
    keys = {seat.member.who, *ids_of(graph, seat.holder or "")}
    return [delegation for key in keys if key for delegation in _live_to(graph, key, day)]


def _live_to(graph: Graph, key: str, day: date) -> list[Delegation]:
    return [given for _, given in graph.delegations_to.get(key, ()) if live(given, day)]


def _voters(graph: Graph, forum: str, without: Sequence[Seat], voting: int) -> Hit:
    who = tuple(seat.member.who or "" for seat in without)
    verb = "votes" if len(without) == 1 else "vote"
    bodies = list(dict.fromkeys(body for seat in without for body in seat.represents or ()))
    whose = "its" if len(bodies) == 1 else "their"
    message = (
        f"{graph.labels(who)} {verb} on {graph.label(forum)} for {graph.labels(bodies)} "
        f"without {whose} authority, {portion(len(without), voting, 'voting member', of='the')}"
    )
    place, related = graph.key_path(forum), graph.places([*who, *bodies])
    parts = dict.fromkeys(
        f"{seat.member.who} {body}" for seat in without for body in sorted(seat.represents or ())
    )
    return Hit(message, place, related, value=len(without), limit=0, parts=tuple(parts))
