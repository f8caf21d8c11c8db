"""Cut of texts that have no end, so that what a file says at length leaves room for the rest."""

from dataclasses import replace

from govlint.answers.answer import Block, Facts, Paragraph, Remarks, Row, Table
from govlint.structure.word_lists import cut_short


def cut(block: Block, longest: int) -> Block:
    """Give a block with every text at most so long."""
    match block:
        case Paragraph():
            return replace(block, text=cut_short(block.text, longest))
        case Facts():
            return replace(
                block, rows=[replace(one, text=cut_short(one.text, longest)) for one in block.rows]
            )
        case Remarks():
            return replace(
                block, rows=[replace(one, text=cut_short(one.text, longest)) for one in block.rows]
            )
        case Table():
            return replace(block, rows=[_row(row, longest) for row in block.rows])


def _row(row: Row, longest: int) -> Row:
    return replace(row, cells=[cut_short(cell, longest) for cell in row.cells])
