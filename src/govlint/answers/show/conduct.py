"""Conduct of a forum: how it meets, who must be there, and who of its people meet elsewhere."""

from collections.abc import Iterator

from govlint.answers.forum_summary import times_a_year
from govlint.answers.show.absence import Standstill
from govlint.answers.show.members import Members
from govlint.answers.show.page import NamesInWords
from govlint.graph.days_in_words import in_full
from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.graph.overlap.common_tables import table_of
from govlint.graph.quorums import effective_quorum
from govlint.graph.reporting import voters
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.people.sole_roles import would_stop
from govlint.structure.figures import about, figure
from govlint.structure.forums import TermsOfReference
from govlint.structure.word_lists import counted, in_words

FEWEST_ALIKE = 2
"""Voters in common that are worth a word."""


def leans_on(graph: Graph, known: Members) -> Iterator[Standstill]:
    """Give who a forum cannot go on without, where no deputy is stated."""
    for holder in dict.fromkeys(seat.holder for seat in known.seats if seat.holder):
        for one in would_stop(graph, holder):
            if one.entity == known.forum:
                yield Standstill(holder, one.why)


def quorum_in_words(graph: Graph, forum: str) -> str:
    """Say how many, and who, must be there."""
    quorum = effective_quorum(graph, forum)
    if quorum is None:
        return "none, it says" if forum_value(graph, forum, "quorum") == "none" else ""
    there = [graph.label(one) for one in quorum.stated.named]
    there += ["one of each party"] if quorum.stated.each_party else []
    return f"{quorum.number} of {quorum.seats}{f', with {in_words(there)}' if there else ''}"


def meets_in_words(names: NamesInWords, known: Members) -> str:
    """Say how often a forum meets, what one seat takes, and who is at the same table."""
    number = meetings_a_year(names.graph, known.forum)
    if number is None or known.time is None:
        return ""
    hours = about(known.time.hours, estimated=known.time.estimated, places=1)
    papers = forum_value(names.graph, known.forum, "meetings.papers_days_before")
    sent = f", papers {counted(papers, 'day')} before" if isinstance(papers, int) else ""
    rooms, preparing = figure(known.time.in_room, 1), figure(known.time.preparing, 1)
    common = _in_common(names.graph, known.forum)
    at = f"; at one table with {names.of(common)}" if common else ""
    return (
        f"{times_a_year(number)}{sent}: each seat {hours} hours a year, {rooms} in the room and "
        f"{preparing} preparing{at}"
    )


def absence_in_words(names: NamesInWords, known: Members, failures: list[Standstill]) -> str:
    """Say what a forum cannot do while somebody is away."""
    said = [f"{names.one(one.entity)} is {one.why}, without a deputy" for one in failures]
    quorum = effective_quorum(names.graph, known.forum)
    if quorum and quorum.seats and quorum.number > quorum.seats:
        said.append(f"it needs {quorum.number}, and all its votes make {quorum.seats}")
    elif quorum and quorum.seats and quorum.number == quorum.seats:
        said.append(f"it needs all {quorum.seats} of its votes")
    return names.apart(said)


def same_people(names: NamesInWords, forum: str) -> str:
    """Name the forums on which most of its voters have votes as well."""
    graph, own = names.graph, voters(names.graph, forum)
    others: dict[str, int] = {}
    for holder in own:
        theirs = {
            seat.forum
            for seat in graph.seats.by_holder.get(holder, ())
            if seat.votes and graph.forums[seat.forum].status == "active"
        }
        for other in theirs - {forum}:
            others[other] = others.get(other, 0) + 1
    order = {key: place for place, key in enumerate(graph.forums)}
    most = sorted(
        (key for key, number in others.items() if number >= max(FEWEST_ALIKE, len(own) / 2)),
        key=lambda key: (-others[key], order[key]),
    )
    alike = [f"{others[key]} on {names.one(key)}" for key in most]
    return f"of its {len(own)} voters who are known, {names.some(alike)}" if alike else ""


def terms_in_words(names: NamesInWords, forum: str) -> str:
    """Say who approved the terms of reference, and when they are reviewed."""
    terms = names.graph.forums[forum].terms_of_reference
    if not isinstance(terms, TermsOfReference):
        return "none, it says" if terms else ""
    by = f" by {names.of(terms.approved_by)}" if terms.approved_by else ""
    on = f" on {in_full(terms.approved_on)}" if terms.approved_on else ""
    said = [f"approved{by}{on}"] if by or on else []
    said += [f"to be reviewed by {in_full(terms.review_due)}"] if terms.review_due else []
    return "; ".join(said)


def deputies(names: NamesInWords, known: Members) -> str:
    """Name each deputy with whom they stand in for."""
    return names.some(
        [
            f"{names.one(seat.member.deputy)} for {names.graph.seat(seat)}"
            for seat in known.seats
            if seat.member.deputy
        ]
    )


def _in_common(graph: Graph, forum: str) -> list[str]:
    table = table_of(graph, forum)
    return [key for key in graph.forums if key != forum and table_of(graph, key) == table]
