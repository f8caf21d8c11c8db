"""Absence of one holder: what cannot go on without them, and who may come in their place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govlint.answers.show.page import NamesInWords
from govlint.answers.show.seats import Held
from govlint.graph.graph import Graph
from govlint.graph.quorums import effective_quorum
from govlint.graph.seats import Seat
from govlint.measures.people.sole_roles import would_stop
from govlint.structure.word_lists import counted

ONLY_CHAIR = "its only chair"
IN_QUORUM = "needed for its quorum"
OWNER = "its senior responsible owner"
ALL = "its quorum needs every vote"
PARTY = "the only vote of a party, each of which must be there"

PHRASES = {
    ONLY_CHAIR: "the only chair of {}",
    IN_QUORUM: "must be there for the quorum of {}",
    ALL: "the quorum of {} needs every vote",
    PARTY: "the only vote of a party on {}, where each party must be there",
    OWNER: "alone answers for {}",
}

FEW = {1: "it", 2: "either"}
"""Forums on none of which something is, where they are few."""


@dataclass(frozen=True, slots=True)
class Standstill:
    """A forum or programme that cannot go on without somebody, and why."""

    entity: str
    why: str


def fails_without(graph: Graph, ids: Sequence[str], held: Held) -> list[Standstill]:
    """Give what cannot go on while somebody is away and no deputy is stated.

    Who shares a post leaves somebody behind, so that its seats are not lost with one person.
    """
    alone = [key for key in ids if key == ids[0] or not _is_shared(graph, key)]
    known = [Standstill(one.entity, one.why) for key in alone for one in would_stop(graph, key)]
    seats = [seat for seat in held.seats if seat.holder in alone]
    known += [one for seat in seats for one in _quorum_lost(graph, seat)]
    return list(dict.fromkeys(known))


def deputised(graph: Graph, ids: Sequence[str]) -> list[str]:
    """List the forums on which somebody is the deputy of another."""
    return [
        key
        for key, forum in graph.forums.items()
        if forum.status == "active" and any(one.deputy in ids for one in forum.members or ())
    ]


def if_absent(names: NamesInWords, held: Held, failures: Sequence[Standstill]) -> Iterator[str]:
    """Say what fails while somebody is away, and whether a deputy is stated."""
    said = [
        phrase.format(names.of(keys))
        for why, phrase in PHRASES.items()
        if (keys := [one.entity for one in failures if one.why == why])
    ]
    yield from said
    forums = dict.fromkeys(seat.forum for seat in held.seats)
    deputies = {seat.forum: seat.member.deputy for seat in held.seats if seat.member.deputy}
    if not forums:
        return
    if not deputies:
        whole = FEW.get(len(forums)) or f"any of the {len(forums)}"
        yield f"no deputy is stated on {whole}"
    else:
        pairs = [f"{names.one(one)} on {names.one(forum)}" for forum, one in deputies.items()]
        yield f"deputies on {_of_all(len(deputies), len(forums))}: {names.some(pairs)}"


def _quorum_lost(graph: Graph, seat: Seat) -> Iterator[Standstill]:
    """Give the forum whose quorum fails with this one vote."""
    quorum = effective_quorum(graph, seat.forum)
    if quorum is None or not seat.votes or seat.deputy:
        return
    if quorum.number >= quorum.seats:
        yield Standstill(seat.forum, ALL)
    votes = graph.represented(seat.forum)
    if quorum.stated.each_party and any(
        body in quorum.parties and votes[body] == 1 for body in seat.represents or ()
    ):
        yield Standstill(seat.forum, PARTY)


def _of_all(number: int, forums: int) -> str:
    """Say on how many of some forums something is: it, both, all 3, 2 of 3 forums."""
    if number < forums:
        return f"{number} of {counted(forums, 'forum')}"
    return {1: "it", 2: "both"}.get(forums, f"all {forums}")


def _is_shared(graph: Graph, key: str) -> bool:
    post = graph.structure.posts.get(key)
    return post is not None and len(post.holder or ()) > 1
