"""Page of a post or a person: every seat with its hours, what it decides, and who stands in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block
from govlint.answers.show.absence import Standstill, deputised, fails_without, if_absent
from govlint.answers.show.authority import Powers, authority_facts, authority_of, part_facts
from govlint.answers.show.colleagues import Met, line, managed, meets_again, met, shared_post
from govlint.answers.show.data import PageHead, keys_of
from govlint.answers.show.naming import naming
from govlint.answers.show.page import Description, NamesInWords, days_in_full, facts, found
from govlint.answers.show.seat_table import counts, not_counted, seat_table, sits
from govlint.answers.show.seats import (
    SeatHours,
    empty_seats,
    guessed,
    held_by,
    hours_of,
    planned,
    selves,
    without_rhythm,
)
from govlint.answers.show.tasks import Tasks, task_facts, tasks_of
from govlint.answers.show.term import has_term, term_in_words
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.graph.identity import holder_of
from govlint.graph.standing_on_a_day import absence, stands
from govlint.measures.people.load import MONTHS
from govlint.structure.figures import figure


@dataclass(frozen=True, kw_only=True)
class SeatHolderPage(Tasks, Powers, PageHead):
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
    fails_without: Sequence[Standstill]
    deputises_on: Sequence[str]
    met_again: Sequence[Met]
    empty_seats: Sequence[str]
    """The forums with a seat for it that nobody sits on."""
    planned: Sequence[str]
    """The forums that are not in force, on which it has a seat."""
    hours_for_forums: float | None
    """The hours a month that it has for forums."""


def seat_holder_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Description:
    """Make the page of a post or person; who holds a post stands on the page of the post."""
    return _SeatHolder(graph, key, day, findings).page()


class _SeatHolder:
    """What is known of one holder, gathered for the sentence, the evidence and the data."""

    def __init__(self, graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> None:
        self.graph, self.key, self.day = graph, key, day
        self.ids = selves(graph, key)
        self.posts = [one for one in self.ids if one in graph.structure.posts]
        self.post = graph.structure.posts[self.posts[0]] if self.posts else None
        self.held = held_by(graph, self.ids)
        self.empty = [] if stands(graph, key, day) else empty_seats(graph, key)
        self.authority = authority_of(graph, self.ids)
        self.tasks = tasks_of(graph, self.ids)
        self.failures = fails_without(graph, self.ids, self.held)
        self.unknown = without_rhythm(graph, self.held)
        self.findings = naming(graph, findings, self.ids)
        self.met = met(graph, self.ids, self.held)
        self.name = NamesInWords(graph).one(key)
        person = graph.structure.people.get(key)
        employer = (person.employer,) if person and person.employer else ()
        self.bodies: Sequence[str] = (self.post.organisation if self.post else None) or employer

    def page(self) -> Description:
        """Put the page together."""
        bodies = NamesInWords(self.graph).of(self.bodies)
        return Description(
            f"{self.name}, {bodies}" if bodies else self.name,
            f"{self.name} {self._sentence()}.",
            self._blocks,
            list(self._not_stated()),
            self._data(),
            self.findings,
        )

    def _sentence(self) -> str:
        if stands(self.graph, self.key, self.day):
            return sits(self.held, at_least=bool(self.unknown))
        gone = days_in_full(absence(self.graph, self.key, self.day))
        if not self.empty:
            return gone
        where = NamesInWords(self.graph).of(seat.forum for seat in self.empty)
        seats = "seat on {} stays" if len(self.empty) == 1 else "seats on {} stay"
        return f"{gone}; its {seats.format(where)} empty"

    def _blocks(self, names: NamesInWords) -> Iterator[Block]:
        yield from seat_table(self.graph, self.held, at_least=bool(self.unknown))
        yield from facts(self._facts(names))
        yield from found(self.findings)

    def _facts(self, names: NamesInWords) -> Iterator[tuple[str, str]]:
        yield "Counted", not_counted(names, self.ids, self.held, self.findings)
        yield from authority_facts(names, self.authority, self.ids, self.day)
        yield "If absent", "; ".join(if_absent(names, self.held, self.failures))
        yield "Term", term_in_words(names, self.ids, self.held, self.day)
        yield "Has time", self._time()
        yield "Line", line(names, self.post, self.ids)
        yield from task_facts(names, self.tasks)
        yield "Deputy on", names.of(deputised(self.graph, self.ids))
        yield "Meets again", meets_again(names, self.held, self.met)
        yield from part_facts(names, self.authority)
        yield "To come", names.of(planned(self.graph, self.ids))
        yield "Holder", "; ".join(filter(None, (self._holder(), shared_post(names, self.posts))))

    def _holder(self) -> str:
        """Name who alone holds a post, where names are wanted and the title names the post."""
        holder = holder_of(self.graph, self.key)
        return self.graph.own_name(holder) if self.graph.names and holder != self.key else ""

    def _time(self) -> str:
        has = self.post.hours_per_month if self.post else None
        return "" if has is None else f"{figure(has, 1)} hours a month for forums"

    def _not_stated(self) -> Iterator[str]:
        if self.unknown:
            verb = "meets" if len(self.unknown) == 1 else "meet"
            yield f"how often {NamesInWords(self.graph).of(self.unknown)} {verb}"
        yield from guessed(self.graph, self.held.forums)
        if self.post:
            yield from self._not_stated_of_post()
        if not self.bodies:
            yield "whom it belongs to" if self.post else "who employs them"
        if self.held.seats and not has_term(self.graph, self.ids, self.held):
            yield "a term of office"

    def _not_stated_of_post(self) -> Iterator[str]:
        assert self.post
        if not self.post.reports_to:
            yield "to whom it reports"
        if self.post.hours_per_month is None and self.held.seats:
            yield "the hours a month that it has for forums"
        if not self.post.holder:
            yield "who holds it"

    def _data(self) -> SeatHolderPage:
        hours = self.held.hours if self.held.timed else None
        return SeatHolderPage(
            kind=self.graph.kinds[self.key],
            id=self.key,
            findings=[one.fingerprint for one in self.findings],
            ids=self.ids,
            stands=stands(self.graph, self.key, self.day),
            organisations=self.bodies,
            seats=hours_of(self.graph, self.held),
            hours_a_year=hours,
            hours_a_month=None if hours is None else hours / MONTHS,
            estimated=self.held.estimated,
            at_least=bool(self.unknown),
            counted_forums=len(counts(self.graph, self.ids)),
            reports_to=self.post.reports_to if self.post else None,
            managed=managed(self.graph, self.ids),
            fails_without=self.failures,
            deputises_on=deputised(self.graph, self.ids),
            met_again=self.met,
            empty_seats=[seat.forum for seat in self.empty],
            planned=planned(self.graph, self.ids),
            hours_for_forums=self.post.hours_per_month if self.post else None,
            **keys_of(self.authority, self.tasks),
        )
