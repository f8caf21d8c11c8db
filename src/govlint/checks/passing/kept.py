"""What is kept: decisions that are reserved, and the delegations that pass them on all the same."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from govlint.graph.authority.delegations import UNLIMITED, amount, live, who_to_whom
from govlint.graph.graph import Graph
from govlint.hit import Hit, doubt, ends_of
from govlint.structure.figures import sum_in_figures
from govlint.structure.model import Decision, Delegation
from govlint.structure.name_words import EMERGENCIES


def of_what_is_kept(
    graph: Graph, delegations: Mapping[str, Delegation], day: date
) -> Iterator[Hit]:
    """Give a hit for each delegation that holds what is reserved to others."""
    kept = _kept(graph)
    shared = {
        one.type
        for one in graph.structure.decisions.values()
        if one.status != "withdrawn" and not one.reserved_to
    }
    for name, delegation in delegations.items():
        if live(delegation, day) and not EMERGENCIES.found_in(delegation.instrument or ""):
            found = [
                key
                for matter in delegation.matters or ()
                for key in kept.get(matter, ())
                if _passes(graph, delegation, key, shared)
            ]
            if found:
                yield _reserved(graph, name, found)


def _kept(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give by each matter of theirs the decisions that are reserved."""
    kept: dict[str, list[str]] = {}
    for key, decision in graph.structure.decisions.items():
        if decision.status != "withdrawn" and decision.reserved_to:
            for matter in filter(None, (key, decision.type)):
                kept.setdefault(matter, []).append(key)
    return kept


def perhaps_of_what_is_kept(
    graph: Graph, delegations: Mapping[str, Delegation], day: date
) -> Iterator[Hit]:
    """Give the delegations of what is kept, unless they surely end below it.

    Without a limit or a sum from which it is kept they may go into it, and without matters too.
    """
    kept = _kept(graph)
    for name, one in delegations.items():
        if not live(one, day):
            continue
        near = [key for matter in one.matters or () for key in kept.get(matter, ())]
        found = {key for key in near if _may_pass(one, graph.structure.decisions[key])}
        if found or (kept and one.matters is None):
            parts = sorted(found) or who_to_whom(one)
            yield doubt(graph.key_path(name, "matters"), parts=parts)


def _may_pass(delegation: Delegation, known: Decision) -> bool:
    limit, start = amount(delegation), known.value.over if known.value else None
    is_below = limit is not None and start is not None and limit <= start
    return not is_below and delegation.to not in (known.reserved_to or ())


def _passes(
    graph: Graph, delegation: Delegation, decision: str, shared: Collection[str | None]
) -> bool:
    """Tell whether a delegation holds a decision: by name, or by its type and up to its band."""
    known = graph.structure.decisions[decision]
    if delegation.to in (known.reserved_to or ()):
        return False
    if decision in (delegation.matters or ()):
        return True
    limit = amount(delegation)
    if known.value is None:
        return known.type not in shared and limit in (None, UNLIMITED)
    return known.value.over is not None and (limit or 0) > known.value.over


def _reserved(graph: Graph, key: str, found: Sequence[str]) -> Hit:
    decision = min(found)
    delegation = graph.structure.delegations[key]
    known = graph.structure.decisions[decision]
    boards = known.reserved_to or ()
    limit = amount(delegation)
    how = (
        ""
        if limit is None
        else " without limit"
        if limit == UNLIMITED
        else f" up to {sum_in_figures(limit)}"
    )
    if decision in (delegation.matters or ()):
        how = ""
    message = (
        f"{graph.label(decision)} is reserved to {graph.labels(boards)}, and "
        f"{graph.label(delegation.from_)} delegates it to {graph.label(delegation.to)}{how}"
    )
    related = (
        ("reserved here", graph.key_path(decision, "reserved_to")),
        *graph.places([*boards, delegation.from_, delegation.to]),
    )
    place = graph.key_path(key, "matters")
    kept = sorted({*found})
    by = {part: far for one in kept for part, far in _beyond(graph, delegation, one).items()}
    by |= who_to_whom(delegation)
    return Hit(message, place, related, value=len(kept), limit=0, parts=by)


def _beyond(graph: Graph, delegation: Delegation, decision: str) -> Mapping[str, float]:
    """Give how much of a reserved band a delegation holds; all of it where it has no sum."""
    known = graph.structure.decisions[decision]
    limit, start = amount(delegation), (known.value.over or 0) if known.value else 0
    if decision in (delegation.matters or ()) or known.value is None or limit is None:
        return {decision: UNLIMITED, **ends_of(decision, start, UNLIMITED)}
    end = UNLIMITED if known.value.up_to is None else known.value.up_to
    end = min(limit, end)
    return {decision: end - start, **ends_of(decision, start, end)}
