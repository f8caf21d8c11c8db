"""Guides of a tree: the lines before a text, which go on where its row needs further lines."""

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions
from rich.measure import Measurement
from rich.text import Text

GOING_ON = str.maketrans("├└─", "│  ")
"""What the lines of a tree are where the text behind them goes on."""


class GuidedText:
    """A text behind the lines of a tree; where it wraps, it stays behind them."""

    def __init__(self, guide: str, text: Text) -> None:
        self.guide, self.text = guide, text
        self.lines = 1
        """Lines that the cells beside it took when they were drawn last."""

    @property
    def cell_len(self) -> int:
        """The cells of the whole on one line."""
        return len(self.guide) + self.text.cell_len

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Say how narrow and how wide it may be."""
        least, most = Measurement.get(console, options, self.text)
        return Measurement(least + len(self.guide), most + len(self.guide))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Write the text in what its guide leaves of the width."""
        width = max(options.max_width - len(self.guide), 1)
        lines = self.text.wrap(console, width)
        going_on = self.guide.translate(GOING_ON)
        for number, line in enumerate(lines):
            line.rstrip()
            yield Text.assemble(going_on if number else self.guide, line)
        for _ in range(len(lines), self.lines):
            yield Text(going_on)


class TextBeside:
    """A text in a row of a tree; once it is drawn, its guide knows how many lines it takes."""

    def __init__(self, guided: GuidedText, text: Text) -> None:
        self.guided, self.text = guided, text

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Say how narrow and how wide it may be."""
        return Measurement.get(console, options, self.text)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Write the text, and count its lines."""
        lines = len(console.render_lines(self.text, options, pad=False))
        self.guided.lines = max(self.guided.lines, lines)
        yield self.text
