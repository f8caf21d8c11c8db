"""Page of an answer in lines of text: its head, its blocks and what is not stated."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from rich.console import Console, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from govlint.answers.answer import (
    NOTHING_MISSING,
    SHAPES,
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
from govlint.graph.days_in_words import in_full
from govlint.report.answers.guides import GuidedText, TextBeside
from govlint.report.answers.phrases import listed
from govlint.report.answers.rows import is_close, rows_of, standing
from govlint.structure.sanitise import printable

LABEL = 13
"""Cells of a label with the space behind it."""

NARROWEST = 22
"""Cells that a column of a table needs for its words."""

LEFT = 2
BETWEEN = 4
"""Cells between two columns of blocks."""

TONES = {Severity.ERROR: "bold red", Severity.WARNING: "bold dark_orange3", Severity.INFO: "cyan"}
TONE_OF = {shape: TONES[severity] for severity, shape in SHAPES.items()}
MARKED = "bold"
RIGHT: Literal["right"] = "right"
RULE = "bright_black"

_SHAPE = re.compile("|".join(TONE_OF))


class Page:
    """Draws the parts of an answer into lines of a width."""

    def __init__(self, console: Console, width: int) -> None:
        self.console = console
        self.width = width

    def head(self, answer: Answer) -> Iterator[Text]:
        """Give what it is about, the structure and the day."""
        on = f"{printable(answer.structure)}, as of {in_full(answer.as_of)}"
        title = printable(answer.title)
        if not title:
            yield from self.drawn(Text(on))
            return
        between = self.width - Text(title).cell_len - Text(on).cell_len
        if between >= BETWEEN:
            yield Text.assemble((title, "bold"), " " * between, on)
        else:
            yield from self.drawn(Text(title, "bold"))
            yield from self.drawn(Text(on))

    def missing(self, answer: Answer) -> Iterator[Text]:
        """Give what is not stated."""
        yield Text()
        if missing := listed(answer.not_stated):
            yield from self._labelled("Not stated", missing)
        else:
            yield from self.drawn(Text(NOTHING_MISSING))

    def blocks(self, blocks: Sequence[Block], shown: Sequence[int]) -> Iterator[Text]:
        """Give some blocks, each with a line free before it unless it follows closely."""
        follows = False
        for block, rows in zip(blocks, shown, strict=True):
            drawn = list(self._block(block, rows))
            if drawn and not (follows and is_close(block)):
                yield Text()
            yield from drawn
            follows = follows or bool(drawn)

    def _block(self, block: Block, shown: int) -> Iterator[Text]:
        left_out = len(rows_of(block)) - shown
        if left_out and not shown:
            yield from self.drawn(Text(f"{printable(block.title)}: {left_out}, with --all", "bold"))
            return
        if block.title:
            yield from self.drawn(Text(printable(block.title), "bold"))
        match block:
            case Paragraph():
                yield from self.drawn(Text(printable(block.text)))
            case Facts():
                more = f" ({left_out} more: --all)" if left_out and block.close else ""
                for place, fact in enumerate(block.rows[:shown], 1):
                    last = more if place == shown else ""
                    yield from self._labelled(fact.label, f"{fact.text}{last}")
            case Remarks():
                for remark in block.rows[:shown]:
                    yield from self._remark(remark)
            case Table():
                yield from self._table(block, shown)
        if left_out > 0 and not (isinstance(block, Table) or is_close(block)):
            yield Text(f"{' ' * LEFT}and {left_out} more: --all")

    def _labelled(self, label: str, text: str) -> Iterator[Text]:
        grid = Grid.grid(padding=0)
        grid.add_column(width=LABEL, no_wrap=True)
        grid.add_column()
        grid.add_row(Text(printable(label), "bold"), Text(printable(text)))
        yield from self.drawn(grid)

    def _remark(self, remark: Remark) -> Iterator[Text]:
        """Draw a text beside its shape, with the rule at the right of its last line or below."""
        severity = remark.severity
        shape = Text(SHAPES[severity], TONES[severity]) if severity else Text("·")
        width = self.width - 2 * LEFT
        drawn = list(self.drawn(Text(printable(remark.text)), width - LEFT))
        rule = Text(printable(remark.rule), RULE)
        if rule and drawn[-1].cell_len + LEFT + rule.cell_len > width - LEFT:
            drawn.append(Text())
        for number, line in enumerate(drawn):
            lead = shape if number == 0 else Text(" ")
            last = rule if number == len(drawn) - 1 else Text()
            gap = " " * (width - LEFT - line.cell_len - last.cell_len) if last else ""
            yield Text.assemble(" " * LEFT, lead, " ", line, gap, last)

    def _table(self, block: Table, shown: int) -> Iterator[Text]:
        rows = standing(block.rows, shown)
        if left_out := len(block.rows) - len(rows):
            what = (left_out == 1 and block.what_one) or block.what
            more = f"and {left_out} {what}: --all"
            rows.append(Row([more, *[""] * (len(block.columns) - 1)]))
        if block.total:
            rows.append(block.total)
        kept = self._fitting(block.columns, rows)
        headings = [block.columns[one].heading for one in kept]
        grid = Grid(box=None, pad_edge=False, padding=(0, LEFT, 0, 0), show_header=any(headings))
        for one in kept:
            column = block.columns[one]
            heading = Text(printable(column.heading), "underline")
            justify = RIGHT if column.right else "left"
            grid.add_column(heading, justify=justify, no_wrap=column.right, header_style="")
        for row in rows:
            grid.add_row(*_cells(row, kept), style=MARKED if row.marked else "")
        if any(row.guide for row in rows):
            deque(self._set_in(grid), 0)  # a guide is drawn before the cells whose lines it needs
        yield from self._set_in(grid)

    def _fitting(self, columns: Sequence[Column], rows: Sequence[Row]) -> Sequence[int]:
        """Choose the columns that there is room for, the spare ones going before words break."""
        kept = list(range(len(columns)))
        widths = [
            max([Text(columns[one].heading).cell_len, *(_cell(row, one).cell_len for row in rows)])
            for one in kept
        ]
        least = [
            width if columns[one].right else min(width, columns[one].least or NARROWEST)
            for one, width in enumerate(widths)
        ]
        while (spare := max((columns[one].spare, one) for one in kept))[0]:
            if sum(least[one] + LEFT for one in kept) <= self.width:
                break
            kept.remove(spare[1])
        return kept

    def _set_in(self, what: RenderableType) -> Iterator[Text]:
        for line in self.drawn(what, self.width - LEFT):
            yield Text.assemble(" " * LEFT, line)

    def drawn(self, what: RenderableType, width: int | None = None) -> Iterator[Text]:
        """Draw something into lines, without the spaces at their ends."""
        options = self.console.options.update(width=width or self.width, height=None)
        for segments in self.console.render_lines(what, options, pad=False):
            line = Text.assemble(*((one.text, one.style or "") for one in segments))
            line.rstrip()
            yield line


def _cells(row: Row, positions: Iterable[int]) -> Sequence[RenderableType]:
    """Give the cells of a row; the lines of a tree go on as far down as any of them does."""
    first, *others = (_cell(row, one) for one in positions)
    if not isinstance(first, GuidedText):
        return [first, *others]
    return [first, *(TextBeside(first, one) for one in others if isinstance(one, Text))]


def _cell(row: Row, position: int) -> Text | GuidedText:
    """Give a cell, with the lines of a tree before the first and the shapes of findings in tone."""
    text = Text(printable(row.cells[position]))
    for found in _SHAPE.finditer(text.plain):
        text.stylize(TONE_OF[found[0]], *found.span())
    return GuidedText(row.guide, text) if position == 0 and row.guide else text
