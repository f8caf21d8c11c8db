"""Scope of a forum: the services that it is for, where `all` means its agreement's, else all."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.once import once

ALL = "all"


class ServiceScope(NamedTuple):
    """The services named, whether they are all that there are, and those left out of them."""

    named: frozenset[str]
    everything: bool
    excluded: frozenset[str]

    def among(self, services: Iterable[str]) -> list[str]:
        """Keep those services that are in the scope, in their order."""
        return [
            service
            for service in services
            if service not in self.excluded and (self.everything or service in self.named)
        ]


NOTHING_STATED = ServiceScope(frozenset(), everything=False, excluded=frozenset())
"""The scope of every forum that names no services."""


@once
def scope_of(graph: Graph, forum: str) -> ServiceScope:
    """Give a forum's scope; without named services where it states none."""
    known = graph.forums[forum]
    services, excludes = known.services or (), known.excludes or ()
    if not (services or excludes):
        return NOTHING_STATED
    agreed = _of_agreements(graph).get(forum) if ALL in services else None
    return _scope(graph, services, excludes, agreed or frozenset())


@once
def _scope(
    graph: Graph, services: tuple[str, ...], excludes: tuple[str, ...], agreed: frozenset[str]
) -> ServiceScope:
    """Give what is stated alike of many forums as one scope."""
    stated, left_out = frozenset(services), frozenset(excludes)
    everything = ALL in (agreed or stated)
    return ServiceScope((stated | agreed) - left_out - {ALL}, everything, left_out)


@once
def _of_agreements(graph: Graph) -> Mapping[str, frozenset[str]]:
    """Give the services of the agreements that each forum leads or manages."""
    found: dict[str, frozenset[str]] = {}
    for agreement in graph.structure.agreements.values():
        over = graph.day is not None and agreement.ends is not None and agreement.ends < graph.day
        if agreement.services and not over:
            for forum in agreement.forums:
                found[forum] = found.get(forum, frozenset()) | frozenset(agreement.services)
    return found
