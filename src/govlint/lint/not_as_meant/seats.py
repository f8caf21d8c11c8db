"""Seats that are read as one of that title, and whose title says more, or that stand twice."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from govlint.finding import Fix, FixStep
from govlint.lint.not_as_meant.lists import ListFault
from govlint.place import KeyPath
from govlint.structure.flow_style import flow

if TYPE_CHECKING:
    from govlint.structure.suggestions.seat_titles import TitleRead

_MAY_SAY = re.compile(
    r"\d|[\[(:;,&/\u2013\u2014?]| - | and |^(?:up to|at (?:least|most)|max|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|tb[acd]|to be |n/?[ak]|not |unknown|various|pending|xx)\b"
    r"|vacan|empty|unfilled|observer|vot|attendance|^(?:vice|deputy)[ -]?chair",
    re.IGNORECASE,
)
"""What stands in every title that is reported here."""

_OF_A_NUMBER = "0123456789() "
_OF_ONE = frozenset(("count", "vacant", "who"))


def seats_not_as_meant(data: Any) -> Iterator[ListFault]:
    """Report each seat whose title says more, unless that tells it from others alike."""
    forums = data.get("forums")
    for forum, known in forums.items() if isinstance(forums, dict) else ():
        members = known.get("members") if isinstance(known, dict) else None
        if isinstance(members, list) and any(map(_is_seat, members)):
            path = ("forums", forum, "members")
            yield from _of_titles(path, members, data)
            yield from _of_ids(path, members, data)
            yield from _of_equals(path, members)


def _is_seat(member: Any) -> bool:
    return isinstance(member, dict) and "seat" in member


def _of_titles(path: KeyPath, members: list[Any], data: Any) -> Iterator[ListFault]:
    found = [(at, one, read) for at, one in enumerate(members) if (read := _read(one, data))]
    alike = Counter(map(_without_number, members)) if found else Counter[str]()
    for at, member, read in found:
        keys = read.keys
        told_apart = "count" in keys and alike[_without_number(member)] > 1
        if told_apart or (keys.get("capacity") == "deputy-chair" and _has_deputy(members)):
            continue
        whole = {**keys, **{key: one for key, one in member.items() if key not in keys}}
        advice = read.advice or " ".join(filter(None, ("write", flow(whole), read.or_else)))
        message = f'"{member["seat"]}" is read as the name of one seat; {advice}'
        steps = tuple(FixStep("set", (*path, at, key), value) for key, value in keys.items())
        fix = Fix(steps, unsafe="count" not in keys) if read.is_sure else None
        yield ListFault(message, (*path, at, "seat"), fix)


def _read(member: Any, data: Any) -> "TitleRead | None":
    title = member.get("seat") if isinstance(member, dict) and "who" not in member else None
    if not isinstance(title, str) or not _MAY_SAY.search(title):
        return None
    from govlint.structure.suggestions.seat_titles import read_title

    return read_title(title, member, data.get("people"))


def _without_number(member: Any) -> str:
    """Give the name of a seat without the number by which it may be told from others."""
    title = member.get("seat") if isinstance(member, dict) else None
    return title.strip(_OF_A_NUMBER).casefold() if isinstance(title, str) else ""


def _has_deputy(members: list[Any]) -> bool:
    return any(isinstance(one, dict) and one.get("capacity") == "deputy-chair" for one in members)


def _of_ids(path: KeyPath, members: list[Any], data: Any) -> Iterator[ListFault]:
    """Report each seat that is called like the id of a post or a person who is no member."""
    sections = [data.get("posts"), data.get("people")]
    known = [one for one in sections if isinstance(one, dict)]
    for at, member in enumerate(members):
        id_ = member.get("seat") if isinstance(member, dict) else None
        if not isinstance(id_, str) or not any(id_ in ids for ids in known):
            continue
        named = [one.get("who") if isinstance(one, dict) else one for one in members]
        if _OF_ONE.isdisjoint(member) and id_ not in named:
            line = flow({"who" if key == "seat" else key: one for key, one in member.items()})
            message = f'"{id_}" is read as the name of a seat, and not as that id; write {line}'
            yield ListFault(message, (*path, at, "seat"))


def _of_equals(path: KeyPath, members: list[Any]) -> Iterator[ListFault]:
    """Report each row of several seats that stands a second time as it is."""
    several = [
        (at, one) for at, one in enumerate(members)
        if isinstance(one, dict) and "seat" in one and isinstance(one.get("count"), int)
    ]  # fmt: skip
    for at, (place, one) in enumerate(several):
        if one["count"] > 1 and any(one == before for _, before in several[:at]):
            line = flow({**one, "count": one["count"] * 2})
            message = (
                f'"{one["seat"]}" stands in this list before, with the same count; take it out '
                f"here, or write one of both as {line}"
            )
            yield ListFault(message, (*path, place))
