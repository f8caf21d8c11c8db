"""Quorum and voting of a change in words: who must be there, and what carries a vote."""

from collections.abc import Iterator
from typing import NamedTuple

from govlint.change.answer.names import NamesOfBoth
from govlint.change.answer.topic import Topic, listed, unless_same
from govlint.change.difference import Difference
from govlint.graph.graph import Graph
from govlint.graph.quorums import effective_quorum
from govlint.graph.standing_on_a_day import stands


def quorum_topic(change: Difference, room: int) -> Topic:
    """Say how many must be there and what carries a vote, where that is otherwise now."""
    found = sorted(_quorums(change), key=lambda one: one.is_of_quorum_alone)
    lines = [one.line for one in found]
    return Topic("Quorum", lines, "Quorum and voting", listed(lines))


class _ForumLine(NamedTuple):
    line: str
    is_of_quorum_alone: bool
    """Whether it says nothing of voting; one that does comes first."""


def _quorums(change: Difference) -> Iterator[_ForumLine]:
    names = NamesOfBoth(change)
    for old, new in change.pairing.after.items():
        if old not in change.before.forums or not stands(change.after, new, change.day):
            continue
        said = []
        then, now = quorum_of(change.before, old), quorum_of(change.after, new)
        if then != now:
            said.append(unless_same(then or "not stated", now or "not stated"))
        voting = voting_of(change.before, old), voting_of(change.after, new)
        if voting[0] != voting[1]:
            said.append(unless_same(voting[0] or "voting not stated", voting[1] or "not stated"))
        if said:
            line = f"{names.one(new)}: {'; '.join(said)}"
            yield _ForumLine(line, is_of_quorum_alone=voting[0] == voting[1])


def quorum_of(graph: Graph, forum: str) -> str:
    """Say how many must be there, of how many and who; empty where that is not stated."""
    found = effective_quorum(graph, forum)
    if found is None:
        return ""
    each = " with each party" if found.stated.each_party else ""
    whom = found.stated.named
    must = f" with {graph.labels(whom, 2)}" if whom else ""
    return f"{found.number} of {found.seats}{must}{each}"


def voting_of(graph: Graph, forum: str) -> str:
    """Say what carries a vote; empty where that is not stated."""
    voting = graph.forums[forum].voting
    if voting is None:
        return ""
    rule = str(voting.rule or (f"{voting.share} of the votes" if voting.share else ""))
    casting = {True: "with a casting vote", False: "without a casting vote", None: ""}
    per = f"per {voting.per}" if voting.per else ""
    return " ".join(filter(None, [rule, per, casting[voting.casting_vote]]))
