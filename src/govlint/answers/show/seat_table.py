"""Table of one holder's seats with the hours of each, the sentence for it, and what counts."""

from collections.abc import Collection, Iterator, Sequence

from govlint.answers.answer import Block, Column, Row, Table
from govlint.answers.show.page import NONE, NamesInWords, plainly
from govlint.answers.show.seats import Held, beside
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.graph.seats import Seat
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.people.load import MONTHS, counted_seats, meets_once_a_year
from govlint.structure.figures import about, figure
from govlint.structure.forums import CHAIRS, VOTING_CAPACITIES
from govlint.structure.word_lists import counted, in_words

MOST_SEATS = 14
"""Seats that stand on one screen before other things do."""

WITHOUT_HOURS = 2
"""The first columns, which need no rhythm."""


def sits(held: Held, *, at_least: bool) -> str:
    """Say on how many forums somebody sits, and what that takes."""
    number = len(held.forums)
    if not number:
        return "sits on no forum that is described"
    chairs = {seat.forum for seat in held.seats if seat.member.capacity in CHAIRS}
    joint = f", {_votes(held)} and chairs {_how_many(len(chairs), number)}"
    return f"sits on {counted(number, 'forum')}{joint if chairs else f' and {_votes(held)}'}" + (
        _takes(held, at_least=at_least)
    )


def seat_table(graph: Graph, held: Held, *, at_least: bool) -> Iterator[Block]:
    """Show every seat, those that take most hours first."""
    if not held.seats:
        return
    columns = [
        Column("forum"), Column("sits as", spare=1), Column("meetings", right=True, spare=2),
        Column("in room", right=True, spare=3), Column("preparing", right=True, spare=4),
        Column("hours", right=True),
    ]  # fmt: skip
    if not held.timed:
        columns = columns[:WITHOUT_HOURS]
    ranked = sorted(held.seats, key=lambda seat: -_hours(held, seat))
    rows = [Row(_cells(graph, held, seat)[: len(columns)]) for seat in ranked]
    total = _total(graph, held, at_least=at_least)
    yield Table(
        columns, rows, total=total, what="more forums", what_one="more forum", least=MOST_SEATS
    )


def counts(graph: Graph, ids: Collection[str]) -> set[str]:
    """Collect the forums that count where the number of seats is limited."""
    return {seat.forum for key in ids for seat in counted_seats(graph, key)}


def not_counted(
    names: NamesInWords, ids: Collection[str], held: Held, findings: Sequence[Finding]
) -> str:
    """Explain the number of a finding that leaves out some of the forums."""
    kept = counts(names.graph, ids)
    left = [key for key in held.forums if key not in kept]
    if not left or not any(one.value == len(kept) for one in findings):
        return ""
    laid = [key for key in left if names.graph.forums[key].statutory_composition]
    rare = [key for key in left if key not in laid and meets_once_a_year(names.graph, key)]
    apart = [key for key in left if key not in (*laid, *rare)]
    said = [f"{names.of(laid)} (by law)"] if laid else []
    said += [f"{names.of(rare)} (once a year or less)"] if rare else []
    said += [f"{names.of(apart)} (not as a member)"] if apart else []
    number = f"{len(kept)} of the {len(held.forums)}"
    return f"{number} where seats are limited: not {in_words(said)}"


def _votes(held: Held) -> str:
    number, voting = len(held.forums), len({seat.forum for seat in held.seats if seat.votes})
    if voting == number:
        return {1: "votes there", 2: "votes on both"}.get(number, "votes on all")
    return f"votes on {voting or 'none'}"


def _how_many(number: int, whole: int) -> str:
    if number < whole:
        return str(number)
    return {1: "it", 2: "both"}.get(whole, "all")


def _takes(held: Held, *, at_least: bool) -> str:
    if not held.timed:
        meets = "it meets" if len(held.forums) == 1 else "they meet"
        return f"; how often {meets} is not stated"
    month = about(held.hours / MONTHS, estimated=held.estimated, places=1)
    year = about(held.hours, estimated=held.estimated)
    return f": {'at least ' if at_least else ''}{month} hours a month, {year} a year"


def _hours(held: Held, seat: Seat) -> float:
    one = held.time_at(seat)
    return one.time.hours if one else -1


def _cells(graph: Graph, held: Held, seat: Seat) -> Sequence[str]:
    forum, capacity = graph.label(seat.forum), _capacity(seat)
    often = meetings_a_year(graph, seat.forum)
    meetings = NONE if often is None else figure(often, 1)
    one = held.time_at(seat)
    if one is None:
        other = beside(graph, held, seat)
        within = "the same" if other == seat.forum else "in common"
        return (forum, capacity, meetings, "", "", within if other else NONE)
    rooms, preparing = figure(one.time.in_room, 1), figure(one.time.preparing, 1)
    hours = about(one.time.hours, estimated=one.time.estimated, places=1)
    return (forum, capacity, meetings, rooms, preparing, hours)


def _total(graph: Graph, held: Held, *, at_least: bool) -> Row | None:
    if len(held.timed) < 2:
        return None
    times = [one.time for one in held.timed]
    meetings = sum(meetings_a_year(graph, one.seat.forum) or 0 for one in held.timed)
    rooms = figure(sum(one.in_room for one in times), 1)
    preparing = figure(sum(one.preparing for one in times), 1)
    hours = about(held.hours, estimated=held.estimated, places=1)
    first = "at least" if at_least else "together"
    return Row((first, "", figure(meetings, 1), rooms, preparing, hours))


def _capacity(seat: Seat) -> str:
    silent = seat.member.capacity in VOTING_CAPACITIES and not seat.votes
    return f"{plainly(seat.member.capacity)}{', no vote' if silent else ''}"
