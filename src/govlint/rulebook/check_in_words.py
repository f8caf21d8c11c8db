"""What a rule's check asks, in words: its subjects, its conditions, its numbers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from govlint.graph.fields import DERIVED
from govlint.hit import Shape
from govlint.measures.catalogue import find_measure
from govlint.rulebook.queryable_fields import as_word
from govlint.rulebook.rule import Rule
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES

TOLD_APART = ("kind", "on", "where", "unless")

DERIVED_LABELS = {field: derived.label for (_, field), derived in DERIVED.items()}

Parameter = tuple[str, str]
"""What a parameter is, and what it says."""


def parameters(rule: Rule) -> Iterator[Parameter]:
    """Give the question, who is asked, and every number as the rule has it."""
    check: Any = rule.check
    subject = check.asked_of
    if rule.always:
        yield "question", "None: every run keeps this rule, whatever its profile."
        return
    yield "question", str(type(check).__doc__ or check.kind).splitlines()[0]
    if check.where or check.unless or "on" in check.model_fields_set:
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
    label = _label(subject, field)
    if wanted in ((True,), (False,)):
        return label if wanted == (True,) else f"not {label}"
    return f"{label}: {_or([as_word(one) for one in wanted])}"


def _label(subject: str, field: str) -> str:
    model = ENTITIES[subject][1] if subject in ENTITIES else None  # type: ignore[index]
    return DERIVED_LABELS.get(field) or label_of(model, field)


def _value(subject: str, name: str, value: Any) -> str:
    match name:
        case "measure":
            measure = find_measure(value)
            return f"{measure.unit} ({value})" if measure else str(value)
        case "field":
            fields = value if isinstance(value, tuple) else (value,)
            return _or([f"“{_label(subject, field)}”" for field in fields])
        case "not_stated" if isinstance(value, bool):
            return "counts as well" if value else "is passed over"
        case "has":
            return "; and ".join(" and ".join(_conditions(subject, it, "and")) for it in value)
        case "shape" | "not_stated":
            return "; ".join(_conditions(subject, value, "and"))
    return _plain(subject, value)


def _plain(subject: str, value: Any) -> str:
    match value:
        case float():
            return f"{value:g}"
        case Mapping():
            return ", ".join(f"{key} {_plain(subject, inner)}" for key, inner in value.items())
        case tuple():
            return ", ".join(_plain(subject, item) for item in value)
        case BaseModel():
            return " ".join(_inner(subject, value))
        case str() if "." in value and value.partition(".")[0] in ENTITIES:
            kind, _, field = value.partition(".")
            return f"“{_label(kind, field)}” of {_subjects(kind)}"
    return str(value).replace("_", " ")


def _inner(subject: str, value: BaseModel) -> Iterator[str]:
    for name in type(value).model_fields:
        if name in value.model_fields_set:
            told = _value(subject, name, getattr(value, name))
            yield told if name in ("measure", "field") else f"{name.replace('_', ' ')} {told}"


def _or(words: Sequence[str]) -> str:
    *before, last = words
    return f"{', '.join(before)} or {last}" if before else last
