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
from govlint.document.events import event_span
from govlint.finding import KeyPath


class Extent(NamedTuple):
    """The span of a key (of the item, in a list) and of its value, none for a block."""

    key: Span
    value: Span | None


_NO_SPAN = (0, 0, 0, 0)
_WIDTH = 2 * len(_NO_SPAN)


class Extents:
    """The extents of all that is written in one entry, packed into few bytes."""

    def __init__(
        self, home: KeyPath, found: Mapping[KeyPath, Extent], steps: dict[KeyPath, KeyPath]
    ) -> None:
        """Pack what stands at the key path of the entry; `steps` shares equal paths inside it."""
        self._home = home
        kept = [(path, one) for path, one in found.items() if path[: len(home)] == home]
        inside = (path[len(home) :] for path, _ in kept)
        self._rows = {steps.setdefault(path, path): row for row, path in enumerate(inside)}
        spans = (span or _NO_SPAN for _, one in kept for span in one)
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

    def __init__(self, get: Reader, first_line: int) -> None:
        self.get = get
        self.first_line = first_line
        self.found: dict[KeyPath, Extent] = {}

    def note(self, base: KeyPath) -> dict[KeyPath, Extent]:
        """Note everything in a text whose top stands at `base`."""
        while type(event := self.get()) is not StreamEndEvent:
            if type(event) is DocumentStartEvent:
                self.value(self.get(), base, None)
        return self.found

    def value(self, event: Any, key_path: KeyPath, key: Span | None) -> Span | None:
        """Note a value and all inside it; returns the span that shows it best, if any does."""
        if type(event) is MappingStartEvent:
            first, end = self.mapping(key_path)
        elif type(event) is SequenceStartEvent:
            first, end = self.sequence(key_path)
        elif event.start_mark.index == event.end_mark.index:
            return self.noted(key_path, key, None)  # parsers differ on where nothing stands
        else:
            return self.noted(key_path, key, event_span(event, self.first_line))
        if not event.flow_style:
            return self.noted(key_path, key or first, None)
        begin, last = event_span(event, self.first_line), event_span(end, self.first_line)
        return self.noted(key_path, key, Span(*begin[:2], *last[2:]))

    def mapping(self, key_path: KeyPath) -> tuple[Span | None, Any]:
        """Note the values of a mapping; returns the span of the first with its key, and the end."""
        first: Span | None = None
        while type(event := self.get()) is not MappingEndEvent:
            key = event_span(event, self.first_line)
            shown = self.value(self.get(), (*key_path, str(getattr(event, "value", ""))), key)
            first = first or Span(*key[:2], *(shown or key)[2:])
        return first, event

    def sequence(self, key_path: KeyPath) -> tuple[Span | None, Any]:
        """Note the items of a list; returns the span of the first that shows one, and the end."""
        first: Span | None = None
        position = 0
        while type(event := self.get()) is not SequenceEndEvent:
            shown = self.value(event, (*key_path, position), None)
            first = first or shown
            position += 1
        return first, event

    def noted(self, key_path: KeyPath, key: Span | None, value: Span | None) -> Span | None:
        """Note one value, unless it is not the first of its key path."""
        best = key or value
        if best:
            self.found.setdefault(key_path, Extent(best, value))
        return value or best
