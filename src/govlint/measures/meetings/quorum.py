"""Quorum: its share of the votes, and what vacancies and absences do to it."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.memberships import ids_of, vacant_in
from govlint.graph.quorums import effective_quorum
from govlint.graph.seats import Seat
from govlint.graph.standing_orders import ordering_body, quorum_of
from govlint.measures.measure import Measure, Sentence, paired
from govlint.structure.forums import Quorum
from govlint.structure.word_lists import in_words


def _quorum_percent(graph: Graph, day: date, forum: str) -> float | None:
    """Give the quorum in hundredths of the votes; one person alone is no meeting and counts 0."""
    quorum = effective_quorum(graph, forum)
    if quorum is None or quorum.seats < 2:
        return None
    return 0 if quorum.number < 2 else 100 * quorum.number / quorum.seats


def _quorum_percent_told(graph: Graph, day: date, forum: str) -> Sentence:
    quorum = effective_quorum(graph, forum)
    assert quorum is not None
    percent = 100 * quorum.number / quorum.seats
    alone = ", one person alone" if quorum.number < 2 else ""
    words = (
        f"can decide with {quorum.number} of {quorum.seats} votes{alone}: {percent:.0f} per cent"
    )
    if isinstance(graph.forums[forum].quorum, Quorum):
        return Sentence(words, at=graph.key_path(forum, "quorum"))
    owner = ordering_body(graph, forum)
    assert owner is not None
    orders = f"the standing orders of {graph.label(owner)}"
    place = (orders, graph.key_path(owner, "forum_defaults", "quorum"))
    return Sentence(f"{words}, by {orders}", (place,))


def _spare(graph: Graph, day: date, forum: str) -> float | None:
    """Count the filled votes beyond the quorum, where there were some until seats fell vacant."""
    quorum = effective_quorum(graph, forum)
    if quorum is None or quorum.number >= quorum.seats or not _empty(graph, day, quorum.voting):
        return None
    return quorum.seats - sum(_empty(graph, day, quorum.voting).values()) - quorum.number


def _spare_told(graph: Graph, day: date, forum: str) -> Sentence:
    quorum = effective_quorum(graph, forum)
    assert quorum is not None
    empty = _empty(graph, day, quorum.voting)
    filled = quorum.seats - sum(empty.values())
    words = (
        f"has {filled} of its {quorum.seats} voting seats filled "
        f"and needs {quorum.number} present ({quorum.sum})"
    )
    seats = [seat for seat in quorum.voting if seat.position in empty]
    return Sentence(words, graph.seat_places(seats), at=("forums", forum, "members"))


def _empty(graph: Graph, day: date, seats: Sequence[Seat]) -> dict[int, int]:
    """Count the places that nobody holds, or whose holder's term is past, by position."""
    return {
        seat.position: number
        for seat in seats
        if (number := seat.number if _is_past(graph, day, seat) else vacant_in(graph, seat))
    }


def _is_past(graph: Graph, day: date, seat: Seat) -> bool:
    person = graph.structure.people.get(seat.holder or "")
    ends = (seat.member.until, person.until if person else None)
    return any(end is not None and end < day for end in ends)


def _needed(graph: Graph, forum: str) -> list[Seat]:
    """List the seats without which there is no quorum and for which nobody stands in."""
    quorum = quorum_of(graph, forum)
    if not quorum or quorum.deputies_count is False:
        return []
    must = set(quorum.must_include)
    return [
        seat
        for seat in graph.seats_of(forum) or ()
        if seat.votes
        and seat.member.deputy is None
        and must & {seat.member.who, *ids_of(graph, seat.holder or "")}
    ]


def _needed_alone(graph: Graph, day: date, forum: str) -> float:
    return len(_needed(graph, forum))


def _needed_alone_told(graph: Graph, day: date, forum: str) -> Sentence:
    seats = _needed(graph, forum)
    names = in_words([graph.seat(seat) for seat in seats])
    words = f"has no quorum without {names}, for whom no deputy is named"
    at, parts = ("forums", forum, "quorum"), tuple(seat.called for seat in seats)
    return Sentence(words, graph.seat_places(seats), at=at, parts=parts)


MEASURES = (
    Measure(
        "forum.quorum-percent",
        "forum",
        "per cent of the votes",
        paired(_quorum_percent, _quorum_percent_told),
        ("quorum", "members"),
    ),
    Measure(
        "forum.quorum-spare",
        "forum",
        "filled votes beyond the quorum",
        paired(_spare, _spare_told),
        ("members", "quorum"),
    ),
    Measure(
        "forum.needed-without-deputy",
        "forum",
        "members needed for the quorum without a deputy",
        paired(_needed_alone, _needed_alone_told),
        ("members",),
    ),
)
"""What can be measured of a quorum."""
