"""Routes to a board: does one lead from a forum to the board of each body that takes part?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.hit import Check, Hit, Need, Wanted, exempt
from govlint.structure.named_field import NamedField, in_shape
from govlint.structure.word_lists import in_words

Via = Literal["forum.accountable_to", "forum.reports_to", "forum.escalates_to", "report.to"]


class ReachesCheck(Check):
    """Deciding forums reach their members' boards; an agreement's forums those of its parties."""

    kind: Literal["reaches"]
    on: Literal["forum", "agreement"]
    """Whether forums or agreements are asked."""
    asks: Literal["own-board", "party-boards"]
    """Whether a way leads to the board of its own bodies, or to that of each party."""
    via: tuple[Via, ...]
    """The relations that the way may take."""
    unless_party: Mapping[str, Wanted] = {}
    """Bodies with, in any field, one of these values need no way to their own board."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give one hit for the highest forum of a chain that misses a board."""
        missing: dict[str, dict[str, None]] = {}
        asked = (
            self._from_forums(graph) if self.on == "forum" else self._from_agreements(graph, day)
        )
        for forum, bodies in asked:
            missing.setdefault(forum, {}).update(dict.fromkeys(bodies))
        for forum, unreached in missing.items():
            above = graph.relation("forum.accountable_to").beyond(forum)
            if self.on == "agreement":
                above |= graph.relation("forum.escalates_to").beyond(forum)
            said = {body for key in above - {forum} for body in missing.get(key, ())}
            left = [body for body in unreached if body not in said]
            if left:
                yield self._hit(graph, forum, left)

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say that members, or a route, are needed."""
        if self.on == "forum":
            return self.needs_of(graph, "forum", "members")
        return self.needs_of(graph, "agreement", "parties")

    def names(self) -> Iterator[NamedField]:
        """List the fields that the check names."""
        yield from super().names()
        yield from in_shape("organisation", self.unless_party, "unless_party")

    def _from_forums(self, graph: Graph) -> Iterator[tuple[str, list[str]]]:
        for forum in self.scope(graph, "forum").entities:
            parties = dict.fromkeys([*(graph.forums[forum].of or ()), *graph.represented(forum)])
            bodies = [body for body in parties if self._answers_in_law(graph, body)]
            missing = [
                body
                for body in bodies
                if forum not in _leading_to(graph, body, self.via)
                and not _on_board(graph, forum, body)
            ]
            if missing:
                yield forum, missing

    def _answers_in_law(self, graph: Graph, body: str) -> bool:
        organisation = graph.structure.organisations.get(body)
        return bool(
            organisation
            and organisation.statutory
            and body not in exempt(graph, "organisation", self.unless_party)
            and body in graph.boards
        )

    def _from_agreements(self, graph: Graph, day: date) -> Iterator[tuple[str, list[str]]]:
        for agreement in self.scope(graph, "agreement").entities.values():
            if agreement.ends and agreement.ends < day:
                continue
            for forum in filter(None, (agreement.leadership, agreement.management)):
                known = graph.forums.get(forum)
                if not known or known.status != "active" or not _has_route(graph, forum):
                    continue
                missing = [
                    party
                    for party in agreement.parties or ()
                    if party in graph.boards and forum not in _leading_to(graph, party, self.via)
                ]
                if missing:
                    yield forum, missing

    def _hit(self, graph: Graph, forum: str, bodies: Sequence[str]) -> Hit:
        way = "way of escalation" if self.on == "agreement" else "line of accountability or report"
        names = in_words([f"the board of {graph.label(body)}" for body in bodies])
        boards = [board for body in bodies for board in graph.boards[body]]
        related = graph.places([*boards, *bodies])
        place = graph.key_path(forum)
        if self.on == "agreement" and graph.forums[forum].escalates_to:
            place = graph.key_path(forum, "escalates_to")
        message = f"{graph.label(forum)} has no {way} to {names}"
        return Hit(message, place, related, value=len(bodies), limit=0, parts=tuple(bodies))


@once
def _leading_to(graph: Graph, body: str, via: Sequence[Via]) -> set[str]:
    """Collect what has a way to a body or to one of its boards."""
    found = {body, *graph.boards.get(body, ())}
    waiting = list(found)
    while waiting:
        target = waiting.pop()
        for name in via:
            for source in graph.relation(name).previous(target):
                if source not in found and _uses(graph, source, name, via):
                    found.add(source)
                    waiting.append(source)
    return found


def _uses(graph: Graph, source: str, name: str, via: Sequence[Via]) -> bool:
    """Accountability is the way of problems only where no other way is stated."""
    by_default = name == "forum.accountable_to" and "forum.escalates_to" in via
    known = graph.forums.get(source)  # a post goes on by its own line
    return not by_default or known is None or known.escalates_to is None


def _on_board(graph: Graph, forum: str, body: str) -> bool:
    """Tell whether somebody who speaks for a body also sits on its board."""
    speakers = {
        seat.holder
        for seat in graph.seats_of(forum) or ()
        if seat.votes and seat.holder and body in (seat.represents or ())
    }
    return any(
        seat.holder in speakers
        for board in graph.boards[body]
        for seat in graph.seats_of(board) or ()
    )


def _has_route(graph: Graph, forum: str) -> bool:
    """Tell whether a route is stated at all; where it is not, other rules report that."""
    known = graph.forums[forum]
    route: Mapping[bool, object] = {True: known.accountable_to, False: known.escalates_to}
    return bool(route[known.escalates_to is None])
