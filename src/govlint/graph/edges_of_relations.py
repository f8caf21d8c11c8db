"""Edges of a relation: who names whom in a field, and how the line of a post goes on."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from govlint.graph.relations import Edge
from govlint.structure.field_types import Kind
from govlint.structure.model import ENTITIES, Structure

ROUTES = "forum.escalates_to"
"""The routes of escalation: those that are stated, else the line of accountability by default."""
ONWARD_BY_POSTS = ("forum.accountable_to", ROUTES)
"""Relations of forums that may lead to a post, whose own line of management goes on from there."""


Known = Mapping[str, Any]
"""The entities that are described, by id."""


def edges(structure: Structure, name: str, known: Known) -> Iterator[Edge]:
    """Give the edges of a relation such as `forum.accountable_to` between entities that are known.

    What leads to a post goes on by the post's own line.
    """
    kind, _, field = name.partition(".")
    if name not in ONWARD_BY_POSTS:
        yield from _written(structure, kind, field, known)
        return
    written = list(_written(structure, kind, field, known))
    yield from written
    yield from _lines_of_posts(structure, {target for _, target, _ in written}, known)


def _lines_of_posts(structure: Structure, reached: set[str], known: Known) -> Iterator[Edge]:
    waiting = sorted(reached & structure.posts.keys())
    seen = set(waiting)
    while waiting:
        post = waiting.pop()
        above = structure.posts[post].reports_to
        if above is not None and above in known:
            yield post, above, ("posts", post, "reports_to")
            if above in structure.posts and above not in seen:
                seen.add(above)
                waiting.append(above)


def _written(structure: Structure, kind: str, field: str, known: Known) -> Iterator[Edge]:
    section = ENTITIES[cast("Kind", kind)][0]
    for key, entity in getattr(structure, section).items():
        if kind == "forum" and entity.status in ("proposed", "stood-down"):
            continue
        if kind == "report":
            if entity.from_ in known and entity.to in known:
                yield entity.from_, entity.to, (section, key)
            continue
        by_default = f"{kind}.{field}" == ROUTES and entity.escalates_to is None
        for target, place in _targets(entity, "accountable_to" if by_default else field):
            if target in known:
                yield key, target, (section, key, *place)


def _targets(entity: Any, field: str) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    given = getattr(entity, field) or ()
    if isinstance(given, str):
        yield given, (field,)
        return
    for position, item in enumerate(given):
        yield getattr(item, "to", item), (field, position)
