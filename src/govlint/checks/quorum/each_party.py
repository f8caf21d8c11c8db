"""Quorums without each party: which of them may be missing, or is there by one of another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import inf
from operator import sub

from govlint.checks.quorum.quorum_hit import ENOUGH, enough_in_words, how_few, quorum_hit
from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.quorums import EffectiveQuorum, might_be_there
from govlint.hit import Hit
from govlint.parts_of_findings import as_words
from govlint.structure.word_lists import in_words, shortened


def without_a_party(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    """Say which parties may be missing, or be there by one who votes for another alone."""
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
        if not _asks_for_one_of(graph, quorum, party)
    ]
    if left_out:
        names = graph.labels(left_out)
        names = f"one of {names}" if len(left_out) > 1 else names
        message = (
            f"{graph.label(quorum.forum)} can decide without {names}: {enough_in_words(quorum)}"
        )
        related = graph.places(left_out)
        parts = {**dict.fromkeys(left_out, 0.0), as_words("at once"): _at_once(quorum, left_out)}
        parts |= {**{_by_deputy(one): inf for one in left_out}, ENOUGH: inf}  # which is less
        yield quorum_hit(graph, quorum, message, related, value=len(left_out), parts=parts)


def without_those_without_a_vote(graph: Graph, quorum: EffectiveQuorum) -> Iterator[Hit]:
    """Give the parties without a vote, without which everything can be decided."""
    without = [one for one, votes in quorum.parties.items() if not votes]
    if without:
        yield quorum_hit(graph, quorum, "it asks only of parties that have a vote", parts=without)


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
        parts = {**{_by_deputy(party): part for party, part in share.items()}, **how_few(quorum)}
        yield quorum_hit(graph, quorum, message, places, value=len(parties), parts=parts)


def _asks_for_one_of(graph: Graph, quorum: EffectiveQuorum, party: str) -> bool:
    """Tell whether a class that must be there cannot be without those who vote for a party."""
    others = [
        seat
        for seat in graph.all_seats_of(quorum.forum) or ()
        if not seat.votes or party not in (seat.represents or ())
    ]
    return any(
        one.who is None and might_be_there(others, one) < one.at_least
        for one in quorum.stated.must_include
    )


def _by_deputy(party: str) -> str:
    """Name as a part that those of others may stand as deputies for a party."""
    return f"{party} {as_words('deputy')}"


def _at_once(quorum: EffectiveQuorum, parties: Sequence[str]) -> float:
    """Count the parties without which, all together, there are enough."""
    left = accumulate(sorted(quorum.parties[one] for one in parties), sub, initial=quorum.seats)
    return sum(votes >= quorum.number for votes in left) - 1.0
