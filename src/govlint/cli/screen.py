"""The terminal, or the file or pipe in its place."""

import sys
from collections.abc import Iterator
from typing import TextIO

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from govlint.report.printable import printable_lines

PLAIN_WIDTH = 100
"""Cells where there is no terminal to ask."""


class _Screen(Console):
    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterator[Segment]:
        """Keep from the screen what it would take for an instruction, whatever text holds it."""
        for one in super().render(renderable, options):
            yield one if one.control else one._replace(text=printable_lines(one.text))

    def on_broken_pipe(self) -> None:
        """Leave it to the command what to do, where rich would end the program."""
        raise BrokenPipeError


def screen(file: TextIO | None = None) -> Console:
    """Open a console on a file; colour only where a terminal or the environment wants it."""
    file = file or sys.stdout
    plain = not file.isatty()
    console = _Screen(file=file, highlight=False, markup=False, emoji=False, soft_wrap=False)
    if plain and "COLUMNS" not in console._environ:
        console.width = PLAIN_WIDTH
    return console
