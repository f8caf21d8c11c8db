"""How words are set on the screen: paragraphs that wrap, headings, YAML."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from govlint.report.frame import plain

WIDEST = 120
"""Cells; longer lines are hard to read."""

LABEL = 14
"""Cells before the text of a labelled paragraph."""

EXPECT = "# expect"


def width_of(console: Console) -> int:
    """Give the cells that a line may take."""
    return min(console.width, WIDEST)


def paragraph(console: Console, text: Text | str, left: int = 0) -> None:
    """Print text that wraps, set in from the left."""
    lines = Text.assemble(text).wrap(console, max(20, width_of(console) - left))
    for line in lines:
        line.rstrip()
        console.print(Padding(line, (0, 0, 0, left), expand=False))


def labelled(console: Console, label: str, text: Text | str, left: int = 2) -> None:
    """Print text beside its label, all of its lines below one another."""
    inside = left + LABEL
    lines = Text.assemble(text).wrap(console, max(20, width_of(console) - inside))
    for number, line in enumerate(lines):
        line.rstrip()
        head = label if number == 0 else ""
        start = Text(" " * left) + Text(f"{head:<{LABEL}}", "dim")
        console.print(Text.assemble(start, line), no_wrap=True, overflow="ignore", crop=False)


def heading(console: Console, text: str) -> None:
    """Print a heading with a line free before it."""
    console.print()
    console.print(Text(text, "bold"))


def yaml(console: Console, lines: Iterable[str], left: int = 4) -> None:
    """Print YAML as it is written, what a rule objects to in colour."""
    for line in lines:
        before, mark, after = plain(line).partition(EXPECT)
        told = Text(before, "dim" if before.lstrip().startswith("#") else "")
        told.append(mark and "# here" + after, "bold dark_orange3")
        told.pad_left(left)
        console.print(told, soft_wrap=True)


def in_list(words: Sequence[str]) -> str:
    """Join words as a sentence does where any of them will do: a, b or c."""
    *before, last = words
    return f"{', '.join(before)} or {last}" if before else last
