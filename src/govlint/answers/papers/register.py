"""Register of members: who sits where, as what, since when and until when, and what is vacant."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from govlint.answers.answer import Answer, Block, Column, Paragraph, Row, Table, table
from govlint.answers.due.deadlines_by_rules import deadlines_of
from govlint.answers.due.diary_entries import moments
from govlint.answers.lacking import lacking
from govlint.answers.papers.paper import (
    NOT_STATED,
    Material,
    PaperParts,
    all_called,
    answer_of,
    called,
    grouped,
    of_themes,
    on,
    titles,
)
from govlint.answers.show.members import votes_in
from govlint.answers.show.page import plainly
from govlint.graph.days_in_words import in_full
from govlint.graph.seats import Seat
from govlint.graph.standing_on_a_day import is_within
from govlint.structure.word_lists import counted

THEMES = ("people", "size")
"""The themes of rules whose findings stand in the paper."""

SEATS = (
    Column("who"),
    Column("sits as"),
    Column("vote"),
    Column("for"),
    Column("since"),
    Column("until"),
    Column("deputy"),
    Column("appointed by"),
)
OF_PEOPLE = (
    Column("who"),
    Column("forum"),
    Column("sits as"),
    Column("vote"),
    Column("since"),
    Column("until"),
)
VACANT = (Column("forum"), Column("seat"), Column("vacant", right=True), Column("vote"))
APART = (Column("forum"), Column("who"), Column("sits as"), Column("why not"))

SHOWN = ("active", "shadow")
"""The forums that are listed."""


def register(material: Material) -> Answer:
    """Write the register."""
    return answer_of(material, _Register(material).paper())


def members_table(material: Material, forum: str, title: str) -> Table | None:
    """Give the members of one forum; none where they are not stated."""
    if not material.graph.seats_of(forum):
        return None
    return replace(table(SEATS, _Register(material).rows(forum)), title=title)


class _Register:
    def __init__(self, material: Material) -> None:
        self.material, self.graph, self.day = material, material.graph, material.day
        forums = self.graph.forums
        listed = [key for key, one in forums.items() if one.status in SHOWN]
        self.forums = [key for key in listed if is_within(self.graph, key, self.day)]
        self.listed = [key for key in self.forums if self.graph.seats_of(key)]
        self.seats = [seat for key in self.listed for seat in self.graph.seats_of(key) or ()]
        self.vacant = [seat for seat in self.seats if seat.vacant]

    def paper(self) -> PaperParts:
        """Put the paper together."""
        return PaperParts(
            name="register",
            title="Register of members",
            sentence=self._sentence(),
            blocks=self._blocks(),
            not_stated=self._not_stated(),
            findings=of_themes(self.material, THEMES),
        )

    def _sentence(self) -> str:
        there = sum(seat.number for seat in self.seats)
        empty = sum(seat.vacant for seat in self.vacant)
        left = (
            f"; {empty} {'is' if empty == 1 else 'are'} vacant"
            if empty
            else "; none is stated to be vacant"
        )
        forums = counted(len(self.listed), "forum")
        have = "has" if len(self.listed) == 1 else "have"
        return f"{forums} {have} {counted(there, 'seat')}{left if there else ''}."

    def _blocks(self) -> Iterator[Block]:
        yield from self._left_out()
        if not self.listed:
            yield Paragraph("No forum states its members.", "By forum")
            return
        yield Paragraph(
            "Everyone who is seated on this day. A chair's seat comes first.", "By forum"
        )
        names = titles(self.graph, self.listed)
        groups = {names[key]: [*self.rows(key)] for key in self.listed}
        yield from grouped(SEATS, groups, "forum")
        if rows := list(self._people()):
            yield table(OF_PEOPLE, rows, "By person or post")
        if self.vacant:
            yield table(VACANT, [self._vacancy(seat) for seat in self.vacant], "Vacant seats")
        if rows := list(self._apart()):
            yield table(APART, rows, "Listed, and not seated on this day")

    def _left_out(self) -> Iterator[Block]:
        """Name the forums that are not listed though something is stated of who sits there."""
        away = [key for key in self.graph.forums if key not in self.forums]
        empty = [key for key in self.forums if self.graph.memberships.by_forum.get(key) == ()]
        if away:
            yield Paragraph(f"Not sitting on this day: {self.graph.labels(away)}.", "Left out")
        if empty:
            yield Paragraph(f"Stated to have no members: {self.graph.labels(empty)}.", "Left out")

    def rows(self, forum: str) -> list[Row]:
        """Give every seat of a forum, the chair's first."""
        return [self._seat(one) for one in self._ranked(forum)]

    def _ranked(self, forum: str) -> Sequence[Seat]:
        order = ("chair", "co-chair", "deputy-chair", "member")
        last = len(order)

        def rank(seat: Seat) -> tuple[int, int]:
            capacity = seat.member.capacity
            return order.index(capacity) if capacity in order else last, seat.position

        return sorted(self.graph.seats_of(forum) or (), key=rank)

    def _seat(self, seat: Seat) -> Row:
        member = seat.member
        cells = (
            self._who(seat),
            plainly(member.capacity),
            "yes" if seat.votes else "no",
            self._for(seat),
            on(member.since),
            self._until(seat),
            called(self.graph, member.deputy) if member.deputy else "",
            all_called(self.graph, member.appointed_by),
        )
        return Row(cells, marked=seat.vacant == seat.number)

    def _for(self, seat: Seat) -> str:
        if seat.represents is None:
            return NOT_STATED
        return all_called(self.graph, seat.represents) or "nobody"

    def _who(self, seat: Seat) -> str:
        """Name a seat, with how many there are of it and how many of these nobody holds."""
        name = called(self.graph, seat.holder or seat.called)
        if seat.holder is None and seat.member.who is None:
            name = seat.member.seat or "a seat"
        number = f"{seat.number} x " if seat.number > 1 else ""
        vacant = "vacant" if seat.vacant == seat.number else f"{seat.vacant} vacant"
        return f"{number}{name}{f' ({vacant})' if seat.vacant else ''}"

    def _until(self, seat: Seat) -> str:
        if seat.member.until:
            return in_full(seat.member.until)
        end = self._ends.get((seat.forum, seat.position))
        return f"{in_full(end)}, by its term" if end else ""

    @cached_property
    def _ends(self) -> Mapping[tuple[str, int], date]:
        """The days on which terms of office end that state only when they began."""
        return {
            (str(one.key_path[1]), int(one.key_path[3])): one.on
            for one in moments(self.graph, self.day, deadlines_of(self.graph, self.material.rules))
            if one.key_path[2:3] == ("members",) and one.sort == "ends"
        }

    def _people(self) -> Iterator[Row]:
        """Give every seat of everybody who has one, by who it is."""
        shown = set(self.listed)
        by_name = sorted(
            self.graph.seats.by_holder.items(), key=lambda item: called(self.graph, item[0])
        )
        for holder, seats in by_name:
            for seat in seats:
                if seat.forum in shown:
                    yield self._of_person(holder, seat)

    def _of_person(self, holder: str, seat: Seat) -> Row:
        return Row(
            (
                called(self.graph, holder),
                called(self.graph, seat.forum),
                plainly(seat.member.capacity),
                "yes" if seat.votes else "no",
                on(seat.member.since),
                self._until(seat),
            )
        )

    def _vacancy(self, seat: Seat) -> Row:
        who = seat.member.who
        name = called(self.graph, who) if who else seat.member.seat or "a seat"
        vote = "yes" if seat.votes else "no"
        return Row((called(self.graph, seat.forum), name, str(seat.vacant), vote))

    def _apart(self) -> Iterator[Row]:
        """Give the entries that are over or have not begun."""
        for key in self.forums:
            seated = {seat.position for seat in self.graph.seats_of(key) or ()}
            for seat in self.graph.memberships.by_forum.get(key, ()):
                if seat.position not in seated:
                    name = self.graph.seat(seat)
                    capacity = plainly(seat.member.capacity)
                    yield Row((called(self.graph, key), name, capacity, self._why(seat)))

    def _why(self, seat: Seat) -> str:
        if seat.member.until and seat.member.until < self.day:
            return f"was over on {in_full(seat.member.until)}"
        return f"begins on {on(seat.member.since)}"

    def _not_stated(self) -> Iterator[str]:
        silent = [key for key in self.forums if self.graph.seats_of(key) is None]
        if silent:
            yield f"the members of {self.graph.labels(silent)}"
        leads = [key for key in self.listed if self.graph.all_seats_of(key) is None]
        if leads:
            yield f"all members of {self.graph.labels(leads)}"
        since = sum(seat.member.since is None for seat in self.seats)
        yield from lacking(since, len(self.seats), "since when", "entry", "entries")
        until = sum(not self._until(seat) for seat in self.seats)
        yield from lacking(until, len(self.seats), "until when", "entry", "entries")
        votes = sum(votes_in(self.graph.seats_of(key) or ()) for key in self.listed)
        if self.listed and not votes:
            yield "a single vote"
