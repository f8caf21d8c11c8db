"""Draws the README's picture from real output; `python docs/picture.py` writes it anew."""

import sys
from io import StringIO
from os import environ
from pathlib import Path
from subprocess import PIPE, run

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
TODAY = "2026-11-21"
"""The day by which the shipped examples are judged."""

PICTURE = ROOT / "docs" / "riverford.svg"
WIDTH = 100
RULES = (
    "unretired-predecessor",
    "overlapping-membership",
    "multiple-accountability",
    "quorum-is-everyone",
)
"""Few enough to be read at a glance."""

COMMAND = ("check", "examples/riverford", "--as-of", TODAY, "--select", ",".join(RULES))
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


def picture() -> str:
    """Run govlint as a terminal would and give what it prints as SVG."""
    said = run(
        [sys.executable, "-m", "govlint", *COMMAND],
        cwd=ROOT, env={**environ, **COLOURS}, stdout=PIPE, text=True, encoding="utf-8", check=False,
    ).stdout  # fmt: skip
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi(said), soft_wrap=True)
    drawn = console.export_svg(
        title=" ".join(("govlint", *COMMAND[:2])), code_format=FORMAT, unique_id="govlint"
    )
    return "".join(f"{line.strip()}\n" for line in drawn.splitlines() if line.strip())


if __name__ == "__main__":
    Path(PICTURE).write_text(picture(), encoding="utf-8")
