"""Boxes: each body with its votes, whose they are, how often it meets and what was found."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from govlint.answers.drawing import Box, Found, Votes
from govlint.answers.map.order import OrderedBody
from govlint.finding import Finding, Severity
from govlint.graph.graph import Graph
from govlint.graph.seats import once_each
from govlint.graph.standing_on_a_day import absence, stands
from govlint.graph.standing_orders import meetings_a_year
from govlint.measures.catalogue import MEASURES

Counts = Mapping[str, Sequence[Found]]


def boxes_of(
    graph: Graph,
    day: date,
    placed: Sequence[OrderedBody],
    findings: Sequence[Finding],
    below: Mapping[str, int],
) -> Sequence[Box]:
    """Give the box of each body, with how many bodies below it are not drawn."""
    counts = _counts(findings, {one.body for one in placed})
    return [_box(graph, day, one, counts, below.get(one.body, 0)) for one in placed]


def _counts(findings: Sequence[Finding], bodies: Collection[str]) -> Counts:
    found: dict[str, Counter[Severity]] = {}
    for one in findings:
        if one.entity is not None and one.entity in bodies:
            found.setdefault(one.entity, Counter())[one.severity] += 1
    return {
        body: [Found(severity, of[severity]) for severity in Severity if of[severity]]
        for body, of in found.items()
    }


def _box(graph: Graph, day: date, placed: OrderedBody, counts: Counts, below: int) -> Box:
    key = placed.body
    known = graph.entities.get(key)
    forum = graph.forums.get(key)
    listed = graph.seats_of(key) or ()
    return Box(
        id=key,
        name=graph.label(key),
        short=getattr(known, "short", None),
        kind=graph.kinds.get(key),
        form=forum.form if forum else None,
        board=bool(forum) and graph.is_board(key),
        under=placed.under,
        level=placed.level,
        joint=placed.joint,
        taking_part=_measured(graph, day, key, "forum.participants"),
        votes=_measured(graph, day, key, "forum.voting-seats"),
        meetings_a_year=meetings_a_year(graph, key) if forum else None,
        whose=_whose(graph, key),
        seated=list(dict.fromkeys(body for seat in listed for body in seat.represents or ())),
        found=counts.get(key, ()),
        absent="" if not forum or stands(graph, key, day) else absence(graph, key, day),
        below=below,
    )


def _measured(graph: Graph, day: date, body: str, measure: str) -> int | None:
    reading = MEASURES[measure].of(graph, day, body) if body in graph.forums else None
    return int(reading.value) if reading else None


def _whose(graph: Graph, forum: str) -> Sequence[Votes]:
    """Count the votes of each organisation; those for none or for several stand last."""
    votes: Counter[str | None] = Counter()
    for seat in once_each(one for one in graph.all_seats_of(forum) or () if one.votes):
        speaks_for = seat.represents or ()
        votes[speaks_for[0] if len(speaks_for) == 1 else None] += seat.number
    known = [Votes(body, votes[body]) for body in graph.structure.organisations if votes[body]]
    listed = {one.organisation for one in known}
    others = [Votes(body, of) for body, of in _by_name(votes) if body not in listed]
    rest = [Votes(None, votes[None])] if votes[None] else []
    return [*known, *others, *rest]


def _by_name(votes: Counter[str | None]) -> Sequence[tuple[str, int]]:
    """Give the votes of organisations that are named, by id."""
    return sorted((body, of) for body, of in votes.items() if body is not None and of)
