"""Tracks of a forum: its programmes of the short term and of the long, and what joins them."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.identity import named, one_holder, places_of
from govlint.measures.measure import Measure, Sentence, paired
from govlint.measures.outcomes.programmes import programmes_under

SHORT, LONG = "short", "long"


def _horizons(graph: Graph, day: date, forum: str) -> float | None:
    """Count the horizons of a forum's programmes; None where one does not state its own."""
    horizons = _horizon_by_programme(graph, forum)
    return len({*horizons.values()}) if horizons and None not in horizons.values() else None


def _horizons_told(graph: Graph, day: date, forum: str) -> Sentence:
    horizons = _horizon_by_programme(graph, forum)
    one = next(iter(horizons.values()))
    words = f"plans for 1 term, the {one}: {graph.labels(list(horizons))}"
    return Sentence(words, graph.places(horizons))


def _horizon_by_programme(graph: Graph, forum: str) -> dict[str, str | None]:
    return {key: graph.structure.programmes[key].horizon for key in programmes_under(graph, forum)}


def _tracks(graph: Graph, forum: str) -> tuple[list[str], list[str]]:
    """Give a forum's programmes of the short term and those of the long."""
    horizons = _horizon_by_programme(graph, forum)
    short = [key for key, horizon in horizons.items() if horizon == SHORT]
    return short, [key for key, horizon in horizons.items() if horizon == LONG]


def _shared_outcomes(graph: Graph, day: date, forum: str) -> float | None:
    """Count the outcomes of both tracks; None where there are not two, or one leaves it open."""
    short, long = _tracks(graph, forum)
    programmes = graph.structure.programmes
    lists = [programmes[key].outcomes for key in (*short, *long)]
    known = graph.structure.outcomes.keys()
    if not short or not long or not all(outcomes and {*outcomes} <= known for outcomes in lists):
        return None
    return len(_outcomes(graph, short) & _outcomes(graph, long))


def _shared_outcomes_told(graph: Graph, day: date, forum: str) -> Sentence:
    short, long = _tracks(graph, forum)
    words = (
        f"has {graph.labels(short)} for the short term and {graph.labels(long)} "
        "for the long, and no outcome is of both"
    )
    return Sentence(words, graph.places([*short, *long]))


def _outcomes(graph: Graph, programmes: Sequence[str]) -> set[str]:
    return {one for key in programmes for one in graph.structure.programmes[key].outcomes or ()}


def _shared_leads(graph: Graph, day: date, forum: str) -> float:
    return len(_leads_of_both(graph, forum))


def _shared_leads_told(graph: Graph, day: date, forum: str) -> Sentence:
    leads = _leads_of_both(graph, forum)
    led = [
        key
        for track in _tracks(graph, forum)
        for key in track
        if one_holder(graph, graph.structure.programmes[key].sro or "") in leads
    ]
    words = (
        f"has programmes of the short and the long term, {graph.labels(led)}, "
        f"under one lead: {named(graph, leads)}"
    )
    return Sentence(words, (*graph.places(led), *places_of(graph, leads)), parts=tuple(leads))


def _leads_of_both(graph: Graph, forum: str) -> list[str]:
    short, long = _tracks(graph, forum)
    both = _leads(graph, long)
    return [lead for lead in _leads(graph, short) if lead in both]


def _leads(graph: Graph, programmes: Sequence[str]) -> dict[str, None]:
    owners = [graph.structure.programmes[key].sro for key in programmes]
    return dict.fromkeys(one_holder(graph, owner) for owner in owners if owner)


MEASURES = (
    Measure(
        "forum.horizons", "forum", "horizons of its programmes", paired(_horizons, _horizons_told)
    ),
    Measure(
        "forum.outcomes-of-both-tracks",
        "forum",
        "outcomes that short and long programmes share",
        paired(_shared_outcomes, _shared_outcomes_told),
    ),
    Measure(
        "forum.leads-of-both-tracks",
        "forum",
        "owners who lead short and long programmes",
        paired(_shared_leads, _shared_leads_told),
    ),
)
"""What can be measured of short and long tracks."""
