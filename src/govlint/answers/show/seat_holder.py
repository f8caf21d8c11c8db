"""Page of a post or a person: every seat with its hours, what it decides, and who stands in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block, Column, Row, Table
from govlint.answers.show.absence import Failure, deputised, fails_without, if_absent
from govlint.answers.show.authority import (
    Authority,
    authority_facts,
    authority_of,
    part_facts,
)
from govlint.answers.show.data import Shown, keys_of
from govlint.answers.show.naming import naming
from govlint.answers.show.page import NONE, Names, Page, facts, found, plainly
from govlint.answers.show.seats import (
    SeatHours,
    beside,
    empty_seats,
    guessed,
    held_by,
    hours_of,
    rhythm,
    selves,
)
from govlint.answers.show.tasks import Tasks, task_facts, tasks_of
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.graph.seats import Seat
from govlint.graph.standing import absence, stands
from govlint.measures.people.load import MONTHS, counted_seats
from govlint.structure.figures import about, figure
from govlint.structure.forums import CHAIRS
from govlint.structure.word_lists import counted, in_words

MOST_SEATS = 14
"""Seats that stand on one screen before other things do."""


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody who sits on the same forums."""

    holder: str
    forums: int


@dataclass(frozen=True, kw_only=True)
class SeatHolderPage(Tasks, Authority, Shown):
    """What `show` says of a post or a person."""

    ids: Sequence[str]
    """The ids of the one who holds it: the person, and every post that they hold."""
    stands: bool
    """Whether the post is held, or the person in office."""
    organisations: Sequence[str]
    seats: Sequence[SeatHours]
    hours_a_year: float | None
    """Null where no forum states how often it meets."""
    hours_a_month: float | None
    estimated: bool
    at_least: bool
    """Whether the rhythm of some forum is not stated."""
    counted_forums: int
    """The forums that count where the number of seats is limited."""
    reports_to: str | None
    managed: Sequence[str]
    """The posts that report to it."""
    fails_without: Sequence[Failure]
    deputises_on: Sequence[str]
    met_again: Sequence[Met]


def seat_holder_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Page:
    """Make the page of a post or person; who holds a post stands on the page of the post."""
    return _SeatHolder(graph, key, day, findings).page()


class _SeatHolder:
    """What is known of one holder, gathered for the sentence, the evidence and the data."""

    def __init__(self, graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> None:
        self.graph, self.key, self.day = graph, key, day
        self.ids = selves(graph, key)
        self.there = stands(graph, key, day)
        self.held = held_by(graph, self.ids)
        self.forums = list(dict.fromkeys(seat.forum for seat in self.held.seats))
        self.authority = authority_of(graph, self.ids)
        self.tasks = tasks_of(graph, self.ids)
        self.failures = fails_without(graph, self.ids, self.held)
        self.unknown = [key for key in self.forums if rhythm(graph, key) is None]
        self.findings = naming(graph, findings, self.ids)
        self.name = graph.seat_holder(key) if key in graph.structure.people else graph.label(key)
        post = graph.structure.posts.get(self._post() or "")
        person = graph.structure.people.get(key)
        employer = (person.employer,) if person and person.employer else ()
        self.bodies: Sequence[str] = (post.organisation if post else None) or employer
        self.post = post

    def _post(self) -> str | None:
        posts = [one for one in self.ids if one in self.graph.structure.posts]
        return posts[0] if posts else None

    def page(self) -> Page:
        """Put the page together."""
        bodies = Names(self.graph).of(self.bodies)
        return Page(
            f"{self.name}, {bodies}" if bodies else self.name,
            self._sentence(),
            self._blocks,
            self._not_stated(),
            self._data(),
            self.findings,
            [*self.ids, *self.forums],
        )

    def _blocks(self, names: Names) -> Iterator[Block]:
        yield from self._table()
        yield from facts(self._facts(names))
        yield from found(self.findings)

    def _sentence(self) -> str:
        if not self.there:
            return f"{self.name} {absence(self.graph, self.key, self.day)}{self._empty()}."
        if not self.forums:
            return f"{self.name} sits on no forum that is described."
        return f"{self.name} {self._sits()}{self._takes()}."

    def _empty(self) -> str:
        """Say which seats stay empty while nobody holds the post."""
        empty = empty_seats(self.graph, self.key)
        if not empty:
            return ""
        where = Names(self.graph).of(seat.forum for seat in empty)
        verb = "stays" if len(empty) == 1 else "stay"
        return f"; {counted(len(empty), 'seat')} on {where} {verb} empty"

    def _sits(self) -> str:
        number = len(self.forums)
        voting = {seat.forum for seat in self.held.seats if seat.votes}
        votes = "votes on none" if not voting else f"votes on {len(voting)}"
        if len(voting) == number:
            votes = {1: "votes there", 2: "votes on both"}.get(number, "votes on all")
        chairs = {seat.forum for seat in self.held.seats if seat.member.capacity in CHAIRS}
        chairing = f" and chairs {_all(len(chairs), number)}" if chairs else ""
        joint = ", " if chairs else " and "
        return f"sits on {counted(number, 'forum')}{joint}{votes}{chairing}"

    def _takes(self) -> str:
        if not self.held.timed:
            return (
                "; how often "
                + ("it meets" if len(self.forums) == 1 else "they meet")
                + (" is not stated")
            )
        least = "at least " if self.unknown else ""
        guessed = self.held.estimated
        month = about(self.held.hours / MONTHS, estimated=guessed, places=1)
        year = about(self.held.hours, estimated=guessed)
        return f": {least}{month} hours a month, {year} a year"

    def _table(self) -> Iterator[Block]:
        if not self.forums:
            return
        columns = (
            Column("forum"), Column("sits as", spare=1), Column("meetings", right=True, spare=2),
            Column("in room", right=True, spare=3), Column("preparing", right=True, spare=4),
            Column("hours", right=True),
        )  # fmt: skip
        ranked = sorted(self.held.seats, key=lambda seat: -self._hours(seat))
        rows = [Row(self._cells(seat)) for seat in ranked]
        yield Table(columns, rows, total=self._total(), what="more forums", least=MOST_SEATS)

    def _hours(self, seat: Seat) -> float:
        one = self.held.time_at(seat)
        return one.time.hours if one else -1

    def _cells(self, seat: Seat) -> Sequence[str]:
        forum = self.graph.label(seat.forum)
        often = rhythm(self.graph, seat.forum)
        meetings = NONE if often is None else figure(often, 1)
        one = self.held.time_at(seat)
        if one is None:
            other = beside(self.graph, self.held, seat)
            within = "the same" if other == seat.forum else "in common"
            return (forum, _capacity(seat), meetings, "", "", within if other else NONE)
        rooms, preparing = figure(one.time.in_room, 1), figure(one.time.preparing, 1)
        hours = about(one.time.hours, estimated=one.time.estimated, places=1)
        return (forum, _capacity(seat), meetings, rooms, preparing, hours)

    def _total(self) -> Row | None:
        if len(self.held.timed) < 2:
            return None
        times = [one.time for one in self.held.timed]
        meetings = sum(rhythm(self.graph, one.seat.forum) or 0 for one in self.held.timed)
        rooms = figure(sum(one.in_room for one in times), 1)
        preparing = figure(sum(one.preparing for one in times), 1)
        hours = about(self.held.hours, estimated=self.held.estimated, places=1)
        least = "at least" if self.unknown else "together"
        return Row((least, "", figure(meetings, 1), rooms, preparing, hours))

    def _facts(self, names: Names) -> Iterator[tuple[str, str]]:
        yield "Counted", self._counted()
        yield from authority_facts(names, self.authority, self.ids, self.day)
        yield "If absent", "; ".join(if_absent(names, self.held, self.failures))
        yield "Line", self._line(names)
        yield from task_facts(names, self.tasks)
        yield "Deputy on", names.of(deputised(self.graph, self.ids))
        yield "Meets again", self._meets_again(names)
        yield from part_facts(names, self.authority)
        yield "Holder", self._holder()

    def _counted(self) -> str:
        """Explain the number of a finding that leaves out some of the forums."""
        kept = {seat.forum for key in self.ids for seat in counted_seats(self.graph, key)}
        left = [key for key in self.forums if key not in kept]
        if not left or not any(one.value == len(kept) for one in self.findings):
            return ""
        laid = [key for key in left if self.graph.forums[key].statutory_composition]
        apart = [key for key in left if key not in laid]
        said = [f"{Names(self.graph).of(laid)} (by law)"] if laid else []
        said += [f"{Names(self.graph).of(apart)} (not as a member)"] if apart else []
        number = f"{len(kept)} of the {len(self.forums)}"
        return f"{number} where seats are limited: not {in_words(said)}"

    def _line(self, names: Names) -> str:
        above = self.post.reports_to if self.post else None
        below = self._managed()
        said = [f"reports to {self.graph.label(above)}"] if above else []
        verb = "reports" if len(below) == 1 else "report"
        said += [f"{names.of(below)} {verb} to this post"] if below else []
        return "; ".join(said)

    def _managed(self) -> list[str]:
        posts = self.graph.structure.posts.items()
        return [key for key, post in posts if post.reports_to in self.ids]

    def _meets_again(self, names: Names) -> str:
        said = [f"{names.one(one.holder)} on {one.forums}" for one in self._met()]
        return f"{names.some(said)} of the {len(self.forums)}" if said else ""

    def _met(self) -> list[Met]:
        """Give those who sit on at least half of the same forums, and on two."""
        there = Counter(
            holder
            for forum in self.forums
            for holder in {seat.holder for seat in self.graph.seats_of(forum) or ()}
            if holder and holder not in self.ids
        )
        least = max(2, len(self.forums) / 2)
        return [Met(key, number) for key, number in there.most_common() if number >= least]

    def _holder(self) -> str:
        """Say what else is held by the same hand, and with how many a post is shared."""
        posts = self.graph.structure.posts
        others = [one for one in self.ids if one in posts and one != self._post()]
        said = [f"also holds {Names(self.graph).of(others)}"] if others else []
        shared = [one for one in self.ids if one in posts and len(posts[one].holder or ()) > 1]
        for one in shared:
            people = posts[one].holder or ()
            names = in_words([self.graph.label(person) for person in people])
            whose = f" ({names})" if self.graph.names else ""
            said.append(
                f"{self.graph.label(one)} is shared by {len(people)}{whose}: one seat, and its "
                "hours are on the page of each"
            )
        return "; ".join(said)

    def _not_stated(self) -> list[str]:
        said = []
        if self.unknown:
            said.append(f"how often {Names(self.graph).of(self.unknown)} meets")
        said += guessed(self.graph, self.forums)
        if self.post and not self.post.reports_to:
            said.append("to whom it reports")
        if self.post and self.post.hours_per_month is None and self.forums:
            said.append("the hours a month that it has for forums")
        if self.post and not self.post.holder:
            said.append("who holds it")
        if not self.bodies:
            said.append("whom it belongs to" if self.post else "who employs them")
        if self.forums and not any(seat.member.until for seat in self.held.seats):
            said.append("a term of office")
        return said

    def _data(self) -> SeatHolderPage:
        hours = self.held.hours if self.held.timed else None
        return SeatHolderPage(
            kind=self.graph.kinds[self.key],
            id=self.key,
            findings=[one.fingerprint for one in self.findings],
            ids=self.ids,
            stands=self.there,
            organisations=self.bodies,
            seats=hours_of(self.graph, self.held),
            hours_a_year=hours,
            hours_a_month=None if hours is None else hours / MONTHS,
            estimated=self.held.estimated,
            at_least=bool(self.unknown),
            counted_forums=len(
                {seat.forum for key in self.ids for seat in counted_seats(self.graph, key)}
            ),
            reports_to=self.post.reports_to if self.post else None,
            managed=self._managed(),
            fails_without=self.failures,
            deputises_on=deputised(self.graph, self.ids),
            met_again=self._met(),
            **keys_of(self.authority, self.tasks),
        )


def _all(number: int, whole: int) -> str:
    return "it" if number == whole == 1 else "all" if number == whole else str(number)


def _capacity(seat: Seat) -> str:
    said = plainly(seat.member.capacity)
    return (
        f"{said}, no vote" if said in ("member", "chair", "co chair") and not seat.votes else said
    )
