"""Merger: a forum takes the place of another, with its work, its line and some of its members."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from govlint.change.membership import to_come
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


class Merger(NamedTuple):
    """A structure in which one forum has taken the place of another, and how seats came along."""

    draft: Draft
    later: Sequence[Seat]
    """Those that come along and have not begun."""
    once: Sequence[Seat]
    """Unnamed seats that do not come along, for the other forum has seats alike."""


def merge(draft: Draft, forum: str, into: str, members: Sequence[str]) -> Merger:
    """Give the structure in which one forum has taken the place of another."""
    asked = _asked(draft, forum, into, members)
    coming = [*_coming(draft, asked, into)]
    written = draft.field(forum, "members")
    edits = [
        *named_anew(draft, forum, into),
        *_line(draft, forum, into),
        *_gained(draft, forum, into),
        Edit("append", ("forums", into, "replaces"), forum),
        *(
            Edit("append", ("forums", into, "members"), _joining(draft, seat, written))
            for seat in coming
        ),
        *stand_down(draft, forum),
    ]
    once = [seat for seat in asked if seat.member.seat and seat not in coming]
    later = [seat for seat in coming if _is_to_come(draft, seat)]
    return Merger(draft.after(edits), later, once)


def _asked(draft: Draft, forum: str, into: str, members: Sequence[str]) -> Sequence[Seat]:
    """Give the seats of which it is said that they come along."""
    graph = draft.graph
    if list(members) == [THEIRS]:
        return ()
    if graph.seats_of(into) is None:
        raise Refusal(
            f"who sits on {graph.label(into)} is not stated, so nobody can join; "
            "--members theirs leaves that open"
        )
    if list(members) == [ALL]:
        return [*(graph.seats_of(forum) or ()), *to_come(graph, forum, draft.day)]
    return [seat for words in members for seat in seats_on(draft, words, forum)]


def _coming(draft: Draft, asked: Sequence[Seat], into: str) -> Iterator[Seat]:
    """Give those who come along and do not sit there yet, once each."""
    kept: list[Seat] = []
    for seat in asked:
        there = any(is_alike(seat, one) or is_of_same(seat, one) for one in kept)
        if not there and not sits_on(draft, seat, into):
            kept.append(seat)
            yield seat


def _joining(draft: Draft, seat: Seat, written: Sequence[Any]) -> Any:
    """Give a membership as it is written on the forum that goes on; one to come keeps its days."""
    return as_member(written[seat.position], keeps_days=_is_to_come(draft, seat))


def _is_to_come(draft: Draft, seat: Seat) -> bool:
    return seat.member.since is not None and seat.member.since > draft.day


def as_member(written: Any, *, keeps_days: bool = False) -> Any:
    """Give a membership as it begins on another forum: without chair, `since` and `until`."""
    if not isinstance(written, dict):
        return written
    behind = () if keeps_days else LEFT_BEHIND
    left = {key: value for key, value in written.items() if key not in behind}
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
