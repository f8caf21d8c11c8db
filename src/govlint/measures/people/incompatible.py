"""Incompatible seats: who sits on a forum and on one that its terms rule out."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.seating.seat_conditions import is_member
from govlint.graph.seats import Seat
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_words
from govlint.structure.forums import CHAIRS
from govlint.structure.word_lists import counted, in_words, listing, shortened


def _on_both(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the holders of a seat here and on a forum that this one is incompatible with."""
    others = [one for one in graph.forums[forum].incompatible_with or () if one in graph.forums]
    here = graph.seats_of(forum)
    if not others or here is None:
        return None
    both = {
        holder: seats
        for holder in dict.fromkeys(seat.holder for seat in filter(is_member, here))
        if holder and (seats := _there(graph, holder, (forum, *others)))
    }
    return Reading(len(both), lambda: _in_words(graph, forum, both))


def _there(graph: Graph, holder: str, forums: Sequence[str]) -> Sequence[Seat]:
    """Give somebody's seats on these forums; none where they are all on one."""
    there = [seat for seat in graph.seats.by_holder.get(holder, ()) if seat.forum in forums]
    seats = list(filter(is_member, there))
    live = [seat for seat in seats if graph.forums[seat.forum].status in ("active", "shadow")]
    return live if len({seat.forum for seat in live}) > 1 else ()


def _in_words(graph: Graph, forum: str, both: Mapping[str, Sequence[Seat]]) -> Sentence:
    people = counted(len(both), "member", "members")
    sits = "sits" if len(both) == 1 else "sit"
    seats = [seat for each in both.values() for seat in each if seat.forum != forum]
    where = graph.labels(list(dict.fromkeys(seat.forum for seat in seats)))
    words = f"has {people} who {sits} where its terms rule it out"
    if both:
        words += f", on {where}"
    leading = {one: list(_led(seats)) for one, seats in both.items()}
    names = in_words(shortened([_named(graph, one, led) for one, led in leading.items()]))
    places = tuple(
        (f"{graph.seat(seat)} on {graph.label(seat.forum)}", seat.key_path)
        for each in both.values()
        for seat in each
    )
    at = ("forums", forum, "incompatible_with")
    wrong = tuple(sorted({forum, *(seat.forum for seat in seats)})) if both else ()
    each = dict.fromkeys(
        " ".join([one, *sorted((forum, seat.forum))])
        for one, there in both.items()
        for seat in there
        if seat.forum != forum
    )
    chairs = [f"{one} {as_words('chair')} {led}" for one, those in leading.items() for led in those]
    return Sentence(listing(words, names), places, at=at, wrong=wrong, parts=(*each, *chairs))


def _led(seats: Sequence[Seat]) -> Iterator[str]:
    """Give the forums that somebody leads by these seats."""
    yield from dict.fromkeys(seat.forum for seat in seats if seat.member.capacity in CHAIRS)


def _named(graph: Graph, holder: str, led: Sequence[str]) -> str:
    name = graph.label(holder)
    return f"{name}, who chairs {graph.labels(led)}" if led else name


MEASURES = (
    Measure(
        "forum.incompatible-members",
        "forum",
        "members who sit on a forum that its terms rule out",
        _on_both,
        ("members",),
    ),
)
"""What can be measured of incompatible seats."""
