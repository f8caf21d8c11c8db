"""Diary entries: each day that something falls due, begins or ends, and what it is."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from govlint.answers.due.deadlines_by_rules import Deadlines
from govlint.graph.day_arithmetic import days_later, months_later
from govlint.graph.days_in_words import in_full
from govlint.graph.field_values import value_of
from govlint.graph.graph import Graph
from govlint.graph.seated_on_a_day import in_office, says_vacant
from govlint.graph.seating.member_succession import unfollowed
from govlint.graph.standing_on_a_day import is_over
from govlint.place import KeyPath
from govlint.structure.forums import Forum, TermsOfReference
from govlint.structure.traits_in_words import plain
from govlint.structure.word_lists import counted

Sort = Literal["due", "begins", "ends"]

YEAR = 12
INTEREST = "declaration of interest"
"""What the review of an interest is called."""

HALF_A_YEAR = 183
"""Days that the rule on priorities counts for half a year."""


class Occasion(NamedTuple):
    """A day, what falls on it, and of what."""

    on: date
    entity: str | None
    what: str
    sort: Sort
    key_path: KeyPath
    why: str = ""
    """What the day follows from, where it is not stated itself."""
    approves: tuple[str, ...] = ()
    """Who has to approve what falls due, or to give again what ends."""
    live: bool = True
    """Whether it matters once it is past: what ended in order is no arrear."""


def moments(graph: Graph, day: date, deadlines: Deadlines) -> Iterator[Occasion]:
    """Give every moment that is stated or follows from what is stated."""
    yield from _of_forums(graph, day, deadlines)
    yield from _of_agreements(graph, day, deadlines)
    yield from _of_decisions(graph)
    yield from _of_delegations(graph)
    yield from _of_people(graph, day)
    yield from _of_posts(graph, deadlines)
    yield from _reviews(graph, deadlines)
    yield from _explanations(graph)


def _of_forums(graph: Graph, day: date, deadlines: Deadlines) -> Iterator[Occasion]:
    for key, forum in graph.forums.items():
        if forum.status == "stood-down":
            continue
        path = graph.key_path(key)
        if forum.starts:
            what = "begins, as proposed" if forum.status == "proposed" else "begins"
            yield Occasion(forum.starts, key, what, "begins", (*path, "starts"), live=False)
        if forum.status == "proposed":
            continue
        if forum.status == "shadow" and forum.live_from:
            yield Occasion(forum.live_from, key, "goes live", "begins", (*path, "live_from"))
        if forum.ends:
            yield Occasion(forum.ends, key, "last day", "ends", (*path, "ends"))
        if forum.status == "active" and not is_over(forum, day):
            yield from _terms(graph, key, forum, deadlines)
            yield from _memberships(graph, key, forum, day)


def _terms(graph: Graph, key: str, forum: Forum, deadlines: Deadlines) -> Iterator[Occasion]:
    terms = forum.terms_of_reference
    if not isinstance(terms, TermsOfReference):
        return
    approved, approves = terms.approved_on, terms.approved_by or ()
    path = graph.key_path(key, "terms_of_reference")
    if terms.review_due:
        yield Occasion(terms.review_due, key, "terms of reference", "due", (*path, "review_due"),
                     approves=approves)  # fmt: skip
    elif approved and deadlines.terms is not None and key not in deadlines.without_term:
        yield Occasion(
            months_later(approved, deadlines.terms), key, "terms of reference", "due",
            (*path, "approved_on"), f"{_months(deadlines.terms)} after their approval", approves,
        )  # fmt: skip


def _memberships(graph: Graph, key: str, forum: Forum, day: date) -> Iterator[Occasion]:
    entries = graph.memberships.by_forum.get(key) or ()
    alone = {seat.position for seat, _ in unfollowed(entries, date.max)}
    for seat in entries:
        name = graph.seat(seat)
        since, until = seat.member.since, seat.member.until
        if since:
            yield Occasion(since, key, f"{name} begins", "begins", (*seat.key_path, "since"),
                         live=False)  # fmt: skip
        if until:
            yield Occasion(until, key, f"term of {name}", "ends", (*seat.key_path, "until"),
                         live=seat.position in alone)  # fmt: skip
        elif since and forum.terms and forum.terms.years and since <= day:
            end = months_later(since, round(forum.terms.years * YEAR))
            why = f"{forum.terms.years:g} years from {since}"
            yield Occasion(end, key, f"term of {name}", "ends", (*seat.key_path, "since"), why)


def _of_agreements(graph: Graph, day: date, deadlines: Deadlines) -> Iterator[Occasion]:
    for key, one in graph.structure.agreements.items():
        path = graph.key_path(key)
        if one.starts:
            yield Occasion(one.starts, key, "begins", "begins", (*path, "starts"), live=False)
        if one.ends:
            in_use = bool(value_of(graph, "agreement", key, one, "in_use"))
            yield Occasion(one.ends, key, "ends", "ends", (*path, "ends"), live=in_use)
        if one.ends and one.ends < day:
            continue
        if one.review_due:
            yield Occasion(one.review_due, key, "review", "due", (*path, "review_due"),
                         approves=one.approved_by or ())  # fmt: skip
        elif one.starts and deadlines.agreement is not None:
            why = f"{_months(deadlines.agreement)} after its start"
            yield Occasion(months_later(one.starts, deadlines.agreement), key, "review", "due",
                         (*path, "starts"), why, one.approved_by or ())  # fmt: skip


def _of_decisions(graph: Graph) -> Iterator[Occasion]:
    for key, one in graph.structure.decisions.items():
        path = graph.key_path(key)
        if one.due and one.status == "open":
            yield Occasion(one.due, key, "decision", "due", (*path, "due"), approves=one.owners)
        if one.act_by and one.status == "taken":
            yield Occasion(one.act_by, key, "to be carried out", "due", (*path, "act_by"),
                         approves=one.performed_by or ())  # fmt: skip


def _of_delegations(graph: Graph) -> Iterator[Occasion]:
    for key, one in graph.structure.delegations.items():
        path = graph.key_path(key)
        if one.starts:
            yield Occasion(one.starts, key, "begins", "begins", (*path, "starts"), live=False)
        if one.ends:
            yield Occasion(one.ends, key, "ends", "ends", (*path, "ends"), approves=(one.from_,))


def _of_people(graph: Graph, day: date) -> Iterator[Occasion]:
    for key, one in graph.structure.people.items():
        path = graph.key_path(key)
        if one.since:
            yield Occasion(one.since, key, "takes office", "begins", (*path, "since"), live=False)
        if one.until:
            sits = _still_named(graph, key, day)
            yield Occasion(one.until, key, "leaves office", "ends", (*path, "until"), live=sits)


def _of_posts(graph: Graph, deadlines: Deadlines) -> Iterator[Occasion]:
    for key, one in graph.structure.posts.items():
        path = graph.key_path(key)
        if one.ends:
            yield Occasion(one.ends, key, "post ends", "ends", (*path, "ends"), live=False)
        if one.vacant_since and says_vacant(one):
            why = f"{counted(deadlines.vacancy, 'day')} vacant, since {in_full(one.vacant_since)}"
            filled = days_later(one.vacant_since, deadlines.vacancy)
            place = (*path, "vacant_since")
            yield Occasion(filled, key, "post to be filled", "due", place, why)


def _reviews(graph: Graph, deadlines: Deadlines) -> Iterator[Occasion]:
    days = deadlines.priority
    often = "half a year" if days == HALF_A_YEAR else counted(days, "day")
    for key, outcome in graph.structure.outcomes.items():
        if outcome.priority and outcome.reviewed_on:
            again = days_later(outcome.reviewed_on, days)
            owner = (outcome.owner,) if outcome.owner else ()
            yield Occasion(again, key, "review", "due", graph.key_path(key, "reviewed_on"),
                         f"{often} after the last", owner)  # fmt: skip
    if deadlines.interest is None:
        return
    for key, interest in graph.structure.interests.items():
        if last := interest.reviewed_on or interest.declared_on:
            field = "reviewed_on" if interest.reviewed_on else "declared_on"
            again = months_later(last, deadlines.interest)
            why = f"{_months(deadlines.interest)} after the last"
            yield Occasion(again, key, INTEREST, "due", graph.key_path(key, field), why)


def _months(number: int) -> str:
    return "a year" if number == YEAR else counted(number, "month")


def _still_named(graph: Graph, person: str, day: date) -> bool:
    """Tell whether somebody who has left still holds a seat that has not ended."""
    seats = graph.memberships.by_holder.get(person, ())
    gone = not in_office(graph.structure.people[person], day)
    return gone and any(not (one.member.until and one.member.until < day) for one in seats)


def _explanations(graph: Graph) -> Iterator[Occasion]:
    everything = [
        *((key, graph.key_path(key), entity.explain) for key, entity in graph.entities.items()),
        (None, (), graph.structure.explain),
    ]
    for key, path, explain in everything:
        for rule, explanation in (explain or {}).items():
            what = f"explanation of {plain(rule)}"
            place = (*path, "explain", rule, "until")
            yield Occasion(explanation.until, key, what, "ends", place)
