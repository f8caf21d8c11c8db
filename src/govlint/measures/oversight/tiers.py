"""Tiers of an agreement: leadership and management."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.reporting import forums_below
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_words
from govlint.structure.word_lists import counted, in_words

ROLES = ("leadership", "management")


def _tiers(graph: Graph, day: date, agreement: str) -> Reading | None:
    """Count leadership and management, named or plain to see; None where neither is named."""
    known = graph.structure.agreements[agreement]
    named = {role: forum for role in ROLES if (forum := getattr(known, role))}
    if not named or (known.ends and known.ends < day):
        return None
    delivering = [] if known.management else _delivering(graph, known.leadership or "")
    number = len({*named.values()}) + bool(delivering)
    return Reading(number, lambda: _in_tiers(graph, agreement, named, delivering))


def _delivering(graph: Graph, leadership: str) -> list[str]:
    """List the forums that answer to the leadership and deliver."""
    if leadership not in graph.forums:
        return []
    below = forums_below(graph, leadership)
    return [forum for forum in below if "delivery" in (graph.forums[forum].purpose or ())]


def _in_tiers(
    graph: Graph, agreement: str, named: Mapping[str, str], delivering: Sequence[str]
) -> Sentence:
    forums = list(dict.fromkeys(named.values()))
    said = [f"{role} by {graph.label(forum)}" for role, forum in named.items()]
    lacks = [f"no {role}" for role in ROLES if role not in named and not delivering]
    if len(forums) < len(named):
        lacks = ["one for both"]
        said = [f"leadership and management both by {graph.label(forums[0])}"]
    elif delivering:
        said.append(f"delivery by {graph.labels(delivering)}")
    else:
        said += lacks
    number = len(forums) + bool(delivering)
    at = graph.key_path(agreement, list(named)[-1])
    words = f"has {counted(number, 'layer')}: {in_words(said)}"
    parts = tuple(map(as_words, lacks))
    return Sentence(words, graph.places([*forums, *delivering]), at=at, parts=parts)


MEASURES = (Measure("agreement.tiers", "agreement", "tiers, leadership and management", _tiers),)
"""What can be measured of tiers."""
