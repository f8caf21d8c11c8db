"""Order of two fields: does what begins, or comes first, also end, or come last?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any, Literal, NamedTuple, cast

from govlint.graph.authority.money import money
from govlint.graph.field_values import reader_of, values_of
from govlint.graph.graph import Graph
from govlint.hit import Check, Fields, Hit, added_up
from govlint.parts_of_findings import as_words
from govlint.place import KeyPath
from govlint.structure.field_types import Kind
from govlint.structure.forums import Member
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES
from govlint.structure.named_field import NamedField

MEMBERSHIP = "forum.members"


class Pair(NamedTuple):
    """Two fields of a kind of thing, or of a forum's memberships."""

    owner: str
    first: str
    last: str


class Reversal(NamedTuple):
    """Two fields of one thing, of which the earlier is after the later."""

    words: str
    first: KeyPath
    last: KeyPath
    part: str
    """The field, of a membership with whose it is; its place in the list is no part of it."""
    number: int = 1
    """How many seats it is of."""


class InOrderCheck(Check):
    """Of two days or sums of one thing, the first is not beyond the last."""

    kind: Literal["in-order"]
    pairs: Mapping[str, Fields]
    """For a field, such as `forum.starts`, those beside it that do not come before it."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each entity with something that ends before it begins."""
        for kind in ENTITIES:
            found: dict[str, list[Reversal]] = {}
            for pair in self._pairs():
                if _of(kind, pair.owner):
                    for key, reversal in _reversed(graph, pair):
                        found.setdefault(key, []).append(reversal)
            for key in graph.of_kind(kind) if found else ():
                if key in found:
                    yield _hit(graph, key, found[key])

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        for named, later in self.pairs.items():
            owner, first = _owner_and_field(named)
            yield NamedField(("pairs", named, "[key]"), owner, first)
            for position, last in enumerate(later):
                yield NamedField(("pairs", named, position), owner, _beside(first, last))

    def _pairs(self) -> Iterator[Pair]:
        for named, later in self.pairs.items():
            owner, first = _owner_and_field(named)
            yield from (Pair(owner, first, _beside(first, last)) for last in later)


def _owner_and_field(named: str) -> tuple[str, str]:
    if named.startswith(f"{MEMBERSHIP}."):
        return MEMBERSHIP, named.removeprefix(f"{MEMBERSHIP}.")
    owner, _, field = named.partition(".")
    return owner, field


def _beside(field: str, other: str) -> str:
    """Name a field that stands beside another, inside the same thing."""
    outer, dot, _ = field.rpartition(".")
    return f"{outer}{dot}{other}"


def _of(kind: Kind, owner: str) -> bool:
    return owner.partition(".")[0] == kind


def _reversed(graph: Graph, pair: Pair) -> Iterator[tuple[str, Reversal]]:
    """Give by entity the pair where it is reversed, of a forum's memberships each one that is."""
    if pair.owner == MEMBERSHIP:
        yield from _of_memberships(graph, pair)
        return
    owner, first, last = pair
    kind = cast("Kind", owner)
    read_last = reader_of(graph, kind, last)
    begun = values_of(graph, kind, first)
    for (key, entity), begins in zip(graph.of_kind(kind).items(), begun, strict=True):
        if begins is not None and _is_before(ends := read_last(key, entity), begins):
            places = [graph.key_path(key, *field.split(".")) for field in (first, last)]
            words = _words(graph, ENTITIES[kind][1], (first, last), (begins, ends))
            yield key, Reversal(words, places[0], places[1], as_words(last))


def _of_memberships(graph: Graph, pair: Pair) -> Iterator[tuple[str, Reversal]]:
    _, first, last = pair
    read_first, read_last = attrgetter(first), attrgetter(last)
    for forum, seats in graph.memberships.by_forum.items():
        for seat in seats:
            begins = read_first(seat.member)
            if begins is not None and _is_before(ends := read_last(seat.member), begins):
                words = f"{graph.seat(seat)} {_words(graph, Member, (first, last), (begins, ends))}"
                places = [(*seat.key_path, field) for field in (first, last)]
                part = f"{seat.term} {as_words(last)}"
                yield forum, Reversal(words, places[0], places[1], part, seat.number)


def _is_before(one: Any, other: Any) -> bool:
    return one is not None and one < other


def _words(graph: Graph, model: Any, fields: Sequence[str], ends: Sequence[Any]) -> str:
    said = [
        f"{label_of(model, field).rpartition(', ')[2]} {_written(graph, end)}"
        for field, end in zip(fields, ends, strict=True)
    ]
    return f"{', and '.join(said)}, which is {'earlier' if isinstance(ends[0], date) else 'less'}"


def _written(graph: Graph, end: Any) -> str:
    return str(end) if isinstance(end, date) else money(graph, end)


def _hit(graph: Graph, key: str, found: Sequence[Reversal]) -> Hit:
    message = f"{graph.label(key)}: {'; '.join(one.words for one in found)}"
    related = tuple((one.words, one.first) for one in found)
    by = added_up((one.part, one.number) for one in found)
    return Hit(message, found[0].last, related, value=sum(by.values()), limit=0, parts=by)
