"""SVG: a map as a picture of its own, for a slide, a document or a wall."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from govlint.answers.answer import Answer, Drawing
from govlint.graph.days_in_words import in_full
from govlint.report.answers import Where
from govlint.report.answers.map.facts import names_of
from govlint.report.answers.map.large_map import outline
from govlint.report.answers.map.legend import legend
from govlint.report.answers.map.organisation_keys import Key, keys_of
from govlint.report.answers.map.sheet import A3, MARGIN, Sheet, Words
from govlint.report.answers.map.small_map import is_small, tidy
from govlint.report.answers.map.svg_boxes import group, link
from govlint.report.answers.map.svg_parts import n, path, text, way
from govlint.report.answers.map.widths import shortened
from govlint.structure.sanitise import printable

TITLE, BELOW = 17.0, 9.0
HEAD = 50.0
"""Points from the edge of the heading to what is drawn."""

FOOT = 12.0
"""Points between what is drawn and the legend."""

EMPTY = Sheet(0, 0, (), rails=((),), fitted=True)
"""An outline of nothing, whose legend is as high as that of any."""

NARROWEST = 540.0
"""Points that a picture is wide at least, so that its heading has room."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A map as SVG, with its size in points."""

    width: float
    height: float
    parts: Sequence[str]
    sheet: Sheet


def write(answer: Answer, where: Where = ()) -> str:
    """Write a map as a file of its own."""
    assert answer.drawing
    made = picture(answer, answer.drawing)
    style = "".join(line.strip() for line in style_of_picture().splitlines())
    return "\n".join(
        (
            opening(made, 'role="img" aria-labelledby="t d"'),
            f'<title id="t">{escape(printable(answer.drawing.heading))}</title>',
            f'<desc id="d">{escape(printable(answer.sentence))}</desc>',
            f"<style>{style}</style>",
            *made.parts,
            "</svg>\n",
        )
    )


def opening(made: Picture, attributes: str, *, sized: bool = True) -> str:
    """Write the tag that a picture begins with."""
    wide, high = n(made.width), n(made.height)
    size = f' width="{wide}pt" height="{high}pt"' if sized else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg"{size} viewBox="0 0 {wide} {high}" {attributes}>'
    )


def style_of_picture() -> str:
    """Give the style sheet of a picture."""
    return files(__package__ or "").joinpath("picture.css").read_text(encoding="utf-8")


def picture(answer: Answer, drawing: Drawing, *, linked: bool = False) -> Picture:
    """Draw a map with its heading and its legend; in a page, each box leads to its own."""
    keys = keys_of(drawing.map)
    top = MARGIN + HEAD
    if is_small(drawing.map):
        sheet = tidy(drawing.map, strips=bool(keys))
        wide = max(sheet.width, NARROWEST)
    else:
        wide = A3[0] - 2 * MARGIN
        _, for_legend = legend(drawing.map, EMPTY, keys, wide)
        room = A3[1] - top - MARGIN - for_legend - FOOT
        sheet = outline(drawing.map, wide, room, strips=bool(keys))
    below, high = legend(drawing.map, sheet, keys, wide)
    foot = top + sheet.height + FOOT
    if sheet.fitted:
        foot = max(foot, A3[1] - MARGIN - high)
    parts = [
        '<rect class="paper" width="100%" height="100%"/>',
        '<g aria-hidden="true">' if linked else "<g>",
        *_heading(answer, drawing, wide),
        "</g>",
        f'<g transform="translate({n(MARGIN)} {n(top)})">',
        *_inside(drawing, sheet, keys, linked=linked),
        "</g>",
        f'<g transform="translate({n(MARGIN)} {n(foot)})">',
        *below,
        "</g>",
    ]
    return Picture(wide + 2 * MARGIN, foot + high + MARGIN, parts, sheet)


def _heading(answer: Answer, drawing: Drawing, wide: float) -> Iterator[str]:
    heading = shortened(printable(drawing.heading), wide, TITLE, bold=True)
    yield text(Words(MARGIN, MARGIN + TITLE, TITLE, heading, "title"))
    said = f"As of {in_full(answer.as_of)}. {answer.sentence}"
    yield text(
        Words(MARGIN, MARGIN + TITLE + 15, BELOW, shortened(printable(said), wide, BELOW), "quiet")
    )


def _inside(
    drawing: Drawing, sheet: Sheet, keys: Mapping[str, Key], *, linked: bool
) -> Iterator[str]:
    drawn = drawing.map
    names = names_of(drawn)
    for points in sheet.rails:
        yield path(points, "rail")
    for line in sheet.ways:
        yield from way(line, names)
    numbers = {one.id: str(number) for number, one in enumerate(drawn.organisations, 1)}
    for number, one in enumerate(sheet.cards, 1):
        dim = drawn.only is not None and drawn.only not in one.box.seated
        if linked:
            seats = " ".join(numbers[body] for body in one.box.seated)
            yield from link(one, keys, number, seats, dim=dim)
        else:
            yield from group(one, keys, dim=dim)
    for words in sheet.words:
        yield text(words)
