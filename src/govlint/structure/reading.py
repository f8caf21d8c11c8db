"""How plain data becomes a structure, and what is said where the data is something else."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from govlint.finding import KeyPath
from govlint.structure.model import SECTIONS, Structure
from govlint.structure.words import did_you_mean

UNKNOWN_KEY = ("unexpected_keyword_argument", "extra_forbidden")

SHOWN = 40
"""Characters of a wrong value that a message repeats."""


class Fault(NamedTuple):
    """One thing that the format does not allow; `of_key` where the key itself is wrong."""

    message: str
    key_path: KeyPath
    of_key: bool = False


def read_structure(data: Any) -> Structure | list[Fault]:
    """Validate plain data; what is not a structure comes back as all its faults at once."""
    try:
        return _adapter().validate_python(data)
    except ValidationError as error:
        kept = _without(data, _blanks(error, data))
    try:
        return _adapter().validate_python(kept)
    except ValidationError as error:
        return list(faults(error, kept, Structure))


@cache
def _adapter() -> TypeAdapter[Structure]:
    return TypeAdapter(Structure)


def _blanks(error: ValidationError, data: Any) -> set[KeyPath]:
    """Collect the known keys with nothing after them, which count as not stated."""
    return {
        _written(details["loc"], data)[0]
        for details in error.errors(include_url=False)
        if details["input"] is None and details["type"] not in UNKNOWN_KEY
    }


def _without(data: Any, blanks: set[KeyPath], at: KeyPath = ()) -> Any:
    """Leave out blank keys; an entity with nothing after its id is an empty one."""
    if isinstance(data, list):
        return [_without(item, blanks, (*at, place)) for place, item in enumerate(data)]
    if not isinstance(data, dict):
        return data
    kept = {}
    for key, value in data.items():
        path = (*at, key)
        if path not in blanks:
            kept[key] = _without(value, blanks, path)
        elif len(path) == len(("forums", "id")) and path[0] in SECTIONS:
            kept[key] = {}
    return kept


def faults(error: ValidationError, data: Any, model: Any) -> Iterator[Fault]:
    """Say what pydantic found wrong, in the words of the format, at the keys that were written."""
    for details in error.errors(include_url=False):
        key_path, wrong_key = _written((*details["loc"], *_tag(details)), data)
        of_key = details["type"] in UNKNOWN_KEY or wrong_key
        yield Fault(_message(details, key_path, model), key_path, of_key)


def _tag(details: ErrorDetails) -> tuple[str, ...]:
    """Name the key whose word chooses between models, where that choice is the fault."""
    if not details["type"].startswith("union_tag"):
        return ()
    return (details["ctx"]["discriminator"].strip("'"),)


def gravest(error: ValidationError, data: Any, model: Any) -> Fault:
    """Pick the fault to begin with: an unknown key before what is missing for want of it."""
    return min(faults(error, data, model), key=lambda fault: not fault.of_key)


def _written(location: tuple[str | int, ...], data: Any) -> tuple[KeyPath, bool]:
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


def _message(details: ErrorDetails, key_path: KeyPath, model: Any) -> str:
    given, last = details["input"], str((details["loc"] or ("",))[-1])
    match details["type"]:
        case "unexpected_keyword_argument" | "extra_forbidden":
            known = _known_keys(model, details["loc"])
            home = _home(key_path, model)
            return f'"{_short(last)}" is not a key of {home}{did_you_mean(last, known)}'
        case "missing" | "union_tag_not_found":
            needed = (*_tag(details), last)[0]
            home = _home((*key_path, needed), model)
            return f'{home[0].upper()}{home[1:]} needs "{needed}"'
        case "literal_error" | "enum":
            return _unknown_word(given, _known_words(str(details["ctx"]["expected"])))
        case "union_tag_invalid":
            known = details["ctx"]["expected_tags"].strip("'").split("', '")
            return _unknown_word(details["ctx"]["tag"], known)
        case "bool_type" | "bool_parsing":
            hint = did_you_mean(given, ("true", "false"))
            return f"{_quoted(given)} is neither true nor false{hint}"
        case "value_error":
            subject = (
                f'"{key_path[-1]}"' if isinstance(given, dict) and key_path else _quoted(given)
            )
            return f"{subject}: {details['ctx']['error']}"
        case "greater_than_equal":
            return f"{_short(given)} is less than {details['ctx']['ge']}"
    said = _SAID.get(details["type"])
    if details["type"] == "dataclass_type":
        return f"{_quoted(given)} {said}{_such_as(model, details['loc'])}"
    return f"{_quoted(given)} {said}" if said else f"{_quoted(given)}: {details['msg']}"


_SAID = {
    "string_pattern_mismatch": (
        "cannot be an id; an id has letters, digits, full stops, underscores and hyphens"
    ),
    **dict.fromkeys(
        ("int_parsing", "int_type", "int_from_float", "int_parsing_size"), "is not a whole number"
    ),
    **dict.fromkeys(("float_parsing", "float_type", "finite_number"), "is not a number"),
    **dict.fromkeys(
        (
            "dataclass_type",
            "dict_type",
            "mapping_type",
            "model_type",
            "model_attributes_type",
        ),
        "stands where keys with values belong",
    ),
    **dict.fromkeys(("tuple_type", "list_type"), "stands where a list belongs"),
    "string_type": "stands where text belongs",
    "string_too_short": "is empty",
}
"""What is wrong with a value, by pydantic's name for it."""


def _such_as(model: Any, location: tuple[str | int, ...]) -> str:
    known = _known_keys(model, (*location, ""))
    return f", such as {', '.join(known[:3])}" if known else ""


def _unknown_word(given: Any, known: list[str]) -> str:
    if known == ["1"]:
        return f"This is format version {_short(given)}; this govlint reads version 1"
    hint = did_you_mean(given, known) or f"; known: {', '.join(known)}"
    return f"{_quoted(given)} is not known here{hint}"


def _known_keys(model: Any, location: tuple[str | int, ...]) -> list[str]:
    """List the keys that may stand beside the last step of a location."""
    models = [model]
    for step in location[:-1]:
        models = _models_inside(models, step)
    return [field.alias or name for name, field in models[0].__pydantic_fields__.items()]


def _models_inside(models: list[Any], step: str | int) -> list[Any]:
    """Find the models that a step leads to; an id or a list position leads nowhere else."""
    for model in models:
        fields: Mapping[str, Any] = model.__pydantic_fields__
        names = {field.alias or name: field for name, field in fields.items()}
        if step in names:
            return list(_models(names[str(step)].annotation)) or models
    return [model for model in models if _is_kind(model, step)] or models


def _is_kind(model: Any, step: str | int) -> bool:
    """Tell whether a step is the tag by which pydantic chose this model."""
    kind = getattr(model, "__pydantic_fields__", {}).get("kind")
    return kind is not None and step in get_args(kind.annotation)


def _models(annotation: Any) -> Iterator[Any]:
    if hasattr(annotation, "__pydantic_fields__"):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


def _known_words(expected: str) -> list[str]:
    return expected.replace("' or '", "', '").strip("'").split("', '")


def _home(key_path: KeyPath, model: Any) -> str:
    """Name the thing that a key belongs to: a forum, a quorum, the file."""
    inner = [step for step in key_path[:-1] if isinstance(step, str)]
    if len(key_path) == 1:
        return f"a {model.__name__.lower()} file"
    if len(key_path) == 3 and key_path[0] in SECTIONS:
        kind = SECTIONS[str(key_path[0])][0]
        return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
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
    return f'"{_short(value)}"'


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
