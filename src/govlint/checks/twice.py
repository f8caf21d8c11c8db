"""What is given or described twice: one matter to two forums, one decision of two owners."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from govlint.graph.delegations import amount, live
from govlint.graph.graph import Graph
from govlint.graph.ladders import apart
from govlint.graph.once import once
from govlint.hit import Check, Hit, Need
from govlint.structure.model import Decision, Delegation
from govlint.structure.word_lists import in_words, shortened

MOST_COMPARED = 20
"""Forums that hold one matter, of whom each is compared with those after it."""


class TwiceCheck(Check):
    """One matter goes from one source to one forum, and one decision is described once."""

    kind: Literal["twice"]
    on: Literal["delegation", "decision"]
    """Whether matters that are delegated are asked, or decisions that are described."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each pair that nothing parts."""
        if self.on == "delegation":
            yield from _delegated(graph, self.scope(graph, "delegation").entities, day)
        else:
            yield from _described(graph, self.scope(graph, "decision").entities)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say which field is needed."""
        return self.needs_of(graph, self.on, "matters" if self.on == "delegation" else "name")


def _delegated(graph: Graph, found: Mapping[str, Delegation], day: date) -> Iterator[Hit]:
    given: dict[tuple[str, str], list[str]] = {}
    for key, delegation in found.items():
        if live(delegation, day) and delegation.to in graph.forums:
            for matter in delegation.matters or ():
                given.setdefault((delegation.from_, matter), []).append(key)
    for (source, matter), keys in given.items():
        if len(keys) > 1 and not _parted_by_decisions(graph, matter):
            yield from _to_two(graph, source, matter, keys[:MOST_COMPARED])


def _to_two(graph: Graph, source: str, matter: str, keys: Sequence[str]) -> Iterator[Hit]:
    """Give one hit for all the forums to which a matter goes without anything to part them."""
    delegations = graph.structure.delegations
    alike = [
        key
        for key in keys
        if any(
            other != key and not _parted(graph, delegations[key], delegations[other])
            for other in keys
        )
    ]
    if len(alike) < 2:
        return
    said = "everything else" if matter == "residual" else f'"{matter}"'
    forums = list(dict.fromkeys(delegations[key].to for key in alike))
    whom = f"both {graph.labels(forums)}" if len(forums) == 2 else f"each of {graph.labels(forums)}"
    message = f"{graph.label(source)} delegates {said} to {whom}"
    related = tuple(
        (graph.label(delegations[key].to), graph.key_path(key, "to")) for key in alike[1:]
    )
    place = graph.key_path(alike[0], "to")
    parts = tuple(alike)
    yield Hit(message, place, related, wrong=(*sorted(alike),), word=matter, parts=parts)


def _parted(graph: Graph, one: Delegation, other: Delegation) -> bool:
    """Tell whether a limit, a place or services part what two forums hold."""
    if one.to == other.to or amount(one) != amount(other) or one.limit != other.limit:
        return True
    first, second = graph.forums[one.to], graph.forums[other.to]
    if first.place != second.place:
        return True
    return first.services != second.services


def _parted_by_decisions(graph: Graph, matter: str) -> bool:
    """Tell whether decisions of a matter say how several go together, or have bands."""
    return matter in _settled(graph)


@once
def _settled(graph: Graph) -> set[str | None]:
    """Collect the matters of whose decisions one says how several go together, or has a band."""
    decisions = graph.structure.decisions
    said = {key: one for key, one in decisions.items() if one.acting or one.value}
    return {*said, *(one.type for one in said.values())}


def _described(graph: Graph, found: Mapping[str, Decision]) -> Iterator[Hit]:
    alike: dict[Hashable, list[str]] = {}
    for key, decision in found.items():
        if decision.name and decision.status in ("standing", "open") and decision.decided_by:
            name = " ".join(decision.name.casefold().split())
            band = decision.value and (decision.value.over or 0, decision.value.up_to)
            services = frozenset(decision.services or ())
            alike.setdefault((name, services, band), []).append(key)
    for keys in alike.values():
        owners = {frozenset(graph.structure.decisions[key].decided_by or ()) for key in keys}
        first, *others = keys
        if len(owners) > 1 and not any(apart(graph, first, other) for other in others):
            yield _of_two(graph, keys)


def _of_two(graph: Graph, keys: Sequence[str]) -> Hit:
    decisions = graph.structure.decisions
    owners = [f"by {graph.labels(decisions[key].decided_by or ())}" for key in keys]
    times = "twice" if len(keys) == 2 else f"{len(keys)} times"
    message = (
        f'"{decisions[keys[0]].name}" is described {times}, as decided '
        f"{in_words(shortened(list(dict.fromkeys(owners))))}"
    )
    related = graph.places(keys[1:])
    return Hit(message, graph.key_path(keys[0]), related, wrong=tuple(sorted(keys)))
