"""Deadlock: votes that can tie, and ways out where all must agree."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.agreement_parts import agreements_over
from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted

MUST = {"unanimous": "must agree unanimously", "consensus": "must agree by consensus"}
"""How a forum decides where one against is enough to stop it, by its voting rule."""


def _votes_on_a_side(graph: Graph, day: date, forum: str) -> Reading | None:
    """Give the votes on either side of a tie; 0 where an odd number cannot tie."""
    votes = _votes(graph, forum)
    if votes is None:
        return None
    side = 0 if votes % 2 else votes // 2
    ties = f"can tie, {side} to {side}," if side else "has no tie"
    at = graph.key_path(forum, "members")
    who = counted(votes, "party", "parties") if _by_party(graph, forum) else ""
    who = who or counted(votes, "voting member")
    return Reading(side, lambda: Sentence(f"{ties} with its {who}", at=at))


def _votes(graph: Graph, forum: str) -> int | None:
    seats = graph.all_seats_of(forum)
    if seats is not None and _by_party(graph, forum):
        return len(graph.represented(forum))
    return None if seats is None else sum(seat.number for seat in seats if seat.votes)


def _by_party(graph: Graph, forum: str) -> bool:
    """Tell whether each party has one vote, and it is stated who the parties are."""
    return forum_value(graph, forum, "voting.per") == "party" and bool(graph.represented(forum))


def _ways_out(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count who could settle a deadlock; None where its line is not described."""
    known = graph.forums[forum]
    if known.accountable_to is None:
        return None
    steps = sum(len(agreement.disputes or ()) for agreement in agreements_over(graph, forum))
    routes = len(known.escalates_to or ())
    number = routes + steps + (len(known.accountable_to) == 1)
    return Reading(number, lambda: _onward(graph, forum, number, known.accountable_to or ()))


def _onward(graph: Graph, forum: str, number: int, bodies: Sequence[str]) -> Sentence:
    rule = str(forum_value(graph, forum, "voting.rule"))
    ways = counted(number, "way out of a deadlock", "ways out of a deadlock")
    words = f"has {ways if number else 'no way out of a deadlock'}, and {MUST.get(rule, 'votes')}"
    if not number:
        answers = f"to {graph.labels(bodies)}" if bodies else "to nobody"
        words += f": it answers {answers}, and has no route of escalation or dispute procedure"
    return Sentence(words, () if number else graph.places(bodies))


MEASURES = (
    Measure(
        "forum.votes-on-a-side",
        "forum",
        "votes on either side of a tie",
        _votes_on_a_side,
        ("members",),
        yes_or_no=True,
    ),
    Measure(
        "forum.ways-out-of-deadlock",
        "forum",
        "ways out of a deadlock",
        _ways_out,
    ),
)
"""What can be measured of deadlock."""
