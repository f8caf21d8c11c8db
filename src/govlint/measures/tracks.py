"""How many programmes and priorities one forum carries, and how its two tracks go together."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.identity import named, one_holder, places_of
from govlint.graph.once import once
from govlint.measures.measure import Measure, Sentence

SHORT, LONG = "short", "long"


def programmes_under(graph: Graph, forum: str) -> Sequence[str]:
    """List the programmes that a forum runs, or whose forums answer to it, and said of it alone."""
    found = _by_forum(graph)
    own = found.get(forum, [])
    below = graph.relation("forum.accountable_to").previous(forum)
    return () if any(found.get(child) == own for child in below) else own


@once
def _by_forum(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    answers = graph.relation("forum.accountable_to")
    for key, programme in graph.structure.programmes.items():
        if programme.forum and programme.forum in graph.forums:
            for body in (programme.forum, *answers.next(programme.forum)):
                found.setdefault(body, []).append(key)
    return found


def _programmes(graph: Graph, day: date, forum: str) -> float:
    return len(programmes_under(graph, forum))


def _programmes_told(graph: Graph, day: date, forum: str) -> Sentence:
    under = programmes_under(graph, forum)
    words = f"has {len(under)} programmes: {graph.labels(under)}"
    return Sentence(words, graph.places(under))


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


def _priorities(graph: Graph, day: date, forum: str) -> float:
    return len(_first(graph, forum))


def _priorities_told(graph: Graph, day: date, forum: str) -> Sentence:
    first = _first(graph, forum)
    words = f"has {len(first)} priorities: {graph.labels(first)}"
    return Sentence(words, graph.places(first))


def _first(graph: Graph, forum: str) -> Sequence[str]:
    """List the outcomes that come first and that a forum owns."""
    return _priorities_by_owner(graph).get(forum, ())


@once
def _priorities_by_owner(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, outcome in graph.structure.outcomes.items():
        if outcome.priority and outcome.owner:
            found.setdefault(outcome.owner, []).append(key)
    return found


MEASURES = (
    Measure("forum.programmes", "programmes", _programmes, _programmes_told),
    Measure("forum.horizons", "horizons of its programmes", _horizons, _horizons_told),
    Measure(
        "forum.outcomes-of-both-tracks",
        "outcomes that short and long programmes share",
        _shared_outcomes,
        _shared_outcomes_told,
    ),
    Measure(
        "forum.leads-of-both-tracks",
        "owners who lead short and long programmes",
        _shared_leads,
        _shared_leads_told,
    ),
    Measure("forum.priorities", "priorities", _priorities, _priorities_told),
)
"""What can be measured of the programmes and priorities of a forum."""
