"""Summary of a forum in a line: its votes by organisation, its quorum, its rhythm."""

from collections import Counter

from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.graph.quorums import effective_quorum
from govlint.graph.seats import once_each, seats_in
from govlint.graph.standing_orders import meetings_a_year
from govlint.structure.figures import figure
from govlint.structure.word_lists import counted, in_words, shortened

MOST_BODIES = 5


def votes(graph: Graph, forum: str) -> str:
    """Say how many votes a forum has, whose they are, and how many must be there."""
    seats = graph.all_seats_of(forum)
    if seats is None:
        return f"{graph.label(forum)} does not state all its members"
    voting = once_each(seat for seat in seats if seat.votes)
    number = seats_in(voting)
    if not number:
        return f"{graph.label(forum)} has no votes"
    bodies = Counter[str]()
    for seat in voting:
        for body in seat.represents or ():
            bodies[body] += seat.number
    each = [f"{graph.label(body)} {of}" for body, of in bodies.most_common()]
    others = sum(seat.number for seat in voting if not seat.represents)
    rest = [f"{others} for no organisation that is stated"] if others else []
    named = [*shortened(each, MOST_BODIES), *rest]
    whose = f": {in_words(named)}" if len(named) > 1 else ""
    quorum = effective_quorum(graph, forum)
    needed = f"; quorum {quorum.number}" if quorum else ""
    return f"{counted(number, 'vote')} on {graph.label(forum)}{whose}{needed}"


def meets(graph: Graph, forum: str) -> str:
    """Say how often a forum meets and when its papers go out."""
    often = meetings_a_year(graph, forum)
    papers = forum_value(graph, forum, "meetings.papers_days_before")
    if often is None:
        return ""
    said = f"{graph.label(forum)} {times_a_year(often)}"
    return f"{said}, papers {counted(papers, 'day')} before" if papers is not None else said


def times_a_year(number: float) -> str:
    """Say how often something happens a year."""
    if not number:
        return "never"
    words = {1: "once", 2: "twice"}
    return f"{words.get(int(number)) if number in words else f'{figure(number, 1)} times'} a year"
