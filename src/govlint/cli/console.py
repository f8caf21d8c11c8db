"""Console: the terminal, or the file or pipe in its place."""

import os
import re
import sys
from collections.abc import Iterator
from typing import TextIO

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from govlint.structure.sanitise import printable_lines

PLAIN_WIDTH = 100
"""Cells where there is no terminal to ask."""

NARROWEST, WIDEST = 30, 10_000
"""Cells between which words and frames find their place."""

_SIZE = re.compile(r"0*[1-9][0-9]{0,5}")
_OFF = ("0", "false")


class _Screen(Console):
    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterator[Segment]:
        """Sanitise every text line by line, so that none of it steers the terminal."""
        for one in super().render(renderable, options):
            yield one if one.control else one._replace(text=printable_lines(one.text))

    def on_broken_pipe(self) -> None:
        """Leave it to the command what to do, where rich would end the program."""
        raise BrokenPipeError


def screen(file: TextIO | None = None) -> Console:
    """Open a console on a file; colour only where a terminal or the environment wants it."""
    file = file or sys.stdout
    settings = _settings()
    console = _Screen(
        file=file, highlight=False, markup=False, emoji=False, soft_wrap=False, _environ=settings
    )
    unknown = "COLUMNS" not in settings and not file.isatty()
    width = PLAIN_WIDTH if unknown else console.width
    console.width = min(max(width, NARROWEST), WIDEST)
    console.height = console.height  # asked once, and not of the terminal for each line
    return console


def _settings() -> dict[str, str]:
    """Give rich the environment without odd sizes, and with `FORCE_COLOR=0` as `NO_COLOR`."""
    settings = dict(os.environ)
    for size in ("COLUMNS", "LINES"):
        if not _SIZE.fullmatch(settings.get(size, "")):
            settings.pop(size, None)
    force = settings.pop("FORCE_COLOR", "")
    if force.lower() in _OFF:
        settings["NO_COLOR"] = force
    elif force:
        settings["FORCE_COLOR"] = force
    return settings
