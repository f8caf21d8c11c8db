"""Fields that a check names, each with its place in the rule and what it has to hold."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from govlint.structure.field_types import Kind

Step = str | int
Words = Sequence[object]

KEY = "[key]"
"""How pydantic ends the place of a key."""


class NamedField(NamedTuple):
    """A field that a check names, where it names it, and the words that it wants there."""

    place: tuple[Step, ...]
    owner: str
    """The kind of entity, or the list, that the field is looked for in."""
    field: str
    wanted: Words = ()
    day: bool = False
    """Whether the field has to be a day."""
    kinds: Sequence[Kind] = ()
    """The kinds of entity, one of which the field has to name."""
    many: bool = False
    """Whether the field has to be a list."""
    by_key: bool = False
    """Whether the words are keys, by each of which something is chosen."""


def in_list(owner: str, fields: Sequence[str], kinds: Sequence[Kind] = ()) -> Iterator[NamedField]:
    """Give the fields of the parameter `field`, where it takes several."""
    for number, field in enumerate(fields):
        yield NamedField(("field", number), owner, field, kinds=kinds)


def in_shape(owner: str, shape: Mapping[str, Words], *place: Step) -> Iterator[NamedField]:
    """Give the fields of a shape, with the words that it wants."""
    for field, wanted in shape.items():
        yield NamedField((*place, field, KEY), owner, field, wanted)


def in_shapes(
    owner: str, shapes: Sequence[Mapping[str, Words]], parameter: str
) -> Iterator[NamedField]:
    """Give the fields of several shapes."""
    for position, shape in enumerate(shapes):
        yield from in_shape(owner, shape, parameter, position)


def in_numbers(
    owner: str, by: Mapping[str, Mapping[str, float]], parameter: str
) -> Iterator[NamedField]:
    """Give the fields of numbers by field and word, such as `at_most_by`."""
    for field, words in by.items():
        yield NamedField((parameter, field, KEY), owner, field, tuple(words), by_key=True)
