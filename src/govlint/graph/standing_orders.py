"""Defaults of a forum's fields, which follow from standing orders or from its form."""

from collections.abc import Callable, Mapping
from typing import Any

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.structure.forums import CHAIR_BY_FORM, POWERS_BY_FORM, Forum, ForumDefaults, Quorum

Read = Callable[[Graph, str, Any], Any]
"""Reads a field of an entity, which is given with its id."""


def quorum_of(graph: Graph, forum: str) -> Quorum | None:
    """Give a forum's quorum; None where there is none or it is not stated."""
    quorum = WITH_DEFAULTS["quorum"](graph, forum, graph.forums[forum])
    return quorum if isinstance(quorum, Quorum) else None


def meetings_a_year(graph: Graph, forum: str) -> float | None:
    """Give how often a forum meets a year; None where that is not stated."""
    number: float | None = WITH_DEFAULTS["meetings.per_year"](graph, forum, graph.forums[forum])
    return number


def ordering_body(graph: Graph, forum: str) -> str | None:
    """Name the one organisation whose standing orders a forum has."""
    owners = graph.forums[forum].of or ()
    return owners[0] if len(owners) == 1 and owners[0] in _with_standing_orders(graph) else None


@once
def _with_standing_orders(graph: Graph) -> Mapping[str, ForumDefaults]:
    """Give the standing orders of each organisation that has some."""
    organisations = graph.structure.organisations.items()
    return {key: known.forum_defaults for key, known in organisations if known.forum_defaults}


def _standing_order(graph: Graph, forum: str, field: str) -> Any:
    """Give what the forum's one organisation lays down for all its forums."""
    orders = _with_standing_orders(graph)
    owner = ordering_body(graph, forum) if orders else None
    return getattr(orders[owner], field) if owner else None


def _powers(graph: Graph, key: str, forum: Forum) -> Any:
    by_form = forum.form and POWERS_BY_FORM.get(forum.form, "delegated")
    return forum.powers or by_form


def _chair(graph: Graph, key: str, forum: Forum) -> Any:
    ordered = _standing_order(graph, key, "chair")
    return forum.chair or ordered or CHAIR_BY_FORM.get(forum.form or "", "named")


def _ordered(field: str) -> Read:
    """Read what a forum states, else what standing orders lay down."""
    outer, _, inner = field.partition(".")

    def read(graph: Graph, key: str, forum: Forum) -> Any:
        stated = getattr(forum, outer)
        if inner:
            stated = getattr(stated, inner, None)
        return _standing_order(graph, key, inner or outer) if stated is None else stated

    return read


def _voting(field: str) -> Read:
    """Read how a forum votes, by its own terms or by standing orders."""
    own = _ordered("voting")
    return lambda graph, key, forum: getattr(own(graph, key, forum), field, None)


WITH_DEFAULTS: Mapping[str, Read] = {
    "powers": _powers,
    "chair": _chair,
    "quorum": _ordered("quorum"),
    "voting": _ordered("voting"),
    "voting.rule": _voting("rule"),
    "voting.share": _voting("share"),
    "voting.casting_vote": _voting("casting_vote"),
    "meetings.per_year": _ordered("meetings.per_year"),
    "meetings.minutes": _ordered("meetings.minutes"),
    "meetings.prep_minutes": _ordered("meetings.prep_minutes"),
    "meetings.papers_days_before": _ordered("meetings.papers_days_before"),
}
"""Fields of a forum that may follow from its form or from standing orders."""
