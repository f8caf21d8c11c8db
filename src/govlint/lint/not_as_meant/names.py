"""Names that stand where another belongs: of a parent, of another office, of a forum itself."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from govlint.lint.not_as_meant.lists import ListFault
from govlint.structure.entity_names import folded

_HISTORY = ("proposed", "shadow", "stood-down")
_OFFICE = re.compile(
    r"(?:the )?(?:hon(?:orary|\.)? )?(?:(?:vice|deputy)[ -])?(?:chair(?:man|woman|person)?"
    r"|treasurer|clerk|leader|chief executive|chief (?:finance|financial|operating) officer"
    r"|finance director|company secretary)(?: (?:of|to) .+| officer)?",
    re.IGNORECASE,
)
"""Titles of an office that one post has."""


def names_not_as_meant(data: Any) -> Iterator[ListFault]:
    """Report each name that seems to have been copied with what it was the name of."""
    yield from _forums(data.get("forums"))
    yield from _posts(data.get("posts"))


def _forums(forums: Any) -> Iterator[ListFault]:
    """Report each forum that is called like the one it answers to, or replaces itself."""
    for id_, forum in _entities(forums):
        parents = forum.get("accountable_to")
        for parent in parents if isinstance(parents, list) else [parents]:
            above = forums.get(parent) if isinstance(parent, str) and parent != id_ else None
            if isinstance(above, dict) and _is_copy(forum, above):
                message = (
                    f'"{id_}" has the name of "{parent}", to which it answers: '
                    f'"{forum["name"]}"; give it its own name'
                )
                yield ListFault(message, ("forums", id_, "name"))
                break
        if forum.get("replaces") in (id_, [id_]):
            message = f'"{id_}" replaces itself; name the forum that was there before it, or none'
            yield ListFault(message, ("forums", id_, "replaces"))


def _is_copy(forum: Mapping[str, Any], above: Mapping[str, Any]) -> bool:
    name, other = forum.get("name"), above.get("name")
    if not isinstance(name, str) or not isinstance(other, str) or folded(name) != folded(other):
        return False
    now = forum.get("status") not in _HISTORY and above.get("status") not in _HISTORY
    return now and all(forum.get(key) == above.get(key) for key in ("of", "place"))


def _posts(posts: Any) -> Iterator[ListFault]:
    """Report each post with the title of an office that another of its organisation has."""
    known: dict[tuple[str, str], str] = {}
    for id_, post in _entities(posts):
        title = post.get("title")
        if not isinstance(title, str) or "until" in post or not _OFFICE.fullmatch(title.strip()):
            continue
        office = (folded(title), str(post.get("organisation")))
        other = known.setdefault(office, id_)
        if other == id_ or _fits(id_, title) == _fits(other, title):
            continue
        wrong, right = (other, id_) if _fits(id_, title) else (id_, other)
        message = (
            f'"{wrong}" has the title of "{right}" in one organisation: "{title}"; '
            "give it its own title"
        )
        yield ListFault(message, ("posts", wrong, "title"))


def _fits(id_: str, title: str) -> bool:
    """Tell whether the words of an id, without its numbers, begin words of a title."""
    words = [word for word in folded(id_).split("-") if not word.isdigit()]
    said = folded(title).split("-")
    initials = "".join(word[0] for word in said)
    return all(any(one.startswith(word) for one in said) for word in words) or (
        initials.startswith("".join(words)[:2])
    )


def _entities(entities: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for id_, entity in entities.items() if isinstance(entities, dict) else ():
        if isinstance(entity, dict):
            yield id_, entity
