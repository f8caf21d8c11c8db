"""Cache of costly answers about a graph: worked out once, and kept in that graph."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple

from govlint.graph.graph import Graph

T = TypeVar("T")
Others = TypeVarTuple("Others")

UNKNOWN = object()


def once(function: Callable[[Graph, *Others], T]) -> Callable[[Graph, *Others], T]:
    """Cache the answers of a function in the graph asked; other arguments have to be hashable."""

    @wraps(function)
    def answer(graph: Graph, *others: *Others) -> T:
        answers = graph.answers[function]
        kept: Any = answers.get(others, UNKNOWN)
        if kept is UNKNOWN:
            kept = answers[others] = function(graph, *others)
        return kept  # type: ignore[no-any-return]

    return answer
