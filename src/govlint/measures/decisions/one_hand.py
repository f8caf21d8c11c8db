"""Decisions in one hand: one person brings, takes and carries them out, and tells nobody."""

from datetime import date

from govlint.graph.alone import is_one_person, may_alone
from govlint.graph.authority.delegations import amount, held_for
from govlint.graph.authority.money import money
from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.figures import LIKE_POUNDS
from govlint.structure.model import Decision
from govlint.structure.name_words import OF_SEVERAL_PEOPLE

NEVER = "none"
"""What stands in place of a report where there is none."""


def _sum_in_one_hand(graph: Graph, day: date, decision: str) -> Reading | None:
    """Give the sum of a decision that is in one hand; no sum where somebody else has a part.

    None where the sum is not stated, or counted in small units, or it is open whether somebody is
    told.
    """
    known = graph.structure.decisions[decision]
    parts = (known.recommended_by, known.owners, known.performed_by)
    if not all(parts):
        return None
    hands = {one_holder(graph, one) for some in parts for one in some or ()}
    told = _is_told(graph, known, decision, day)
    if len(hands) > 1 or told:
        return Reading(0, lambda: Sentence("leaves no sum to one person alone"))
    holder = hands.pop()
    most = _sum(graph, known, holder, decision, day)
    if told is None or most is None or not _counts_like_pounds(graph):
        return None
    if not is_one_person(graph, holder) or may_alone(graph, holder):
        return None
    return Reading(most, lambda: _said(graph, known, holder, most))


def _is_told(graph: Graph, known: Decision, decision: str, day: date) -> bool | None:
    """Tell whether somebody else agrees, is asked or hears of it; None where that is not stated."""
    if known.must_agree or known.consulted or known.informed:
        return True
    given = held_for(graph, known.owners[0], decision, day).values()
    said = [one.reports_back.strip().casefold() for one in given if one.reports_back]
    if any(word != NEVER for word in said):
        return True
    return False if said or known.informed is not None else None


def _sum(graph: Graph, known: Decision, holder: str, decision: str, day: date) -> float | None:
    """Give up to which sum somebody decides alone, by the decision or else by what is delegated."""
    if known.value is None:
        return None
    given = [amount(one) for one in held_for(graph, holder, decision, day).values()]
    stated = [one for one in (known.value.up_to, *given) if one not in (None, float("inf"))]
    return min((one for one in stated if one is not None), default=known.value.over)


def _counts_like_pounds(graph: Graph) -> bool:
    """Tell whether ten thousand is a large sum in the structure's currency, or none is stated."""
    return graph.structure.currency in (None, *LIKE_POUNDS)


def _said(graph: Graph, known: Decision, holder: str, most: float) -> Sentence:
    words = (
        f"leaves {money(graph, most)} to {graph.label(known.owners[0])} alone, who brings it, "
        "decides it, carries it out and tells nobody"
    )
    return Sentence(words, graph.places([known.owners[0]]), parts=(holder,))


MEASURES = (
    Measure(
        "decision.sum-in-one-hand",
        "decision",
        "of money in one hand",
        _sum_in_one_hand,
        goes_by=(OF_SEVERAL_PEOPLE,),
    ),
)
"""What can be measured of decisions in one hand."""
