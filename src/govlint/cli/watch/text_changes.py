"""Text changes: which lines of which file were written otherwise, the key of each kept once."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import takewhile, zip_longest
from typing import NamedTuple

from govlint.document.decoding import LINE_BREAK

MOST_LINES = 400
"""Lines between the first and the last that differ, beyond which they are only counted."""

_KEY = re.compile(r"\s*+[^\s#:][^#:]*+:(?=\s)")


class LineChange(NamedTuple):
    """A line of a file and what it was; one of the two is missing where it was added or left out.

    Without a line, what is to be said of the file as a whole is the text of now.
    """

    path: str
    line: int | None
    before: str | None
    now: str | None

    @property
    def key(self) -> str:
        """The key that both texts have, with its colon."""
        before, now = (_KEY.match(text or "") for text in (self.before, self.now))
        same = before and now and before[0].strip() == now[0].strip()
        return now[0].strip() if now and same else ""


def text_changes(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[LineChange]:
    """Give what changed in files that were read, in the order of their paths and lines."""
    for path in sorted({*before, *now}):
        if path not in before:
            yield LineChange(path, None, None, "is read now")
        elif path not in now:
            yield LineChange(path, None, None, "is read no longer")
        elif before[path] != now[path]:
            yield from _in_file(path, LINE_BREAK.split(before[path]), LINE_BREAK.split(now[path]))


def _in_file(path: str, before: Sequence[str], now: Sequence[str]) -> Iterator[LineChange]:
    """Compare what stands between the lines that both begin and end with."""
    begin, end = alike(before, now)
    old, new = before[begin : len(before) - end], now[begin : len(now) - end]
    if max(len(old), len(new)) > MOST_LINES:
        said = f"{max(len(old), len(new)):,} lines from here on are written anew"
        yield LineChange(path, begin + 1, None, said)
        return
    for kind, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from _lines(path, begin + j + 1, old[i:i_end], new[j:j_end])


def _lines(
    path: str, first: int, before: Sequence[str], now: Sequence[str]
) -> Iterator[LineChange]:
    for number, (old, new) in enumerate(zip_longest(before, now)):
        if (old or "").strip() != (new or "").strip():
            line = first + min(number, max(0, len(now) - 1))
            yield LineChange(path, line, old, new)


def alike(before: Sequence[str], now: Sequence[str]) -> tuple[int, int]:
    """Count with how many of the same two sequences begin, and then end."""
    begin = _same(before, now)
    rest = min(len(before), len(now)) - begin
    return begin, _same(before[: -rest - 1 : -1], now[: -rest - 1 : -1])


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
