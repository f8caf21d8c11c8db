"""Shareholding: which boards are those of a council's company, and who watches over them."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from govlint.graph.authority.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
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
    told = _watched(graph)
    return (
        key in told
        or not told.isdisjoint(companies)
        or any(not councils.isdisjoint(_parties_with(graph).get(one, ())) for one in companies)
    )


@once
def _watched(graph: Graph) -> frozenset[str]:
    """Collect all who send a report, those for whom they act, and all who are scrutinised."""
    senders = {report.from_ for report in graph.structure.reports.values()}
    owners = {owner for sender in senders for owner in owners_of(graph, sender)}
    under = {one for forum in graph.forums.values() for one in forum.scrutinises or ()}
    return frozenset(senders | owners | under)


@once
def _parties_with(graph: Graph) -> Mapping[str, Collection[str]]:
    """Give by party all with whom it has an agreement."""
    found: dict[str, set[str]] = {}
    for agreement in graph.structure.agreements.values():
        for party in agreement.parties or ():
            found.setdefault(party, set()).update(agreement.parties or ())
    return found


def _uses_rights(graph: Graph, key: str, forum: Forum) -> Iterator[str]:
    """Name to whom a forum takes matters, who removes its members and who decides what it asks."""
    yield from (one.to for one in forum.escalates_to or ())
    for member in forum.members or ():
        yield from member.removed_by or ()
    yield from _asked_by(graph).get(key, ())


@once
def _asked_by(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give by forum those who decide what it recommends."""
    found: dict[str, list[str]] = {}
    for decision in graph.structure.decisions.values():
        if decision.status != "withdrawn":
            for one in decision.recommended_by or ():
                found.setdefault(one, []).extend(decision.owners)
    return found


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
