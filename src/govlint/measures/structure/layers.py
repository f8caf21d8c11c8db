"""Layers: how many forums stand on one another, and what a layer adds."""

from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.forum_conditions import is_members_meeting
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.overlap.alike_remits import remits_differ
from govlint.graph.overlap.common_tables import table_of
from govlint.graph.own_lines import lines_without_owner
from govlint.graph.reporting import forums_above, forums_below, line_above, line_below, voters
from govlint.graph.seating.known_voters import known_voters, votes_of
from govlint.graph.seats import seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.name_words import GENERAL_MEETINGS, OF_ONE_VOTE
from govlint.structure.word_lists import counted, in_words, listing, out_of, per_cent

ADVISING = ("advisory-group", "network")
"""Forms of forums at which nothing waits for an answer, while none answers to them."""

HALF = 6
"""Layers that a message names at either end of a longer chain."""


def _layers(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the longest chain that ends in a forum, said of the top of the chain alone."""
    if graph.forums[forum].of is None and forum not in lines_without_owner(graph):
        return None
    above = line_above(graph, forum)
    if any(_same_owner(graph, forum, other) for other in above):
        return Reading(0, lambda: Sentence("has no layers of its own, below a forum of its owner"))
    layers = _layers_below(graph, forum)
    chain = [one for one in _longest(graph, forum, layers) if _counts(graph, one)]
    depths = _depths(graph, layers)
    return Reading(len(chain), lambda: _layers_in_words(graph, forum, chain, depths))


def _counts(graph: Graph, forum: str) -> int:
    """Give one for a layer, and none for those who elect it, or only advise at its foot."""
    if graph.forums[forum].form in ADVISING and forum not in graph.deciding:
        return int(bool(line_below(graph, forum)))
    return int(not is_members_meeting(graph, forum))


def _layers_in_words(
    graph: Graph, top: str, chain: Sequence[str], depths: Mapping[str, int]
) -> Sentence:
    names = [graph.label(one) for one in chain]
    if len(names) > 2 * HALF:
        names[HALF:-HALF] = [f"… {len(names) - 2 * HALF} more …"]
    stands = "is the top of" if top in chain else "stands above"
    words = listing(f"{stands} {counted(len(chain), 'layer')}", " < ".join(names))
    others = [one for one in chain if one != top]
    return Sentence(words, graph.places(others), each=tuple(depths.items()))


def _same_owner(graph: Graph, one: str, other: str) -> bool:
    lines = lines_without_owner(graph)
    if one in lines:
        return lines[one] == lines.get(other)
    above = graph.forums.get(other)
    return bool(above and set(graph.forums[one].of or ()) & set(above.of or ()))


def _layers_below(graph: Graph, top: str) -> dict[str, int]:
    """Count the layers of a forum and of all below it in one organisation, the lowest first.

    What answers to itself in a circle has no layers in there, wherever the circle is entered.
    """
    layers: dict[str, int] = {}
    below: dict[str, Sequence[str]] = {}
    waiting = [top]
    while waiting:
        forum = waiting[-1]
        if forum not in below:
            below[forum] = _below(graph, forum)
        unknown = [child for child in below[forum] if child not in layers]
        if unknown:
            waiting += unknown
            continue
        waiting.pop()
        under = max((layers[child] for child in below[forum]), default=0)
        layers[forum] = _counts(graph, forum) + under
    return layers


def _longest(graph: Graph, top: str, layers: Mapping[str, int]) -> list[str]:
    """Follow the longest of the chains of accountability down, and give it from below."""
    chain = [top]
    while below := _below(graph, chain[-1]):
        chain.append(max(below, key=lambda one: layers[one]))
    return chain[::-1]


def _depths(graph: Graph, layers: dict[str, int]) -> Mapping[str, int]:
    """Count for each forum the layers from the top down to it, along the longest way."""
    depths = {forum: _counts(graph, forum) for forum in reversed(layers)}
    for forum in reversed(layers):
        above = depths[forum]
        for child in _below(graph, forum):
            depths[child] = max(depths[child], above + _counts(graph, child))
    return depths


def _below(graph: Graph, forum: str) -> Sequence[str]:
    """List what answers to a forum of the same organisation, but for what it answers to itself."""
    knots = _knots(graph)
    return [
        child
        for child in line_below(graph, forum)
        if _same_owner(graph, child, forum)
        and (child not in knots or knots[child] != knots.get(forum))
    ]


@once
def _knots(graph: Graph) -> Mapping[str, tuple[str, ...]]:
    """Give with each forum that answers to itself all that do so with it."""
    cycles = graph.relation("forum.accountable_to").cycles()
    return {one: knot for knot, _ in cycles for one in knot}


def _share_above(graph: Graph, day: date, forum: str) -> Reading | None:
    """Give how many in a hundred of its votes the voters above hold."""
    number = _votes(graph, forum)
    parents = [one for one in sorted(forums_above(graph, forum)) if _meets_apart(graph, forum, one)]
    if not number or not parents:
        return None
    there = {other: _votes_above(graph, forum, other) for other in parents}
    shares = {other: 100 * votes / number for other, votes in there.items()}
    above = max(parents, key=lambda other: there[other])
    each = tuple((f"{forum} {other}", share) for other, share in shares.items())
    return Reading(
        shares[above],
        lambda: _passing_on(graph, forum, above, there[above], number)._replace(each=each),
    )


def _passing_on(graph: Graph, forum: str, above: str, shared: int, number: int) -> Sentence:
    below = forums_below(graph, forum)
    words = (
        f"shares {per_cent(shared, number)} of its voting members{out_of(shared, number)} with "
        f"{graph.label(above)}, to which it answers"
    )
    if below:
        answer = "answers" if len(below) == 1 else "answer"
        words += f", and {graph.labels(below)} {answer} to it"
    return Sentence(words, graph.places([above, *below]))


def _votes_above(graph: Graph, forum: str, above: str) -> int:
    there = voters(graph, above)
    return seats_in(
        seat for seat in graph.seats_of(forum) or () if seat.votes and seat.holder in there
    )


def _voters_of_parent(graph: Graph, day: date, forum: str) -> Reading | None:
    """Give how many in a hundred of the votes of a parent that is for the same its voters hold."""
    there = known_voters(graph, forum)
    shares = [
        (100 * votes_of(graph, parent, there) / seats, parent)
        for parent in sorted(forums_above(graph, forum))
        if _for_the_same(graph, forum, parent) and (seats := _votes(graph, parent))
    ]
    if not shares:
        return None
    share, parent = max(shares, key=lambda one: one[0])
    each = tuple((one, part) for part, one in shares)
    return Reading(share, lambda: _repeating(graph, forum, parent)._replace(each=each))


def _repeating(graph: Graph, forum: str, parent: str) -> Sentence:
    votes, seats = votes_of(graph, parent, known_voters(graph, forum)), _votes(graph, parent)
    purposes = in_words(_purposes(graph, forum, parent))
    words = (
        f"has {per_cent(votes, seats)} of the voting members of {graph.label(parent)}"
        f"{out_of(votes, seats)}, and answers to it; both are for {purposes}"
    )
    return Sentence(words, graph.places([parent]))


def _for_the_same(graph: Graph, forum: str, parent: str) -> bool:
    """Tell whether two forums meet apart for one purpose, and nothing parts their remits."""
    if not _purposes(graph, forum, parent) or not _meets_apart(graph, forum, parent):
        return False
    one, other = graph.forums[forum], graph.forums[parent]
    if "leads" in (one.members_listed, other.members_listed):
        return False
    stated = all(each.services or each.functions for each in (one, other))
    return stated and not remits_differ(graph, forum, parent)


def _meets_apart(graph: Graph, forum: str, parent: str) -> bool:
    """Tell whether a forum may be merged with the one above: no other table's, no other body's."""
    owners, theirs = graph.forums[forum].of or (), graph.forums[parent].of or ()
    if owners and theirs and {*owners}.isdisjoint(theirs):
        return False
    return table_of(graph, forum) != table_of(graph, parent)


def _purposes(graph: Graph, forum: str, parent: str) -> list[str]:
    theirs = graph.forums[parent].purpose or ()
    return [purpose for purpose in graph.forums[forum].purpose or () if purpose in theirs]


def _votes(graph: Graph, forum: str) -> int:
    return seats_in(seat for seat in graph.all_seats_of(forum) or () if seat.votes)


MEASURES = (
    Measure("forum.layers", "forum", "layers", _layers, ("of",), goes_by=(GENERAL_MEETINGS,)),
    Measure(
        "forum.share-above",
        "forum",
        "per cent of the voters who sit on the forum above",
        _share_above,
        ("members", "accountable_to"),
    ),
    Measure(
        "forum.voters-of-parent",
        "forum",
        "per cent of the voters of a forum above that is for the same",
        _voters_of_parent,
        ("members", "accountable_to", "purpose"),
        goes_by=OF_ONE_VOTE,
    ),
)
"""What can be measured of layers."""
