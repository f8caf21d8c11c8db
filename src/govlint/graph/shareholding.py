"""Shareholding: which boards are those of a council's company, and who watches over them."""

from collections.abc import Collection, Iterator

from govlint.graph.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.owners import is_subsidiary
from govlint.structure.forums import Forum


def is_of_council_company(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum is that of a company that belongs to a council."""
    return bool(_councils_of(graph, forum))


def is_watched(graph: Graph, key: str, forum: Forum) -> bool:
    """Tell whether a forum informs somebody, or the council its company belongs to keeps watch.

    That it does by scrutiny, by reports or by an agreement with the company, and where the forum
    takes matters to it, it removes members or decides what the forum recommends.
    """
    if forum.reports_to:
        return True
    companies, councils = {*(forum.of or ())}, _councils_of(graph, forum)
    if any(_belongs(graph, one, councils) for one in _uses_rights(graph, key, forum)):
        return True
    watched = {key, *companies}
    return (
        any(_belongs(graph, report.from_, watched) for report in graph.structure.reports.values())
        or any(watched & {*(other.scrutinises or ())} for other in graph.forums.values())
        or any(
            companies & {*(agreement.parties or ())} and councils & {*(agreement.parties or ())}
            for agreement in graph.structure.agreements.values()
        )
    )


def _uses_rights(graph: Graph, key: str, forum: Forum) -> Iterator[str]:
    """Name to whom a forum takes matters, who removes its members and who decides what it asks."""
    yield from (one.to for one in forum.escalates_to or ())
    for member in forum.members or ():
        yield from member.removed_by or ()
    for decision in graph.structure.decisions.values():
        if key in (decision.recommended_by or ()) and decision.status != "withdrawn":
            yield from decision.owners


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
