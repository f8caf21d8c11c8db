"""Clinicians who lead a programme or sit on its forum."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.identity import named, one_holder
from govlint.graph.seated_on_a_day import post_is_held
from govlint.graph.seating.seat_conditions import is_member
from govlint.graph.seats import Seat, seats_in
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.model import Programme
from govlint.structure.word_lists import counted, in_words, listing, shortened


def _clinicians(graph: Graph, day: date, programme: str) -> Reading | None:
    """Count those who lead or sit clinically, in doubt where it is open; None if nothing is so."""
    known = graph.structure.programmes[programme]
    seats = [seat for seat in graph.all_seats_of(known.forum or "") or () if is_member(seat)]
    if not seats or not _is_clinical(graph, known.forum or ""):
        return None
    open_ = any(seat.kinds is None for seat in seats)
    lead = [known.clinical_lead] if known.clinical_lead else _clinical_owner(graph, day, known)
    leading = [one_holder(graph, one) for one in lead]
    clinical = [
        seat
        for seat in seats
        if "clinical" in (seat.kinds or ()) and (seat.holder is None or seat.holder not in leading)
    ]
    number = len(lead) + seats_in(clinical)
    return Reading(
        number,
        lambda: _leading_or_there(graph, known.forum or "", lead, clinical),
        in_doubt=open_,
    )


def _clinical_owner(graph: Graph, day: date, programme: Programme) -> list[str]:
    """Give the owner of a programme whose post is stated as clinical and is held on a day."""
    owner = programme.sro
    post = graph.structure.posts.get(owner or "")
    if owner is None or post is None or "clinical" not in (post.kind or ()):
        return []
    return [owner] if post_is_held(graph.structure, post, day) else []


def _leading_or_there(
    graph: Graph, forum: str, lead: Sequence[str], clinical: Sequence[Seat]
) -> Sentence:
    number = len(lead) + seats_in(clinical)
    some = counted(number, "clinician") if number else "no clinician"
    words = f"has {some} as its clinical lead or among the members of {graph.label(forum)}"
    names = [*(named(graph, [one]) for one in lead), *map(graph.seat, clinical)]
    places = (*graph.places([*lead, forum]), *graph.seat_places(clinical))
    return Sentence(listing(words, in_words(shortened(names))), places)


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
        _clinicians,
        ("forum",),
    ),
)
"""What can be measured of clinicians."""
