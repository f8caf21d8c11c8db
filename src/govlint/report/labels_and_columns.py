"""Labels and columns on the screen, with the paragraphs, headings and YAML between them."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from govlint.report.line_wrapping import hanging, on_one_line
from govlint.structure.sanitise import printable

LABEL = 14
"""Cells before the text of a labelled paragraph."""

GAP = 2
"""Cells between columns."""

EXPECT = "# expect"


def paragraph(console: Console, text: Text | str, left: int = 0) -> None:
    """Print text that wraps, set in from the left."""
    margin = Text(" " * left)
    hanging(console, margin, margin, text)


def labelled(console: Console, label: str, text: Text | str, left: int = 2) -> None:
    """Print text beside its label, all of its lines below one another."""
    first = Text.assemble(" " * left, (f"{label:<{LABEL - 1}} ", "dim"))
    hanging(console, first, Text(" " * first.cell_len), text)


def unbroken(console: Console, text: str, left: int) -> None:
    """Print text that nothing breaks, such as an address that is to be followed."""
    told = Text(printable(text))
    told.pad_left(left)
    console.print(told, soft_wrap=True)


def columns(console: Console, rows: Sequence[Sequence[Text]], left: int = 2) -> None:
    """Print rows whose last column wraps and whose others are as wide as they need."""
    widths = [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        first = Text(" " * left)
        for cell, width in zip(row[:-1], widths, strict=False):
            padding = " " * (width - cell.cell_len + GAP)
            first.append_text(Text.assemble(cell, padding))
        hanging(console, first, Text(" " * first.cell_len), row[-1])


def heading(console: Console, text: str) -> None:
    """Print a heading with a line free before it."""
    console.print()
    console.print(on_one_line(Text(text, "bold")))


def yaml(console: Console, lines: Iterable[str], left: int = 4) -> None:
    """Print YAML as it is written, what a rule objects to in colour."""
    for line in lines:
        before, mark, after = printable(line).partition(EXPECT)
        told = Text(before, "dim" if before.lstrip().startswith("#") else "")
        told.append(mark and "# here" + after, "bold dark_orange3")
        told.pad_left(left)
        console.print(told, soft_wrap=True)
