"""Clinicians who lead a programme or sit on its forum."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.memberships import is_member
from govlint.measures.measure import Measure, Sentence, paired


def _clinicians(graph: Graph, day: date, programme: str) -> float | None:
    """Count those who lead or sit clinically; None where it is open, or nothing is clinical."""
    known = graph.structure.programmes[programme]
    if known.clinical_lead:
        return 1
    seats = [seat for seat in graph.seats_of(known.forum or "") or () if is_member(seat)]
    if not seats or not _is_clinical(graph, known.forum or ""):
        return None
    if any(seat.kinds is None for seat in seats):
        return None
    return sum(seat.number for seat in seats if "clinical" in (seat.kinds or ()))


def _clinicians_told(graph: Graph, day: date, programme: str) -> Sentence:
    forum = graph.structure.programmes[programme].forum or ""
    number = sum(seat.number for seat in graph.seats_of(forum) or () if is_member(seat))
    seats = f"none of the {number} seats on {graph.label(forum)} is clinical"
    words = f"has no clinical lead, and {seats}"
    return Sentence(words, graph.places([forum]))


def _is_clinical(graph: Graph, forum: str) -> bool:
    """Tell whether somebody is clinically accountable for a service that a forum covers."""
    services = graph.structure.services
    return any(
        services[service].clinically_accountable
        for service in graph.forums[forum].services or ()
        if service in services
    )


MEASURES = (
    Measure(
        "programme.clinicians",
        "programme",
        "clinicians",
        paired(_clinicians, _clinicians_told),
        ("forum",),
    ),
)
"""What can be measured of clinicians."""
