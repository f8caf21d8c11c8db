"""Owners: the organisations to which a forum, a post or an agreement belongs, and of what kind."""

from collections.abc import Iterable, Mapping, Sequence

from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.once import once
from govlint.graph.seats import Seat
from govlint.structure.forums import Forum
from govlint.structure.kind_groups import NHS
from govlint.structure.model import Agreement, Organisation, Post
from govlint.structure.name_words import (
    FULL_COUNCILS,
    MEETINGS_APART,
    OF_BOARDS,
    OTHER_AUTHORITIES,
    PARISH_COUNCILS,
)

ELECTING = ("council-of-governors", "members-meeting")
"""Forms of those to whom the board at the top of a body answers, who choose it."""


def owner_kinds(graph: Graph, key: str, forum: Forum) -> tuple[str, ...] | None:
    """Give the kinds of the organisations whose forum it is; None where none is stated."""
    return _kinds(graph, forum.of or ()) or None


def kinds_of_homes(graph: Graph, key: str, post: Post) -> tuple[str, ...] | None:
    """Give the kinds of the organisations whose post it is; None where none is stated."""
    return _kinds(graph, post.organisation or ()) or None


def joins_health_and_council(graph: Graph, key: str, agreement: Agreement) -> bool:
    """Tell whether NHS bodies and councils are the parties of an agreement, or it says so."""
    kinds = set(_kinds(graph, agreement.parties or ()))
    return agreement.kind == "section-75" or ("local-authority" in kinds and bool(kinds & set(NHS)))


def is_subsidiary(graph: Graph, key: str, body: Organisation) -> bool:
    """Tell whether an organisation is a company that belongs to another one."""
    return body.kind == "company" and body.part_of not in (None, key)


def is_of_subsidiaries(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum belongs to subsidiaries alone."""
    return _are_subsidiaries(graph, forum.of or ())


def is_company_under_others(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is of companies alone, and answers to another body or a forum of it."""
    owners, above = {*(forum.of or ())}, forum.accountable_to or ()
    if _kinds(graph, owners) != ("company",):
        return False
    bodies = [{one} if one in graph.structure.organisations else _of(graph, one) for one in above]
    return any(one and one.isdisjoint(owners) for one in bodies)


def _of(graph: Graph, forum: str) -> set[str]:
    known = graph.forums.get(forum)
    return {*(known.of or ())} if known else set()


def is_at_subsidiaries(graph: Graph, key: str, post: Post) -> bool:
    """Tell whether a post is one of subsidiaries alone."""
    return _are_subsidiaries(graph, post.organisation or ())


def is_of_parish(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum belongs to what is called a parish or town council."""
    return any(PARISH_COUNCILS.found_in(graph.label(owner)) for owner in forum.of or ())


def is_of_community(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is called a community council or belongs to one.

    In Wales that is a parish council by another name, and in Scotland no council in law.
    """
    names = (graph.label(one) for one in (key, *(forum.of or ())))
    return any("community council" in name.casefold() for name in names)


def is_of_principal_council(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum belongs to one council alone, which is no parish and no other body."""
    owners = forum.of or ()
    return len(owners) == 1 and is_principal(graph, owners[0])


@once
def is_principal(graph: Graph, body: str) -> bool:
    """Tell whether an organisation is a council, called neither a parish nor another authority."""
    if _kinds(graph, [body]) != ("local-authority",):
        return False
    names = [graph.label(one) for one in (body, *graph.boards.get(body, ()))]
    return not any(
        PARISH_COUNCILS.found_in(name) or OTHER_AUTHORITIES.found_in(name) for name in names
    )


def is_sovereign_board(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is the one board of its body that answers to nobody inside it."""
    owners = forum.of or ()
    return len(owners) == 1 and _free_boards(graph).get(owners[0]) == [key]


def is_full_council(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is the council itself, whose size law lays down, and not its cabinet."""
    if forum.form != "board" or _kinds(graph, forum.of or ()) != ("local-authority",):
        return False
    return FULL_COUNCILS.found_in(graph.label(key)) and "executive" not in (forum.duty or ())


def is_open_by_law(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether law opens a forum to the public: a full council, or the board of an NHS body.

    Not the private part of its meeting alone, nor a community council, which in Scotland is none.
    """
    if not is_sovereign_board(graph, key, forum) or MEETINGS_APART.found_in(graph.label(key)):
        return False
    if is_of_community(graph, key, forum):
        return False
    kinds = {*_kinds(graph, forum.of or ())}
    return is_full_council(graph, key, forum) or (bool(kinds) and kinds <= {*NHS})


def is_alone_on_top(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is the only one of an organisation that names nobody above it."""
    return any(_tops(graph).get(owner) == [key] for owner in forum.of or ())


def governs_without_board(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum that is no board is the one at the top of its body, by what it is.

    So are the meeting of all members, a public body that law puts together for partners, and the
    committee of an open-source project. Partners of whom the file says no more have boards.
    """
    if len(forum.of or ()) != 1 or not is_alone_on_top(graph, key, forum):
        return False
    match forum.form:
        case "members-meeting":
            return True
        case "statutory-partnership":
            is_body = _kinds(graph, forum.of or ()) == ("public-body",)
            return is_body and bool(forum.statutory_composition)
        case "committee":
            return _kinds(graph, forum.of or ()) == ("open-source-project",)
    return False


def is_off_board(graph: Graph, key: str, post: Post) -> bool:
    """Tell whether a post's organisations have boards that list their members, and not this one.

    Who is only said to be independent is on none, unless seated there or called one of a board.
    """
    boards = [board for body in post.organisation or () for board in graph.boards.get(body, ())]
    listed = [_seated(graph).get(board) for board in boards]
    if boards and all(ids is not None and key not in ids for ids in listed):
        return True
    only_independent = {*(post.kind or ())} == {"independent"} and bool(post.title)
    if not only_independent or OF_BOARDS.found_in(post.title or ""):
        return False
    ids = (key, one_holder(graph, key))
    return not any((board, one) in _on_boards(graph) for board in boards for one in ids)


@once
def _on_boards(graph: Graph) -> frozenset[tuple[str, str | None]]:
    """Collect each board with each post or person known to sit there."""
    boards = {board for boards in graph.boards.values() for board in boards}
    seats = [seat for board in boards for seat in graph.all_seats_of(board) or ()]
    return frozenset((seat.forum, one) for seat in seats for one in (seat.holder, seat.member.who))


@once
def _tops(graph: Graph) -> Mapping[str, list[str]]:
    """List with each organisation its active forums that name nobody above them."""
    found: dict[str, list[str]] = {}
    for key, forum in graph.forums.items():
        if forum.status == "active" and not forum.accountable_to:
            for owner in forum.of or ():
                found.setdefault(owner, []).append(key)
    return found


@once
def _free_boards(graph: Graph) -> Mapping[str, list[str]]:
    """List with each organisation its own active boards that answer to no body inside it."""
    found: dict[str, list[str]] = {}
    for key, forum in graph.forums.items():
        owners, above = forum.of or (), forum.accountable_to or ()
        own = forum.form == "board" and forum.status == "active" and len(owners) == 1
        if own and not any(_is_inside(graph, one, forum) for one in above):
            found.setdefault(owners[0], []).append(key)
    return found


def _is_inside(graph: Graph, above: str, forum: Forum) -> bool:
    """Tell whether who is above a forum is one of the same organisation, and not who elects it."""
    known = graph.forums.get(above)
    return bool(known and known.form not in ELECTING and {*(known.of or ())} & {*(forum.of or ())})


@once
def _seated(graph: Graph) -> Mapping[str, set[str] | None]:
    """Give with each board the people and posts on it; None where not all of them are known."""
    boards = {board for boards in graph.boards.values() for board in boards}
    return {board: _ids(graph, graph.all_seats_of(board)) for board in boards}


def _ids(graph: Graph, seats: Iterable[Seat] | None) -> set[str] | None:
    seats = tuple(seats or ())
    if not seats or any(seat.unnamed for seat in seats):
        return None
    held = {seat.holder for seat in seats if seat.holder}
    posts = {post for holder in held for post in graph.seats.posts_of.get(holder, ())}
    return held | posts | {seat.member.who for seat in seats if seat.member.who}


def _are_subsidiaries(graph: Graph, bodies: Sequence[str]) -> bool:
    known = [(body, graph.structure.organisations.get(body)) for body in bodies]
    return bool(known) and all(one and is_subsidiary(graph, body, one) for body, one in known)


def _kinds(graph: Graph, bodies: Iterable[str]) -> tuple[str, ...]:
    known = (graph.structure.organisations.get(body) for body in bodies)
    return tuple(dict.fromkeys(body.kind for body in known if body and body.kind))
