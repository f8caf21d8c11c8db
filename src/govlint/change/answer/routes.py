"""Routes of a change in words: the boards that are reached no longer, or only now."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from govlint.answers.answer import Column, Row, Table
from govlint.change.answer.names import NamesOfBoth
from govlint.change.answer.topic import Topic, tabled
from govlint.change.data import RouteChange
from govlint.change.difference import Difference
from govlint.structure.word_lists import counted


def route_topic(change: Difference, room: int) -> Topic:
    """Say which boards are reached no longer, or only now, and where the way changed."""
    columns = (Column("from"), Column("to"), Column("steps"), Column("by the way of"))
    every = NamesOfBoth(change, room)
    rows = [_route_row(every, one) for one in change.routes]
    short = list(_route_lines(NamesOfBoth(change), change.routes))
    return Topic("Routes", short, "Routes to boards", tabled(Table(columns, rows)))


def _route_row(names: NamesOfBoth, one: RouteChange) -> Row:
    steps = " → ".join("none" if side is None else str(side) for side in (one.before, one.after))
    return Row([names.one(one.forum), names.one(one.board), steps, names.one(one.by)])


def _route_lines(names: NamesOfBoth, routes: Sequence[RouteChange]) -> Iterator[str]:
    """Say together what one forum's way changed for others, what is lost first."""
    alike: defaultdict[tuple[bool, str], dict[str, dict[str, None]]] = defaultdict(dict)
    for one in routes:
        alike[one.after is None, one.by].setdefault(one.forum, {})[one.board] = None
    own: defaultdict[tuple[bool, tuple[str, ...]], list[str]] = defaultdict(list)
    for (lost, by), those in list(alike.items()):
        if [*those] == [by]:
            own[lost, tuple(those[by])].append(by)
            del alike[lost, by]
    yield from (_lost(names, those, boards, "") for (lost, boards), those in own.items() if lost)
    for (lost, by), those in alike.items():
        if lost:
            yield _lost(names, [*those], _boards(those), by)
    for (lost, boards), forums in own.items():
        if not lost:
            yield f"{names.of(forums)} now {_verb(forums)} {names.of(boards)}"
    yield from (_won(names, by, those) for (lost, by), those in alike.items() if not lost)


def _boards(those: Mapping[str, Mapping[str, None]]) -> Sequence[str]:
    return [board for found in those.values() for board in found]


def _lost(names: NamesOfBoth, forums: Sequence[str], boards: Sequence[str], by: str) -> str:
    verb = "loses its" if len(forums) == 1 else "lose their"
    at = f", at {names.one(by)}" if by else ""
    return f"{names.of(forums)} {verb} only way to {names.of(boards)}{at}"


def _won(names: NamesOfBoth, by: str, those: Mapping[str, Mapping[str, None]]) -> str:
    below = [forum for forum in those if forum != by]
    boards = names.of(_boards(those))
    if by in those:
        also = f", and with it {counted(len(below), 'forum')} below"
        return f"{names.one(by)} now reaches {boards}{also}"
    return f"{names.of(below)} now {_verb(below)} {boards}, by the way of {names.one(by)}"


def _verb(forums: Sequence[str]) -> str:
    return "reaches" if len(forums) == 1 else "reach"
