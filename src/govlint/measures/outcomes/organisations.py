"""Organisations that gain from a programme, and those on its forum."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, listing


def _parties_there(graph: Graph, day: date, programme: str) -> Reading | None:
    """Count the bodies with a seat on the programme's forum; in doubt where a seat is open."""
    known = graph.structure.programmes[programme]
    seats = graph.all_seats_of(known.forum or "")
    if not seats:
        return None
    open_ = any(seat.represents is None for seat in seats)
    there = list(dict.fromkeys(body for seat in seats for body in seat.represents or ()))
    return Reading(len(there), lambda: _there(graph, programme, there), in_doubt=open_)


def _there(graph: Graph, programme: str, there: Sequence[str]) -> Sentence:
    forum = str(graph.structure.programmes[programme].forum)
    gaining = _gaining(graph, programme)
    on = f"has {counted(len(there), 'organisation')} on its forum, {graph.label(forum)}"
    words = listing(on, graph.labels(there))
    if gaining:
        words += f"; it is for outcomes of {graph.labels(gaining)}"
    places = graph.places(dict.fromkeys([*gaining, forum, *there]))
    missing = tuple(body for body in gaining if body not in there)
    return Sentence(words, places, at=("programmes", programme, "forum"), parts=missing)


def _bodies_gaining(graph: Graph, day: date, programme: str) -> Reading:
    gaining = _gaining(graph, programme)
    words = f"is for outcomes of {counted(len(gaining), 'organisation')}"
    return Reading(
        len(gaining),
        lambda: Sentence(listing(words, graph.labels(gaining)), graph.places(gaining)),
    )


def _gaining(graph: Graph, programme: str) -> list[str]:
    outcomes = graph.structure.outcomes
    named = graph.structure.programmes[programme].outcomes or ()
    return list(
        dict.fromkeys(body for key in named if key in outcomes for body in outcomes[key].of or ())
    )


MEASURES = (
    Measure(
        "programme.organisations-on-forum",
        "programme",
        "organisations on its forum",
        _parties_there,
        ("forum",),
    ),
    Measure(
        "programme.organisations-gaining",
        "programme",
        "organisations whose outcomes it is for",
        _bodies_gaining,
    ),
)
"""What can be measured of the organisations of a programme."""
