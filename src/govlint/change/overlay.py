"""Overlay: forums that came and lie over others that go on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from govlint.change.forum_data import ForumChanges, OverlaidForum
from govlint.graph.graph import Graph
from govlint.graph.overlap.alike_remits import AlikeRemits, functions_of
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.scopes import scope_of
from govlint.graph.seating.known_voters import known_voters
from govlint.graph.seats import seats_in
from govlint.graph.standing_on_a_day import stands

SHARE = 0.7
"""Of the smaller forum's voting seats, as in the rule overlapping-membership."""

FEWEST = 4
"""Voting seats of the smaller forum, as in that rule."""


Shared = tuple[int, int, str]
"""How many are shared, of how many, and what they are."""


def overlaid(graph: Graph, made: ForumChanges, day: date) -> Mapping[OverlaidForum, str]:
    """Set each forum that was added or has begun against every active one beside its line.

    Gives what the two share in words.
    """
    new = [*made.added, *made.begun]
    return dict(_Overlay(graph, made, day).found(new)) if new else {}


class _Overlay:
    def __init__(self, graph: Graph, made: ForumChanges, day: date) -> None:
        self.graph = graph
        self.active = {key: graph.forums[key] for key in graph.forums if stands(graph, key, day)}
        self.exemptions = exemptions_of(graph)
        self.alike = AlikeRemits(self.exemptions, graph, self.active)
        self.parts = {part: {*one.into} for one in made.split for part in one.into}
        self.sitting: defaultdict[str, set[str]] = defaultdict(set)
        self.doing: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self.having: defaultdict[str, set[str]] = defaultdict(set)
        for key, forum in self.active.items():
            for voter in known_voters(graph, key):
                self.sitting[voter].add(key)
            for purpose in forum.purpose or ():
                for service in scope_of(graph, key).named:
                    self.doing[purpose, service].add(key)
            for function in functions_of(forum):
                self.having[function].add(key)

    def found(self, new: Sequence[str]) -> Iterator[tuple[OverlaidForum, str]]:
        """Give each pair once."""
        told: set[frozenset[str]] = set()
        for key in new:
            for over, (shared, of, what) in self._over(key):
                pair = frozenset((key, over))
                if pair not in told:
                    told.add(pair)
                    yield OverlaidForum(key, over, shared, of), what

    def _over(self, key: str) -> Sequence[tuple[str, Shared]]:
        apart = self.exemptions.exempt(key) | self.exemptions.of(self.parts.get(key, ()))
        near = self.alike.of_service(key)
        found = dict(self._by_members(key))
        for over, shared in (*self._by_services(key, near), *self._by_functions(key, near)):
            found.setdefault(over, shared)
        return sorted(
            (over, shared) for over, shared in found.items() if not self._among(over, apart)
        )

    def _among(self, forum: str, forums: int) -> bool:
        return bool(self.exemptions.of([forum]) & forums)

    def _by_members(self, key: str) -> Iterator[tuple[str, Shared]]:
        own = known_voters(self.graph, key)
        shared: dict[str, int] = {}
        for voter in own:
            for other in self.sitting[voter]:
                shared[other] = shared.get(other, 0) + 1
        size = self._votes(key)
        for other, number in shared.items():
            smaller = min(size, self._votes(other))
            place = self._places_differ(key, other)
            if other != key and smaller >= FEWEST and number >= SHARE * smaller and not place:
                yield other, (number, smaller, "voting members")

    def _votes(self, key: str) -> int:
        return seats_in(seat for seat in self.graph.all_seats_of(key) or () if seat.votes)

    def _places_differ(self, one: str, other: str) -> bool:
        places = {self.active[key].place for key in (one, other)} - {None}
        return len(places) > 1

    def _by_services(self, key: str, near: int) -> Iterator[tuple[str, Shared]]:
        own = scope_of(self.graph, key).named
        shared: defaultdict[str, set[str]] = defaultdict(set)
        for purpose in self.active[key].purpose or ():
            for service in own:
                for other in self.doing[purpose, service]:
                    shared[other].add(service)
        yield from (
            (one, (len(those), len(own), "services"))
            for one, those in shared.items()
            if self._among(one, near)
        )

    def _by_functions(self, key: str, near: int) -> Iterator[tuple[str, Shared]]:
        own = {*functions_of(self.active[key])}
        shared: defaultdict[str, int] = defaultdict(int)
        for function in own:
            for other in self.having[function]:
                shared[other] += 1
        yield from (
            (one, (number, len(own), "functions"))
            for one, number in shared.items()
            if self._among(one, near)
        )
