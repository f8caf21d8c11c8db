"""Check of what is passed on: by its terms, without what is kept, and by every party."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Literal

from govlint.checks.passing.kept import of_what_is_kept, perhaps_of_what_is_kept
from govlint.graph.authority.delegations import (
    live,
    owners_of,
    passed_on,
    received,
    received_by_matter,
    type_of,
)
from govlint.graph.graph import Graph
from govlint.hit import UNASKED, Check, Hit, Need, Wanted, exempt
from govlint.structure.model import Delegation
from govlint.structure.name_words import EMERGENCIES, NameWords
from govlint.structure.named_field import NamedField, in_shape
from govlint.structure.word_lists import portion


class PassingCheck(Check):
    """Authority is not passed on against its terms, nor what is kept, and every party gives it."""

    conditions_left_open: ClassVar[Mapping[str, Any]] = {"unless_party": {}}
    kind: Literal["passing"]
    asks: Literal["onward", "reserved", "every-party"]
    """Whether it is passed on though that is barred, though it is kept, or not by every party."""
    unless_party: Mapping[str, Wanted] = {}
    """Parties with, in any field, one of these values have no authority to give."""

    @property
    def asked_of(self) -> str:
        """Name the kind of entity that `where` and `unless` speak of."""
        return self.subject if self.asks == "every-party" else "delegation"

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each delegation that may not be, or forum that lacks one."""
        match self.asks:
            case "onward":
                yield from _barred(graph, self.scope(graph, "delegation").entities, day)
            case "reserved":
                yield from of_what_is_kept(graph, self.scope(graph, "delegation").entities, day)
            case "every-party":
                others = exempt(graph, "organisation", self.unless_party)
                for forum in self.scope(graph, "forum").entities:
                    yield from _without_a_giver(graph, forum, others, day)

    def in_doubt(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give each delegation that may hold what is kept, for all that is stated."""
        if self.asks == "reserved":
            scope = self.scope(graph, "delegation").entities
            yield from perhaps_of_what_is_kept(graph, scope, day)

    def goes_by(self) -> Iterator[NameWords]:
        """List the words by which a delegation is for emergencies, until the board can meet."""
        yield from (EMERGENCIES,) if self.asks == "reserved" else ()

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say what is needed of delegations or of forums."""
        if self.asks == "every-party":
            return self.needs_of(graph, "forum", "of")
        return self.needs_of(graph, "delegation", "matters")

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        yield from in_shape("organisation", self.unless_party, "unless_party")


def _barred(graph: Graph, delegations: Mapping[str, Delegation], day: date) -> Iterator[Hit]:
    for key, delegation in delegations.items():
        giver = delegation.from_
        if not live(delegation, day) or _acts_through_its_own(graph, delegation):
            continue
        held = received_by_matter(graph, giver, day)
        barred: dict[str, str] = {}
        for matter in sorted(delegation.matters or ()):
            wanted = dict.fromkeys((matter, type_of(graph, matter), "residual"))
            sources = [one for each in wanted if each for one in held.get(each, ())]
            if sources and all(source.onward == "prohibited" for _, source in sources):
                barred[matter] = min(name for name, _ in sources)
        if barred:
            yield _onward(graph, key, barred)


def _acts_through_its_own(graph: Graph, delegation: Delegation) -> bool:
    """Tell whether a board passes authority to a post or forum of its own organisation."""
    giver = delegation.from_
    board = giver in graph.forums and graph.is_board(giver)
    own = set(owners_of(graph, giver)) & set(owners_of(graph, delegation.to))
    return (board or graph.kinds.get(giver) == "organisation") and bool(own)


def _onward(graph: Graph, key: str, barred: Mapping[str, str]) -> Hit:
    """Report the first matter, and keep all of them as parts."""
    delegation = graph.structure.delegations[key]
    matter, source = next(iter(barred.items()))
    message = (
        f"{graph.label(delegation.from_)} passes {graph.label(matter)} on to "
        f"{graph.label(delegation.to)}, and holds it on terms that forbid passing it on"
    )
    terms = ("onward prohibited", graph.key_path(source, "onward"))
    related = (terms, *graph.places([delegation.from_, delegation.to, matter]))
    allowed = {*(delegation.matters or ())} - {*barred}
    parts = {one: sum_ for one, sum_ in passed_on(delegation).items() if one not in allowed}
    return Hit(message, graph.key_path(key), related, value=len(barred), limit=0, parts=parts)


def _without_a_giver(graph: Graph, forum: str, others: frozenset[str], day: date) -> Iterator[Hit]:
    parties = dict.fromkeys(graph.forums[forum].of or ())
    given = [one for _, one in received(graph, forum, day)]
    if len(parties) < 2:
        return
    open_ = False
    if _brought_in_person(graph, forum, day):
        others |= {*graph.represented(forum)}
        open_ = any(seat.votes and seat.represents is None for seat in graph.seats_of(forum) or ())
    others |= _only_watching(graph, forum)
    givers = {body for one in given for body in owners_of(graph, one.from_)}
    missing = [
        party
        for party in parties
        if party in graph.structure.organisations
        and party not in givers | others
        and not _described_elsewhere(graph, party)
    ]
    if missing:
        message = (
            f"{graph.label(forum)} has no authority from {graph.labels(missing, joint='or')}, "
            f"{portion(len(missing), len(parties), 'organisation', of='the')} it belongs to"
        )
        place = graph.key_path(forum, "of")
        lacking = graph.places(missing)
        number, parts = len(missing), tuple(missing)
        customs = (UNASKED,) if open_ else () if given else (forum,)
        yield Hit(message, place, lacking, value=number, limit=0, parts=parts, customs=customs)


def _only_watching(graph: Graph, forum: str) -> frozenset[str]:
    """Collect the bodies for which somebody sits there, and nobody votes."""
    seats = graph.seats_of(forum) or ()
    voting = {body for seat in seats if seat.votes for body in seat.represents or ()}
    is_open = any(seat.votes and seat.represents is None for seat in seats)
    there = {body for seat in seats for body in seat.represents or ()}
    return frozenset() if is_open else frozenset(there - voting)


def _described_elsewhere(graph: Graph, body: str) -> bool:
    """Tell whether a file describes other bodies in full, and no board of this one."""
    complete = graph.structure.complete_for
    return bool(complete) and body not in (complete or ()) and not graph.boards.get(body)


def _brought_in_person(graph: Graph, forum: str, day: date) -> bool:
    """Tell whether a voter has authority of their own.

    Another rule reports those with none, and so the bodies that they vote for.
    """
    seats = graph.seats_of(forum) or ()
    return any(
        seat.votes and seat.holder and any(True for _ in received(graph, seat.holder, day))
        for seat in seats
    )
