"""Parts of a picture as SVG: cards, strips, signs and lines, each a text without colours."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from govlint.answers.drawing import Box, Mark
from govlint.finding import Severity
from govlint.report.answers.map.facts import SAID
from govlint.report.answers.map.organisation_keys import Key
from govlint.report.answers.map.sheet import LinePath, Point, Strip, Words
from govlint.structure.sanitise import printable

SMALLEST_LETTER = 5.0
"""Points of a segment that has its letter in it."""

SHAPES = {
    Severity.ERROR: "M0-1 1 0 0 1-1 0Z",
    Severity.WARNING: "M0-1 1 .8H-1Z",
    Severity.INFO: "M-.85 0A.85.85 0 1 1 .85 0A.85.85 0 1 1-.85 0Z",
}
"""What stands for a severity, drawn, so that no font has to have it."""


def n(number: float) -> str:
    """Write a number as short as it can be."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def text(one: Words, before: str = "") -> str:
    """Write a line of text."""
    end = ' text-anchor="end"' if one.right else ""
    return (
        f'<text class="{one.style}" x="{n(one.x)}" y="{n(one.y)}" font-size="{n(one.size)}"{end}>'
        f"{escape(before + printable(one.text))}</text>"
    )


def path(points: Sequence[Point], style: str, title: str = "") -> str:
    """Write a line through points."""
    way = "M" + "L".join(f"{n(x)} {n(y)}" for x, y in points)
    inside = f"<title>{escape(title)}</title></path>" if title else "</path>"
    return f'<path class="{style}" d="{way}">{inside}'


def sign(severity: Severity, at: Point, size: float, count: int) -> str:
    """Draw the sign of the worst finding, and how many there are."""
    x, y = at
    shape = (
        f'<path class="sign {severity}" transform="translate({n(x)} {n(y)}) scale({n(size / 2)})" '
        f'd="{SHAPES[severity]}"/>'
    )
    number = Words(x + size * 0.65, y + size * 0.36, size, str(count), f"count {severity}")
    return shape + (text(number) if count > 1 else "")


def strip(box: Box, at: Strip, keys: Mapping[str, Key]) -> Iterator[str]:
    """Draw whose the votes are, a segment an organisation."""
    total = sum(one.votes for one in box.whose) or 1
    x = at.x
    for one in box.whose:
        wide = at.width * one.votes / total
        key = keys.get(one.organisation or "")
        colour = f"o{key.colour}" if key else "others"
        yield (
            f'<rect class="{colour}" x="{n(x)}" y="{n(at.y)}" width="{n(wide)}" '
            f'height="{n(at.height)}"/>'
        )
        if key and wide >= SMALLEST_LETTER and at.height >= SMALLEST_LETTER:
            yield (
                f'<text class="letter" x="{n(x + wide / 2)}" y="{n(at.y + at.height * 0.8)}" '
                f'font-size="{n(at.height * 0.8)}" text-anchor="middle">{key.letter}</text>'
            )
        x += wide


def is_apart(box: Box) -> bool:
    """Tell whether a body is no forum that stands."""
    return bool(box.absent) or box.kind != "forum"


def way(one: LinePath, names: Mapping[str, str]) -> Iterator[str]:
    """Draw a line across, with a point where it ends."""
    sort = "tree" if one.line.tree else one.line.sort
    title = f"{names[one.line.from_]} {SAID[one.line.sort]} {names[one.line.to]}"
    mark = f" mark-{one.line.mark}" if one.line.mark is not Mark.SAME else ""
    yield path(one.points, f"way {sort}{mark}", title)
    if not one.line.tree:
        (before, _), (x, y) = one.points[-2:]
        back = 5.0 if before < x else -5.0
        yield (
            f'<path class="point {sort}" d="M{n(x)} {n(y)}L{n(x - back)} {n(y - 2.6)}'
            f'L{n(x - back)} {n(y + 2.6)}Z"/>'
        )
