"""Reporting between two forums: what the one tells the other, and who sits on both."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from math import inf

from govlint.graph.graph import JOINT_FORMS, Graph
from govlint.graph.once import once
from govlint.graph.seating.known_voters import known_voters
from govlint.structure.model import Agreement


@once
def sitting(graph: Graph, forum: str) -> frozenset[str]:
    """Collect all who are known to sit on a forum, in whatever capacity, and their deputies."""
    seats = graph.seats_of(forum) or ()
    there = {seat.holder for seat in seats if seat.holder}
    return frozenset(there | {seat.deputy for seat in seats if seat.deputy})


def all_known(graph: Graph, forum: str) -> bool:
    """Tell whether the holder of every seat is stated."""
    seats = graph.all_seats_of(forum)
    return bool(seats) and not any(seat.unnamed for seat in seats or ())


def strangers(graph: Graph, one: str, other: str) -> bool:
    """Tell whether two forums are known to have nobody in common."""
    known = all_known(graph, one) and all_known(graph, other)
    return known and not sitting(graph, one) & sitting(graph, other)


@once
def voters(graph: Graph, forum: str) -> frozenset[str]:
    """Collect the voters of a forum who are known."""
    seats = graph.seats_of(forum) or ()
    found = frozenset(seat.holder for seat in seats if seat.votes and seat.holder)
    known = known_voters(graph, forum)
    return known if known == found else found


def forums_above(graph: Graph, forum: str) -> list[str]:
    """List the active forums that a forum answers to."""
    return _active(graph, graph.forums[forum].accountable_to or ())


def forums_below(graph: Graph, forum: str) -> list[str]:
    """List the active forums that answer to a forum."""
    return _active(graph, graph.relation("forum.accountable_to").previous(forum))


def line_above(graph: Graph, forum: str) -> list[str]:
    """List the forums that a forum answers to, also by the line of a post."""
    return _past_posts(graph, forum, graph.relation("forum.accountable_to").next)


def line_below(graph: Graph, forum: str) -> list[str]:
    """List the forums that answer to a forum, also by the line of a post."""
    return _past_posts(graph, forum, graph.relation("forum.accountable_to").previous)


def reports_from(graph: Graph, body: str) -> Sequence[str]:
    """List the reports that a body sends, in the order written."""
    return _by_sender(graph).get(body, ())


def reports_described(graph: Graph, sender: str, receiver: str) -> bool:
    """Tell whether the file says what a body sends, or what half of those below the receiver send.

    What a joint forum sends to the boards of its parties says nothing of their own forums.
    """
    return bool(reports_from(graph, sender)) or receiver in _told_from_below(graph)


def told_a_year(graph: Graph, sender: str, receivers: Sequence[str]) -> float:
    """Add up the reports a year to any of these; infinite where it informs them as it goes."""
    sent = [graph.structure.reports[key] for key in reports_from(graph, sender)]
    yearly = [report.per_year for report in sent if report.to in receivers]
    if yearly:
        return sum(inf if number is None else number for number in yearly)
    forum = graph.forums.get(sender)
    informs = forum and set(forum.reports_to or ()) & set(receivers)
    granted = graph.delegations_to.get(sender, ())
    accounts = any(one.from_ in receivers and one.reports_back for _, one in granted)
    return inf if informs or accounts else 0


def led_by(graph: Graph, forum: str) -> Sequence[str]:
    """List the agreements that a forum leads or delivers, in the order written."""
    return _agreements_by_forum(graph).get(forum, ())


def in_force(agreement: Agreement, day: date) -> bool:
    """Tell whether an agreement has begun and is not over."""
    begun = agreement.starts is None or agreement.starts <= day
    return begun and (agreement.ends is None or agreement.ends >= day)


def _past_posts(graph: Graph, forum: str, step: Callable[[str], Sequence[str]]) -> list[str]:
    """Follow a line to the next forums, through posts."""
    waiting = list(step(forum))
    if not waiting:
        return []
    found: dict[str, None] = {}
    seen = {forum}
    while waiting:
        one = waiting.pop()
        if one in graph.forums:
            found[one] = None
        elif one in graph.structure.posts and one not in seen:
            seen.add(one)
            waiting += step(one)
    return sorted(found)


def _active(graph: Graph, bodies: Sequence[str]) -> list[str]:
    return [
        body for body in bodies if body in graph.forums and graph.forums[body].status == "active"
    ]


@once
def _told_from_below(graph: Graph) -> set[str]:
    """Collect the forums to which at least half of their own forums below send a report."""
    answering: dict[str, int] = {}
    telling: dict[str, set[str]] = {}
    for key, forum in graph.forums.items():
        if forum.form not in JOINT_FORMS and forum.status == "active":
            told = {graph.structure.reports[report].to for report in reports_from(graph, key)}
            for above in forum.accountable_to or ():
                answering[above] = answering.get(above, 0) + 1
                if above in told:
                    telling.setdefault(above, set()).add(key)
    return {above for above, those in telling.items() if len(those) * 2 >= answering[above]}


@once
def _agreements_by_forum(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, agreement in graph.structure.agreements.items():
        for one in agreement.forums:
            found.setdefault(one, []).append(key)
    return found


@once
def _by_sender(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, report in graph.structure.reports.items():
        found.setdefault(report.from_, []).append(key)
    return found
