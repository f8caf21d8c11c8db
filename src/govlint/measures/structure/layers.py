"""Layers: how many forums stand on one another, and what a layer adds."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.reporting import (
    forums_above,
    forums_below,
    voters,
)
from govlint.graph.seats import seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted

HALF = 6
"""Layers that a message names at either end of a longer chain."""


def _layers(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the longest chain that ends in a forum, said of the top of the chain alone."""
    if graph.forums[forum].of is None:
        return None
    above = graph.relation("forum.accountable_to").next(forum)
    if any(_same_owner(graph, forum, other) for other in above):
        return Reading(0, lambda: Sentence("has no layers of its own, below a forum of its owner"))
    chain = _longest(graph, forum)
    return Reading(len(chain), lambda: _layers_in_words(graph, chain))


def _layers_in_words(graph: Graph, chain: Sequence[str]) -> Sentence:
    names = [graph.label(one) for one in chain]
    if len(names) > 2 * HALF:
        names[HALF:-HALF] = [f"… {len(names) - 2 * HALF} more …"]
    words = f"tops {counted(len(chain), 'layer')}: {' < '.join(names)}"
    return Sentence(words, graph.places(chain[:-1]))


def _same_owner(graph: Graph, one: str, other: str) -> bool:
    above = graph.forums.get(other)
    return bool(above and set(graph.forums[one].of or ()) & set(above.of or ()))


def _longest(graph: Graph, top: str) -> list[str]:
    """Follow the chains of accountability down within one organisation; gives the longest.

    What answers to itself in a circle has no layers in there, wherever the circle is entered.
    """
    layers: dict[str, int] = {}
    deepest: dict[str, str] = {}
    waiting = [top]
    while waiting:
        forum = waiting[-1]
        children = _below(graph, forum)
        unknown = [child for child in children if child not in layers]
        if unknown:
            waiting += unknown
            continue
        waiting.pop()
        layers[forum] = 1
        for child in children:
            if layers.get(child, 0) >= layers[forum]:
                layers[forum], deepest[forum] = layers[child] + 1, child
    chain = [top]
    while chain[-1] in deepest:
        chain.append(deepest[chain[-1]])
    return chain[::-1]


def _below(graph: Graph, forum: str) -> Sequence[str]:
    """List the forums of its organisation that answer to one, but for what it answers to itself."""
    answers = graph.relation("forum.accountable_to")
    knots = _knots(graph)
    return [
        child
        for child in sorted(answers.previous(forum))
        if child in graph.forums
        and _same_owner(graph, child, forum)
        and (child not in knots or knots[child] != knots.get(forum))
    ]


@once
def _knots(graph: Graph) -> Mapping[str, tuple[str, ...]]:
    """Give with each forum that answers to itself all that do so with it."""
    cycles = graph.relation("forum.accountable_to").cycles()
    return {one: knot for knot, _ in cycles for one in knot}


def _share_above(graph: Graph, day: date, forum: str) -> Reading | None:
    """Give how many in a hundred of its votes the voters above hold; None without decisions."""
    number = seats_in(seat for seat in graph.seats_of(forum) or () if seat.votes)
    parents = sorted(forums_above(graph, forum))
    if not graph.structure.decisions or not number or not parents:
        return None
    shared, above = max(
        ((_votes_above(graph, forum, other), other) for other in parents), key=lambda one: one[0]
    )
    share = round(100 * shared / number, 1)
    return Reading(
        share, lambda: _passing_on(graph, forum, above, f"{shared} of its {number}", share)
    )


def _passing_on(graph: Graph, forum: str, above: str, voters: str, share: float) -> Sentence:
    below = forums_below(graph, forum)
    words = (
        f"shares {share:g} per cent of its voters, {voters}, with {graph.label(above)}, to which "
        "it answers"
    )
    if below:
        words += f", and passes on to {graph.labels(below)}"
    return Sentence(words, graph.places([above, *below]))


def _votes_above(graph: Graph, forum: str, above: str) -> int:
    there = voters(graph, above)
    return seats_in(
        seat for seat in graph.seats_of(forum) or () if seat.votes and seat.holder in there
    )


MEASURES = (
    Measure("forum.layers", "forum", "layers", _layers, ("of",)),
    Measure(
        "forum.share-above",
        "forum",
        "per cent of the voters who sit on the forum above",
        _share_above,
        ("members", "accountable_to"),
    ),
)
"""What can be measured of layers."""
