"""Boxes of a picture as SVG: groups in a file of its own, and links in a page."""

from collections.abc import Iterator, Mapping
from html import escape

from govlint.answers.drawing import Box, Mark
from govlint.report.answers.map.facts import found_in_words, in_one_line, named
from govlint.report.answers.map.organisation_keys import Key
from govlint.report.answers.map.sheet import Card
from govlint.report.answers.map.svg_parts import is_apart, n, sign, strip, text
from govlint.structure.sanitise import printable

MARKS = {Mark.SAME: "", Mark.ADDED: "+ ", Mark.GONE: "\N{MINUS SIGN} ", Mark.MOVED: "\u2192 "}
"""What stands before the name of what is no longer as it was."""


def group(one: Card, keys: Mapping[str, Key], *, dim: bool) -> Iterator[str]:
    """Draw a box, with its words for a pointer that rests on it."""
    yield f'<g class="{_style(one.box, dim=dim)}"><title>{escape(title_of(one.box))}</title>'
    yield from _inside(one, keys)
    yield "</g>"


def link(
    one: Card, keys: Mapping[str, Key], number: int, seats: str, *, dim: bool
) -> Iterator[str]:
    """Draw a box that leads to what stands of it on the page."""
    yield (
        f'<a class="{_style(one.box, dim=dim)}" href="#b{number}" data-seats="{seats}" '
        f'data-name="{escape(title_of(one.box).casefold())}"><title>{escape(_said(one))}</title>'
    )
    yield from _inside(one, keys)
    yield "</a>"


def title_of(box: Box) -> str:
    """Say what a pointer on a box shows."""
    return f"{named(box)}: {in_one_line(box)}"


def _said(one: Card) -> str:
    """Say what is read in a box, and then what is not: its whole name and what was found."""
    read = " ".join(printable(words.text) for words in one.words)
    name = named(one.box)
    also = ((name,) if name not in read else ()), (found_in_words(one.box),)
    return "; ".join(filter(None, (read, *(text for texts in also for text in texts))))


def _style(box: Box, *, dim: bool) -> str:
    is_so = {
        "board": box.board,
        "joint": box.joint,
        "absent": is_apart(box),
        "dim": dim,
        f"mark-{box.mark}": box.mark is not Mark.SAME,
    }
    return " ".join(("card", *(style for style, so in is_so.items() if so)))


def _inside(one: Card, keys: Mapping[str, Key]) -> Iterator[str]:
    box = one.box
    style, rounded = ("frame", ' rx="2.5"') if one.frame else ("row", "")
    yield (
        f'<rect class="{style}" x="{n(one.x)}" y="{n(one.y)}" width="{n(one.width)}" '
        f'height="{n(one.height)}"{rounded}/>'
    )
    if box.worst and one.frame:
        yield (
            f'<rect class="edge {box.worst}" x="{n(one.x)}" y="{n(one.y)}" width="3.5" '
            f'height="{n(one.height)}"/>'
        )
    for number, words in enumerate(one.words):
        yield text(words, "" if number else MARKS[box.mark])
    yield '<g aria-hidden="true">'
    if one.strip:
        yield from strip(box, one.strip, keys)
    if box.worst and one.sign:
        yield sign(box.worst, one.sign, one.size * 0.9, sum(it.count for it in box.found))
    yield "</g>"
