"""Typed texts: which ones are short enough that patterns may look for what was meant by them.

Patterns that step back take a time that grows with the square of a text, or faster.
"""

import re
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

LONGEST_TYPED = 500
"""Characters of a list of words or names, or of a key; nothing is suggested for what is longer."""

LONGEST_READ = 200
"""Characters of one thing that is read: a day, a sum, a rhythm, a share, a seat."""

LONGEST_GAP = 20
"""Blanks in a row that somebody types."""

_GAP = re.compile(rf"\s{{{LONGEST_GAP}}}")
_Rest = ParamSpec("_Rest")
_Value = TypeVar("_Value")


def is_typed(text: str) -> bool:
    """Tell whether a text may have been typed as words."""
    return len(text) <= LONGEST_TYPED and not _GAP.search(text)


def is_short(text: str) -> bool:
    """Tell whether a text may be one day, sum, rhythm, share or seat."""
    return len(text) <= LONGEST_READ and is_typed(text)


def of_short(
    read: Callable[Concatenate[str, _Rest], tuple[_Value, ...]],
) -> Callable[Concatenate[str, _Rest], tuple[_Value, ...]]:
    """Let a function read what is short, and find nothing in other texts."""

    @wraps(read)
    def read_if_short(text: str, /, *rest: _Rest.args, **named: _Rest.kwargs) -> tuple[_Value, ...]:
        return read(text, *rest, **named) if is_short(text) else ()

    return read_if_short
