"""Organisations that gain from a programme, and those on its forum."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, listing


def _parties_there(graph: Graph, day: date, programme: str) -> Reading | None:
    """Count the bodies with a seat on the programme's forum; in doubt where a seat is open."""
    known = graph.structure.programmes[programme]
    seats = graph.all_seats_of(known.forum or "")
    if not seats:
        return None
    there, open_ = _bodies_on(graph, str(known.forum))
    at = ("programmes", programme, "forum")
    return Reading(
        len(there),
        lambda: _there(graph, str(known.forum), known.outcomes or ())._replace(at=at),
        in_doubt=open_,
    )


@once
def _bodies_on(graph: Graph, forum: str) -> tuple[Sequence[str], bool]:
    """Give the bodies with a seat on a forum, and whether for some seat none is stated."""
    seats = graph.all_seats_of(forum) or ()
    there = list(dict.fromkeys(body for seat in seats for body in seat.represents or ()))
    return there, any(seat.represents is None for seat in seats)


@once
def _there(graph: Graph, forum: str, outcomes: tuple[str, ...]) -> Sentence:
    """Say once what is so of all programmes of a forum for the same outcomes."""
    there, gaining = _bodies_on(graph, forum)[0], _bodies_of(graph, outcomes)
    on = f"has {counted(len(there), 'organisation')} on its forum, {graph.label(forum)}"
    words = listing(on, graph.labels(there))
    if gaining:
        words += f"; it is for outcomes of {graph.labels(gaining)}"
    places = graph.places(dict.fromkeys([*gaining, forum, *there]))
    present = {*there}
    return Sentence(words, places, parts=tuple(body for body in gaining if body not in present))


def _bodies_gaining(graph: Graph, day: date, programme: str) -> Reading:
    gaining = _bodies_of(graph, graph.structure.programmes[programme].outcomes or ())
    words = f"is for outcomes of {counted(len(gaining), 'organisation')}"
    return Reading(
        len(gaining),
        lambda: Sentence(listing(words, graph.labels(gaining)), graph.places(gaining)),
    )


@once
def _bodies_of(graph: Graph, outcomes: tuple[str, ...]) -> Sequence[str]:
    """Give the bodies of some outcomes."""
    known = [graph.structure.outcomes.get(key) for key in outcomes]
    return list(dict.fromkeys(body for one in known if one for body in one.of or ()))


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
