"""Programmes that one forum carries."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Sentence, paired


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


MEASURES = (
    Measure("forum.programmes", "forum", "programmes", paired(_programmes, _programmes_told)),
)
"""What can be measured of the programmes of a forum."""
