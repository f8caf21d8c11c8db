"""Deadlock: votes that can tie, and ways out where all must agree."""

from datetime import date

from govlint.graph.fields import value_of
from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Sentence, paired


def _votes_on_a_side(graph: Graph, day: date, forum: str) -> float | None:
    """Give the votes on either side of a tie; 0 where an odd number cannot tie."""
    votes = _votes(graph, forum)
    return None if votes is None else 0 if votes % 2 else votes // 2


def _votes_on_a_side_told(graph: Graph, day: date, forum: str) -> Sentence:
    votes = _votes(graph, forum) or 0
    words = f"has {votes} votes, so that {votes // 2} against {votes // 2} decides nothing"
    return Sentence(words, at=graph.key_path(forum, "members"))


def _votes(graph: Graph, forum: str) -> int | None:
    seats = graph.seats_of(forum)
    return None if seats is None else sum(seat.number for seat in seats if seat.votes)


def _ways_out(graph: Graph, day: date, forum: str) -> float | None:
    """Count who could settle a deadlock; None where other rules speak or nothing is stated."""
    known = graph.forums[forum]
    disputes = [
        agreement.disputes
        for agreement in graph.structure.agreements.values()
        if forum in (agreement.leadership, agreement.management)
        or (agreement.parties and known.of and set(known.of) <= set(agreement.parties))
    ]
    if known.escalates_to == () or () in disputes or known.accountable_to is None:
        return None
    alone = len(known.accountable_to) == 1
    return len(known.escalates_to or ()) + sum(len(steps or ()) for steps in disputes) + alone


def _ways_out_told(graph: Graph, day: date, forum: str) -> Sentence:
    known = graph.forums[forum]
    rule = value_of(graph, "forum", forum, known, "voting.rule")
    bodies = known.accountable_to or ()
    above = f"answers to {len(bodies)} bodies" if bodies else "answers to nobody"
    words = (
        f"decides by the rule {rule}, {above}, and has no escalation or dispute procedure "
        "for when it cannot agree"
    )
    return Sentence(words)


MEASURES = (
    Measure(
        "forum.votes-on-a-side",
        "forum",
        "votes on either side of a tie",
        paired(_votes_on_a_side, _votes_on_a_side_told),
        ("members",),
    ),
    Measure(
        "forum.ways-out-of-deadlock",
        "forum",
        "ways out of a deadlock",
        paired(_ways_out, _ways_out_told),
    ),
)
"""What can be measured of deadlock."""
