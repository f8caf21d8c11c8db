"""Composition of a forum: does its membership have the shape that is asked of it?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict

from govlint.graph.executives import executives_of
from govlint.graph.graph import Graph
from govlint.graph.memberships import (
    is_employed,
    is_member,
    is_named,
    of_kind,
    shared,
    sits_also,
    speaks_for,
)
from govlint.graph.once import once
from govlint.graph.seats import Seat
from govlint.hit import Check, FrozenShape, Hit, Need, Place, Shape, exempt, frozen, matches
from govlint.structure.enumerations import Capacity, OrganisationKind, PostKinds
from govlint.structure.fields import OneOrList, Share, Words, listed
from govlint.structure.forums import Composed
from govlint.structure.named_field import NamedField, in_shape
from govlint.structure.word_lists import counted, in_words, portion, share_in_words


def _one_sort(value: object) -> object:
    return value if isinstance(value, list | tuple) else (value,)


class Sort(BaseModel):
    """Which seats are meant: those that have one of the values in every field."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    kind: PostKinds = ()
    capacity: Annotated[tuple[Capacity, ...], BeforeValidator(listed), OneOrList()] = ()
    """What the seat is for, such as chair or attendee."""
    represents: Annotated[tuple[OrganisationKind, ...], BeforeValidator(listed), OneOrList()] = ()
    """Kinds of organisation that the seat speaks for."""
    named: Words = ()
    """Words in the name of the seat, of its post or of those it speaks for."""
    employed: bool = False
    """Whether its holder works for the organisation whose forum it is, as far as that is known."""
    also_on: Shape | Literal["executive"] | None = None
    """Forums of the same organisation, or its executive, where its holder sits as well."""
    also_chairs: Shape | None = None
    """Forums of the same organisation that its holder chairs."""

    def fits(self, graph: Graph, seat: Seat) -> bool | None:
        """Tell whether a seat is of this sort; None where the file leaves it open."""
        known = (
            of_kind(seat, self.kind) if self.kind else True,
            not self.capacity or seat.member.capacity in self.capacity,
            speaks_for(graph, seat, self.represents) if self.represents else True,
            not self.named or is_named(graph, seat, self.named),
            not self.employed or is_employed(graph, seat),
            self._also_on(graph, seat),
            self.also_chairs is None
            or sits_also(graph, seat, _like(graph, seat, self.also_chairs), in_the_chair=True),
        )
        if False in known:
            return False
        return None if None in known else True

    def _also_on(self, graph: Graph, seat: Seat) -> bool | None:
        if self.also_on is None:
            return True
        if self.also_on == "executive":
            return sits_also(graph, seat, executives_of(graph, seat.forum))
        return sits_also(graph, seat, _like(graph, seat, self.also_on))


_BOUNDS = ("at_least", "at_most", "share_at_least", "share_over", "share_from")


class Requirement(BaseModel):
    """How many seats of a sort there must or may be, or how many may share something."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    called: str = "members"
    """What the seats are in a message."""
    of: Annotated[tuple[Sort, ...], BeforeValidator(_one_sort), OneOrList()] = ()
    """The seats that count, being of any of these sorts; all where none is named."""
    among: Sort | None = None
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
        if self.same and any(one.same == self.same and _caps(one) for one in _terms(graph, forum)):
            return False
        return matches(graph, "forum", forum, self.where) and forum not in exempt(
            graph, "forum", self.unless
        )

    @property
    def demand(self) -> str:
        """Name what is asked, the same whoever sits there and however many are asked for."""
        bounds = [name for name in _BOUNDS if getattr(self, name) is not None]
        return ", ".join(filter(None, [self.called, self.same, *bounds]))


class Count(NamedTuple):
    """The seats that are of a sort for certain, those that may be, and all."""

    fitting: Sequence[Seat]
    perhaps: int
    total: int


class Shortfall(NamedTuple):
    """How a forum falls short of a requirement, by how many seats, and the places to look at."""

    said: str
    by: float
    places: Sequence[Place] = ()
    of: Mapping[str, float] = {}
    """By how many seats each body has too many."""


class CompositionCheck(Check):
    """A forum has, and has not, the members that are asked for; by its own terms if none is."""

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
    """The organisations with seats from which the question makes sense."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each forum that falls short; seats of which too little is known fit."""
        for forum in self.scope(graph, "forum").entities:
            seats = [seat for seat in graph.seats_of(forum) or () if self._counts(seat, day)]
            if not seats or _number(seats) < self.seats_at_least:
                continue
            if len(shared(graph, seats, "represents")) < self.parties_at_least:
                continue
            short = [
                (requirement.demand, shortfall)
                for requirement in _known(graph, forum, self._asked_of(graph, forum))
                if (shortfall := _shortfall(graph, forum, seats, requirement))
            ]
            if short:
                yield self._hit(graph, forum, short)

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

    def _asked_of(self, graph: Graph, forum: str) -> Iterator[Requirement]:
        if self.requires:
            yield from (one for one in self.requires if one.is_for(graph, forum))
            return
        for one in _terms(graph, forum):
            if self.terms != "most" and one.at_least is not None:
                yield _of_terms(one, at_least=one.at_least)
            if self.terms != "least" and _caps(one):
                share = one.share if one.kind or one.same else None
                yield _of_terms(one, at_most=one.at_most, share_over=share)

    def _counts(self, seat: Seat, day: date) -> bool:
        return seat.votes if self.voting_only else is_member(seat)

    def _hit(self, graph: Graph, forum: str, short: Sequence[tuple[str, Shortfall]]) -> Hit:
        message = f"{graph.label(forum)}: {'; '.join(one.said for _, one in short)}"
        related = tuple(dict.fromkeys(place for _, one in short for place in one.places))
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
            parts=tuple(beyond),
            amounts=tuple(beyond.values()),
        )


def _known(graph: Graph, forum: str, asked: Iterable[Requirement]) -> Iterable[Requirement]:
    """Leave out what cannot be told of a forum of which only those who lead are listed."""
    if graph.all_seats_of(forum) is not None:
        return asked
    open_ = dict.fromkeys(("at_least", "share_at_least", "share_over"))
    return [one.model_copy(update=open_) for one in asked]


def _terms(graph: Graph, forum: str) -> Sequence[Composed]:
    return graph.forums[forum].composition or ()


def _caps(own: Composed) -> bool:
    return own.at_most is not None or own.share is not None


def _of_terms(own: Composed, **bounds: Any) -> Requirement:
    of = (Sort(kind=(own.kind,)),) if own.kind else ()
    called = f"of the kind {own.kind}" if own.kind else "members"
    return Requirement(called=called, of=of, same=own.same, **bounds)


def _shortfall(
    graph: Graph, forum: str, seats: Sequence[Seat], asked: Requirement
) -> Shortfall | None:
    count = _counted(graph, seats, asked)
    if asked.same is None:
        return _too_few_or_many(graph, count, asked)
    return _too_alike(graph, count, asked, _may_have_all(graph, forum, asked))


def _may_have_all(graph: Graph, forum: str, asked: Requirement) -> Sequence[str]:
    """List the bodies of which no number is too much: a forum's only owner may send everybody."""
    owners = graph.forums[forum].of or ()
    if asked.outsiders or (asked.same == "represents" and len(owners) == 1):
        return owners
    return ()


def _too_few_or_many(graph: Graph, count: Count, asked: Requirement) -> Shortfall | None:
    number = _number(count.fitting)
    said = _said(number, count.total, asked)
    most = number + count.perhaps
    if asked.at_least is not None and most < asked.at_least:
        least = f"at least {asked.at_least} must be"
        if not asked.of:
            least = f"at least {asked.at_least} are asked for"
        return Shortfall(f"{said}, and {least}", asked.at_least - most)
    if asked.share_at_least is not None and most < asked.share_at_least * count.total:
        by = float(asked.share_at_least * count.total - most)
        return Shortfall(f"{said}, less than {share_in_words(asked.share_at_least)}", by)
    if asked.at_most is not None and number > asked.at_most:
        allowed = f"at most {asked.at_most} may be" if asked.at_most else "none may be"
        if not asked.of:
            return Shortfall(f"{said}, and the limit is {asked.at_most}", number - asked.at_most)
        places = graph.seat_places(count.fitting)
        said = f"{said} ({_names(graph, count.fitting)}), and {allowed}"
        return Shortfall(said, number - asked.at_most, places)
    if asked.share_over is not None and number > asked.share_over * count.total:
        by = float(number - asked.share_over * count.total)
        return Shortfall(f"{said}, more than {share_in_words(asked.share_over)}", by)
    if asked.share_from is not None and number >= asked.share_from * count.total:
        by = float(number - asked.share_from * count.total)
        return Shortfall(f"{said}, and fewer than {share_in_words(asked.share_from)} may be", by)
    return None


def _said(number: int, total: int, asked: Requirement) -> str:
    if not asked.of:
        one = asked.called.removesuffix("s")
        return f"it has {counted(number, one, asked.called)}"
    verb = "is" if number < 2 or total == 1 else "are"
    return f"{portion(number, total, 'seat')} {verb} {asked.called}"


def _counted(graph: Graph, seats: Sequence[Seat], asked: Requirement) -> Count:
    if asked.among:
        seats = [seat for seat in seats if asked.among.fits(graph, seat) is not False]
    judged = [(seat, _any_of(graph, seat, asked.of)) for seat in seats]
    return Count(
        [seat for seat, fits in judged if fits],
        sum(seat.number for seat, fits in judged if fits is None),
        _number(seats),
    )


def _any_of(graph: Graph, seat: Seat, sorts: Sequence[Sort]) -> bool | None:
    answers = [sort.fits(graph, seat) for sort in sorts] or [True]
    if True in answers:
        return True
    return None if None in answers else False


def _too_alike(
    graph: Graph, count: Count, asked: Requirement, free: Sequence[str]
) -> Shortfall | None:
    """Find the bodies with more seats than one may have, but for those that may have all."""
    assert asked.same is not None
    most, limit = asked.at_most, f"and at most {asked.at_most} may be"
    if asked.share_over is not None:
        part = int(asked.share_over * count.total)
        if most is None or part < most:
            most, limit = part, f"more than {share_in_words(asked.share_over)}"
    large = {
        body: number
        for body, number in shared(graph, count.fitting, asked.same).items()
        if most is not None and number > most and body not in free
    }
    if not large:
        return None
    what = "people employed by" if asked.same == "employer" else "members for"
    parts = [
        f"{portion(number, count.total, 'seat')} {'is' if number == 1 else 'are'} held by {what} "
        f"{graph.label(body)}"
        for body, number in large.items()
    ]
    beyond = {body: float(number - (most or 0)) for body, number in large.items()}
    said = f"{in_words(parts)}, {limit}"
    return Shortfall(said, sum(beyond.values()), graph.places(large), beyond)


def _like(graph: Graph, seat: Seat, shape: Shape) -> list[str] | None:
    """List the other active forums of a shape that belong to the same organisation."""
    of = set(graph.forums[seat.forum].of or ())
    if not of:
        return None
    alike = _active(graph, frozen(shape))
    return [key for key in alike if key != seat.forum and of & set(graph.forums[key].of or ())]


@once
def _active(graph: Graph, shape: FrozenShape) -> Sequence[str]:
    """List the active forums of a shape."""
    return [
        key
        for key, forum in graph.forums.items()
        if forum.status == "active" and matches(graph, "forum", key, dict(shape))
    ]


def _number(seats: Sequence[Seat]) -> int:
    return sum(seat.number for seat in seats)


def _names(graph: Graph, seats: Sequence[Seat]) -> str:
    return in_words([graph.seat(seat) for seat in seats])
