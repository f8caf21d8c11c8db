"""Conditions of a forum that derive from the rest: is it elected, made by law, for care, on top."""

from collections.abc import Collection, Iterator

from govlint.graph.authority.delegations import owners_of
from govlint.graph.graph import JOINT_FORMS, Graph
from govlint.graph.identity import all_ids, have_one_above
from govlint.graph.once import once
from govlint.graph.owners import is_alone_on_top
from govlint.graph.seats import NOT_TAKING_PART, Seat, once_each, seats_in
from govlint.graph.standing_orders import WITH_DEFAULTS
from govlint.structure.forums import CHAIRS, Forum
from govlint.structure.kind_groups import CLINICAL, ELECTED, EMPLOYED
from govlint.structure.name_words import (
    BOARDS_OF_EXPERTS,
    ELECTED_MEMBERS,
    GATHERINGS,
    GENERAL_MEETINGS,
    MEMBER_STATES,
    THOSE_WHO_GATHER,
    WORKS_COUNCILS,
)

ADVISING = ("advice", "engagement")
"""Purposes for which nothing has to be decided."""
BESIDE_MEMBERS = (*CHAIRS, "deputy-chair", *NOT_TAKING_PART)
"""Capacities of those who are not among the members of a gathering."""

OF_ASSEMBLIES = 60
"""Seats from which on a forum without a form is taken for a meeting of members or delegates."""


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


def is_without_say(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum has no powers, stated or by its form, and nothing is its to decide."""
    return WITH_DEFAULTS["powers"](graph, key, forum) == "none" and key not in graph.deciding


def hears_of_its_powers(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether what is done between meetings is known to the forum, or to who is above it.

    So it is where those who act report back what either delegates to them, where they are the one
    to whom the forum answers, and where they are all who vote on it.
    """
    acting = forum.urgent_action.by if forum.urgent_action else ()
    if not acting:
        return False
    everybody = {one for who in acting for one in all_ids(graph, who)}
    above = {*(forum.accountable_to or ())}
    return (
        bool(above & everybody)
        or _are_all_its_voters(graph, key, everybody)
        or any(
            one.from_ in (key, *above) and one.reports_back not in (None, "none")
            for who in everybody
            for _, one in graph.delegations_to.get(who, ())
        )
    )


def _are_all_its_voters(graph: Graph, key: str, those: Collection[str]) -> bool:
    """Tell whether nobody else votes on a forum, as where all resolve in writing."""
    seats = graph.all_seats_of(key) or ()
    voting = [seat for seat in seats if seat.votes and seat.vacant < seat.number]
    return bool(voting) and all(seat.member.who in those or seat.holder in those for seat in voting)


def needs_no_quorum(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum of one voting seat, as that of a sole director, says it has no quorum.

    Of whom only those who lead are listed, the number is not known.
    """
    says_none = WITH_DEFAULTS["quorum"](graph, key, forum) == "none"
    return says_none and seats_in(seat for seat in graph.all_seats_of(key) or () if seat.votes) == 1


def for_care(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum's organisation gives care, or which it is is not stated."""
    return not forum.of or not _giving_care(graph).isdisjoint(forum.of)


def hears_clinician(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether somebody clinical attends a forum or advises it, with a vote or without."""
    return any(
        "clinical" in (seat.kinds or ()) and seat.takes_part for seat in graph.seats_of(key) or ()
    )


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


def is_within_group(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether all votes are for one body and its parts, as far as it is stated for whom."""
    votes = {seat.represents for seat in graph.seats_of(key) or () if seat.votes}
    bodies = {body for some in votes for body in some or ()}
    if len(bodies) > 1 and bodies <= graph.forums.keys():
        owners = {graph.forums[one].of for one in bodies}
        return len(owners) == 1 and all(owners)
    return len(bodies) > 1 and have_one_above(graph, bodies)


def lists_one_sort(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether of a forum only the number of its members is stated.

    Beside those in the chair they are one entry for several alike, as delegates to a congress. What
    form it has is not stated, and it may be a gathering by its name, its place on top or what they
    are called, or it is an advisory group of experts by its name, or of residents. So it is with
    the board of a council too, and of a body whose members are states.
    """
    sort = _sort_of_member(graph, key)
    if sort is None:
        return False
    if MEMBER_STATES.found_in(sort) or _is_council(graph, key, forum):
        return True
    only_advises = {*(forum.purpose or ())} <= {*ADVISING}
    if not only_advises or (key in graph.deciding and not meets_all(graph, key)):
        return False
    if forum.form:
        of_experts = BOARDS_OF_EXPERTS.found_in(graph.label(key))
        return forum.form == "advisory-group" and (of_experts or THOSE_WHO_GATHER.found_in(sort))
    return THOSE_WHO_GATHER.found_in(sort) or _may_be_gathering(graph, key, forum)


def _is_council(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is the one board at the top of a local authority, and no executive."""
    bodies = [graph.structure.organisations.get(one) for one in forum.of or ()]
    of_councils = all(body and body.kind == "local-authority" for body in bodies)
    on_top = graph.is_board(key) and is_alone_on_top(graph, key, forum)
    return of_councils and on_top and "executive" not in (forum.duty or ())


def _sort_of_member(graph: Graph, key: str) -> str | None:
    """Give what the members are called who are one entry beside the chair; None of several."""
    seats = graph.seats_of(key) or ()
    others = [seat for seat in seats if seat.member.capacity not in BESIDE_MEMBERS]
    return others[0].member.seat or "" if len(others) == 1 and others[0].unnamed else None


def _may_be_gathering(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether it may be a meeting of all: so called, or on top of a board."""
    below = graph.relation("forum.accountable_to").previous(key)
    has_board = any(one in graph.forums and graph.is_board(one) for one in below)
    named = GATHERINGS.found_in(graph.label(key)) or meets_all(graph, key)
    return named or (has_board and not forum.accountable_to)


def meets_all(graph: Graph, key: str) -> bool:
    """Tell whether a forum is a meeting of members, by its form or, without one, by its name.

    Without either it is one if it answers to nobody, or to such a meeting alone, and the board of
    its body answers to it, or where it has no board and sixty seats, another forum of its body.
    """
    forum = graph.forums[key]
    if forum.form or GENERAL_MEETINGS.found_in(graph.label(key)):
        return forum.form in (None, "members-meeting")
    above = forum.accountable_to or ()
    if not forum.of or not all(_meets_by_form(graph, one) for one in above):
        return False
    below = graph.relation("forum.accountable_to").previous(key)
    own = [one for one in below if one in graph.forums and graph.forums[one].of == forum.of]
    if any(body in graph.boards for body in forum.of):
        return any(map(graph.is_board, own))
    return bool(own) and not above and _has_seats_of_assembly(graph, key)


def _meets_by_form(graph: Graph, one: str) -> bool:
    """Tell whether somebody is a meeting of members by form or, where none is stated, by name."""
    forum = graph.forums.get(one)
    if forum is None or forum.form:
        return forum is not None and forum.form == "members-meeting"
    return GENERAL_MEETINGS.found_in(graph.label(one))


def is_assembly_by_size(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum whose form is not stated has so many seats that all members may meet.

    Sixty is our convention: no committee has as many, and a synod or a court has more.
    """
    if forum.form or (key in graph.deciding and not meets_all(graph, key)):
        return False
    return _has_seats_of_assembly(graph, key)


def _has_seats_of_assembly(graph: Graph, key: str) -> bool:
    return seats_in(seat for seat in graph.seats_of(key) or () if seat.takes_part) >= OF_ASSEMBLIES


def is_members_meeting(graph: Graph, key: str) -> bool:
    """Tell whether those who meet elect who answers to them: by form, by name, or by their number.

    What states no form and is on top of its body's board is such a meeting if its size says so.
    """
    forum = graph.forums[key]
    if not meets_all(graph, key):
        return False
    named = forum.form or GENERAL_MEETINGS.found_in(graph.label(key))
    return bool(named) or _has_seats_of_assembly(graph, key)


def is_mostly_elected(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether more than half of those who take part are elected."""
    seats = graph.seats_of(key) or ()
    if not any(is_elected(seat) for seat in seats if seat.kinds or seat.member.seat):
        return False
    there = once_each(seat for seat in seats if seat.takes_part)
    return seats_in(filter(is_elected, there)) * 2 > seats_in(there)


def states_elected(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum states of a seat, not of an employee's, that somebody is elected to it.

    Where none does, the file does not go into who is.
    """
    kinds = [{*(seat.kinds or ())} for seat in graph.seats_of(key) or ()]
    return any("elected" in one and "employee" not in one for one in kinds)


def is_elected(seat: Seat) -> bool:
    """Tell whether a seat is for somebody elected, by its kind or else by what it is called."""
    if seat.kinds is None:
        title = seat.member.seat
        return title is not None and ELECTED_MEMBERS.found_in(title)
    return any(kind in ELECTED for kind in seat.kinds)


def is_works_council(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is by its name elected by those who work or are served there."""
    return not graph.is_board(key) and WORKS_COUNCILS.found_in(graph.label(key))


def is_made_by_law(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether law lays down who sits there, and nobody has passed on to it what it may do.

    So it is with a works council, which answers to those who elect it, with a joint committee of
    councils that watches a commissioner by an Act, and with a public inquiry.
    """
    powers = WITH_DEFAULTS["powers"](graph, key, forum)
    return (
        forum.statutory_composition
        and forum.form in ("advisory-group", "committee", "joint-committee", "task-and-finish")
        and powers in ("none", "own")
        and key not in graph.delegations_to
    )


def is_heard_by_founder(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether an advisory group without powers hears people or is independent, by its founder.

    So it is with patients or a citizens' assembly, and with a panel on allowances, all of whose
    members are independent or lay.
    """
    purposes = {*(forum.purpose or ())}
    engages = "engagement" in purposes and purposes <= {"engagement", "advice"}
    return (
        forum.form == "advisory-group"
        and forum.powers == "none"
        and (engages or (bool(purposes) and _is_all_independent(graph, key)))
        and bool(forum.established_by)
        and key not in graph.delegations_to
    )


def _is_all_independent(graph: Graph, key: str) -> bool:
    seats = [seat for seat in graph.seats_of(key) or () if seat.votes]
    return bool(seats) and all({*(seat.kinds or ())} & {"independent", "lay"} for seat in seats)


def is_below_managers(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum answers to a group of managers, or may itself be an executive's group.

    So it may where it has no form and answers to an executive.
    """
    above = forum.accountable_to or ()
    if any(one in graph.forums and graph.forums[one].form == "management-group" for one in above):
        return True
    posts = [graph.structure.posts[one] for one in above if one in graph.structure.posts]
    return forum.form is None and any({*(one.kind or ())} & {*EMPLOYED} for one in posts)


def is_from_elsewhere(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether each vote is that of another body than the ones that a forum watches.

    Those are the bodies that it scrutinises, or else its own. So are peers who review a council,
    and a council's managers who watch its contractor.
    """
    watched = {body for one in forum.scrutinises or () for body in owners_of(graph, one)}
    watched = watched or {*(forum.of or ())}
    voting = [seat for seat in graph.all_seats_of(key) or () if seat.votes]
    return bool(watched and voting) and all(
        seat.represents and watched.isdisjoint(seat.represents) for seat in voting
    )


def in_own_right(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a committee of one body, no partnership, has powers that nobody delegates to it.

    So it is with the senate of a university, which represents all who teach and learn there.
    """
    owners = forum.of or ()
    if forum.form != "committee" or forum.powers != "own" or len(owners) != 1:
        return False
    seats = [seat for seat in graph.seats_of(key) or () if seat.votes]
    elsewhere = [seat for seat in seats if not {*(seat.represents or owners)} & {*owners}]
    return seats_in(elsewhere) * 2 < seats_in(seats)


def has_last_word(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum has powers of its own, which in a joint one law alone can give."""
    is_joint = forum.form in JOINT_FORMS and not forum.statutory_composition
    return WITH_DEFAULTS["powers"](graph, key, forum) == "own" and not is_joint


def ties_on_purpose(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether two parties have as many votes each, and it is stated who is next after a tie.

    That is a route of escalation, the one body above, or a step in the disputes of an agreement
    that the forum leads or manages.
    """
    voting = [seat for seat in graph.all_seats_of(key) or () if seat.votes]
    parties = {seat.represents for seat in voting}
    if len(parties) != 2 or not all(party and len(party) == 1 for party in parties):
        return False
    one, other = (seats_in(each for each in voting if each.represents == one) for one in parties)
    if one != other:
        return False
    return bool(
        forum.escalates_to or len(forum.accountable_to or ()) == 1 or key in _with_disputes(graph)
    )


@once
def _with_disputes(graph: Graph) -> frozenset[str]:
    """Collect the forums of agreements that have not ended and say how a dispute is settled."""
    return frozenset(
        forum
        for agreement in graph.structure.agreements.values()
        if agreement.disputes and not (graph.day and agreement.ends and agreement.ends < graph.day)
        for forum in (agreement.leadership, agreement.management)
        if forum
    )


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


def audits_for_members(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum for audit alone answers to a meeting of members and decides nothing.

    So do the members of a society who look at its accounts once before the meeting.
    """
    above = forum.accountable_to or ()
    return (
        {*(forum.duty or ())} == {"audit"}
        and key not in graph.deciding
        and bool(above)
        and all(
            one in graph.forums and graph.forums[one].form == "members-meeting" for one in above
        )
    )
