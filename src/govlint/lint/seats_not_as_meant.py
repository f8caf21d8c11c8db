"""Seats whose name holds how many of them there are, and that are read as one."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from govlint.finding import Fix, FixStep, KeyPath
from govlint.lint.lists_not_as_meant import ListFault
from govlint.structure.flow_style import flow

_MAY_COUNT = re.compile(
    r"\d|^(?:up to|at (?:least|most)|max|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)\b",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(r"[A-Z][a-z]+ [A-Z]\w*s \w")
"""A number in words that begins a name, such as Three Rivers councillors."""


def seats_not_as_meant(data: Any) -> Iterator[ListFault]:
    """Report each seat with a number in its name, unless that tells it from others alike."""
    forums = data.get("forums")
    for forum, known in forums.items() if isinstance(forums, dict) else ():
        members = known.get("members") if isinstance(known, dict) else None
        if isinstance(members, list):
            yield from _of_forum(("forums", forum, "members"), members)


def _of_forum(path: KeyPath, members: list[Any]) -> Iterator[ListFault]:
    found = [(at, one, _counted(one["seat"])) for at, one in enumerate(members) if _may_count(one)]
    alike = Counter(read["seat"].casefold() for *_, read in found if read)
    for at, member, read in found:
        if not read or read["count"] < 2 or alike[read["seat"].casefold()] > 1:
            continue
        line = flow({**read, **{key: one for key, one in member.items() if key != "seat"}})
        message = f'"{member["seat"]}" is read as the name of one seat; write {line}'
        steps = tuple(FixStep("set", (*path, at, key), value) for key, value in read.items())
        yield ListFault(message, (*path, at, "seat"), Fix(steps))


def _may_count(member: Any) -> bool:
    if not isinstance(member, dict) or not {"who", "count"}.isdisjoint(member):
        return False
    seat = member.get("seat")
    return isinstance(seat, str) and bool(_MAY_COUNT.search(seat))


def _counted(seat: str) -> dict[str, Any]:
    """Read the number in a seat's name; none where it may be a part of the name."""
    from govlint.structure.suggestions.seats import several_seats

    read = several_seats(seat)
    if not read:
        return {}
    before = not seat.startswith(read["seat"]) and not re.search(r"\d\s*[x\u00d7*]\s", seat)
    in_name = before and (read["seat"][-1:] != "s" or _OF_PLACE.match(seat))
    return {} if in_name else read
