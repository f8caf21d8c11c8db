"""DOT: a map for Graphviz and for what reads its language."""

from collections.abc import Iterator, Mapping

from govlint.answers.answer import SHAPES, Answer
from govlint.answers.drawing import Box, Line, Map, Sort
from govlint.finding import Severity
from govlint.report.answers import Where
from govlint.report.answers.map.facts import SAID, named, rhythm, votes_in_words
from govlint.report.answers.map.widths import wrapped
from govlint.structure.sanitise import printable

STYLES: Mapping[Sort, str] = {
    "answers": "solid",
    "escalates": "dashed",
    "reports": "dotted",
    "scrutinises": "dotted",
    "replaces": "bold",
}
COLOURS = {Severity.ERROR: "#a3170f", Severity.WARNING: "#9a5b00", Severity.INFO: "#0e5c78"}
DIM = "#b8b2a8"
ROOM = 24.0
"""How wide a label may be before it breaks, where the size of the font is 1."""


def write(answer: Answer, where: Where = ()) -> str:
    """Write a map as a directed graph, whom one answers to above."""
    assert answer.drawing
    heading = printable(answer.drawing.heading)
    return "".join(f"{line}\n" for line in _lines(answer.drawing.map, heading))


def _lines(drawn: Map, heading: str) -> Iterator[str]:
    yield "digraph map {"
    yield f"  graph [label={_quoted(heading)}, labelloc=t, rankdir=BT, fontname=Arial]"
    yield "  node [shape=box, fontname=Arial, fontsize=11]"
    yield "  edge [fontname=Arial, fontsize=9]"
    bodies = [*(box.id for box in drawn.boxes), *(one.id for one in drawn.outside)]
    ids = {body: f"n{number}" for number, body in enumerate(bodies, 1)}
    for box in drawn.boxes:
        dim = drawn.only is not None and drawn.only not in box.seated
        yield f"  {ids[box.id]} [label={_label(box)}{_look(box, dim=dim)}]"
    for body in drawn.outside:
        yield f"  {ids[body.id]} [label={_quoted(printable(body.name))}, style=dashed]"
    for line in drawn.lines:
        yield f"  {ids[line.from_]} -> {ids[line.to]} [style={STYLES[line.sort]}{_said(line)}]"
    yield "}"


def _said(line: Line) -> str:
    if line.sort == "answers":
        return ""
    return f', constraint=false, label="{SAID[line.sort]}"'


def _look(box: Box, *, dim: bool) -> str:
    look = ", peripheries=2" if box.board else ""
    look += ", style=dashed" if box.absent or box.kind != "forum" else ""
    if dim:
        return f'{look}, color="{DIM}", fontcolor="{DIM}"'
    return f'{look}, color="{COLOURS[box.worst]}", penwidth=2' if box.worst else look


def _label(box: Box) -> str:
    facts = ", ".join(filter(None, (votes_in_words(box), rhythm(box))))
    found = " ".join(f"{SHAPES[one.severity]}{one.count}" for one in box.found)
    lines = [*wrapped(named(box), ROOM, 1, 3), facts, *([found] if found else [])]
    return _quoted("\n".join(lines))


def _quoted(text: str) -> str:
    """Write a text as a string of DOT, in which a backslash is one."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    return '"' + plain.replace("\n", "\\n") + '"'
