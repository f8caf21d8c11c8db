"""Leads of programmes: how much of a full post they have for it."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from govlint.graph.graph import Graph
from govlint.graph.identity import named, one_holder, places_of
from govlint.graph.once import once
from govlint.graph.seated_on_a_day import in_office
from govlint.graph.standing_on_a_day import is_idle
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted


def _lead_time(graph: Graph, day: date, programme: str) -> Reading | None:
    known = graph.structure.programmes[programme]
    if known.sro_fte is None:
        return None
    who = [known.sro] if known.sro else []
    part = f"{known.sro_fte:g} of a full post" if known.sro_fte else "no time"
    at = ("programmes", programme, "sro_fte")
    return Reading(
        known.sro_fte,
        lambda: Sentence(f"has {part} {_from_lead(graph, who)}", places_of(graph, who), at=at),
    )


def _from_lead(graph: Graph, who: Sequence[str]) -> str:
    return f"from its lead, {named(graph, who)}" if who else "from its lead"


def _time_in_all(graph: Graph, day: date, programme: str) -> Reading | None:
    """Add up the time of the programme's owner, said of the first programme alone."""
    led = _led_by_same(graph, programme)
    if not led or led[0] != programme:
        return None
    stated = [graph.structure.programmes[key].sro_fte for key in led]
    total = float(sum(Fraction(str(part)) for part in stated))
    post = graph.structure.posts.get(str(graph.structure.programmes[programme].sro))
    known = graph.structure.people
    holders = {*(post.holder or ())} & known.keys() if post else ()
    if total <= sum(in_office(known[who], day) for who in holders) > 1:
        return None
    return Reading(total, lambda: _promised(graph, total, led))


def _promised(graph: Graph, total: float, led: Sequence[str]) -> Sentence:
    programmes = graph.structure.programmes
    owner = str(programmes[led[0]].sro)
    parts = " + ".join(f"{programmes[key].sro_fte:g}" for key in led)
    words = (
        f"has a lead with {counted(total, 'full post')} of work: {named(graph, [owner])} leads "
        f"{graph.labels(led)}, {parts}"
    )
    places = (*places_of(graph, [owner]), *graph.places(led[1:]))
    at = ("programmes", led[0], "sro")
    return Sentence(words, places, at=at, wrong=(one_holder(graph, owner),))


def _led_by_same(graph: Graph, programme: str) -> Sequence[str]:
    """List the programmes of one owner that state their time and whose forum is there, if any."""
    owner = graph.structure.programmes[programme].sro
    if owner is None:
        return ()
    return _led_by_each(graph).get(one_holder(graph, owner), ())


@once
def _led_by_each(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, one in graph.structure.programmes.items():
        if one.sro and one.sro_fte is not None and not is_idle(graph, one):
            found.setdefault(one_holder(graph, one.sro), []).append(key)
    return found


MEASURES = (
    Measure(
        "programme.lead-time",
        "programme",
        "of a full post",
        _lead_time,
        ("sro_fte",),
    ),
    Measure(
        "programme.owner-time-in-all",
        "programme",
        "of a full post, over all programmes of one owner",
        _time_in_all,
    ),
)
"""What can be measured of the leads of programmes."""
