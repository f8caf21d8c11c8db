"""Hit about a quorum: where it is laid down, what is enough by it, and how few that is."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from govlint.graph.graph import Graph
from govlint.graph.quorums import EffectiveQuorum
from govlint.graph.standing_orders import ordering_body
from govlint.hit import Hit, Place
from govlint.parts_of_findings import Parts, as_words
from govlint.structure.word_lists import counted


def quorum_hit(
    graph: Graph,
    quorum: EffectiveQuorum,
    message: str,
    related: tuple[Place, ...] = (),
    *,
    value: float | None = None,
    parts: Parts = (),
) -> Hit:
    """Point at the forum's quorum, or at the forum where standing orders lay the quorum down."""
    if graph.forums[quorum.forum].quorum is not None:
        home = graph.key_path(quorum.forum, "quorum")
        return Hit(message, home, related, value=value, limit=0, parts=parts)
    owner = ordering_body(graph, quorum.forum)
    assert owner is not None
    orders = f"the standing orders of {graph.label(owner)}"
    place = (orders, graph.key_path(owner, "forum_defaults", "quorum"))
    message, home = f"{message}, by {orders}", graph.key_path(quorum.forum)
    return Hit(message, home, (place, *related), value=value, limit=0, parts=parts)


def enough_in_words(quorum: EffectiveQuorum) -> str:
    """Say how many of all are enough."""
    verb = "is" if quorum.number == 1 else "are"
    return f"{quorum.number} of {counted(quorum.seats, 'voting member')} {verb} enough"


ENOUGH = as_words("enough")
"""The part that says how few are enough."""


def how_few(quorum: EffectiveQuorum) -> Mapping[str, float]:
    """Give as a part what share of the votes is enough, which grows as that is less.

    A fraction that is stated is the same of however many, though it is rounded up.
    """
    fraction = quorum.stated.fraction
    if fraction is None or ceil(fraction * quorum.seats) < quorum.number:
        fraction = Fraction(quorum.number, quorum.seats)
    return {ENOUGH: 0.0 - float(fraction)}


def vacant_seats(quorum: EffectiveQuorum) -> Mapping[str, float]:
    """Give as a part how many voting seats nobody holds, where all of them are needed, or more."""
    return {as_words("vacant seats"): float(sum(seat.vacant for seat in quorum.voting))}
