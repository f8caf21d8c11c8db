"""Accountability tree as text, and what is said of each forum in it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from govlint.finding import Result, Severity
from govlint.graph.graph import Graph
from govlint.measures.catalogue import MEASURES
from govlint.report.accountability import Accountability, Branch, accountability
from govlint.report.layout import flowing, heading, paragraph
from govlint.report.text import STYLES
from govlint.structure.sanitise import printable

MOST_TOPS = 60
"""Bodies at the top whose branches are shown."""

ALONE = 8
"""Forums that answer to nobody and are named in one sentence."""


def print_tree(console: Console, result: Result, graph: Graph) -> None:
    """Print the tree with the form, the seats and the findings of each forum."""
    if not graph.forums:
        return
    found = accountability(graph)
    heading(console, "Who answers to whom")
    notes = _Notes(result, graph)
    for branch in found.branches[:MOST_TOPS]:
        for first, others, one in branch.lines():
            flowing(console, Text(first, "dim"), Text(others, "dim"), list(notes.of(one)))
    for sentence in _left_out(found, graph):
        paragraph(console, Text(sentence, "dim"))


def _left_out(found: Accountability, graph: Graph) -> Iterator[str]:
    """Say what the tree does not show."""
    if len(found.branches) > MOST_TOPS:
        yield f"… and {len(found.branches) - MOST_TOPS} more at the top"
    if found.alone:
        named = graph.labels(found.alone, ALONE)
        yield f"{_forums(found.alone)} to nobody that is stated: {printable(named)}."
    for status, number in sorted(found.left_out.items()):
        yield f"{number} {status} {'forum is' if number == 1 else 'forums are'} left out."


def _forums(keys: Sequence[str]) -> str:
    return "1 forum answers" if len(keys) == 1 else f"{len(keys)} forums answer"


class _Notes:
    """Notes on each body in the tree."""

    def __init__(self, result: Result, graph: Graph) -> None:
        self.graph = graph
        self.day = result.as_of
        self.found = Counter(one.entity for one in result.findings)
        self.worst: dict[str | None, Severity] = {}
        for one in result.findings:
            worst = self.worst.setdefault(one.entity, one.severity)
            if one.severity.rank < worst.rank:
                self.worst[one.entity] = one.severity

    def of(self, branch: Branch) -> Iterator[Text]:
        """Give the name, the findings, the form and seats, and what else it answers to."""
        key = branch.body
        name = printable(self.graph.label(key))
        if branch.again:
            yield Text.assemble(name, (", shown elsewhere", "dim"))
            return
        yield Text(name)
        if number := self.found[key]:
            yield Text(f"{number} finding{'s' * (number > 1)}", STYLES[self.worst[key]])
        more = f"… {branch.more} more below" if branch.more else ""
        for note in filter(None, (self._kind(key), self._others(branch), more)):
            yield Text(note, "dim")

    def _kind(self, key: str) -> str:
        forum = self.graph.forums.get(key)
        if forum is None:
            return self.graph.kinds.get(key, "described nowhere")
        status = forum.status if forum.status != "active" else None
        return ", ".join(filter(None, (forum.form, status, self._seats(key))))

    def _seats(self, key: str) -> str:
        counted = [
            MEASURES[name].of(self.graph, self.day, key)
            for name in ("forum.participants", "forum.voting-seats")
        ]
        there, voting = [one.value if one else None for one in counted]
        if there is None:
            return "members not stated"
        if there == voting:
            return f"{there:g} voting" if there else "no members"
        return f"{voting:g} of {there:g} voting" if voting else f"none of {there:g} voting"

    def _others(self, branch: Branch) -> str:
        if branch.in_circle:
            return "answers to itself, in a circle"
        named = [printable(self.graph.label(one)) for one in branch.others]
        return f"also answers to {', '.join(named)}" if named else ""
