"""Delegated authority, as far as it is put to use."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.authority.delegations import has_ended
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.standing_on_a_day import is_over
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.one_letter_slips import NearWords
from govlint.structure.word_lists import counted, in_words, listing


def _unused(graph: Graph, day: date, delegation: str) -> Reading | None:
    if _says_nothing(graph, day, delegation):
        return None
    idle = _idle(graph, delegation)
    return Reading(len(idle), lambda: _put_to_no_use(graph, delegation, idle))


def _put_to_no_use(graph: Graph, delegation: str, idle: Sequence[str]) -> Sentence:
    named = in_words([f'"{matter}"' for matter in idle])
    words = f"passes on {counted(len(idle), 'matter')} for which no decision or function is stated"
    at = graph.key_path(delegation, "matters")
    return Sentence(listing(words, named), at=at, parts=tuple(idle))


def _idle(graph: Graph, delegation: str) -> list[str]:
    return [one for one in _unknown(graph, delegation) if _near(graph, one) is None]


def _misspelt(graph: Graph, day: date, delegation: str) -> Reading | None:
    if _says_nothing(graph, day, delegation):
        return None
    unknown = _unknown(graph, delegation)
    meant = {one: near for one in unknown if (near := _near(graph, one)) is not None}
    return Reading(len(meant), lambda: _nearly_named(graph, delegation, meant))


def _nearly_named(graph: Graph, delegation: str, meant: Mapping[str, str]) -> Sentence:
    matters = counted(len(meant), "matter")
    words = f"passes on {matters} by a name that is nearly that of a decision or function"
    named = in_words([f'"{matter}" for "{near}"' for matter, near in meant.items()])
    at = graph.key_path(delegation, "matters")
    return Sentence(listing(words, named), at=at, parts=tuple(meant))


def _says_nothing(graph: Graph, day: date, delegation: str) -> bool:
    """Tell whether a delegation names no matter, or is history: it, or its forum, has ended."""
    known = graph.structure.delegations[delegation]
    forum = graph.forums.get(known.to)
    is_past = has_ended(known, day) or (forum is not None and is_over(forum, day))
    return known.matters is None or is_past


def _unknown(graph: Graph, delegation: str) -> list[str]:
    used = _in_use(graph)
    matters = graph.structure.delegations[delegation].matters or ()
    return [matter for matter in dict.fromkeys(matters) if matter not in used]


@once
def _near(graph: Graph, matter: str) -> str | None:
    return _known_words(graph).near(matter)


@once
def _known_words(graph: Graph) -> NearWords:
    return NearWords(_in_use(graph))


@once
def _in_use(graph: Graph) -> Mapping[str, None]:
    """Give what a matter may be named after, in the order written."""
    decisions = graph.structure.decisions
    types = (decision.type for decision in decisions.values() if decision.type)
    functions = (name for forum in graph.forums.values() for name in forum.functions or ())
    return dict.fromkeys(("residual", *decisions, *types, *functions))


MEASURES = (
    Measure(
        "delegation.unused-matters",
        "delegation",
        "matters put to no use",
        _unused,
        ("matters",),
    ),
    Measure(
        "delegation.misspelt-matters",
        "delegation",
        "matters that are nearly named as a decision or function is",
        _misspelt,
        ("matters",),
    ),
)
"""What can be measured of a delegation."""
