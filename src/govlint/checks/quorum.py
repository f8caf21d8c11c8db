"""Quorum of a forum: can it be met, and does it say enough?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import accumulate
from math import ceil
from operator import sub
from typing import ClassVar, Literal, TypeGuard

from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.quorums import (
    EffectiveQuorum,
    effective_quorum,
    in_class,
    might_be_there,
    name_of_class,
    quorum_if_open,
)
from govlint.graph.seats import seats_in
from govlint.graph.standing_orders import ordering_body
from govlint.hit import UNASKED, Check, Hit, Need, Place
from govlint.parts_of_findings import Parts, as_words
from govlint.structure.forums import QuorumInclusion
from govlint.structure.kind_groups import FROM_OUTSIDE
from govlint.structure.word_lists import counted, in_words, portion, shortened


class QuorumCheck(Check):
    """A quorum can be met, needs less than everyone, or lets no party be left out."""

    bounds: ClassVar[Mapping[str, float | None]] = {"seats_at_least": 0, "parties_at_most": None}
    kind: Literal["quorum"]
    asks: Literal["attainable", "everyone", "each-party", "both-sides"]
    """Whether it can be met, needs everyone, names each party, or more than executives."""
    seats_at_least: int = 0
    """The voting seats from which the question makes sense."""
    parties_at_most: int | None = None
    """The parties up to which the question makes sense."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each forum whose quorum falls short of the question."""
        questions = {
            "attainable": _impossible,
            "everyone": _everyone,
            "each-party": _without_a_party,
            "both-sides": _of_executives,
        }
        for forum in self.scope(graph, "forum").entities:
            question = questions[self.asks]
            quorum = effective_quorum(graph, forum)
            hits = [*question(graph, quorum)] if self._makes_sense(quorum) else []
            yield from hits
            quorum = None if hits else quorum_if_open(graph, forum)
            for hit in question(graph, quorum) if self._makes_sense(quorum) else ():
                yield hit._replace(customs=(UNASKED,))

    def left_out(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give the parties without a vote, without which everything can be decided."""
        for forum in self.scope(graph, "forum").entities if self.asks == "each-party" else ():
            quorum = effective_quorum(graph, forum)
            without = [one for one, votes in quorum.parties.items() if not votes] if quorum else []
            if quorum and without:
                yield _hit(graph, quorum, "it asks only of parties that have a vote", parts=without)

    def _makes_sense(self, quorum: EffectiveQuorum | None) -> TypeGuard[EffectiveQuorum]:
        if quorum is None:
            return False
        few = self.parties_at_most is None or len(quorum.parties) <= self.parties_at_most
        return few and quorum.seats >= self.seats_at_least

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the quorum and the members are needed."""
        return self.needs_of(graph, "forum", "quorum", "members")


def _impossible(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    """Say in one finding all that is impossible about a quorum, each with how much is missing."""
    said, missing = [], {}
    if quorum.number > quorum.seats:
        said.append(
            f"needs {quorum.number} present{quorum.worked_out} "
            f"and has {counted(quorum.seats, 'voting seat')}"
        )
        missing[as_words("the number")] = quorum.number - quorum.seats
    absent = _absent(graph, quorum)
    without_vote = []
    if quorum.stated.each_party:
        parties = [party for party, votes in quorum.parties.items() if not votes]
        without_vote = [party for party in parties if _sits_there(graph, quorum.forum, party)]
        absent += [party for party in parties if party not in without_vote]
    for those, what in ((absent, "seat"), (without_vote, "vote")):
        if those:
            has = "has" if len(those) == 1 else "have"
            said.append(f"needs {graph.labels(those)} present, who {has} no {what} there")
    absent += without_vote
    missing |= dict.fromkeys(absent, 1)
    if short := _too_few_of_a_class(graph, quorum):
        classes = (
            f"for {in_class(asked)} to be present, and has {there or 'none'}"
            for asked, there, _ in short
        )
        said.append(f"asks {'; '.join(classes)}")
        for asked, there, part in short:
            missing[part] = max(asked.at_least - there, missing.get(part, 0))
    if said:
        message = f"{graph.label(quorum.forum)} {', and '.join(said)}"
        places = graph.places(absent)
        value = sum(missing.values())
        parts = {**missing, **_vacant(quorum)}
        yield _hit(graph, quorum, message, places, value=value, parts=parts)


def _sits_there(graph: Graph, forum: str, party: str) -> bool:
    """Tell whether somebody sits on a forum for a party, with a vote or without."""
    return any(party in (seat.represents or ()) for seat in graph.seats_of(forum) or ())


def _vacant(quorum: EffectiveQuorum) -> Mapping[str, float]:
    """Give as a part how many voting seats nobody holds, where all of them are needed, or more."""
    return {as_words("vacant seats"): float(sum(seat.vacant for seat in quorum.voting))}


def _too_few_of_a_class(
    graph: Graph, quorum: EffectiveQuorum
) -> Sequence[tuple[QuorumInclusion, int, str]]:
    """Give the classes of member of whom too few have a seat: how many have, and their name."""
    seats = graph.seats_of(quorum.forum) or ()
    return [
        (one, there, as_words(name_of_class(one)))
        for one in quorum.stated.must_include
        if one.who is None and (there := might_be_there(seats, one)) < one.at_least
    ]


def _everyone(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    if quorum.number != quorum.seats or quorum.stated.basis == "law" or quorum.all_have_deputies:
        return
    everyone = portion(quorum.seats, quorum.seats, "voting member")
    message = f"{graph.label(quorum.forum)} needs {everyone} present{quorum.worked_out}"
    yield _hit(graph, quorum, message, parts=_vacant(quorum))


def _without_a_party(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    if quorum.stated.each_party and quorum.stated.deputies_count:
        yield from _by_deputy_of_another(graph, quorum)
    if quorum.stated.each_party or len(quorum.parties) < 2 or quorum.number > quorum.seats:
        return
    spoken_for = {
        party
        for seat in quorum.voting
        if {seat.holder, seat.member.who} & set(quorum.stated.named)
        for party in seat.represents or ()
    }
    left_out = [
        party
        for party, seats in quorum.parties.items()
        if seats and party not in spoken_for and quorum.seats - seats >= quorum.number
    ]
    if left_out:
        names = graph.labels(left_out)
        names = f"one of {names}" if len(left_out) > 1 else names
        message = f"{graph.label(quorum.forum)} can decide without {names}: {_enough(quorum)}"
        related = graph.places(left_out)
        parts = {**dict.fromkeys(left_out, 0.0), as_words("at once"): _at_once(quorum, left_out)}
        yield _hit(graph, quorum, message, related, value=len(left_out), parts=parts)


def _by_deputy_of_another(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    """Give the parties for which one who votes for another party may stand as deputy."""
    speaks_for = {seat.holder: {*(seat.represents or ())} for seat in quorum.voting if seat.holder}
    found: dict[str, str] = {}
    share: defaultdict[str, float] = defaultdict(float)
    for seat in quorum.voting:
        own = speaks_for.get(one_holder(graph, seat.deputy)) if seat.deputy else None
        for party in seat.represents or ():
            if own and party in quorum.parties and party not in own:
                found.setdefault(party, seat.deputy or "")
                share[party] += seat.number / quorum.parties[party]
    if found:
        parties = [party for party in quorum.parties if party in found]
        said = in_words(
            shortened([f"{graph.label(found[one])} for {graph.label(one)}" for one in parties])
        )
        message = (
            f"{graph.label(quorum.forum)} needs each party present, and those of another count as "
            f"deputies: {said}"
        )
        places = graph.places([*found.values(), *parties])
        parts = {**share, **_few(quorum)}
        yield _hit(graph, quorum, message, places, value=len(parties), parts=parts)


def _few(quorum: EffectiveQuorum) -> Mapping[str, float]:
    """Give as a part what share of the votes is enough, which grows as that is less.

    A fraction that is stated is the same of however many, though it is rounded up.
    """
    fraction = quorum.stated.fraction
    if fraction is None or ceil(fraction * quorum.seats) < quorum.number:
        fraction = Fraction(quorum.number, quorum.seats)
    return {as_words("enough"): 0.0 - float(fraction)}


def _at_once(quorum: EffectiveQuorum, parties: Sequence[str]) -> float:
    """Count the parties without which, all together, there are enough."""
    left = accumulate(sorted(quorum.parties[one] for one in parties), sub, initial=quorum.seats)
    return sum(votes >= quorum.number for votes in left) - 1.0


def _of_executives(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    """Say that executives alone are enough, where nobody else must be there."""
    executives = [
        seat
        for seat in quorum.voting
        if "executive" in (seat.kinds or ()) and not {*(seat.kinds or ())} & {*FROM_OUTSIDE}
    ]
    number = seats_in(executives)
    there = {one for seat in executives for one in (seat.holder, seat.member.who)}
    others = [
        one
        for one in quorum.stated.must_include
        if (one.who not in there if one.who else might_be_there(executives, one) < one.at_least)
    ]
    if number < quorum.number or others or number == quorum.seats:
        return
    message = (
        f"{graph.label(quorum.forum)} can decide with executives alone: it has {number}, and "
        f"{_enough(quorum)}"
    )
    parts = {as_words("executives"): number / quorum.seats, **_few(quorum)}
    places, beyond = graph.seat_places(executives), number - quorum.number + 1
    yield _hit(graph, quorum, message, places, value=beyond, parts=parts)


def _enough(quorum: EffectiveQuorum) -> str:
    verb = "is" if quorum.number == 1 else "are"
    return f"{quorum.number} of {counted(quorum.seats, 'voting member')} {verb} enough"


def _absent(graph: Graph, quorum: EffectiveQuorum) -> list[str]:
    """List those who must be there and have no seat, by whatever id they are named."""
    seats = graph.seats_of(quorum.forum) or ()
    written = {seat.member.who for seat in seats}
    absent = [one for one in quorum.stated.named if one in graph.kinds and one not in written]
    if not absent:
        return []
    holders = {seat.holder for seat in seats if seat.holder}
    posts = {post for one in holders for post in graph.seats.posts_of.get(one, ())}
    return [one for one in absent if one not in holders and one not in posts]


def _hit(
    graph: Graph,
    quorum: EffectiveQuorum,
    message: str,
    related: tuple[Place, ...] = (),
    *,
    value: float | None = None,
    parts: Parts = (),
) -> Hit:
    """Point at the forum's quorum, or at the forum where standing orders lay the quorum down."""
    if graph.forums[quorum.forum].quorum is not None:
        home = graph.key_path(quorum.forum, "quorum")
        return Hit(message, home, related, value=value, limit=0, parts=parts)
    owner = ordering_body(graph, quorum.forum)
    assert owner is not None
    orders = f"the standing orders of {graph.label(owner)}"
    place = (orders, graph.key_path(owner, "forum_defaults", "quorum"))
    message, home = f"{message}, by {orders}", graph.key_path(quorum.forum)
    return Hit(message, home, (place, *related), value=value, limit=0, parts=parts)
