"""Parties to an agreement that have no part in it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from govlint.graph.authority.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.forums import CHAIRS
from govlint.structure.kind_groups import THERE_TO_SPEAK
from govlint.structure.model import Agreement
from govlint.structure.word_lists import counted, listing, portion


def _passive(graph: Graph, day: date, agreement: str) -> Reading | None:
    known = graph.structure.agreements[agreement]
    if known.parties is None or (known.ends and known.ends < day):
        return None
    asked = _asked(graph, known)
    passive = _without_part(graph, known, asked)
    return Reading(len(passive), lambda: _looking_on(graph, agreement, passive, len(asked)))


def _with_a_part(graph: Graph, day: date, agreement: str) -> Reading:
    """Count the parties with something to do; with none, nothing is said of what anybody does.

    A chair says nothing of that, since somebody is in it of any forum, and it goes round.
    """
    known = graph.structure.agreements[agreement]
    asked = _asked(graph, known)
    number = len({*asked} & (_bound(graph, known) | _all_acting(graph)))
    words = f"gives a part in it to {counted(number, 'party', 'parties') if number else 'no party'}"
    return Reading(number, lambda: Sentence(words), customs=(agreement,))


def _looking_on(graph: Graph, agreement: str, passive: Sequence[str], asked: int) -> Sentence:
    all_asked = asked == len({*(graph.structure.agreements[agreement].parties or ())})
    party = ("party", "parties")
    if not all_asked:
        party = ("party that is there to act", "parties that are there to act")
    left = portion(len(passive), asked, *party)
    words = f"leaves {left} without an obligation, service, chair, lead or decision"
    at = ("agreements", agreement, "parties")
    return Sentence(
        listing(words, graph.labels(passive)), graph.places(passive), at=at, parts=tuple(passive)
    )


def _asked(graph: Graph, known: Agreement) -> list[str]:
    """List the parties that could act: those that speak for a sector are there to speak."""
    bodies = graph.structure.organisations
    return [
        party
        for party in dict.fromkeys(known.parties or ())
        if party in bodies and bodies[party].kind not in THERE_TO_SPEAK
    ]


def _without_part(graph: Graph, known: Agreement, asked: Sequence[str]) -> list[str]:
    """List the parties that have nothing to do, nor has a body of theirs that is a party."""
    active = _bound(graph, known) | _all_acting(graph) | _all_at_the_table(graph)
    bodies = graph.structure.organisations
    owning = {bodies[party].part_of for party in asked if party in active}
    return [party for party in asked if party not in active and party not in owning]


def _bound(graph: Graph, known: Agreement) -> set[str]:
    """Collect those to whom an agreement gives an obligation, a service or its fund."""
    found = {*(known.obligations or ())}
    if known.pooled_fund and known.pooled_fund.host:
        found.add(known.pooled_fund.host)
    for service in known.services or ():
        if service in graph.structure.services:
            one = graph.structure.services[service]
            found.update((*(one.commissioner or ()), *(one.providers or ())))
    return found


@once
def _all_acting(graph: Graph) -> set[str]:
    return set(_acting(graph))


def _acting(graph: Graph) -> Iterator[str]:
    """Give the bodies whose people lead, own, decide or carry out something."""
    structure = graph.structure
    for programme in structure.programmes.values():
        yield from _body(graph, programme.sro)
        yield from _body(graph, programme.clinical_lead)
        yield from _body(graph, programme.finance_lead)
        for manager in programme.service_managers or ():
            yield from _body(graph, manager)
    for outcome in structure.outcomes.values():
        yield from _body(graph, outcome.owner)
    for risk in structure.risks.values():
        yield from _body(graph, risk.owner)
    for decision in structure.decisions.values():
        for who in (*(decision.decided_by or ()), *(decision.performed_by or ())):
            yield from _body(graph, who)


@once
def _all_at_the_table(graph: Graph) -> set[str]:
    return set(_at_the_table(graph))


def _at_the_table(graph: Graph) -> Iterator[str]:
    """Give the bodies that chair a forum of others as well, or delegate something to one."""
    for forum, seats in graph.seats.by_forum.items():
        for seat in seats:
            if seat.member.capacity in (*CHAIRS, "deputy-chair"):
                yield from _of_others(graph, forum, seat.represents or ())
    for delegation in graph.structure.delegations.values():
        if delegation.to in graph.forums:
            yield from _of_others(graph, delegation.to, owners_of(graph, delegation.from_))


def _of_others(graph: Graph, forum: str, bodies: Iterable[str]) -> Iterator[str]:
    """Give of some bodies those that are not the only one whose forum it is."""
    owners = graph.forums[forum].of or ()
    return (body for body in bodies if owners != (body,))


def _body(graph: Graph, who: str | None) -> Iterator[str]:
    """Give the organisation that somebody acts for; forums act for all of theirs."""
    if graph.kinds.get(who or "") in ("organisation", "person", "post"):
        yield from owners_of(graph, who or "")


MEASURES = (
    Measure(
        "agreement.passive-parties",
        "agreement",
        "parties without a part in it",
        _passive,
        ("parties",),
    ),
    Measure("agreement.acting-parties", "agreement", "parties with a part in it", _with_a_part),
)
"""What can be measured of parties."""
