"""Answer to what changed: the sentence, the topics that changed, and all of it as data."""

from collections.abc import Mapping, Sequence
from typing import Any

from govlint.answers.answer import Answer, Block, Fact, Facts
from govlint.answers.data import plain
from govlint.answers.show.page import EVERY
from govlint.change.answer.authority import authority_topic, decision_topic
from govlint.change.answer.findings import finding_topic, graver
from govlint.change.answer.forums import forum_topic
from govlint.change.answer.hours import hour_topic
from govlint.change.answer.names import MANY_NAMED
from govlint.change.answer.not_stated import not_stated
from govlint.change.answer.others import else_topic, other_fields, same_topic
from govlint.change.answer.quorum import quorum_topic
from govlint.change.answer.routes import route_topic
from govlint.change.answer.seats import seat_topic
from govlint.change.answer.sentence import sentence_of
from govlint.change.data import HourChanges, MeetingChanges
from govlint.change.difference import NOTHING, Difference
from govlint.measures.meetings.hours import MINUTES

TITLE = "What changed"
ESTIMATED = (
    f"holds {MINUTES // 60} hours for meeting or for preparing wherever these are not stated"
)

TOPICS = (
    forum_topic,
    seat_topic,
    decision_topic,
    authority_topic,
    route_topic,
    quorum_topic,
    hour_topic,
    finding_topic,
    else_topic,
    same_topic,
)
"""What is said of a change, in its order."""


MOST_ROWS = 25
"""Rows of a table on a page that is to fit into a comment."""


def answer_of(
    change: Difference,
    *,
    everything: bool = True,
    command: str = "diff",
    question: str = "",
    title: str = TITLE,
) -> Answer:
    """Put the answer together; a page that does not hold everything fits into a comment."""
    room, rows = (EVERY, EVERY) if everything else (MANY_NAMED, MOST_ROWS)
    told = TOPICS if change.verdict != NOTHING else (finding_topic,)
    topics = [make(change, room) for make in told]
    estimated = estimates(change)
    short: Sequence[Block] = [
        *(block for topic in topics for block in topic.in_short()),
        *estimated,
        *graver(change),
    ]
    whole = [block for topic in topics for block in topic.in_full(rows)]
    return Answer(
        command,
        change.after.structure.name,
        change.day,
        question,
        sentence_of(change),
        short,
        list(not_stated(change)),
        data_of(change),
        title=f"{title} {question}".strip(),
        unshortened=[*whole, *estimated],
    )


def estimates(change: Difference) -> Sequence[Block]:
    """Say what a figure with ~ holds, where there is one."""
    if change.verdict == NOTHING or not any(one.estimated for one in change.totals):
        return []
    return [Facts([Fact("~", ESTIMATED)], close=True)]


def data_of(change: Difference) -> Mapping[str, Any]:
    """Give the keys of the JSON; findings stay as they are, for who writes them."""
    before, after = change.totals
    data = {
        "verdict": change.verdict,
        "forums": change.forums.changes,
        "seats": change.seats,
        "hours": HourChanges(before.hours, after.hours, change.holders.people),
        "meetings": MeetingChanges(before.meetings, after.meetings),
        "decisions": change.decisions,
        "authority": change.authority,
        "routes": change.routes,
        "homes": change.homes,
        "voices": change.voices,
        "changes": other_fields(change),
    }
    return {**plain(data), "findings": change.findings.by_key()}
