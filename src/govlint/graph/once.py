"""Costly answers about a graph: worked out once, and kept in that graph."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple, cast

from govlint.graph.graph import Graph

T = TypeVar("T")
Others = TypeVarTuple("Others")


def once(function: Callable[[Graph, *Others], T]) -> Callable[[Graph, *Others], T]:
    """Cache the answers of a function in the graph asked; other arguments have to be hashable."""

    @wraps(function)
    def answer(graph: Graph, *others: *Others) -> T:
        answers = graph.answers.setdefault(function, {})
        if others not in answers:
            answers[others] = function(graph, *others)
        return cast("T", answers[others])

    return answer
