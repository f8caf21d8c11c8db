"""Members of a forum that should have some, or none any more."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.seats import seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted


def _current_seats(graph: Graph, day: date, forum: str) -> Reading | None:
    seats = graph.seats_of(forum)
    if seats is None:
        return None
    number = seats_in(seats)
    words = f"has {counted(number, 'seat')} still filled"
    at = ("forums", forum, "members")
    return Reading(number, lambda: Sentence(words, graph.seat_places(seats), at=at))


def _members_and_child_forums(graph: Graph, day: date, forum: str) -> Reading | None:
    seats = graph.seats_of(forum)
    if seats is None:
        return None
    members = seats_in(seats)
    answers = graph.relation("forum.accountable_to")
    below = [one for one in answers.previous(forum) if one in graph.forums]
    what = counted(members, "member") if members else counted(len(below), "forum")
    words = f"has {what}{'' if members else ' answering to it, and no members'}"
    if not members and not below:
        words = "has no members, and no forum answers to it"
    return Reading(members or len(below), lambda: Sentence(words, at=("forums", forum, "members")))


MEASURES = (
    Measure(
        "forum.current-seats",
        "forum",
        "seats filled",
        _current_seats,
        ("members",),
    ),
    Measure(
        "forum.members-and-child-forums",
        "forum",
        "members, or else forums below",
        _members_and_child_forums,
        ("members",),
    ),
)
"""What can be measured of members."""
