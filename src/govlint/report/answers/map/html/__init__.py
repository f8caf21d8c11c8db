"""HTML: a map as one page to walk about in, with what `show` says of each box beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from govlint.answers.answer import NOTHING_MISSING, SHAPES, Answer, Block, Drawing, Paragraph
from govlint.answers.drawing import Box
from govlint.graph.days_in_words import in_full
from govlint.report.answers import Where
from govlint.report.answers.html import EVIDENCE, STYLE, named_blocks
from govlint.report.answers.map.facts import in_one_line, named
from govlint.report.answers.map.html.indented import indented
from govlint.report.answers.map.svg import Picture, opening, picture, style_of_picture
from govlint.report.answers.phrases import listed
from govlint.report.formats.html.environment import filled, part

MOST_PAGES = 400
"""Boxes behind each of which a whole page stands; beyond, a sentence does."""

ELSEWHERE = (
    "A map of so many has no room for each one's page: `govlint show`, or Look up in the page of "
    "govlint, has it."
)


@dataclass(frozen=True, slots=True)
class PageOfBox:
    """What stands beside the map where a box is chosen."""

    anchor: str
    title: str
    sentence: str
    blocks: Sequence[tuple[str, Block]]
    missing: str | None
    """What is not stated; none where that is not said."""


def write(answer: Answer, where: Where = ()) -> str:
    """Write a map as a page."""
    from markupsafe import Markup

    assert answer.drawing
    drawing = answer.drawing
    made = picture(answer, drawing, linked=True)
    return filled(
        EVIDENCE + part(__name__, "map.html.jinja"),
        style_of_map(),
        script_of_map(),
        answer=answer,
        heading=drawing.heading,
        day=in_full(answer.as_of),
        picture=Markup(_svg(made)),  # noqa: S704  # escaped where it is made
        pages=_pages(drawing),
        indented=Markup(indented(drawing.map)),  # noqa: S704  # escaped where it is made
        organisations=drawing.map.organisations,
        only=drawing.map.only,
        missing=listed(answer.not_stated),
        nothing_missing=NOTHING_MISSING,
        shapes=SHAPES,
    )


def style_of_map() -> str:
    """Give the style of the page."""
    return "\n".join((STYLE, style_of_picture(), part(__name__, "map.css")))


def script_of_map() -> str:
    """Give the program with which one walks about in it."""
    return part(__name__, "map.js")


def _svg(made: Picture) -> str:
    tag = opening(made, 'role="group" aria-label="Map" id="map"', sized=False)
    return "\n".join((tag, *made.parts, "</svg>"))


def _pages(drawing: Drawing) -> Sequence[PageOfBox]:
    whole = len(drawing.map.boxes) <= MOST_PAGES
    return [
        _page(drawing, number + 1, box, whole=whole) for number, box in enumerate(drawing.map.boxes)
    ]


def _page(drawing: Drawing, number: int, box: Box, *, whole: bool) -> PageOfBox:
    anchor = f"b{number}"
    answer = drawing.page(box.id) if whole else None
    if answer is None:
        said = f"{named(box)}: {in_one_line(box)}."
        blocks = [] if whole else [("paragraph", Paragraph(ELSEWHERE))]
        return PageOfBox(anchor, named(box), said, blocks, None)
    return PageOfBox(
        anchor,
        answer.title or named(box),
        answer.sentence,
        named_blocks(answer),
        listed(answer.not_stated),
    )
