"""How a page is written in Markdown, so that text stays text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

Row = Sequence[str]

CODE = re.compile(r"(`[^`]+`)")
MARKUP = re.compile(r"([\\*_<\[\]{}|])")


class Page(NamedTuple):
    """One page: where it stands among the others, and its Markdown."""

    path: str
    text: str


def page(path: str, title: str, description: str, parts: Iterable[str]) -> Page:
    """Put a page together under its title, with a line for those who search."""
    told = description.replace('"', "'")
    head = f'---\ntitle: "{title}"\ndescription: "{told}"\n---\n\n# {plain(title)}'
    return Page(path, "\n\n".join([head, *parts]) + "\n")


def plain(text: str) -> str:
    """Write text that means nothing to Markdown, save what stands between backticks."""
    pieces = CODE.split(" ".join(text.split()))
    return "".join(
        piece if number % 2 else MARKUP.sub(r"\\\1", piece) for number, piece in enumerate(pieces)
    )


def linked(text: str, url: str | None) -> str:
    """Write text that leads to an address, where there is one."""
    return f"[{plain(text)}](<{url}>)" if url else plain(text)


def code(text: object) -> str:
    """Write a word of the format or of the command line."""
    return f"`{text}`"


def table(head: Row, rows: Iterable[Row]) -> str:
    """Write a table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def terms(rows: Iterable[tuple[str, str]]) -> str:
    """Write a list of terms, each with what is said of it."""
    return "\n\n".join(f"{term}\n:   {said}" for term, said in rows)


def _cell(text: str) -> str:
    return " ".join(text.split()) or " "


def fence(text: str, language: str = "yaml", mark: str = "") -> str:
    """Write a block as it stands, with the lines that hold a mark made to stand out."""
    lines = text.rstrip().splitlines()
    marked = [str(number) for number, line in enumerate(lines, 1) if mark and mark in line]
    also = f' hl_lines="{" ".join(marked)}"' if marked else ""
    return "\n".join([f"```{language}{also}", *lines, "```"])


def folded(title: str, parts: Iterable[str]) -> Iterator[str]:
    """Write what is opened only by those who want more."""
    yield f'??? note "{title.replace(chr(34), chr(39))}"'
    yield from (re.sub(r"(?m)^(?=.)", "    ", part) for part in parts)
