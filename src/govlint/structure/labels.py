"""Labels of the fields and kinds of the format in messages and reports."""

from typing import Any

from govlint.structure.model import SECTIONS
from govlint.structure.model_fields import fields_of, models_in


def label_of(model: Any, field: str) -> str:
    """Give the label of a field, of the inner one after a full stop; else the field in words."""
    head, _, inner = field.partition(".")
    known = fields_of(model).get(head)
    if known is None:
        return field.replace("_", " ").replace(".", ", ")
    if not inner:
        return str(known.title)
    return f"{known.title}, {label_of(next(models_in(known.annotation), None), inner)}"


def with_article(kind: str) -> str:
    """Write a kind of thing as one of many."""
    return f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind}"


def label_in_section(field: str) -> str:
    """Name a field such as `forums.quorum` as messages do; of one inside another, the inner."""
    section, _, inner = field.partition(".")
    _, model = SECTIONS.get(section, (section, None))
    return label_of(model, inner).rpartition(", ")[2]
