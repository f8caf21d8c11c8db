"""Layout of words on the screen: paragraphs that wrap, headings, YAML."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat

from rich.console import Console
from rich.segment import Segment, Segments
from rich.text import Text

from govlint.structure.sanitise import printable

WIDEST = 120
"""Cells; longer lines are hard to read."""

LABEL = 14
"""Cells before the text of a labelled paragraph."""

GAP = 2
"""Cells between columns."""

_ONE_CELL_EACH = re.compile("[!-~¡-¬®-˿]+(?: [!-~¡-¬®-˿]+)*")
"""Words with one space between them, each of whose letters takes one cell."""

EXPECT = "# expect"


def width_of(console: Console) -> int:
    """Give the cells that a line may take."""
    return min(console.width, WIDEST)


def paragraph(console: Console, text: Text | str, left: int = 0) -> None:
    """Print text that wraps, set in from the left."""
    margin = Text(" " * left)
    hanging(console, margin, margin, text)


def labelled(console: Console, label: str, text: Text | str, left: int = 2) -> None:
    """Print text beside its label, all of its lines below one another."""
    first = Text.assemble(" " * left, (f"{label:<{LABEL - 1}} ", "dim"))
    hanging(console, first, Text(" " * first.cell_len), text)


def unbroken(console: Console, text: str, left: int) -> None:
    """Print text that nothing breaks, such as an address that is to be followed."""
    told = Text(printable(text))
    told.pad_left(left)
    console.print(told, soft_wrap=True)


def columns(console: Console, rows: Sequence[Sequence[Text]], left: int = 2) -> None:
    """Print rows whose last column wraps and whose others are as wide as they need."""
    widths = [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        first = Text(" " * left)
        for cell, width in zip(row[:-1], widths, strict=False):
            padding = " " * (width - cell.cell_len + GAP)
            first.append_text(Text.assemble(cell, padding))
        hanging(console, first, Text(" " * first.cell_len), row[-1])


def hanging(console: Console, first: Text, others: Text, text: Text | str) -> None:
    """Print text that wraps behind something else on its first line and on the others."""
    as_they_are(console, hung(console, first, others, text))


def hung(console: Console, first: Text, others: Text, text: Text | str) -> list[Text]:
    """Give the rows of text that wraps behind something else."""
    room = max(20, width_of(console) - max(first.cell_len, others.cell_len))
    margins = chain([_on_one_line(first)], repeat(others))
    lines = _wrapped(console, _on_one_line(text), room)
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


def heading(console: Console, text: str) -> None:
    """Print a heading with a line free before it."""
    console.print()
    console.print(_on_one_line(Text(text, "bold")))


def _on_one_line(text: Text | str) -> Text:
    """Keep the line breaks of names and remarks from beginning a line of the report."""
    line = text if isinstance(text, Text) else Text(text)
    if "\n" not in line.plain:
        return line
    whole = line.copy()
    whole.plain = line.plain.replace("\n", " ")
    return whole


def yaml(console: Console, lines: Iterable[str], left: int = 4) -> None:
    """Print YAML as it is written, what a rule objects to in colour."""
    for line in lines:
        before, mark, after = printable(line).partition(EXPECT)
        told = Text(before, "dim" if before.lstrip().startswith("#") else "")
        told.append(mark and "# here" + after, "bold dark_orange3")
        told.pad_left(left)
        console.print(told, soft_wrap=True)
