"""One member with more behind the name: a capacity, a sort of member, a number, cells of a row."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from govlint.structure.entity_names import SITTERS, EntityNames
from govlint.structure.enumerations import Capacity, PostKind
from govlint.structure.informal.absent import is_vacant
from govlint.structure.informal.numbers import number
from govlint.structure.informal.reading import Interpretation, Readings
from govlint.structure.model_fields import words_in
from govlint.structure.nearest_word import usually
from govlint.structure.suggestions.seats import capacity_of, vote_of
from govlint.structure.synonyms import MEANT
from govlint.structure.typed_text import of_short

_CELLS = re.compile(r"\s*\t\s*|\s{3,}|\s*\|\s*")
_NAME = r"(?P<who>[^,;()/&+|]+?)"
_BEHIND = re.compile(
    rf"{_NAME}(?:\s*[(\[](?P<inside>[^()\[\]]+)[)\]]"
    r"|\s+(?:[\u2013\u2014-]|as(?: the)?)\s+(?P<after>[^,;()]+)"
    r"|\s*[,;/]\s*(?P<apart>[^,;()/]+))"
)
_CONTACT = re.compile(
    r"(?:(?:tel|mob|phone|ext|email)\b\.?:? ?)?(?:[\d +()-]{2,}|\S+@\S+)", re.IGNORECASE
)
_MORE = re.compile(r"(?!(?:and|or)\b)(?:[\w(]|\+\d)", re.IGNORECASE)
"""How what is said of somebody begins, and no second name."""

_VOTE_LAST = re.compile(
    r"(?P<rest>.+?),? ?\((?P<vote>non[- ]?voting|no vote|without (?:a )?vote|voting)\)",
    re.IGNORECASE,
)
"""Somebody with more behind the name, and then whether there is a vote."""

_AS_VERB = {"chairs": "chair", "co-chairs": "co-chair", "observes": "observer", "clerks": "clerk"}
"""What somebody does on a forum, by the word for what they are there."""

_SAYS_MORE = re.compile(r"ex[- ]officio|co-?opted", re.IGNORECASE)


@of_short
def one_member(text: str, names: EntityNames) -> Readings:
    """Read somebody who is known with what is said of them; nothing where two may be meant."""
    cells = [cell for cell in _CELLS.split(text.strip(" |\t")) if cell]
    if len(cells) > 1:
        return _row(cells, names)
    vote = _VOTE_LAST.fullmatch(text)
    if vote and (before := one_member(vote["rest"], names)):
        said = vote_of(vote["vote"])
        with_keys = (one for one in before if isinstance(one.value, dict))
        return tuple(one._replace(value={**one.value, **said}) for one in with_keys)
    for found in filter(None, (_behind(text, end) for end in _ends(text))):
        who, more, sign = found
        id_ = names.exactly(who, SITTERS)
        if not id_:
            continue
        if sign != "(" and more in names.kinds:
            return ()
        if _CONTACT.fullmatch(more):
            return (Interpretation(id_, _no_key(more)),)
        other = names.exactly(more, SITTERS)
        if other == id_ and not capacity_of(more):
            return (Interpretation(id_),)
        if other and names.holds(id_, other) and "capacity" not in capacity_of(more):
            return (Interpretation(other, f'"{who}" holds it'),)
        if (read := said_of(more)) and not (sign == " " and "kind" in read):
            return (Interpretation({"who": id_, **read}, _remark(more, sign, names)),)
    return ()


def _remark(more: str, sign: str, names: EntityNames) -> str:
    """Say what has no key, or who else may be meant where a comma parts two words."""
    if says_more(more):
        return _no_key(more)
    other = names.exactly(more, SITTERS) or names.nearly(more, SITTERS) if sign == "," else None
    return f"or an item of its own for {other}, if two sit there" if other else ""


def said_of(text: str) -> dict[str, Any]:
    """Read a word for what a member is: a capacity, with or without a vote, a sort of member."""
    if voting := vote_of(text):
        return voting
    said = _AS_VERB.get(usually(text), usually(text))
    words = (said, *MEANT.get(said, ()))
    for key, known in (("capacity", words_in(Capacity)), ("kind", words_in(PostKind))):
        if meant := next((one for one in words if one in known), None):
            return {key: meant}
    return {}


def says_more(text: str) -> bool:
    """Tell whether a word says how somebody came to sit there, for which there is no key."""
    return bool(_SAYS_MORE.fullmatch(text))


def _ends(text: str) -> range:
    """Give how many words of a text may be the name of somebody."""
    return range(1, min(len(text.split()), 8) + 1)


def _behind(text: str, words: int) -> tuple[str, str, str] | None:
    """Part a text behind some words: the name, what is behind it, and the sign between them."""
    if words == 1 and (found := _BEHIND.fullmatch(text.strip())):
        more = found["inside"] or found["after"] or found["apart"]
        return found["who"], more.strip(), "," if found["apart"] else "("
    parts = text.split()
    who, more = " ".join(parts[:words]), " ".join(parts[words:])
    plain = re.fullmatch(r"[\w.'\u2019 -]*\w", who) and _MORE.match(more)
    return (who, more.strip(" ()"), " ") if plain else None


def _row(cells: Sequence[str], names: EntityNames) -> Readings:
    """Read the cells of a row of a table: who or which seat, and what is said of it."""
    id_ = names.exactly(cells[0], SITTERS)
    read: dict[str, Any] = {"who": id_} if id_ else {"seat": cells[0]}
    unread: list[str] = []
    for cell in cells[1:]:
        said = said_of(cell) or _number_of(cell, read)
        other = names.exactly(cell, SITTERS)
        if not said and other and other != id_:
            return ()
        if said.keys() & read.keys() or (not said and other is None):
            unread.append(cell)
        else:
            read |= said
    if len(read) == 1 and not id_:
        return ()
    remark = _no_key(", ".join(unread)) if unread else ""
    return (Interpretation(id_ if [*read] == ["who"] else read, remark),)


def _number_of(cell: str, read: Mapping[str, Any]) -> dict[str, Any]:
    if is_vacant(cell) and "who" not in read:
        return {"vacant": 1}
    many = number(cell) if "who" not in read else None
    return {"count": int(many)} if many and many.denominator == 1 and many < 1_000 else {}


def _no_key(text: str) -> str:
    return f'"{text}" has no key of its own'
