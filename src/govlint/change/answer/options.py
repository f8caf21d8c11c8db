"""Options side by side: what each would come to, beside what is now."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from govlint.answers.answer import Answer, Block, Column, Paragraph, Row, Table
from govlint.answers.data import documented, plain
from govlint.change.answer.answer import data_of
from govlint.change.answer.names import NamesOfBoth
from govlint.change.answer.not_stated import not_stated
from govlint.change.answer.what_if import sentence
from govlint.change.data import ChangeData
from govlint.change.difference import Difference
from govlint.change.routes import without_way_up
from govlint.change.whatif.trial import Trial
from govlint.graph.graph import Graph
from govlint.measures.people.load import MONTHS, meetings_of
from govlint.structure.figures import about, figure
from govlint.structure.word_lists import counted

MOST_LOADED = 10
"""Seat-holders whose hours are compared."""

TITLE = "Options side by side"


@documented
@dataclass(frozen=True, slots=True)
class OptionData:
    """What one option would come to."""

    name: str
    reach_no_board: int
    """The forums that stand, are no board themselves, and from which no board is reached."""
    no_successor: int
    """The seats that have no successor where a forum meets no more."""
    change: ChangeData


@documented
@dataclass(frozen=True, slots=True)
class Options:
    """What several options would come to."""

    options: Sequence[OptionData]


Named = tuple[str, Trial]


def side_by_side(trials: Sequence[Named]) -> Answer:
    """Put the table together: a column an option, after what is now."""
    changes = [_change(trial) for _, trial in trials]
    first = changes[0]
    names = [name for name, _ in trials]
    columns = [Column("", least=24), *(Column(one, right=True) for one in ("now", *names))]
    blocks: list[Block] = [
        Table(columns, [*_figures(trials)], least=16),
        Table(columns, [*_loads(changes)], "Hours a month of the most loaded"),
        Table([Column("option"), Column("in a sentence")],
              [Row([name, sentence(trial)]) for name, trial in trials], "In short", least=8),
    ]  # fmt: skip
    if any(one.estimated for change in changes for one in change.totals):
        blocks.append(Paragraph("~ holds hours that are estimated."))
    return Answer(
        "whatif",
        first.before.structure.name,
        first.day,
        " or ".join(names),
        f"{counted(len(trials), 'option')} beside what is now; which is wise, no figure says.",
        blocks,
        list(dict.fromkeys(line for change in changes for line in not_stated(change))),
        data_of_options(trials),
        title=TITLE,
    )


def data_of_options(trials: Sequence[Named]) -> Mapping[str, Any]:
    """Give the keys of the JSON."""
    found = []
    for name, trial in trials:
        change = _change(trial)
        figures = {"name": name, "reach_no_board": _cut_off(change.after, change),
                   "no_successor": _lost(trial)}  # fmt: skip
        found.append({**plain(figures), "change": data_of(change)})
    return {"options": found}


def _change(trial: Trial) -> Difference:
    assert trial.versions.change
    return trial.versions.change


def _figures(trials: Sequence[Named]) -> Iterator[Row]:
    changes = [_change(trial) for _, trial in trials]
    now = changes[0].totals[0]
    after = [change.totals[1] for change in changes]
    sides = [now, *after]
    yield Row(["forums that meet", *(figure(one.forums) for one in sides)])
    yield Row(["meetings a year", *map(_known, (one.meetings for one in sides))])
    hours = [
        "not stated" if one.hours is None else about(one.hours, estimated=one.estimated)
        for one in sides
    ]
    yield Row(["hours a year", *hours])
    found = [change.findings for change in changes]
    yield Row(["findings", figure(found[0].before), *(figure(one.after) for one in found)])
    yield Row(["new or worse", "", *(figure(len(one.new) + len(one.worse)) for one in found)])
    if any(one.explained for one in found):
        yield Row(["explained, not mended", "", *(figure(len(one.explained)) for one in found)])
    cut_off = [_cut_off(changes[0].before, changes[0])]
    cut_off += [_cut_off(change.after, change) for change in changes]
    yield Row(["forums that reach no board", *map(figure, cut_off)])
    yield Row(["new homes needed", "", *(figure(len(change.homes)) for change in changes)])
    yield Row(["seats without successor", "", *(figure(_lost(trial)) for _, trial in trials)])


def _known(number: float | None) -> str:
    return "not stated" if number is None else figure(number, 1)


def _lost(trial: Trial) -> int:
    return sum(one.number for one in trial.losses)


def _cut_off(graph: Graph, change: Difference) -> int:
    return len(without_way_up(graph, change.day))


def _loads(changes: Sequence[Difference]) -> Iterator[Row]:
    """Give the hours a month of those that have most now, under each option."""
    graphs = [changes[0].before, *(change.after for change in changes)]
    hours = {holder: _hours(graphs[0], holder) for holder in graphs[0].seats.by_holder}
    most = sorted(hours, key=lambda holder: (-hours[holder][0], holder))[:MOST_LOADED]
    names = NamesOfBoth(changes[0])
    for holder in most:
        cells = [_hours(graph, holder) for graph in graphs]
        yield Row(
            [
                names.one(holder),
                *(about(one / MONTHS, estimated=guess, places=1) for one, guess in cells),
            ]
        )


def _hours(graph: Graph, holder: str) -> tuple[float, bool]:
    times = [one.time for one in meetings_of(graph, holder) or ()]
    return sum(one.hours for one in times), any(one.estimated for one in times)
