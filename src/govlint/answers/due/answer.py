"""Answer to `due`: the diary of a structure, what hands over badly, and what has no day at all."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from govlint.answers.answer import Answer, Block, Column, Event, Fact, Facts, Row, table
from govlint.answers.data import plain
from govlint.answers.due.data import Diary, Handover
from govlint.answers.due.data import Moment as MomentData
from govlint.answers.due.deadlines_by_rules import Deadlines, deadlines_of
from govlint.answers.due.diary_entries import Occasion, moments
from govlint.answers.due.handover import Changeover, handovers
from govlint.answers.due.undated import undated
from govlint.answers.due.within import last_day, until
from govlint.answers.named_places import called, places
from govlint.graph.days_in_words import in_full
from govlint.graph.graph import Graph
from govlint.graph.standing_on_a_day import stands
from govlint.graph.standing_orders import meetings_a_year
from govlint.rulebook.catalogue import Shelf
from govlint.structure.word_lists import counted, in_words, shortened, verb_for

YEAR = 365.25
NO_ARREARS = "Nothing is overdue"
MOST_NAMED = 4
"""Names in one line; more are counted."""

COLUMNS = (Column("when"), Column("day"), Column("what"), Column("who acts", spare=1))


class DueLine(NamedTuple):
    """Moments of one day and of one kind, which are said together."""

    on: date
    what: str
    why: str
    entities: Sequence[str | None]
    approves: Sequence[str]


class Diaries(NamedTuple):
    """The moments of a structure by what they ask for."""

    overdue: Sequence[Occasion]
    due: Sequence[Occasion]
    begins: Sequence[Occasion]
    ends: Sequence[Occasion]

    def all(self) -> Iterator[Occasion]:
        """Give every moment, in the order of the answer."""
        yield from (*self.overdue, *self.due, *self.begins, *self.ends)


def due(graph: Graph, day: date, within: str, rules: Shelf) -> Answer:
    """Say what falls into the time from a day on; raises `Refusal` at a time that is none."""
    last = last_day(within, day)
    found = diaries(graph, day, last, deadlines_of(graph, rules))
    spans = list(handovers(graph, day))
    missing = list(undated(graph))
    data = Diary(
        [_data(one, day) for one in found.overdue],
        [_data(one, day) for one in found.due],
        [_data(one, day) for one in found.begins],
        [_data(one, day) for one in found.ends],
        [_handover(one) for one in spans if one.gap],
        [_handover(one) for one in spans if not one.gap],
    )
    return Answer(
        "due",
        graph.structure.name,
        day,
        within,
        _sentence(found, within, last),
        list(_blocks(graph, day, found, spans)),
        missing,
        plain(data),
        events=events_of(graph, day, found),
        places=places(graph, [one.entity for one in found.all() if one.entity]),
    )


def diaries(graph: Graph, day: date, last: date, deadlines: Deadlines) -> Diaries:
    """Sort the moments up to a last day into what they ask for, each by its day."""
    found = moments(graph, day, deadlines)
    known = sorted(found, key=lambda one: (one.on, one.what, one.entity or ""))
    coming = [one for one in known if day <= one.on <= last]
    return Diaries(
        [one for one in known if one.on < day and one.live],
        [one for one in coming if one.sort == "due"],
        [one for one in coming if one.sort == "begins"],
        [one for one in coming if one.sort == "ends"],
    )


def events_of(graph: Graph, day: date, found: Diaries) -> list[Event]:
    """Give every moment of a diary as an event."""
    return [
        _event(graph, day, sort, one)
        for sort, ones in zip(Diaries._fields, found, strict=True)
        for one in ones
    ]


def _sentence(found: Diaries, within: str, last: date) -> str:
    ahead = until(within, last)
    if not any(found):
        return f"Nothing that states a day is overdue, falls due, begins or ends {ahead}."
    late = len(found.overdue)
    overdue = (
        f"{counted(late, 'thing')} {verb_for(late, 'is', 'are')} overdue" if late else NO_ARREARS
    )
    verbs = (("falls", "fall", "due"), ("begins", "begin", ""), ("ends", "end", ""))
    parts = [
        f"{len(ones)} {verb_for(len(ones), one, several)}{f' {rest}' if rest else ''}"
        for ones, (one, several, rest) in zip(found[1:], verbs, strict=True)
        if ones
    ]
    return f"{overdue}; {in_words(parts) or 'nothing falls due, begins or ends'} {ahead}."


def _blocks(
    graph: Graph, day: date, found: Diaries, spans: Sequence[Changeover]
) -> Iterator[Block]:
    coming = sorted((*found.due, *found.begins, *found.ends), key=lambda one: one.on)
    rows = [_row(graph, day, line) for line in _folded([*found.overdue, *coming])]
    if rows:
        yield table(COLUMNS, rows)
    facts = [
        Fact("" if position else label, text)
        for label, gap in (("Gap", True), ("Both at once", False))
        for position, text in enumerate(
            _span_in_words(graph, one) for one in spans if one.gap is gap
        )
    ]
    if facts:
        yield Facts(facts)


def _folded(ones: Iterable[Occasion]) -> Iterator[DueLine]:
    """Put moments of one day and kind into one line."""
    lines: dict[tuple[date, str, str], list[Occasion]] = {}
    for one in ones:
        lines.setdefault((one.on, one.what, one.why), []).append(one)
    for (on, what, why), same in lines.items():
        approves = dict.fromkeys(body for one in same for body in one.approves)
        yield DueLine(on, what, why, [one.entity for one in same], list(approves))


def _row(graph: Graph, day: date, line: DueLine) -> Row:
    days = (line.on - day).days
    when = f"overdue {counted(-days, 'day')}" if days < 0 else _in_days(days)
    names = [called(graph, one) if one else graph.structure.name for one in line.entities]
    why = f" ({line.why})" if line.why else ""
    what = f"{in_words(shortened(names, MOST_NAMED))}: {line.what}{why}"
    return Row((when, in_full(line.on), what, _who_acts(graph, line, days)), marked=days < 0)


def _event(graph: Graph, day: date, sort: str, one: Occasion) -> Event:
    line = DueLine(one.on, one.what, one.why, [one.entity], one.approves)
    name = called(graph, one.entity) if one.entity else graph.structure.name
    why = f" ({one.why})" if one.why else ""
    return Event(
        one.on, sort, name, f"{one.what}{why}", _who_acts(graph, line, (one.on - day).days)
    )


def _in_days(days: int) -> str:
    return f"in {counted(days, 'day')}" if days else "today"


def _who_acts(graph: Graph, line: DueLine, days: int) -> str:
    """Name who has to approve, with the meetings that are left before the day."""
    if not line.approves:
        return ""
    left = (_meetings_left(graph, one, line.on, days) for one in line.approves[:2])
    said = [f"{graph.label(one)}{of}" for one, of in zip(line.approves, left, strict=False)]
    return in_words(shortened([*said, *map(graph.label, line.approves[2:])], 3))


def _meetings_left(graph: Graph, body: str, on: date, days: int) -> str:
    often = meetings_a_year(graph, body) if body in graph.forums else None
    if often is None or days < 0:
        return ""
    number = int(often * days / YEAR)
    if not number or not stands(graph, body, on):
        return " (may not meet before)"
    times = {1: "once", 2: "twice"}.get(number, f"about {number} times")
    return f" (meets {times} before)"


def _span_in_words(graph: Graph, one: Changeover) -> str:
    length = f", {counted(one.days, 'day')}" if one.days else ""
    end = f" to {in_full(one.last)}" if one.last else ", and no end is stated"
    between = "neither" if one.gap else "both"
    is_proposed = graph.forums[one.successor].status == "proposed"
    successor = f"{graph.label(one.successor)}{' (proposed)' if is_proposed else ''}"
    if not one.since_stated:
        return (
            f"{graph.label(one.entity)} and its successor {graph.label(one.successor)}: both are "
            "active today; since when, and until when, is not stated"
        )
    return (
        f"{graph.label(one.entity)} and its successor {successor}: {between} "
        f"from {in_full(one.first)}{end}{length}"
    )


def _data(one: Occasion, day: date) -> MomentData:
    return MomentData(one.entity, one.what, str(one.on), (one.on - day).days)


def _handover(one: Changeover) -> Handover:
    until = str(one.last) if one.last else None
    return Handover(one.entity, one.successor, str(one.first), until, one.days)
