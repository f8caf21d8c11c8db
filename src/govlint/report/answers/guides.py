"""Guides of a tree: the lines before a text, which go on where it wraps."""

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
        guide = self.guide
        for line in self.text.wrap(console, width):
            line.rstrip()
            yield Text.assemble(guide, line)
            guide = self.guide.translate(GOING_ON)
