"""Lines of accountability of which no forum names an owner, so that one body has them all."""

from collections.abc import Iterable, Mapping

from govlint.graph.graph import BOARD_FORMS, JOINT_FORMS, Graph
from govlint.graph.once import once
from govlint.structure.forums import Forum

OF_SEVERAL = (*JOINT_FORMS, "bilateral-meeting", "statutory-partnership", "network")
"""Forms of forum that have several bodies behind them."""


@once
def lines_without_owner(graph: Graph) -> Mapping[str, int]:
    """Give with each forum the number of its line, where nothing there speaks of several bodies.

    In a file that names several organisations any of them may be the owner.
    """
    if len(graph.structure.organisations) > 1:
        return {}
    groups = graph.relation("forum.accountable_to").groups()
    return {
        one: number
        for number, line in enumerate(groups)
        if _is_of_one_body(graph, line)
        for one in line
        if one in graph.forums
    }


def _is_of_one_body(graph: Graph, line: Iterable[str]) -> bool:
    """Tell whether none of a line names an owner, and it has one board, place and body."""
    forums = {one: graph.forums[one] for one in line if one in graph.forums}
    if any(_has_several(graph, key, forum) for key, forum in forums.items()):
        return False
    if any(graph.kinds.get(one) == "organisation" for one in line):
        return False
    if len({forum.place for forum in forums.values() if forum.place}) > 1:
        return False
    if sum(forum.form in BOARD_FORMS for forum in forums.values()) > 1:
        return False
    seats = (seat for forum in forums for seat in graph.seats_of(forum) or ())
    posts = (graph.structure.posts[one] for one in line if one in graph.structure.posts)
    bodies = {body for seat in seats for body in seat.represents or ()}
    bodies.update(body for post in posts for body in post.organisation or ())
    return len(bodies) < 2


def _has_several(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum names an owner, or is one of several bodies by its form or agreement."""
    return forum.of is not None or forum.form in OF_SEVERAL or key in _of_agreements(graph)


@once
def _of_agreements(graph: Graph) -> frozenset[str]:
    """Collect the forums that lead or manage an agreement."""
    agreements = graph.structure.agreements.values()
    return frozenset(forum for one in agreements for forum in one.forums)
