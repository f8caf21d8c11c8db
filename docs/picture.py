"""Draws the README's pictures from real output; `python docs/picture.py` writes them anew."""

import sys
from collections.abc import Sequence
from io import StringIO
from os import environ
from pathlib import Path
from subprocess import PIPE, run

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
TODAY = "2026-11-21"
"""The day by which the shipped examples are judged."""

WIDTH = 100
RULES = (
    "unretired-predecessor",
    "overlapping-membership",
    "multiple-accountability",
    "quorum-is-everyone",
)
"""Few enough to be read at a glance."""

RIVERFORD = "examples/riverford"
PICTURES = {
    "riverford": ("check", RIVERFORD, "--select", ",".join(RULES)),
    "who": ("who", "place budget", "300k", "-s", RIVERFORD),
    "trace": ("trace", "urgent care", "-s", RIVERFORD),
    "map": ("map", RIVERFORD, "--format", "svg"),
}
"""What each picture shows."""

COLOURS = {
    "FORCE_COLOR": "1",
    "COLUMNS": str(WIDTH),
    "TERM": "xterm-256color",
    "COLORTERM": "",
}

FORMAT = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px;
  line-height: {line_height}px;
}}
.{unique_id}-title {{ font: bold 18px system-ui, sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""The frame that rich brings, without its fonts from the network."""


def file_of(name: str) -> Path:
    """Give the file of a picture."""
    return ROOT / "docs" / f"{name}.svg"


def picture(name: str) -> str:
    """Run govlint as a terminal would and give what it prints as SVG."""
    command = PICTURES[name]
    said = run(
        [sys.executable, "-m", "govlint", *command, "--as-of", TODAY],
        cwd=ROOT, env={**environ, **COLOURS}, stdout=PIPE, text=True, encoding="utf-8", check=False,
    ).stdout  # fmt: skip
    if "svg" in command:
        return said
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi(said), soft_wrap=True)
    drawn = console.export_svg(title=_typed(command), code_format=FORMAT, unique_id="govlint")
    return "".join(f"{line.strip()}\n" for line in drawn.splitlines() if line.strip())


def _typed(command: Sequence[str]) -> str:
    """Write a command as it is typed in the folder of the example."""
    words = [word for word in command if word not in ("-s", RIVERFORD)]
    if command[0] == "check":
        words = [*command[:2]]
    return " ".join(("govlint", *(f'"{word}"' if " " in word else word for word in words)))


if __name__ == "__main__":
    for name in PICTURES:
        file_of(name).write_text(picture(name), encoding="utf-8")
