"""Suggestion of a forum's status that was typed with a day, as a pause, or as what is to come."""

import re

from govlint.structure.flow_style import flow
from govlint.structure.informal.dates import day
from govlint.structure.nearest_word import nearest
from govlint.structure.suggestions.days import in_part
from govlint.structure.suggestions.typed_field import TypedField
from govlint.structure.typed_text import is_short

_WITH_DAY = re.compile(
    r"(?P<status>[^\d(,]+?)[ ,(]+(?:(?P<joint>until|till|from|since|as of|on|by|in) )?"
    r"(?P<day>[^()]*\d[^()]*)\)?",
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
    found = _WITH_DAY.fullmatch(field.text.strip())
    meant = nearest(found["status"], _STATUSES) if found else None
    if not found or not meant:
        return ""
    begins = (found["joint"] or "").lower() in _BEGINS and meant != "stood-down"
    key = "starts" if begins else _DAY_OF.get(meant, "")
    return _with(meant, key, found["day"], field) if key else ""


def _with(status: str, key: str, typed: str | None, field: TypedField) -> str:
    """Say the status with the key of its day; nothing without a day, which would be a guess."""
    if not typed or key in field.around.at(field.key_path[:-1]):
        return ""
    read = day(typed)
    written = read[0].value if len(read) == 1 else in_part(typed)
    return f"; write {status} (and {flow({key: written})[1:-1]} beside it)" if written else ""
