"""Does each party of an agreement have a voting seat on the forums that lead and deliver it?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from govlint.graph.graph import Graph
from govlint.question import Check, Hit, Need


class Covers(Check):
    """Each party has a voting seat on the forums that an agreement names."""

    kind: Literal["covers"]
    roles: tuple[Literal["leadership", "management"], ...]

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each forum on which a party has no vote."""
        for key, agreement in self.scope(graph, "agreement").entities.items():
            if agreement.ends and agreement.ends < day:
                continue
            forums = dict.fromkeys(getattr(agreement, role) for role in self.roles)
            for forum in filter(None, forums):
                missing = without_vote(graph, forum, agreement.parties or ())
                if missing:
                    yield _hit(graph, key, forum, missing)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say which fields of an agreement are needed."""
        return self.needs_of(graph, "agreement", "parties", *self.roles)


def without_vote(graph: Graph, forum: str, parties: Sequence[str]) -> list[str]:
    """List the parties without a voting seat; none while a vote's party is not stated."""
    known = graph.forums.get(forum)
    seats = graph.seats_of(forum)
    if not known or known.status != "active" or not seats:
        return []
    voting = [seat for seat in seats if seat.votes]
    if any(seat.represents is None for seat in voting):
        return []
    there = {body for seat in voting for own in seat.represents or () for body in _up(graph, own)}
    return [party for party in parties if party not in there]


def _up(graph: Graph, body: str) -> set[str]:
    """Collect an organisation and all that it is part of."""
    return {body, *graph.relation("organisation.part_of").beyond(body)}


def _hit(graph: Graph, agreement: str, forum: str, missing: Sequence[str]) -> Hit:
    parties = graph.structure.agreements[agreement].parties or ()
    message = (
        f"{graph.label(forum)} has no voting seat for {graph.labels(missing)}, "
        f"{len(missing)} of the {len(parties)} parties to {graph.label(agreement)}"
    )
    related = graph.places([*missing, agreement])
    return Hit(message, graph.key_path(forum), related)
