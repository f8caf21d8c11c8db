"""Order of two fields: does what begins, or comes first, also end, or come last?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any, Literal, NamedTuple, cast

from govlint.finding import KeyPath
from govlint.graph.delegations import money
from govlint.graph.fields import Reader, reader_of
from govlint.graph.graph import Graph
from govlint.hit import Check, Fields, Hit, added_up
from govlint.structure.fields import Kind
from govlint.structure.forums import Member
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES
from govlint.structure.named_field import NamedField

MEMBERSHIP = "forum.members"


class Pair(NamedTuple):
    """Two fields of a kind of thing, or of a forum's memberships, and how they are read."""

    owner: str
    first: str
    last: str
    read_first: Reader
    read_last: Reader


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
            pairs = [
                Pair(owner, one, other, reader_of(graph, kind, one), reader_of(graph, kind, other))
                for owner, one, other in self._pairs()
                if _of(kind, owner)
            ]
            for key, entity in graph.of_kind(kind).items() if pairs else ():
                found = [
                    reversed_
                    for pair in pairs
                    if pair.owner == MEMBERSHIP or pair.read_first(key, entity) is not None
                    for reversed_ in _reversed(graph, pair, key, entity)
                ]
                if found:
                    yield _hit(graph, key, found)

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        for named, later in self.pairs.items():
            owner, first = _owner_and_field(named)
            yield NamedField(("pairs", named, "[key]"), owner, first)
            for position, last in enumerate(later):
                yield NamedField(("pairs", named, position), owner, _beside(first, last))

    def _pairs(self) -> Iterator[tuple[str, str, str]]:
        """Give the owner of each pair of fields, and both."""
        for named, later in self.pairs.items():
            owner, first = _owner_and_field(named)
            yield from ((owner, first, _beside(first, last)) for last in later)


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


def _reversed(graph: Graph, pair: Pair, key: str, entity: Any) -> Iterator[Reversal]:
    """Give the pair where it is reversed, of a forum's memberships each one that is."""
    first, last = pair.first, pair.last
    if pair.owner != MEMBERSHIP:
        kind = cast("Kind", pair.owner)
        ends = [pair.read_first(key, entity), pair.read_last(key, entity)]
        if _turned(*ends):
            places = [graph.key_path(key, *field.split(".")) for field in (first, last)]
            words = _words(graph, ENTITIES[kind][1], (first, last), ends)
            yield Reversal(words, places[0], places[1], last)
        return
    read_first, read_last = attrgetter(first), attrgetter(last)
    for seat in graph.memberships.by_forum.get(key, ()):
        begins = read_first(seat.member)
        if begins is not None and _turned(*(ends := [begins, read_last(seat.member)])):
            words = f"{graph.seat(seat)} {_words(graph, Member, (first, last), ends)}"
            part = f"{seat.term} {last}"
            yield Reversal(
                words, (*seat.key_path, first), (*seat.key_path, last), part, seat.number
            )


def _turned(first: Any, last: Any) -> bool:
    return first is not None and last is not None and first > last


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
    return Hit(
        message,
        found[0].last,
        related,
        value=len(found),
        limit=0,
        parts=by,
    )
