"""Suggestion of a list of members, where several were typed as one text."""

import re
from collections.abc import Collection, Iterator, Sequence

from govlint.structure.entity_names import SITTERS, EntityNames
from govlint.structure.flow_style import flow
from govlint.structure.forums import CHAIRS
from govlint.structure.informal.phrases import phrase
from govlint.structure.suggestions.lists import as_list, whole_names
from govlint.structure.suggestions.seats import HOW_MANY, seat, unheld

_BULLETS = re.compile(r"(?:^|\s+)[\u2022\u00b7\u25aa\u25e6\u2023\u2013\u2014]\s+")


def of_members(items: Sequence[object], chairs: Collection[str] = ()) -> str:
    """Say how a list of members is written, and what it leaves open."""
    open_ = dict.fromkeys(filter(None, map(_open, items)))
    by_id = [{"who": one, "capacity": "chair"} for one in chairs if one in items]
    remarks = [*open_, *(f"who chairs it is written {flow(one)}" for one in by_id)]
    return as_list(items) + (f" ({'; '.join(remarks)})" if remarks else "")


def chairs_in(text: str, names: EntityNames) -> Iterator[str]:
    """Give the ids of those whom a text calls by the word for a chair alone."""
    for part in phrase(text).parts:
        id_ = names.exactly(part, SITTERS)
        if id_ and unheld(part).get("capacity") in CHAIRS:
            yield id_


def _open(item: object) -> str:
    """Say what is to be looked at in a seat: how many there are, or whether it is a person."""
    if not isinstance(item, dict) or "who" in item:
        return ""
    if item.get("count") == HOW_MANY:
        return f"{HOW_MANY} is how many there are"
    may_be_person = item.keys() == {"seat"} and item["seat"][:1].isupper()
    return "a person is described under people" if may_be_person else ""


def seats(text: str, names: EntityNames) -> list[object]:
    """Give the items of a list of members that was typed as one text."""
    lines = [line for line in _BULLETS.split(text) if line]
    named = phrase(text).parts if len(lines) < 2 else lines
    parts = list(whole_names(named, names, SITTERS))
    words = text.split()
    if len(parts) == 1 and len(words) > 1 and all(names.exactly(word, SITTERS) for word in words):
        parts = words
    return [next((one.value for one in seat(part, names)), None) or unheld(part) for part in parts]
