"""Subjects: the forums and seats that the words of a proposal mean."""

from collections.abc import Sequence
from datetime import date

from govlint.answers.ambiguity import echo, only
from govlint.answers.lookup import folded, has_words
from govlint.change.membership import to_come
from govlint.change.whatif.draft import Draft
from govlint.graph.identity import named
from govlint.graph.seats import Seat
from govlint.graph.standing_on_a_day import absence, stands
from govlint.refusal import Refusal


def standing_forum(draft: Draft, words: str) -> str:
    """Find a forum that stands on the day; raises `Refusal` where it does not."""
    forum, _ = only(draft.graph, words, ["forum"])
    if not stands(draft.graph, forum, draft.day):
        raise Refusal(
            f"{draft.graph.label(forum)} {absence(draft.graph, forum, draft.day)}; only a forum "
            "that is active can be changed so"
        )
    return forum


def seats_on(draft: Draft, words: str, forum: str) -> Sequence[Seat]:
    """Find the seats that words mean on a forum; raises `Refusal` where nobody sits there so."""
    graph = draft.graph
    seats = graph.seats_of(forum) or ()
    if unnamed := _called(seats, folded(words)):
        return unnamed
    who, _ = only(graph, words, ["post", "person"])
    found = [seat for seat in seats if who in (seat.member.who, seat.holder)]
    if not found:
        raise Refusal(f"{named(graph, [who])} does not sit on {graph.label(forum)}")
    return found


def _called(seats: Sequence[Seat], wanted: str) -> Sequence[Seat]:
    """Find the unnamed seats of one name, whole or else in part."""
    unnamed = [seat for seat in seats if seat.member.seat]
    whole = [seat for seat in unnamed if folded(seat.called) == wanted]
    found = whole or [seat for seat in unnamed if has_words(seat.called, wanted)]
    return found if len({seat.called for seat in found}) == 1 else ()


def sits_on(draft: Draft, seat: Seat, forum: str) -> bool:
    """Tell whether whoever has a seat has one on another forum.

    Of a seat that has not begun, also one that has not begun there.
    """
    others = draft.graph.seats_of(forum) or ()
    if seat.member.since and seat.member.since > draft.day:
        others = [
            *(one for one in others if not _is_over(one, seat.member.since)),
            *to_come(draft.graph, forum, draft.day),
        ]
    if seat.member.who is None:
        return any(is_alike(seat, other) for other in others)
    return any(is_of_same(seat, other) for other in others)


def _is_over(seat: Seat, day: date) -> bool:
    return seat.member.until is not None and seat.member.until < day


def is_of_same(seat: Seat, other: Seat) -> bool:
    """Tell whether two seats are of one post or of one person."""
    known = {seat.member.who, seat.holder} - {None}
    return not known.isdisjoint({other.member.who, other.holder})


def is_alike(seat: Seat, other: Seat) -> bool:
    """Tell whether two unnamed seats have one name and are for the same parties."""
    return (
        seat.member.seat is not None
        and seat.member.seat == other.member.seat
        and set(seat.represents or ()) == set(other.represents or ())
    )


def not_itself(forum: str, other: str, draft: Draft) -> None:
    """Refuse a change between a forum and itself."""
    if forum == other:
        raise Refusal(f"{echo(draft.graph.label(forum))} is named on both sides")
