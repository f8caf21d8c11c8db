"""What an agreement has to lead and to deliver it, before it starts and after."""

from collections.abc import Iterator
from datetime import date

from govlint.finding import KeyPath
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.reporting import forums_below, led_by
from govlint.measures.measure import Measure, Sentence

ROLES = ("leadership", "management")
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


def _tiers(graph: Graph, day: date, agreement: str) -> float | None:
    """Count leadership and management, named or plain to see; None where neither is named."""
    known = graph.structure.agreements[agreement]
    named = {forum for role in ROLES if (forum := getattr(known, role))}
    if not named or (known.ends and known.ends < day):
        return None
    unnamed = known.leadership in graph.forums and known.management is None
    delivered = unnamed and any(
        "delivery" in (graph.forums[below].purpose or ())
        for below in forums_below(graph, known.leadership or "")
    )
    return len(named) + delivered


def _tiers_told(graph: Graph, day: date, agreement: str) -> Sentence:
    known = graph.structure.agreements[agreement]
    named = {role: getattr(known, role) for role in ROLES}
    forum = named["leadership"] or named["management"]
    assert forum
    if len(set(named.values())) == 1:
        words = f"has 1 forum, {graph.label(forum)}, for both its leadership and its management"
        return Sentence(words, graph.places([forum]), at=graph.key_path(agreement, "management"))
    one, other = ROLES if named["leadership"] else ROLES[::-1]
    words = f"names {graph.label(forum)} as its {one} and no {other}, 1 of the two"
    return Sentence(words, graph.places([forum]), at=graph.key_path(agreement, one))


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


MEASURES = (
    Measure(
        "agreement.days-to-start",
        "days until it starts",
        _days_to_start,
        _days_to_start_told,
        ("starts",),
        ages=True,
    ),
    Measure(
        "agreement.teams",
        "forums to lead or deliver it",
        _teams,
        _teams_told,
        ("parties",),
    ),
    Measure("agreement.tiers", "of leadership and management", _tiers, _tiers_told),
    Measure(
        "forum.days-past-going-live",
        "days past going live",
        _days_past_live,
        _days_past_live_told,
        ages=True,
    ),
)
"""What can be measured of an agreement's teams."""
