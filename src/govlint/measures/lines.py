"""What stands below a forum, and how it is joined to what stands above and around it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.reporting import (
    forums_above,
    forums_below,
    reports_described,
    sitting,
    strangers,
    told_a_year,
    voters,
)
from govlint.graph.seats import seats_in
from govlint.measures.measure import Measure, Sentence

NEED_NO_PARENT = ("network", "members-meeting")
"""Forms of which it is no news that they answer to nobody."""

FORUM_LINES = (
    "established_by", "accountable_to", "reports_to", "scrutinises", "in_common_with", "replaces",
    "outcomes",
)  # fmt: skip
LINES = (
    (
        "decisions",
        (
            "decided_by", "reserved_to", "recommended_by", "must_agree", "consulted", "informed",
            "performed_by",
        ),
    ),
    ("delegations", ("from_", "to")),
    ("reports", ("from_", "to")),
    ("agreements", ("leadership", "management", "approved_by")),
    ("programmes", ("forum",)),
    ("outcomes", ("owner",)),
    ("risks", ("owner", "forum")),
)  # fmt: skip
"""Where forums are named outside their own entries."""


def _child_forums(graph: Graph, day: date, forum: str) -> float:
    return len(forums_below(graph, forum))


def _child_forums_told(graph: Graph, day: date, forum: str) -> Sentence:
    below = forums_below(graph, forum)
    words = f"has {len(below)} forums that answer to it: {graph.labels(below)}"
    return Sentence(words, graph.places(below))


def _share_above(graph: Graph, day: date, forum: str) -> float | None:
    """Give how many in a hundred of its votes the voters above hold; None without decisions."""
    votes = [seat for seat in graph.seats_of(forum) or () if seat.votes]
    above = forums_above(graph, forum)
    if not graph.structure.decisions or not votes or not above:
        return None
    return 100 * max(_votes_above(graph, forum, other) for other in above) / seats_in(votes)


def _share_above_told(graph: Graph, day: date, forum: str) -> Sentence:
    parents = sorted(forums_above(graph, forum))
    above = max(parents, key=lambda other: _votes_above(graph, forum, other))
    number = seats_in(seat for seat in graph.seats_of(forum) or () if seat.votes)
    shared = _votes_above(graph, forum, above)
    below = forums_below(graph, forum)
    words = (
        f"passes on to {graph.labels(below)} and has no decision of its own here; {shared} of its "
        f"{number} voters, {100 * shared / number:.0f} in a hundred, sit on {graph.label(above)}, "
        "to which it answers"
    )
    return Sentence(words, graph.places([above, *below]))


def _votes_above(graph: Graph, forum: str, above: str) -> int:
    there = voters(graph, above)
    return seats_in(
        seat for seat in graph.seats_of(forum) or () if seat.votes and seat.holder in there
    )


def _unlinked_parents(graph: Graph, day: date, forum: str) -> float | None:
    return None if graph.seats_of(forum) is None else len(_unlinked(graph, forum))


def _unlinked_parents_told(graph: Graph, day: date, forum: str) -> Sentence:
    above = _unlinked(graph, forum)
    names = graph.labels(above)
    words = f"has nobody on {names}, to which it answers, and sends it no report"
    at = ("forums", forum, "accountable_to")
    return Sentence(words, graph.places(above), at=at, parts=tuple(above))


def _unlinked(graph: Graph, forum: str) -> list[str]:
    """List the forums above that nobody and nothing tells of its work, as far as is known."""
    return [
        above
        for above in forums_above(graph, forum)
        if above != forum
        and strangers(graph, forum, above)
        and not told_a_year(graph, forum, [above])
        and not reports_described(graph, forum, above)
    ]


def _links(graph: Graph, day: date, forum: str) -> float | None:
    """Count what joins a forum to anything; None where the file joins nothing else either."""
    known = graph.forums[forum]
    orphan = known.accountable_to == () and known.form not in NEED_NO_PARENT
    if orphan or not _joined(graph) - {forum}:
        return None
    shared = any(len(graph.seats.by_holder.get(holder, ())) > 1 for holder in sitting(graph, forum))
    return int(shared or forum in _joined(graph))


def _links_told(graph: Graph, day: date, forum: str) -> Sentence:
    return Sentence("answers to nobody, informs nobody, and shares no member, decision or report")


@once
def _joined(graph: Graph) -> set[str]:
    """Collect the forums that some line of the file joins to something else."""
    return {forum for ends in _lines(graph) for forum in ends if forum in graph.forums}


def _lines(graph: Graph) -> Iterator[list[str]]:
    """Give the ends of every line: from forum to forum, and from what happens to its forums."""
    for key, forum in graph.forums.items():
        routes = [route.to for route in forum.escalates_to or ()]
        others = [*_named(forum, FORUM_LINES), *routes]
        if others:
            yield [key, *others]
    structure = graph.structure
    for section, fields in LINES:
        for entity in getattr(structure, section).values():
            yield _named(entity, fields)


def _named(entity: Any, fields: Sequence[str]) -> list[str]:
    values = [getattr(entity, field) or () for field in fields]
    return [name for value in values for name in ((value,) if isinstance(value, str) else value)]


MEASURES = (
    Measure("forum.child-forums", "forums that answer to it", _child_forums, _child_forums_told),
    Measure(
        "forum.share-above",
        "voters in a hundred who sit on the forum above",
        _share_above,
        _share_above_told,
        ("members", "accountable_to"),
    ),
    Measure(
        "forum.unlinked-parents",
        "forums above that it neither sits on nor reports to",
        _unlinked_parents,
        _unlinked_parents_told,
        ("members", "accountable_to"),
    ),
    Measure("forum.links", "links to anything else", _links, _links_told),
)
"""What can be measured of the lines between forums."""
