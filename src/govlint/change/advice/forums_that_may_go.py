"""Forums that advice may let go: no board, no scrutiny, none by law and none with a duty."""

from govlint.answers.set_apart import why_apart
from govlint.graph.graph import Graph


def may_go(graph: Graph, forum: str) -> bool:
    """Tell whether a forum may be stood down, or go into another."""
    return not why_apart(graph, forum) and not graph.forums[forum].duty
