"""Page of an organisation: its votes on shared forums, its hours, what it keeps and has signed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block, Column, Row, Table
from govlint.answers.show.authority import Powers, authority_facts, authority_of, part_facts
from govlint.answers.show.belongings import (
    Belongings,
    belonging_facts,
    belongings_of,
    unbound,
)
from govlint.answers.show.bodies import BodySeats, Rooms, SharedSeats, rooms_of, seat_ids
from govlint.answers.show.data import PageHead, keys_of
from govlint.answers.show.members import called
from govlint.answers.show.naming import naming
from govlint.answers.show.page import NONE, Description, NamesInWords, facts, found
from govlint.answers.show.seats import guessed
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.structure.figures import about
from govlint.structure.word_lists import counted, in_words

MOST_FORUMS = 10
"""Forums that stand on one screen before other things do."""


@dataclass(frozen=True, kw_only=True)
class OrganisationPage(Belongings, Powers, PageHead):
    """What `show` says of an organisation."""

    shared: Sequence[BodySeats]
    """The forums on which it has a seat beside other organisations."""
    own: Sequence[BodySeats]
    """The forums on which nobody but its people speaks for an organisation."""
    votes: int
    """Its votes on shared forums."""
    shared_hours: float | None
    own_hours: float | None
    elsewhere_hours: float | None
    """What its people give to forums on which they do not speak for it."""
    elsewhere: Sequence[str]
    estimated: bool
    at_least: bool
    """Whether the rhythm or the members of some of these forums are not stated."""
    no_seat_on: Sequence[str]
    boards: Sequence[str]


def organisation_page(
    graph: Graph, key: str, day: date, findings: Sequence[Finding]
) -> Description:
    """Make the page of an organisation."""
    return _Organisation(graph, key, day, findings).page()


class _Organisation:
    """What is known of one organisation, gathered for the sentence, the evidence and the data."""

    def __init__(self, graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> None:
        self.graph, self.key, self.day = graph, key, day
        self.name = graph.label(key)
        self.rooms: Rooms = rooms_of(graph, key)
        self.boards = [one for one in graph.boards.get(key, ()) if graph.forums[one].of == (key,)]
        self.ids = [key, *self.boards]
        self.authority = authority_of(graph, self.ids)
        self.belongings = belongings_of(graph, key, self.boards)
        self.findings = naming(graph, findings, [key])

    def page(self) -> Description:
        """Put the page together."""
        return Description(
            self.name,
            self._sentence(),
            self._blocks,
            self._not_stated(),
            self._data(),
            self.findings,
        )

    def _sentence(self) -> str:
        shared, own = self.rooms.shared, self.rooms.own
        if not shared and not own:
            return f"{self.name} has no seat on any forum that is described."
        if not shared:
            return f"{self.name} has no seat on a shared forum{self._own_takes()}."
        votes = counted(self.rooms.votes, "vote")
        gives = self._gives(shared)
        return (
            f"{self.name} has {votes} on {counted(len(shared), 'shared forum')}{gives}"
            f"{self._own_takes()}."
        )

    def _gives(self, shared: Sequence[SharedSeats]) -> str:
        where = "it" if len(shared) == 1 else "them"
        hours = self._hours(shared)
        if hours is None:
            return (
                f", and how often {'it meets' if len(shared) == 1 else 'they meet'} is not stated"
            )
        return f" and gives {hours} hours a year to {where}"

    def _own_takes(self) -> str:
        own = self.rooms.own
        hours = self._hours(own)
        if not own or hours is None:
            return ""
        which = "own forum takes" if len(own) == 1 else f"own {len(own)} take"
        return f"; its {which} {hours}"

    def _hours(self, forums: Sequence[SharedSeats]) -> str | None:
        """Write the hours a year of its seats on some forums; None where none is known."""
        known = [one.hours for one in forums if one.hours is not None]
        if not known:
            return None
        least = "at least " if len(known) < len(forums) else ""
        return f"{least}{about(sum(known), estimated=any(one.estimated for one in forums))}"

    def _blocks(self, names: NamesInWords) -> Iterator[Block]:
        if self.rooms.shared:
            columns = (
                Column("shared forum"), Column("votes", right=True), Column("who"),
                Column("hours", right=True, spare=1),
            )  # fmt: skip
            rows = [Row(self._cells(names, one)) for one in self.rooms.shared]
            yield Table(columns, rows, what="more forums", what_one="more forum", least=MOST_FORUMS)
        yield from facts(self._facts(names))
        yield from found(self.findings)

    def _cells(self, names: NamesInWords, one: SharedSeats) -> Sequence[str]:
        whole = "?" if one.of is None else str(one.of)
        hours = NONE if one.hours is None else about(one.hours, estimated=one.estimated, places=1)
        return (
            self.graph.label(one.forum),
            f"{one.votes} of {whole}" if one.votes else "none",
            names.fewer().some(self._who(one)),
            hours,
        )

    def _who(self, one: SharedSeats) -> list[str]:
        """Name the seats, with who is in the chair and what is vacant."""
        return [called(seat, self._short(self.graph.seat(seat))) for seat in one.seats]

    def _short(self, seat: str) -> str:
        """Name a seat without the organisation whose page this is."""
        post, of, body = seat.rpartition(" of ")
        body = body.removeprefix("the ")
        return post if of and post and body and body in self.name else seat

    def _facts(self, names: NamesInWords) -> Iterator[tuple[str, str]]:
        yield "Its own", names.apart([self._own(one) for one in self.rooms.own])
        yield "Elsewhere", self._elsewhere(names)
        yield "No seat on", names.of(self.rooms.none)
        for label, text in authority_facts(names, self.authority, self.ids, self.day):
            if label != "Decides" or self.authority.decides:
                yield label, text
        yield from belonging_facts(names, self.key, self.belongings)
        yield from part_facts(names, self.authority)

    def _own(self, one: SharedSeats) -> str:
        hours = (
            ""
            if one.hours is None
            else f", {about(one.hours, estimated=one.estimated, places=1)} hours"
        )
        return f"{self.graph.label(one.forum)} ({counted(one.votes, 'vote')}{hours})"

    def _elsewhere(self, names: NamesInWords) -> str:
        forums = self.rooms.elsewhere
        if not forums:
            return ""
        hours = self._hours(forums)
        given = f"{hours} hours a year" if hours else "hours not stated"
        where = [f"{names.one(one.forum)} ({in_words(self._who(one)[:2])})" for one in forums]
        return f"its people, without speaking for it: {names.some(where)}; {given}"

    def _not_stated(self) -> list[str]:
        names = NamesInWords(self.graph)
        said = []
        closed = [one for one in self.boards if self.graph.all_seats_of(one) is None]
        if closed:
            said.append(f"the members of {names.of(closed)}")
        dark = [one.forum for one in (*self.rooms.shared, *self.rooms.own) if one.hours is None]
        if dark:
            said.append(f"the hours of {names.of(dark)}")
        rooms = (*self.rooms.shared, *self.rooms.own, *self.rooms.elsewhere)
        said += guessed(self.graph, dict.fromkeys(one.forum for one in rooms))
        dark = unbound(self.graph, self.key, self.belongings)
        if dark:
            which = names.of(dark) if len(dark) == 1 else f"{len(dark)} agreements"
            said.append(f"what {which} {'asks' if len(dark) == 1 else 'ask'} of it")
        if not self.boards:
            said.append("a board of its own")
        elif not self.belongings.is_told_by:
            said.append("any report to its board")
        if self.rooms.silent:
            said.append(f"for whom {counted(self.rooms.silent, 'seat')} of its people speak")
        return said

    def _data(self) -> OrganisationPage:
        rooms = self.rooms
        return OrganisationPage(
            kind="organisation",
            id=self.key,
            findings=[one.fingerprint for one in self.findings],
            shared=seat_ids(rooms.shared),
            own=seat_ids(rooms.own),
            votes=rooms.votes,
            shared_hours=_total(rooms.shared),
            own_hours=_total(rooms.own),
            elsewhere_hours=_total(rooms.elsewhere),
            elsewhere=[one.forum for one in rooms.elsewhere],
            estimated=any(one.estimated for one in (*rooms.shared, *rooms.own, *rooms.elsewhere)),
            at_least=any(one.hours is None for one in (*rooms.shared, *rooms.own)),
            no_seat_on=rooms.none,
            boards=self.boards,
            **keys_of(self.authority, self.belongings),
        )


def _total(forums: Sequence[SharedSeats]) -> float | None:
    known = [one.hours for one in forums if one.hours is not None]
    return sum(known) if known else None
