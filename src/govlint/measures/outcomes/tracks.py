"""Tracks of a forum: its programmes of the short term and of the long, and what joins them."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.identity import named, one_holder, places_of
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.measures.outcomes.programmes import programmes_under
from govlint.structure.word_lists import counted, in_words, listing

SHORT, LONG = "short", "long"


def _horizons(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the horizons of a forum's programmes; None where one does not state its own."""
    horizons = _horizon_by_programme(graph, forum)
    if not horizons or None in horizons.values():
        return None
    terms = [f"the {one}" for one in dict.fromkeys(horizons.values())]
    words = f"plans for {counted(len(terms), 'term')}, {in_words(terms)}"
    return Reading(
        len(terms),
        lambda: Sentence(listing(words, graph.labels(list(horizons))), graph.places(horizons)),
    )


def _horizon_by_programme(graph: Graph, forum: str) -> dict[str, str | None]:
    programmes = graph.structure.programmes
    return {key: programmes[key].horizon for key in programmes_under(graph, forum) or ()}


def _tracks(graph: Graph, forum: str) -> tuple[list[str], list[str]]:
    """Give a forum's programmes of the short term and those of the long."""
    horizons = _horizon_by_programme(graph, forum)
    short = [key for key, horizon in horizons.items() if horizon == SHORT]
    return short, [key for key, horizon in horizons.items() if horizon == LONG]


def _shared_outcomes(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the outcomes of both tracks; None where there are not two, or one leaves it open."""
    short, long = _tracks(graph, forum)
    programmes = graph.structure.programmes
    lists = [programmes[key].outcomes for key in (*short, *long)]
    known = graph.structure.outcomes.keys()
    if not short or not long or not all(outcomes and {*outcomes} <= known for outcomes in lists):
        return None
    shared = sorted(_outcomes(graph, short) & _outcomes(graph, long))
    return Reading(len(shared), lambda: _in_common(graph, short, long, shared))


def _in_common(
    graph: Graph, short: Sequence[str], long: Sequence[str], shared: Sequence[str]
) -> Sentence:
    words = (
        f"has {counted(len(shared), 'outcome')} in common between its programmes for the short "
        f"term ({graph.labels(short)}) and for the long ({graph.labels(long)})"
    )
    places = graph.places([*short, *long, *shared])
    return Sentence(listing(words, graph.labels(shared)), places)


def _outcomes(graph: Graph, programmes: Sequence[str]) -> set[str]:
    return {one for key in programmes for one in graph.structure.programmes[key].outcomes or ()}


def _shared_leads(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count those who lead programmes of both tracks; None where there are not two."""
    short, long = _tracks(graph, forum)
    if not short or not long:
        return None
    leads = _leads_of_both(graph, short, long)
    return Reading(len(leads), lambda: _leading_both(graph, leads, [*short, *long]))


def _leading_both(graph: Graph, leads: Sequence[str], programmes: Sequence[str]) -> Sentence:
    led = [
        key
        for key in programmes
        if one_holder(graph, graph.structure.programmes[key].sro or "") in leads
    ]
    words = f"has {counted(len(leads), 'lead')} of programmes for both the short term and the long"
    if leads:
        words += f", {named(graph, leads)}: {graph.labels(led)}"
    return Sentence(words, (*graph.places(led), *places_of(graph, leads)), parts=tuple(leads))


def _leads_of_both(graph: Graph, short: Sequence[str], long: Sequence[str]) -> list[str]:
    both = _leads(graph, long)
    return [lead for lead in _leads(graph, short) if lead in both]


def _leads(graph: Graph, programmes: Sequence[str]) -> dict[str, None]:
    owners = [graph.structure.programmes[key].sro for key in programmes]
    return dict.fromkeys(one_holder(graph, owner) for owner in owners if owner)


MEASURES = (
    Measure("forum.horizons", "forum", "terms that its programmes are for", _horizons),
    Measure(
        "forum.outcomes-of-both-tracks",
        "forum",
        "outcomes that short and long programmes share",
        _shared_outcomes,
    ),
    Measure(
        "forum.leads-of-both-tracks",
        "forum",
        "leads of both short and long programmes",
        _shared_leads,
    ),
)
"""What can be measured of short and long tracks."""
