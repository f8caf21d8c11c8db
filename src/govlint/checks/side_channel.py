"""Do two parties of an agreement meet apart about what the agreement covers?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from govlint.graph.graph import Graph
from govlint.question import Check, Hit, Need
from govlint.structure.forums import Forum
from govlint.structure.model import Agreement


class SideChannel(Check):
    """A meeting of two parties of one agreement leaves out the agreement's services."""

    kind: Literal["side-channel"]

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each meeting and agreement with services in common."""
        for key, forum in self.scope(graph, "forum").entities.items():
            bodies = {*(forum.of or ()), *graph.represented(key)}
            for name, agreement in graph.structure.agreements.items():
                if agreement.ends and agreement.ends < day:
                    continue
                parties = [party for party in agreement.parties or () if party in bodies]
                services = _shared(forum, agreement)
                if len(parties) == 2 and services:
                    yield _hit(graph, key, name, parties, services)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the scope of the meeting is needed."""
        return self.needs_of(graph, "forum", "services")


def _shared(forum: Forum, agreement: Agreement) -> list[str]:
    scope = forum.services or ()
    inside = [
        service
        for service in agreement.services or ()
        if "all" in scope or service == "all" or service in scope
    ]
    return [service for service in inside if service not in (forum.excludes or ())]


def _hit(
    graph: Graph, forum: str, agreement: str, parties: Sequence[str], services: Sequence[str]
) -> Hit:
    message = (
        f"{graph.labels(parties)} discuss {graph.labels(services)} at {graph.label(forum)}, "
        f"outside {graph.label(agreement)}"
    )
    covered = (graph.label(agreement), graph.key_path(agreement, "services"))
    related = (covered, *graph.places([*parties, *services]))
    return Hit(message, graph.key_path(forum, "services"), related)
