"""Other ids: what somebody may have been known by before, as a person by the post that they hold.

A post and the one who holds it are one seat-holder, so writing who that is makes nothing new.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from govlint.finding import IN_FULL, Finding, Gone, OtherIds
from govlint.graph.graph import Graph

BY_POST = "by post"
"""Keeps the fingerprint that somebody would have by the post apart from one that a post has."""


def posts_of_people(graph: Graph) -> Mapping[str, str]:
    """Give with each person the post that they hold alone; of several the first by its id."""
    found: dict[str, str] = {}
    for key in sorted(graph.structure.posts):
        holders = graph.structure.posts[key].holder or ()
        if len(holders) == 1 and holders[0] in graph.structure.people:
            found.setdefault(holders[0], key)
    return found


def among(other_ids: Mapping[str, str], named: Iterable[str]) -> OtherIds:
    """Give those of the ids that are named, alone or beside other words."""
    words = {word for one in named for word in one.split(" ")} if other_ids else ()
    return tuple(sorted((word, other_ids[word]) for word in words if word in other_ids))


def replaced(one: str, other_ids: Mapping[str, str]) -> str:
    """Put other ids in the place of ids."""
    return " ".join(other_ids.get(word, word) for word in one.split(" "))


def names_then(own: str, other: str) -> Iterator[str]:
    """Give by what an earlier finding may be known again: its own fingerprint, or the other."""
    yield own
    if other:
        yield other if other.startswith(IN_FULL) else f"{BY_POST} {other}"


def names_today(own: str, other: str) -> Iterator[str]:
    """Give under which of these one of today may be found.

    Where one is known by a post and the other by a person, one has as its own what the other has
    beside it; two who both have it beside their own are two people of one post.
    """
    if other:
        yield other
    yield f"{BY_POST} {own}"


def as_known_today(then: Gone, found: Finding) -> Gone:
    """Give an earlier finding in today's ids, where it has the other id of somebody.

    That one then was known by the post and is by name, or the other way round. Of two people who
    held one post after one another each stays who they are.
    """
    if not (found.other_ids or then.other_ids):
        return then
    others = (*((post, person) for person, post in found.other_ids), *then.other_ids)
    parts = _as_in(found.parts, then.parts, others)
    return replace(then, parts=parts, group=tuple(sorted(_as_in(found.group, then.group, others))))


def _as_in(today: Sequence[str], then: Sequence[str], others: OtherIds) -> tuple[str, ...]:
    """Put those other ids in the place of ids that are there today where these are not."""
    there = {word for one in today for word in one.split(" ")}
    now = {id_: other for id_, other in others if other in there and id_ not in there}
    return tuple(replaced(one, now) for one in then)
