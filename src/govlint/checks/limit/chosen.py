"""Chosen limits: those that a subject states itself, or that its fields choose."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from govlint.graph.classifying_fields import OF_WHAT
from govlint.graph.field_values import reader_of
from govlint.graph.graph import Graph
from govlint.measures.measure import Subject
from govlint.structure.word_lists import any_of

ByField = Mapping[str, Mapping[str, float]]
"""Numbers by a field and its values."""


def most_of(graph: Graph, key: str, by_field: ByField) -> float | None:
    """Find the limit of whoever holds seats: what their posts state, then the highest that fits."""
    posts = posts_of(graph, key)
    if not posts:
        return None
    if (own := own_hours(posts)) is not None:
        return own
    limits = [
        limit
        for field, by_value in by_field.items()
        for post in posts
        for value in _words(getattr(post, field, None))
        if (limit := by_value.get(value)) is not None
    ]
    return max(limits, default=None)


def least_of(
    graph: Graph, on: Subject, by_field: ByField, otherwise: float | None
) -> Callable[[str], float | None]:
    """Give what finds what is asked of one subject, by its fields and else of all."""
    if not by_field or on == "seat-holder":
        return lambda _: otherwise
    fields = [(reader_of(graph, on, field), by) for field, by in by_field.items()]

    def least(key: str) -> float | None:
        entity = graph.entities[key]
        words = [(by, word) for read, by in fields for word in _words(read(key, entity))]
        return max((by[word] for by, word in words if word in by), default=otherwise)

    return least


class LeastOfAny(NamedTuple):
    """The least that is asked of any subject, and why it is asked of none but some."""

    number: float
    not_asked: str


def least_of_any(by_field: ByField) -> LeastOfAny | None:
    """Find the least that is chosen by a field that says what a subject is, if there is one."""
    fields = [field for field in by_field if field in OF_WHAT]
    numbers = [number for field in fields for number in by_field[field].values()]
    if not numbers:
        return None
    why = f"nothing is asked by what is stated as its {any_of(fields)}"
    return LeastOfAny(min(numbers), why)


def posts_of(graph: Graph, key: str) -> Sequence[Any]:
    """Give the posts of a person; of anything else, itself."""
    itself = () if graph.kinds[key] == "person" else (key,)
    return [graph.entities[post] for post in graph.seats.posts_of.get(key, itself)]


def own_hours(posts: Iterable[Any]) -> float | None:
    """Add up the hours that posts state themselves; None where none does."""
    hours = [getattr(post, "hours_per_month", None) for post in posts]
    stated = [number for number in hours if number is not None]
    return float(sum(stated)) if stated else None


def listed_values(value: Any) -> Sequence[Any]:
    """Give the values of a field, of which it may hold one, several or none."""
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _words(value: Any) -> Sequence[str]:
    """Write values as the keys by which a limit is chosen."""
    return [str(one).lower() if isinstance(one, bool) else str(one) for one in listed_values(value)]
