"""Mermaid: a map for the wikis and pages that draw it themselves."""

from collections.abc import Iterator, Mapping

from govlint.answers.answer import SHAPES, Answer
from govlint.answers.drawing import Box, Line, Map, Sort
from govlint.finding import Severity
from govlint.report.answers import Where
from govlint.report.answers.map.facts import SAID, called, rhythm, votes_in_words
from govlint.structure.sanitise import printable
from govlint.structure.word_lists import cut_short

ARROWS: Mapping[Sort, str] = {
    "answers": "-->",
    "escalates": "-.->",
    "reports": "-.-o",
    "scrutinises": "--o",
    "replaces": "==>",
}

COLOURS = {
    Severity.ERROR: "fill:#fbeae8,stroke:#a3170f,stroke-width:3px,color:#1c1b19",
    Severity.WARNING: "fill:#fdf3e1,stroke:#9a5b00,stroke-width:3px,color:#1c1b19",
    Severity.INFO: "fill:#e6f2f6,stroke:#0e5c78,stroke-width:2px,color:#1c1b19",
}

LONGEST = 80
"""Letters of a name; a box grows with it."""


def write(answer: Answer, where: Where = ()) -> str:
    """Write a map as a flowchart with those at the bottom who answer to others."""
    assert answer.drawing
    drawn = answer.drawing.map
    return "".join(f"{line}\n" for line in _lines(drawn, printable(answer.drawing.heading)))


def _lines(drawn: Map, heading: str) -> Iterator[str]:
    yield f"%% {heading.replace('%', ' ').replace('{', ' ').replace('}', ' ')}"
    yield "flowchart BT"
    bodies = [*(box.id for box in drawn.boxes), *(one.id for one in drawn.outside)]
    ids = {body: f"n{number}" for number, body in enumerate(bodies, 1)}
    for box in drawn.boxes:
        style = f":::{box.worst}" if box.worst else ""
        yield f'  {ids[box.id]}["{_label(box)}"]{style}'
    for body in drawn.outside:
        yield f'  {ids[body.id]}(["{_quoted(printable(body.name))}"])'
    for line in drawn.lines:
        yield f"  {ids[line.from_]} {_arrow(line)} {ids[line.to]}"
    there = {box.worst for box in drawn.boxes}
    yield from (f"  classDef {one} {COLOURS[one]}" for one in Severity if one in there)
    if dimmed := [ids[box.id] for box in drawn.boxes if _is_dim(box, drawn)]:
        yield "  classDef dim opacity:0.3"
        yield f"  class {','.join(dimmed)} dim"


def _arrow(line: Line) -> str:
    if line.sort == "answers":
        return ARROWS[line.sort]
    return f'{ARROWS[line.sort]}|"{SAID[line.sort]}"|'


def _label(box: Box) -> str:
    found = f"{SHAPES[box.worst]}{sum(one.count for one in box.found)} " if box.worst else ""
    facts = ", ".join(filter(None, (votes_in_words(box), rhythm(box))))
    return f"{found}{_quoted(called(box))}<br/>{_quoted(facts)}"


def _quoted(text: str) -> str:
    """Write a text so that nothing in it ends a label, is markup or is drawn as a link."""
    short = cut_short(text, LONGEST)
    return "".join(
        letter if letter.isalnum() or letter in " ,'/…" else f"#{ord(letter)};" for letter in short
    )


def _is_dim(box: Box, drawn: Map) -> bool:
    return drawn.only is not None and drawn.only not in box.seated
