"""Lines between bodies: whom they answer to, and what else joins them that repeats no such line."""

from collections.abc import Iterator, Sequence

from govlint.answers.drawing import Line, Sort
from govlint.answers.map.order import OrderedBody, parents_of
from govlint.graph.graph import Graph
from govlint.graph.reporting import reports_from

Pair = tuple[str, str]


def lines_of(graph: Graph, placed: Sequence[OrderedBody]) -> Sequence[Line]:
    """Give the lines from the bodies that are drawn, in their order.

    Of several lines that join the same two bodies, the first sort that is asked for counts.
    """
    drawn: set[Pair] = {(one.body, one.under) for one in placed if one.under}
    lines = [Line(one.body, one.under, "answers", tree=True) for one in placed if one.under]
    for one in placed:
        if one.body in graph.forums:
            lines += _others(graph, one.body, drawn)
    return lines


def _others(graph: Graph, forum: str, drawn: set[Pair]) -> Iterator[Line]:
    for sort, target in _stated(graph, forum):
        if target != forum and not drawn & {(forum, target), (target, forum)}:
            drawn.add((forum, target))
            yield Line(forum, target, sort, tree=False)


def _stated(graph: Graph, forum: str) -> Iterator[tuple[Sort, str]]:
    stated = graph.forums[forum]
    yield from (("answers", one) for one in parents_of(graph, forum))
    yield from (("escalates", one.to) for one in stated.escalates_to or ())
    yield from (("reports", one) for one in stated.reports_to or ())
    yield from (("reports", one) for one in _told(graph, forum))
    yield from (("scrutinises", one) for one in stated.scrutinises or ())
    yield from (("replaces", one) for one in stated.replaces or ())


def _told(graph: Graph, forum: str) -> Iterator[str]:
    yield from (graph.structure.reports[key].to for key in reports_from(graph, forum))
