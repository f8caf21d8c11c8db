"""Quorums of executives: whether they alone are enough."""

from collections.abc import Iterator, Sequence

from govlint.checks.quorum.quorum_hit import enough_in_words, how_few, quorum_hit
from govlint.graph.graph import Graph
from govlint.graph.quorums import EffectiveQuorum, are_enough
from govlint.graph.seats import Seat, seats_in
from govlint.hit import Hit
from govlint.parts_of_findings import as_words
from govlint.structure.kind_groups import FROM_OUTSIDE


def of_executives(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    """Say that executives alone are enough, where nobody else must be there."""
    executives = _executives(quorum)
    number = seats_in(executives)
    if are_enough(quorum, executives) and number < quorum.seats:
        message = (
            f"{graph.label(quorum.forum)} can decide with executives alone: it has {number}, and "
            f"{enough_in_words(quorum)}"
        )
        parts = {as_words("executives"): number / quorum.seats, **how_few(quorum)}
        places, beyond = graph.seat_places(executives), number - quorum.number + 1
        yield quorum_hit(graph, quorum, message, places, value=beyond, parts=parts)


def of_seats_of_no_kind(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    """Give what would be if the seats of which no kind is stated were executives'."""
    perhaps = [seat for seat in quorum.voting if seat.kinds is None]
    if perhaps and are_enough(quorum, [*_executives(quorum), *perhaps]):
        why = "it is not stated of each seat whether it is an executive's"
        yield quorum_hit(graph, quorum, why)


def _executives(quorum: EffectiveQuorum) -> Sequence[Seat]:
    return [
        seat
        for seat in quorum.voting
        if "executive" in (seat.kinds or ()) and not {*(seat.kinds or ())} & {*FROM_OUTSIDE}
    ]
