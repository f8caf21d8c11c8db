"""Paper for a board: the structure on a page, the findings to be given to somebody, the gaps."""

from collections.abc import Iterator
from dataclasses import replace

from govlint.answers.answer import Answer, Block, Table, titled
from govlint.answers.board.findings_tables import explained_blocks, findings_blocks
from govlint.answers.board.plain_words import PlainWords, loosened
from govlint.answers.board.structure_page import structure_blocks
from govlint.answers.report.coverage import missing_in_words
from govlint.answers.report.decisions_and_routes import decisions_block
from govlint.finding import Severity
from govlint.graph.graph import Graph
from govlint.result import Result
from govlint.structure.model import SECTIONS
from govlint.structure.word_lists import counted, in_words

MOST_GAPS = 12
"""What is not always stated and is named before the rest is counted."""

OTHER_GAPS = ("more kind of statement", "more kinds of statement", " for some")

COUNTED = ("forums", "organisations", "posts", "decisions", "delegations", "agreements")

NOT_ASSURANCE = "This was read from a description of the structure. It is not assurance."

SAID = {
    Severity.ERROR: ("contradicts itself or a law", "contradict themselves or a law"),
    Severity.WARNING: ("is likely to fail or departs from a code",
                       "are likely to fail or depart from a code"),
    Severity.INFO: ("is worth a look", "are worth a look"),
}  # fmt: skip
"""What one finding of a severity means, and several."""


def board(graph: Graph, result: Result, *, decisions: bool) -> Answer:
    """Make the paper; with the decisions, it also says who takes which."""
    return Answer(
        "board",
        graph.structure.name,
        result.as_of,
        "",
        _sentence(result),
        list(_blocks(graph, result, decisions=decisions)),
        list(missing_in_words(result.coverage, MOST_GAPS, *OTHER_GAPS)),
        {},
        title="Governance: structure and findings",
        notes=list(_notes(graph, result)),
    )


def _sentence(result: Result) -> str:
    counts = result.by_severity()
    if not counts:
        return "Nothing was found in what is described."
    parts = [f"{counts[one]} {SAID[one][counts[one] != 1]}" for one in Severity if counts[one]]
    return f"{counted(len(result.findings), 'finding')}: {in_words(parts)}."


def _notes(graph: Graph, result: Result) -> Iterator[str]:
    """Say what is described, what was set aside, and what the paper is not."""
    numbers = [(section, len(getattr(graph.structure, section))) for section in COUNTED]
    said = [f"{of} {section if of > 1 else SECTIONS[section][0]}" for section, of in numbers if of]
    if said:
        yield f"Described are {in_words(said)}."
    yield from loosened(result)
    yield NOT_ASSURANCE


def _blocks(graph: Graph, result: Result, *, decisions: bool) -> Iterator[Block]:
    yield from structure_blocks(graph, result.as_of)
    if decisions:
        yield from titled("Who decides", [_in_plain_words(graph, decisions_block(graph))])
    yield from findings_blocks(graph, result.findings)
    yield from explained_blocks(graph, result.explained)


def _in_plain_words(graph: Graph, block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    words = PlainWords(graph)
    rows = [replace(row, cells=[words.said(cell) for cell in row.cells]) for row in block.rows]
    return replace(block, rows=rows)
