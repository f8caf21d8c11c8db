"""Side channels: do parties of an agreement meet or decide apart about what it covers?"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import reduce
from itertools import islice
from operator import or_
from typing import ClassVar, Literal, NamedTuple

from govlint.finding import Circumstance
from govlint.graph.authority.delegations import owners_of, received
from govlint.graph.day_arithmetic import day_before
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.once import once
from govlint.graph.overlap.side_meetings import (
    MOST_AGREEMENTS,
    SideMeeting,
    in_order,
    live_agreements,
    perhaps_there,
    side_meetings,
)
from govlint.graph.scopes import ALL
from govlint.hit import UNASKED, Check, Hit, Need, all_of
from govlint.structure.forums import CHAIRS
from govlint.structure.model import Agreement

BILATERAL = 2
"""Parties that meet apart from the others."""
MOST_ABSENT = 2
"""Parties absent that a sentence names; more are counted."""

LEFT_OUT = "it passes over those without a vote, and what stands above the forums of an agreement"
"""Why a meeting of some parties is not asked any more."""


class SideChannelCheck(Check):
    """No meeting of some parties, or decision of one, takes up the services of their agreement."""

    circumstances: ClassVar[Collection[Circumstance]] = (Circumstance.PLANNED,)
    counts_long_lists: ClassVar[bool] = True
    kind: Literal["side-channel"]
    on: Literal["forum", "decision"] = "forum"
    """Whether meetings or decisions are asked."""

    scope_unstated: bool = False
    """Whether meetings of two that state no services are asked, and not those that do."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each meeting, or decision, and agreement with services in common."""
        if self.on == "decision":
            yield from self._decisions(graph, day)
            return
        for key in self.scope(graph, "forum").entities:
            yield from self._at(graph, key, day)

    def left_out(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give also meetings of those without a vote, and what stands above an agreement's own."""
        for key in self.scope(graph, "forum").entities if self.on == "forum" else ():
            for hit in self._at(graph, key, day, of_all=True):
                yield hit._replace(message=LEFT_OUT)
            for body in perhaps_there(graph, key, day):
                for hit in self._at(graph, key, day, of_all=True, also=body):
                    yield hit._replace(message="it is not stated of each seat whom it is for")

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that the scope of the meeting is needed."""
        asked = self.on == "forum" and not self.scope_unstated
        return self.needs_of(graph, "forum", "services") if asked else ()

    def _at(
        self, graph: Graph, forum: str, day: date, *, of_all: bool = False, also: str = ""
    ) -> Iterator[Hit]:
        """Give a hit for each agreement of which a forum is a side meeting."""
        told = _without_scope if self.scope_unstated else _meeting
        unstated = self.scope_unstated
        for meeting in side_meetings(
            graph, forum, day, scope_unstated=unstated, of_all=of_all, also=also
        ):
            hit = told(graph, forum, meeting, day)
            yield hit._replace(customs=(UNASKED,)) if meeting.is_open else hit

    def _decisions(self, graph: Graph, day: date) -> Iterator[Hit]:
        for key, decision in self.scope(graph, "decision").entities.items():
            deciders = decision.decided_by or ()
            if not deciders or not decision.services or decision.reserved_to:
                continue
            taken = decision.taken_on if decision.status == "taken" else None
            must_agree, services = tuple(decision.must_agree or ()), tuple(decision.services)
            asked = _TakenBy(tuple(deciders), must_agree, services, taken)
            for name, apart, shared in _taken_apart(graph, asked, day):
                yield _apart(graph, key, name, apart, shared)


class _TakenBy(NamedTuple):
    """What of a decision is asked: who decides and must agree, on what, and when it was taken."""

    deciders: tuple[str, ...]
    must_agree: tuple[str, ...]
    services: tuple[str, ...]
    taken: date | None


_Apart = tuple[str, Sequence[str], Sequence[str]]
"""An agreement, its parties that decide without the others, and the services that it covers."""


@once
def _taken_apart(graph: Graph, asked: _TakenBy, day: date) -> Sequence[_Apart]:
    """Give the first agreements from whose other parties decisions are taken apart."""
    return [*islice(_each_taken_apart(graph, asked, day), MOST_AGREEMENTS)]


def _each_taken_apart(graph: Graph, asked: _TakenBy, day: date) -> Iterator[_Apart]:
    with_say = _with_say(graph, asked)
    for name in _agreements_near(graph, with_say, asked.services, day):
        agreement = graph.structure.agreements[name]
        parties = dict.fromkeys(agreement.parties or ())
        apart = _apart_from_others(graph, asked.deciders, tuple(parties), with_say)
        services = _shared(asked, agreement) if apart and _holds(asked, agreement) else ()
        if services and not any(_for_all(graph, one, name, day) for one in asked.deciders):
            yield name, apart, services


def _with_say(graph: Graph, asked: _TakenBy) -> Collection[str]:
    """Collect the bodies that have a say in a decision; none where that is not known of all."""
    bodies = [_bodies(graph, one) for one in asked.deciders]
    if not all(bodies):
        return ()
    bodies += [_bodies(graph, one) for one in asked.must_agree]
    return {body for those in bodies for body in those}


def _agreements_near(
    graph: Graph, bodies: Collection[str], services: Sequence[str], day: date
) -> Iterator[str]:
    """Name the agreements that have begun of these bodies, or with these services, if fewer."""
    by_body, by_service = live_agreements(graph, day)
    lists = [by_body.get(body, ()) for body in bodies]
    if ALL not in services:
        covering = [by_service.get(service, ()) for service in (*services, ALL)]
        lists = min(lists, covering, key=lambda given: sum(map(len, given)))
    agreements = graph.structure.agreements
    return (name for name in in_order(lists) if (agreements[name].starts or day) <= day)


def _apart_from_others(
    graph: Graph, deciders: Sequence[str], everyone: Sequence[str], with_say: Collection[str]
) -> Sequence[str]:
    """Name the one party, or the two of a meeting apart, that decide without the others."""
    parties = [party for party in everyone if party in with_say]
    if len(parties) == 1:
        return parties
    forums = [graph.forums[one] for one in deciders if one in graph.forums]
    meeting = any(forum.form == "bilateral-meeting" for forum in forums)
    return parties if meeting and len(parties) == BILATERAL else ()


@once
def _for_all(graph: Graph, decider: str, key: str, day: date) -> bool:
    """Tell whether a decider leads or manages an agreement, answers to such, or acts for it."""
    agreement = graph.structure.agreements[key]
    if any(_is_in_the_chair(graph, decider, own) for own in agreement.forums):
        return True
    lines = graph.relation("forum.accountable_to").reach
    sources, parties = (decider, *_givers(graph, decider, day)), frozenset(agreement.parties or ())
    stands = not {*sources}.isdisjoint(agreement.forums) or bool(
        _above_all_of(graph, decider, day) & lines.of(agreement.forums)
    )
    shared = any(len(those & parties) > 1 for those in _bodies_of_givers(graph, decider, day))
    return stands or shared


@once
def _givers(graph: Graph, decider: str, day: date) -> frozenset[str]:
    """Collect who delegated something to a decider."""
    return frozenset(delegation.from_ for _, delegation in received(graph, decider, day))


@once
def _above_all_of(graph: Graph, decider: str, day: date) -> int:
    """Collect as a set what a decider, and whoever delegated something to it, answers to."""
    lines = graph.relation("forum.accountable_to").reach
    return reduce(or_, map(lines.beyond, (decider, *_givers(graph, decider, day))))


@once
def _bodies_of_givers(graph: Graph, decider: str, day: date) -> Collection[frozenset[str]]:
    """Collect the organisations with a say in each forum that delegated something to a decider."""
    forums = [one for one in _givers(graph, decider, day) if one in graph.forums]
    return {frozenset(_bodies(graph, one)) for one in forums}


def _is_in_the_chair(graph: Graph, decider: str, forum: str) -> bool:
    return not _chairs(graph, forum).isdisjoint((decider, one_holder(graph, decider)))


@once
def _chairs(graph: Graph, forum: str) -> frozenset[str | None]:
    """Collect who is in the chair of a forum, by each name that their seat gives them."""
    seats = [one for one in graph.seats_of(forum) or () if one.member.capacity in CHAIRS]
    return frozenset(one for seat in seats for one in (seat.member.who, seat.holder))


def _bodies(graph: Graph, decider: str) -> set[str]:
    """Collect the organisations that have a say where somebody decides."""
    votes = graph.represented(decider) if decider in graph.forums else ()
    return {*owners_of(graph, decider), *votes}


def _holds(asked: _TakenBy, agreement: Agreement) -> bool:
    """Tell whether an agreement was there when a decision was taken, if that is stated."""
    return not (asked.taken and agreement.starts) or agreement.starts <= asked.taken


def _shared(asked: _TakenBy, agreement: Agreement) -> list[str]:
    scope = asked.services
    return [
        service
        for service in dict.fromkeys(agreement.services or ())
        if ALL in scope or service == ALL or service in scope
    ]


def _apart(
    graph: Graph, decision: str, agreement: str, parties: Sequence[str], services: Sequence[str]
) -> Hit:
    deciders = graph.structure.decisions[decision].decided_by or ()
    everyone = dict.fromkeys(graph.structure.agreements[agreement].parties or ())
    message = (
        f"{graph.label(decision)} is decided by {graph.labels(deciders)}, "
        f"{len(parties)} of the {len(everyone)} parties to {graph.label(agreement)}, "
        f"which covers {graph.labels(services)}"
    )
    related = graph.places([*deciders, agreement, *parties, *services])
    place, wrong = graph.key_path(decision, "decided_by"), (decision, agreement)
    left_out = [party for party in everyone if party not in parties]
    number, parts = len(services), (*services, *left_out, *_by(parties, everyone))
    return Hit(message, place, related, wrong=wrong, value=number, limit=0, parts=parts)


def _by(parties: Sequence[str], everyone: Iterable[str] = ()) -> Sequence[str]:
    """Name as a part the two who are apart from the others; one alone is so with each of them.

    Of more than two it is known who is left out, and who comes to them makes nothing worse.
    """
    match parties:
        case [one]:
            return [all_of((one, other)) for other in everyone if other != one]
        case [_, _]:
            return [all_of(parties)]
    return ()


def _meeting(graph: Graph, forum: str, meeting: SideMeeting, day: date) -> Hit:
    agreement = graph.structure.agreements[meeting.agreement]
    name, services = graph.label(meeting.agreement), _services(graph, meeting)
    said = f"{graph.labels(meeting.present)} discuss {services} at {graph.label(forum)}"
    absent = f" without {_absent(graph, meeting.absent)}" if meeting.absent else ""
    until = day_before(agreement.starts, day)
    message = f"{said}{absent}, outside {name}"
    if until and agreement.starts:
        message = (
            f"{said}{absent}; from {in_full(agreement.starts)} on {name} covers {_them(meeting)}"
        )
    place, wrong = graph.key_path(forum, "services"), (forum, meeting.agreement)
    number = len(meeting.services)
    parts = (*meeting.services, *meeting.absent, *_by(meeting.present))
    circumstance = Circumstance.PLANNED if until else None
    covered = (name, graph.key_path(meeting.agreement, "services"))
    named = meeting.absent if len(meeting.absent) <= MOST_ABSENT else ()
    related = (covered, *graph.places([*meeting.present, *meeting.services, *named]))
    return Hit(
        message,
        place,
        related,
        circumstance,
        wrong,
        value=number,
        limit=0,
        parts=parts,
        planned_until=until,
    )


def _without_scope(graph: Graph, forum: str, meeting: SideMeeting, day: date) -> Hit:
    shared = f"{_services(graph, meeting)} under {graph.label(meeting.agreement)}"
    message = (
        f"{graph.label(forum)} does not state what it discusses, and "
        f"{graph.labels(meeting.present)}, who meet there, share {shared}"
    )
    related = graph.places([meeting.agreement, *meeting.present, *meeting.services])
    place, wrong = graph.key_path(forum), (forum, meeting.agreement)
    number = len(meeting.services)
    parts = (*meeting.services, *_left_out(graph, meeting), *_by(meeting.present))
    return Hit(message, place, related, wrong=wrong, value=number, limit=0, parts=parts)


def _left_out(graph: Graph, meeting: SideMeeting) -> Sequence[str]:
    parties = graph.structure.agreements[meeting.agreement].parties or ()
    return [party for party in dict.fromkeys(parties) if party not in meeting.present]


def _absent(graph: Graph, parties: Sequence[str]) -> str:
    few = len(parties) <= MOST_ABSENT
    return graph.labels(parties) if few else f"the other {len(parties)} parties"


def _services(graph: Graph, meeting: SideMeeting) -> str:
    return "all services" if ALL in meeting.services else graph.labels(meeting.services)


def _them(meeting: SideMeeting) -> str:
    return "it" if len(meeting.services) == 1 and ALL not in meeting.services else "them"
