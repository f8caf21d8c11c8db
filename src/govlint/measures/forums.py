"""How large a forum is, what stands above and below it, and to how many it answers."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seats import Seat, seats_in
from govlint.measures.measure import Measure, Sentence


def _filled(graph: Graph, day: date, forum: str) -> Sequence[Seat] | None:
    seats = graph.seats_of(forum)
    return (
        None
        if seats is None
        else [seat for seat in seats if not seat.member.until or seat.member.until >= day]
    )


def _current_seats(graph: Graph, day: date, forum: str) -> float | None:
    seats = _filled(graph, day, forum)
    return None if seats is None else seats_in(seats)


def _current_seats_told(graph: Graph, day: date, forum: str) -> Sentence:
    seats = _filled(graph, day, forum) or ()
    number = seats_in(seats)
    places = graph.seat_places(seats)
    words = f"has {number} {'seat' if number == 1 else 'seats'} still filled"
    return Sentence(words, places, at=("forums", forum, "members"))


def _members_and_child_forums(graph: Graph, day: date, forum: str) -> float | None:
    seats = graph.seats_of(forum)
    if seats is None:
        return None
    return seats_in(seats) or len(graph.relation("forum.accountable_to").previous(forum))


def _members_and_child_forums_told(graph: Graph, day: date, forum: str) -> Sentence:
    words = "has no members, and no forum answers to it"
    return Sentence(words, at=("forums", forum, "members"))


def _lines(graph: Graph, day: date, forum: str) -> float | None:
    bodies = graph.forums[forum].accountable_to
    if bodies is None:
        return None
    owners = len(graph.forums[forum].of or ())
    return 1 if 1 < len(bodies) == owners else len(bodies)


def _lines_told(graph: Graph, day: date, forum: str) -> Sentence:
    bodies = graph.forums[forum].accountable_to or ()
    words = f"answers to {len(bodies)} bodies: {graph.labels(bodies)}"
    return Sentence(words, graph.places(bodies), at=("forums", forum, "accountable_to"))


def _layers(graph: Graph, day: date, forum: str) -> float | None:
    """Count the longest chain that ends in a forum, said of the top of the chain alone."""
    if graph.forums[forum].of is None:
        return None
    above = graph.relation("forum.accountable_to").next(forum)
    if any(_same_owner(graph, forum, other) for other in above):
        return 0
    return len(_longest(graph, forum))


def _layers_told(graph: Graph, day: date, forum: str) -> Sentence:
    chain = _longest(graph, forum)
    words = f"stands on {len(chain)} layers: {' < '.join(map(graph.label, chain))}"
    return Sentence(words, graph.places(chain[:-1]))


def _same_owner(graph: Graph, one: str, other: str) -> bool:
    above = graph.forums.get(other)
    return bool(above and set(graph.forums[one].of or ()) & set(above.of or ()))


def _longest(graph: Graph, top: str) -> list[str]:
    """Follow the chains of accountability down within one organisation; gives the longest.

    What answers to itself in a circle has no layers in there, wherever the circle is entered.
    """
    layers: dict[str, int] = {}
    deepest: dict[str, str] = {}
    waiting = [top]
    while waiting:
        forum = waiting[-1]
        children = _below(graph, forum)
        unknown = [child for child in children if child not in layers]
        if unknown:
            waiting += unknown
            continue
        waiting.pop()
        layers[forum] = 1
        for child in children:
            if layers.get(child, 0) >= layers[forum]:
                layers[forum], deepest[forum] = layers[child] + 1, child
    chain = [top]
    while chain[-1] in deepest:
        chain.append(deepest[chain[-1]])
    return chain[::-1]


def _below(graph: Graph, forum: str) -> Sequence[str]:
    """List what answers to a forum of the same organisation, but for what it answers to itself."""
    answers = graph.relation("forum.accountable_to")
    knots = _knots(graph)
    return [
        child
        for child in sorted(answers.previous(forum))
        if _same_owner(graph, child, forum)
        and (child not in knots or knots[child] != knots.get(forum))
    ]


@once
def _knots(graph: Graph) -> Mapping[str, tuple[str, ...]]:
    """Give with each forum that answers to itself all that do so with it."""
    cycles = graph.relation("forum.accountable_to").cycles()
    return {one: knot for knot, _ in cycles for one in knot}


MEASURES = (
    Measure(
        "forum.current-seats", "seats filled", _current_seats, _current_seats_told, ("members",)
    ),
    Measure(
        "forum.members-and-child-forums",
        "members, or else forums below",
        _members_and_child_forums,
        _members_and_child_forums_told,
        ("members",),
    ),
    Measure("forum.lines-of-accountability", "bodies", _lines, _lines_told, ("accountable_to",)),
    Measure("forum.layers", "layers", _layers, _layers_told, ("of",)),
)
"""What can be measured of a forum."""
