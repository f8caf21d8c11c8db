"""Lists that are read otherwise than they were meant: members in two, and names written twice."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from govlint.finding import Fix, FixStep
from govlint.place import KeyPath
from govlint.structure.field_types import REMARK
from govlint.structure.flow_style import flow

OF_ITEMS = ("members", "escalates_to", "includes", "include")
"""Keys whose items are each something of its own, also where it names what another names."""

_OF_TEXTS = {"agreements": "objectives", "forums": "functions"}
"""Keys of texts that stand in a list, by section."""

_BULLET = re.compile("(?:^|(?<!\\s)\\s++)[\u2022\u00b7\u25aa\u25e6\u2023\u25cf\u25cb\u25a0]\\s+")

WITHOUT_VOTE = ("attendee", "adviser", "observer", "secretary")


class ListFault(NamedTuple):
    """What is read otherwise, and where it stands."""

    message: str
    key_path: KeyPath
    fix: Fix | None = None


def lists_not_as_meant(data: Any) -> Iterator[ListFault]:
    """Report each list of a structure that is read otherwise than it was meant."""
    yield from _parted_members(data)
    for key_path, item in _named_again(data):
        message = f'"{item}" is named twice in this list, and read once; take it out here'
        yield ListFault(message, key_path, Fix((FixStep("remove", key_path),)))
    yield from _members_again(data)
    yield from _bulleted(data)


def _bulleted(data: Any) -> Iterator[ListFault]:
    """Report each list of texts that is one text with bullets in it."""
    for section, key in _OF_TEXTS.items():
        entities = data.get(section)
        for id_, entity in entities.items() if isinstance(entities, dict) else ():
            given = entity.get(key) if isinstance(entity, dict) else None
            if not isinstance(given, str) or not _BULLET.match(given):
                continue
            items = [one.strip(" ;") for one in _BULLET.split(given)[1:]]
            path = (section, id_, key)
            message = f"The bullets are read as part of one text; write {key}: {flow(items)}"
            yield ListFault(message, path, Fix((FixStep("set", path, items),)))


def _parted_members(data: Any) -> Iterator[ListFault]:
    """Report members of whom only keys are stated that may be those of the member above."""
    forums = data.get("forums")
    for forum, known in forums.items() if isinstance(forums, dict) else ():
        members = known.get("members") if isinstance(known, dict) else None
        if not isinstance(members, list) or not any(map(_names_nobody, members)):
            continue
        for at, (above, item) in enumerate(pairwise(members)):
            if _is_rest(item, above):
                keys = ", ".join(item)
                message = (
                    f'A member with nothing but "{keys}" is read here; if that belongs to the '
                    "member above, take out its hyphen and set it in as far; else say who it is"
                )
                yield ListFault(message, ("forums", forum, "members", at + 1))


def _members_again(data: Any) -> Iterator[ListFault]:
    """Report members without a vote who are listed a second time with the same keys."""
    forums = data.get("forums")
    for forum, known in forums.items() if isinstance(forums, dict) else ():
        members = known.get("members") if isinstance(known, dict) else None
        without = [
            (at, one) for at, one in enumerate(members if isinstance(members, list) else ())
            if isinstance(one, dict) and "who" in one and _has_no_vote(one)
        ]  # fmt: skip
        for place, (at, one) in enumerate(without):
            if any(one == before for _, before in without[:place]):
                message = f'"{one["who"]}" is listed twice; take it out here, or write who is meant'
                yield ListFault(message, ("forums", forum, "members", at, "who"))


def _has_no_vote(member: Any) -> bool:
    return member.get("voting") is False or member.get("capacity") in WITHOUT_VOTE


def _is_rest(item: Any, above: Any) -> bool:
    """Tell whether an item names nobody, and has other keys than the one above, which does."""
    if not item or not _names_nobody(item):
        return False
    return isinstance(above, dict) and not _names_nobody(above) and above.keys().isdisjoint(item)


def _names_nobody(item: Any) -> bool:
    return isinstance(item, dict) and "who" not in item and "seat" not in item


def _named_again(data: Any) -> Iterator[tuple[KeyPath, Any]]:
    """Give each word and id of a list that stands further up in it, with its key path."""
    for key, value in data.items():
        if str(key).startswith(REMARK):
            continue
        if isinstance(value, dict):
            for id_, entity in value.items():
                if isinstance(entity, dict) and _holds_one_again(entity):
                    yield from _again_inside((key, id_), entity)
        else:
            yield from _again_inside((), {key: value})


def _holds_one_again(value: Mapping[str, Any]) -> bool:
    """Tell whether some list inside a mapping may name something twice, and not where."""
    for item in value.values():
        if type(item) is list:
            if len(item) > 1:
                words = [str(one) for one in item if type(one) is not dict]
                if len({*words}) < len(words):
                    return True
            for one in item:
                if type(one) is dict and list in map(type, one.values()) and _holds_one_again(one):
                    return True
        elif type(item) is dict and _holds_one_again(item):
            return True
    return False


def _again_inside(path: KeyPath, value: Mapping[str, Any]) -> Iterator[tuple[KeyPath, Any]]:
    """Give what a list inside a mapping names a second time, unless it is a remark."""
    for key, item in value.items():
        if str(key).startswith(REMARK):
            continue
        if isinstance(item, dict):
            yield from _again_inside((*path, key), item)
        elif isinstance(item, list):
            if key not in OF_ITEMS:
                yield from _again((*path, key), item)
            for at, one in enumerate(item):
                if isinstance(one, dict):
                    yield from _again_inside((*path, key, at), one)


def _again(path: KeyPath, value: list[Any]) -> Iterator[tuple[KeyPath, Any]]:
    words = [str(item) for item in value if isinstance(item, str | int)]
    if len({*words}) == len(words):
        return
    seen: set[str] = set()
    for at, item in enumerate(value):
        if isinstance(item, str | int):
            if str(item) in seen:
                yield (*path, at), item
            seen.add(str(item))
