"""Page of a board paper on the structure: each forum with its votes, its meetings and its board."""

from collections.abc import Iterator
from datetime import date

from govlint.answers.accountability_tree import STEP, Accountability, Branch, accountability
from govlint.answers.accountability_tree_rows import seats
from govlint.answers.answer import Block, Column, Paragraph, Row, Table
from govlint.answers.board.plain_words import as_name
from govlint.graph.graph import Graph
from govlint.graph.standing_orders import meetings_a_year
from govlint.structure.figures import figure
from govlint.structure.word_lists import counted, in_words, shortened

ONE_PAGE = 26
"""Forums that one sheet of paper holds below the head of the paper."""

MOST_PARENTS = 2
MOST_ALONE = 5

COLUMNS = (
    Column("forum"),
    Column("votes"),
    Column("meets a year", right=True),
    Column("answers to"),
)


def structure_blocks(graph: Graph, day: date) -> Iterator[Block]:
    """Give the forums from each board down, on one page, and count what is below that."""
    found = accountability(graph, lines=ONE_PAGE)
    rows = [
        _row(graph, day, branch, level)
        for root in found.branches
        for level, branch in root.levels()
        if not branch.again
    ]
    if rows:
        yield Table(COLUMNS, rows, "The structure")
    if said := " ".join(_left_out(graph, found)):
        yield Paragraph(said, "" if rows else "The structure")


def _row(graph: Graph, day: date, branch: Branch, level: int) -> Row:
    name = _name(graph, branch.body)
    more = f" (and {branch.more}{' more' * bool(branch.below)} below)" if branch.more else ""
    forum = graph.forums.get(branch.body)
    if forum is None:
        return Row((f"{name}{more}", "", "", ""), guide=STEP * level)
    above = [_name(graph, one) for one in dict.fromkeys(forum.accountable_to or ())]
    nobody = "nobody: a board" if graph.is_board(branch.body) else "not stated"
    often = meetings_a_year(graph, branch.body)
    cells = (
        f"{name}{more}",
        seats(graph, day, branch.body).replace("members ", ""),
        "not stated" if often is None else figure(often, 1),
        in_words(shortened(above, MOST_PARENTS)) or nobody,
    )
    return Row(cells, guide=STEP * level)


def _name(graph: Graph, entity: str) -> str:
    return as_name(graph.label(entity), entity)


def _left_out(graph: Graph, found: Accountability) -> Iterator[str]:
    if found.alone:
        named = [_name(graph, one) for one in found.alone]
        answer = "more forum answers" if len(named) == 1 else "more forums answer"
        who = in_words(shortened(named, MOST_ALONE))
        yield f"{len(named)} {answer} to nobody that is stated: {who}."
    for status, number in sorted(found.left_out.items()):
        yield f"{counted(number, f'{status} forum')} {'is' if number == 1 else 'are'} left out."
