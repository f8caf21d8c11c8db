"""How a forum meets and votes: how often, on what papers, and what its votes come to."""

from datetime import date

from govlint.finding import KeyPath
from govlint.graph.fields import value_of
from govlint.graph.graph import Graph
from govlint.graph.quorums import effective_quorum
from govlint.graph.standing_orders import ordering_body
from govlint.measures.measure import Measure, Sentence
from govlint.structure.forums import Quorum


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


def _per_year(graph: Graph, day: date, forum: str) -> float | None:
    known = graph.forums[forum]
    number: float | None = value_of(graph, "forum", forum, known, "meetings.per_year")
    return number


def _per_year_told(graph: Graph, day: date, forum: str) -> Sentence:
    number = _per_year(graph, day, forum)
    return Sentence(f"meets {number:g} times a year", at=_meetings(graph, forum, "per_year"))


def _papers(graph: Graph, day: date, forum: str) -> float | None:
    known = graph.forums[forum]
    days: float | None = value_of(graph, "forum", forum, known, "meetings.papers_days_before")
    return days


def _papers_told(graph: Graph, day: date, forum: str) -> Sentence:
    days = _papers(graph, day, forum)
    words = f"has its papers {days:g} {'day' if days == 1 else 'days'} before the meeting"
    return Sentence(words, at=_meetings(graph, forum, "papers_days_before"))


def _meetings(graph: Graph, forum: str, field: str) -> KeyPath:
    """Point at the forum's own number, or at the forum that has it by standing orders."""
    stated = getattr(graph.forums[forum].meetings, field, None)
    return graph.key_path(forum, *(() if stated is None else ("meetings", field)))


MEASURES = (
    Measure(
        "forum.quorum-percent",
        "per cent of the votes",
        _quorum_percent,
        _quorum_percent_told,
        ("quorum", "members"),
    ),
    Measure(
        "forum.votes-on-a-side",
        "votes on either side of a tie",
        _votes_on_a_side,
        _votes_on_a_side_told,
        ("members",),
    ),
    Measure("forum.ways-out-of-deadlock", "ways out of a deadlock", _ways_out, _ways_out_told),
    Measure(
        "forum.meetings-per-year",
        "meetings a year",
        _per_year,
        _per_year_told,
        ("meetings.per_year",),
    ),
    Measure(
        "forum.papers-days",
        "days",
        _papers,
        _papers_told,
        ("meetings.papers_days_before",),
    ),
)
"""What can be measured of how a forum meets and votes."""
