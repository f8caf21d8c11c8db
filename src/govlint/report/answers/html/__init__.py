"""HTML: an answer as one page for a browser or for paper, which needs nothing but itself."""

from importlib.resources import files

from govlint.answers.answer import (
    NOTHING_MISSING,
    SHAPES,
    Answer,
    Block,
    Facts,
    Paragraph,
    Remarks,
    Table,
)
from govlint.graph.calendar import in_full
from govlint.report.answers import Where
from govlint.report.answers.phrases import listed
from govlint.report.formats.html.environment import filled

NAMES: dict[type[Block], str] = {
    Facts: "facts",
    Paragraph: "paragraph",
    Remarks: "remarks",
    Table: "table",
}
"""What the template calls each sort of block."""


def write(answer: Answer, where: Where = ()) -> str:
    """Write an answer whole, whatever its length."""
    return filled(
        _part("answer.html.jinja"),
        _part("answer.css"),
        answer=answer,
        blocks=[(NAMES[type(block)], block) for block in answer.whole],
        day=in_full(answer.as_of),
        missing=listed(answer.not_stated),
        nothing_missing=NOTHING_MISSING,
        shapes=SHAPES,
        where=where,
    )


def _part(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
