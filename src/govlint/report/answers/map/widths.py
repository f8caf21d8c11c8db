"""Widths of words in Arial and the fonts cut to its measure, and names shortened to fit."""

from collections.abc import Sequence
from functools import cache
from unicodedata import combining, east_asian_width

WIDTHS = {
    letter: width / 1000
    for width, letters in {
        191: "'", 222: "ijl", 260: "|", 278: " !,./:;I[\\]ft", 333: "()-`r{}", 355: '"', 389: "*",
        469: "^", 500: "Jcksvxyz", 556: "#$0123456789?L_abdeghnopqu", 584: "+<=>~", 611: "FTZ",
        667: "&ABEKPSVXY", 722: "CDHNRUw", 778: "GOQ", 833: "Mm", 889: "%", 944: "W", 1015: "@",
    }.items()
    for letter in letters
}  # fmt: skip
"""The width of each letter, where the size of the font is 1."""

USUAL = 0.62
WIDE = 1.0
BOLD = 1.075
"""How much wider a bold letter is."""

ELLIPSIS = "…"

MOST_LETTERS = 200
"""Letters that are measured; no line of a map holds more."""


@cache
def _letter(letter: str) -> float:
    if combining(letter):
        return 0
    if east_asian_width(letter) in "WF":
        return WIDE
    return WIDTHS.get(letter, USUAL)


def width(text: str, size: float = 1, *, bold: bool = False) -> float:
    """Give the width of a text in the unit of its size."""
    return sum(map(_letter, text)) * size * (BOLD if bold else 1)


def shortened(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """Cut a text to a room, at the end of a word where that costs little."""
    text = text[:MOST_LETTERS]
    if width(text, size, bold=bold) <= room:
        return text
    left = room - width(ELLIPSIS, size, bold=bold)
    kept = 0
    for letter in text:
        left -= width(letter, size, bold=bold)
        if left < 0:
            break
        kept += 1
    cut = text[:kept]
    at_word = cut.rpartition(" ")[0]
    whole = text[kept : kept + 1] == " "
    return f"{(cut if whole or len(at_word) < kept * 2 / 3 else at_word).rstrip(' ,;(')}{ELLIPSIS}"


def wrapped(
    text: str, room: float, size: float, lines: int, *, bold: bool = False
) -> Sequence[str]:
    """Break a text into at most so many lines, of which the last is cut."""
    words = text[: MOST_LETTERS * lines].split(" ")
    found: list[str] = []
    while words and len(found) < lines - 1:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size, bold=bold) <= room:
            line = f"{line} {words.pop(0)}"
        if width(line, size, bold=bold) > room:
            words.insert(0, line)
            break
        found.append(line)
    return [*found, shortened(" ".join(words), room, size, bold=bold)] if words else found
