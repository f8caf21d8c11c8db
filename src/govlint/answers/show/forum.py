"""Page of a forum: who sits there, what it decides and holds, where it stands, what it is for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Block
from govlint.answers.show.absence import Standstill
from govlint.answers.show.authority import Powers, authority_facts, authority_of, part_facts
from govlint.answers.show.conduct import (
    absence_in_words,
    deputies,
    leans_on,
    meets_in_words,
    quorum_in_words,
    same_people,
    terms_in_words,
)
from govlint.answers.show.data import PageHead, keys_of
from govlint.answers.show.lines import Lines, line_facts, lines_of, upward_facts
from govlint.answers.show.members import (
    ForumSeat,
    member_table,
    members_of,
    room_in_words,
    seat_data,
)
from govlint.answers.show.naming import naming
from govlint.answers.show.page import (
    Description,
    NamesInWords,
    days_in_full,
    facts,
    found,
    not_stated,
    plainly,
)
from govlint.answers.show.purpose import Purpose, purpose_facts, purpose_of
from govlint.answers.show.seats import guessed
from govlint.finding import Finding
from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.graph.quorums import effective_quorum
from govlint.graph.standing_on_a_day import absence, stands
from govlint.graph.standing_orders import meetings_a_year
from govlint.structure.forums import CHAIRS


@dataclass(frozen=True, kw_only=True)
class ForumPage(Purpose, Lines, Powers, PageHead):
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
    fails_without: Sequence[Standstill]
    """Who it cannot meet or decide without, none of them with a deputy."""


def forum_page(graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> Description:
    """Make the page of a forum."""
    return _Forum(graph, key, day, findings).page()


class _Forum:
    """What is known of one forum, gathered for the sentence, the evidence and the data."""

    def __init__(self, graph: Graph, key: str, day: date, findings: Sequence[Finding]) -> None:
        self.graph, self.key, self.day = graph, key, day
        self.forum = graph.forums[key]
        self.name = graph.label(key)
        self.members = members_of(graph, key)
        self.often = meetings_a_year(graph, key)
        self.authority = authority_of(graph, [key])
        self.lines = lines_of(graph, key)
        self.purpose = purpose_of(graph, key)
        self.failures = list(leans_on(graph, self.members))
        self.findings = naming(graph, findings, [key])

    def page(self) -> Description:
        """Put the page together."""
        form = f", {plainly(self.forum.form)}" if self.forum.form else ""
        return Description(
            f"{self.name}{form}",
            self._sentence(),
            self._blocks,
            list(self._not_stated()),
            self._data(),
            self.findings,
        )

    def _sentence(self) -> str:
        room = room_in_words(self.graph, self.members, self.often)
        if stands(self.graph, self.key, self.day):
            return f"{self.name} {room}."
        gone = days_in_full(absence(self.graph, self.key, self.day))
        return f"{self.name} {gone}; it {room}."

    def _blocks(self, names: NamesInWords) -> Iterator[Block]:
        yield from member_table(names, self.members)
        yield from facts(self._facts(names))
        yield from found(self.findings)

    def _facts(self, names: NamesInWords) -> Iterator[tuple[str, str]]:
        yield "Quorum", quorum_in_words(self.graph, self.key)
        yield from upward_facts(names, self.key, self.lines)
        yield from authority_facts(names, self.authority, [self.key], self.day)
        yield from line_facts(names, self.lines)
        yield "Meets", meets_in_words(names, self.members)
        yield "If absent", absence_in_words(names, self.members, self.failures)
        yield from purpose_facts(names, self.purpose)
        yield "Same people", same_people(names, self.key)
        yield from part_facts(names, self.authority)
        yield "Terms", terms_in_words(names, self.key)
        yield "Deputies", deputies(names, self.members)

    def _not_stated(self) -> Iterator[str]:
        if not self.members.all_known:
            yield "all its members" if self.members.seats else "its members"
        if self.often is None:
            yield "how often it meets"
        yield from guessed(self.graph, [self.key])
        board = self.graph.is_board(self.key)
        fields = (
            ("to whom it answers", board or self.forum.accountable_to),
            ("where its problems go", board or self.forum.escalates_to),
            ("a quorum", forum_value(self.graph, self.key, "quorum")),
            ("who acts between its meetings", self.forum.urgent_action),
            ("its terms of reference", self.forum.terms_of_reference),
            ("its scope", self.forum.services),
            ("who chairs it", self._has_chair() or None),
        )
        yield from not_stated(fields)

    def _has_chair(self) -> bool:
        if forum_value(self.graph, self.key, "chair") != "named":
            return True
        return any(seat.member.capacity in CHAIRS for seat in self.members.seats)

    def _data(self) -> ForumPage:
        quorum = effective_quorum(self.graph, self.key)
        return ForumPage(
            kind="forum",
            id=self.key,
            findings=[one.fingerprint for one in self.findings],
            stands=stands(self.graph, self.key, self.day),
            form=self.forum.form,
            of=self.forum.of or (),
            seats=seat_data(self.members),
            votes=self.members.votes,
            quorum=quorum.number if quorum else None,
            meetings_a_year=self.often,
            hours_a_year=self.members.hours,
            estimated=self.members.estimated,
            fails_without=self.failures,
            **keys_of(self.authority, self.lines, self.purpose),
        )
