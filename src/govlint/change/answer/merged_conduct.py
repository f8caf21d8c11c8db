"""Conduct of forums that become one: what the one keeps, beside what the other had."""

from collections.abc import Iterator, Sequence

from govlint.answers.forum_summary import times_a_year
from govlint.change.answer.names import NamesOfBoth
from govlint.change.answer.quorum import quorum_of, voting_of
from govlint.change.answer.topic import Topic, listed
from govlint.change.difference import Difference
from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.graph.standing_on_a_day import stands
from govlint.graph.standing_orders import meetings_a_year


def conduct_topic(change: Difference, merged: Sequence[tuple[str, str]]) -> Topic:
    """Say how the forum that goes on meets and decides, and how the other did."""
    lines = [*_lines(change, merged)]
    return Topic("Kept", lines, "Rhythm, quorum and voting that stay", listed(lines))


def _lines(change: Difference, merged: Sequence[tuple[str, str]]) -> Iterator[str]:
    names = NamesOfBoth(change)
    for forum, into in merged:
        goes_on = stands(change.after, into, change.day)
        kept = _conduct(change.after if goes_on else _described_in(change, into), into)
        had = _conduct(_described_in(change, forum), forum)
        if kept != had:
            yield f"{names.one(into)} keeps {kept}; {names.one(forum)} had {had}"


def _described_in(change: Difference, forum: str) -> Graph:
    """Give the version in which a forum is as it was; one that was added is only in the later."""
    return change.before if forum in change.before.forums else change.after


def _conduct(graph: Graph, forum: str) -> str:
    quorum, voting = quorum_of(graph, forum), voting_of(graph, forum)
    return ", ".join(
        [
            _rhythm(graph, forum) or "no stated rhythm",
            f"a quorum of {quorum}" if quorum else "no stated quorum",
            f"voting {voting}" if voting else "no stated voting",
        ]
    )


def _rhythm(graph: Graph, forum: str) -> str:
    number, minutes = meetings_a_year(graph, forum), forum_value(graph, forum, "meetings.minutes")
    often = "" if number is None else times_a_year(number)
    return " ".join(filter(None, [often, f"for {minutes} minutes" if minutes else ""]))
