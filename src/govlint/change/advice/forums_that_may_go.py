"""Forums that advice may let go: no board, no scrutiny, none by law or agreement, no duty."""

from collections.abc import Iterator

from govlint.answers.lookup import folded, names_of
from govlint.answers.set_apart import why_apart
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.structure.model import Agreement


def may_go(graph: Graph, forum: str) -> bool:
    """Tell whether a forum may be stood down, or go into another."""
    if why_apart(graph, forum) or graph.forums[forum].duty:
        return False
    return forum not in _leading_agreements(graph) and not _settles_disputes(graph, forum)


@once
def _leading_agreements(graph: Graph) -> frozenset[str | None]:
    return frozenset(one.leadership for one in _lasting(graph))


@once
def _settles_disputes(graph: Graph, forum: str) -> bool:
    """Tell whether a step of an agreement names a forum, by its id or among other words."""
    names = [f" {folded(name)} " for name in names_of(graph, forum)]
    return any(name in step for step in _dispute_steps(graph) for name in names)


@once
def _dispute_steps(graph: Graph) -> tuple[str, ...]:
    return tuple(f" {folded(step.by)} " for one in _lasting(graph) for step in one.disputes or ())


def _lasting(graph: Graph) -> Iterator[Agreement]:
    """Give the agreements that have not ended."""
    for one in graph.structure.agreements.values():
        if not (graph.day and one.ends and one.ends < graph.day):
            yield one
