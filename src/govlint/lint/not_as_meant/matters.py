"""Matters that are read otherwise than they were meant: names, several in one, types apart."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from govlint.finding import Fix, FixStep
from govlint.lint.not_as_meant.lists import ListFault
from govlint.place import KeyPath
from govlint.structure.entity_names import folded
from govlint.structure.flow_style import flow
from govlint.structure.informal.phrases import phrase
from govlint.structure.nearest_word import usually

RESIDUAL = "residual"
_REST = frozenset((
    "all", "all-else", "all-matters", "all-matters-not-reserved", "all-other-decisions",
    "all-other-matters", "all-others", "all-remaining-matters", "all-the-rest", "any-other-matter",
    "any-other-matters", "anything-else", "anything-not-reserved", "everything",
    "everything-else", "everything-not-reserved", "matters-not-reserved", "other-matters",
    "remaining-matters", "residual-matters", "the-rest",
))  # fmt: skip
"""What people write for all that is neither reserved nor delegated elsewhere."""


def matters_not_as_meant(data: Any) -> Iterator[ListFault]:
    """Report each matter that is the name of a decision, several in one, or a word for the rest."""
    unknown = list(_unknown(data))
    ids = _by_name(data) if unknown else {}
    for key_path, text, known in unknown:
        said = f'"{text}" is read as a matter of its own'
        if usually(text) in _REST:
            yield _meant(f"{said}; for all the rest write {RESIDUAL}", key_path, RESIDUAL)
        elif id_ := ids.get(folded(text)):
            yield _meant(f"{said}; write {flow(id_)}, as that decision is called", key_path, id_)
        elif several := _several(text, known, ids):
            yield _parted(said, key_path, several)
        elif "limit" not in data["delegations"][key_path[1]] and (limit := _sum_in(text)):
            yield ListFault(f"{said}; its sum is said beside it, by limit: {limit}", key_path)


def types_not_as_meant(data: Any) -> Iterator[ListFault]:
    """Report each type of a decision that is another's but for capitals, hyphens or its end."""
    typed = [
        (id_, decision["type"]) for id_, decision in _entities(data, "decisions")
        if isinstance(decision.get("type"), str)
    ]  # fmt: skip
    often = Counter(text for _, text in typed)
    if len(often) < 2:
        return
    often.update(text for _, text in _matters(data) if text in often)
    usual: dict[str, str] = {}
    others = {
        text: meant
        for text in sorted(often, key=lambda one: -often[one])
        if (meant := usual.setdefault(_stem(text), text)) != text
    }
    for id_, text in typed:
        if text in others:
            meant = others[text]
            said = f'"{text}" is read as a type of its own; write type: {flow(meant)}, as elsewhere'
            key_path = ("decisions", id_, "type")
            surely = folded(text) == folded(meant)
            yield _meant(said, key_path, meant) if surely else ListFault(said, key_path)


def _stem(text: str) -> str:
    return folded(text).removesuffix("s")


def _unknown(data: Any) -> Iterator[tuple[KeyPath, str, Collection[str]]]:
    """Give each matter that is no type and no id of a decision, and no function of a forum."""
    known: set[str] = set()
    for key_path, text in _matters(data):
        known = known or _known(data)
        if text not in known:
            yield key_path, text, known


def _matters(data: Any) -> Iterator[tuple[KeyPath, str]]:
    for id_, delegation in _entities(data, "delegations"):
        given = delegation.get("matters")
        path: KeyPath = ("delegations", id_, "matters")
        items = enumerate(given) if isinstance(given, list) else [(None, given)]
        for at, text in items:
            if isinstance(text, str):
                yield path if at is None else (*path, at), text


def _known(data: Any) -> set[str]:
    known = {RESIDUAL}
    for id_, decision in _entities(data, "decisions"):
        known |= {id_, str(decision.get("type"))}
    for _, forum in _entities(data, "forums"):
        given = forum.get("functions")
        known |= {str(one) for one in (given if isinstance(given, list) else [given])}
    return known


def _by_name(data: Any) -> Mapping[str, str]:
    """Give the ids of decisions by their names; none by a name that two have."""
    names = [
        (folded(decision["name"]), id_)
        for id_, decision in _entities(data, "decisions")
        if isinstance(decision.get("name"), str)
    ]
    often = Counter(name for name, _ in names)
    return {name: id_ for name, id_ in names if often[name] == 1}


def _sum_in(text: str) -> Any:
    """Give the sum up to which a text says that something may be decided."""
    words = text.lower()
    at = words.find("up to ")
    if at < 0 or not any(sign.isdigit() for sign in words[at:]):
        return None
    from govlint.structure.informal.money import band

    read = [one.value for one in band(text[at:]) if not one.remark]
    return read[0].get("up_to") if len(read) == 1 else None


def _several(text: str, known: Collection[str], ids: Mapping[str, str]) -> list[str]:
    parts = phrase(text).parts
    read = [part if part in known else ids.get(folded(part)) for part in parts]
    meant = [one for one in read if one]
    return meant if len(meant) == len(parts) > 1 else []


def _parted(said: str, key_path: KeyPath, several: list[str]) -> ListFault:
    if isinstance(key_path[-1], int):
        items = ", ".join(map(flow, several))
        return ListFault(f"{said}; each is an item of its own: {items}", key_path)
    return _meant(f"{said}; write {flow(several)}", key_path, several)


def _meant(message: str, key_path: KeyPath, value: Any) -> ListFault:
    return ListFault(message, key_path, Fix((FixStep("set", key_path, value),)))


def _entities(data: Any, section: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    entities = data.get(section)
    for id_, entity in entities.items() if isinstance(entities, dict) else ():
        if isinstance(entity, dict):
            yield id_, entity
