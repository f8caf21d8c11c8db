"""Hours of a change in words: what it frees in all, and whose meetings take less or more."""

from collections.abc import Sequence

from govlint.answers.answer import Column, Row, Table
from govlint.change.answer.names import NamesOfBoth
from govlint.change.answer.topic import Topic, tabled
from govlint.change.data import HolderHours
from govlint.change.difference import Difference
from govlint.measures.people.load import MONTHS
from govlint.structure.figures import about, figure, half_up
from govlint.structure.word_lists import counted

FULL_POST = 1_650
"""Hours a year of a full-time post, which is our convention: 37.5 a week in 44 weeks."""

MOST_HOURS = 2
"""Holders whose hours one line gives."""


def hour_topic(change: Difference, room: int) -> Topic:
    """Say whose hours a month are fewer and whose are more, those that changed most first."""
    people, names = change.holders.people, NamesOfBoth(change)
    fewer = [_hours(change, one) for one in people if one.after < one.before]
    more = [_hours(change, one) for one in people if one.after > one.before]
    short = [
        f"{word}: {', '.join(_with_rest(ones))}"
        for word, ones in (("fewer", fewer), ("more", more))
        if ones
    ]
    columns = (Column("who"), Column("before", right=True), Column("now", right=True))
    rows = [Row([names.one(one.holder), *_sides(change, one)]) for one in people]
    return Topic("Hours/month", short, "Hours a month", tabled(Table(columns, rows)))


def freed(change: Difference) -> str:
    """Say how many meetings and hours a year a change frees, or takes; nothing where unknown."""
    before, after = change.totals
    if before.hours is None or after.hours is None:
        return ""
    assert before.meetings is not None
    assert after.meetings is not None
    meetings = half_up(before.meetings) - half_up(after.meetings)
    hours = half_up(before.hours) - half_up(after.hours)
    if not meetings and not hours:
        return "Frees no meetings and no hours."
    if meetings >= 0 and hours >= 0:
        return f"Frees {_both(meetings, hours)} a year{_of_a_post(hours)}."
    if meetings <= 0 and hours <= 0:
        return f"Takes {_both(-meetings, -hours)} a year more{_of_a_post(-hours)}."
    more, fewer = ("meetings", "hours") if meetings < 0 else ("hours", "meetings")
    sums = {"meetings": abs(meetings), "hours": abs(hours)}
    return f"Takes {figure(sums[more])} {more} a year more, and {figure(sums[fewer])} {fewer} less."


def _with_rest(texts: Sequence[str]) -> Sequence[str]:
    left = len(texts) - MOST_HOURS
    return [*texts[:MOST_HOURS], counted(left, "other")] if left > 0 else texts


def _hours(change: Difference, one: HolderHours) -> str:
    before, after = _sides(change, one)
    return f"{NamesOfBoth(change).one(one.holder)} {before} → {after}"


def _sides(change: Difference, one: HolderHours) -> Sequence[str]:
    guessed = change.holders.estimated[one.holder]
    sides = zip((one.before, one.after), guessed, strict=True)
    return [about(hours / MONTHS, estimated=guess, places=1) for hours, guess in sides]


def _both(meetings: float, hours: float) -> str:
    parts = [(meetings, "meeting"), (hours, "hour")]
    return " and ".join(
        f"{figure(number)} {noun}{'' if number == 1 else 's'}" for number, noun in parts if number
    )


def _of_a_post(hours: float) -> str:
    """Say what part of a full-time post hours a year are; nothing where it rounds to no tenth."""
    posts = half_up(hours / FULL_POST, 1)
    part = f"{figure(posts, 1)} of a full-time post"
    said = part if posts < 1 else counted(posts, "full-time post")
    return f", {said} of {figure(FULL_POST)} hours" if posts else ""
