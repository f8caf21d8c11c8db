"""Text: an answer on one screen, the whole of it where that is asked for."""

from collections.abc import Callable, Iterator, Sequence

from rich.console import Console, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from govlint.answers.answer import (
    NOTHING_MISSING,
    Answer,
    Block,
    Column,
    Facts,
    Paragraph,
    Remark,
    Remarks,
    Row,
    Table,
)
from govlint.finding import Severity
from govlint.graph.calendar import in_full
from govlint.report.answers.cut import cut
from govlint.report.answers.phrases import LONGEST, LONGEST_WHOLE, SHAPES, listed
from govlint.structure.sanitise import printable

MOST_LINES = 28
"""Lines that fit on a projector."""

LABEL = 13
"""Cells of a label with the space behind it."""

NARROWEST = 22
"""Cells that the last column of a table needs for its words."""

LEFT = 2
FEWEST = 1
"""Rows of a block that always stand."""

TONES = {Severity.ERROR: "bold red", Severity.WARNING: "bold dark_orange3", Severity.INFO: "cyan"}
MARKED = "bold"
RULE = "bright_black"

Line = Text


def print_answer(
    console: Console, answer: Answer, *, whole: bool, where: Sequence[tuple[str, str]] = ()
) -> None:
    """Print an answer; unless it is asked for whole, rows go until it fits on one screen."""
    longest = LONGEST_WHOLE if whole else LONGEST
    blocks = [cut(block, longest) for block in (answer.whole if whole else answer.blocks)]
    shown = [len(_rows(block)) for block in blocks]
    if not whole:
        shown = _fitted(
            blocks, lambda rows: len(list(_lines(console, answer, blocks, rows, where)))
        )
    for line in _lines(console, answer, blocks, shown, where):
        console.print(line, soft_wrap=True)


def _fitted(blocks: Sequence[Block], lines: Callable[[Sequence[int]], int]) -> list[int]:
    """Say how many rows of each block one screen has room for.

    Each block begins with few rows; the one that is furthest from its least gets the next, as long
    as that fits.
    """
    rows = [len(_rows(block)) for block in blocks]
    shown = [
        min(number, block.fewest if isinstance(block, Remarks) else FEWEST)
        for number, block in zip(rows, blocks, strict=True)
    ]
    growing = {position for position, number in enumerate(rows) if number > shown[position]}
    while growing:
        position = min(growing, key=lambda one: ((shown[one] + 1) / _least(blocks[one]), one))
        shown[position] += 1
        if lines(shown) > MOST_LINES:
            shown[position] -= 1
            growing.discard(position)
        elif shown[position] == rows[position]:
            growing.discard(position)
    return shown


def _least(block: Block) -> int:
    return FEWEST if isinstance(block, Paragraph) else block.least


def _lines(
    console: Console,
    answer: Answer,
    blocks: Sequence[Block],
    shown: Sequence[int],
    where: Sequence[tuple[str, str]],
) -> Iterator[Line]:
    yield from _head(console, answer)
    yield Text()
    yield from _drawn(console, Text(printable(answer.sentence), "bold"))
    for note in answer.notes:
        yield from _drawn(console, Text(printable(note)))
    for block, rows in zip(blocks, shown, strict=True):
        drawn = list(_block(console, block, rows))
        if drawn:
            yield Text()
            yield from drawn
    yield Text()
    missing = listed(answer.not_stated)
    yield from _labelled(console, "Not stated" if missing else "", missing or NOTHING_MISSING)
    if where:
        yield Text()
        for name, place in where:
            yield from _drawn(console, Text(f"{printable(name)}: {printable(place)}", RULE))


def _head(console: Console, answer: Answer) -> Iterator[Line]:
    on = f"{printable(answer.structure)}, as of {in_full(answer.as_of)}"
    title = printable(answer.title)
    if not title:
        yield from _drawn(console, Text(on))
        return
    between = console.width - Text(title).cell_len - Text(on).cell_len
    if between >= 4:
        yield Text.assemble((title, "bold"), " " * between, on)
    else:
        yield from _drawn(console, Text(title, "bold"))
        yield from _drawn(console, Text(on))


def _block(console: Console, block: Block, shown: int) -> Iterator[Line]:
    left_out = len(_rows(block)) - shown
    if left_out and not shown:
        yield from _drawn(
            console, Text(f"{printable(block.title)}: {left_out}, with --all", "bold")
        )
        return
    if block.title:
        yield from _drawn(console, Text(printable(block.title), "bold"))
    match block:
        case Paragraph():
            yield from _drawn(console, Text(printable(block.text)))
        case Facts():
            for fact in block.rows[:shown]:
                yield from _labelled(console, fact.label, fact.text)
        case Remarks():
            for remark in block.rows[:shown]:
                yield from _remark(console, remark)
        case Table():
            yield from _table(console, block, shown)
    if left_out and not isinstance(block, Table):
        yield Text(f"{' ' * LEFT}and {left_out} more: --all")


def _labelled(console: Console, label: str, text: str) -> Iterator[Line]:
    grid = Grid.grid(padding=0)
    grid.add_column(width=LABEL, no_wrap=True)
    grid.add_column()
    grid.add_row(Text(printable(label), "bold"), Text(printable(text)))
    yield from _drawn(console, grid if label or LABEL else Text(text))


def _remark(console: Console, remark: Remark) -> Iterator[Line]:
    """Draw a text beside its shape, with the rule at the right of its last line or below it."""
    severity = remark.severity
    shape = Text(SHAPES[severity], TONES[severity]) if severity else Text("·")
    width = console.width - 2 * LEFT
    drawn = list(_drawn(console, Text(printable(remark.text)), width=width - LEFT))
    rule = Text(printable(remark.rule), RULE)
    if rule and drawn[-1].cell_len + LEFT + rule.cell_len > width - LEFT:
        drawn.append(Text())
    for number, line in enumerate(drawn):
        lead = shape if number == 0 else Text(" ")
        last = rule if number == len(drawn) - 1 else Text()
        gap = " " * (width - LEFT - line.cell_len - last.cell_len) if last else ""
        yield Text.assemble(" " * LEFT, lead, " ", line, gap, last)


def _table(console: Console, block: Table, shown: int) -> Iterator[Line]:
    rows = _kept(block.rows, shown)
    if left_out := len(block.rows) - len(rows):
        more = (
            f"and {left_out} {block.what}: --all"
            if block.what != "more"
            else (f"and {left_out} more: --all")
        )
        rows.append(Row([more, *[""] * (len(block.columns) - 1)]))
    if block.total:
        rows.append(block.total)
    columns = _fitting(console, block.columns, rows)
    grid = Grid(
        box=None, pad_edge=False, padding=(0, LEFT, 0, 0), collapse_padding=True,
        show_header=any(block.columns[one].heading for one in columns), header_style="",
    )  # fmt: skip
    for one in columns:
        column = block.columns[one]
        grid.add_column(
            Text(printable(column.heading), "underline" if column.heading else ""),
            justify="right" if column.right else "left", no_wrap=column.right,
        )  # fmt: skip
    for row in rows:
        grid.add_row(*(_cell(row, one) for one in columns), style=MARKED if row.marked else "")
    for line in _drawn(console, grid, width=console.width - LEFT):
        yield Text.assemble(" " * LEFT, line)


def _kept(rows: Sequence[Row], number: int) -> list[Row]:
    """Keep so many rows, the first of them and those that were asked for."""
    asked = {place for place, row in enumerate(rows[number:], number) if row.marked}
    first = max(number - len(asked), 0)
    return [row for place, row in enumerate(rows) if place < first or place in asked]


def _cell(row: Row, position: int) -> Text:
    text = Text(printable(row.cells[position]))
    return Text.assemble(row.guide, text) if position == 0 and row.guide else text


def _fitting(console: Console, columns: Sequence[Column], rows: Sequence[Row]) -> Sequence[int]:
    """Choose the columns that a screen has room for, the spare ones going before words break."""
    kept = list(range(len(columns)))
    widths = [
        max([Text(columns[one].heading).cell_len, *(_cell(row, one).cell_len for row in rows)])
        for one in kept
    ]
    while (spare := max((columns[one].spare, one) for one in kept))[0]:
        flexible = max(kept, key=lambda one: (not columns[one].right, widths[one]))
        least = sum(widths[one] + LEFT for one in kept if one != flexible)
        if least + min(widths[flexible], NARROWEST) <= console.width - LEFT:
            break
        kept.remove(spare[1])
    return kept


def _rows(block: Block) -> Sequence[object]:
    return () if isinstance(block, Paragraph) else block.rows


def _drawn(console: Console, what: RenderableType, width: int | None = None) -> Iterator[Line]:
    """Draw something into lines, without the spaces at their ends."""
    options = console.options.update(width=width or console.width, height=None)
    for segments in console.render_lines(what, options, pad=False):
        line = Text.assemble(*((one.text, one.style or "") for one in segments))
        line.rstrip()
        yield line
