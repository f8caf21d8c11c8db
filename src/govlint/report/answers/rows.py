"""Rows of a block: which of them stand, and whether it follows the block before it closely."""

from collections.abc import Sequence

from govlint.answers.answer import Block, Facts, Paragraph, Row


def rows_of(block: Block) -> Sequence[object]:
    """Give the rows of a block; a paragraph has none."""
    return () if isinstance(block, Paragraph) else block.rows


def is_close(block: Block) -> bool:
    """Tell whether a block has no line free before it."""
    return isinstance(block, Facts) and block.close


def standing(rows: Sequence[Row], number: int) -> list[Row]:
    """Keep so many rows, the first of them and those that were asked for."""
    asked = {place for place, row in enumerate(rows[number:], number) if row.marked or row.stays}
    first = max(number - len(asked), 0)
    return [row for place, row in enumerate(rows) if place < first or place in asked]


def level(row: Row) -> int:
    """Count how far a row of a tree is set in."""
    return len(row.guide.replace("    ", " ").replace("│   ", " ").replace("── ", ""))
