"""Suggestion of a person's name that was typed in halves, as staff lists have it."""

from collections.abc import Iterator, Mapping
from typing import Any

from govlint.structure.field_types import REMARK
from govlint.structure.flow_style import flow
from govlint.structure.model import Person
from govlint.structure.model_fields import fields_of
from govlint.structure.nearest_word import nearest, usually
from govlint.structure.references import kinds_named_by
from govlint.structure.suggestions.typed_field import TypedField

_HALVES: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "first",
            "first-name",
            "firstname",
            "forename",
            "given-name",
            "nombre",
            "prénom",
            "vorname",
        ),
        "first",
    ),
    **dict.fromkeys(
        (
            "apellido",
            "apellidos",
            "family-name",
            "last",
            "last-name",
            "lastname",
            "nachname",
            "nom",
            "nom-de-famille",
            "surname",
        ),
        "last",
    ),
}
"""Keys for the halves of a name."""


def of_name_in_parts(field: TypedField, home: Any) -> str:
    """Put the halves of a person's name together that stand under keys of their own."""
    group = field.around.at(field.key_path[:-1]) if home is Person else {}
    halves = {_HALVES.get(usually(key), ""): key for key in group}
    first, last = halves.get("first", "name"), halves.get("last")
    if last is None or field.key_path[-1] not in (first, last) or not group.keys() >= {first, last}:
        return ""
    others = {key: one for key, one in group.items() if key not in (first, last, "name")}
    rest = dict(_by_known_keys(others, field, home))
    return f"; write {flow({'name': f'{group[first]} {group[last]}', **rest})}"


def _by_known_keys(
    given: Mapping[str, Any], field: TypedField, home: Any
) -> Iterator[tuple[str, Any]]:
    """Give keys as they are known, with the ids of what they name; the others as remarks."""
    known, taken = fields_of(home), {"name", *given}
    for key, value in given.items():
        meant = nearest(key, known)
        if key in known or key.startswith(REMARK):
            yield key, value
        elif not meant or meant in taken:
            yield f"{REMARK}{usually(key)}", value
        else:
            taken.add(meant)
            kinds = kinds_named_by(home, meant)
            yield meant, (field.around.names.exactly(str(value), kinds) if kinds else None) or value
