"""What a rule's check asks, in words: its subjects, its conditions, its numbers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from govlint.measures.catalogue import find_measure
from govlint.question import Shape
from govlint.rulebook.rule import Rule
from govlint.structure.model import ENTITIES

TOLD_APART = ("kind", "on", "where", "unless")

DERIVED = {"decides": "decides something", "joint": "is a joint forum", "delegate": "given to"}

Parameter = tuple[str, str]
"""What a parameter is, and what it says."""


def parameters(rule: Rule) -> Iterator[Parameter]:
    """Give the question, who is asked, and every number as the rule has it."""
    check: Any = rule.check
    subject = str(getattr(check, "on", "forum"))
    yield "question", str(type(check).__doc__ or check.kind).splitlines()[0]
    if rule.always:
        return
    yield "asked of", _subjects(subject)
    if check.where:
        yield "only where", "; ".join(_conditions(subject, check.where, "and"))
    if check.unless:
        yield "not where", "; ".join(_conditions(subject, check.unless, "or"))
    for name in type(check).model_fields:
        if name not in TOLD_APART and name in check.model_fields_set:
            yield name.replace("_", " "), _value(subject, name, getattr(check, name))


def numbers(rule: Rule) -> Mapping[str, float]:
    """Give the parameters that are plain numbers, which a configuration may change."""
    check = rule.check
    named = {name: getattr(check, name) for name in type(check).model_fields}
    return {
        name: value
        for name, value in named.items()
        if name in check.model_fields_set
        and isinstance(value, int | float)
        and not isinstance(value, bool)
    }


def _subjects(subject: str) -> str:
    if subject in ENTITIES:
        return ENTITIES[subject][0]  # type: ignore[index]
    return {"membership": "memberships", "seat-holder": "posts and people with seats"}[subject]


def _conditions(subject: str, shape: Shape, joint: str) -> Iterator[str]:
    for number, (field, wanted) in enumerate(shape.items()):
        start = "" if number == 0 else f"{joint} "
        yield f"{start}{_condition(subject, field, wanted)}"


def _condition(subject: str, field: str, wanted: Sequence[object]) -> str:
    if wanted in ((True,), (False,)):
        label = DERIVED.get(field, _label(subject, field))
        return label if wanted == (True,) else f"not {label}"
    return f"{DERIVED.get(field, _label(subject, field))}: {_or([_word(one) for one in wanted])}"


def _label(subject: str, field: str) -> str:
    """Give a field's own label, following full stops into smaller models."""
    model: Any = ENTITIES[subject][1] if subject in ENTITIES else None  # type: ignore[index]
    fields = {
        known.alias or name: known
        for name, known in getattr(model, "__pydantic_fields__", {}).items()
    }
    head, _, inner = field.partition(".")
    known = fields.get(head)
    label = str(known.title) if known else head.replace("_", " ")
    return f"{label}, {inner.replace('_', ' ')}" if inner else label


def _value(subject: str, name: str, value: Any) -> str:
    match name:
        case "measure":
            measure = find_measure(value)
            return f"{measure.unit} ({value})" if measure else str(value)
        case "field":
            fields = value if isinstance(value, tuple) else (value,)
            return _or([f"“{_label(subject, field)}”" for field in fields])
    return _plain(subject, value)


def _plain(subject: str, value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:g}"
        case Mapping():
            pairs = (f"{_label(subject, str(key))}: {_plain(subject, it)}" for key, it in value.items())
            return "; ".join(pairs)
        case tuple():
            return ", ".join(_plain(subject, item) for item in value)
    if hasattr(value, "model_fields_set"):
        given = {name: getattr(value, name) for name in type(value).model_fields}
        parts = [
            _value(subject, name, given[name]) if name in ("measure", "field")
            else f"{name.replace('_', ' ')} {_plain(subject, given[name])}"
            for name in given
            if name in value.model_fields_set
        ]  # fmt: skip
        return " ".join(parts)
    return str(value).replace("_", " ")


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _or(words: Sequence[str]) -> str:
    *before, last = words
    return f"{', '.join(before)} or {last}" if before else last
