"""Suggestion of a forum's status that was typed with a day, as a pause, or as what is to come."""

import re
from collections.abc import Iterator

from govlint.structure.flow_style import flow
from govlint.structure.informal.dates import day
from govlint.structure.nearest_word import nearest
from govlint.structure.suggestions.days import in_part
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.typed_text import is_short

_BREAKS = re.compile(r"[ ,(]+")
_DAY = re.compile(
    r"(?:(?P<joint>until|till|from|since|as of|on|by|in) )?(?P<day>[^()]*\d[^()]*)\)?",
    re.IGNORECASE,
)
_TO_BE = re.compile(
    r"(?:(?:due |about )?to be|being|will be|soon to be|(?=merging|closing|winding)) ?"
    r"(?:abolished|closed|closing|disbanded|dissolved|merged|merging|stood[ -]down|wound[ -]up"
    r"|winding (?:down|up))\b.*?(?:(?: (?:by|from|in|on))? (?P<day>[^()]*\d.*))?",
    re.IGNORECASE,
)
"""What says of a forum that meets that it will not for long."""

_PAUSE = re.compile(
    r"(?:currently |temporarily )?"
    r"(?:dormant|in[ -]abeyance|in[ -]recess|on[ -](?:hold|pause)|paused|resting|suspended)"
    r"\b\W*(?P<more>.*?)\W*",
    re.IGNORECASE,
)
_PAUSED = "a forum that rests is not closed"

_STATUSES = ("active", "proposed", "shadow", "stood-down")
_DAY_OF = {"active": "ends", "shadow": "live_from", "stood-down": "ends"}
"""The key of the day at which each status ends, or began."""

_BEGINS = ("from", "since", "as of")


def of_status(field: TypedField) -> str:
    """Say which status is meant, and by which key the day is said; of a word alone, of a pause."""
    if field.key_path[:1] != ("forums",) or field.key != "status" or not is_short(field.text):
        return ""
    if found := _TO_BE.fullmatch(field.text.strip()):
        return _with("active", "ends", found["day"], field)
    if found := _PAUSE.fullmatch(field.text.strip()):
        more = f', and "{found["more"]}" has no key of its own' if found["more"] else ""
        return f"; write active ({_PAUSED}{more})"
    return next(filter(None, _with_days(field.text.strip(), field)), "")


def _with_days(text: str, field: TypedField) -> Iterator[str]:
    """Say of each word after which a day may begin which status and which key of a day it is."""
    for end in _BREAKS.finditer(text):
        found = _DAY.fullmatch(text, end.end())
        meant = nearest(text[: end.start()], _STATUSES) if found else None
        if found and meant:
            begins = (found["joint"] or "").lower() in _BEGINS and meant != "stood-down"
            key = "starts" if begins else _DAY_OF.get(meant, "")
            yield _with(meant, key, found["day"], field) if key else ""


def _with(status: str, key: str, typed: str | None, field: TypedField) -> str:
    """Say the status with the key of its day; nothing without a day, which would be a guess."""
    if not typed or key in field.around.at(field.key_path[:-1]):
        return ""
    read = day(typed)
    written = read[0].value if len(read) == 1 else in_part(typed)
    return f"; write {status} (and {flow({key: written})[1:-1]} beside it)" if written else ""
