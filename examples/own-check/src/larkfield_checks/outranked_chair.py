"""Does anybody chair a meeting at which their own manager has a vote?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from govlint import Check, Graph, Hit, Need, Scope, Seat


class OutrankedChair(Check):
    """Nobody chairs a forum on which somebody they answer to has a vote."""

    # What a rule writes after `kind:`; the same name stands in pyproject.toml.
    kind: Literal["larkfield.outranked-chair"]

    # The settings of the rule, each with its type and what holds where the rule is silent.
    # A value of another type is refused with its line, and `where` and `unless` come for free.
    attendees: bool = False
    """Whether those who attend without a vote count as well."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give a hit for each chair who answers to somebody at the table."""
        # A relation is made of every line of one sort; `beyond` follows it all the way up.
        line = graph.relation("post.reports_to")
        for forum in self.scope(graph, "forum").entities:
            # None where the members are not stated. Stay silent then: that is not "nobody".
            seats = graph.seats_of(forum) or ()
            for chair in seats:
                if chair.member.capacity not in ("chair", "co-chair"):
                    continue
                above = {one for post in posts_of(graph, chair) for one in line.beyond(post)}
                found = [seat for seat in seats if self._counts(graph, seat, above)]
                if found:
                    yield _hit(graph, forum, chair, found)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say what the check reads, so that the report can tell how much of it is not stated."""
        posts = Scope("post", graph.of_kind("post"))
        return [*self.needs_of(graph, "forum", "members"), Need("reports_to", posts)]

    def _counts(self, graph: Graph, seat: Seat, above: set[str]) -> bool:
        return (seat.votes or self.attendees) and not above.isdisjoint(posts_of(graph, seat))


def posts_of(graph: Graph, seat: Seat) -> set[str]:
    """Collect the posts that a seat is for: the one named, and those that its holder has."""
    held = graph.seats.posts_of.get(seat.holder or "", ())
    return {seat.member.who or "", *held}


def _hit(graph: Graph, forum: str, chair: Seat, found: Sequence[Seat]) -> Hit:
    # A message says what is so and names both ends. What to do about it stands in the rule.
    managers = " and ".join(graph.seat(seat) for seat in found)
    message = f"{graph.label(forum)}: {graph.seat(chair)} chairs and answers to {managers}"
    # The first place is where the finding stands, here the chair's line; the others are shown too.
    related = graph.seat_places(found)
    return Hit(message, chair.key_path, related)
