"""Values of a smaller group as the format has them: flags, days and numbers typed freely."""

import re
from collections.abc import Collection
from datetime import date
from fractions import Fraction
from typing import Any

from govlint.structure.informal.absent import is_unknown
from govlint.structure.informal.dates import day
from govlint.structure.informal.phrases import phrase
from govlint.structure.informal.reading import Readings
from govlint.structure.informal.shares import share
from govlint.structure.informal.times import CLEAR
from govlint.structure.model_fields import parts_of, takes_list, words_in
from govlint.structure.nearest_word import nearest
from govlint.structure.suggestions.days import in_part
from govlint.structure.suggestions.numbers import number_meant
from govlint.structure.suggestions.typed_field import is_plain

_TIMES = ("minutes", "minutes_within_days", "papers_days_before", "prep_minutes")
_LENGTH_OF_TIME = re.compile(r"\d(?: \w+)? (?:days?|weeks?|hours?|minutes?)\b", re.IGNORECASE)
_SHORTEST = 20
"""Minutes of a meeting; a smaller number may be hours, or years of something else."""


def as_written(key: str, value: Any, annotation: Any) -> Any:
    """Write a value as its field has it, where one thing alone may be meant by it."""
    if not is_plain(value):
        return value
    text, parts = _text(value), set(parts_of(annotation))
    if key == "casting_vote" and nearest(text, ("chair", "mayor")):
        return True
    if bool in parts:
        return _flag(text, value)
    if date in parts:
        return _only(day(text)) or in_part(text) or value
    if Fraction in parts:
        return _only(share(text)) or value
    if words := words_in(annotation):
        return _words(text, words, several=takes_list(annotation)) or value
    if key == "vacant" and _flag(text, value) is True:
        return 1
    if parts & {int, float}:
        return _only(number_meant(key, text, whole=float not in parts)) or value
    return value


def _words(text: str, words: Collection[str], *, several: bool) -> Any:
    """Read a known word, or more of them where the field takes a list; nothing of some alone."""
    each = [nearest(part, words) for part in phrase(text).parts] if several else []
    if len(each) > 1 and any(each):
        return each if all(each) else None
    return nearest(text, words)


def clear_days(key: str, value: Any) -> dict[str, Any]:
    """Write a time such as "five clear days" with both of the keys that say it."""
    read = number_meant(key, _text(value), whole=True) if key == "papers_days_before" else ()
    is_clear = len(read) == 1 and read[0].remark == f"and {CLEAR}"
    return {key: int(read[0].value), "clear_days": True} if is_clear else {}


def is_of_sort(key: str, value: Any, annotation: Any) -> bool:
    """Tell whether a value is a yes or a no, a day or a length of time where one belongs."""
    parts = set(parts_of(annotation))
    text = _text(value)
    if key == "minutes" and isinstance(value, int) and not isinstance(value, bool):
        return value >= _SHORTEST
    if key in _TIMES:
        return isinstance(value, str) and (
            len(number_meant(key, text, whole=True)) == 1 or bool(_LENGTH_OF_TIME.search(text))
        )
    if not is_plain(value) or not parts & {bool, date}:
        return False
    if bool in parts:
        return isinstance(_flag(text, value), bool)
    return bool(day(text) or in_part(text))


def may_stand(value: Any, annotation: Any) -> bool:
    """Tell whether a value may be meant for a field: one of its words, or a day with a figure."""
    if not isinstance(value, str):
        return True
    if date in set(parts_of(annotation)):
        return bool(re.search(r"\d", value)) or is_unknown(value)
    words = words_in(annotation)
    return not words or nearest(value, words) is not None


def may_be_of(value: Any, annotation: Any) -> bool:
    """Tell whether a value may be meant for a field: of a number, only one with a figure."""
    is_number = bool(set(parts_of(annotation)) & {int, float}) and not words_in(annotation)
    return not is_number or not isinstance(value, str) or bool(re.search(r"\d", value))


def _only(readings: Readings) -> Any:
    sure = len(readings) == 1 and not readings[0].remark
    return readings[0].value if sure else None


def _flag(text: str, value: Any) -> Any:
    meant = {"1": "true", "0": "false"}.get(text) or nearest(text, ("true", "false"))
    return meant == "true" if meant else value


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
