"""Shadow forums: who prepares for an agreement or a successor, and until when."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from govlint.finding import KeyPath
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.reporting import led_by
from govlint.measures.measure import Measure, Sentence, paired

BEFORE = ("proposed", "shadow", "active")


def _days_to_start(graph: Graph, day: date, agreement: str) -> float | None:
    starts = graph.structure.agreements[agreement].starts
    return (starts - day).days if starts else None


def _days_to_start_told(graph: Graph, day: date, agreement: str) -> Sentence:
    starts = graph.structure.agreements[agreement].starts
    assert starts
    words = f"starts in {(starts - day).days} days, on {starts}"
    return Sentence(words, at=graph.key_path(agreement, "starts"))


def _teams(graph: Graph, day: date, agreement: str) -> float | None:
    """Count the forums that are to lead or deliver it; None for one party alone."""
    known = graph.structure.agreements[agreement]
    if len(known.parties or ()) < 2:
        return None
    named = [forum for forum in (known.leadership, known.management) if forum]
    return sum(forum in graph.forums and graph.forums[forum].status in BEFORE for forum in named)


def _teams_told(graph: Graph, day: date, agreement: str) -> Sentence:
    known = graph.structure.agreements[agreement]
    assert known.starts
    left = (known.starts - day).days
    days = f"{left} day{'s' * (left != 1)}"
    words = (
        f"starts on {known.starts}, {days} from now, and no leadership or management forum of its "
        f"{len(known.parties or ())} parties is proposed, in shadow or live"
    )
    return Sentence(words, at=graph.key_path(agreement, "starts"))


def _days_past_live(graph: Graph, day: date, forum: str) -> float | None:
    """Count the days since it should have gone live; None where a live forum has replaced it."""
    if forum in _replaced(graph):
        return None
    days = [due for due, _ in _going_live(graph, forum)]
    return (day - min(days)).days if days else None


def _days_past_live_told(graph: Graph, day: date, forum: str) -> Sentence:
    due, written = min(_going_live(graph, forum))
    ago = (day - due).days
    of = written[1] if written[0] == "agreements" else ""
    since = f"{graph.label(str(of))} started" if of else "it was to go live"
    words = f"is still in shadow, though {since} on {due}, {ago} day{'s' * (ago != 1)} ago"
    places = ((graph.label(str(of)), written),) if of else ()
    return Sentence(words, places, at=("forums", forum, "status"))


def _going_live(graph: Graph, forum: str) -> Iterator[tuple[date, KeyPath]]:
    known = graph.forums[forum]
    if known.live_from:
        yield known.live_from, graph.key_path(forum, "live_from")
        return
    for key in led_by(graph, forum):
        starts = graph.structure.agreements[key].starts
        if starts:
            yield starts, graph.key_path(key, "starts")


@once
def _replaced(graph: Graph) -> frozenset[str]:
    live = [forum for forum in graph.forums.values() if forum.status == "active"]
    return frozenset(old for forum in live for old in forum.replaces or ())


def _prepared(graph: Graph, day: date, forum: str) -> float | None:
    """Give the share of its successors' voters who sit there; None where a seat has no name."""
    coming = _coming(graph, forum)
    seats = graph.seats_of(forum)
    if not seats or not coming or None in coming or any(seat.holder is None for seat in seats):
        return None
    return round(len(coming & {seat.holder for seat in seats}) / len(coming), 2)


def _prepared_told(graph: Graph, day: date, forum: str) -> Sentence:
    coming = _coming(graph, forum)
    there = coming & {seat.holder for seat in graph.seats_of(forum) or ()}
    after = _successors(graph).get(forum, ())
    share = _prepared(graph, day, forum)
    words = (
        f"has {len(there)} of the {len(coming)} who will vote on {graph.labels(after)}, "
        f"a share of {share:g}"
    )
    return Sentence(words, graph.places(after), at=("forums", forum, "members"))


def _coming(graph: Graph, forum: str) -> set[str | None]:
    return {
        seat.holder
        for successor in _successors(graph).get(forum, ())
        for seat in graph.seats_of(successor) or ()
        if seat.votes
    }


@once
def _successors(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give with each forum those that replace it."""
    found: dict[str, list[str]] = {}
    for key, known in graph.forums.items():
        for before in known.replaces or ():
            found.setdefault(before, []).append(key)
    return found


MEASURES = (
    Measure(
        "agreement.days-to-start",
        "agreement",
        "days until it starts",
        paired(_days_to_start, _days_to_start_told),
        ("starts",),
        ages=True,
    ),
    Measure(
        "agreement.teams",
        "agreement",
        "forums to lead or deliver it",
        paired(_teams, _teams_told),
        ("parties",),
    ),
    Measure(
        "forum.days-past-going-live",
        "forum",
        "days past going live",
        paired(_days_past_live, _days_past_live_told),
        ages=True,
    ),
    Measure(
        "forum.successors-there",
        "forum",
        "of its successors' voters",
        paired(_prepared, _prepared_told),
        ("members",),
    ),
)
"""What can be measured of shadow forums."""
