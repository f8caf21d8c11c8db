"""Forums of open-source projects: which lead one, decide by three votes, or work by e-mail."""

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.quorums import effective_quorum
from govlint.structure.forums import Forum

BINDING_VOTES = 3
"""The votes with which a motion carries at the Apache Software Foundation, of however many."""


def leads_project(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum of open-source projects without a board has its power from nobody.

    So it is with the council or the steering group that the charter of a project puts at its head.
    """
    if forum.powers != "own" or key in graph.delegations_to or not forum.of:
        return False
    return all(
        (body := graph.structure.organisations.get(owner)) is not None
        and body.kind == "open-source-project"
        and owner not in graph.boards
        for owner in forum.of
    )


def asks_for_three(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum of open-source projects, no board, decides with three votes or more."""
    owners = [graph.structure.organisations.get(one) for one in forum.of or ()]
    if graph.is_board(key) or not any(one and one.kind == "open-source-project" for one in owners):
        return False
    quorum = effective_quorum(graph, key)
    return quorum is not None and quorum.number >= BINDING_VOTES


def works_in_open(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum, no board, is of open-source projects, or of a body that has some."""
    return not graph.is_board(key) and not _with_projects(graph).isdisjoint(forum.of or ())


@once
def _with_projects(graph: Graph) -> frozenset[str]:
    """Collect the open-source projects, and the organisations of which they are parts."""
    projects = {
        key: organisation.part_of
        for key, organisation in graph.structure.organisations.items()
        if organisation.kind == "open-source-project"
    }
    return frozenset((*projects, *filter(None, projects.values())))
