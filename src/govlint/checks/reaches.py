"""Routes to a board: does one lead from a forum to the board of each body that takes part?"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Literal

from govlint.graph.edges_of_relations import ROUTES
from govlint.graph.graph import JOINT_FORMS, Graph
from govlint.graph.once import once
from govlint.graph.overlap.common_tables import at_one_table, table_of
from govlint.graph.reach import Reach
from govlint.hit import Check, Hit, Need, Wanted, exempt
from govlint.structure.named_field import NamedField, in_shape
from govlint.structure.word_lists import in_words

OF_THE_PARTIES = ("members-meeting", "statutory-partnership")
"""Forms of forum above which there is nobody, in which the parties themselves decide."""

Via = Literal["forum.accountable_to", "forum.reports_to", "forum.escalates_to", "report.to"]


class ReachesCheck(Check):
    """Deciding forums reach their members' boards; an agreement's forums those of its parties."""

    conditions_left_open: ClassVar[Mapping[str, Any]] = {"unless_party": {}}
    kind: Literal["reaches"]
    on: Literal["forum", "agreement"]
    """Whether forums or agreements are asked."""
    asks: Literal["own-board", "party-boards"]
    """Whether a way leads to the board of its own bodies, or to that of each party."""
    via: tuple[Via, ...]
    """The relations that the way may take."""
    unless_party: Mapping[str, Wanted] = {}
    """Bodies with, in any field, one of these values need no way to their own board."""
    joint_forums: bool = False
    """Whether joint forums of several bodies that no agreement names are asked as well."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give one hit for the highest forum of a chain that misses a board."""
        missing: dict[str, dict[str, None]] = {}
        for forum, bodies in self._asked(graph, day):
            missing.setdefault(forum, {}).update(dict.fromkeys(bodies))
        if not missing:
            return
        lines = ["forum.accountable_to", *([ROUTES] if self.on == "agreement" else [])]
        above = [_Missing(graph.relation(line).reach, missing) for line in lines]
        for forum, unreached in missing.items():
            left = [body for body in unreached if not any(it.beyond(forum, body) for it in above)]
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

    def _asked(self, graph: Graph, day: date) -> Iterator[tuple[str, list[str]]]:
        """Give the forums that miss a board, with the bodies whose board it is."""
        if self.on == "forum":
            yield from self._from_forums(graph)
            return
        yield from self._from_agreements(graph, day)
        if self.joint_forums:
            for forum in _without_agreement(graph):
                yield from self._cut_off(graph, forum, graph.forums[forum].of or ())

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
            for forum in agreement.forums:
                yield from self._cut_off(graph, forum, agreement.parties or ())

    def _cut_off(
        self, graph: Graph, forum: str, parties: Sequence[str]
    ) -> Iterator[tuple[str, list[str]]]:
        """Give an active forum with the parties whose board its routes do not reach."""
        known = graph.forums.get(forum)
        if not known or known.status != "active" or not _has_route(graph, forum):
            return
        missing = [
            party
            for party in parties
            if party in graph.boards and forum not in _leading_to(graph, party, self.via)
        ]
        ends = _voting_at_the_end(graph, forum, parties) if missing else ()
        missing = [party for party in missing if not any(party in voting for voting in ends)]
        if missing:
            yield forum, missing

    def _hit(self, graph: Graph, forum: str, bodies: Sequence[str]) -> Hit:
        way = (
            "route of escalation" if self.on == "agreement" else "line of accountability or report"
        )
        names = in_words([f"the board of {graph.label(body)}" for body in bodies])
        boards = [board for body in bodies for board in graph.boards[body]]
        related = graph.places([*boards, *bodies])
        place = graph.key_path(forum)
        if self.on == "agreement" and graph.forums[forum].escalates_to:
            place = graph.key_path(forum, "escalates_to")
        message = f"{graph.label(forum)} has no {way} to {names}"
        return Hit(message, place, related, value=len(bodies), limit=0, parts=tuple(bodies))


class _Missing:
    """The forums that miss the board of each body, as sets along a line."""

    def __init__(self, reach: Reach, missing: Mapping[str, Collection[str]]) -> None:
        forums: dict[str, list[str]] = {}
        for forum, bodies in missing.items():
            for body in bodies:
                forums.setdefault(body, []).append(forum)
        self._reach = reach
        self._of = {body: reach.of(those) for body, those in forums.items()}

    def beyond(self, forum: str, body: str) -> bool:
        """Tell whether one further up than a forum misses the same board."""
        return bool(self._reach.beyond(forum) & self._of[body] & ~self._reach.of([forum]))


def _without_agreement(graph: Graph) -> Iterator[str]:
    """Give the joint forums of several bodies that no agreement names."""
    for key, forum in graph.forums.items():
        named = key in graph.bound_by
        if forum.form in JOINT_FORMS and len(set(forum.of or ())) > 1 and not named:
            yield key


@once
def _leading_to(graph: Graph, body: str, via: Sequence[Via]) -> set[str]:
    """Collect what has a way to a body or to one of its boards, also by another at its table."""
    found: set[str] = set()
    tables: set[str] = set()
    waiting = [body, *graph.boards.get(body, ()), *_ending_in(graph).get(body, ())]
    while waiting:
        target = waiting.pop()
        if target in found:
            continue
        found.add(target)
        table = table_of(graph, target)
        if table not in tables:
            tables.add(table)
            waiting += at_one_table(graph, target)
        for name in via:
            waiting += graph.relation(name).previous(target)
    return found


@once
def _ending_in(graph: Graph) -> Mapping[str, Sequence[str]]:
    """Give by body its posts whose own line is not stated, which is taken to lead into it."""
    found: dict[str, list[str]] = {}
    for key, post in graph.structure.posts.items():
        for body in (post.organisation or ()) if post.reports_to is None else ():
            found.setdefault(body, []).append(key)
    return found


def _voting_at_the_end(
    graph: Graph, forum: str, parties: Sequence[str]
) -> Sequence[Collection[str]]:
    """Give who votes on each forum where the routes of one end, if that is no board of one party.

    Where each there decides for the own body, that is who has a post in it.
    """
    ends = [one for one in graph.relation(ROUTES).ends(forum) if one in graph.forums]
    apart = [
        one
        for one in ends
        if graph.forums[one].form in OF_THE_PARTIES
        or (graph.forums[one].form == "board" and {*parties}.isdisjoint(graph.forums[one].of or ()))
    ]
    each_alone = [one for one in ends if graph.forums[one].form == "individual-decision-makers"]
    heads = [_bodies_of_posts(graph, one) for one in each_alone]
    return [*(_with_votes(graph, one, parties) for one in apart), *heads]


def _with_votes(graph: Graph, forum: str, parties: Sequence[str]) -> Collection[str]:
    """Give who votes on a forum; of a members' meeting that does not say it, all parties may."""
    is_open = graph.forums[forum].form == "members-meeting" and not _says_for_whom(graph, forum)
    return parties if is_open else _represented(graph, forum)


@once
def _says_for_whom(graph: Graph, forum: str) -> bool:
    return any(seat.member.represents for seat in graph.seats_of(forum) or ())


@once
def _represented(graph: Graph, forum: str) -> frozenset[str]:
    return frozenset(+graph.represented(forum))


@once
def _bodies_of_posts(graph: Graph, forum: str) -> frozenset[str]:
    """Collect the bodies for which somebody votes on a forum by the post that they hold there."""
    posts = graph.structure.posts
    voting = [
        seat for seat in graph.seats_of(forum) or () if seat.votes and seat.member.who in posts
    ]
    return frozenset(
        body
        for seat in voting
        for body in {*(seat.represents or ())}
        & {*(posts[seat.member.who or ""].organisation or ())}
    )


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
