"""Check of a rule, in words: its subjects, its conditions, its numbers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from govlint.checks.limit.given import Bound
from govlint.graph.classifying_fields import LIVE
from govlint.graph.derived_fields import DERIVED
from govlint.hit import Check, Condition, Shape
from govlint.measures.catalogue import find_measure
from govlint.rulebook.queryable_fields import as_word
from govlint.rulebook.rule import Rule
from govlint.structure.bounds import Bounds, meets
from govlint.structure.labels import label_of, with_article
from govlint.structure.model import ENTITIES
from govlint.structure.named_field import KEY, NamedField, Step
from govlint.structure.word_lists import any_of

TOLD_APART = ("kind", "on", "where", "unless")

MOST_VALUES = 4
"""Values of a field that a reason names; more are counted."""

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
        yield "only where", "; and ".join(_conditions(subject, check.where))
    if check.unless:
        yield "not where", "; or ".join(_conditions(subject, check.unless))
    told = {*check.model_fields_set, *check.explained_unsaid} - {*TOLD_APART}
    for name in type(check).model_fields:
        if name in told:
            yield name.replace("_", " "), _value(check, getattr(check, name), name)


def why_not_asked(check: Check, condition: Condition, own: object) -> str:
    """Say why a question is not asked of what a condition leaves out, whose own value is given."""
    value = getattr(check, condition.parameter)
    match condition:
        case Condition("where", "status") if value.get("status", LIVE) == LIVE:
            return "it is asked only of what is live"
        case Condition("unless", str() as field):
            met = tuple(one for one in value[field] if meets(own, (one,)))
            return f"it is not asked where {_holding(check, field, met or value[field])}"
        case Condition("where", str() as field):
            return f"it is asked only where {_holding(check, field, value[field])}"
        case Condition("given", int() as at):
            unit = _value(check, value[at].measure, "given", at, "measure")
            return f"it is asked only given {unit} {_range(value[at])}"
        case Condition("given"):
            return f"it is asked only where this is stated: {_value(check, value, 'given')}"
        case Condition("not_stated"):
            return "it passes over what is not stated at all"
    said = _value(check, value, condition.parameter)
    return f"it is asked only so: {condition.parameter.replace('_', ' ')} {said}"


def _holding(check: Check, field: str, wanted: Sequence[object]) -> str:
    """Say that a condition holds, of many values with the first."""
    if len(wanted) > MOST_VALUES:
        wanted = (*wanted[: MOST_VALUES - 1], f"{len(wanted) - MOST_VALUES + 1} more")
    said = _condition(check.asked_of, field, wanted)
    return said if ":" in said else f"this holds: {said}"


def _range(bound: Bound) -> str:
    ends = (("at least", bound.at_least), ("at most", bound.at_most))
    return " and ".join(f"{said} {end:g}" for said, end in ends if end is not None)


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


def _conditions(owner: str, shape: Shape) -> list[str]:
    return [_condition(owner, field, wanted) for field, wanted in shape.items()]


def _condition(owner: str, field: str, wanted: Sequence[object]) -> str:
    label = _label(owner, field)
    if wanted in ((True,), (False,)):
        return label if wanted == (True,) else f"not {label}"
    if len(wanted) == 1 and isinstance(bounds := wanted[0], Bounds):
        return _bounded(label, bounds)
    return f"{label}: {any_of([as_word(one) for one in wanted])}"


def _bounded(label: str, bounds: Bounds) -> str:
    """Say bounds as people do, where the label is one thing that is counted."""
    if bounds.of_days or not label.isalpha() or label.endswith("s"):
        return f"{label}: {bounds}"
    return f"with {with_article(label)} of {bounds}"


def _label(owner: str, field: str) -> str:
    model = ENTITIES[owner][1] if owner in ENTITIES else None  # type: ignore[index]
    return DERIVED_LABELS.get(field) or label_of(model, field)


def _value(check: Check, value: Any, *place: Step) -> str:
    """Say what stands at a place of a check: a measure, a field that it names, or plainly."""
    if place in dict(check.measures()):
        measure = find_measure(value)
        return f"{measure.unit} ({value})" if measure else str(value)
    if one := _named(check).get(place):
        return _quoted(check, one)
    match value:
        case bool() if said := check.words.get((str(place[-1]), value)):
            return said
        case int() | float():
            number = str(value) if isinstance(value, int) else f"{value:g}"
            return f"{number} {check.units.get(str(place[-1]), '')}".rstrip()
        case Mapping():
            return _mapping(check, value, *place)
        case tuple():
            return _items(check, value, *place)
        case BaseModel():
            return " ".join(_inner(check, value, *place))
        case str() if "." in value and value.partition(".")[0] in ENTITIES:
            kind, _, field = value.partition(".")
            return f"“{_label(kind, field)}” of {_subjects(kind)}"
    return str(value).replace("_", " ")


def _named(check: Check) -> Mapping[tuple[Step, ...], NamedField]:
    return {one.place: one for one in check.names()}


def _quoted(check: Check, field: NamedField) -> str:
    label = f"“{_label(field.owner, field.field)}”"
    own = field.owner == getattr(check, "on", None) or field.owner not in ENTITIES
    return label if own else f"{label} of {_subjects(field.owner)}"


def _mapping(check: Check, value: Mapping[str, Any], *place: Step) -> str:
    """Say a shape as conditions; what is inside a requirement, and numbers, as they stand."""
    named = _named(check)
    asked = [one for field in value if (one := named.get((*place, field, KEY)))]
    if asked and len(place) <= 2 and all(isinstance(one, tuple) for one in value.values()):
        return "; and ".join(_conditions(asked[0].owner, value))
    return ", ".join(f"{key} {_value(check, inner, *place, key)}" for key, inner in value.items())


def _items(check: Check, value: Sequence[Any], *place: Step) -> str:
    said = [_value(check, item, *place, number) for number, item in enumerate(value)]
    named = _named(check)
    if all((*place, number) in named for number in range(len(value))):
        return any_of(said)
    return ("; and " if isinstance(value[0], Mapping) else ", ").join(said)


def _inner(check: Check, value: BaseModel, *place: Step) -> Iterator[str]:
    plain = {*_named(check), *dict(check.measures())}
    for name in type(value).model_fields:
        if name in value.model_fields_set:
            said = _value(check, getattr(value, name), *place, name)
            yield said if (*place, name) in plain else f"{name.replace('_', ' ')} {said}"
