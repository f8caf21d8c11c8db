"""Changes of hours: what meetings take of everybody together, and of each seat-holder."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.change.data import HolderHours
from govlint.change.pairs import Pairing
from govlint.graph.graph import Graph
from govlint.graph.standing_on_a_day import stands
from govlint.measures.meetings.hours import everyones, time_of, yearly
from govlint.measures.people.load import meetings_of

NOTICED = 0.05
"""Hours a year below which nothing has changed but a rounding."""


class Totals(NamedTuple):
    """What the meetings of one version take in a year."""

    forums: int
    """Those that stand."""
    meetings: float | None
    """None where no forum states both its rhythm and its members."""
    hours: float | None
    estimated: bool
    unknown: Sequence[str]
    """The forums whose rhythm or members are not stated."""


def totals(graph: Graph, day: date, apart: Iterable[str] = ()) -> Totals:
    """Add up what all forums that stand take, but for those that are to stand apart."""
    left_out = {*apart}
    standing = [key for key in graph.forums if stands(graph, key, day) and key not in left_out]
    seats = everyones(graph, standing)
    unknown = [key for key in standing if key not in seats]
    if not seats:
        return Totals(len(standing), None, None, estimated=False, unknown=unknown)
    hours = sum(one.hours for those in seats.values() for one in those)
    estimated = any((time := time_of(graph, key)) and time.estimated for key in seats)
    return Totals(len(standing), yearly(graph, seats), hours, estimated, unknown)


class _Load(NamedTuple):
    hours: float
    estimated: bool


class Holders(NamedTuple):
    """The hours of seat-holders that changed, most first, and which of them hold an estimate."""

    people: Sequence[HolderHours]
    estimated: Mapping[str, tuple[bool, bool]]


def holders(before: Graph, after: Graph, pairing: Pairing) -> Holders:
    """Compare the hours a year of everybody; a post and who holds it are one."""
    were = _loads(before, pairing.renamed)
    are = _loads(after, {})
    nothing = _Load(0, estimated=False)
    changed = [
        HolderHours(key, was.hours, now.hours)
        for key in {**are, **were}
        if abs((now := are.get(key, nothing)).hours - (was := were.get(key, nothing)).hours)
        > NOTICED
    ]
    guessed = {
        key: (were.get(key, nothing).estimated, are.get(key, nothing).estimated)
        for key in (one.holder for one in changed)
    }
    ranked = sorted(changed, key=lambda one: (-abs(one.after - one.before), one.holder))
    return Holders(ranked, guessed)


def _loads(graph: Graph, renamed: Mapping[str, str]) -> dict[str, _Load]:
    """Give the hours a year of each holder, by the post that is held where there is one."""
    found: dict[str, _Load] = {}
    for holder in graph.seats.by_holder:
        times = meetings_of(graph, holder)
        if times:
            face = next(iter(graph.seats.posts_of.get(holder, ())), holder)
            hours = sum(one.time.hours for one in times)
            guessed = any(one.time.estimated for one in times)
            found[renamed.get(face, face)] = _Load(hours, guessed)
    return found
