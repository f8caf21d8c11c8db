"""Model fields by their keys, and the smaller models that they hold."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin

FIELDS = "__pydantic_fields__"


def fields_of(model: Any) -> Mapping[str, Any]:
    """Give the fields of a model by the keys that people write; none of what is no model."""
    return _fields_of(model) if isinstance(model, type) else {}


@cache
def _fields_of(model: type) -> Mapping[str, Any]:
    fields = getattr(model, FIELDS, {})
    return {field.alias or name: field for name, field in fields.items()}


def models_in(annotation: Any) -> Iterator[Any]:
    """Give the models that a type speaks of, the outermost first."""
    return (one for one in parts_of(annotation) if hasattr(one, FIELDS))


def parts_of(annotation: Any) -> Iterator[Any]:
    """Give a type and every type inside it; the words of a `Literal` are none."""
    yield annotation
    for inner in get_args(annotation) if get_origin(annotation) is not Literal else ():
        yield from parts_of(inner)


def words_in(annotation: Any) -> list[str]:
    """List the words that a type allows."""
    literals = (one for one in parts_of(annotation) if get_origin(one) is Literal)
    return [word for one in literals for word in get_args(one) if isinstance(word, str)]


def takes_list(annotation: Any) -> bool:
    """Tell whether a type allows a list."""
    return any(get_origin(part) is tuple for part in parts_of(annotation))
