"""Whoever acts alone: one person, and whether nobody else is there to act with."""

from collections.abc import Collection, Mapping, Sequence

from govlint.graph.authority.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.identity import ids_of
from govlint.graph.once import once
from govlint.graph.seats import seats_in
from govlint.structure.kind_groups import ELECTED
from govlint.structure.name_words import OF_SEVERAL_PEOPLE


def is_one_person(graph: Graph, holder: str) -> bool:
    """Tell whether one person acts, and no body and no post that several people have."""
    post = graph.structure.posts.get(holder)
    if post is None:
        return holder in graph.structure.people
    return len(post.holder or ()) < 2 and not OF_SEVERAL_PEOPLE.found_in(post.title or "")


@once
def may_alone(graph: Graph, holder: str) -> bool:
    """Tell whether somebody is elected to decide alone, or is all of a body or of its board."""
    ids = {*ids_of(graph, holder)}
    posts = [graph.structure.posts[one] for one in ids if one in graph.structure.posts]
    seats = graph.seats.by_holder.get(holder, ())
    stated = (*(post.kind for post in posts), *(seat.kinds for seat in seats))
    if any({*(kinds or ())} & {*ELECTED} for kinds in stated):
        return True
    bodies = {body for one in ids for body in owners_of(graph, one)}
    return any(
        _is_all_there_is(graph, body, ids)
        or any(_is_alone_on(graph, board) for board in _boards(graph, body))
        for body in bodies
    )


def _is_all_there_is(graph: Graph, body: str, ids: Collection[str]) -> bool:
    """Tell whether a body has no forum and nobody else's post, as a bishop's or a trader's.

    A company without a forum may be the own of somebody to whom all the others report.
    """
    if body in _with_forums(graph):
        return False
    known = graph.structure.organisations.get(body)
    others = [post for post in _posts_of(graph).get(body, ()) if post not in ids]
    if known is not None and known.kind == "company":
        return all(graph.structure.posts[post].reports_to in ids for post in others)
    return not others


@once
def _with_forums(graph: Graph) -> set[str]:
    return {owner for forum in graph.forums.values() for owner in forum.of or ()}


@once
def _posts_of(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, post in graph.structure.posts.items():
        for body in post.organisation or ():
            found.setdefault(body, []).append(key)
    return found


def _boards(graph: Graph, body: str) -> Sequence[str]:
    return graph.boards.get(body, ())


@once
def _is_alone_on(graph: Graph, board: str) -> bool:
    voting = [seat for seat in graph.all_seats_of(board) or () if seat.votes]
    return seats_in(voting) == 1
