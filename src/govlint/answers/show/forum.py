"""Page of a forum: who sits there, what it decides and holds, where it stands, what it is for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block, Column, Row, Table
from govlint.answers.room import times_a_year
from govlint.answers.show.absence import Failure, must_be_there
from govlint.answers.show.authority import (
    Authority,
    authority_facts,
    authority_of,
    part_facts,
)
from govlint.answers.show.data import Shown, keys_of
from govlint.answers.show.lines import Lines, line_facts, lines_of
from govlint.answers.show.naming import naming
from govlint.answers.show.page import NONE, Names, Page, facts, found, plainly
from govlint.answers.show.purpose import Purpose, purpose_facts, purpose_of
from govlint.answers.show.seats import guessed
from govlint.finding import Finding
from govlint.graph.calendar import in_full
from govlint.graph.fields import value_of
from govlint.graph.graph import Graph
from govlint.graph.quorums import effective_quorum
from govlint.graph.reporting import voters
from govlint.graph.seats import Seat, once_each, seats_in
from govlint.graph.standing import absence, stands
from govlint.measures.meetings.hours import everyones, time_of
from govlint.measures.people.sole_roles import would_stop
from govlint.structure.figures import about, figure
from govlint.structure.forums import CHAIRS, VOTING_CAPACITIES, TermsOfReference
from govlint.structure.word_lists import counted

FIRST = {"chair": 0, "co-chair": 0, "deputy-chair": 1}
MOST_BODIES = 8
"""Organisations that stand on one screen before other things do."""


@dataclass(frozen=True, slots=True)
class ForumSeat:
    """An entry of the members of a forum."""

    who: str | None
    """The post or person; null for a seat of which only the name is known."""
    seat: str | None
    number: int
    vacant: int
    capacity: str
    votes: bool
    represents: Sequence[str]
    deputy: str | None
    hours_a_year: float | None
    """Of all who sit there; null where the forum does not say how often it meets."""


@dataclass(frozen=True, kw_only=True)
class ForumPage(Purpose, Lines, Authority, Shown):
    """What `show` says of a forum."""

    stands: bool
    form: str | None
    of: Sequence[str]
    seats: Sequence[ForumSeat]
    votes: int | None
    """Null where not all members are stated."""
    quorum: int | None
    meetings_a_year: float | None
    hours_a_year: float | None
    estimated: bool
    fails_without: Sequence[Failure]
    """Who it cannot meet or decide without, none of them with a deputy."""


def forum_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Page:
    """Make the page of a forum."""
    return _Forum(graph, key, day, findings).page()


class _Forum:
    """What is known of one forum, gathered for the sentence, the evidence and the data."""

    def __init__(self, graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> None:
        self.graph, self.key, self.day = graph, key, day
        self.forum = graph.forums[key]
        self.name = graph.label(key)
        self.seats = graph.seats_of(key) or ()
        self.all_seats = graph.all_seats_of(key)
        self.often: float | None = value_of(graph, "forum", key, self.forum, "meetings.per_year")
        self.time = time_of(graph, key)
        self.timed = everyones(graph, [key]).get(key)
        self.authority = authority_of(graph, [key])
        self.lines = lines_of(graph, key)
        self.purpose = purpose_of(graph, key)
        self.failures = list(self._leaning())
        self.findings = naming(graph, findings, [key])

    def page(self) -> Page:
        """Put the page together."""
        form = f", {plainly(self.forum.form)}" if self.forum.form else ""
        return Page(
            f"{self.name}{form}",
            self._sentence(),
            self._blocks,
            self._not_stated(),
            self._data(),
            self.findings,
            [seat.member.who for seat in self.seats if seat.member.who],
        )

    def _blocks(self, names: Names) -> Iterator[Block]:
        yield from self._table(names)
        yield from facts(self._facts(names))
        yield from found(self.findings)

    def _sentence(self) -> str:
        there = (
            ""
            if stands(self.graph, self.key, self.day)
            else (f"{absence(self.graph, self.key, self.day)}; it ")
        )
        rhythm = (
            f"meets {times_a_year(self.often)}"
            if self.often is not None
            else ("does not state how often it meets")
        )
        takes = ""
        if self.timed is not None and self.time:
            hours = about(self._hours(), estimated=self.time.estimated)
            takes = f" and takes {hours} hours of people's time a year"
        return f"{self.name} {there}{self._has_votes()}, {rhythm}{takes}."

    def _has_votes(self) -> str:
        if self.all_seats is None:
            return (
                "does not state its members" if not self.seats else ("lists only those who lead it")
            )
        number = self._votes()
        bodies = len(self.graph.represented(self.key))
        of = f" of {counted(bodies, 'organisation')}" if bodies > 1 else ""
        also = seats_in(once_each(self.seats)) - (number or 0)
        others = f" and {counted(also, 'seat')} without one" if also else ""
        return f"has {counted(number or 0, 'vote')}{of}{others}"

    def _votes(self) -> int | None:
        if self.all_seats is None:
            return None
        return _votes(self.all_seats)

    def _hours(self) -> float:
        return sum(one.hours for one in self.timed or ())

    def _table(self, names: Names) -> Iterator[Block]:
        """Show who sits there, by whom they speak for."""
        if not self.seats:
            return
        columns = (
            Column("for"), Column("votes", right=True), Column("who sits there"),
            Column("hours", right=True, spare=1),
        )  # fmt: skip
        groups: dict[tuple[str, ...] | None, list[Seat]] = {}
        for seat in sorted(self.seats, key=lambda seat: (_rank(seat), seat.position)):
            groups.setdefault(seat.represents, []).append(seat)
        ranked = sorted(groups.items(), key=lambda item: (-_votes(item[1]), item[0] is None))
        rows = [Row(self._cells(names, bodies, seats)) for bodies, seats in ranked]
        yield Table(columns, rows, what="more", least=MOST_BODIES)

    def _cells(
        self, names: Names, bodies: tuple[str, ...] | None, seats: Sequence[Seat]
    ) -> Sequence[str]:
        hours = [self._hours_at(seat) for seat in seats]
        total = sum(one for one in hours if one is not None)
        return (
            NONE if bodies is None else names.of(bodies) or "nobody but themselves",
            str(_votes(seats) or ""),
            names.some([self._called(seat) for seat in seats]),
            "" if self.time is None else about(total, estimated=self.time.estimated, places=1),
        )

    def _called(self, seat: Seat) -> str:
        """Name a seat, with what is not plain membership in brackets."""
        said = []
        if seat.member.capacity != "member":
            said.append(plainly(seat.member.capacity))
        if not seat.votes and seat.member.capacity in VOTING_CAPACITIES:
            said.append("no vote")
        if seat.vacant:
            said.append("vacant" if seat.vacant == seat.number else f"{seat.vacant} vacant")
        number = f"{seat.number} x " if seat.number > 1 else ""
        apart = f" ({', '.join(said)})" if said else ""
        return f"{number}{self.graph.seat(seat)}{apart}"

    def _hours_at(self, seat: Seat) -> float | None:
        return None if self.time is None else self.time.hours * (seat.number - seat.vacant)

    def _facts(self, names: Names) -> Iterator[tuple[str, str]]:
        yield from authority_facts(names, self.authority, [self.key], self.day)
        yield "Quorum", self._quorum()
        yield from line_facts(names, self.key, self.lines)
        yield "Meets", self._meets(names)
        yield "If absent", self._if_absent(names)
        yield from purpose_facts(names, self.purpose)
        yield "Same people", self._same_people(names)
        yield from part_facts(names, self.authority)
        yield "Terms", self._terms(names)
        yield "Deputies", self._deputies(names)

    def _quorum(self) -> str:
        quorum = effective_quorum(self.graph, self.key)
        if quorum is None:
            return (
                "none, it says"
                if value_of(self.graph, "forum", self.key, self.forum, "quorum")
                else ""
            )
        there = must_be_there(self.graph, self.key)
        return f"{quorum.number} of {quorum.seats}{f', with {there}' if there else ''}"

    def _meets(self, names: Names) -> str:
        if self.often is None or self.time is None:
            return ""
        each = f"each seat {about(self.time.hours, estimated=self.time.estimated, places=1)} hours"
        papers = value_of(self.graph, "forum", self.key, self.forum, "meetings.papers_days_before")
        sent = f", papers {counted(papers, 'day')} before" if papers is not None else ""
        rooms, preparing = figure(self.time.in_room, 1), figure(self.time.preparing, 1)
        common = self.forum.in_common_with
        at = f"; at one table with {names.of(common)}" if common else ""
        return (
            f"{times_a_year(self.often)}{sent}: {each} a year, {rooms} in the room and "
            f"{preparing} preparing{at}"
        )

    def _leaning(self) -> Iterator[Failure]:
        for holder in dict.fromkeys(seat.holder for seat in self.seats if seat.holder):
            for one in would_stop(self.graph, holder):
                if one.entity == self.key:
                    yield Failure(holder, one.why)

    def _if_absent(self, names: Names) -> str:
        said = [f"{self.graph.seat_holder(one.entity)} is {one.why}" for one in self.failures]
        quorum = effective_quorum(self.graph, self.key)
        if quorum and quorum.seats and quorum.number >= quorum.seats:
            said.append(f"it needs all {quorum.seats} of its votes")
        return f"{names.apart(said)}; no deputy is stated" if said else ""

    def _same_people(self, names: Names) -> str:
        """Name the forums on which most of its voters have votes as well."""
        own = voters(self.graph, self.key)
        others: dict[str, int] = {}
        for holder in own:
            for seat in self.graph.seats.by_holder.get(holder, ()):
                live = self.graph.forums[seat.forum].status == "active"
                if seat.votes and seat.forum != self.key and live:
                    others[seat.forum] = others.get(seat.forum, 0) + 1
        order = {key: place for place, key in enumerate(self.graph.forums)}
        most = sorted(
            (key for key, number in others.items() if number * 2 > len(own)),
            key=lambda key: (-others[key], order[key]),
        )
        alike = [f"{others[key]} on {names.one(key)}" for key in most]
        return f"of its {len(own)} voters who are known, {names.some(alike)}" if alike else ""

    def _terms(self, names: Names) -> str:
        terms = self.forum.terms_of_reference
        if not isinstance(terms, TermsOfReference):
            return "has no terms of reference, it says" if terms else ""
        by = f" by {names.of(terms.approved_by)}" if terms.approved_by else ""
        on = f" on {in_full(terms.approved_on)}" if terms.approved_on else ""
        review = f"; to be reviewed by {in_full(terms.review_due)}" if terms.review_due else ""
        return f"approved{by}{on}{review}" if by or on or review else ""

    def _deputies(self, names: Names) -> str:
        pairs = [
            f"{names.one(seat.member.deputy)} for {self.graph.seat(seat)}"
            for seat in self.seats
            if seat.member.deputy
        ]
        return names.some(pairs)

    def _not_stated(self) -> list[str]:
        said = []
        if self.all_seats is None:
            said.append("all its members" if self.seats else "its members")
        if self.often is None:
            said.append("how often it meets")
        said += guessed(self.graph, [self.key])
        if not self.forum.accountable_to and not self.graph.is_board(self.key):
            said.append("to whom it answers")
        if not self.forum.escalates_to and not self.graph.is_board(self.key):
            said.append("where its problems go")
        if value_of(self.graph, "forum", self.key, self.forum, "quorum") is None:
            said.append("a quorum")
        if not self.forum.urgent_action:
            said.append("who acts between its meetings")
        if self.forum.terms_of_reference is None:
            said.append("its terms of reference")
        if not self.forum.services:
            said.append("its scope")
        if not self._has_chair():
            said.append("who chairs it")
        return said

    def _has_chair(self) -> bool:
        none = value_of(self.graph, "forum", self.key, self.forum, "chair") != "named"
        return none or any(seat.member.capacity in CHAIRS for seat in self.seats)

    def _data(self) -> ForumPage:
        quorum = effective_quorum(self.graph, self.key)
        return ForumPage(
            kind="forum",
            id=self.key,
            findings=[one.fingerprint for one in self.findings],
            stands=stands(self.graph, self.key, self.day),
            form=self.forum.form,
            of=self.forum.of or (),
            seats=[self._seat(seat) for seat in self.seats],
            votes=self._votes(),
            quorum=quorum.number if quorum else None,
            meetings_a_year=self.often,
            hours_a_year=None if self.timed is None else self._hours(),
            estimated=bool(self.time and self.time.estimated),
            fails_without=self.failures,
            **keys_of(self.authority, self.lines, self.purpose),
        )

    def _seat(self, seat: Seat) -> ForumSeat:
        return ForumSeat(
            who=seat.member.who,
            seat=seat.member.seat,
            number=seat.number,
            vacant=seat.vacant,
            capacity=seat.member.capacity,
            votes=seat.votes,
            represents=seat.represents or (),
            deputy=seat.member.deputy,
            hours_a_year=self._hours_at(seat),
        )


def _rank(seat: Seat) -> int:
    return FIRST.get(seat.member.capacity, 2 if seat.votes else 3)


def _votes(seats: Sequence[Seat]) -> int:
    return seats_in(once_each(seat for seat in seats if seat.votes))
