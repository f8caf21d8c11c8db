"""Organisations that gain from a programme, and those on its forum."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Sentence, paired


def _parties_there(graph: Graph, day: date, programme: str) -> float | None:
    """Count the bodies with a seat on the programme's forum; None where a seat leaves it open."""
    known = graph.structure.programmes[programme]
    seats = graph.seats_of(known.forum or "")
    if not seats or any(seat.represents is None for seat in seats):
        return None
    return len({body for seat in seats for body in seat.represents or ()})


def _parties_there_told(graph: Graph, day: date, programme: str) -> Sentence:
    forum = str(graph.structure.programmes[programme].forum)
    seats = graph.seats_of(forum) or ()
    there = dict.fromkeys(body for seat in seats for body in seat.represents or ())
    gaining = _gaining(graph, programme)
    bodies = "organisation" if len(there) == 1 else "organisations"
    present = f", {graph.labels(list(there))}" if there else ""
    words = (
        f"has {len(there)} {bodies} on {graph.label(forum)}{present}, "
        f"for outcomes of {len(gaining)}: {graph.labels(gaining)}"
    )
    places = graph.places([*gaining, forum, *(body for body in there if body not in gaining)])
    return Sentence(words, places, at=("programmes", programme, "forum"))


def _bodies_gaining(graph: Graph, day: date, programme: str) -> float:
    return len(_gaining(graph, programme))


def _bodies_gaining_told(graph: Graph, day: date, programme: str) -> Sentence:
    gaining = _gaining(graph, programme)
    return Sentence(f"is for outcomes of {len(gaining)} organisations", graph.places(gaining))


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
        paired(_parties_there, _parties_there_told),
        ("forum",),
    ),
    Measure(
        "programme.organisations-gaining",
        "programme",
        "organisations whose outcomes it is for",
        paired(_bodies_gaining, _bodies_gaining_told),
    ),
)
"""What can be measured of the organisations of a programme."""
