"""JSON as govlint writes it: in short lines that can be compared, with letters as they are."""

import json
from re import Match
from typing import Any

from govlint.invisible_characters import ORDER, PILED, UNSEEN

DELETE = "\x7f"
"""The only one of them in ASCII that JSON itself leaves as it is."""

HASH = r"\\u0023"
"""The number sign as its number, in the pattern of a substitution."""


def as_json(data: Any) -> str:
    """Write plain data, with a line break at the end."""
    return _in_json(data, indent=1) + "\n"


def as_json_line(data: Any) -> str:
    """Write plain data on one line, without a line break."""
    return _in_json(data, indent=None)


def _in_json(data: Any, *, indent: int | None) -> str:
    """Write letters as they are and what nobody sees as its number, so that nothing is lost.

    So is the beginning of what a pipeline that reads its own log takes for an order.
    Half a character becomes a question mark, because few readers take it.
    """
    written = ORDER.sub(HASH, json.dumps(data, indent=indent, ensure_ascii=False))
    if written.isascii():
        return written.replace(DELETE, _number(DELETE))
    whole = written.encode(errors="replace").decode()
    return UNSEEN.sub(_numbers, PILED.sub(_numbers, whole))


def _numbers(found: Match[str]) -> str:
    return _number(found[0])


def _number(characters: str) -> str:
    """Write characters as JSON numbers them."""
    return json.dumps(characters)[1:-1]


def number(value: float | None) -> float | None:
    """Give a whole number without a point."""
    return int(value) if value is not None and float(value).is_integer() else value
