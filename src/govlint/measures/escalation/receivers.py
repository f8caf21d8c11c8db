"""Receivers of escalated problems: how large they are, what they can settle, how soon they meet."""

from collections.abc import Mapping, Sequence
from datetime import date
from math import ceil
from typing import NamedTuple

from govlint.graph.field_values import forum_value
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.seats import seats_in
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.place import KeyPath
from govlint.structure.word_lists import counted, in_words

DAYS_A_YEAR = 360
"""Twelve months of thirty days, so that a month is no shorter than what meets every month."""


class Promise(NamedTuple):
    """A forum that is to have an answer within some days, and where that is written."""

    forum: str
    days: int
    place: KeyPath


def days_between(graph: Graph, forum: str) -> int | None:
    """Give the days from one meeting of a forum to the next, where they are spread evenly.

    A month counts as thirty days, and a part of a day as one from more than half of it, so that
    52 a year are 7 days apart. None where it is not stated how often it meets, or it never does.
    """
    exact = _exact_days_between(graph, forum)
    return None if exact is None else _whole_days(exact)


def _exact_days_between(graph: Graph, forum: str) -> float | None:
    yearly = meetings_a_year(graph, forum)
    return DAYS_A_YEAR / yearly if yearly else None


def _whole_days(days: float) -> int:
    return ceil(days - 0.5)


def _growth(graph: Graph, day: date, forum: str) -> Reading | None:
    """Give how many times larger the largest forum is to which it escalates, boards apart."""
    own = _size(graph, forum)
    receivers = _receivers(graph, forum)
    if not own or not receivers:
        return None
    larger = max(receivers, key=lambda target: _size(graph, target))
    times = {one: _size(graph, one) / own for one in receivers}
    each = tuple(times.items())
    return Reading(times[larger], lambda: _grown(graph, forum, larger)._replace(each=each))


def _grown(graph: Graph, forum: str, larger: str) -> Sentence:
    number, own = _size(graph, larger), _size(graph, forum)
    words = (
        f"escalates to {round(number / own, 2):g} times as many people, from {own} taking part to "
        f"{number}, on {graph.label(larger)}"
    )
    return Sentence(words, graph.places([larger]), at=("forums", forum, "escalates_to"))


def _receivers(graph: Graph, forum: str) -> Sequence[str]:
    """List the forums on its routes that are neither boards nor composed by law."""
    targets = {
        route.to
        for route in graph.forums[forum].escalates_to or ()
        if route.to in graph.forums
        and not graph.is_board(route.to)
        and not graph.forums[route.to].statutory_composition
    }
    return sorted(targets)


def _size(graph: Graph, forum: str) -> int:
    return seats_in(seat for seat in graph.all_seats_of(forum) or () if seat.takes_part)


def _able(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the bodies on its routes that can settle a problem; None where one's powers are open.

    A body can where it has powers, is given something to decide or itself escalates to such; posts
    and organisations can.
    """
    bodies = list(dict.fromkeys(route.to for route in graph.forums[forum].escalates_to or ()))
    powers = {one: _power(graph, one) for one in bodies}
    if not bodies or None in powers.values():
        return None
    able = [one for one in bodies if powers[one] != "none" or _hands_on(graph, one)]
    return Reading(len(able), lambda: _settling(graph, forum, able, bodies))


def _hands_on(graph: Graph, body: str) -> bool:
    """Tell whether a body without powers decides something, or states a way to one with powers."""
    known = graph.forums[body]
    onward = [route.to for route in known.escalates_to or () if route.to != body]
    return body in graph.deciding or any(_power(graph, one) != "none" for one in onward)


def _power(graph: Graph, body: str) -> str | None:
    known = graph.forums.get(body)
    if known is None or known.status not in ("active", "shadow"):
        return "own"
    power: str | None = forum_value(graph, body, "powers")
    return power


def _settling(graph: Graph, forum: str, able: Sequence[str], bodies: Sequence[str]) -> Sentence:
    words = f"escalates to {counted(len(able), 'body', 'bodies')} that can settle a problem"
    if not able:
        unable = in_words([f"{graph.label(one)} ({_why_not(graph, one)})" for one in bodies])
        words = f"escalates to nobody that can settle a problem: only to {unable}"
    return Sentence(words, graph.places(bodies), at=("forums", forum, "escalates_to"))


def _why_not(graph: Graph, body: str) -> str:
    known = graph.forums[body]
    return "no powers" if known.powers or known.form is None else known.form.replace("-", " ")


def _beyond_promise(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the days from one meeting to the next beyond the shortest time it answers in.

    None where somebody may act between its meetings. A month counts as thirty days, and what is
    half a day beyond, or less, as none.
    """
    between = _exact_days_between(graph, forum)
    promised = _promised(graph).get(forum)
    if between is None or not promised or graph.forums[forum].urgent_action:
        return None
    shortest = min(days for _, days, _ in promised)
    beyond = _days_beyond(between, shortest)
    return Reading(beyond, lambda: _too_late(graph, forum, between, shortest, promised))


def _days_beyond(between: float, promised: int) -> float:
    """Give by how much meetings are farther apart than an answer takes, in whole days if not."""
    whole = _whole_days(between) - promised
    return between - promised if whole > 0 else whole


def _too_late(
    graph: Graph, forum: str, between: float, shortest: int, promised: Sequence[Promise]
) -> Sentence:
    days = _whole_days(between)
    beyond = days - shortest
    late = [one for one in promised if one.days < days] or promised
    within = in_words([f"{graph.label(one.forum)} ({one.days})" for one in late])
    more = counted(abs(beyond), "fewer day" if beyond < 0 else "more day")
    words = f"has {more} between its meetings ({days}) than it has to answer {within}"
    places = tuple((graph.label(one.forum), one.place) for one in late)
    each = tuple((one.forum, _days_beyond(between, one.days)) for one in promised)
    return Sentence(words, places, each=each)


@once
def _promised(graph: Graph) -> Mapping[str, Sequence[Promise]]:
    """Give with each receiver the active forums that it answers within a stated time."""
    found: dict[str, list[Promise]] = {}
    for key, known in graph.forums.items():
        if known.status == "active":
            for position, route in enumerate(known.escalates_to or ()):
                if route.within_days is not None:
                    place = ("forums", key, "escalates_to", position)
                    found.setdefault(route.to, []).append(Promise(key, route.within_days, place))
    return found


MEASURES = (
    Measure(
        "forum.receivers-with-power",
        "forum",
        "bodies on its routes that can settle a problem",
        _able,
    ),
    Measure(
        "forum.days-beyond-promise",
        "forum",
        "days between its meetings beyond those in which it answers",
        _beyond_promise,
        ("meetings.per_year",),
    ),
    Measure(
        "forum.escalation-growth",
        "forum",
        "times as many people where its problems go",
        _growth,
        ("members",),
    ),
)
"""What can be measured of those to whom problems are escalated."""
