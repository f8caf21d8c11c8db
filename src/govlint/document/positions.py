"""Positions of every key and value of a text, found by reading it once more."""

from array import array
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from ruamel.yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from govlint.document.character_substitutes import Reader
from govlint.document.decoding import Span
from govlint.place import KeyPath


class Extent(NamedTuple):
    """The span of a key (of the item, in a list) and of its value, none for a block."""

    key: Span
    value: Span | None


Numbers = tuple[int, int, int, int]
"""A span as plain numbers, since most are never asked for."""

Numbered = tuple[Numbers, Numbers | None]
"""The numbers of a key (of the item, in a list) and of its value."""

Found = Mapping[KeyPath, Numbered]
"""The numbers of the extent of each key path."""

_FIRST_IN_BRACES = 1
"""The line on which a text in braces of its own begins."""

_NO_SPAN: Numbers = (0, 0, 0, 0)
_WIDTH = 2 * len(_NO_SPAN)


class Extents:
    """The extents of all that is written in one entry, packed into few bytes."""

    def __init__(self, home: KeyPath, found: Found, steps: dict[KeyPath, KeyPath]) -> None:
        """Pack what stands at the key path of the entry; `steps` shares equal paths inside it."""
        self._home = home
        depth = len(home)
        inside = [path[depth:] for path in found if path[:depth] == home]
        self._rows = {steps.setdefault(path, path): row for row, path in enumerate(inside)}
        spans = [span or _NO_SPAN for path in inside for span in found[*home, *path]]
        self._numbers = array("I", list(chain.from_iterable(spans)))

    def get(self, key_path: KeyPath) -> Extent | None:
        """Give the extent of a key path in the entry, none where nothing is written."""
        row = self._rows.get(key_path[len(self._home) :])
        return None if row is None else self._extent(row)

    def items(self) -> Iterator[tuple[KeyPath, Extent]]:
        """Give every key path in the entry with its extent."""
        for inside, row in self._rows.items():
            yield (*self._home, *inside), self._extent(row)

    def _extent(self, row: int) -> Extent:
        numbers = self._numbers[row * _WIDTH : (row + 1) * _WIDTH]
        value = numbers[len(_NO_SPAN) :]
        return Extent(Span(*numbers[: len(_NO_SPAN)]), Span(*value) if any(value) else None)


class Places:
    """Follows the events once more, to note where each key and value stands."""

    def __init__(self, get: Reader, first_line: int, left_out: int = 0) -> None:
        """Follow a text that begins after `first_line` lines of the whole.

        `left_out` is by how many columns, each a character, one in braces of its own stands further
        to the left than in the whole.
        """
        self.get = get
        self.first_line = first_line
        self.left_out = left_out
        self.found: dict[KeyPath, Numbered] = {}

    def note(self, base: KeyPath) -> Found:
        """Note everything in a text whose top stands at `base`."""
        while type(event := self.get()) is not StreamEndEvent:
            if type(event) is DocumentStartEvent:
                self.value(self.get(), base, None)
        return self.found

    def value(self, event: Any, key_path: KeyPath, key: Numbers | None) -> Numbers | None:
        """Note a value and all inside it; returns the span that shows it best, if any does."""
        if type(event) is MappingStartEvent:
            first, end = self.mapping(key_path)
        elif type(event) is SequenceStartEvent:
            first, end = self.sequence(key_path)
        elif event.start_mark.index == event.end_mark.index:
            return self.noted(key_path, key, None)  # parsers differ on where nothing stands
        else:
            return self.noted(key_path, key, self.span(event))
        if not event.flow_style:
            return self.noted(key_path, key or first, None)
        begin, last = self.span(event), self.span(end)
        return self.noted(key_path, key, (*begin[:2], *last[2:]))

    def span(self, event: Any) -> Numbers:
        """Give the span of an event in the text of which this is a part."""
        start, end = event.start_mark, event.end_mark
        above = self.first_line + 1
        first, last = start.column + 1, end.column + 1
        if self.left_out:
            first += self.left_out if start.line == _FIRST_IN_BRACES else 0
            last += self.left_out if end.line == _FIRST_IN_BRACES else 0
        return start.line + above, first, end.line + above, last

    def mapping(self, key_path: KeyPath) -> tuple[Numbers | None, Any]:
        """Note the values of a mapping; returns the span of the first with its key, and the end."""
        first: Numbers | None = None
        while type(event := self.get()) is not MappingEndEvent:
            key = self.span(event)
            shown = self.value(self.get(), (*key_path, str(getattr(event, "value", ""))), key)
            first = first or (*key[:2], *(shown or key)[2:])
        return first, event

    def sequence(self, key_path: KeyPath) -> tuple[Numbers | None, Any]:
        """Note the items of a list; returns the span of the first that shows one, and the end."""
        first: Numbers | None = None
        position = 0
        while type(event := self.get()) is not SequenceEndEvent:
            shown = self.value(event, (*key_path, position), None)
            first = first or shown
            position += 1
        return first, event

    def noted(
        self, key_path: KeyPath, key: Numbers | None, value: Numbers | None
    ) -> Numbers | None:
        """Note one value, unless it is not the first of its key path."""
        best = key or value
        if best:
            self.found.setdefault(key_path, (best, value))
        return value or best
