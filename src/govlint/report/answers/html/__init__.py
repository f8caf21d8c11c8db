"""HTML: an answer as one page for a browser or for paper, which needs nothing but itself."""

from collections.abc import Sequence

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
from govlint.graph.days_in_words import in_full
from govlint.report.answers import Where
from govlint.report.answers.phrases import listed
from govlint.report.formats.html.environment import filled, part

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
        EVIDENCE + part(__name__, "answer.html.jinja"),
        STYLE,
        answer=answer,
        blocks=named_blocks(answer),
        day=in_full(answer.as_of),
        missing=listed(answer.not_stated),
        nothing_missing=NOTHING_MISSING,
        shapes=SHAPES,
        where=where,
    )


def named_blocks(answer: Answer) -> Sequence[tuple[str, Block]]:
    """Give the blocks of an answer with what the template calls each."""
    return [(NAMES[type(block)], block) for block in answer.whole]


EVIDENCE = part(__name__, "evidence.html.jinja")
"""What every page of an answer shows its blocks with."""

STYLE = part(__name__, "answer.css")
"""How they look."""
