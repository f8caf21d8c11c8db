"""Executive teams: which forums may have the people of a management group that serves a post."""

from collections.abc import Mapping, Sequence

from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.once import once
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.owners import is_alone_on_top
from govlint.graph.seating.known_voters import known_at_table, known_voters
from govlint.graph.seats import seats_in
from govlint.structure.forums import CHAIRS, Forum

FORMS_OF_TABLES = ("board", "board-in-common")
"""Forms of forum on which executives sit by office, besides the committees of a board."""
FORMS_OF_COMMITTEES = ("committee", "sub-committee", "committee-in-common", "joint-committee")


def sat_on_by_office(graph: Graph, forum: str, others: int) -> int:
    """Give those of some forums on which an executive team sits by office and is not alone.

    That is on the board or a committee of the board of its own body, or on a group that advises the
    same post, where others have most of the votes or are in the chair. Those who manage a body in
    another way, as the elected officers of a union do, sit by office on its board, and on the
    council that answers to its members, where others have most votes.
    """
    if graph.forums[forum].form not in (None, "management-group"):
        return 0
    if not _is_executive_team(graph, forum):
        if graph.forums[forum].form is None:
            return 0
        return _boards_with_others(graph, forum, others)
    exemptions, owners = exemptions_of(graph), graph.forums[forum].of or ()
    posts = graph.forums[forum].accountable_to or ()
    advising = exemptions.of(one for post in posts for one in _advisers(graph).get(post, ()))
    tables = exemptions.names(others & (_tables(graph) | advising))
    return exemptions.of(
        table
        for table in tables
        if (is_outvoted(graph, forum, table) or _is_chaired_by_others(graph, forum, table))
        and not (owners and {*(graph.forums[table].of or owners)}.isdisjoint(owners))
    )


def _boards_with_others(graph: Graph, forum: str, others: int) -> int:
    """Give the boards of its body, and councils of its members, where others have most votes."""
    owners = graph.forums[forum].of or ()
    boards = {board for owner in owners for board in graph.boards.get(owner, ())}
    councils = {one for owner in owners for one in _councils_of_members(graph).get(owner, ())}
    exemptions = exemptions_of(graph)
    near = others & exemptions.of(boards | councils)
    return exemptions.of(one for one in exemptions.names(near) if is_outvoted(graph, forum, one))


def other_groups_of_team(graph: Graph, forum: str) -> int:
    """Give the groups of an executive team that share no duty with one made up of its members."""
    known, found = graph.forums[forum], 0
    for team in known.accountable_to or ():
        groups = _groups(graph).get(team)
        if groups and known_voters(graph, forum) <= known_at_table(graph, team):
            alike = {one for duty in known.duty or () for one in groups.get(duty, ())}
            found |= exemptions_of(graph).of({*groups[None]} - alike)
    return found


def _is_executive_team(graph: Graph, forum: str) -> bool:
    """Tell whether a management group answers to a post, or one without a form to its chair."""
    known = graph.forums[forum]
    posts = [one for one in known.accountable_to or () if one in graph.structure.posts]
    if known.form is not None or not posts:
        return bool(posts) and known.form == "management-group"
    chairs = [seat for seat in graph.seats_of(forum) or () if seat.member.capacity in CHAIRS]
    leaders = {one for post in posts for one in (post, one_holder(graph, post))}
    return any(seat.member.who in leaders or seat.holder in leaders for seat in chairs)


def is_committee_of_few(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a committee answers to boards alone, most of whose votes are not on it."""
    above = forum.accountable_to or ()
    return forum.form in ("committee", "sub-committee") and all(
        one in graph.forums and graph.is_board(one) and is_outvoted(graph, key, one)
        for one in above
    )


def is_outvoted(graph: Graph, forum: str, table: str) -> bool:
    """Tell whether those who sit on both have less than half of the votes at a table."""
    votes = seats_in(seat for seat in graph.all_seats_of(table) or () if seat.votes)
    return 2 * len(known_voters(graph, forum) & known_voters(graph, table)) < votes


def _is_chaired_by_others(graph: Graph, forum: str, table: str) -> bool:
    """Tell whether a table has a chair, and none who is known to sit on this forum as well."""
    chairs = [seat for seat in graph.seats_of(table) or () if seat.member.capacity in CHAIRS]
    there = known_at_table(graph, forum)
    return bool(chairs) and not any(seat.holder in there for seat in chairs)


@once
def _tables(graph: Graph) -> int:
    """Put into one set boards and the committees that answer to a board."""
    return exemptions_of(graph).of(
        key
        for key, forum in graph.forums.items()
        if forum.form in FORMS_OF_TABLES
        or (forum.form is None and is_alone_on_top(graph, key, forum))
        or (forum.form in FORMS_OF_COMMITTEES and _answers_to_board(graph, forum))
    )


def _answers_to_board(graph: Graph, forum: Forum) -> bool:
    above = forum.accountable_to or ()
    return any(one in graph.forums and graph.is_board(one) for one in above)


@once
def _advisers(graph: Graph) -> Mapping[str, Sequence[str]]:
    """List with each post the advisory groups that answer to it."""
    found: dict[str, list[str]] = {}
    for key, forum in graph.forums.items():
        if forum.form == "advisory-group":
            for one in forum.accountable_to or ():
                if one in graph.structure.posts:
                    found.setdefault(one, []).append(key)
    return found


@once
def _councils_of_members(graph: Graph) -> Mapping[str, Sequence[str]]:
    """List with each body the committees that answer to a meeting of its members."""
    found: dict[str, list[str]] = {}
    for key, forum in graph.forums.items():
        above = [
            graph.forums[one].form for one in forum.accountable_to or () if one in graph.forums
        ]
        if forum.form == "committee" and "members-meeting" in above:
            for owner in forum.of or ():
                found.setdefault(owner, []).append(key)
    return found


@once
def _groups(graph: Graph) -> Mapping[str, Mapping[str | None, list[str]]]:
    """List what answers to each executive team: by duty, and all of it under None."""
    found: dict[str, dict[str | None, list[str]]] = {}
    for key, forum in graph.forums.items():
        for team in forum.accountable_to or ():
            if team in graph.forums and _is_executive_team(graph, team):
                for duty in (None, *(forum.duty or ())):
                    found.setdefault(team, {}).setdefault(duty, []).append(key)
    return found
