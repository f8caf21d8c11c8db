"""Markdown: an answer for minutes, a wiki or a comment."""

from collections.abc import Iterator, Sequence

from govlint.answers.answer import (
    NOTHING_MISSING,
    SHAPES,
    Answer,
    Block,
    Facts,
    Paragraph,
    Remarks,
    Row,
    Table,
)
from govlint.graph.days_in_words import in_full
from govlint.report.answers.phrases import LONGEST_WHOLE, listed
from govlint.report.formats import markdown_escape
from govlint.report.formats.markdown_escape import code

NO_BREAK = "\N{NO-BREAK SPACE}"


def write(answer: Answer, where: tuple[tuple[str, str], ...] = ()) -> str:
    """Write an answer whole, whatever its length."""
    return "\n\n".join(_parts(answer, where)) + "\n"


def escaped(text: str) -> str:
    """Write a text so that it is shown as it is, with all that a list of names may hold."""
    return markdown_escape.escaped(text, LONGEST_WHOLE)


def _parts(answer: Answer, where: Sequence[tuple[str, str]]) -> Iterator[str]:
    title = f"{escaped(answer.title)}, " if answer.title else ""
    yield f"## {title}{escaped(answer.structure)}, as of {in_full(answer.as_of)}"
    yield f"**{escaped(answer.sentence)}**"
    yield from map(escaped, answer.notes)
    for block in answer.whole:
        if block.title:
            yield f"##{'#' * block.level} {escaped(block.title)}"
        yield _block(block)
    missing = listed(answer.not_stated)
    yield f"**Not stated:** {escaped(missing)}" if missing else f"*{NOTHING_MISSING}*"
    if where:
        yield "### Where it is written"
        yield "\n".join(f"- {escaped(name)}: {code(place)}" for name, place in where)


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return escaped(block.text)
        case Facts():
            return "\n".join(_facts(block))
        case Remarks():
            return "\n".join(_remarks(block))
        case Table():
            return "\n".join(_table(block))


def _facts(block: Facts) -> Iterator[str]:
    for fact in block.rows:
        label = f"**{escaped(fact.label)}:** " if fact.label else ""
        yield f"- {label}{escaped(fact.text)}"


def _remarks(block: Remarks) -> Iterator[str]:
    for remark in block.rows:
        shape = f"{SHAPES[remark.severity]} " if remark.severity else ""
        rule = f" {code(remark.rule)}" if remark.rule else ""
        yield f"- {shape}{escaped(remark.text)}{rule}"


def _table(block: Table) -> Iterator[str]:
    yield _line([column.heading for column in block.columns])
    yield _line(["---:" if column.right else "---" for column in block.columns], plain=True)
    for row in (*block.rows, *([block.total] if block.total else [])):
        yield _row(row)


def _row(row: Row) -> str:
    first, *others = [escaped(cell) for cell in row.cells]
    guide = row.guide.replace(" ", NO_BREAK)
    cells = [f"{guide}{first}", *others]
    return _line([f"**{cell}**" if row.marked and cell else cell for cell in cells], plain=True)


def _line(cells: Sequence[str], *, plain: bool = False) -> str:
    return f"| {' | '.join(cells if plain else map(escaped, cells))} |"
