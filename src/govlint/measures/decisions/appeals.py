"""Appeals: is there anybody to hear one who did not take the decision?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.once import once
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.owners import is_alone_on_top
from govlint.graph.quorums import effective_quorum
from govlint.graph.seating.known_voters import known_voters, votes_of
from govlint.graph.seats import Seat, seats_in
from govlint.graph.standing_orders import quorum_of
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.forums import CHAIRS
from govlint.structure.kind_groups import FOR_A_TERM
from govlint.structure.model import Decision
from govlint.structure.name_words import FROM_OUTSIDE_BY_TITLE, OF_ONE_VOTE
from govlint.structure.word_lists import counted, listing, portion, shortened

LIGHTER = 0.5
"""What a chair or a manager in common amounts to: less than a vote that is missing."""

HALF = 2
"""Part of the votes, one of so many, with which people from outside can hear an appeal."""
MOST_HEARERS = 8
"""Those who hear one appeal; of more, some are taken to be apart from whoever decides."""
DRAWN = 3
"""Of so many who are listed one is enough, where those who hear a case are drawn from a list."""
OUTSIDERS = ("independent", "lay")
"""Kinds of member by whose advice an objection is heard by whoever decided."""


class Bench(NamedTuple):
    """Those who vote on a forum, or somebody who acts alone."""

    known: frozenset[str]
    votes: int
    quorum: int | None
    """The votes that it takes; None where that is not stated."""
    leading: frozenset[str]
    """Those without whom it does not meet: its chairs, and whom its quorum names."""
    deputies: Mapping[str, str]
    """Who stands in for whom, each for one."""
    chairs: frozenset[str] = frozenset()
    """Those in the chair, where each is known and nobody is stated to take their place.

    Somebody who acts alone leads as well.
    """


class OwnAppeal(NamedTuple):
    """A decider and who hears the appeal, of whose votes too few are left for that."""

    decider: str
    hearer: str
    shared: int
    """The votes on the hearer that those have who vote on the decider."""
    votes: int
    quorum: int | None
    short: float
    """The votes that are missing, and less than one where who leads alone is the same."""
    managed: bool = False
    """Whether who hears it is below the decider, in the line of management or of accountability."""
    led: bool = False
    """Whether the same people are in the chair of both, though others sit there."""


def _without_appeal(graph: Graph, day: date, decision: str) -> Reading | None:
    """Count the deciders against whom nobody can be found to hear an appeal but themselves."""
    known = graph.structure.decisions[decision]
    hearers = [*dict.fromkeys(known.appeal_to or ())]
    if not 0 < len(hearers) <= MOST_HEARERS or not (deciders := _deciders(graph, known)):
        return None
    own: dict[str, Sequence[OwnAppeal]] = {}
    objected = {*hearers} if _outsiders_advise(graph, known) else set()
    for decider in deciders:
        if decider in objected:
            continue
        found = [_own_appeal(graph, decider, hearer) for hearer in hearers]
        alike = [one for one in found if one]
        if len(alike) == len(found):
            own[decider] = alike
    return Reading(len(own), lambda: _heard_by_themselves(graph, decision, own))


def _with_unknown_panels(graph: Graph, day: date, decision: str) -> Reading | None:
    """Count also the deciders of whom, or of whose hearer, it is not stated who votes there."""
    known = graph.structure.decisions[decision]
    found = {
        decider: [OwnAppeal(decider, hearer, 1, 1, None, LIGHTER)]
        for decider in _deciders(graph, known)
        for hearer in known.appeal_to or ()
        if _voters(graph, decider) is None or _voters(graph, hearer) is None
    }
    return Reading(len(found), lambda: _heard_by_themselves(graph, decision, found))


def _deciders(graph: Graph, decision: Decision) -> Sequence[str]:
    """List who decides, without meetings of all members, above whom is nobody."""
    found = dict.fromkeys(decision.decided_by or decision.reserved_to or ())
    meetings = {one for one in found if _form(graph, one) == "members-meeting"}
    return [one for one in found if one not in meetings]


def _form(graph: Graph, one: str) -> str | None:
    return graph.forums[one].form if one in graph.forums else None


def _outsiders_advise(graph: Graph, decision: Decision) -> bool:
    """Tell whether a forum of independent or lay people alone advises on a decision.

    So it is where law has whoever decided hear an objection first, with others' advice.
    """
    advisers = (*(decision.consulted or ()), *(decision.recommended_by or ()))
    return any(
        bool(seats := [seat for seat in graph.all_seats_of(one) or () if seat.votes])
        and all({*(seat.kinds or ())} & {*OUTSIDERS} for seat in seats)
        for one in advisers
        if one in graph.forums
    )


def _own_appeal(graph: Graph, decider: str, hearer: str) -> OwnAppeal | None:
    """Set who decides against who hears; None where others are left to hear, or too little known.

    As few of those who hear as can be are taken to have decided: a panel can be drawn from more,
    and a deputy can sit on the one while whose deputy it is sits on the other.
    """
    deciding, hearing = _voters(graph, decider), _voters(graph, hearer)
    if decider == hearer:
        votes = hearing.votes if hearing else 1
        return OwnAppeal(decider, hearer, votes, votes, None, votes)
    if deciding is None or hearing is None:
        return None
    if _is_managed_by(graph, hearer, decider) or _is_below(graph, hearer, decider):
        return OwnAppeal(decider, hearer, 1, 1, None, LIGHTER, managed=True)
    shared = deciding.known & hearing.known
    deputed = {*_stood_in(deciding, hearing), *_stood_in(hearing, deciding)}
    both = shared - deputed
    others = deciding.votes - _votes_of(graph, decider, both)
    needed = deciding.votes if deciding.quorum is None else deciding.quorum
    sitting = min(len(both), max(needed - others, len(both & deciding.leading)))
    short = (hearing.quorum or 1) - (hearing.votes - sitting)
    votes = _votes_of(graph, hearer, shared)
    if sitting and short <= 0 and _have_one_chair(graph, decider, hearer, deciding, hearing):
        return OwnAppeal(decider, hearer, votes, hearing.votes, hearing.quorum, LIGHTER, led=True)
    if not sitting or short <= 0:
        return None
    return OwnAppeal(decider, hearer, votes, hearing.votes, hearing.quorum, short)


def _have_one_chair(
    graph: Graph, decider: str, hearer: str, deciding: Bench, hearing: Bench
) -> bool:
    """Tell whether a panel that is not above who decides has the same chair, or them in the chair.

    Not where a third of a list can hear it, which is one to draw a panel from; nor is one person in
    the chair of what law puts together, or of the one forum on top, enough.
    """
    if not deciding.chairs or deciding.chairs != hearing.chairs:
        return False
    if hearing.quorum and hearing.quorum * DRAWN <= hearing.votes:
        return False
    lines = exemptions_of(graph)
    is_whole = graph.is_board(hearer) or _form(graph, hearer) == "members-meeting"
    if decider not in graph.forums and (forum := graph.forums.get(hearer)):
        is_whole |= bool(forum.statutory_composition) or is_alone_on_top(graph, hearer, forum)
    return not is_whole and not lines.above(decider) & lines.of([hearer])


def _is_managed_by(graph: Graph, hearer: str, decider: str) -> bool:
    """Tell whether a post is below another in the line of management, and held by somebody else.

    Whom law has a body appoint, and who is not employed there, judges by no manager's word.
    """
    seen = {hearer}
    post = graph.structure.posts.get(hearer)
    if post and {*(post.kind or ())} & {"statutory-officer", *FOR_A_TERM}:
        return False
    while post and post.reports_to and post.reports_to not in seen:
        if post.reports_to == decider:
            return one_holder(graph, hearer) != one_holder(graph, decider)
        seen.add(post.reports_to)
        post = graph.structure.posts.get(post.reports_to)
    return False


def _is_below(graph: Graph, hearer: str, decider: str) -> bool:
    """Tell whether a forum answers to nobody but the post or person who decides.

    Not where law or its own powers put it apart, or half of its votes are of people from outside.
    """
    forum = graph.forums.get(hearer)
    if forum is None or decider in graph.forums or {*(forum.accountable_to or ())} != {decider}:
        return False
    if forum.statutory_composition or forum.powers == "own":
        return False
    voting = [seat for seat in graph.all_seats_of(hearer) or () if seat.votes]
    outside = [seat for seat in voting if _is_from_outside(seat)]
    return seats_in(outside) * HALF < seats_in(voting)


def _is_from_outside(seat: Seat) -> bool:
    """Tell whether a seat is for somebody who does not work there, by kind or else by its title."""
    if seat.kinds is None:
        return FROM_OUTSIDE_BY_TITLE.found_in(seat.member.seat or "")
    return not {*seat.kinds}.isdisjoint(FOR_A_TERM)


def _stood_in(bench: Bench, other: Bench) -> Iterator[str]:
    """Give those of a bench who have a deputy on neither."""
    there = bench.known | other.known
    return (holder for deputy, holder in bench.deputies.items() if deputy not in there)


@once
def _voters(graph: Graph, one: str) -> Bench | None:
    """Collect who votes on a forum, or who a post or person is; None where it is not known."""
    if one in graph.forums:
        seats = graph.all_seats_of(one)
        if seats is None:
            return None
        quorum = effective_quorum(graph, one)
        named = {seat.holder for seat in seats if seat.holder and seat.member.capacity in CHAIRS}
        if quorum:
            named |= {one_holder(graph, who) for who in quorum.stated.named}
        votes = sum(seat.number for seat in seats if seat.votes)
        number = quorum.number if quorum else None
        deputies = _deputies(graph, one, seats)
        return Bench(
            known_voters(graph, one), votes, number, frozenset(named), deputies, _chairs(seats)
        )
    if graph.kinds.get(one) in ("post", "person"):
        alone = frozenset([one_holder(graph, one)])
        return Bench(alone, 1, 1, alone, {}, chairs=alone)
    return None


def _chairs(seats: Sequence[Seat]) -> frozenset[str]:
    """Collect who is in the chair; nobody where one is not known, or a deputy is stated."""
    leading = [seat for seat in seats if seat.member.capacity in CHAIRS]
    with_deputy = any(seat.member.capacity == "deputy-chair" for seat in seats)
    if with_deputy or any(seat.deputy or not seat.holder for seat in leading):
        return frozenset()
    return frozenset(seat.holder for seat in leading if seat.holder)


def _deputies(graph: Graph, forum: str, seats: Sequence[Seat]) -> Mapping[str, str]:
    """Give the deputies of voters with whom they stand in for, unless deputies do not count."""
    stated = quorum_of(graph, forum)
    if stated and stated.deputies_count is False:
        return {}
    return {
        one_holder(graph, seat.deputy): seat.holder
        for seat in seats
        if seat.votes and seat.deputy and seat.holder
    }


def _votes_of(graph: Graph, one: str, voters: frozenset[str]) -> int:
    return votes_of(graph, one, voters) if one in graph.forums else len(voters)


def _heard_by_themselves(
    graph: Graph, decision: str, own: Mapping[str, Sequence[OwnAppeal]]
) -> Sentence:
    appeals = [one for each in own.values() for one in each]
    words = f"has {counted(len(own), 'decider')} without an appeal to others"
    said = listing(words, "; ".join(shortened([_reason(graph, one) for one in appeals])))
    named = dict.fromkeys(who for one in appeals for who in (one.decider, one.hearer))
    parts = {f"{one.decider} {one.hearer}": one.short for one in appeals}
    at = graph.key_path(decision, "appeal_to")
    return Sentence(said, graph.places(named), at=at, parts=parts)


def _reason(graph: Graph, one: OwnAppeal) -> str:
    decider, hearer = graph.label(one.decider), graph.label(one.hearer)
    if one.decider == one.hearer:
        return f"{hearer} hears it itself"
    if one.managed:
        if one.hearer in graph.forums:
            return f"{hearer}, which hears it, answers to {decider}"
        return f"{hearer}, who hears it, is managed by {decider}"
    if one.led and one.decider in graph.forums:
        return f"{hearer}, which hears it, has the same chair as {decider}"
    if one.led:
        return f"{hearer}, which hears it, is chaired by {decider}"
    if one.hearer not in graph.forums:
        where = f"votes on {decider}" if one.decider in graph.forums else f"is also {decider}"
        return f"{hearer}, who hears it, {where}"
    sit = "sits" if one.shared == 1 else "sit"
    where = f"{sit} on {decider}" if one.decider in graph.forums else f"is {decider}"
    if one.shared == one.votes:
        votes = portion(one.shared, one.votes, "voting member", of="the")
        return f"{votes} of {hearer}, which hears it, {where}"
    if one.quorum is None or one.quorum >= one.votes:
        everyone = portion(one.votes, one.votes, "voting member")
        needed = f"{hearer} needs {everyone} to hear it"
        return f"{needed}, and {one.shared} of them {where}"
    left = portion(one.votes - one.shared, one.votes, "voting member", of="its")
    does = "does" if one.votes - one.shared == 1 else "do"
    not_there = f"{does} not sit on {decider}"
    return f"{hearer} needs {one.quorum} to hear it, and {left} {not_there}"


MEASURES = (
    Measure(
        "decision.deciders-without-appeal",
        "decision",
        "deciders without an appeal to others",
        _without_appeal,
        wider=_with_unknown_panels,
        excuse="it is not stated who votes where it is decided, or where the appeal is heard",
        goes_by=(*OF_ONE_VOTE, FROM_OUTSIDE_BY_TITLE),
    ),
)
"""What can be measured of appeals."""
