"""Impossible values, which a rule asks for and a field never has, and what to write instead."""

import re
from collections.abc import Collection

from govlint.rulebook.queryable_fields import Sort, Taken, as_word
from govlint.structure.bounds import SHARE, Bounds, day_or_none
from govlint.structure.nearest_word import hint_of

FLAGS = ("true", "false")
BOUNDED = (Sort.NUMBER, Sort.SHARE, Sort.DAY)

_COMPARED = re.compile(r"\s*([<>≤≥]=?|=[<>])\s*(\S+)\s*")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def misfit(field: str, takes: Taken, value: object) -> str | None:
    """Say why a field can never have a value; None where it can."""
    if isinstance(value, Bounds):
        return _without_room(field, takes, value)
    if _fits(takes, value):
        return None
    if advice := _bounds_meant(takes, value):
        return f'"{field}" holds {_held(takes)}; write {advice}'
    if takes.sorts & {*BOUNDED}:
        return f'"{field}" holds {_held(takes)}'
    if Sort.TEXT in takes.sorts:
        return f'"{field}" holds text; put it in quotation marks'
    words = (*takes.words, *(FLAGS if Sort.FLAG in takes.sorts else ()))
    if not words:
        return f'"{field}" holds keys with values, and not a word'
    if value in FLAGS and value in words:
        return f'"{field}" is true or false; write it without quotation marks'
    return f'not a word of "{field}"{_several(value, words) or hint_of(as_word(value), words)}'


def _several(value: object, words: Collection[str]) -> str:
    """Say how several words are asked for that were typed as one text."""
    parts = re.split(r"[,;/]| and | or ", str(value))
    found = [part.strip() for part in parts]
    return f"; write [{', '.join(found)}]" if len(found) > 1 and {*found} <= {*words} else ""


def misfit_of_key(field: str, takes: Taken, word: object) -> str | None:
    """Say why a number cannot be chosen by a word of a field; None where it can."""
    if Sort.TEXT in takes.sorts:
        return None
    words = (*takes.words, *(FLAGS if Sort.FLAG in takes.sorts else ()))
    if not words:
        return f'"{field}" holds {_held(takes)}, and a number is chosen by words'
    return None if word in words else f'not a word of "{field}"{hint_of(as_word(word), words)}'


def _fits(takes: Taken, value: object) -> bool:
    match value:
        case bool():
            return Sort.FLAG in takes.sorts
        case int() | float():
            return bool(takes.sorts & {Sort.NUMBER, Sort.SHARE})
        case str():
            return (
                Sort.TEXT in takes.sorts
                or value in takes.words
                or (Sort.SHARE in takes.sorts and bool(SHARE.fullmatch(value)))
                or (Sort.DAY in takes.sorts and day_or_none(value) is not None)
            )
    return False


def _without_room(field: str, takes: Taken, value: Bounds) -> str | None:
    if not takes.sorts & {*BOUNDED}:
        return f'"{field}" holds neither numbers nor days, so that nothing can bound it'
    if value.of_days is not (Sort.DAY in takes.sorts):
        return f'"{field}" holds {_held(takes)}, and the bounds are of another sort'
    return None


def _bounds_meant(takes: Taken, value: object) -> str | None:
    """Write a comparison in words of other languages as bounds, where the field has such."""
    found = _COMPARED.fullmatch(value) if isinstance(value, str) else None
    if not found or not takes.sorts & {*BOUNDED}:
        return None
    sign, end = found.groups()
    if not (_NUMBER.fullmatch(end) or day_or_none(end)):
        return None
    if sign in "<>" and end.lstrip("-").isdigit():
        end = str(int(end) + (1 if sign == ">" else -1))
    return f"{{at_least: {end}}}" if ">" in sign or sign[0] == "≥" else f"{{at_most: {end}}}"


def _held(takes: Taken) -> str:
    return " or ".join(sort.value for sort in Sort if sort in takes.sorts)
