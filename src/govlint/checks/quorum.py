"""Quorum of a forum: can it be met, and does it say enough?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from govlint.graph.graph import Graph
from govlint.graph.quorums import EffectiveQuorum, effective_quorum
from govlint.graph.standing_orders import ordering_body
from govlint.hit import Check, Hit, Need, Place
from govlint.structure.word_lists import in_words


class QuorumCheck(Check):
    """A quorum can be met, needs less than everyone, or lets no party be left out."""

    kind: Literal["quorum"]
    asks: Literal["attainable", "everyone", "each-party"]
    """Whether it can be met, needs everyone, or names each party."""
    seats_at_least: int = 0
    """The voting seats from which the question makes sense."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each forum whose quorum falls short of the question."""
        questions = {
            "attainable": _impossible,
            "everyone": _everyone,
            "each-party": _without_a_party,
        }
        for forum in self.scope(graph, "forum").entities:
            quorum = effective_quorum(graph, forum)
            if quorum and quorum.seats >= self.seats_at_least:
                yield from questions[self.asks](graph, quorum)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the quorum and the members are needed."""
        return self.needs_of(graph, "forum", "quorum", "members")


def _impossible(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    name = graph.label(quorum.forum)
    said, parts, amounts = [], [], []
    if quorum.number > quorum.seats:
        said.append(
            f"needs {quorum.number} present ({quorum.sum}) "
            f"and has {quorum.seats} voting {'seat' if quorum.seats == 1 else 'seats'}"
        )
        parts.append("the number")
        amounts.append(quorum.number - quorum.seats)
    absent = [who for who in quorum.stated.named if not _sits(graph, quorum.forum, who)]
    if quorum.stated.each_party:
        absent += [party for party, seats in quorum.parties.items() if not seats]
    if absent:
        has = "has" if len(absent) == 1 else "have"
        said.append(f"asks for {graph.labels(absent)} to be present, who {has} no seat there")
        parts += absent
        amounts += [1] * len(absent)
    if said:
        message = f"{name} {', and '.join(said)}"
        places = ((graph.label(who), graph.key_path(who)) for who in absent if who in graph.kinds)
        hit = _hit(graph, quorum, message, tuple(places), value=sum(amounts), parts=parts)
        yield replace(hit, amounts=tuple(amounts))


def _everyone(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    if quorum.number != quorum.seats or quorum.stated.basis == "law":
        return
    deputies = all(seat.member.deputy for seat in quorum.voting)
    if deputies and quorum.stated.deputies_count is not False:
        return
    sum_ = f" ({quorum.sum})" if quorum.sum != f"at least {quorum.number}" else ""
    message = (
        f"{graph.label(quorum.forum)} needs all of its {quorum.seats} voting members present{sum_}"
    )
    yield _hit(graph, quorum, message)


def _without_a_party(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    if quorum.stated.each_party or len(quorum.parties) < 2 or quorum.number > quorum.seats:
        return
    spoken_for = {
        party
        for seat in quorum.voting
        if {seat.holder, seat.member.who} & set(quorum.stated.named)
        for party in seat.represents or ()
    }
    left_out = [
        party
        for party, seats in quorum.parties.items()
        if seats and party not in spoken_for and quorum.seats - seats >= quorum.number
    ]
    if left_out:
        names = in_words([graph.label(party) for party in left_out]).replace(" and ", " or ")
        message = (
            f"{graph.label(quorum.forum)} can decide without {names}: "
            f"{quorum.number} of {quorum.seats} votes are enough"
        )
        related = tuple((graph.label(party), graph.key_path(party)) for party in left_out)
        yield _hit(graph, quorum, message, related, value=len(left_out), parts=left_out)


def _sits(graph: Graph, forum: str, who: str) -> bool:
    if who not in graph.kinds:
        return True
    posts_of = graph.seats.posts_of
    return any(
        who in (seat.member.who, seat.holder, *posts_of.get(seat.holder or "", ()))
        for seat in graph.seats_of(forum) or ()
    )


def _hit(
    graph: Graph,
    quorum: EffectiveQuorum,
    message: str,
    related: tuple[Place, ...] = (),
    *,
    value: float | None = None,
    parts: Sequence[str] = (),
) -> Hit:
    """Point at the forum's quorum, or at the forum where standing orders lay the quorum down."""
    if graph.forums[quorum.forum].quorum is not None:
        home = graph.key_path(quorum.forum, "quorum")
        return Hit(message, home, related, value=value, limit=0, parts=tuple(parts))
    owner = ordering_body(graph, quorum.forum)
    assert owner is not None
    orders = f"the standing orders of {graph.label(owner)}"
    place = (orders, graph.key_path(owner, "forum_defaults", "quorum"))
    message, home = f"{message}, by {orders}", graph.key_path(quorum.forum)
    return Hit(message, home, (place, *related), value=value, limit=0, parts=tuple(parts))
