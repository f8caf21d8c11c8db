"""Wrapping of lines on the screen: where they break, and what stands before each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat

from rich.console import Console
from rich.segment import Segment, Segments
from rich.text import Text

WIDEST = 120
"""Cells; longer lines are hard to read."""

_ONE_CELL_EACH = re.compile("[!-~¡-¬®-˿]+(?: [!-~¡-¬®-˿]+)*")
"""Words with one space between them, each of whose letters takes one cell."""


def width_of(console: Console) -> int:
    """Give the cells that a line may take."""
    return min(console.width, WIDEST)


def hanging(console: Console, first: Text, others: Text, text: Text | str) -> None:
    """Print text that wraps behind something else on its first line and on the others."""
    as_they_are(console, hung(console, first, others, text))


def hung(console: Console, first: Text, others: Text, text: Text | str) -> list[Text]:
    """Give the rows of text that wraps behind something else."""
    room = max(20, width_of(console) - max(first.cell_len, others.cell_len))
    margins = chain([on_one_line(first)], repeat(others))
    lines = _wrapped(console, on_one_line(text), room)
    return [_behind(*both) for both in zip(margins, lines, strict=False)]


def _behind(margin: Text, line: Text) -> Text:
    """Put a line behind its margin, if there is one."""
    return Text.assemble(margin, line) if margin else line


def _wrapped(console: Console, text: Text, room: int) -> Iterable[Text]:
    """Break a text into lines; one of plain words, as most are, without measuring each word."""
    breaks = _breaks(text.plain, room) if _ONE_CELL_EACH.fullmatch(text.plain) else None
    return text.wrap(console, room) if breaks is None else text.divide(breaks)


def _breaks(text: str, room: int) -> list[int] | None:
    """List where lines begin behind the first; None where a word is as long as a line."""
    found, start = [], 0
    while len(text) - start > room:
        space = text.rfind(" ", start, start + room + 1)
        if space <= start:
            return None
        start = space + 1
        found.append(start)
    return found


def as_they_are(console: Console, rows: Sequence[Text]) -> None:
    """Print rows that fit, all at once, since to print costs much more than to add a row."""
    for row in rows:
        row.rstrip()
    console.print(Segments(_segments(console, rows)), soft_wrap=True)


def _segments(console: Console, rows: Sequence[Text]) -> Iterator[Segment]:
    """Give what is printed: where there is no colour, the words alone."""
    if console.color_system is None:
        yield Segment("".join(f"{row.plain}\n" for row in rows))
        return
    for row in rows:
        yield from Text.assemble(row).render(console, end="\n")  # its own style becomes a span


def on_one_line(text: Text | str) -> Text:
    """Keep the line breaks of names and remarks from beginning a line of the report."""
    line = text if isinstance(text, Text) else Text(text)
    if "\n" not in line.plain:
        return line
    whole = line.copy()
    whole.plain = line.plain.replace("\n", " ")
    return whole
