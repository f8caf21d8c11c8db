"""Authority that is stated otherwise than it was meant: passed upwards, or with nobody present."""

from collections.abc import Iterator
from typing import Any

from govlint.lint.not_as_meant.lists import ListFault
from govlint.place import KeyPath

_FURTHEST = 20
"""Bodies above one another; a longer line goes round."""

_PRESENT = ("fraction", "must_include", "each_party")


def authority_not_as_meant(data: Any) -> Iterator[ListFault]:
    """Report each delegation to a body above, and each quorum of nobody."""
    yield from _turned(data)
    yield from _without_anybody(data)


def _turned(data: Any) -> Iterator[ListFault]:
    """Report each delegation to whom the one who delegates answers."""
    for id_, delegation in _entities(data, "delegations"):
        giver, taker = delegation.get("from"), delegation.get("to")
        if not isinstance(giver, str) or not isinstance(taker, str) or giver == taker:
            continue
        if taker in _above(data, giver) and giver not in _above(data, taker):
            message = (
                f'"{id_}" passes authority up: "{giver}" answers to "{taker}"; '
                f"the wrong way round? write from: {taker} and to: {giver}"
            )
            yield ListFault(message, ("delegations", id_, "from"))


def _above(data: Any, id_: str) -> set[str]:
    """Give all to whom a forum or a post answers."""
    found: set[str] = set()
    waiting = [id_]
    while waiting and len(found) < _FURTHEST:
        for one in _answers_to(data, waiting.pop()):
            if one not in found:
                found.add(one)
                waiting.append(one)
    return found


def _answers_to(data: Any, id_: str) -> Iterator[str]:
    for section, key in (("forums", "accountable_to"), ("posts", "reports_to")):
        given = _of(_of(data.get(section), id_), key)
        yield from (one for one in _listed(given) if isinstance(one, str))


def _listed(given: Any) -> list[Any]:
    return given if isinstance(given, list) else [given]


def _without_anybody(data: Any) -> Iterator[ListFault]:
    """Report each quorum that is said to be of nobody, and asks for nothing else."""
    for path, quorum in _quorums(data):
        if not isinstance(quorum, dict):
            continue
        asks = any(quorum.get(key) for key in _PRESENT)
        if str(quorum.get("min")) == "0" and not asks:
            message = (
                '"min: 0" lets a meeting decide without anybody there; '
                "write quorum: none, or how many must be there"
            )
            yield ListFault(message, (*path, "quorum", "min"))


def _quorums(data: Any) -> Iterator[tuple[KeyPath, Any]]:
    for id_, forum in _entities(data, "forums"):
        yield ("forums", id_), forum.get("quorum")
    for id_, body in _entities(data, "organisations"):
        usual = body.get("forum_defaults")
        yield ("organisations", id_, "forum_defaults"), _of(usual, "quorum")


def _of(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None


def _entities(data: Any, section: str) -> Iterator[tuple[str, Any]]:
    entities = data.get(section)
    for id_, entity in entities.items() if isinstance(entities, dict) else ():
        if isinstance(entity, dict):
            yield id_, entity
