"""Text: an answer on one screen, the whole of it where that is asked for."""

from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from itertools import zip_longest

from rich.console import Console
from rich.text import Text

from govlint.answers.answer import (
    Answer,
    Block,
    Paragraph,
    Remarks,
)
from govlint.report.answers import Where
from govlint.report.answers.cut_long_texts import cut
from govlint.report.answers.page import BETWEEN, RULE, Page
from govlint.report.answers.phrases import LONGEST, LONGEST_WHOLE
from govlint.report.answers.rows import rows_of
from govlint.structure.sanitise import printable

MOST_LINES = 28
"""Lines that fit on a projector."""

LINES: ContextVar[int | None] = ContextVar("lines", default=None)
"""Lines that there are, on a screen that shows no more."""

WIDE = 140
"""Cells from which an answer may stand in two columns."""

FEWEST = 1
"""Rows of a block that always stand."""


def print_answer(console: Console, answer: Answer, *, whole: bool, where: Where = ()) -> None:
    """Print an answer; unless it is asked for whole, only rows that fit on one screen."""
    longest = LONGEST_WHOLE if whole else LONGEST
    blocks = [cut(block, longest) for block in (answer.whole if whole else answer.blocks)]
    shown = [len(rows_of(block)) for block in blocks]
    if not whole:
        shown = _fitted(
            blocks,
            lambda rows: len(list(_lines(console, answer, blocks, rows, where))),
            _room(console, answer, where),
        )
    for line in _lines(console, answer, blocks, shown, where):
        console.print(line, soft_wrap=True)


def _room(console: Console, answer: Answer, where: Where) -> int:
    """Give the lines of one screen, with those of what is loosened and of places.

    These leave nothing out, unless the screen itself has no more lines.
    """
    page = Page(console, console.width)
    beside = answer.notes[len(answer.notes) - answer.beside :]
    taken = sum(len(list(page.drawn(Text(printable(note))))) for note in beside)
    taken += len(list(_places(page, where)))
    room, there = MOST_LINES + taken, LINES.get()
    return room if there is None else min(room, there)


def _fitted(blocks: Sequence[Block], lines: Callable[[Sequence[int]], int], room: int) -> list[int]:
    """Say how many rows of each block one screen has room for.

    Each block begins with few rows; the one that is furthest from its least gets the next, as long
    as that fits, or takes no more than the line that counted it.
    """
    rows = [len(rows_of(block)) for block in blocks]
    if sum(rows) <= room and lines(rows) <= room:
        return rows
    shown = [
        min(number, block.fewest if isinstance(block, Remarks) else FEWEST)
        for number, block in zip(rows, blocks, strict=True)
    ]
    taken = lines(shown)
    growing = {position for position, number in enumerate(rows) if number > shown[position]}
    while growing:
        position = min(growing, key=lambda one: ((shown[one] + 1) / _least(blocks[one]), one))
        shown[position] += 1
        wanted = lines(shown)
        if wanted > max(room, taken):
            shown[position] -= 1
            growing.discard(position)
            continue
        taken = wanted
        if shown[position] == rows[position]:
            growing.discard(position)
    return shown


def _least(block: Block) -> int:
    return FEWEST if isinstance(block, Paragraph) else block.least


def _lines(
    console: Console,
    answer: Answer,
    blocks: Sequence[Block],
    shown: Sequence[int],
    where: Where,
) -> Iterator[Text]:
    page = Page(console, console.width)
    yield from page.head(answer)
    yield Text()
    yield from page.drawn(Text(printable(answer.sentence), "bold"))
    for note in answer.notes:
        yield from page.drawn(Text(printable(note)))
    if answer.side_by_side and console.width >= WIDE and len(blocks) > 1:
        yield from _in_two_columns(console, answer, blocks, shown)
    else:
        yield from page.blocks(blocks, shown)
        yield from page.missing(answer)
    yield from _places(page, where)


def _places(page: Page, where: Where) -> Iterator[Text]:
    if where:
        yield Text()
    for name, place in where:
        yield from page.drawn(Text(f"{printable(name)}: {printable(place)}", RULE))


def _in_two_columns(
    console: Console, answer: Answer, blocks: Sequence[Block], shown: Sequence[int]
) -> Iterator[Text]:
    """Set the first block beside all others."""
    half = (console.width - BETWEEN) * 11 // 20
    left = list(Page(console, half).blocks(blocks[:1], shown[:1]))
    page = Page(console, console.width - BETWEEN - half)
    right = [*page.blocks(blocks[1:], shown[1:]), *page.missing(answer)]
    for one, other in zip_longest(left, right, fillvalue=Text()):
        line = Text.assemble(one, " " * (half + BETWEEN - one.cell_len), other)
        line.rstrip()
        yield line
