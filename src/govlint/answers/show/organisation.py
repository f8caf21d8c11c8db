"""Page of an organisation: its votes on shared forums, its hours, what it keeps and has signed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block, Column, Row, Table
from govlint.answers.show.authority import Authority, authority_facts, authority_of, part_facts
from govlint.answers.show.bodies import Rooms, SharedSeats, rooms_of
from govlint.answers.show.data import Shown, keys_of
from govlint.answers.show.naming import naming
from govlint.answers.show.page import NONE, Names, Page, facts, found, plainly
from govlint.answers.show.seats import guessed
from govlint.finding import Finding
from govlint.graph.calendar import in_full
from govlint.graph.graph import Graph
from govlint.structure.figures import about
from govlint.structure.forums import CHAIRS
from govlint.structure.word_lists import counted, in_words

MOST_FORUMS = 10
"""Forums that stand on one screen before other things do."""


@dataclass(frozen=True, kw_only=True)
class OrganisationPage(Authority, Shown):
    """What `show` says of an organisation."""

    shared: Sequence[SharedSeats]
    """The forums on which it has a seat beside other organisations."""
    own: Sequence[SharedSeats]
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
    is_told_by: Sequence[str]
    escalated_from: Sequence[str]
    """The forums whose problems come to it or its boards."""
    has_signed: Sequence[str]
    commissions: Sequence[str]
    provides: Sequence[str]
    funds: Sequence[str]
    """The programmes that take its money."""
    gains_from: Sequence[str]
    bears: Sequence[str]
    """The risks that it shares."""
    outcomes: Sequence[str]
    part_of: str | None
    parts: Sequence[str]
    interests: Sequence[str]
    """The interests that somebody has declared in it."""


def organisation_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Page:
    """Make the page of an organisation."""
    return _Organisation(graph, key, day, findings).page()


class _Organisation:
    """What is known of one organisation, gathered for the sentence, the evidence and the data."""

    def __init__(self, graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> None:
        self.graph, self.key, self.day = graph, key, day
        self.name = graph.label(key)
        self.organisation = graph.structure.organisations[key]
        self.rooms: Rooms = rooms_of(graph, key)
        self.boards = [one for one in graph.boards.get(key, ()) if graph.forums[one].of == (key,)]
        self.ids = [key, *self.boards]
        self.authority = authority_of(graph, self.ids)
        self.findings = naming(graph, findings, [key])

    def page(self) -> Page:
        """Put the page together."""
        return Page(
            self.name,
            self._sentence(),
            self._blocks,
            self._not_stated(),
            self._data(),
            self.findings,
            [*self.boards, *(one.forum for one in (*self.rooms.shared, *self.rooms.own))],
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

    def _blocks(self, names: Names) -> Iterator[Block]:
        if self.rooms.shared:
            columns = (
                Column("shared forum"), Column("votes", right=True), Column("who"),
                Column("hours", right=True, spare=1),
            )  # fmt: skip
            rows = [Row(self._cells(names, one)) for one in self.rooms.shared]
            yield Table(columns, rows, what="more forums", least=MOST_FORUMS)
        yield from facts(self._facts(names))
        yield from found(self.findings)

    def _cells(self, names: Names, one: SharedSeats) -> Sequence[str]:
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
        said = []
        for seat in one.seats:
            marks = []
            if seat.member.capacity in CHAIRS:
                marks.append(plainly(seat.member.capacity))
            if seat.vacant:
                marks.append("vacant")
            number = f"{seat.number} x " if seat.number > 1 else ""
            apart = f" ({', '.join(marks)})" if marks else ""
            said.append(f"{number}{self._short(self.graph.seat(seat))}{apart}")
        return said

    def _short(self, seat: str) -> str:
        """Name a seat without the organisation whose page this is."""
        post, of, body = seat.rpartition(" of ")
        body = body.removeprefix("the ")
        return post if of and post and body and body in self.name else seat

    def _facts(self, names: Names) -> Iterator[tuple[str, str]]:
        yield "Its own", names.apart([self._own(one) for one in self.rooms.own])
        yield "Elsewhere", self._elsewhere(names)
        yield "No seat on", names.of(self.rooms.none)
        for label, text in authority_facts(names, self.authority, self.ids, self.day):
            if label != "Decides" or self.authority.decides:
                yield label, text
        yield "Has signed", names.apart([self._signed(one) for one in self._agreements()])
        told = self._told_by()
        yield "Is told by", names.of(told)
        yield "Comes to it", self._comes(names)
        yield from part_facts(names, self.authority)
        yield "Pays for", names.of(self._services("commissioner"))
        yield "Provides", names.of(self._services("providers"))
        yield "Funds", names.of(self._programmes("funded_by"))
        yield "Gains from", names.of(self._programmes("benefits_to"))
        yield "Risks", names.of(self._risks())
        yield "Outcomes", names.of(self._outcomes())
        part = self.organisation.part_of
        yield "Part of", self.graph.label(part) if part else ""
        yield "Its parts", names.of(self._parts())
        interests = [self.graph.structure.interests[one].person for one in self._interests()]
        yield "Interests of", names.of(one for one in interests if one)

    def _own(self, one: SharedSeats) -> str:
        hours = (
            ""
            if one.hours is None
            else f", {about(one.hours, estimated=one.estimated, places=1)} hours"
        )
        return f"{self.graph.label(one.forum)} ({counted(one.votes, 'vote')}{hours})"

    def _elsewhere(self, names: Names) -> str:
        forums = self.rooms.elsewhere
        if not forums:
            return ""
        hours = self._hours(forums)
        given = f"{hours} hours a year" if hours else "hours that are not stated"
        where = [f"{names.one(one.forum)} ({in_words(self._who(one)[:2])})" for one in forums]
        return f"its people give {given} without speaking for it: {names.some(where)}"

    def _comes(self, names: Names) -> str:
        forums = self._escalated()
        return f"what {names.of(forums)} cannot settle" if forums else ""

    def _signed(self, key: str) -> str:
        one = self.graph.structure.agreements[key]
        until = f", to {in_full(one.ends)}" if one.ends else ""
        task = (one.obligations or {}).get(self.key)
        must = f"; must {task}" if task else ""
        return f"{self.graph.label(key)}{until}{must}"

    def _agreements(self) -> list[str]:
        agreements = self.graph.structure.agreements.items()
        return [key for key, one in agreements if self.key in (one.parties or ())]

    def _services(self, field: str) -> list[str]:
        services = self.graph.structure.services.items()
        return [key for key, one in services if self.key in (getattr(one, field) or ())]

    def _programmes(self, field: str) -> list[str]:
        programmes = self.graph.structure.programmes.items()
        return [key for key, one in programmes if self.key in (getattr(one, field) or ())]

    def _risks(self) -> list[str]:
        risks = self.graph.structure.risks.items()
        return [
            key for key, one in risks if self.key in (one.shared_by or ()) or one.owner in self.ids
        ]

    def _outcomes(self) -> list[str]:
        outcomes = self.graph.structure.outcomes.items()
        return [key for key, one in outcomes if self.key in (one.of or ()) or one.owner in self.ids]

    def _parts(self) -> list[str]:
        bodies = self.graph.structure.organisations.items()
        return [key for key, one in bodies if one.part_of == self.key]

    def _interests(self) -> list[str]:
        interests = self.graph.structure.interests.items()
        return [key for key, one in interests if one.organisation == self.key]

    def _told_by(self) -> list[str]:
        reports = self.graph.structure.reports.values()
        told = [one.from_ for one in reports if one.to in self.ids]
        told += [
            key
            for key, one in self.graph.forums.items()
            if set(one.reports_to or ()) & set(self.ids)
        ]
        return list(dict.fromkeys(told))

    def _escalated(self) -> list[str]:
        return [
            key
            for key, one in self.graph.forums.items()
            if any(way.to in self.ids for way in one.escalates_to or ())
        ]

    def _not_stated(self) -> list[str]:
        names = Names(self.graph)
        said = []
        closed = [one for one in self.boards if self.graph.all_seats_of(one) is None]
        if closed:
            said.append(f"the members of {names.of(closed)}")
        dark = [one.forum for one in (*self.rooms.shared, *self.rooms.own) if one.hours is None]
        if dark:
            said.append(f"the hours of {names.of(dark)}")
        rooms = (*self.rooms.shared, *self.rooms.own, *self.rooms.elsewhere)
        said += guessed(self.graph, dict.fromkeys(one.forum for one in rooms))
        unbound = [
            key
            for key in self._agreements()
            if self.key not in (self.graph.structure.agreements[key].obligations or {})
        ]
        if unbound:
            which = names.of(unbound) if len(unbound) == 1 else f"{len(unbound)} agreements"
            said.append(f"what {which} {'asks' if len(unbound) == 1 else 'ask'} of it")
        if not self.boards:
            said.append("a board of its own")
        elif not self._told_by():
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
            shared=rooms.shared,
            own=rooms.own,
            votes=rooms.votes,
            shared_hours=_total(rooms.shared),
            own_hours=_total(rooms.own),
            elsewhere_hours=_total(rooms.elsewhere),
            elsewhere=[one.forum for one in rooms.elsewhere],
            estimated=any(one.estimated for one in (*rooms.shared, *rooms.own, *rooms.elsewhere)),
            at_least=any(one.hours is None for one in (*rooms.shared, *rooms.own)),
            no_seat_on=rooms.none,
            boards=self.boards,
            is_told_by=self._told_by(),
            escalated_from=self._escalated(),
            has_signed=self._agreements(),
            commissions=self._services("commissioner"),
            provides=self._services("providers"),
            funds=self._programmes("funded_by"),
            gains_from=self._programmes("benefits_to"),
            bears=self._risks(),
            outcomes=self._outcomes(),
            part_of=self.organisation.part_of,
            parts=self._parts(),
            interests=self._interests(),
            **keys_of(self.authority),
        )


def _total(forums: Sequence[SharedSeats]) -> float | None:
    known = [one.hours for one in forums if one.hours is not None]
    return sum(known) if known else None
