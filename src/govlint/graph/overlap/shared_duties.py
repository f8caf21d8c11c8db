"""Shared duties: which forums of one owner and parent bear the same duty in name and in fact."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.overlap.alike_remits import AlikeRemits
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.overlap.remits import in_groups
from govlint.structure.enumerations import Duty

WORD = re.compile(r"[^\W_]+")


class SharedDuty(NamedTuple):
    """Forums with the same duties, and what all of them answer to."""

    forums: tuple[str, ...]
    duties: tuple[str, ...]
    parents: tuple[str, ...]


def shared_duties(
    graph: Graph, forums: Sequence[str], words: Mapping[Duty, Sequence[str]]
) -> Iterator[SharedDuty]:
    """Give each set of forums with one duty once; one of its `words` is in each of their names."""
    having: dict[tuple[Duty, str, str | None], list[str]] = {}
    for key in forums:
        forum = graph.forums[key]
        for duty in forum.duty or ():
            if _is_named(graph, key, words.get(duty, ())):
                for parent in forum.accountable_to or ():
                    for owner in forum.of or (None,):
                        having.setdefault((duty, parent, owner), []).append(key)
    asked = {key: graph.forums[key] for keys in having.values() for key in keys}
    exemptions = exemptions_of(graph)
    alike = AlikeRemits(exemptions, graph, asked)
    found: dict[tuple[str, ...], tuple[dict[str, None], dict[str, None]]] = {}
    for (duty, parent, _), keys in having.items():
        for group in in_groups(exemptions, sorted(keys), alike.of_duty):
            duties, parents = found.setdefault(tuple(group), ({}, {}))
            duties[duty] = parents[parent] = None
    for group, (duties, parents) in found.items():
        yield SharedDuty(group, tuple(duties), tuple(parents))


def _is_named(graph: Graph, forum: str, words: Sequence[str]) -> bool:
    return bool(words) and not {*WORD.findall(graph.label(forum).casefold())}.isdisjoint(words)
