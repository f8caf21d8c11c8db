"""Topic: what there is to say of one side of a change, in a few lines and in full."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from govlint.answers.answer import Block, Fact, Facts, Paragraph, Remark, Remarks, Row, Table


@dataclass(frozen=True, slots=True)
class Topic:
    """A label with its lines for one screen, and the same where there is room."""

    label: str
    lines: Sequence[str]
    title: str
    whole: Sequence[Block]
    least: int = 2
    """Lines that stand on one screen before those of other topics go."""

    def in_short(self) -> Iterator[Block]:
        """Give the lines, the first behind the label."""
        if self.lines:
            labels = [self.label, *[""] * (len(self.lines) - 1)]
            rows = list(map(Fact, labels, self.lines))
            yield Facts(rows, least=self.least, close=True)

    def in_full(self, most: int) -> Iterator[Block]:
        """Give the blocks under the title, with so many rows of each."""
        for place, block in enumerate(self.whole):
            titled = block if place or block.title else replace(block, title=self.title)
            yield _cut(titled, most)


def listed(lines: Iterable[str]) -> Sequence[Block]:
    """Give lines as a block of them."""
    rows = list(map(Remark, lines))
    return [Remarks(rows)] if rows else []


def tabled(table: Table) -> Sequence[Block]:
    """Give a table, if it has rows."""
    return [table] if table.rows else []


def _cut(block: Block, most: int) -> Block:
    """Keep so many rows, and count the others."""
    if isinstance(block, Paragraph) or len(block.rows) <= most:
        return block
    more = f"and {len(block.rows) - most} more: --all"
    match block:
        case Facts():
            return replace(block, rows=[*block.rows[:most], Fact("", more)])
        case Remarks():
            return replace(block, rows=[*block.rows[:most], Remark(more)])
        case Table():
            last = Row([more, *[""] * (len(block.columns) - 1)])
            return replace(block, rows=[*block.rows[:most], last])


def unless_same(before: str, after: str) -> str:
    """Say what was and what is."""
    return before if before == after else f"{before} → {after}"
