"""How many of a forum's votes are held by people with the same manager?"""

from datetime import date

from govlint import Graph, Measure, Reading, Seat, Sentence
from larkfield_checks.outranked_chair import posts_of


def _votes(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count them; None where nobody's manager is stated, so that nothing is known."""
    seats = max(_teams(graph, forum), key=_votes_of, default=None)
    if seats is None:
        return None
    # Number and words come from the same seats. The words go on after the forum's name; they are
    # made only where a rule has something to say, and point at the seats that add up to the number.
    votes = _votes_of(seats)
    manager = graph.label(next(iter(_managers(graph, seats[0]))))
    words = f"has {votes} vote{'s' * (votes != 1)} of people managed by {manager}"
    return Reading(votes, lambda: Sentence(words, graph.seat_places(seats)))


def _votes_of(seats: list[Seat]) -> int:
    return sum(seat.number for seat in seats)


def _teams(graph: Graph, forum: str) -> list[list[Seat]]:
    """Gather the voting seats by manager, in the order written."""
    teams: dict[str, list[Seat]] = {}
    for seat in graph.seats_of(forum) or ():
        for manager in _managers(graph, seat) if seat.votes else ():
            teams.setdefault(manager, []).append(seat)
    return list(teams.values())


def _managers(graph: Graph, seat: Seat) -> dict[str, None]:
    """Name the direct managers; a dict, since a set would give them in any order."""
    line = graph.relation("post.reports_to")
    return dict.fromkeys(one for post in sorted(posts_of(graph, seat)) for one in line.next(post))


# The name that rules use, what is measured, the unit, how, and the fields that it cannot lack.
VOTES = Measure("larkfield.votes-under-one-manager", "forum", "votes", _votes, ("members",))
