"""Shortfalls: by how many seats a forum is away from what is required of its membership."""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple, Self

from govlint.checks.composition.influence import influence
from govlint.checks.composition.requirement import Requirement, SeatSelector
from govlint.graph.graph import Graph
from govlint.graph.identity import with_those_above
from govlint.graph.seating.seats_by_body import shared
from govlint.graph.seats import Seat, seats_by_part, seats_in
from govlint.hit import Place
from govlint.structure.word_lists import counted, in_words, portion, share_in_words, shortened

MOST_NAMED = 20
"""Seats that a message names."""


class Shortfall(NamedTuple):
    """How a forum falls short of a requirement, by how many seats, and the places to look at."""

    said: str
    by: float
    places: Sequence[Place] = ()
    of: Mapping[str, float] = {}
    """How far each body is beyond, or each seat alone where none may be, if not all by that many.

    It is a part of all seats where that is what is asked, which grows as others leave.
    """
    too_few: bool = False
    """Whether seats are missing, where others are too many."""


class Count:
    """The seats that are of a sort for certain, those that may be, and all."""

    def __init__(
        self, graph: Graph, fitting: Sequence[Seat], perhaps: int, seats: Sequence[Seat]
    ) -> None:
        self.graph, self.fitting, self.perhaps, self.seats = graph, fitting, perhaps, seats
        self.number, self.total = seats_in(fitting), seats_in(seats)

    def as_stated(self) -> Self:
        """Leave out those that may be of the sort."""
        return type(self)(self.graph, self.fitting, 0, self.seats)

    @cached_property
    def names(self) -> str:
        """Name the seats that are of the sort."""
        return in_words(shortened([self.graph.seat(seat) for seat in self.fitting], MOST_NAMED))

    @cached_property
    def places(self) -> Sequence[Place]:
        """Give the name and place of the seats that are of the sort."""
        return self.graph.seat_places(self.fitting)

    @cached_property
    def each(self) -> Mapping[str, float]:
        """Count the seats that are of the sort by who sits there, or what and for whom they are."""
        return seats_by_part(self.fitting)

    @cached_property
    def by_employer(self) -> Mapping[str, int]:
        """Count the seats that are of the sort by the employer of their holders."""
        return shared(self.graph, self.fitting, "employer")

    @cached_property
    def by_represented(self) -> Mapping[str, int]:
        """Count the seats that are of the sort by whom they represent, where that is one alone."""
        own = [seat for seat in self.fitting if len(seat.represents or ()) == 1]
        return shared(self.graph, own, "represents")


class JudgedSeats:
    """The seats of a forum that count, sorted once for all requirements that ask the same sort."""

    def __init__(self, graph: Graph, seats: Sequence[Seat]) -> None:
        self._graph = graph
        self._seats = seats
        self._sorted: list[tuple[Requirement, Count]] = []

    @property
    def are_open(self) -> bool:
        """Whether it is not stated of some that were counted whether they are of a sort."""
        return any(count.perhaps for _, count in self._sorted)

    def as_stated(self) -> Self:
        """Give the same seats where none is of a sort unless that is stated."""
        same = type(self)(self._graph, self._seats)
        same._sorted = [(asked, count.as_stated()) for asked, count in self._sorted]
        return same

    def count(self, asked: Requirement) -> Count:
        """Count the seats of the sort that is asked for."""
        for other, count in self._sorted:
            alike = other.of is asked.of and other.among is asked.among
            if alike and other.asks_for_some == asked.asks_for_some:
                return count
        count = _counted(self._graph, self._seats, asked)
        self._sorted.append((asked, count))
        return count


def shortfall(graph: Graph, forum: str, seats: JudgedSeats, asked: Requirement) -> Shortfall | None:
    """Tell how a forum falls short of a requirement, if it does."""
    count = seats.count(asked)
    if asked.same is None:
        return _too_few_or_many(count, asked)
    return _too_alike(graph, count, asked, _may_have_all(graph, forum, asked))


def at_worst(graph: Graph, seats: Sequence[Seat], asked: Requirement) -> Shortfall | None:
    """Tell what too many would be if all were of a sort that may be, as far as is stated.

    What others can do there as well makes nobody the same.
    """
    if asked.asks_for_some or not seats:
        return None
    if asked.among:
        seats = [seat for seat in seats if asked.among.fits(graph, seat) is not False]
    found = [seat for seat in seats if _any_of(graph, seat, asked.of) is not False]
    count = Count(graph, found, 0, seats)
    short = _too_few_or_many(count, asked)
    return short._replace(of=count.each) if short and asked.at_most == 0 else short


def _may_have_all(graph: Graph, forum: str, asked: Requirement) -> Collection[str]:
    """List the bodies of which no number is too much: a forum's only owner may send everybody.

    What owns the forum, and all that its owners are part of, are no outsiders.
    """
    owners = graph.forums[forum].of or ()
    if asked.outsiders:
        return with_those_above(graph, owners)
    if asked.same == "represents" and len(owners) == 1:
        return owners
    return ()


def _too_few_or_many(count: Count, asked: Requirement) -> Shortfall | None:
    number = count.number
    said = _said(number, count.total, asked)
    most = number + count.perhaps
    if asked.at_least is not None and most < asked.at_least:
        least = f"at least {asked.at_least} must be"
        if not asked.of:
            least = f"at least {asked.at_least} are asked for"
        return Shortfall(f"{said}, and {least}", asked.at_least - most, too_few=True)
    if asked.share_at_least is not None and most < asked.share_at_least * count.total:
        less = f"{said}, less than {share_in_words(asked.share_at_least)}"
        return _by_share(less, asked.share_at_least * count.total - most, count, too_few=True)
    if asked.at_most is not None and number > asked.at_most:
        allowed = f"at most {asked.at_most} may be" if asked.at_most else "none may be"
        by = number - asked.at_most
        if not asked.of:
            return Shortfall(f"{said}, and the limit is {asked.at_most}", by)
        asks_for_chairs = any(sort.capacity for sort in asked.of)
        has = influence(count.graph, count.fitting, count.seats, with_chair=not asks_for_chairs)
        said = f"{said} ({count.names}){has.said}, and {allowed}"
        each = count.each if asked.at_most == 0 else {"": float(by)}
        return Shortfall(said, by, count.places, {**each, **has.parts})
    if asked.share_over is not None and number > asked.share_over * count.total:
        more = f"{said}, more than {share_in_words(asked.share_over)}"
        return _by_share(more, number - asked.share_over * count.total, count)
    if asked.share_from is not None and number >= asked.share_from * count.total:
        fewer = f"{said}, and fewer than {share_in_words(asked.share_from)} may be"
        return _by_share(fewer, number - asked.share_from * count.total, count)
    return None


def _by_share(said: str, by: Fraction, count: Count, *, too_few: bool = False) -> Shortfall:
    return Shortfall(said, float(by), of={"": float(by / count.total)}, too_few=too_few)


def _said(number: int, total: int, asked: Requirement) -> str:
    if not asked.of:
        one = asked.called.removesuffix("s")
        return f"it has {counted(number, one, asked.called)}"
    verb = "is" if number < 2 or total == 1 else "are"
    return f"{portion(number, total, 'seat')} {verb} {asked.called}"


def _counted(graph: Graph, seats: Sequence[Seat], asked: Requirement) -> Count:
    if asked.among:
        seats = [seat for seat in seats if asked.among.fits(graph, seat) is not False]
    if not asked.asks_for_some:
        sorts = asked.of
        by_kind = all(one.asks_for_kind for one in sorts)
        told = [seat for seat in seats if seat.kinds is not None] if by_kind else seats
        sure = [seat for seat in told if any(one.surely_fits(graph, seat) for one in sorts)]
        return Count(graph, sure if sorts else seats, 0, seats)
    judged = [(seat, _any_of(graph, seat, asked.of)) for seat in seats]
    return Count(
        graph,
        [seat for seat, fits in judged if fits],
        sum(seat.number for seat, fits in judged if fits is None),
        seats,
    )


def _any_of(graph: Graph, seat: Seat, sorts: Sequence[SeatSelector]) -> bool | None:
    answers = [sort.fits(graph, seat) for sort in sorts] or [True]
    if True in answers:
        return True
    return None if None in answers else False


def _too_alike(
    graph: Graph, count: Count, asked: Requirement, free: Collection[str]
) -> Shortfall | None:
    """Find the bodies with more seats than one may have, but for those that may have all."""
    assert asked.same is not None
    most: Fraction | int | None = asked.at_most
    limit = f"and at most {asked.at_most} may be"
    if asked.share_over is not None:
        part = Fraction(asked.share_over) * count.total
        if most is None or int(part) < most:
            most, limit = part, f"more than {share_in_words(asked.share_over)}"
    alike = count.by_employer if asked.same == "employer" else count.by_represented
    large = {
        body: number
        for body, number in alike.items()
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
    beyond = {body: number - (most or 0) for body, number in large.items()}
    whole = count.total if isinstance(most, Fraction) else 1
    each = {body: float(Fraction(more) / whole) for body, more in beyond.items()}
    said = f"{in_words(parts)}, {limit}"
    return Shortfall(said, float(sum(beyond.values())), graph.places(large), each)
