"""Reservations: what somebody decides though it is reserved to others."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice

from govlint.checks.mandate.deciders import decided_by
from govlint.graph.authority.bands import Band
from govlint.graph.authority.money import money
from govlint.graph.authority.reserved_bands import ReservedBands, keepers
from govlint.graph.graph import Graph
from govlint.hit import Hit, doubt, ends_of
from govlint.structure.model import Decision
from govlint.structure.word_lists import counted

MOST_LISTED = 50
"""Reserved bands that are told apart."""


def reserved(graph: Graph, decisions: Mapping[str, Decision]) -> Iterator[Hit]:
    """Give a hit for each decision of others than those who keep it, or some of its sums."""
    for key, decision in decisions.items():
        if not decision.reserved_to:
            continue
        kept_by = keepers(graph, decision)
        if {*decision.reserved_to} <= {*(decision.must_agree or ())}:
            continue  # it may not be done without those who keep it
        others = [
            one
            for one in decision.decided_by or ()
            if one not in kept_by and not _is_above_or_with(graph, one, kept_by)
        ]
        beside = len(others) < len(decision.decided_by or ())
        if others and not (beside and decision.acting == "jointly"):
            message = (
                f"{graph.label(key)} is reserved to {graph.labels(decision.reserved_to)} and "
                f"decided by {graph.labels(others)}"
            )
            related = graph.places([*decision.reserved_to, *others])
            place, parts = graph.key_path(key, "decided_by"), decided_by(decision, others)
            yield Hit(message, place, related, wrong=(key,), parts=parts)
    bands = ReservedBands(graph, decisions)
    for key, decision in decisions.items():
        if entered := [*islice(bands.decided_by_others(key, decision), MOST_LISTED + 1)]:
            yield _into(graph, key, entered)


def _is_above_or_with(graph: Graph, decider: str, kept_by: Collection[str]) -> bool:
    """Tell whether a meeting of all members, above a board, decides, or boards in common."""
    forum = graph.forums.get(decider)
    if forum is None or not {*(forum.of or ())} & {*kept_by}:
        return False
    return forum.form in ("members-meeting", "board-in-common")


def perhaps_reserved(graph: Graph, decisions: Mapping[str, Decision]) -> Iterator[Hit]:
    """Give the decisions of sums that others keep, where a value that is not stated is any."""
    bands = ReservedBands(graph, decisions, in_doubt=True)
    for key, decision in decisions.items():
        entered = [*islice(bands.decided_by_others(key, decision), MOST_LISTED + 1)]
        parts = [one.decision for one in entered] if len(entered) <= MOST_LISTED else ()
        if entered:
            yield doubt(graph.key_path(key, "value"), wrong=(key,), parts=parts)


def _into(graph: Graph, key: str, entered: Sequence[Band]) -> Hit:
    """Name the lowest of the reserved bands, and say how many more there are.

    Of very many it is no part of the finding which they are.
    """
    lowest = min(entered)
    above, kept = lowest.decision, graph.structure.decisions[lowest.decision]
    number, are_many = len(entered) - 1, len(entered) > MOST_LISTED
    others = f"more than {counted(number - 1, 'other')}" if are_many else counted(number, "other")
    more = f"; so {'is' if number == 1 else 'are'} {others}" if number else ""
    deciders = graph.structure.decisions[key].decided_by or ()
    message = (
        f"{graph.label(key)} is decided by {graph.labels(deciders)} above "
        f"{money(graph, lowest.start)}, where {graph.label(above)} is reserved to "
        f"{graph.labels(kept.reserved_to or ())}{more}"
    )
    listed = [one.decision for one in entered]
    named = dict.fromkeys([above, *deciders, *(kept.reserved_to or ()), *listed])
    by = {one.decision: one.end - one.start for one in entered}
    for one in entered:
        by |= ends_of(one.decision, one.start, one.end)
    return Hit(
        message,
        graph.key_path(key, "value"),
        graph.places(named),
        wrong=(key,),
        value=len(entered),
        limit=0,
        parts=() if are_many else {**by, **dict.fromkeys(deciders, 0.0)},
    )
