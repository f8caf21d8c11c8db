"""Shareholding: which boards are those of a council's company, and who watches over them."""

from collections.abc import Collection

from govlint.graph.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.owners import is_subsidiary
from govlint.structure.forums import Forum


def is_of_council_company(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is that of a company that belongs to a council."""
    return bool(_councils_of(graph, forum))


def is_watched(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum informs somebody, or the council its company belongs to keeps watch.

    That it does by scrutiny, by reports or by an agreement with the company.
    """
    if forum.reports_to:
        return True
    companies, councils = {*(forum.of or ())}, _councils_of(graph, forum)
    watched = {key, *companies}
    return (
        any(_belongs(graph, report.from_, watched) for report in graph.structure.reports.values())
        or any(watched & {*(other.scrutinises or ())} for other in graph.forums.values())
        or any(
            companies & {*(agreement.parties or ())} and councils & {*(agreement.parties or ())}
            for agreement in graph.structure.agreements.values()
        )
    )


def _councils_of(graph: Graph, forum: Forum) -> set[str]:
    """Collect the councils to which the companies whose forum it is belong."""
    known = graph.structure.organisations
    owned = [known[one].part_of for one in forum.of or () if _is_owned(graph, one)]
    return {
        owner
        for owner in owned
        if owner and (council := known.get(owner)) and council.kind == "local-authority"
    }


def _is_owned(graph: Graph, body: str) -> bool:
    known = graph.structure.organisations.get(body)
    return known is not None and is_subsidiary(graph, body, known)


def _belongs(graph: Graph, one: str, bodies: Collection[str]) -> bool:
    """Tell whether somebody is one of these, or acts for one."""
    return one in bodies or any(owner in bodies for owner in owners_of(graph, one))
