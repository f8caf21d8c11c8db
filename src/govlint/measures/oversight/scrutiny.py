"""Scrutiny: does whoever reviews decisions answer to those who take them, or hang on them?"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from govlint.graph.authority.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.identity import all_ids, ids_of, one_holder
from govlint.graph.once import once
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.owners import is_alone_on_top
from govlint.graph.seats import Seat, seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_words
from govlint.structure.forums import CHAIRS
from govlint.structure.kind_groups import EMPLOYED, FROM_OUTSIDE
from govlint.structure.word_lists import counted, listing

HALF = 2
"""Part of the votes, one of so many, with which nothing is found against somebody."""
COMMITTEES = ("committee", "sub-committee", "scrutiny-committee")
"""Forms of those who scrutinise for others, as a review that somebody asks for does not."""
WATCHING = frozenset({"assurance", "scrutiny"})
"""Purposes of a forum that is there to watch others."""
TWO_SIDED = (
    "management-group",
    "bilateral-meeting",
    "team",
    "joint-committee",
    "contractual-body",
    "statutory-partnership",
)
"""Forms of those who meet somebody about their work, with them at the table."""
SOVEREIGN = ("members-meeting", "council-of-governors")
"""Forms that, like boards, have nobody above to whom those who scrutinise them could answer."""


def _masters_scrutinised(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count those above a forum, near or far, whose decisions it reviews and who are no board.

    Whoever leads a forum stands for it where a committee answers to that one alone.
    """
    reviewed = graph.forums[forum].scrutinises
    if not reviewed or graph.forums[forum].accountable_to is None:
        return None
    lines = exemptions_of(graph)
    above = lines.above(forum)
    led = _led_by_master(graph, forum)
    masters = [
        one
        for one in dict.fromkeys(reviewed)
        if (above & lines.of([one]) and not _is_sovereign(graph, one)) or one in led
    ]
    return Reading(len(masters), lambda: _answering(graph, forum, masters))


def _led_by_master(graph: Graph, forum: str) -> Collection[str]:
    """Give the forums led by the one post or person to whom a committee answers."""
    known = graph.forums[forum]
    above = known.accountable_to or ()
    if known.form not in COMMITTEES or len(above) != 1 or above[0] in graph.forums:
        return ()
    return _led_by(graph, above[0])


@once
def _led_by(graph: Graph, master: str) -> Collection[str]:
    """Give the forums in whose chair a post or person is; none where one of them is a board.

    Not those of a programme, whose owner asks for reviews, nor what itself answers to that one or
    to another forum that it leads, unless it is an executive's.
    """
    post = graph.structure.posts.get(master)
    manages = bool(post and {*(post.kind or ())} & {*EMPLOYED})
    ids = {*all_ids(graph, master)}
    led = {
        seat.forum
        for seat in graph.seats.by_holder.get(one_holder(graph, master), ())
        if seat.member.capacity in CHAIRS
    }
    if any(not _is_executive(graph, one) for one in led):
        return ()
    return {
        one
        for one in led - _of_programmes(graph)
        if not _is_above_all(graph, one)
        and (manages or {*ids, *led}.isdisjoint(graph.forums[one].accountable_to or ()))
    }


@once
def _of_programmes(graph: Graph) -> set[str | None]:
    return {programme.forum for programme in graph.structure.programmes.values()}


def _answering(graph: Graph, forum: str, masters: Sequence[str]) -> Sentence:
    words = f"stands below {counted(len(masters), 'forum')} whose decisions it scrutinises"
    if masters and {*masters} <= {*_led_by_master(graph, forum)}:
        (master,) = graph.forums[forum].accountable_to or ()
        words = f"answers to who leads {counted(len(masters), 'forum')} that it scrutinises"
        said = f"{graph.label(master)} has the chair of {graph.labels(masters)}"
        at = graph.key_path(forum, "accountable_to")
        places = graph.places([master, *masters])
        return Sentence(f"{words}: {said}", places, at=at, parts=tuple(masters))
    at = graph.key_path(forum, "accountable_to")
    said = listing(words, graph.labels(masters))
    return Sentence(said, graph.places(masters), at=at, parts=tuple(masters))


def _chosen_by_the_scrutinised(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the chairs whom somebody appoints or removes who votes on what the forum scrutinises.

    None where of no chair it is stated who does. A board that is no cabinet may appoint everybody,
    as a full council does, and the board of a combined authority by law.
    """
    reviewed = [one for one in graph.forums[forum].scrutinises or () if _is_executive(graph, one)]
    chairs = [seat for seat in graph.seats_of(forum) or () if seat.member.capacity in CHAIRS]
    if not reviewed or not any(_choosers(seat) for seat in chairs):
        return None
    choosers = {one for seat in chairs for one in _choosers(seat)}
    watched = {
        one
        for one in choosers
        if one in reviewed or any(one in _voters(graph, group) for group in reviewed)
    }
    found = [seat for seat in chairs if not watched.isdisjoint(_choosers(seat))]
    return Reading(seats_in(found), lambda: _in_the_hands(graph, forum, found, watched))


def _is_executive(graph: Graph, one: str) -> bool:
    forum = graph.forums.get(one)
    return forum is not None and ("executive" in (forum.duty or ()) or not graph.is_board(one))


@once
def _voters(graph: Graph, forum: str) -> frozenset[str]:
    """Collect the ids of those who vote on a forum, of people and of posts."""
    return frozenset(
        one
        for holder, seats in _voting(graph, forum).items()
        for seat in seats
        for one in (seat.member.who or holder, *ids_of(graph, holder))
    )


@once
def _voting(graph: Graph, forum: str) -> Mapping[str, Sequence[Seat]]:
    """Give with each who votes on a forum the seats by which they do."""
    found: dict[str, list[Seat]] = {}
    for seat in graph.seats_of(forum) or ():
        if seat.votes and seat.holder:
            found.setdefault(seat.holder, []).append(seat)
    return found


def _choosers(seat: Seat) -> Sequence[str]:
    """Give those who alone appoint a member, or alone remove one."""
    rights = (seat.member.appointed_by, seat.member.removed_by)
    return [right[0] for right in rights if right and len(right) == 1]


def _in_the_hands(
    graph: Graph, forum: str, found: Sequence[Seat], watched: Collection[str]
) -> Sentence:
    chairs = counted(seats_in(found), "chair")
    words = f"has {chairs} in the hands of those whose decisions it scrutinises"
    choosers = [one for seat in found for one in _choosers(seat) if one in watched]
    names = list(dict.fromkeys(choosers))
    said = listing(words, graph.labels(names) if names else "")
    places = (*graph.seat_places(found), *graph.places(names))
    return Sentence(said, places, at=("forums", forum, "members"), parts=tuple(names))


def _boards_of_its_own(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the boards apart from it that a forum scrutinises under their own member, or by half.

    Of no board where it is not stated to whom the forum answers: then it may be the board's own. A
    committee for scrutiny is asked of the executive of its own body as well, and one that only
    watches of who leads the work there.
    """
    others = _other_body(graph, forum)
    works = _works_watched(graph, forum)
    watched = [*_watched(graph, forum), *others, *works]
    if not watched:
        return None
    votes = [seat for seat in graph.all_seats_of(forum) or () if seat.votes]
    found: dict[str, Sequence[Seat]] = {}
    by: dict[str, float] = {}
    for board in watched:
        there = _its_own_people(graph, board, forum)
        both = [seat for seat in votes if seat.holder and there(seat.holder)]
        if board in works:
            both = [seat for seat in both if _leads_both(graph, seat, board)]
        leads = any(seat.member.capacity in CHAIRS for seat in both)
        hears_them = board in others and graph.forums[forum].form == "advisory-group"
        has_half = bool(both) and HALF * seats_in(both) >= seats_in(votes) and not hears_them
        if (leads or has_half) and not _audits_from_outside(graph, forum, both):
            found[board] = both
            if leads:
                by[f"{board} {as_words('chair')}"] = 0.0
            if has_half:
                by[f"{board} {as_words('half')}"] = seats_in(both) / seats_in(votes)
    return Reading(len(found), lambda: _watching_themselves(graph, found, by))


def _watched(graph: Graph, forum: str) -> Sequence[str]:
    """Give the boards and the executives of its own body that a forum scrutinises for others."""
    reviewed = [*dict.fromkeys(graph.forums[forum].scrutinises or ())]
    boards = [one for one in reviewed if _is_board_of_its_own_body(graph, forum, one)]
    apart = [one for one in boards if not _is_in_line(graph, forum, one)]
    executives = [one for one in reviewed if _is_executive_watched(graph, forum, one)]
    return [*(apart if graph.forums[forum].accountable_to else ()), *executives]


def _other_body(graph: Graph, forum: str) -> Sequence[str]:
    """Give the one body under scrutiny, where that is another's and the two are of no group."""
    known, bodies = graph.forums[forum], graph.structure.organisations
    reviewed, owners = [*dict.fromkeys(known.scrutinises or ())], {*(known.of or ())}
    if len(reviewed) != 1 or reviewed[0] not in bodies or not owners or known.form in TWO_SIDED:
        return ()
    groups = owners | {bodies[one].part_of for one in owners if one in bodies}
    return () if groups & {reviewed[0], bodies[reviewed[0]].part_of} - {None} else reviewed


def _its_own_people(graph: Graph, watched: str, forum: str) -> Callable[[str], bool]:
    """Tell of somebody whether they vote on a board under scrutiny, or have a post at such a body.

    Whoever has a post at another body as well is not that body's own, nor by a post that is over.
    """
    if watched in graph.forums:
        voting = _voting(graph, watched)
        return lambda holder: any(_is_its_own(seat, forum) for seat in voting.get(holder, ()))
    return lambda holder: (
        {
            body
            for one in ids_of(graph, holder)
            if not _is_over(graph, one)
            for body in owners_of(graph, one)
        }
        == {watched}
    )


def _is_over(graph: Graph, one: str) -> bool:
    post = graph.structure.posts.get(one)
    return bool(post and post.ends and graph.day and post.ends < graph.day)


def _is_in_line(graph: Graph, forum: str, board: str) -> bool:
    """Tell whether a board is above or below a forum, as its body or a member of it may be.

    In a line each may have to be on both, and the chair of a board is often that of governors.
    """
    lines = exemptions_of(graph)
    near = lines.upward(forum) | lines.below(forum)
    above = {*(graph.forums[forum].accountable_to or ())}
    voters, owners = _voters(graph, board), graph.forums[board].of or ()
    governed = any(
        graph.forums[one].form == "council-of-governors" for one in above & graph.forums.keys()
    )
    answers = any(one in voters or one in owners for one in above)
    return bool(near & lines.of([board])) or answers or governed


def _is_its_own(seat: Seat, watching: str) -> bool:
    """Tell whether a voting member of a board is not sent by those who watch it."""
    senders = (*(seat.member.represents or ()), *(seat.member.appointed_by or ()))
    return watching not in senders


def _audits_from_outside(graph: Graph, forum: str, both: Sequence[Seat]) -> bool:
    """Tell whether a forum is for audit, and all its people of the board are no managers."""
    audits = "audit" in (graph.forums[forum].duty or ())
    return audits and all({*(seat.kinds or ())} & {*FROM_OUTSIDE} for seat in both)


def _watching_themselves(
    graph: Graph, found: Mapping[str, Sequence[Seat]], by: Mapping[str, float]
) -> Sentence:
    is_body = bool(found) and not {*found} <= graph.forums.keys()
    noun = "board" if all(one in graph.forums and graph.is_board(one) for one in found) else "forum"
    boards = counted(len(found), "body", "bodies") if is_body else counted(len(found), noun)
    words = f"scrutinises {boards} whose own members lead it or have half of its votes"
    seats = [seat for both in found.values() for seat in both]
    names = [
        f"{graph.labels([one.holder or '' for one in both])} of {graph.label(board)}"
        for board, both in found.items()
    ]
    places = (*graph.places(found), *graph.seat_places(seats))
    own = (f"{board} {seat.holder}" for board, both in found.items() for seat in both)
    parts = {**dict.fromkeys(own, 0.0), **by}
    return Sentence(listing(words, "; ".join(names)), places, parts=parts)


def _is_board_of_its_own_body(graph: Graph, forum: str, one: str) -> bool:
    """Tell whether somebody is an active board of a forum's own organisation."""
    return _is_of_its_own_body(graph, forum, one) and graph.is_board(one)


def _is_of_its_own_body(graph: Graph, forum: str, one: str) -> bool:
    """Tell whether somebody is an active forum of another's own organisation.

    Where it is not stated whose they are, both are one body's if one stands above both.
    """
    if one not in graph.forums or graph.forums[one].status != "active":
        return False
    owners, others = graph.forums[forum].of, graph.forums[one].of
    if owners or others:
        return {*(owners or ())} == {*(others or ())}
    lines = exemptions_of(graph)
    return bool(lines.upward(forum) & lines.upward(one))


def _is_executive_watched(graph: Graph, forum: str, one: str) -> bool:
    """Tell whether a committee for scrutiny watches the active executive of its own body."""
    if graph.forums[forum].form != "scrutiny-committee" or not _is_of_its_own_body(
        graph, forum, one
    ):
        return False
    runs = "executive" in (graph.forums[one].duty or ()) and not graph.is_board(one)
    return runs and not _is_in_line(graph, forum, one)


def _works_watched(graph: Graph, forum: str) -> Sequence[str]:
    """Give the forums for delivery of its own body, in no line with it, that a committee watches.

    The committee is there to watch alone.
    """
    known = graph.forums[forum]
    purposes = {*(known.purpose or ())}
    if known.form not in COMMITTEES or not purposes or not purposes <= WATCHING:
        return ()
    return [
        one
        for one in dict.fromkeys(known.scrutinises or ())
        if _is_work_of_same_body(graph, forum, one)
        and not _is_executive_watched(graph, forum, one)
        and not _is_in_line(graph, forum, one)
    ]


def _is_work_of_same_body(graph: Graph, forum: str, one: str) -> bool:
    """Tell whether somebody is an active forum for delivery of a forum's own body, and no board."""
    if not _is_of_its_own_body(graph, forum, one) or graph.is_board(one):
        return False
    return "delivery" in (graph.forums[one].purpose or ())


def _leads_both(graph: Graph, seat: Seat, work: str) -> bool:
    """Tell whether somebody in the chair of a forum is in that of the work as well."""
    return seat.member.capacity in CHAIRS and seat.holder in _in_the_chair(graph, work)


@once
def _in_the_chair(graph: Graph, forum: str) -> frozenset[str | None]:
    seats = graph.seats_of(forum) or ()
    return frozenset(seat.holder for seat in seats if seat.member.capacity in CHAIRS)


def _is_sovereign(graph: Graph, one: str) -> bool:
    """Tell whether nobody stands above a body, so that scrutiny has nobody else to answer to."""
    forum = graph.forums.get(one)
    return forum is None or graph.is_board(one) or _is_above_all(graph, one)


def _is_above_all(graph: Graph, one: str) -> bool:
    """Tell whether a forum is the one at the top by its form or by the lines of the file."""
    forum = graph.forums[one]
    return forum.form in SOVEREIGN or is_alone_on_top(graph, one, forum)


MEASURES = (
    Measure(
        "forum.masters-scrutinised",
        "forum",
        "forums above it that it scrutinises",
        _masters_scrutinised,
    ),
    Measure(
        "forum.chairs-chosen-by-scrutinised",
        "forum",
        "chairs chosen by those it scrutinises",
        _chosen_by_the_scrutinised,
    ),
    Measure(
        "forum.own-boards-scrutinised",
        "forum",
        "boards that it scrutinises by their own members",
        _boards_of_its_own,
    ),
)
"""What can be measured of scrutiny."""
