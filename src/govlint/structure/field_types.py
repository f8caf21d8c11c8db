"""Field types: ids that refer, one or a list, numbers, dates, and a stated `none`."""

import re
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetJsonSchemaHandler,
    StrictBool,
    Tag,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError

Kind = Literal[
    "organisation", "person", "post", "service", "forum", "decision", "delegation",
    "agreement", "programme", "outcome", "risk", "report", "interest",
]  # fmt: skip
"""What an entity is."""


NAMES = "x-names"
"""The key of the JSON Schema that lists the kinds of entity whose ids a field takes."""


class RefersTo(NamedTuple):
    """Marks a field whose ids name entities of these kinds."""

    kinds: tuple[Kind, ...]

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Note the kinds under a key of our own."""
        return {**handler(schema), NAMES: list(self.kinds)}


DAY = re.compile(r"\d{4}-\d\d-\d\d")
_date = lru_cache(10_000)(date.fromisoformat)
"""Gives the date of a writing, one for the many fields that state the same day."""


def listed(value: Any) -> Any:
    """Take one word for a list of one."""
    return [value] if isinstance(value, str | int) else value


def each_once(value: tuple[Any, ...]) -> tuple[Any, ...]:
    """Take what a list names twice for named once, since all that is counted goes by it."""
    return tuple(dict.fromkeys(value)) if len(value) > 1 else value


def _iso(value: Any) -> Any:
    if isinstance(value, str) and DAY.fullmatch(value):
        try:
            return _date(value)
        except ValueError:
            raise PydanticCustomError("no_such_day", "there is no such day") from None
    raise PydanticCustomError("day", "a day is written like 2026-01-31")


_SHARE = re.compile(r"\d{1,6}(/0{0,6}[1-9]\d{0,5}|\.\d{1,9})?")


def _share(value: Any) -> Any:
    if not _SHARE.fullmatch(str(value)):
        raise PydanticCustomError("share", "a share is written like 1/3 or 0.5")
    share = Fraction(str(value))
    if not 0 < share <= 1:
        raise PydanticCustomError("share", "a share is more than 0 and at most 1")
    return share


def _by_list(value: Any) -> str:
    return "listed" if isinstance(value, list | str | int) else "stated"


_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")


def _sum(value: Any) -> Any:
    if isinstance(value, str) and _THOUSANDS.fullmatch(value):
        raise PydanticCustomError("sum", "a full stop may part thousands, or pounds from pence")
    return value


def _without_remarks(names: tuple[str, ...]) -> dict[str, str]:
    """Take a list of names for a mapping that says nothing of them."""
    return dict.fromkeys(names, "")


class OneOrList:
    """Says in the JSON Schema that a list may be written as its only item."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Put the item beside the list."""
        made = handler(schema)
        return {"anyOf": [made["items"], {**made, "title": "list"}]}


class OrId(NamedTuple):
    """Says in the JSON Schema that an item of a list may be one id in place of a mapping."""

    kinds: tuple[Kind, ...]

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Put the id beside the mapping."""
        made = handler(schema)
        id_ = {"type": ["string", "number"], NAMES: list(self.kinds)}
        return {**made, "items": {"anyOf": [id_, made["items"]]}}


def described(label: str, description: str, default: Any = None) -> Any:
    """Give a field its default, the label that messages use and its line of documentation."""
    return Field(default=default, title=label, description=description)


ROOT_KEY = "govlint"
"""The key that makes a file the root of a structure."""

REMARK = "x-"
"""How keys begin that are allowed beside fields, and left out."""

CONFIG = ConfigDict(extra="forbid", coerce_numbers_to_str=True, defer_build=True)
"""No unknown keys; a number where text belongs is text."""

UNKNOWN_KEY = ("unexpected_keyword_argument", "extra_forbidden")
"""What pydantic calls the fault of a key that is none of the fields."""

ID_PATTERN = r"^[\w.-]+$"
Id = Annotated[str, Field(pattern=ID_PATTERN)]
"""The key of an entity: letters, digits, `.`, `_` and `-`."""

Day = Annotated[
    date,
    BeforeValidator(_iso),
    WithJsonSchema({"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
Share = Annotated[
    Fraction,
    BeforeValidator(_share),
    WithJsonSchema({"type": ["string", "number"], "examples": ["1/3", 0.5]}),
]
MOST_COUNTED = 1_000_000_000
LARGEST_NUMBER = 10.0**18
"""Far beyond what anybody counts; the product of a few of them is still a number."""

Count = Annotated[int, Field(ge=0, le=MOST_COUNTED)]
Number = Annotated[float, Field(ge=0, le=LARGEST_NUMBER, allow_inf_nan=False)]
Money = Annotated[Number, BeforeValidator(_sum)]
Percent = Annotated[Number, Field(le=100)]
Flag = StrictBool

Words = Annotated[tuple[str, ...], BeforeValidator(listed), AfterValidator(each_once), OneOrList()]
"""Free text, one or a list."""

Organisation = Annotated[str, RefersTo(("organisation",))]
Organisations = Annotated[Words, RefersTo(("organisation",))]
Services = Annotated[Words, RefersTo(("service",))]
Outcomes = Annotated[Words, RefersTo(("outcome",))]
Forum = Annotated[str, RefersTo(("forum",))]
Forums = Annotated[Words, RefersTo(("forum",))]
Body = Annotated[str, RefersTo(("forum", "organisation"))]
Bodies = Annotated[Words, RefersTo(("forum", "organisation"))]
Superior = Annotated[str, RefersTo(("forum", "post", "organisation"))]
Superiors = Annotated[Words, RefersTo(("forum", "post", "organisation"))]
Manager = Annotated[str, RefersTo(("post", "forum"))]
Holders = Annotated[Words, RefersTo(("person",))]
"""People, or the word `vacant`."""

SeatHolder = Annotated[str, RefersTo(("person", "post"))]
SeatHolders = Annotated[Words, RefersTo(("person", "post"))]
Party = Annotated[str, RefersTo(("forum", "post", "person", "organisation"))]
Parties = Annotated[Words, RefersTo(("forum", "post", "person", "organisation"))]
Accountable = Annotated[str, RefersTo(("organisation", "post", "person"))]
Obligations = Annotated[dict[str, str], RefersTo(("organisation",))]
NamedList = Annotated[Words, AfterValidator(_without_remarks), Tag("listed")]
Stakeholders = Annotated[
    Annotated[dict[str, str], Tag("stated")] | NamedList,
    Discriminator(_by_list),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": ["string", "number"]},
                {"type": "array", "items": {"type": ["string", "number"]}},
                {"type": "object", "additionalProperties": {"type": ["string", "number", "null"]}},
            ]
        }
    ),
    RefersTo(("organisation",)),
]


def _is_text(value: Any) -> str:
    return "none" if isinstance(value, str) else "stated"


def _kind_of_limit(value: Any) -> str:
    if isinstance(value, dict):
        return "several"
    return "none" if value == "none" else "stated"


STATED = Tag("stated")
by_word = Discriminator(_is_text)
by_limit = Discriminator(_kind_of_limit)
