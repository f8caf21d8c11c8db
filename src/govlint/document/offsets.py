"""Offsets of a text: which key or value of the document stands at each."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from govlint.document.decoding import LINE_BREAK, Span
from govlint.document.document import Document
from govlint.place import KeyPath


class OffsetEntry(NamedTuple):
    """A key or a value, and the offsets between which it is written."""

    start: int
    end: int
    key_path: KeyPath
    of_key: bool


class Offsets:
    """Knows of a document what stands where; reads only the entries that are asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._lines = [0, *(found.end() for found in LINE_BREAK.finditer(document.text))]
        self._homes = sorted((entry.start, path) for path, entry in document.entries.items())
        self._inside: dict[KeyPath, list[OffsetEntry]] = {}

    def at(self, offset: int) -> OffsetEntry | None:
        """Find the key or value around an offset; none in a remark or between two values."""
        place = bisect_right(self._homes, offset, key=_start) - 1
        if place < 0:
            return None
        inside = self._written(self._homes[place][1])
        found = inside[max(0, bisect_right(inside, offset, key=_start) - 1)] if inside else None
        return found if found and found.start <= offset < found.end else None

    def span(self, start: int, end: int) -> Span:
        """Give the span between two offsets."""
        first, last = (bisect_right(self._lines, offset) for offset in (start, end))
        columns = start - self._lines[first - 1], end - self._lines[last - 1]
        return Span(first, columns[0] + 1, last, columns[1] + 1)

    def _written(self, home: KeyPath) -> list[OffsetEntry]:
        if home not in self._inside:
            self._inside[home] = sorted(self._read(home), key=_start)
        return self._inside[home]

    def _read(self, home: KeyPath) -> Iterator[OffsetEntry]:
        """Give each scalar of an entry; the values in a section stand in entries of their own."""
        if len(home) == 1 and isinstance(self.document.data[home[0]], dict):
            return
        for key_path, written in self.document.spans_near(home).items():
            if isinstance(key_path[-1], str):
                yield OffsetEntry(*self._offsets(written.key), key_path, of_key=True)
            if written.value:
                yield OffsetEntry(*self._offsets(written.value), key_path, of_key=False)

    def _offsets(self, span: Span) -> tuple[int, int]:
        return (
            self._lines[span.line - 1] + span.column - 1,
            self._lines[span.end_line - 1] + span.end_column - 1,
        )


def _start(stands: tuple[int, object] | OffsetEntry) -> int:
    return stands[0]
