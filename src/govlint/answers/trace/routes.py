"""Routes of a way up: where each forum, post or person passes on what it does not settle."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from govlint.answers.trace.start import Start
from govlint.graph.authority.delegations import live, received
from govlint.graph.graph import Graph
from govlint.structure.forums import Escalation

BY_DEFAULT = "accountable_to"
LINE = "reports_to"


class Route(NamedTuple):
    """A step up: where it leads, by which field, and what sends a thing there."""

    to: str
    by: str
    sent_by: Sequence[Escalation] = ()
    """The stated routes of escalation that lead there; none where another field does."""

    @property
    def days(self) -> int | None:
        """The fewest days in which it is answered, where any are promised."""
        return min(
            (one.within_days for one in self.sent_by if one.within_days is not None), default=None
        )


def routes_of(graph: Graph, body: str, start: Start, day: date) -> Sequence[Route]:
    """Give the routes that what goes up takes from somewhere, each target once."""
    match graph.kinds.get(body):
        case "forum":
            return list(_of_forum(graph, body, start))
        case "post" | "person":
            routes = _of_holder(graph, body, start, day)
            return list({route.to: route for route in reversed(list(routes))}.values())[::-1]
    return ()


def left_out(graph: Graph, body: str, start: Start) -> Sequence[Escalation]:
    """Give the stated routes of a forum that what goes up does not take."""
    forum = graph.forums.get(body)
    routes = forum.escalates_to or () if forum else ()
    return [route for route in routes if not start.takes(route)]


def _of_forum(graph: Graph, body: str, start: Start) -> Iterator[Route]:
    forum = graph.forums[body]
    if forum.escalates_to is None:
        for to in dict.fromkeys(forum.accountable_to or ()):
            yield Route(to, BY_DEFAULT)
        return
    for to in dict.fromkeys(route.to for route in forum.escalates_to):
        sent_by = [one for one in forum.escalates_to if one.to == to and start.takes(one)]
        if sent_by:
            yield Route(to, "escalates_to", sent_by)


def _of_holder(graph: Graph, body: str, start: Start, day: date) -> Iterator[Route]:
    """Give the line of a post, of all posts of a person, and then whoever delegated to them.

    A delegation of other matters is no way for a risk.
    """
    posts = graph.structure.posts
    own = [body] if body in posts else graph.seats.posts_of.get(body, ())
    for post in own:
        if above := posts[post].reports_to:
            yield Route(above, LINE)
    for key, delegation in received(graph, body, day):
        if live(delegation, day) and _is_about(graph, start, delegation.matters):
            yield Route(delegation.from_, key)


def _is_about(graph: Graph, start: Start, matters: Sequence[str] | None) -> bool:
    """Tell whether a delegation may cover it: of a forum's matters any, of a risk none."""
    if start.kind == "decision":
        return bool({*start.matters, "residual"} & set(matters or start.matters))
    return start.kind == "forum"
