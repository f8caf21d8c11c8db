"""Other ids: what somebody may have been known by before, as a person by the post that they hold.

A post and the one who holds it are one seat-holder, so writing who that is makes nothing new; and
within a forum a named seat and who sits there are one part, whatever else is stated of the seat.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice, product

from govlint.graph.graph import Graph
from govlint.graph.seats import Seat
from govlint.parts_of_findings import IN_FULL, OtherIds, Seated

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
    """Give by forum what the parts of seats with a name would be without who sits there.

    Of a seat that alone has its name they are also given without whom it is for and of what kind.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for forum, seats in graph.memberships.by_forum.items():
        number = Counter(seat.member.seat for seat in seats)
        for seat in seats:
            if not seat.member.seat:
                continue
            names = _known_by(seat, is_alone=number[seat.member.seat] == 1)
            if others := [name for name in names if name != seat.part]:
                known = found.setdefault(forum, {}).setdefault(seat.part, [])
                known += [name for name in others if name not in known]
    return found


def everybody_seated(graph: Graph) -> Mapping[str, Mapping[str, int]]:
    """Give by forum everybody who sits there, as parts are called, with how many seats."""
    found: dict[str, Counter[str]] = {}
    for forum, seats in graph.memberships.by_forum.items():
        found[forum] = Counter()
        for seat in seats:
            found[forum][seat.part] += seat.number
    return found


def are_seated(parts: Iterable[str], seated: Mapping[str, int]) -> bool:
    """Tell whether some of the parts of a finding are those who sit in a forum."""
    return bool(seated) and any(one in seated for part in parts for one in _named_in(part))


def without_those_who_stay(other_ids: IdsOf, here: Seated, there: Seated) -> IdsOf:
    """Leave out the other ids of who sits on the other side as well, and the ids of who does here.

    They are themselves on both sides, and whoever has their other id is somebody else.
    """
    ours, theirs = dict(here), dict(there)
    if not (ours and theirs):
        return other_ids
    return {
        one: [other for other in others if not _stays(other, theirs, ours)]
        for one, others in other_ids.items()
        if not _stays(one, ours, theirs)
    }


def _stays(one: str, ours: Mapping[str, int], theirs: Mapping[str, int]) -> bool:
    return 0 < ours.get(one, 0) <= theirs.get(one, 0)


def _known_by(seat: Seat, *, is_alone: bool) -> Iterator[str]:
    """Give the part by the name of the seat, and where no other has it, with less beside it."""
    yield seat.part_by_name
    told_by = list(seat.told_by) if is_alone else []
    for number in range(len(told_by)):
        for kept in combinations(told_by, number):
            yield " ".join([seat.name, *(one for each in kept for one in each)])


def among(other_ids: IdsOf, named: Iterable[str]) -> OtherIds:
    """Give those of the ids that are named, alone or beside other words."""
    there = {one for part in named for one in _named_in(part)} if other_ids else ()
    return tuple(sorted((one, other) for one in there for other in other_ids.get(one, ())))


def otherwise(part: str, other_ids: IdsOf) -> Iterator[str]:
    """Give what else a part may be called, with other ids in the place of some of its words."""
    words = [(word, *other_ids.get(word, ())) for word in part.split(" ")]
    yield from (" ".join(way) for way in islice(product(*words), 1, MOST_WAYS))
    for start in _beginnings(part):
        yield from (other + part.removeprefix(start) for other in other_ids.get(start, ()))


def _named_in(part: str) -> Iterator[str]:
    yield from part.split(" ")
    yield from _beginnings(part)


def _beginnings(part: str) -> Iterator[str]:
    """Give the first words of a part, two or more: a seat may be called by several."""
    words = part.split(" ")
    return (" ".join(words[:end]) for end in range(2, len(words) + 1))


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
