"""Coverage in the report: the fields that not all state, and how much that hides."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from govlint.answers.answer import Block, Column, Paragraph, Row, table
from govlint.result import Coverage
from govlint.rulebook.own_rules import missed
from govlint.structure.labels import label_in_section
from govlint.structure.word_lists import counted


def coverage_block(coverage: Sequence[Coverage]) -> Block:
    """Give the fields that not all state, those first that hide most."""
    gaps = gaps_of(coverage)
    if not gaps:
        return Paragraph("Everything that a rule asks for is stated.")
    rows = [
        Row((label_in_section(one.field), f"{one.stated} of {one.of} {one.field.partition('.')[0]}",
             counted(len(one.rules), "rule")))
        for one in gaps
    ]  # fmt: skip
    return table((Column("not always stated"), Column("stated by"), Column("asked by")), rows)


def gaps_of(coverage: Sequence[Coverage]) -> Sequence[Coverage]:
    """Order the fields that not all state by how much that hides."""
    found = sorted((one for one in coverage if one.stated < one.of), key=attrgetter("field"))
    return sorted(found, key=lambda one: missed(one.rules, one.of - one.stated), reverse=True)


def missing_in_words(
    coverage: Sequence[Coverage], most: int, other: str, others: str, where: str
) -> Iterator[str]:
    """Say of the fields that hide most how many do not state them.

    `other` and `others` are what one more is, and several, and `where` what is said behind them.
    """
    gaps = gaps_of(coverage)
    for one in gaps[:most]:
        section = one.field.partition(".")[0]
        yield f'"{label_in_section(one.field)}" for {one.of - one.stated} of {one.of} {section}'
    if len(gaps) > most:
        yield f"{counted(len(gaps) - most, other, others)}{where}"
