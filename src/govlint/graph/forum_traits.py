"""Traits of a forum that derive from the rest: its size, its care, whose votes it has, its rank."""

from collections.abc import Iterator, Mapping

from govlint.graph.graph import JOINT_FORMS, Graph
from govlint.graph.once import once
from govlint.graph.quorums import effective_quorum
from govlint.graph.seats import Seat, once_each, seats_in
from govlint.graph.standing_orders import WITH_DEFAULTS
from govlint.structure.forums import Forum
from govlint.structure.kind_groups import CLINICAL, ELECTED
from govlint.structure.name_words import ELECTED_MEMBERS

ADVISING = ("advice", "engagement")
"""Purposes for which nothing has to be decided."""

ON_A_PANEL = 3
"""Those who hear a case together, as section 9 of the Licensing Act 2003 has it."""

BINDING_VOTES = 3
"""The votes with which a motion carries at the Apache Software Foundation, of however many."""


def states_size(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum's own terms say how many members it has in all."""
    return any(one.kind is None and one.same is None for one in forum.composition or ())


def holds_power(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum decides something or, save a members' meeting, may decide.

    One that is there to advise alone may not, unless its powers are stated.
    """
    if key in graph.deciding:
        return True
    if forum.purpose and forum.powers is None and {*forum.purpose} <= {*ADVISING}:
        return False
    powers = WITH_DEFAULTS["powers"](graph, key, forum)
    return powers in ("own", "delegated") and forum.form != "members-meeting"


def needs_no_quorum(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum of one voting seat, as that of a sole director, says it has no quorum.

    Of whom only those who lead are listed, the number is not known.
    """
    says_none = WITH_DEFAULTS["quorum"](graph, key, forum) == "none"
    return says_none and seats_in(seat for seat in graph.all_seats_of(key) or () if seat.votes) == 1


def is_hearing_panel(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is three who hear a case together, each of whom is there to the end.

    It hears appeals, or its chair goes round and its seats have one name and no holder, as those of
    a sub-committee for licensing have, which is drawn for each case.
    """
    voting = [seat for seat in graph.all_seats_of(key) or () if seat.votes]
    if graph.is_board(key) or seats_in(voting) != ON_A_PANEL:
        return False
    goes_round = WITH_DEFAULTS["chair"](graph, key, forum) == "rotating"
    return key in _hearing_appeals(graph) or (
        goes_round and {(seat.name, seat.unnamed) for seat in voting} == {(voting[0].name, True)}
    )


@once
def _hearing_appeals(graph: Graph) -> frozenset[str]:
    """Collect those to whom an appeal goes from a decision that is not withdrawn."""
    decisions = graph.structure.decisions.values()
    standing = [decision for decision in decisions if decision.status != "withdrawn"]
    return frozenset(hearer for decision in standing for hearer in decision.appeal_to or ())


def for_care(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum's organisation gives care, or which it is is not stated."""
    return not forum.of or not _giving_care(graph).isdisjoint(forum.of)


def employers_only(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether the votes of one organisation's forum are others' by employment alone."""
    if forum.form in JOINT_FORMS or len(forum.of or ()) != 1:
        return False
    people = graph.structure.people
    return not any(
        seat.member.represents is not None or seat.member.who not in people
        for seat in graph.seats_of(key) or ()
        if seat.votes
    )


def is_mostly_elected(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether more than half of those who take part are elected."""
    seats = graph.seats_of(key) or ()
    if not any(map(_is_elected, seats)):
        return False
    there = once_each(seat for seat in seats if seat.takes_part)
    return seats_in(filter(_is_elected, there)) * 2 > seats_in(there)


def _is_elected(seat: Seat) -> bool:
    if seat.kinds is None:
        return ELECTED_MEMBERS.found_in(seat.member.seat or "")
    return any(kind in ELECTED for kind in seat.kinds)


def is_made_by_law(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether law lays down who sits there, and nobody has passed on to it what it may do.

    So it is with a works council, which answers to those who elect it, and with a joint committee
    of councils that watches a commissioner by an Act.
    """
    powers = WITH_DEFAULTS["powers"](graph, key, forum)
    return (
        forum.statutory_composition
        and forum.form in ("advisory-group", "committee", "joint-committee")
        and powers in ("none", "own")
        and key not in graph.delegations_to
    )


def leads_project(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum of open-source projects without a board has its power from nobody.

    So it is with the council or the steering group that the charter of a project puts at its head.
    """
    if forum.powers != "own" or key in graph.delegations_to or not forum.of:
        return False
    return all(
        (body := graph.structure.organisations.get(owner)) is not None
        and body.kind == "open-source-project"
        and owner not in graph.boards
        for owner in forum.of
    )


def is_on_top_of_agreement(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum leads an agreement of those whose it is, none with a board in the file.

    So it is with the general assembly of a consortium, which answers to the parties as such.
    """
    owners = {*(forum.of or ())}
    if forum.form != "contractual-body" or len(owners) < 2 or not owners.isdisjoint(graph.boards):
        return False
    return owners in _led_by(graph).get(key, ())


@once
def _led_by(graph: Graph) -> Mapping[str, list[set[str]]]:
    """List with each leadership forum the parties of its agreements that have not ended."""
    found: dict[str, list[set[str]]] = {}
    for agreement in graph.structure.agreements.values():
        is_over = graph.day and agreement.ends and agreement.ends < graph.day
        if agreement.leadership and not is_over:
            found.setdefault(agreement.leadership, []).append({*(agreement.parties or ())})
    return found


def asks_for_three(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum of open-source projects, no board, decides with three votes or more."""
    owners = [graph.structure.organisations.get(one) for one in forum.of or ()]
    if graph.is_board(key) or not any(one and one.kind == "open-source-project" for one in owners):
        return False
    quorum = effective_quorum(graph, key)
    return quorum is not None and quorum.number >= BINDING_VOTES


@once
def _giving_care(graph: Graph) -> frozenset[str]:
    """Collect the organisations of health, and those with a clinical post or service."""
    return frozenset(_with_signs_of_care(graph))


def _with_signs_of_care(graph: Graph) -> Iterator[str]:
    for key, organisation in graph.structure.organisations.items():
        if organisation.kind in CLINICAL:
            yield key
    for post in graph.structure.posts.values():
        if "clinical" in (post.kind or ()):
            yield from post.organisation or ()
    for service in graph.structure.services.values():
        if service.clinically_accountable:
            yield from (service.clinically_accountable, *(service.providers or ()))
