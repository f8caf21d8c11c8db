"""Other ids: what somebody may have been known by before, as a person by the post that they hold.

A post and the one who holds it are one seat-holder, so writing who that is makes nothing new; and
within a forum a named seat and who sits there are one part.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from govlint.finding import IN_FULL, OtherIds
from govlint.graph.graph import Graph

IdsOf = Mapping[str, Sequence[str]]
"""The other ids of each id."""

BY_POST = "by post"
"""Keeps the fingerprint that somebody would have by the post apart from one that a post has."""

MOST_WAYS = 64
"""Ways to put other ids in the place of those in one finding, or in one part, that are tried."""


def posts_of_people(graph: Graph) -> IdsOf:
    """Give with each person the posts that they hold alone, in the order of their ids."""
    found: dict[str, list[str]] = {}
    for key in sorted(graph.structure.posts):
        holders = graph.structure.posts[key].holder or ()
        if len(holders) == 1 and holders[0] in graph.structure.people:
            found.setdefault(holders[0], []).append(key)
    return found


def named_seats(graph: Graph) -> Mapping[str, IdsOf]:
    """Give by forum what would be the parts of those who sit on seats with a name without them."""
    found: dict[str, dict[str, list[str]]] = {}
    for forum, seats in graph.memberships.by_forum.items():
        for seat in seats:
            if seat.member.who and seat.member.seat:
                names = found.setdefault(forum, {}).setdefault(seat.member.who, [])
                if seat.part_by_name not in names:
                    names.append(seat.part_by_name)
    return found


def among(other_ids: IdsOf, named: Iterable[str]) -> OtherIds:
    """Give those of the ids that are named, alone or beside other words."""
    words = {word for one in named for word in one.split(" ")} if other_ids else ()
    return tuple(sorted((word, other) for word in words for other in other_ids.get(word, ())))


def ids_of(pairs: OtherIds) -> IdsOf:
    """Give the pairs by their ids."""
    found: dict[str, list[str]] = {}
    for one, other in pairs:
        found.setdefault(one, []).append(other)
    return found


def ways_to_replace(ids: Sequence[str], other_ids: IdsOf) -> Iterator[Sequence[str]]:
    """Put other ids in the place of all ids that have any, in each way."""
    there = sorted({word for one in ids for word in one.split(" ")} & other_ids.keys())
    for chosen in islice(product(*(other_ids[word] for word in there)), MOST_WAYS):
        now = dict(zip(there, chosen, strict=True))
        yield [" ".join(now.get(word, word) for word in one.split(" ")) for one in ids]


def names_then(own: str, others: Iterable[str]) -> Iterator[str]:
    """Give by what an earlier finding may be known again: its own fingerprint, or another."""
    yield own
    for other in others:
        yield other if other.startswith(IN_FULL) else f"{BY_POST} {other}"


def names_today(own: str, others: Iterable[str]) -> Iterator[str]:
    """Give under which of these one of today may be found.

    Where one is known by a post and the other by a person, one has as its own what the other has
    beside it; two who both have it beside their own are two people of one post.
    """
    yield from others
    yield f"{BY_POST} {own}"
