"""Shadow forums: who prepares for an agreement or a successor, and until when."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.identity import places_of
from govlint.graph.once import once
from govlint.graph.reporting import led_by
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.place import KeyPath
from govlint.structure.model import Agreement
from govlint.structure.word_lists import counted, in_words, listing, out_of, per_cent, shortened

BEFORE = ("proposed", "shadow", "active")

UNDERSTANDING = "mou"
"""The kind of agreement by which others are prepared."""

NOT_YET = {"proposed": "only proposed", "shadow": "in shadow"}
"""How to speak of a forum that is not live."""


def _days_to_start(graph: Graph, day: date, agreement: str) -> Reading | None:
    starts = graph.structure.agreements[agreement].starts
    if starts is None:
        return None
    return Reading(
        (starts - day).days,
        lambda: Sentence(_start(starts, day), at=graph.key_path(agreement, "starts")),
    )


def _start(starts: date, day: date) -> str:
    return f"{'starts' if starts >= day else 'started'} {_distance(starts, day)}, on {starts}"


def _distance(then: date, day: date) -> str:
    days = (then - day).days
    if not days:
        return "today"
    return f"{counted(-days, 'day')} ago" if days < 0 else f"in {counted(days, 'day')}"


def _teams(graph: Graph, day: date, agreement: str) -> Reading | None:
    """Count the forums that are to lead or deliver it; None for one party alone."""
    known = graph.structure.agreements[agreement]
    if len(known.parties or ()) < 2:
        return None
    teams = [
        forum
        for forum in known.forums
        if forum in graph.forums and graph.forums[forum].status in BEFORE
    ]
    return Reading(len(teams), lambda: _ready(graph, day, agreement, teams))


def _ready(graph: Graph, day: date, agreement: str, teams: Sequence[str]) -> Sentence:
    starts = graph.structure.agreements[agreement].starts
    forums = counted(len(teams), "forum") if teams else "no forum"
    words = f"has {forums} to lead or manage it, proposed, in shadow or live"
    if starts:
        words += f", and {_start(starts, day)}"
    at = graph.key_path(agreement, "starts") if starts else None
    return Sentence(listing(words, graph.labels(teams)), graph.places(teams), at=at)


def _days_past_live(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the days since it should have gone live; None once it, or what replaces it, is live."""
    if graph.forums[forum].status not in NOT_YET or forum in _replaced(graph):
        return None
    days = list(_going_live(graph, day, forum))
    if not days:
        return None
    due, written = min(days)
    each = tuple((str(at[1]), (day - one).days) for one, at in days)
    return Reading(
        (day - due).days, lambda: _waiting(graph, day, forum, due, written)._replace(each=each)
    )


def _waiting(graph: Graph, day: date, forum: str, due: date, written: KeyPath) -> Sentence:
    agreement = str(written[1]) if written[0] == "agreements" else ""
    start = f", the start of {graph.label(agreement)}" if agreement else ""
    was = "was" if due <= day else "is"
    what = "begin" if written == graph.key_path(forum, "starts") else "go live"
    words = (
        f"{was} to {what} {_distance(due, day)}, on {due}{start}, and is still "
        f"{NOT_YET[str(graph.forums[forum].status)]}"
    )
    places = ((graph.label(agreement), written),) if agreement else ()
    return Sentence(words, places, at=("forums", forum, "status"))


def _going_live(graph: Graph, day: date, forum: str) -> Iterator[tuple[date, KeyPath]]:
    """Give the days on which it should have begun: its own, else those of its agreements.

    An agreement that is over, or has begun under another forum, sets no day for a proposal; nor
    does an understanding for one in shadow, where the agreement that it is to lead is to come.
    """
    known = graph.forums[forum]
    begins = known.starts if known.status == "proposed" else None
    own = {"starts": begins, "live_from": known.live_from}
    if any(own.values()):
        yield from ((on, graph.key_path(forum, field)) for field, on in own.items() if on)
        return
    agreements = {key: graph.structure.agreements[key] for key in led_by(graph, forum)}
    coming = any(
        one.starts and one.starts > day and one.kind != UNDERSTANDING for one in agreements.values()
    )
    for key, agreement in agreements.items():
        starts = agreement.starts
        if known.status == "shadow" and coming and agreement.kind == UNDERSTANDING:
            continue
        if starts and not (known.status == "proposed" and _goes_without(agreement, day, forum)):
            yield starts, graph.key_path(key, "starts")


def _goes_without(agreement: Agreement, day: date, forum: str) -> bool:
    """Tell whether an agreement is over, or names another forum than this one to lead it."""
    others = {*agreement.forums} - {forum}
    return bool(others) or bool(agreement.ends and agreement.ends < day)


@once
def _replaced(graph: Graph) -> frozenset[str]:
    live = [forum for forum in graph.forums.values() if forum.status == "active"]
    return frozenset(old for forum in live for old in forum.replaces or ())


def _prepared(graph: Graph, day: date, forum: str) -> Reading | None:
    """Give the share of its successors' voters who sit there; in doubt where a seat has no name."""
    coming = _coming(graph, forum)
    seats = graph.all_seats_of(forum)
    if not seats or not coming:
        return None
    there = {seat.holder for seat in seats}
    absent = [holder for holder in coming if holder not in there]
    share = 100 * (len(coming) - len(absent)) / len(coming)
    return Reading(
        share,
        lambda: _partly_prepared(graph, forum, len(coming), absent),
        in_doubt=any(seat.holder is None for seat in seats),
    )


def _partly_prepared(graph: Graph, forum: str, coming: int, absent: Sequence[str]) -> Sentence:
    after = _successors(graph).get(forum, ())
    there = coming - len(absent)
    words = (
        f"has {per_cent(there, coming)} of those who will vote on {graph.labels(after)}"
        f"{out_of(there, coming)}"
    )
    if absent:
        words += f", without {in_words(shortened([graph.label(one) for one in absent]))}"
    at = ("forums", forum, "members")
    places = (*graph.places(after), *places_of(graph, absent))
    return Sentence(words, places, at=at, parts=tuple(absent))


def _coming(graph: Graph, forum: str) -> Sequence[str] | None:
    """List those who will vote on its successors; None where a voter is not known."""
    after = _successors(graph).get(forum, ())
    if any(graph.forums[successor].members_listed == "leads" for successor in after):
        return None
    holders = dict.fromkeys(
        seat.holder for successor in after for seat in graph.seats_of(successor) or () if seat.votes
    )
    known = [holder for holder in holders if holder is not None]
    return known if len(known) == len(holders) else None


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
        _days_to_start,
        ("starts",),
        ages=True,
    ),
    Measure(
        "agreement.teams",
        "agreement",
        "forums to lead or deliver it",
        _teams,
        ("parties",),
    ),
    Measure(
        "forum.days-past-going-live",
        "forum",
        "days past going live",
        _days_past_live,
        ages=True,
    ),
    Measure(
        "forum.successors-there",
        "forum",
        "per cent of its successors' voters",
        _prepared,
        ("members",),
    ),
)
"""What can be measured of shadow forums."""
