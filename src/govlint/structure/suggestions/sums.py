"""Suggestion of a sum that was typed in several keys: a band of a decision, limits of a sort."""

import re
from functools import lru_cache
from typing import Any

from govlint.structure.flow_style import flow
from govlint.structure.informal.money import band
from govlint.structure.model import Decision, Limits
from govlint.structure.model_fields import fields_of
from govlint.structure.nearest_word import nearest, usually
from govlint.structure.suggestions.typed_field import TypedField

_OVER = ("above", "from", "greater-than", "lower", "lower-limit", "min", "minimum", "more-than",
         "over", "value-from")  # fmt: skip
_UP_TO = ("below", "ceiling", "limit", "max", "maximum", "to", "under", "up-to", "upper",
          "upper-limit", "value-to")  # fmt: skip


def of_sums(field: TypedField, home: Any) -> str:
    """Put two keys of one band together, or say that a limit is one sum."""
    beside = field.around.at(field.key_path[:-1])
    if home is Limits and not fields_of(Limits).keys() & beside.keys():
        sums = [_sum(one) for one in beside.values()]
        is_meant = any(nearest(one, fields_of(Limits)) for one in beside)
        is_of_sorts = len(beside) > 1 and None not in sums and not is_meant
        return f"; {_ONE_SUM}" if is_of_sorts else ""
    if home is not Decision or "value" in beside:
        return ""
    low, high = (_only(beside, words) for words in (_OVER, _UP_TO))
    if not low or not high or field.key_path[-1] not in (low, high):
        return ""
    over, up_to = (_sum(beside[one]) for one in (low, high))
    if over is None or up_to is None:
        return ""
    return f"; {_TOGETHER}{flow({'over': over, 'up_to': up_to})}"


_ONE_SUM = "one limit has one sum: what each sort of matter has is a delegation of its own"
_TOGETHER = "these are said together: write value: "


def _only(group: dict[str, Any], words: tuple[str, ...]) -> str:
    found = [key for key in group if usually(key) in words]
    return found[0] if len(found) == 1 else ""


def _sum(value: Any) -> Any:
    """Give a sum that was typed in digits; nothing of other values."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return _typed_sum(value) if isinstance(value, str) and re.search(r"\d", value) else None


@lru_cache(maxsize=256)
def _typed_sum(text: str) -> Any:
    """Read a sum; each key of a group is told by the sums of all."""
    read = band(f"up to {text}")
    return read[0].value.get("up_to") if len(read) == 1 and not read[0].remark else None
