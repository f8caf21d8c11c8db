"""The label of each field, as messages and reports use it."""

from collections.abc import Iterator
from typing import Any, get_args


def label_of(model: Any, field: str) -> str:
    """Give the label of a field, of the inner one after a full stop; else the field in words."""
    head, _, inner = field.partition(".")
    fields = getattr(model, "__pydantic_fields__", {})
    known = next((one for name, one in fields.items() if head in (name, one.alias)), None)
    if known is None:
        return field.replace("_", " ").replace(".", ", ")
    if not inner:
        return str(known.title)
    return f"{known.title}, {label_of(next(_models(known.annotation), None), inner)}"


def _models(annotation: Any) -> Iterator[Any]:
    if hasattr(annotation, "__pydantic_fields__"):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
