"""How large a forum is, what stands above and below it, and to how many it answers."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from govlint.finding import KeyPath
from govlint.graph.graph import Graph
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Measured

CHAIRS = ("chair", "co-chair")


def _participants(graph: Graph, day: date, forum: str) -> Measured | None:
    seats = _begun(graph, day, forum)
    if seats is None:
        return None
    there = [seat for seat in seats if seat.takes_part]
    voting = seats_in(seat for seat in there if seat.votes)
    others = seats_in(there) - voting
    shown = f"has {voting + others} taking part: {voting} voting and {others} attending"
    return Measured(voting + others, shown, at=("forums", forum, "members"))


def _voting_seats(graph: Graph, day: date, forum: str) -> Measured | None:
    seats = _begun(graph, day, forum)
    if seats is None:
        return None
    sorts = Counter[str]()
    for seat in seats:
        if seat.votes:
            sorts[seat.member.capacity] += seat.count
    shown = f"has {sorts.total()} voting{_sum(sorts)}"
    return Measured(sorts.total(), shown, at=("forums", forum, "members"))


def _chairs(graph: Graph, day: date, forum: str) -> Measured | None:
    seats = graph.seats_of(forum)
    if seats is None:
        return None
    chairs = seats_in(seat for seat in seats if seat.member.capacity in CHAIRS)
    voting = seats_in(seat for seat in seats if seat.votes)
    return Measured(chairs, f"has {voting} voting seats and {chairs or 'no'} chair among them")


def _forms_with_chair(graph: Graph, day: date, forum: str) -> Measured | None:
    def count() -> Counter[str | None]:
        return Counter(
            graph.forums[key].form
            for key, seats in graph.seats.by_forum.items()
            if any(seat.member.capacity in CHAIRS for seat in seats)
        )

    number = graph.kept("forms with a chair", count)[graph.forums[forum].form]
    return Measured(number, f"stands beside {number} of its form that state a chair")


def _current_seats(graph: Graph, day: date, forum: str) -> Measured | None:
    seats = graph.seats_of(forum)
    if seats is None:
        return None
    current = [seat for seat in seats if not seat.member.until or seat.member.until >= day]
    number = seats_in(current)
    places = tuple((graph.seat(seat), seat.key_path) for seat in current)
    shown = f"has {number} {'seat' if number == 1 else 'seats'} still filled"
    return Measured(number, shown, places, at=("forums", forum, "members"))


def _members_and_child_forums(graph: Graph, day: date, forum: str) -> Measured | None:
    seats = graph.seats_of(forum)
    if seats is None:
        return None
    number = seats_in(seats)
    below = len(graph.relation("forum.accountable_to").previous(forum))
    shown = f"has {number or 'no'} members, and {below or 'no'} forum answers to it"
    return Measured(number + below, shown, at=("forums", forum, "members"))


def _lines(graph: Graph, day: date, forum: str) -> Measured | None:
    bodies = graph.forums[forum].accountable_to
    if bodies is None:
        return None
    owners = len(graph.forums[forum].of or ())
    number = 1 if 1 < len(bodies) == owners else len(bodies)
    shown = f"answers to {len(bodies)} bodies: {graph.labels(bodies)}"
    places = tuple(
        (graph.label(body), graph.key_path(body)) for body in bodies if body in graph.kinds
    )
    return Measured(number, shown, places, at=("forums", forum, "accountable_to"))


def _layers(graph: Graph, day: date, forum: str) -> Measured | None:
    """Count the longest chain that ends in a forum, said of the top of the chain alone."""
    owners = graph.forums[forum].of
    if owners is None:
        return None
    answers = graph.relation("forum.accountable_to")
    if any(_same_owner(graph, forum, above) for above in answers.next(forum)):
        return Measured(0, "is not the top of its chain")
    chain = _longest(graph, forum)
    shown = f"stands on {len(chain)} layers: {' < '.join(map(graph.label, chain))}"
    places = tuple((graph.label(key), graph.key_path(key)) for key in chain if key != forum)
    return Measured(len(chain), shown, places)


def _same_owner(graph: Graph, one: str, other: str) -> bool:
    above = graph.forums.get(other)
    return bool(above and set(graph.forums[one].of or ()) & set(above.of or ()))


def _longest(graph: Graph, top: str) -> list[str]:
    """Follow the chain of accountability down, level by level, within one organisation."""
    answers = graph.relation("forum.accountable_to")
    above: dict[str, str | None] = {top: None}
    level, last = [top], top
    while level:
        last = level[0]
        below: list[str] = []
        for forum in level:
            for child in answers.previous(forum):
                if child not in above and _same_owner(graph, child, forum):
                    above[child] = forum
                    below.append(child)
        level = below
    chain: list[str] = []
    step: str | None = last
    while step is not None:
        chain.append(step)
        step = above[step]
    return chain


def _begun(graph: Graph, day: date, forum: str) -> list[Seat] | None:
    """Leave out memberships that begin later."""
    seats = graph.seats_of(forum)
    if seats is None:
        return None
    return [seat for seat in seats if not seat.member.since or seat.member.since <= day]


def seats_in(seats: Iterable[Seat]) -> int:
    """Add up the seats that memberships stand for."""
    return sum(seat.count for seat in seats)


def _sum(sorts: Counter[str]) -> str:
    order = ("chair", "co-chair", "deputy-chair", "member")
    parts = [f"{sorts[sort]} {sort}{'s' if sorts[sort] > 1 else ''}" for sort in order if sorts[sort]]
    return f": {', '.join(parts)}" if len(parts) > 1 else ""


MEASURES = (
    Measure("forum.participants", "people taking part", _participants, ("members",)),
    Measure("forum.voting-seats", "voting seats", _voting_seats, ("members",)),
    Measure("forum.chairs", "chairs", _chairs, ("members",)),
    Measure("forum.forms-with-chair", "forums of its form with a chair", _forms_with_chair),
    Measure("forum.current-seats", "seats still filled", _current_seats, ("members",)),
    Measure(
        "forum.members-and-child-forums",
        "members and forums below",
        _members_and_child_forums,
        ("members",),
    ),
    Measure("forum.lines-of-accountability", "bodies", _lines, ("accountable_to",)),
    Measure("forum.layers", "layers", _layers, ("of",)),
)
"""What can be measured of a forum."""
