"""Programmes that one forum carries."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, listing


def programmes_under(graph: Graph, forum: str) -> Sequence[str] | None:
    """List the programmes that it runs, or whose forums answer to it; None if one below has all."""
    found = _by_forum(graph)
    own = found.get(forum, [])
    below = graph.relation("forum.accountable_to").previous(forum)
    return None if own and any(found.get(child) == own for child in below) else own


@once
def _by_forum(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    answers = graph.relation("forum.accountable_to")
    for key, programme in graph.structure.programmes.items():
        if programme.forum and programme.forum in graph.forums:
            for body in (programme.forum, *answers.next(programme.forum)):
                found.setdefault(body, []).append(key)
    return found


def _programmes(graph: Graph, day: date, forum: str) -> Reading | None:
    under = programmes_under(graph, forum)
    if under is None:
        return None
    words = f"has {counted(len(under), 'programme')}"
    return Reading(
        len(under), lambda: Sentence(listing(words, graph.labels(under)), graph.places(under))
    )


MEASURES = (Measure("forum.programmes", "forum", "programmes", _programmes),)
"""What can be measured of the programmes of a forum."""
