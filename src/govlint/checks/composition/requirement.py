"""Requirements on who sits on a forum: which seats they mean, and how many there may be."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from govlint.graph.executives import by_owner, called_executives, marked_executives
from govlint.graph.graph import Graph
from govlint.graph.matching_entities import FrozenShape
from govlint.graph.once import once
from govlint.graph.seating.seat_conditions import (
    Role,
    also_holds,
    is_employed,
    is_named,
    is_titled,
    of_kind,
    says_for_whom,
    sits_also,
    speaks_for,
)
from govlint.graph.seats import Seat
from govlint.hit import Shape, exempt, frozen, matching
from govlint.parts_of_findings import as_words
from govlint.structure.enumerations import Capacity, OrganisationKind, PostKinds
from govlint.structure.field_types import OneOrList, Share, Words, listed
from govlint.structure.forums import CompositionRequirement
from govlint.structure.kind_groups import with_those_of


def _one_sort(value: object) -> object:
    return value if isinstance(value, list | tuple) else (value,)


class SeatSelector(BaseModel):
    """Which seats are meant: those that have one of the values in every field."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    kind: PostKinds = ()
    or_titled: Words = ()
    """Titles at the head of a seat's name by which one with a vote counts that states no kind."""
    not_titled: Words = ()
    """Words in such a name by which it does not count, as those of people who work for its holder.
    """
    capacity: Annotated[tuple[Capacity, ...], BeforeValidator(listed), OneOrList()] = ()
    """What the seat is for, such as chair or attendee."""
    represents: Annotated[tuple[OrganisationKind, ...], BeforeValidator(listed), OneOrList()] = ()
    """Kinds of organisation that the seat speaks for."""
    sent: bool = False
    """Whether the seat or its post says for whom it speaks, and not its holder's employer alone."""
    named: Words = ()
    """Words in the name of the seat, of its post or of those it speaks for."""
    not_named: Words = ()
    """Words in such a name by which it does not count, as that of a deputy."""
    votes: bool = False
    """Whether it has a vote."""
    employed: bool = False
    """Whether its holder works for the organisation whose forum it is, as far as that is known."""
    also_on: Shape | Literal["executive"] | None = None
    """Forums of the same organisation, or its executive, where its holder sits as well."""
    or_called: Words = ()
    """Words in the name of a forum under scrutiny that is the executive, where none states it."""
    also_chairs: Shape | None = None
    """Forums of the same organisation that its holder chairs."""
    also_holds: PostKinds = ()
    """Kinds of post of the same organisation, one of which its holder has, or the seat is of."""
    for_good: bool = False
    """Whether of these posts those do not count of which a last day is stated."""
    not_kind: PostKinds = ()
    """Kinds that it is not of, as far as that is stated."""

    def fits(self, graph: Graph, seat: Seat) -> bool | None:
        """Tell whether a seat is of this sort; None where the file leaves it open."""
        is_open = False
        for known in self._known(graph, seat):
            if known is False:
                return False
            is_open = is_open or known is None
        return None if is_open else True

    def surely_fits(self, graph: Graph, seat: Seat) -> bool:
        """Tell whether a seat is of this sort for certain."""
        return all(self._known(graph, seat))

    @property
    def asks_for_kind(self) -> bool:
        """Whether no seat fits for certain of which no kind is stated, as it is with most."""
        return bool(self.kind) and not self.or_titled

    def _known(self, graph: Graph, seat: Seat) -> Iterator[bool | None]:
        """Answer each question that is asked, first what costs least."""
        yield not self.capacity or seat.member.capacity in self.capacity
        yield not self.votes or seat.votes
        if self.kind:
            yield self._of_kind(graph, seat)
        yield not self.not_kind or {*(seat.kinds or ())}.isdisjoint(self.not_kind)
        if self.represents:
            yield speaks_for(graph, seat, self.represents)
        yield not self.sent or says_for_whom(graph, seat)
        yield not self.named or is_named(graph, seat, self.named)
        yield not (self.not_named and is_named(graph, seat, self.not_named))
        yield not self.employed or is_employed(graph, seat)
        if self.also_on is not None:
            yield self._also_on(graph, seat)
        yield self.also_chairs is None or _sits_alike(graph, seat, self.also_chairs, "chair")
        if self.also_holds:
            yield also_holds(graph, seat, self.also_holds, for_good=self.for_good)

    def _of_kind(self, graph: Graph, seat: Seat) -> bool | None:
        is_open = seat.kinds is None and seat.votes and self.or_titled
        if is_open and is_titled(graph, seat, self.or_titled, self.not_titled):
            return True
        return of_kind(seat, self.kind)

    def _also_on(self, graph: Graph, seat: Seat) -> bool | None:
        if self.also_on != "executive":
            assert self.also_on is not None
            return _sits_alike(graph, seat, self.also_on)
        if marked := marked_executives(graph, seat.forum):
            return sits_also(graph, seat, marked, but=seat.forum)
        called = called_executives(graph, seat.forum, self.or_called)
        return sits_also(graph, seat, [called])


_LEAST = ("at_least", "share_at_least")
_MOST = ("at_most", "share_over", "share_from")


class Requirement(BaseModel):
    """How many seats of a sort there must or may be, or how many may share something."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    called: str = "members"
    """What the seats are in a message."""
    of: Annotated[tuple[SeatSelector, ...], BeforeValidator(_one_sort), OneOrList()] = ()
    """The seats that count, being of any of these sorts; all where none is named."""
    among: SeatSelector | None = None
    """The seats of which these are a part; all where it is not stated."""
    same: Literal["employer", "represents"] | None = None
    """What is shared by those who count: the largest group of the seats that has it in common."""
    outsiders: bool = False
    """Whether what is shared must be a body other than the organisations whose forum it is."""
    at_least: int | None = None
    """The seats that there must be."""
    at_most: int | None = None
    """The seats that there may be."""
    share_at_least: Share | None = None
    """The part of all seats that there must be, such as 1/3."""
    share_over: Share | None = None
    """The part of all seats above which it is too much."""
    share_from: Share | None = None
    """The part of all seats from which on it is too much."""
    where: Shape = {}
    """The forums of which this is asked, among those that the rule is for."""
    unless: Shape = {}
    """The forums of which this is not asked."""

    def is_for(self, graph: Graph, forum: str) -> bool:
        """Tell whether this is asked of a forum; what its own terms say of the same comes first."""
        if self.same and any(
            one.same == self.same and caps(one) for one in own_terms(graph, forum)
        ):
            return False
        if self.unless and forum in exempt(graph, "forum", self.unless):
            return False
        return not self.where or forum in matching(graph, "forum", self.where)

    @property
    def asks_for_some(self) -> bool:
        """Whether there may be too few, so that it matters which seats may be of a sort."""
        return any(getattr(self, name) is not None for name in _LEAST)

    def demand(self, *, too_few: bool) -> str:
        """Name what is asked, the same whoever sits there and however many are asked for.

        Too few and too many of one sort are two things.
        """
        bounds = _LEAST if too_few else _MOST
        stated = [name for name in bounds if getattr(self, name) is not None]
        return as_words(", ".join(filter(None, [self.called, self.same, *stated])))


def own_terms(graph: Graph, forum: str) -> Sequence[CompositionRequirement]:
    """List what the terms of a forum ask of its membership."""
    return graph.forums[forum].composition or ()


def caps(own: CompositionRequirement) -> bool:
    """Tell whether a term limits how many members there may be."""
    return own.at_most is not None or own.share is not None


def of_terms(own: CompositionRequirement, **bounds: Any) -> Requirement:
    """Ask, with these bounds, what a term asks.

    Where some must be there, so may be those of a kind that is of it as well.
    """
    asked = _of_kind(own.kind, with_others="at_least" in bounds)
    return asked.model_copy(update={"same": own.same, **bounds})


@cache
def _of_kind(kind: str | None, *, with_others: bool) -> Requirement:
    """Ask for members of a kind; one sort for all terms that do."""
    if kind is None:
        return Requirement()
    kinds = with_those_of([kind]) if with_others else (kind,)
    return Requirement(called=f"of the kind {kind}", of=({"kind": kinds},))


def _sits_alike(graph: Graph, seat: Seat, shape: Shape, as_: Role = "member") -> bool | None:
    """Tell whether a seat's holder sits on another forum of a shape of the same organisation."""
    alike, owners = _active(graph, frozen(shape)), graph.forums[seat.forum].of or ()
    groups = [alike[owner] for owner in owners if owner in alike]
    return sits_also(graph, seat, groups, but=seat.forum, as_=as_)


@once
def _active(graph: Graph, shape: FrozenShape) -> Mapping[str, frozenset[str]]:
    """Collect by organisation the active forums of a shape."""
    return by_owner(
        graph,
        (
            key
            for key, forum in matching(graph, "forum", dict(shape)).items()
            if forum.status == "active"
        ),
    )
