"""References: which fields of a structure name other entities, and which of them name nothing."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple, get_args, get_origin

from govlint.place import KeyPath
from govlint.structure.field_types import Kind, RefersTo
from govlint.structure.forums import Explanation
from govlint.structure.model import SECTIONS, Structure

NOT_IDS = {"services": "all", "excludes": "all", "holder": "vacant"}
"""Words that stand in fields of ids and name nothing."""


class Reference(NamedTuple):
    """One id where it was written, and the kinds of entity it may name."""

    key_path: KeyPath
    id: str
    kinds: tuple[Kind, ...]
    field: str

    def leads(self, kinds: Mapping[str, Kind]) -> bool:
        """Tell whether it names an entity that fits, or is a word that names nothing."""
        return kinds.get(self.id) in self.kinds or NOT_IDS.get(self.field) == self.id


class _ReferenceField(NamedTuple):
    name: str
    key: str
    kinds: tuple[Kind, ...]


def unresolved(structure: Structure, kinds: Mapping[str, Kind]) -> Iterator[Reference]:
    """Give every reference that names nothing, or an entity of a kind that does not fit."""
    for position, body in enumerate(structure.complete_for or ()):
        if kinds.get(body) != "organisation":
            yield Reference(("complete_for", position), body, ("organisation",), "complete_for")
    for section in SECTIONS:
        entities = getattr(structure, section)
        wrong = _with_unresolved(list(entities.values()), kinds) if entities else ()
        for position, (key, entity) in enumerate(entities.items() if wrong else ()):
            if position in wrong:
                found = references(entity, (section, key))
                yield from (one for one in found if not one.leads(kinds))


def kinds_named_by(model: type, key: str) -> tuple[Kind, ...]:
    """Give the kinds of entity that a field of a model names; none where it holds no ids."""
    named, _ = _fields(model)
    return next((field.kinds for field in named if field.key == key), ())


def _with_unresolved(values: Sequence[Any], kinds: Mapping[str, Kind]) -> Collection[int]:
    """Give the positions of values of one model in which some reference does not lead anywhere.

    A field is asked of all at once, which takes less time than each value by itself.
    """
    found: set[int] = set()
    named, nested = _fields(type(values[0]))  # type: ignore[arg-type]  # a class is hashable
    for name, _, wanted in named:
        given = list(map(attrgetter(name), values))
        ids = _all_ids(given)
        wrong = {id_ for id_ in ids if kinds.get(id_) not in wanted and NOT_IDS.get(name) != id_}
        if wrong:
            faulty = (some and not wrong.isdisjoint(_each(some)) for some in given)
            found.update(at for at, is_wrong in enumerate(faulty) if is_wrong)
    for name, _ in nested:
        found.update(_with_unresolved_inside(list(map(attrgetter(name), values)), kinds))
    return found


def _with_unresolved_inside(given: Sequence[Any], kinds: Mapping[str, Kind]) -> Collection[int]:
    """Give the positions of what holds such values: a model, several, or a word in their place."""
    inside = [_models_in(some) if some else () for some in given]
    found: set[int] = set()
    for model in {*map(type, chain.from_iterable(inside))}:
        values = [one for some in inside for one in some if type(one) is model]
        if wrong := _with_unresolved(values, kinds):
            homes = [at for at, some in enumerate(inside) for one in some if type(one) is model]
            found.update(homes[at] for at in wrong)
    return found


def _models_in(given: Any) -> tuple[Any, ...]:
    if isinstance(given, tuple):
        return given
    return () if isinstance(given, (str, float)) else (given,)


def _all_ids(given: Sequence[Any]) -> Collection[str]:
    """Collect the ids of a field of many values."""
    try:
        different: Iterable[Any] = {*given}
    except TypeError:  # what can change, such as keys, has no hash
        different = given
    ids: set[str] = set()
    for some in filter(None, different):
        if isinstance(some, str):
            ids.add(some)
        else:
            ids.update(some)
    return ids


def _each(given: Any) -> Iterable[str]:
    return (given,) if isinstance(given, str) else given


def references(value: object, key_path: KeyPath) -> Iterator[Reference]:
    """Give every id that stands inside an entity where ids are read, in the order of the model."""
    named, nested = _fields(type(value))  # type: ignore[arg-type]  # a class is hashable
    for name, key, wanted in named:
        for inside, id_ in _written(getattr(value, name)):
            yield Reference((*key_path, key, *inside), id_, wanted, name)
    for name, key in nested:
        given = getattr(value, name)
        if isinstance(given, tuple):
            for position, item in enumerate(given):
                yield from references(item, (*key_path, key, position))
        elif given is not None and not isinstance(given, str | float):
            yield from references(given, (*key_path, key))


def ids_in(value: object) -> Iterator[str]:
    """Give every id that stands inside an entity where ids are read, and no place of any."""
    named, nested = _fields(type(value))  # type: ignore[arg-type]  # a class is hashable
    for name, _, _ in named:
        given = getattr(value, name)
        yield from (given,) if isinstance(given, str) else given or ()
    for name, _ in nested:
        given = getattr(value, name)
        if given and not isinstance(given, str | float):
            for item in given if isinstance(given, tuple) else (given,):
                yield from ids_in(item)


def _written(given: Any) -> Iterator[tuple[KeyPath, str]]:
    """Give each id of a field with the steps that lead to it."""
    if isinstance(given, str):
        yield (), given
    elif isinstance(given, Mapping):
        yield from (((id_,), id_) for id_ in given)
    else:
        yield from (((position,), id_) for position, id_ in enumerate(given or ()))


@cache
def _fields(model: type) -> tuple[tuple[_ReferenceField, ...], tuple[tuple[str, str], ...]]:
    """Sort a model's fields into those that refer and those that hold a smaller model."""
    named, nested = [], []
    for name, field in model.__pydantic_fields__.items():  # type: ignore[attr-defined]  # a pydantic model
        key = field.alias or name
        marks = [*field.metadata, *_marks(field.annotation)]
        kinds = [mark.kinds for mark in marks if isinstance(mark, RefersTo)]
        if kinds:
            named.append(_ReferenceField(name, key, kinds[0]))
        elif any(_is_model(inner) for inner in _inner(field.annotation)):
            nested.append((name, key))
    return tuple(named), tuple(nested)


def _marks(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        if get_origin(annotation) is not dict:
            yield from _marks(inner)


def _inner(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in get_args(annotation):
        yield from _inner(inner)


def _is_model(annotation: Any) -> bool:
    return hasattr(annotation, "__pydantic_fields__") and annotation is not Explanation
