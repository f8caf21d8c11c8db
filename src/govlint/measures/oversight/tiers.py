"""Tiers of an agreement: leadership and management."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.reporting import forums_below
from govlint.measures.measure import Measure, Sentence, paired

ROLES = ("leadership", "management")


def _tiers(graph: Graph, day: date, agreement: str) -> float | None:
    """Count leadership and management, named or plain to see; None where neither is named."""
    known = graph.structure.agreements[agreement]
    named = {forum for role in ROLES if (forum := getattr(known, role))}
    if not named or (known.ends and known.ends < day):
        return None
    unnamed = known.leadership in graph.forums and known.management is None
    delivered = unnamed and any(
        "delivery" in (graph.forums[below].purpose or ())
        for below in forums_below(graph, known.leadership or "")
    )
    return len(named) + delivered


def _tiers_told(graph: Graph, day: date, agreement: str) -> Sentence:
    known = graph.structure.agreements[agreement]
    named = {role: getattr(known, role) for role in ROLES}
    forum = named["leadership"] or named["management"]
    assert forum
    if len(set(named.values())) == 1:
        words = f"has 1 forum, {graph.label(forum)}, for both its leadership and its management"
        return Sentence(words, graph.places([forum]), at=graph.key_path(agreement, "management"))
    one, other = ROLES if named["leadership"] else ROLES[::-1]
    words = f"names {graph.label(forum)} as its {one} and no {other}, 1 of the two"
    return Sentence(words, graph.places([forum]), at=graph.key_path(agreement, one))


MEASURES = (
    Measure(
        "agreement.tiers", "agreement", "of leadership and management", paired(_tiers, _tiers_told)
    ),
)
"""What can be measured of tiers."""
