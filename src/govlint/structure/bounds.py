"""Bounds: what a number or a day may be at least or at most, and whether a value meets a wish."""

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache
from math import isfinite
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Tag,
    WithJsonSchema,
    model_validator,
)

from govlint.structure.field_types import DAY

SHARE = re.compile(r"\d{1,6}/0{0,6}[1-9]\d{0,5}")


def day_or_none(value: object) -> date | None:
    """Read a day; gives None where it is none."""
    if not (isinstance(value, str) and DAY.fullmatch(value)):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _end(value: Any) -> Any:
    """Take a number or a day; raises ValueError."""
    if day := day_or_none(value):
        return day
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
        return value
    raise ValueError("a bound is a number, or a day like 2026-01-31")


End = Annotated[
    float | date | None,
    BeforeValidator(lambda value: value if value is None else _end(value)),
    WithJsonSchema({"type": ["number", "string"]}),
]


class Bounds(BaseModel):
    """A number or a day that is at least or at most some other."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    at_least: End = None
    """The smallest number, or the first day."""
    at_most: End = None
    """The largest number, or the last day."""

    @model_validator(mode="after")
    def _some_room(self) -> Self:
        ends = [one for one in (self.at_least, self.at_most) if one is not None]
        if not ends:
            raise ValueError("a bound states `at_least` or `at_most`")
        if len({isinstance(one, date) for one in ends}) > 1:
            raise ValueError("a bound has two numbers or two days")
        if len(ends) > 1 and ends[0] > ends[1]:  # type: ignore[operator]  # both are of one sort
            raise ValueError(f"nothing is at least {_said(ends[0])} and at most {_said(ends[1])}")
        return self

    @property
    def of_days(self) -> bool:
        """Whether it bounds days, and not numbers."""
        return isinstance(self.at_most if self.at_least is None else self.at_least, date)

    def holds(self, value: Any) -> bool:
        """Tell whether a number or a day is within; what is neither is not."""
        if isinstance(value, bool | str) or isinstance(value, date) is not self.of_days:
            return False
        least: Any = self.at_least
        most: Any = self.at_most
        return (
            isinstance(value, int | float | date | Fraction)
            and (least is None or value >= least)
            and (most is None or value <= most)
        )

    def __str__(self) -> str:
        """Say it: at least 15, from 3 to 5, 2026-01-31 or later."""
        least, most = _said(self.at_least), _said(self.at_most)
        if least and most:
            return f"from {least} to {most}"
        if self.of_days:
            return f"{least} or later" if least else f"{most} or earlier"
        return f"at least {least}" if least else f"at most {most}"


def _said(end: float | date | None) -> str:
    match end:
        case None:
            return ""
        case date():
            return end.isoformat()
    return str(int(end)) if end == int(end) else f"{end:.15g}"


def _sort(value: Any) -> str:
    return "bounds" if isinstance(value, dict | Bounds) else "value"


Value = Annotated[
    Annotated[Bounds, Tag("bounds")] | Annotated[bool | int | float | str, Tag("value")],
    Discriminator(_sort),
]
"""A value that a field may have, or the bounds of what it may be."""


def meets(value: Any, wanted: Sequence[Any]) -> bool:
    """Tell whether a field has one of the wanted values; of a list, or of keys, whether any is."""
    if isinstance(value, tuple | dict):
        return any(_is_one(item, wanted) for item in value)
    return _is_one(value, wanted)


def each_meets(values: Sequence[Any], wanted: Sequence[Any]) -> list[bool]:
    """Tell of each value whether it is one of those wanted; equal ones are judged once."""
    of_one_sort = len({*map(type, values)} - {type(None)}) <= 1  # 1 is equal to True and to 1.0
    judged = values if of_one_sort else list(zip(map(type, values), values, strict=True))
    try:
        known = {one: meets(one if of_one_sort else one[1], wanted) for one in {*judged}}
    except TypeError:  # what can change, such as keys, has no hash
        return [meets(value, wanted) for value in values]
    return [known[one] for one in judged]


def _is_one(value: Any, wanted: Sequence[Any]) -> bool:
    if isinstance(value, date):
        is_wanted = value.isoformat() in wanted
    elif isinstance(value, Fraction):
        is_wanted = any(_share(one) == value for one in wanted) or float(value) in wanted
    else:
        is_wanted = value in wanted
    return is_wanted or any(isinstance(one, Bounds) and one.holds(value) for one in wanted)


@lru_cache(maxsize=4096)
def _share(written: Any) -> Fraction | None:
    return Fraction(written) if SHARE.fullmatch(str(written)) else None


def what_no_number_keeps(at_least: float | None, at_most: float | None) -> str:
    """Say so where no number is within two bounds, by which everything would be a finding."""
    if at_least is None or at_most is None or at_least <= at_most:
        return ""
    return f"no number is at least {at_least:g} and at most {at_most:g}"
