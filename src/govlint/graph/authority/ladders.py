"""Delegation ladders: the decisions of one type by their sums, and who decides in which band."""

from collections.abc import Mapping
from typing import NamedTuple

from govlint.graph.authority.delegations import UNLIMITED, owners_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.place import KeyPath
from govlint.structure.figures import sum_in_figures
from govlint.structure.model import Decision, Value
from govlint.structure.word_lists import in_words

SMALLEST = 1
"""A scale that goes on at 250,000 after 249,999 leaves nothing out."""


def leaves_out(below: float, above: float) -> bool:
    """Tell whether sums are left out between the end of one band and the beginning of the next."""
    return above - below > SMALLEST


class Rung(NamedTuple):
    """One decision of a ladder."""

    decision: str
    over: float | None
    """Where the band begins, if it is stated; else it begins where the rung below ends."""
    up_to: float
    deciders: tuple[str, ...]
    jointly: bool

    @property
    def start(self) -> float:
        """The lowest sum that the band can be read to cover."""
        return self.over or 0

    @property
    def units(self) -> tuple[tuple[str, ...], ...]:
        """Those who decide, together where they act jointly and else one by one."""
        together = tuple(sorted({*self.deciders}))
        return (together,) if self.jointly else tuple((one,) for one in self.deciders)

    def place(self, graph: Graph) -> KeyPath:
        """Give the place where the band is written."""
        return graph.key_path(self.decision, "value")


def ladders(graph: Graph, decisions: Mapping[str, Decision]) -> Mapping[str, tuple[Rung, ...]]:
    """Give by type, from the bottom up, the rungs of every ladder without a step left open."""
    steps: dict[str, list[Rung | None]] = {}
    for key, decision in decisions.items():
        if decision.type:
            steps.setdefault(decision.type, []).append(_rung(key, decision))
    return {
        name: tuple(sorted(rungs, key=_from_the_bottom))
        for name, found in steps.items()
        if len(rungs := [rung for rung in found if rung]) == len(found)
    }


def ladders_in_doubt(
    graph: Graph, decisions: Mapping[str, Decision]
) -> Mapping[str, tuple[Rung, ...]]:
    """Give by type the rungs of every ladder, one whose band is not stated as without end."""
    steps: dict[str, list[Rung]] = {}
    for key, decision in decisions.items():
        if decision.type:
            steps.setdefault(decision.type, []).append(_as_rung(key, decision))
    return {name: tuple(sorted(rungs, key=_from_the_bottom)) for name, rungs in steps.items()}


def states_band(graph: Graph, rung: Rung) -> bool:
    """Tell whether it is stated where a band begins or ends."""
    return _has_band(graph.structure.decisions[rung.decision])


def apart(graph: Graph, one: str, other: str) -> bool:
    """Tell whether two decisions are about other services or places, or of other organisations."""
    decisions = [graph.structure.decisions[key] for key in (one, other)]
    services = [decision.services for decision in decisions]
    bodies = [bodies_of(graph, decision) for decision in decisions]
    places = [places_of_deciders(graph, decision) for decision in decisions]
    return any(
        first and second and not set(first) & set(second)
        for first, second in (services, bodies, places)
    )


def each_has_its_own(graph: Graph, one: Rung, other: Rung) -> bool:
    """Tell whether two decisions of other names were each given by their ids to who takes them.

    So each head of department has a budget of their own, of which the file says no more.
    """
    names = {graph.label(rung.decision).casefold() for rung in (one, other)}
    return len(names) > 1 and all(
        _was_given_alone(graph, rung, kept) for rung, kept in ((one, other), (other, one))
    )


def _was_given_alone(graph: Graph, rung: Rung, other: Rung) -> bool:
    """Tell whether each who takes a decision was given it by its id, and not the other as well."""
    kind = graph.structure.decisions[other.decision].type
    given = _given(graph)
    return all(
        rung.decision in given.get(one, ()) and {other.decision, kind}.isdisjoint(given[one])
        for one in rung.deciders
    )


@once
def _given(graph: Graph) -> Mapping[str, frozenset[str]]:
    """Collect for each the matters that are delegated to them."""
    return {
        one: frozenset(matter for _, each in delegations for matter in each.matters or ())
        for one, delegations in graph.delegations_to.items()
    }


def places_of_deciders(graph: Graph, decision: Decision) -> set[str]:
    """Collect the places of the forums that decide something; none where one states no place."""
    places = [graph.forums[one].place if one in graph.forums else None for one in decision.owners]
    return set() if None in places else {place for place in places if place}


def bodies_of(graph: Graph, decision: Decision) -> set[str]:
    """Collect the organisations of those who decide something, or have it reserved to them."""
    return {body for decider in decision.owners for body in owners_of(graph, decider)}


def who(graph: Graph, rung: Rung) -> str:
    """Name those who decide on a rung."""
    names = in_words([graph.label(one) for one in rung.deciders])
    return f"{names} jointly" if rung.jointly and len(rung.deciders) > 1 else names


def band(rung: Rung) -> str:
    """Write the band of a rung without its currency."""
    if rung.up_to == UNLIMITED:
        return f"over {sum_in_figures(rung.start)}" if rung.over else "without limit"
    begins = f"from {sum_in_figures(rung.over)} " if rung.over else "up "
    return f"{begins}to {sum_in_figures(rung.up_to)}"


def _rung(key: str, decision: Decision) -> Rung | None:
    """Read a decision as a rung; None where its band or its owner is not stated."""
    rung = _as_rung(key, decision) if _has_band(decision) else None
    return rung if rung and rung.deciders else None


def _has_band(decision: Decision) -> bool:
    value = decision.value
    return value is not None and not (value.over is value.up_to is None)


def _as_rung(key: str, decision: Decision) -> Rung:
    deciders = (*(decision.decided_by or ()), *(decision.reserved_to or ()))
    value = decision.value or Value()
    up_to = UNLIMITED if value.up_to is None else value.up_to
    return Rung(key, value.over, up_to, deciders, decision.acting == "jointly")


def _from_the_bottom(rung: Rung) -> tuple[float, float, str]:
    return rung.start, rung.up_to, rung.decision
