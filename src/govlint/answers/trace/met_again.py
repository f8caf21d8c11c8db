"""Met again: who sits at several steps of a way, and which forums share votes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from govlint.answers.trace.data import MetAgain
from govlint.answers.trace.way_up import RouteStep
from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.seats import once_each, seats_in
from govlint.structure.forums import CHAIRS
from govlint.structure.word_lists import counted, in_words

MOST_SHARED = 12
"""Steps of which the shared votes are said."""

A_ROW = 4
"""Those who are met again that one row names."""


class SharedVotes(NamedTuple):
    """A step between two forums with voters in common."""

    from_: str
    to: str
    votes: int
    """The votes of the second that sit on the first as well."""
    of: int


def met_again(graph: Graph, bodies: Sequence[str]) -> Sequence[MetAgain]:
    """Give who is met at several of some bodies, those met most often first."""
    met: dict[str, dict[str, bool]] = {}
    for body in bodies:
        if body not in graph.forums:
            if graph.kinds.get(body) in ("post", "person"):
                met.setdefault(one_holder(graph, body), {})[body] = False
            continue
        for seat in graph.seats_of(body) or ():
            if seat.holder:
                there = met.setdefault(seat.holder, {})
                there[body] = there.get(body, False) or seat.member.capacity in CHAIRS
    often = [(holder, at) for holder, at in met.items() if len(at) > 1]
    often.sort(key=lambda one: (-len(one[1]), -sum(one[1].values())))
    return [
        MetAgain(
            holder,
            [body for body in at if body in graph.forums],
            [body for body, chairs in at.items() if chairs],
        )
        for holder, at in often
    ]


def shared_votes(graph: Graph, steps: Iterable[RouteStep]) -> Iterator[SharedVotes]:
    """Give the steps of which the forum below has voters of the one above."""
    for step in steps:
        below, above = step.from_, step.route.to
        if below in graph.forums and above in graph.forums and below != above:
            seats = once_each(seat for seat in graph.all_seats_of(above) or () if seat.votes)
            there = {seat.holder for seat in graph.seats_of(below) or () if seat.holder}
            votes = seats_in(seat for seat in seats if seat.holder in there)
            if votes:
                yield SharedVotes(below, above, votes, seats_in(seats))


def again_in_words(graph: Graph, again: Sequence[MetAgain], forums: int) -> Iterator[str]:
    """Say who is met on how many forums, those of one number together, and whom they chair."""
    groups: dict[int, list[MetAgain]] = {}
    for one in again:
        groups.setdefault(len(one.forums), []).append(one)
    for number, ones in groups.items():
        if number == 1:
            yield "; ".join(f"{_who(graph, one)} on {graph.labels(one.forums)}" for one in ones)
            continue
        whole = "both" if number == 2 else f"all {number}"
        lead = f"on {whole if number == forums else f'{number} of {forums}'} forums: "
        for position in range(0, len(ones), A_ROW):
            yield lead + in_words([_who(graph, one) for one in ones[position : position + A_ROW]])
            lead = "and "


def _who(graph: Graph, one: MetAgain) -> str:
    chairs = f" (chairs {graph.labels(one.chairs, 2)})" if one.chairs else ""
    return f"{graph.label(one.holder)}{chairs}"


def shared_in_words(graph: Graph, shared: Iterable[SharedVotes]) -> Iterator[str]:
    """Say how many votes of one forum sit on the one below, the largest shares first."""
    for one in sorted(shared, key=lambda one: -one.votes / one.of)[:MOST_SHARED]:
        sit = "sits" if one.votes == 1 else "sit"
        yield (
            f"{one.votes} of {counted(one.of, 'vote')} on {graph.label(one.to)} {sit} "
            f"on {graph.label(one.from_)}"
        )
