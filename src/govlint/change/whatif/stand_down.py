"""Standing down of a forum: its last day, and that of everyone who sits there."""

from collections.abc import Iterator
from datetime import date

from govlint.change.whatif.draft import Draft
from govlint.edit import Edit
from govlint.graph.day_arithmetic import days_later


def stand_down(draft: Draft, forum: str) -> Iterator[Edit]:
    """Give the edits after which a forum has met for the last time the day before."""
    last = days_later(draft.day, -1)
    stated = draft.graph.forums[forum]
    yield Edit("set", ("forums", forum, "status"), "stood-down")
    if stated.ends is None or stated.ends > last:
        yield Edit("set", ("forums", forum, "ends"), last.isoformat())
    yield from _ended_seats(draft, forum, last)


def _ended_seats(draft: Draft, forum: str, last: date) -> Iterator[Edit]:
    """End each membership; one that has not begun goes, from the last to keep positions."""
    members = draft.graph.forums[forum].members or ()
    for position, member in reversed([*enumerate(members)]):
        path = ("forums", forum, "members", position)
        if member.since and member.since > last:
            yield Edit("remove", path)
        elif member.until is None or member.until > last:
            yield Edit("set", (*path, "until"), last.isoformat())
