"""Tracks of a forum: its programmes of the short term and of the long, and what joins them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.identity import named, one_holder, places_of
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.measures.outcomes.programmes import programmes_under
from govlint.parts_of_findings import as_words
from govlint.place import KeyPath
from govlint.structure.word_lists import counted

SHORT, LONG = "short", "long"


class Imbalance(NamedTuple):
    """One way in which the two tracks of a forum are out of balance."""

    kind: str
    said: str
    places: tuple[tuple[str, KeyPath], ...] = ()
    who: Sequence[str] = ()
    """Those of whom each is in the way of balance alone."""

    @property
    def parts(self) -> Sequence[str]:
        """What can be put right alone."""
        return [f"{as_words(self.kind)} {one}" for one in self.who] or [as_words(self.kind)]


def _gaps(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count what is amiss between the tracks; None where one programme or no term is known.

    A programme whose term is not stated leaves it open what the tracks have, and not who leads.
    """
    horizons = _horizon_by_programme(graph, forum)
    found = list(_found(graph, horizons))
    if len(horizons) < 2 or (None in horizons.values() and not found):
        return None
    return Reading(len(found), lambda: _between_tracks(graph, horizons, found))


def _between_tracks(
    graph: Graph, horizons: dict[str, str | None], found: Sequence[Imbalance]
) -> Sentence:
    words = f"has {counted(len(found), 'gap')} between the short term and the long"
    if found:
        words += f": {'; '.join(gap.said for gap in found)}"
    places = (*graph.places(horizons), *(place for gap in found for place in gap.places))
    parts = tuple(part for gap in found for part in gap.parts)
    return Sentence(words, tuple(dict.fromkeys(places)), parts=parts)


def _found(graph: Graph, horizons: dict[str, str | None]) -> Iterator[Imbalance]:
    short = [key for key, horizon in horizons.items() if horizon == SHORT]
    long = [key for key, horizon in horizons.items() if horizon == LONG]
    terms = set(horizons.values())
    if len(terms) == 1 and None not in terms:
        all_of = graph.labels(list(horizons))
        (term,) = terms
        yield Imbalance(f"one term {term}", f"{all_of} are all for the {term} term")
    if None not in terms and _share_nothing(graph, short, long):
        said = f"{graph.labels(short)} and {graph.labels(long)} have no outcome in common"
        yield Imbalance("no outcome", said)
    if leads := _leads_of_both(graph, short, long):
        verb = "leads" if len(leads) == 1 else "lead"
        said = f"{named(graph, leads)} {verb} for both terms"
        yield Imbalance("one lead", said, tuple(places_of(graph, leads)), leads)


def _horizon_by_programme(graph: Graph, forum: str) -> dict[str, str | None]:
    programmes = graph.structure.programmes
    return {key: programmes[key].horizon for key in programmes_under(graph, forum) or ()}


def _share_nothing(graph: Graph, short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether there are two tracks without a common outcome, and none leaves it open."""
    programmes = graph.structure.programmes
    lists = [programmes[key].outcomes for key in (*short, *long)]
    known = graph.structure.outcomes.keys()
    if not short or not long or not all(outcomes and {*outcomes} <= known for outcomes in lists):
        return False
    return not _outcomes(graph, short) & _outcomes(graph, long)


def _outcomes(graph: Graph, programmes: Sequence[str]) -> set[str]:
    return {one for key in programmes for one in graph.structure.programmes[key].outcomes or ()}


def _leads_of_both(graph: Graph, short: Sequence[str], long: Sequence[str]) -> list[str]:
    both = _leads(graph, long)
    return [lead for lead in _leads(graph, short) if lead in both]


def _leads(graph: Graph, programmes: Sequence[str]) -> dict[str, None]:
    owners = [graph.structure.programmes[key].sro for key in programmes]
    return dict.fromkeys(one_holder(graph, owner) for owner in owners if owner)


MEASURES = (
    Measure("forum.track-gaps", "forum", "gaps between the short term and the long", _gaps),
)
"""What can be measured of short and long tracks."""
