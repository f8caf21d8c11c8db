"""Suggestion of a list of members, where several were typed as one text."""

import re
from collections.abc import Collection, Iterator, Sequence

from govlint.structure.entity_names import SITTERS, EntityNames
from govlint.structure.flow_style import flow
from govlint.structure.forums import CHAIRS
from govlint.structure.informal.phrases import phrase
from govlint.structure.suggestions.lists import as_list, whole_names
from govlint.structure.suggestions.one_member import one_member
from govlint.structure.suggestions.seats import HOW_MANY, seat, unheld

_BULLETS = re.compile(
    r"(?:^|\s+)[\u2022\u00b7\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u27a2\u2023\u2219\u2713\u2013\u2014"
    r"\uf0a7\uf0b7]\s+"
)
_ROUND = re.compile(r"(?:^|\s+)o\s+")
"""The bullet of a second level, as word processors paste it: the letter o."""

_LETTERS = re.compile(r"(?:^|[;,]?\s+(?:and\s+)?)\(?(?:[a-hj-l]|[ivx]{1,4})[.)]\s+")
"""The letters or Roman numbers before the members of a paragraph."""

_IN_ALL = re.compile(
    r"^\d{1,3}(?: (?:members|councillors|people|seats))?(?: ?:| [\u2013=-]) ?(?=\d)"
)
"""How many there are in all, before how many of each sort."""

_COMPRISES = re.compile(
    r"^(?:the )?(?:[\w-]+ ){0,4}?(?:shall |will |is |are |to |be )*"
    r"(?:compris(?:e|es|ing|ed of)|consists? of|made up of|composed of):? ",
    re.IGNORECASE,
)
"""How the paragraph on its members begins in terms of reference."""


def of_members(items: Sequence[object], chairs: Collection[str] = ()) -> str:
    """Say how a list of members is written, and what it leaves open."""
    if not items:
        return ""
    open_ = dict.fromkeys(filter(None, map(_open, items)))
    chaired = any(isinstance(one, dict) and one.get("capacity") in CHAIRS for one in items)
    named = [] if chaired else [one for one in chairs if one in items]
    by_id = [{"who": one, "capacity": "chair"} for one in named]
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
    text = _IN_ALL.sub("", _COMPRISES.sub("", text))
    lines = [line.strip(" ;.") for line in _bullets(text).split(text) if line.strip(" ;.")]
    if "\t" in text and len(lines) < len(("one", "other")):
        return _cells(text, names)
    named = phrase(text).parts if len(lines) < 2 else lines
    parts = list(whole_names(named, names, SITTERS))
    words = text.split()
    if len(parts) == 1 and len(words) > 1 and all(names.exactly(word, SITTERS) for word in words):
        parts = words
    return [_item(part, names) for part in parts]


def _cells(text: str, names: EntityNames) -> list[object]:
    """Read the cells of a row that are all known; none of rows that became one text."""
    cells = [names.exactly(cell, SITTERS) for cell in text.split("\t")]
    return [cell for cell in cells if cell] if all(cells) else []


def _bullets(text: str) -> re.Pattern[str]:
    """Give the signs before each member of a text: those with which it begins."""
    if text.startswith("o "):
        return _ROUND
    return _LETTERS if _LETTERS.match(text) else _BULLETS


def _item(text: str, names: EntityNames) -> object:
    """Read one of several members: who is known with what is said of them, else a seat."""
    known = [one.value for one in one_member(text, names) if not one.remark]
    read = known or [one.value for one in seat(text, names)]
    return next(iter(read), None) or unheld(text)
