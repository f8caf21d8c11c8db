"""Leads of programmes: how much of a full post they have for it."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.identity import named, one_holder, places_of
from govlint.measures.measure import Measure, Sentence, paired


def _lead_time(graph: Graph, day: date, programme: str) -> float | None:
    return graph.structure.programmes[programme].sro_fte


def _lead_time_told(graph: Graph, day: date, programme: str) -> Sentence:
    known = graph.structure.programmes[programme]
    who = [known.sro] if known.sro else []
    leader = f", {named(graph, who)}" if who else ""
    words = f"has {known.sro_fte:g} of a full post for its lead{leader}"
    return Sentence(words, places_of(graph, who), at=("programmes", programme, "sro_fte"))


def _time_in_all(graph: Graph, day: date, programme: str) -> float | None:
    """Add up the time of the programme's owner, said of the first programme alone."""
    led = _led_by_same(graph, programme)
    if not led or led[0] != programme:
        return None
    programmes = graph.structure.programmes
    return round(sum(programmes[key].sro_fte or 0 for key in led), 2)


def _time_in_all_told(graph: Graph, day: date, programme: str) -> Sentence:
    programmes = graph.structure.programmes
    led = _led_by_same(graph, programme)
    owner = str(programmes[programme].sro)
    parts = " + ".join(f"{programmes[key].sro_fte:g}" for key in led)
    words = (
        f"is led by {named(graph, [owner])}, who leads {len(led)} programmes "
        f"with {parts} = {_time_in_all(graph, day, programme):g} of a full post"
    )
    places = (*places_of(graph, [owner]), *graph.places(led[1:]))
    leader = one_holder(graph, owner)
    return Sentence(words, places, at=("programmes", programme, "sro"), wrong=(leader,))


def _led_by_same(graph: Graph, programme: str) -> Sequence[str]:
    """List the programmes of one owner that state their time."""
    owner = graph.structure.programmes[programme].sro
    if owner is None:
        return ()
    holder = one_holder(graph, owner)
    return [
        key
        for key, other in graph.structure.programmes.items()
        if other.sro and other.sro_fte is not None and one_holder(graph, other.sro) == holder
    ]


MEASURES = (
    Measure(
        "programme.lead-time",
        "programme",
        "of a full post",
        paired(_lead_time, _lead_time_told),
        ("sro_fte",),
    ),
    Measure(
        "programme.owner-time-in-all",
        "programme",
        "of a full post, over all programmes of one owner",
        paired(_time_in_all, _time_in_all_told),
    ),
)
"""What can be measured of the leads of programmes."""
