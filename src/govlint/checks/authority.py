"""Authority: does it come from somewhere, and is it no wider than its source?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import itemgetter
from typing import Literal, NamedTuple

from govlint.graph.delegations import (
    UNLIMITED,
    amount,
    live,
    money,
    owners_of,
    type_of,
    who_to_whom,
)
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seats import Seat
from govlint.hit import Check, Hit, Need, Wanted, ends_of, exempt
from govlint.structure.enumerations import PostKinds
from govlint.structure.model import Delegation, Limits
from govlint.structure.named_field import NamedField, in_shape
from govlint.structure.word_lists import portion

SEVERAL = 2


class AuthorityCheck(Check):
    """Delegations stay within their source, and those who vote for a body may bind it."""

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
            yield from _wider(graph, self.scope(graph, "delegation").entities, day)
        else:
            yield from self._unbacked(graph, day)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say what is needed of delegations or of forums."""
        if self.asks == "within-source":
            return self.needs_of(graph, "delegation", "limit", "matters")
        return self.needs_of(graph, "forum", "of", "members")

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
            without = [seat for seat in speaking if not _backed(graph, seat, day)]
            if without:
                hit = _voters(graph, forum, without, len(seats))
                yield replace(hit, customs=() if goes_into_it else (forum,))

    def _speaks(self, graph: Graph, seat: Seat) -> bool:
        """Tell whether a seat speaks for a body that could be bound by it."""
        if set(seat.kinds or ()) & set(self.unless_seat):
            return False
        bodies = [body for body in seat.represents or () if body in graph.structure.organisations]
        return not exempt(graph, "organisation", self.unless_party).issuperset(bodies)


Part = Literal["each", "a_year", "unbudgeted"]
"""A sum of a limit, which is held against the same sum of another."""

_PARTS: Mapping[Part, str] = {"each": "", "a_year": " a year", "unbudgeted": " outside the budget"}


class SumTooWide(NamedTuple):
    """A sum that is passed on, and for each matter the smaller one held, with its delegation."""

    part: Part
    passed: float
    held: Mapping[str, tuple[float, str]]

    @property
    def matter(self) -> str:
        """The matter of which least is held."""
        return min(self.held, key=lambda one: (self.held[one][0], one))

    @property
    def by_how_much(self) -> Mapping[str, float]:
        """How far it is beyond what is held, by matter; of all sums but the first by sum too."""
        return {self._named(one): self.passed - most for one, (most, _) in self.held.items()}

    @property
    def ends(self) -> Mapping[str, float]:
        """From what is held to what is passed on, by the same names."""
        found: dict[str, float] = {}
        for one, (most, _) in self.held.items():
            found |= ends_of(self._named(one), most, self.passed)
        return found

    def _named(self, matter: str) -> str:
        return matter if self.part == "each" else f"{matter} {self.part}"


def _wider(graph: Graph, delegations: Mapping[str, Delegation], day: date) -> Iterator[Hit]:
    for key, delegation in delegations.items():
        if not live(delegation, day) or _is_source(graph, delegation.from_):
            continue
        sums = (_part_too_wide(graph, delegation, part, day) for part in _PARTS)
        if wider := [*filter(None, sums)]:
            yield _too_wide(graph, key, wider)


def _part_too_wide(
    graph: Graph, delegation: Delegation, part: Part, day: date
) -> SumTooWide | None:
    """Give one sum of a limit, where it is larger than the giver's own for some of the matters."""
    passed = _stated(delegation, part)
    if passed is None:
        return None
    held = {
        matter: most
        for matter in delegation.matters or ()
        if (most := _held(graph, delegation.from_, matter, day, part)) and passed > most[0]
    }
    return SumTooWide(part, passed, held) if held else None


def _stated(delegation: Delegation, part: Part) -> float | None:
    """Give one sum of a limit, where it is stated; a sum alone is that for each matter."""
    if isinstance(delegation.limit, Limits):
        stated: float | None = getattr(delegation.limit, part)
        return stated
    return amount(delegation) if part == "each" else None


def _sum_held(delegation: Delegation, part: Part) -> float | None:
    """Give the sum beyond which nothing can be passed on; for one matter the year's at most."""
    if part == "each" or delegation.limit == "none":
        return amount(delegation)
    return _stated(delegation, part)


def _held(
    graph: Graph, holder: str, matter: str, day: date, part: Part
) -> tuple[float, str] | None:
    """Find the highest limit that somebody holds for a matter; None where one is not known.

    What is held for all the rest may be held for a matter that is named; alone it says nothing.
    """
    held = _limits(graph, holder, day, part)
    named = [one for one in (matter, type_of(graph, matter)) if one in held and one != "residual"]
    found = [held[one] for one in (*named, "residual") if one in held] if named else []
    known = [one for one in found if one is not None]
    return max(known, key=itemgetter(0)) if known and len(known) == len(found) else None


@once
def _limits(
    graph: Graph, holder: str, day: date, part: Part
) -> Mapping[str | None, tuple[float, str] | None]:
    """Give by matter the highest limit that somebody holds, None where one is not known.

    Nothing is known of any matter where authority for unstated matters is held.
    """
    found: dict[str | None, tuple[float, str] | None] = {}
    for key, delegation in sorted(graph.delegations_to.get(holder, ()), key=itemgetter(0)):
        if not live(delegation, day):
            continue
        if delegation.matters is None:
            return {}
        limit = _sum_held(delegation, part)
        for matter in delegation.matters:
            best = found.get(matter, (-1.0, ""))
            if limit is None or best is None:
                found[matter] = None
            elif limit > best[0]:
                found[matter] = (limit, key)
    return found


def _is_source(graph: Graph, entity: str) -> bool:
    return entity in graph.forums and graph.is_board(entity)


def _too_wide(graph: Graph, key: str, wider: Sequence[SumTooWide]) -> Hit:
    """Report the sums of one delegation that are larger than the giver's own, in one sentence."""
    delegation = graph.structure.delegations[key]
    giver, to = graph.label(delegation.from_), graph.label(delegation.to)
    said = "; ".join(_said(graph, one, to if one is wider[0] else "") for one in wider)
    sources = dict.fromkeys(one.held[one.matter][1] for one in wider)
    held_by = ((f"what {giver} holds", graph.key_path(source, "limit")) for source in sources)
    matters = dict.fromkeys(one.matter for one in wider)
    by = {part: amount for one in wider for part, amount in one.by_how_much.items()}
    ends = {part: amount for one in wider for part, amount in one.ends.items()}
    return Hit(
        f"{giver} passes {said}",
        graph.key_path(key, "limit"),
        (*held_by, *graph.places([delegation.from_, delegation.to, *matters])),
        value=max(by.values()),
        limit=0,
        parts={**who_to_whom(delegation), **by, **ends},
    )


def _said(graph: Graph, one: SumTooWide, to: str) -> str:
    """Say what is passed on, to whom where that is not said yet, and how much of it is held."""
    unit, whom = _PARTS[one.part], f" on to {to}" if to else ""
    most = one.held[one.matter][0]
    far = "without limit" if one.passed == UNLIMITED else f"up to {money(graph, one.passed)}{unit}"
    held = f"holds it up to {money(graph, most)}{unit}"
    return f"{graph.label(one.matter)}{whom} {far}, and {held}"


def _backed(graph: Graph, seat: Seat, day: date) -> bool:
    received = [*_received(graph, seat, day), *_live_to(graph, seat.forum, day)]
    return any(_comes_from(graph, delegation.from_, seat) for delegation in received)


def _received(graph: Graph, seat: Seat, day: date) -> list[Delegation]:
    keys = {seat.holder, seat.member.who, *graph.seats.posts_of.get(seat.holder or "", ())}
    return [delegation for key in keys if key for delegation in _live_to(graph, key, day)]


def _live_to(graph: Graph, key: str, day: date) -> list[Delegation]:
    return [given for _, given in graph.delegations_to.get(key, ()) if live(given, day)]


def _comes_from(graph: Graph, source: str, seat: Seat) -> bool:
    return not {source, *owners_of(graph, source)}.isdisjoint(seat.represents or ())


def _voters(graph: Graph, forum: str, without: Sequence[Seat], voting: int) -> Hit:
    who = tuple(seat.member.who or "" for seat in without)
    verb = "votes" if len(without) == 1 else "vote"
    bodies = list(dict.fromkeys(body for seat in without for body in seat.represents or ()))
    whose = "its" if len(bodies) == 1 else "their"
    message = (
        f"{graph.labels(who)} {verb} on {graph.label(forum)} for {graph.labels(bodies)} "
        f"without {whose} authority, {portion(len(without), voting, 'voting member', of='the')}"
    )
    place, related = graph.key_path(forum), graph.places(who)
    parts = dict.fromkeys(
        f"{seat.member.who} {body}" for seat in without for body in sorted(seat.represents or ())
    )
    return Hit(message, place, related, value=len(without), limit=0, parts=tuple(parts))
