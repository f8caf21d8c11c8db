"""Quorum of a forum: can it be met, and does it say enough?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import ClassVar, Literal, TypeGuard

from govlint.checks.quorum.attainable import impossible, needs_everyone
from govlint.checks.quorum.each_party import without_a_party, without_those_without_a_vote
from govlint.checks.quorum.executives import of_executives, of_seats_of_no_kind
from govlint.graph.graph import Graph
from govlint.graph.quorums import EffectiveQuorum, effective_quorum, quorum_if_open
from govlint.hit import UNASKED, Check, Hit, Need


class QuorumCheck(Check):
    """A quorum can be met, needs less than everyone, or lets no party be left out."""

    bounds: ClassVar[Mapping[str, float | None]] = {"seats_at_least": 0, "parties_at_most": None}
    kind: Literal["quorum"]
    asks: Literal["attainable", "everyone", "each-party", "both-sides"]
    """Whether it can be met, needs everyone, names each party, or more than executives."""
    seats_at_least: int = 0
    """The voting seats from which the question makes sense."""
    parties_at_most: int | None = None
    """The parties up to which the question makes sense."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each forum whose quorum falls short of the question."""
        questions = {
            "attainable": impossible,
            "everyone": needs_everyone,
            "each-party": without_a_party,
            "both-sides": of_executives,
        }
        for forum in self.scope(graph, "forum").entities:
            question = questions[self.asks]
            quorum = effective_quorum(graph, forum)
            hits = [*question(graph, quorum)] if self._makes_sense(quorum) else []
            yield from hits
            quorum = None if hits else quorum_if_open(graph, forum)
            for hit in question(graph, quorum) if self._makes_sense(quorum) else ():
                yield hit._replace(customs=(UNASKED,))

    def left_out(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give what would be if it was asked of parties without a vote, or of seats of no kind."""
        for forum in self.scope(graph, "forum").entities:
            quorum = effective_quorum(graph, forum)
            if quorum and self.asks == "each-party":
                yield from without_those_without_a_vote(graph, quorum)
            if quorum and self.asks == "both-sides":
                yield from of_seats_of_no_kind(graph, quorum)

    def _makes_sense(self, quorum: EffectiveQuorum | None) -> TypeGuard[EffectiveQuorum]:
        if quorum is None:
            return False
        few = self.parties_at_most is None or len(quorum.parties) <= self.parties_at_most
        return few and quorum.seats >= self.seats_at_least

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the quorum and the members are needed."""
        return self.needs_of(graph, "forum", "quorum", "members")
