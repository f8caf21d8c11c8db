"""Own work: how much of what a forum oversees its own people do."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder, places_of
from govlint.graph.once import once
from govlint.graph.overlap.common_tables import table_of
from govlint.graph.owners import owner_kinds
from govlint.graph.reporting import all_known, forums_below, voters
from govlint.graph.seats import Seat, seats_in
from govlint.graph.standing_on_a_day import is_over
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_words
from govlint.structure.forums import CHAIRS
from govlint.structure.name_words import CABINETS
from govlint.structure.word_lists import counted, in_words, listing, portion


class OwnWork(NamedTuple):
    """A delivering forum, who leads it and chairs the forum above, and how many vote on both."""

    forum: str
    leading: tuple[str, ...]
    shared: int


def _own_work(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the delivering forums that its chair leads or, below it, its majority sits on."""
    overseen, above = _overseen(graph, forum), _assured_above(graph, forum)
    if not overseen and not above:
        return None
    chairs = _chairs(graph, forum)
    votes = [seat for seat in graph.all_seats_of(forum) or () if seat.votes]
    led = [OwnWork(one, tuple(sorted(chairs & _leading(graph, one))), 0) for one in above]
    own = [*_of_its_own(graph, chairs, votes, overseen), *(one for one in led if one.leading)]
    return Reading(len(own), lambda: _judging(graph, forum, votes, own))


def _of_the_same_people(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the delivering forums below with the same voters and chairs, all of them known."""
    overseen = _overseen(graph, forum)
    if not overseen or not all_known(graph, forum) or _is_being_filled(graph, day, forum):
        return None
    if _is_whole_council(graph, forum):
        return None
    same = tuple(below for below in overseen if _are_the_same(graph, forum, below))
    return Reading(len(same), lambda: _assuring(graph, same))


def _is_whole_council(graph: Graph, forum: str) -> bool:
    """Tell whether all who vote on the one board of a council vote on a committee of it.

    Then nobody else is there to assure anything, unless that board is a cabinet.
    """
    known = graph.forums[forum]
    boards = [board for owner in known.of or () for board in graph.boards.get(owner, ())]
    return (
        len(boards) == 1
        and not graph.forums[boards[0]].duty
        and not CABINETS.found_in(graph.label(boards[0]))
        and owner_kinds(graph, forum, known) == ("local-authority",)
        and all_known(graph, boards[0])
        and voters(graph, boards[0]) == voters(graph, forum)
    )


def _is_being_filled(graph: Graph, day: date, forum: str) -> bool:
    """Tell whether a voting seat of a forum stands vacant, or somebody is still to come."""
    vacant = any(seat.votes and seat.vacant for seat in graph.all_seats_of(forum) or ())
    members = graph.forums[forum].members or ()
    return vacant or any(member.since and member.since > day for member in members)


def _are_the_same(graph: Graph, forum: str, below: str) -> bool:
    """Tell whether several people vote on two forums that meet apart, and nobody on one alone."""
    there = voters(graph, forum)
    if len(there) < 2 or there != voters(graph, below) or not all_known(graph, below):
        return False
    chairs = _chairs(graph, forum)
    apart = table_of(graph, forum) != table_of(graph, below)
    purposes = graph.forums[below].purpose or ()
    return (
        apart and bool(chairs) and chairs == _chairs(graph, below) and "assurance" not in purposes
    )


def _assuring(graph: Graph, same: Sequence[str]) -> Sentence:
    number = counted(len(same), "forum") if same else "no forum"
    words = f"assures the work of {number} with the same voting members and the same chair"
    names = graph.labels(same)
    places = graph.places(same)
    return Sentence(f"{words}: {names}" if same else words, places, parts=same)


def _judging(graph: Graph, forum: str, votes: Sequence[Seat], own: Sequence[OwnWork]) -> Sentence:
    words = f"oversees the work of its own people in {counted(len(own), 'forum')}"
    reasons = "; ".join(_reason(graph, forum, votes, one) for one in own)
    below = tuple(one.forum for one in own)
    by = {part: amount for one in own for part, amount in _by(votes, one).items()}
    leading = dict.fromkeys(holder for one in own for holder in one.leading)
    places = (*graph.places(below), *places_of(graph, leading))
    return Sentence(listing(words, reasons), places, parts=by)


def _by(votes: Sequence[Seat], one: OwnWork) -> Mapping[str, float]:
    """Give each who leads a forum and chairs the one above, and which part of the votes is of both.

    Most of them are.
    """
    by = {f"{one.forum} {as_words('chair')} {leader}": 1.0 for leader in one.leading}
    total = seats_in(votes)
    most = {f"{one.forum} {as_words('votes')}": one.shared / total} if one.shared else {}
    return by | (most if one.shared * 2 > total else {})


def _reason(graph: Graph, forum: str, votes: Sequence[Seat], one: OwnWork) -> str:
    label = graph.label(one.forum)
    said = []
    if one.leading:
        names = in_words([graph.label(holder) for holder in one.leading])
        chair, lead = ("chair", "lead") if len(one.leading) > 1 else ("chairs", "leads")
        said.append(f"{names} {chair} {graph.label(forum)} and {lead} {label}")
    if one.shared * 2 > seats_in(votes):
        verb = "votes" if one.shared == 1 else "vote"
        who = portion(one.shared, seats_in(votes), "voting member")
        said.append(f"{who} {verb} on {label}")
    return ", and ".join(said)


def _of_its_own(
    graph: Graph, chairs: set[str], votes: Sequence[Seat], overseen: Sequence[str]
) -> Iterator[OwnWork]:
    for below in overseen:
        there = voters(graph, below)
        shared = seats_in(seat for seat in votes if seat.holder in there)
        leading = tuple(sorted(chairs & _leading(graph, below)))
        if leading or shared * 2 > seats_in(votes):
            yield OwnWork(below, leading, shared)


def _overseen(graph: Graph, forum: str) -> list[str]:
    """List the delivering forums that answer to a forum or whose decisions it reviews."""
    scrutinised = [
        other for other in graph.forums[forum].scrutinises or ()
        if other in graph.forums and graph.forums[other].status == "active"
    ]  # fmt: skip
    return [
        other
        for other in dict.fromkeys([*forums_below(graph, forum), *scrutinised])
        if "delivery" in (graph.forums[other].purpose or ()) and other != forum
        if not is_over(graph.forums[other], graph.day)
    ]


def _assured_above(graph: Graph, forum: str) -> list[str]:
    """List the forums for delivery alone to which one for assurance alone answers."""
    known = graph.forums[forum]
    if {*(known.purpose or ())} != {"assurance"}:
        return []
    above = {*(known.accountable_to or ())} - {*(known.scrutinises or ()), forum}
    return [
        one
        for one in sorted(above & graph.forums.keys())
        if {*(graph.forums[one].purpose or ())} == {"delivery"}
        and graph.forums[one].status == "active"
    ]


def _leading(graph: Graph, forum: str) -> set[str]:
    """Collect who chairs a forum or answers for a programme that it runs."""
    return _chairs(graph, forum) | _programme_owners(graph).get(forum, set())


@once
def _programme_owners(graph: Graph) -> Mapping[str, set[str]]:
    owners: dict[str, set[str]] = {}
    for programme in graph.structure.programmes.values():
        if programme.forum and programme.sro:
            owners.setdefault(programme.forum, set()).add(one_holder(graph, programme.sro))
    return owners


def _chairs(graph: Graph, forum: str) -> set[str]:
    seats = graph.seats_of(forum) or ()
    return {seat.holder for seat in seats if seat.holder and seat.member.capacity in CHAIRS}


MEASURES = (
    Measure(
        "forum.own-work-overseen",
        "forum",
        "forums overseen whose work is that of its own people",
        _own_work,
        ("members", "purpose"),
    ),
    Measure(
        "forum.work-of-the-same-people",
        "forum",
        "forums below with the same voting members and chair whose work it assures",
        _of_the_same_people,
        ("members", "purpose"),
        goes_by=(CABINETS,),
    ),
)
"""What can be measured of oversight of one's own work."""
