"""What is said, and of which key, where data is not as its model allows."""

from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from govlint.finding import KeyPath
from govlint.structure.ids import as_id, set_in
from govlint.structure.inside import fields_of, models_in
from govlint.structure.labels import short, with_article
from govlint.structure.model import SECTIONS
from govlint.structure.words import did_you_mean, hint_of

UNKNOWN_KEY = ("unexpected_keyword_argument", "extra_forbidden")


class Fault(NamedTuple):
    """One thing that the format does not allow; `of_key` where the key itself is wrong."""

    message: str
    key_path: KeyPath
    of_key: bool = False


def faults(error: ValidationError, data: Any, model: Any) -> Iterator[Fault]:
    """Say what pydantic found wrong, in the words of the format, at the keys that were written."""
    for details in error.errors(include_url=False):
        key_path, wrong_key = written((*details["loc"], *_tag(details)), data)
        of_key = details["type"] in UNKNOWN_KEY or wrong_key
        yield Fault(_message(details, key_path, model), key_path, of_key)


def gravest(error: ValidationError, data: Any, model: Any) -> Fault:
    """Pick the fault to begin with: an unknown key before what is missing for want of it."""
    return min(faults(error, data, model), key=lambda fault: not fault.of_key)


def written(location: tuple[str | int, ...], data: Any) -> tuple[KeyPath, bool]:
    """Keep the steps of pydantic's location that somebody wrote, without its union tags."""
    steps: list[str | int] = []
    value = data
    for step in location:
        if step == "[key]":
            return tuple(steps), True
        match value, step:
            case dict(), _ if step in value:
                value = value[step]
            case list(), int() if step < len(value):
                value = value[step]
            case _:
                continue
        steps.append(step)
    return tuple(steps), False


def _tag(details: ErrorDetails) -> tuple[str, ...]:
    """Name the key whose word chooses between models, where that choice is the fault."""
    if not details["type"].startswith("union_tag"):
        return ()
    return (details["ctx"]["discriminator"].strip("'"),)


def _message(details: ErrorDetails, key_path: KeyPath, model: Any) -> str:
    return (
        _about_key(details, key_path, model)
        or _about_word(details, key_path, model)
        or _about_value(details, key_path, model)
    )


def _about_key(details: ErrorDetails, key_path: KeyPath, model: Any) -> str | None:
    last = str((details["loc"] or ("",))[-1])
    match details["type"]:
        case "unexpected_keyword_argument" | "extra_forbidden":
            known = _known_keys(model, details["loc"])
            hint = set_in(key_path, details["input"], model) or did_you_mean(last, known)
            return f'"{short(last)}" is not a key of {_home(key_path, model)}{hint}'
        case "missing" | "union_tag_not_found":
            needed = (*_tag(details), last)[0]
            home = _home((*key_path, needed), model)
            return f'{home[0].upper()}{home[1:]} needs "{needed}"'
    return None


def _about_word(details: ErrorDetails, key_path: KeyPath, model: Any) -> str | None:
    given = details["input"]
    match details["type"]:
        case "literal_error" if (such := _such_as(model, details["loc"])) and _is_none(details):
            return f"{_quoted(given)} {_SAID['dataclass_type']}{such}; or none"
        case "literal_error" | "enum":
            return _unknown_word(given, key_path, _known_words(str(details["ctx"]["expected"])))
        case "union_tag_invalid":
            known = details["ctx"]["expected_tags"].strip("'").split("', '")
            return _unknown_word(details["ctx"]["tag"], key_path, known)
        case "bool_type" | "bool_parsing":
            hint = did_you_mean(given, ("true", "false"))
            return f"{_quoted(given)} is neither true nor false{hint}"
    return None


def _about_value(details: ErrorDetails, key_path: KeyPath, model: Any) -> str:
    given = details["input"]
    match details["type"]:
        case "value_error":
            by_key = isinstance(given, dict) and key_path
            subject = f'"{key_path[-1]}"' if by_key else _quoted(given)
            return f"{subject}: {details['ctx']['error']}"
        case "greater_than_equal":
            return f"{short(given)} is less than {details['ctx']['ge']}"
        case "less_than_equal":
            return f"{short(given)} is more than {details['ctx']['le']:,.0f}"
        case "dataclass_type":
            such = set_in(key_path, given, model) or _such_as(model, details["loc"])
            return f"{_quoted(given)} {_SAID['dataclass_type']}{such}"
        case "string_pattern_mismatch":
            return f"{_quoted(given)} {_SAID['string_pattern_mismatch']}{as_id(given)}"
        case kind if kind in _SAID:
            return f"{_quoted(given)} {_SAID[kind]}"
    return f"{_quoted(given)}: {details['msg']}"


_SAID = {
    "string_pattern_mismatch": (
        "cannot be an id; an id has letters, digits, full stops, underscores and hyphens"
    ),
    **dict.fromkeys(
        ("int_parsing", "int_type", "int_from_float", "int_parsing_size"), "is not a whole number"
    ),
    **dict.fromkeys(("float_parsing", "float_type", "finite_number"), "is not a number"),
    **dict.fromkeys(
        ("dataclass_type", "dict_type", "mapping_type", "model_type", "model_attributes_type"),
        "stands where keys with values belong",
    ),
    **dict.fromkeys(("tuple_type", "list_type"), "stands where a list belongs"),
    "string_type": "stands where text belongs",
    **dict.fromkeys(("string_too_short", "too_short"), "is empty"),
}
"""What is wrong with a value, by pydantic's name for it."""


def _such_as(model: Any, location: tuple[str | int, ...]) -> str:
    known = _known_keys(model, (*location, ""))
    return f", such as {', '.join(known[:3])}" if known else ""


def _unknown_word(given: Any, key_path: KeyPath, known: list[str]) -> str:
    if known == ["1"]:
        return f"This is format version {short(given)}; this govlint reads version 1"
    key = next(step for step in reversed(key_path) if isinstance(step, str))
    return f'"{key}" cannot be {_quoted(given)}{hint_of(given, known)}'


def _known_keys(model: Any, location: tuple[str | int, ...]) -> list[str]:
    """List the keys that may stand beside the last step of a location."""
    models = [model]
    if location[0] in SECTIONS:
        location = (location[0], *location[2:])  # an id may be spelled like a key
    for step in location[:-1]:
        models = _models_inside(models, step)
    return list(fields_of(models[0]))


def _models_inside(models: list[Any], step: str | int) -> list[Any]:
    """Find the models that a step leads to; an id or a list position leads nowhere else."""
    for model in models:
        if field := fields_of(model).get(str(step)):
            return list(models_in(field.annotation)) or models
    return [model for model in models if _is_kind(model, step)] or models


def _is_kind(model: Any, step: str | int) -> bool:
    """Tell whether a step is the tag by which pydantic chose this model."""
    kind = fields_of(model).get("kind")
    return kind is not None and step in get_args(kind.annotation)


def _is_none(details: ErrorDetails) -> bool:
    """Tell whether the only word that may stand beside keys is the one for nothing."""
    return _known_words(str(details["ctx"]["expected"])) == ["none"]


def _known_words(expected: str) -> list[str]:
    return expected.replace("' or '", "', '").strip("'").split("', '")


def _home(key_path: KeyPath, model: Any) -> str:
    """Name the thing that a key belongs to: a forum, a quorum, the file."""
    inner = [step for step in key_path[:-1] if isinstance(step, str)]
    if len(key_path) == 1:
        return f"a {model.__name__.lower()} file"
    if len(key_path) == 3 and key_path[0] in SECTIONS:
        return with_article(SECTIONS[str(key_path[0])][0])
    return f'"{inner[-1]}"'


def _quoted(value: object) -> str:
    match value:
        case None:
            return "Nothing"
        case bool():
            return f'"{str(value).lower()}"'
        case dict():
            return "A mapping"
        case list() | tuple():
            return "A list"
    return f'"{short(value)}"'
