"""Panels: forums of three who hear a case together, and those whose many members sit as such."""

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.quorums import effective_quorum
from govlint.graph.seats import seats_in
from govlint.graph.standing_orders import WITH_DEFAULTS
from govlint.structure.forums import CHAIRS, Forum
from govlint.structure.name_words import APPEALS_PANELS, HEARINGS

ON_A_PANEL = 3
"""Those who hear a case together, as section 9 of the Licensing Act 2003 has it."""


def is_hearing_panel(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is three who hear a case together, each of whom is there to the end.

    It hears appeals, or its seats have one name and no holder, as those of a sub-committee for
    licensing have, which is drawn for each case, and its chair goes round, or none of them is the
    chair's and its name says that it hears.
    """
    voting = [seat for seat in graph.all_seats_of(key) or () if seat.votes]
    if graph.is_board(key) or seats_in(voting) != ON_A_PANEL:
        return False
    if key in _hearing_appeals(graph):
        return True
    is_drawn = {(seat.name, seat.unnamed) for seat in voting} == {(voting[0].name, True)}
    is_led = any(seat.member.capacity in CHAIRS for seat in voting)
    goes_round = WITH_DEFAULTS["chair"](graph, key, forum) == "rotating"
    return is_drawn and (goes_round or (not is_led and HEARINGS.found_in(graph.label(key))))


def sits_in_panels(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a committee by law, in its own right and without one chair, meets as panels.

    So it is with the conduct committee of a regulator, three of whose many members hear each case.
    Where it is not said to be by law, it is a list without names that somebody has set up.
    """
    powers = WITH_DEFAULTS["powers"](graph, key, forum)
    if forum.form != "committee" or powers != "own":
        return False
    seats = graph.seats_of(key) or ()
    if any(seat.member.capacity in CHAIRS for seat in seats):
        return False
    is_list = bool(forum.established_by and seats) and all(seat.unnamed for seat in seats)
    quorum = effective_quorum(graph, key)
    by_law = forum.statutory_composition
    return (by_law or is_list) and quorum is not None and quorum.number >= ON_A_PANEL


def judges_apart(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a committee was set up to judge, with powers that nobody delegates to it.

    It sits in panels, hears appeals, or may have nobody of another forum: whoever set it up holds
    it to its rules, and to nothing that it decides.
    """
    if forum.form != "committee" or forum.powers != "own" or not forum.established_by:
        return False
    judges = sits_in_panels(graph, key, forum) or key in _hearing_appeals(graph)
    return (judges or bool(forum.incompatible_with)) and key not in graph.delegations_to


def hears_appeals(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether an appeal goes to a forum from a decision that is not withdrawn."""
    return key in _hearing_appeals(graph)


def is_appeals_panel(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum meets when somebody appeals, by its name, and has no other duty."""
    return not forum.duty and APPEALS_PANELS.found_in(graph.label(key))


@once
def _hearing_appeals(graph: Graph) -> frozenset[str]:
    """Collect those to whom an appeal goes from a decision that is not withdrawn."""
    decisions = graph.structure.decisions.values()
    standing = [decision for decision in decisions if decision.status != "withdrawn"]
    return frozenset(hearer for decision in standing for hearer in decision.appeal_to or ())
