"""Entries: where the keys of the two upper levels of a text stand, packed into few bytes."""

from array import array
from collections.abc import Iterator
from typing import NamedTuple

from govlint.document.decoding import Span
from govlint.place import KeyPath


class EntrySpan(NamedTuple):
    """Where a key of the two upper levels and its value stand in the text, as offsets."""

    start: int
    end: int
    line: int
    column: int
    key_end: int
    in_flow: bool

    @property
    def has_nothing(self) -> bool:
        """Whether nothing stands after the key."""
        return self.end == self.start

    @property
    def key_span(self) -> Span:
        """The span of the key, which stands on one line."""
        return Span(self.line + 1, self.column + 1, self.line + 1, self.key_end + 1)


_WIDTH = len(EntrySpan._fields)


class Entries:
    """The entries of a text by key path; the first of two equal ones is kept."""

    def __init__(self) -> None:
        self._rows: dict[str | int | None, dict[str | int, int]] = {}
        """The row of each last key, by the key above it; none above those of the upper level."""
        self._numbers = array("I")

    def add(self, key_path: KeyPath, entry: tuple[int, int, int, int, int, bool]) -> None:
        """Note an entry, unless there is one of its key path."""
        rows = self._rows.setdefault(_above(key_path), {})
        row = len(self._numbers)
        if rows.setdefault(key_path[-1], row) == row:
            self._numbers.extend(entry)

    def get(self, key_path: KeyPath) -> EntrySpan | None:
        """Give the entry of a key path, none where there is none."""
        if not 1 <= len(key_path) <= 2:
            return None
        row = self._rows.get(_above(key_path), {}).get(key_path[-1])
        return None if row is None else self._entry(row)

    def items(self) -> Iterator[tuple[KeyPath, EntrySpan]]:
        """Give every key path with its entry."""
        for above, rows in self._rows.items():
            for key, row in rows.items():
                yield (key,) if above is None else (above, key), self._entry(row)

    def _entry(self, row: int) -> EntrySpan:
        start, end, line, column, key_end, in_flow = self._numbers[row : row + _WIDTH]
        return EntrySpan(start, end, line, column, key_end, bool(in_flow))


def _above(key_path: KeyPath) -> str | int | None:
    return key_path[0] if len(key_path) > 1 else None
