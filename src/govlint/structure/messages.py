"""Messages on what is wrong with a key or a value, in the words of the format."""

import re
from typing import Any, get_args

from pydantic_core import ErrorDetails

from govlint.place import KeyPath
from govlint.structure.field_types import UNKNOWN_KEY
from govlint.structure.labels import with_article
from govlint.structure.model import SECTIONS
from govlint.structure.model_fields import fields_of, models_in
from govlint.structure.word_lists import cut_short

SHOWN = 40
"""Characters of a wrong value that a message repeats."""

REMARKED = "; a remark of your own"
"""How what is said of a key begins that is near to nothing."""

GROUP = (
    "dataclass_type", "dict_type", "mapping_type", "model_type", "model_attributes_type",
)  # fmt: skip
"""What pydantic calls it where keys with values are missing."""


def complaint(details: ErrorDetails, key_path: KeyPath, text: str, model: Any) -> str:
    """Say what is wrong; `text` is what was typed, as far as people see it."""
    last = str((details["loc"] or ("",))[-1])
    match details["type"]:
        case kind if kind in UNKNOWN_KEY:
            return f'"{short(last)}" is not a key of {home(key_path, model)}'
        case "missing" | "union_tag_not_found":
            needed = (*tag(details), last)[0]
            owner = home((*key_path, needed), model)
            return f'{owner[0].upper()}{owner[1:]} needs "{needed}"'
        case "literal_error" | "enum" if not is_none_or_group(details, model):
            at = key_path[:-1] if last == "[key]" else key_path
            return _of_word(text, details["input"], at, known_words(details))
        case "union_tag_invalid":
            return f'"{_key(key_path)}" cannot be {quoted(details["ctx"]["tag"])}'
        case "value_error":
            by_key = isinstance(details["input"], dict) and key_path
            subject = f'"{key_path[-1]}"' if by_key else quoted(details["input"], text)
            return f"{subject}: {details['ctx']['error']}"
        case "greater_than_equal":
            return f"{short(details['input'])} is less than {details['ctx']['ge']:g}"
        case "less_than_equal":
            return f"{short(details['input'])} is more than {details['ctx']['le']:,.0f}"
        case "string_too_long" | "too_long" as kind:
            most = f"{details['ctx']['max_length']:,}"
            of_text = f"{quoted(details['input'], text)} has over {most} letters"
            return of_text if kind == "string_too_long" else f"More than {most} items stand here"
    said = _SAID.get(details["type"], f": {details['msg']}")
    return f"{quoted(details['input'], text)}{said}"


_SAID = {
    "string_pattern_mismatch": (
        " cannot be an id; an id has letters, digits, full stops, underscores and hyphens"
    ),
    **dict.fromkeys(
        ("int_parsing", "int_type", "int_from_float", "int_parsing_size"), " is not a whole number"
    ),
    **dict.fromkeys(("bool_type", "bool_parsing"), " is neither true nor false"),
    **dict.fromkeys(("float_parsing", "float_type", "finite_number"), " is not a number"),
    **dict.fromkeys((*GROUP, "literal_error"), " stands where keys with values belong"),
    **dict.fromkeys(("tuple_type", "list_type"), " stands where a list belongs"),
    **dict.fromkeys(("string_too_short", "too_short"), " is empty"),
    "string_type": " stands where text belongs",
}
"""What is wrong with a value, by pydantic's name for it."""


def tag(details: ErrorDetails) -> tuple[str, ...]:
    """Name the key whose word chooses between models, where that choice is the fault."""
    if not details["type"].startswith("union_tag"):
        return ()
    return (details["ctx"]["discriminator"].strip("'"),)


def known_words(details: ErrorDetails) -> list[str]:
    """List the words that pydantic would take."""
    said = details["ctx"].get("expected") or details["ctx"]["expected_tags"]
    return str(said).replace("' or '", "', '").strip("'").split("', '")


def is_none_or_group(details: ErrorDetails, model: Any) -> bool:
    """Tell whether keys with values belong there, or the word for nothing."""
    return known_words(details) == ["none"] and bool(known_keys(model, (*details["loc"], "")))


def known_keys(model: Any, location: tuple[str | int, ...]) -> list[str]:
    """List the keys that may stand beside the last step of a location."""
    return list(fields_of(owner(model, location)))


def owner(model: Any, location: tuple[str | int, ...]) -> Any:
    """Find the model that the last step of a location is a key of."""
    models = [model]
    if location[:1] and location[0] in SECTIONS:
        location = (location[0], *location[2:])  # an id may be spelled like a key
    for step in location[:-1]:
        models = _models_inside(models, step)
    return models[0]


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


def _of_word(text: str, given: Any, key_path: KeyPath, known: list[str]) -> str:
    if known == ["1"]:
        if str(given).strip() == "1":
            return "The format version stands here as text, and is a number; write 1"
        said = f"This is format version {short(given)}; this govlint reads version 1"
        another = re.fullmatch(r"[1-9][\d.]*", str(given))
        return said if another else f"{said}; write 1"
    said = quoted(given, text)
    subject = _key(key_path)
    return f'"{subject}" cannot be {said if isinstance(given, str) else said.lower()}'


def _key(key_path: KeyPath) -> str:
    return next(step for step in reversed(key_path) if isinstance(step, str))


def home(key_path: KeyPath, model: Any) -> str:
    """Name the thing that a key belongs to: a forum, a quorum, the file."""
    inner = [step for step in key_path[:-1] if isinstance(step, str)]
    if len(key_path) == 1:
        return f"a {model.__name__.lower()} file"
    if len(key_path) == 3 and key_path[0] in SECTIONS:
        return with_article(SECTIONS[str(key_path[0])][0])
    return f'"{inner[-1]}"'


def quoted(value: object, text: str = "") -> str:
    """Repeat a value in a message, or say what it is."""
    match value:
        case None:
            return "Nothing"
        case dict():
            return "A group of keys"
        case list() | tuple():
            return "A list"
        case bool():
            return f'"{str(value).lower()}"'
    return f'"{short(text or value)}"'


def short(value: object) -> str:
    """Repeat at most forty characters on one line."""
    return cut_short(" ".join(str(value).split()), SHOWN)
