"""Programmes led: which programmes name somebody as their owner."""

from collections.abc import Iterable, Mapping, Sequence

from govlint.graph.graph import Graph
from govlint.graph.once import once


def programmes_led(graph: Graph, ids: Iterable[str]) -> Sequence[str]:
    """Give the programmes whose owner is called by one of some ids, in the order of the file."""
    by_owner = _by_owner(graph)
    return [key for _, key in sorted(one for who in {*ids} for one in by_owner.get(who, ()))]


@once
def _by_owner(graph: Graph) -> Mapping[str, Sequence[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for position, (key, programme) in enumerate(graph.structure.programmes.items()):
        if programme.sro:
            found.setdefault(programme.sro, []).append((position, key))
    return found
