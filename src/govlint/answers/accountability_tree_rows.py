"""Rows of the tree: each body with its votes and its findings."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from govlint.answers.accountability_tree import Accountability, Branch
from govlint.answers.answer import SHAPES, Block, Column, Paragraph, Row, table
from govlint.finding import Finding, Severity
from govlint.graph.graph import Graph
from govlint.measures.catalogue import MEASURES
from govlint.structure.forums import Forum
from govlint.structure.word_lists import counted

MOST_PARENTS = 3
"""Bodies above that one line names."""

ALONE = 5
"""Forums that answer to nobody and are named in one sentence."""

SITS_THERE = " *"
"""Stands behind a body on which the organisation has a seat that alone is asked for."""

COLUMNS = (
    Column("who answers to whom", least=60),
    Column("votes"),
    Column("form", spare=1),
    Column("found"),
)


def tree_blocks(
    graph: Graph,
    day: date,
    found: Accountability,
    findings: Sequence[Finding],
    marked: Collection[str] = (),
) -> Iterator[Block]:
    """Give the tree as a table with some bodies marked, and a sentence on what it does not show."""
    counts = Counter((one.entity, one.severity) for one in findings)
    rows = [
        Row(
            (
                f"{_name(graph, branch)}{SITS_THERE * (branch.body in marked)}{_more(branch)}",
                "" if branch.again else seats(graph, day, branch.body),
                "" if branch.again else _form(graph, day, branch.body),
                "" if branch.again else _found(branch.body, counts),
            ),
            marked=branch.body in marked,
            guide=first,
        )
        for root in found.branches
        for first, _, branch in root.lines()
    ]
    if rows:
        yield table(COLUMNS, rows)
    if said := " ".join(_left_out(graph, found)):
        yield Paragraph(said)


def seats(graph: Graph, day: date, forum: str) -> str:
    """Say how many of those who take part have a vote."""
    if forum not in graph.forums:
        return ""
    counted = [
        MEASURES[name].of(graph, day, forum)
        for name in ("forum.participants", "forum.voting-seats")
    ]
    there, voting = [one.value if one else None for one in counted]
    if there is None:
        return "members not stated"
    if there == voting:
        return f"{there:g}" if there else "no members"
    return f"{voting:g} of {there:g}" if voting else f"none of {there:g}"


def _name(graph: Graph, branch: Branch) -> str:
    name = graph.label(branch.body)
    if branch.again:
        return f"{name}, shown elsewhere"
    if branch.in_circle:
        return f"{name}, which answers to itself in a circle"
    if branch.others:
        return f"{name}, under {graph.labels(branch.others, MOST_PARENTS)}"
    known = graph.kinds.get(branch.body)
    return name if known else f"{name} (described nowhere)"


def _more(branch: Branch) -> str:
    more = " more" if branch.below else ""
    return f" (and {branch.more}{more} below)" if branch.more else ""


def _form(graph: Graph, day: date, body: str) -> str:
    forum = graph.forums.get(body)
    if forum is None:
        return graph.kinds.get(body, "")
    form = (forum.form or "").replace("-", " ")
    return ", ".join(filter(None, (form, _not_active(forum, day))))


def _not_active(forum: Forum, day: date) -> str:
    """Say in a word that a forum has another status than active, or does not meet on the day."""
    if forum.status != "active":
        return str(forum.status)
    if forum.ends and forum.ends < day:
        return "ended"
    return "not begun" if forum.starts and forum.starts > day else ""


def _found(body: str, counts: Counter[tuple[str | None, Severity]]) -> str:
    numbers = ((SHAPES[severity], counts[body, severity]) for severity in Severity)
    return " ".join(f"{shape}{number}" for shape, number in numbers if number)


def _left_out(graph: Graph, found: Accountability) -> Iterator[str]:
    """Say what the tree does not show."""
    if found.alone:
        verb = "answers" if len(found.alone) == 1 else "answer"
        named = graph.labels(found.alone, ALONE)
        number = "1 forum" if len(found.alone) == 1 else f"{len(found.alone)} forums"
        yield f"{number} {verb} to nobody that is stated: {named}."
    for status, left_out in sorted(found.left_out.items()):
        yield f"{counted(left_out, f'{status} forum')} {'is' if left_out == 1 else 'are'} left out."
