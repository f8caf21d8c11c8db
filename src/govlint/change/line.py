"""Line of a forum: to whom it answers, else whose it is."""

from collections.abc import Mapping

from govlint.graph.graph import Graph


def line_of(graph: Graph, forum: str, renamed: Mapping[str, str]) -> frozenset[str]:
    """Give those to whom a forum answers; where that is not stated, whose forum it is."""
    known = graph.forums[forum]
    return frozenset(renamed.get(one, one) for one in known.accountable_to or known.of or ())
