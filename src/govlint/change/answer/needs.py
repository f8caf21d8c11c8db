"""Needs of a change that is not yet written: what has to name something else, who is not heard."""

from govlint.answers.answer import Column, Row, Table
from govlint.answers.places import called
from govlint.change.answer.names import Names
from govlint.change.answer.topic import Topic, listed, tabled
from govlint.change.change import Change
from govlint.structure.labels import label_of
from govlint.structure.model import ENTITIES


def home_topic(change: Change, room: int) -> Topic:
    """Say what names a thing that goes, and by which field."""
    names, graph = Names(change), change.after
    rows = []
    for one in change.homes:
        label = label_of(ENTITIES[graph.kinds[one.entity]][1], one.field)
        rows.append(Row([called(graph, one.entity), label, names.one(one.of)]))
    columns = (Column("what"), Column("field"), Column("rested on"))
    short = [f"{what}: {label} {of}" for what, label, of in (row.cells for row in rows)]
    return Topic("Need a home", short, "Needs a new home", tabled(Table(columns, rows)), least=4)


def voice_topic(change: Change, room: int) -> Topic:
    """Say who would be heard nowhere."""
    names, every = Names(change), Names(change, room)
    short = [names.of(change.voices)] if change.voices else []
    whole = [every.of(change.voices)] if change.voices else []
    return Topic("Not heard", short, "Heard nowhere", listed(whole))
