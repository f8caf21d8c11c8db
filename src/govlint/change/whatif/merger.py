"""Merger: a forum takes the place of another, with its work, its line and some of its members."""

from collections.abc import Iterator, Sequence
from typing import Any

from govlint.change.whatif.draft import Draft
from govlint.change.whatif.merger_references import named_anew, target
from govlint.change.whatif.proposals import ALL, THEIRS
from govlint.change.whatif.stand_down import stand_down
from govlint.change.whatif.subjects import is_alike, is_of_same, seats_on, sits_on
from govlint.edit import Edit
from govlint.graph.seats import Seat
from govlint.refusal import Refusal
from govlint.structure.forums import CHAIRS

GAINED = ("services", "functions", "outcomes", "duty")
"""Fields of which the forum that goes on gains what is stated of the other."""

LEFT_BEHIND = ("since", "until")
"""What belongs to a membership that ends, and not to the one that begins."""

NO_MORE_THAN_MEMBERS = (*CHAIRS, "deputy-chair")


def merge(draft: Draft, forum: str, into: str, members: Sequence[str]) -> Draft:
    """Give the structure in which one forum has taken the place of another."""
    coming = [*_coming(draft, forum, into, members)]
    taken = [Edit("append", ("forums", into, "replaces"), forum)]
    seats = [Edit("append", ("forums", into, "members"), one) for one in coming]
    return draft.after(
        [
            *named_anew(draft, forum, into),
            *_line(draft, forum, into),
            *_gained(draft, forum, into),
            *taken,
            *seats,
            *stand_down(draft, forum),
        ]
    )


def _coming(draft: Draft, forum: str, into: str, members: Sequence[str]) -> Iterator[Any]:
    """Give who comes along and does not sit there yet, as members are written."""
    graph = draft.graph
    if list(members) == [THEIRS]:
        return
    if graph.seats_of(into) is None:
        raise Refusal(
            f"who sits on {graph.label(into)} is not stated, so nobody can join; "
            "--members theirs leaves that open"
        )
    seats = graph.seats_of(forum) or ()
    if list(members) != [ALL]:
        seats = [seat for words in members for seat in seats_on(draft, words, forum)]
    written = draft.field(forum, "members")
    kept: list[Seat] = []
    for seat in seats:
        if sits_on(draft, seat, into) or any(
            is_alike(seat, one) or is_of_same(seat, one) for one in kept
        ):
            continue
        kept.append(seat)
        yield as_member(written[seat.position])


def as_member(written: Any) -> Any:
    """Give a membership as it begins on another forum: without chair, `since` and `until`."""
    if not isinstance(written, dict):
        return written
    left = {key: value for key, value in written.items() if key not in LEFT_BEHIND}
    if left.get("capacity") in NO_MORE_THAN_MEMBERS:
        del left["capacity"]
    return left["who"] if [*left] == ["who"] else left


def _line(draft: Draft, forum: str, into: str) -> Iterator[Edit]:
    """Take over the line and the escalations of a forum that was above."""
    for field in ("accountable_to", "reports_to", "escalates_to"):
        above = draft.field(into, field)
        if forum not in map(target, above):
            continue
        kept = [one for one in above if target(one) != forum]
        known = {target(one) for one in kept} | {into, forum}
        taken = [] if field == "reports_to" else draft.field(forum, field)
        meant = [*kept, *(one for one in taken if target(one) not in known)]
        path = ("forums", into, field)
        yield Edit("set", path, meant) if meant else Edit("remove", path)


def _gained(draft: Draft, forum: str, into: str) -> Iterator[Edit]:
    for field in GAINED:
        has, gets = draft.field(into, field), draft.field(forum, field)
        if "all" in has:
            continue
        if "all" in gets:
            yield Edit("set", ("forums", into, field), "all")
            continue
        for one in gets:
            if one not in has:
                yield Edit("append", ("forums", into, field), one)
