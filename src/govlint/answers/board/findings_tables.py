"""Tables of a board paper: findings by severity, with room for an owner and a day."""

from collections.abc import Iterator, Sequence

from govlint.answers.answer import SHAPES, Block, Column, Paragraph, Row, Table
from govlint.answers.board.plain_words import PlainWords, as_name
from govlint.finding import Finding, Severity
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.result import ExplainedFinding
from govlint.structure.forums import CHAIRS

TITLES = {
    Severity.ERROR: "To be mended: the structure contradicts itself or a law",
    Severity.WARNING: "Likely to fail, or to be explained",
    Severity.INFO: "Worth a look",
}
"""The heading of the findings of each severity."""

COLUMNS = (
    Column("no.", right=True),
    Column("what was found"),
    Column("owner", to_fill=True),
    Column("by when", to_fill=True),
)

FILLED_IN = "An owner that is filled in is the chair of the forum, as the structure states it."


def findings_blocks(graph: Graph, findings: Sequence[Finding]) -> Iterator[Block]:
    """Give a table for each severity that something was found of, all of them numbered through."""
    if not findings:
        yield Paragraph("Nothing was found in what is described.", "Findings")
        return
    words, first, filled = PlainWords(graph), 1, False
    for severity in Severity:
        of = [one for one in findings if one.severity is severity]
        if not of:
            continue
        rows = [
            Row((f"{number}", words.sentence(one.message), owner(graph, one), ""))
            for number, one in enumerate(of, first)
        ]
        first += len(rows)
        filled = filled or any(row.cells[2] for row in rows)
        yield Table(COLUMNS, rows, f"{SHAPES[severity]} {TITLES[severity]}")
    if filled:
        yield Paragraph(FILLED_IN)


def owner(graph: Graph, finding: Finding) -> str:
    """Name who chairs the forum that a finding is about; nobody where that is not stated."""
    forum = finding.entity if finding.entity in graph.forums else None
    if forum is None and finding.key_path[:1] == ("forums",) and len(finding.key_path) > 1:
        forum = str(finding.key_path[1])
    seats = graph.seats_of(forum) if forum else None
    chairs = [seat for seat in seats or () if seat.member.capacity in CHAIRS and not seat.vacant]
    if not chairs:
        return ""
    name = graph.seat(chairs[0])
    return as_name(name, chairs[0].called)


def explained_blocks(graph: Graph, explained: Sequence[ExplainedFinding]) -> Iterator[Block]:
    """Give what the structure explains in place of mending it, with the reason and its last day."""
    if not explained:
        return
    words = PlainWords(graph)
    rows = [
        Row((words.sentence(one.finding.message), one.reason, one.by or "", in_full(one.until)))
        for one in explained
    ]
    columns = (Column("what was found"), Column("why it is so"), Column("on whose word"))
    yield Table((*columns, Column("until")), rows, "Explained")
