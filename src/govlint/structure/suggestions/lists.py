"""Suggestion of a list, where several things were typed as one text."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from govlint.structure.entity_names import EntityNames
from govlint.structure.field_types import Kind
from govlint.structure.flow_style import flow
from govlint.structure.informal.phrases import phrase

MOST_JOINED = 10
"""Parts that one name may hold, as "Audit, Risk and Finance Committee" holds three."""

_NUMBERS = {2: "two", 3: "three", 4: "four"}

_TOGETHER = re.compile(r",? (?:acting )?(?:jointly|together)$", re.IGNORECASE)
"""What is said behind several who act as one."""

_AND_ABROAD = re.compile(r"\s+(?:und|sowie|et|en|och|og|y|e|i|oraz|oder|ou|of|o)\s+", re.IGNORECASE)
"""And, and or, in the languages of other countries, between ids or names that are known."""

OR_BELOW = ", or each on a line of its own after a hyphen"


def as_list(items: Collection[object]) -> str:
    """Say how a list is written: on the line, or below it where it has several items."""
    return f"; write {flow(list(items))}{OR_BELOW if len(items) > 1 else ''}"


def as_items(ids: Collection[str]) -> str:
    """Say that each of several is an item of its own; nothing where there are none."""
    return f"; {how_many(ids)}? each is an item of its own: {', '.join(ids)}" if ids else ""


def how_many(ids: Collection[str]) -> str:
    """Say in a word how many there are."""
    return _NUMBERS.get(len(ids), "several")


def several(text: str, names: EntityNames, kinds: Collection[Kind] = ()) -> list[str]:
    """Give the ids of several things that a text names; none where it may well be one thing."""
    text = _TOGETHER.sub("", text)
    parts = list(whole_names(phrase(text).parts, names, kinds))
    words = [word.strip("[](){}.,;") for word in text.split()]
    if len(parts) < 2 and all(names.exactly(word, kinds) for word in words):
        parts = words
    abroad = _AND_ABROAD.split(text) if len(parts) < 2 else []
    if len(abroad) > 1 and all(names.exactly(part, kinds) for part in abroad):
        parts = abroad
    ids = [names.exactly(part, kinds) for part in parts]
    if len(parts) < 2 or not any(ids):
        return []
    return [id_ or names.nearly(part, kinds) or part for id_, part in zip(ids, parts, strict=True)]


def words_of(text: str, meant: Callable[[str], str | None]) -> list[str]:
    """Give the known words that a text strings together; none where one of them is unknown."""
    parts = phrase(text).parts
    found = [meant(part) for part in (parts if len(parts) > 1 else text.split())]
    return [word for word in found if word] if len(found) > 1 and all(found) else []


def whole_names(parts: Sequence[str], names: EntityNames, kinds: Collection[Kind]) -> Iterator[str]:
    """Put a name together again that holds an and or a comma itself."""
    begin = 0
    while begin < len(parts):
        longest = next(
            (
                length
                for length in range(min(len(parts) - begin, MOST_JOINED), 1, -1)
                if names.exactly(" and ".join(parts[begin : begin + length]), kinds)
                or names.exactly(" ".join(parts[begin : begin + length]), kinds)
            ),
            1,
        )
        yield " and ".join(parts[begin : begin + longest])
        begin += longest
