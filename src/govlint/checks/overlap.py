"""Overlap: do two forums have the same people, or the same remit?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice, product
from math import ceil
from typing import Any, ClassVar, Literal, NamedTuple

from govlint.graph.graph import Graph
from govlint.graph.overlap.board_committees import board_presumed, with_other_duties
from govlint.graph.overlap.boards_of_others import nominated_to, with_other_side
from govlint.graph.overlap.executive_teams import other_groups_of_team, sat_on_by_office
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.graph.overlap.remits import Remit, shared_remits
from govlint.graph.overlap.shared_duties import SharedDuty, shared_duties
from govlint.graph.overlap.shared_voters import SharedVoters
from govlint.graph.overlap.twin_boards import of_twins
from govlint.graph.seating.known_voters import known_voters, seats_of_voters
from govlint.hit import Check, Hit, Need, Place
from govlint.parts_of_findings import as_words, one_of_many
from govlint.structure.enumerations import Duty
from govlint.structure.field_types import Words
from govlint.structure.name_words import FIELDS_OF_COMMITTEES, OF_ONE_VOTE, NameWords
from govlint.structure.word_lists import in_words, portion, shortened

DOING: Mapping[str, str] = {
    "strategy": "set the strategy for",
    "oversight": "oversee",
    "assurance": "assure",
    "scrutiny": "scrutinise",
    "delivery": "deliver",
    "advice": "advise on",
    "engagement": "engage people on",
}
"""What forums of a purpose do."""
MOST_NAMED = 8
"""Forums that one finding names; the rest are counted."""
MOST_PAIRS = 50
"""Pairs of forums that are parts of one finding, for each forum that it is told of."""
MOST_IN_ALL = 10_000
"""Pairs that are parts of all findings of a structure, where that is more for each forum."""
ROUNDING = 1e-9
"""Keeps 0.7 of 10 at 7, whatever binary fractions make of it."""


class Voters(NamedTuple):
    """The voters of a forum who are known, and its voting seats, known or not."""

    voters: frozenset[str]
    seats: int


class OverlapCheck(Check):
    """Forums share neither most of their voters nor a duty, nor a purpose for the same service."""

    conditions_left_open: ClassVar[Mapping[str, Any]] = {"smaller_at_least": 1}
    kind: Literal["overlap"]
    by: Literal["members", "scope"]
    """Whether people are compared, or purposes and services."""
    share_at_least: float = 1
    """The part of the smaller forum's voting members that sit on the other as well."""
    smaller_at_least: int = 1
    """The voting members that the smaller forum must have to be compared."""

    named_duties: Mapping[Duty, Words] = {}
    """Duties that are a remit, with words of which one is in the name of each forum that has it."""

    def ask(self, graph: Graph, day: date) -> Iterator[Hit]:
        """Give one hit for each smaller forum, or for each set of forums with one remit."""
        return self._members(graph) if self.by == "members" else self._remits(graph)

    def goes_by(self) -> Iterator[NameWords]:
        """List the words by which a voter without a name is the same in two forums."""
        yield from (*OF_ONE_VOTE, FIELDS_OF_COMMITTEES) if self.by == "members" else ()

    def needs(self, graph: Graph) -> Sequence[Need]:
        """Say which fields of a forum are needed."""
        fields = ("members",) if self.by == "members" else ("services", "purpose")
        return self.needs_of(graph, "forum", *fields)

    def _members(self, graph: Graph) -> Iterator[Hit]:
        """Ask the forums of each room of all those that have as many seats or more."""
        rooms = dict(self._rooms(graph))
        alike: dict[Voters, list[str]] = {}
        for forum, room in rooms.items():
            alike.setdefault(room, []).append(forum)
        exemptions = exemptions_of(graph)
        sharing = SharedVoters(exemptions, {forum: room.voters for forum, room in rooms.items()})
        places = _by_place(graph, [*rooms])
        most = max(MOST_PAIRS, MOST_IN_ALL // max(1, len(rooms)))
        larger = 0
        for room in sorted(alike, key=lambda room: (room.seats, min(alike[room])), reverse=True):
            larger |= exemptions.of(alike[room])
            least = max(1, self._least(room))
            if room.seats >= self.smaller_at_least and len(room.voters) >= least:
                near = sharing.having(room.voters, least) & larger
                if near.bit_count() == 1:
                    continue  # it is the only forum of these people
                same = sorted(alike[room])
                others = {one: self._others(graph, one, near, places) for one in same}
                sharing_them = [one for one in same if others[one]]
                if sharing_them:
                    first = sharing_them[0]
                    hit = self._same_people(graph, first, others[first], room, most)
                    more = {one: others[one] for one in sharing_them}
                    concerned = exemptions.names(exemptions.of(sharing_them) | _any_of(more))
                    hit = _with_those(graph, hit, more, room, most * len(more))
                    yield hit._replace(alike=tuple(sorted({*same}.intersection(concerned))))

    def _rooms(self, graph: Graph) -> Iterator[tuple[str, Voters]]:
        for forum in self.scope(graph, "forum").entities:
            voting = [seat for seat in graph.all_seats_of(forum) or () if seat.votes]
            voters = known_voters(graph, forum)
            if voters:
                yield forum, Voters(voters, sum(seat.number for seat in voting))

    def _least(self, room: Voters) -> int:
        return ceil(self.share_at_least * room.seats - ROUNDING)

    def _others(self, graph: Graph, small: str, near: int, places: Mapping[str | None, int]) -> int:
        """Give the forums near a small one that have no good reason to share its people."""
        exemptions = exemptions_of(graph)
        others = near & ~exemptions.of([small]) & places[graph.forums[small].place]
        if not others:
            return 0
        duties = with_other_duties(graph, small) | other_groups_of_team(graph, small)
        others &= ~exemptions.exempt(small) & ~exemptions.of(board_presumed(graph, small)) & ~duties
        others &= ~nominated_to(graph, small, others) & ~of_twins(graph, small)
        others &= ~with_other_side(graph, small, others)
        return others & ~sat_on_by_office(graph, small, others)

    def _same_people(self, graph: Graph, small: str, others: int, room: Voters, most: int) -> Hit:
        """Name the first of the others and count the rest; of very many none is a part."""
        number = others.bit_count()
        first = list(islice(exemptions_of(graph).names(others), most))
        shares = {other: _voters_there(graph, other, room) for other in first}
        named = first[:MOST_NAMED]
        counts = [f"{graph.label(other)} ({shares[other]})" for other in named]
        if number > len(named):
            counts.append(f"{number - len(named)} more")
        with_whom = graph.label(named[0]) if number == 1 else in_words(counts)
        said = f"shares most of its {room.seats} voting members with"
        if number == 1:
            said = f"shares {portion(shares[named[0]], room.seats, 'voting member')} with"
        few = number == len(first)
        return Hit(
            f"{graph.label(small)} {said} {with_whom}",
            graph.key_path(small, "members"),
            (*_members_of(graph, named), *_shared_seats(graph, small, named)),
            wrong=(small,),
            value=max(shares.values()) / room.seats if few else number,
            limit=self.share_at_least if few else 0,
            parts={one: share / room.seats for one, share in shares.items()} if few else (),
        )

    def _remits(self, graph: Graph) -> Iterator[Hit]:
        forums = tuple(self.scope(graph, "forum").entities)
        for remit in shared_remits(graph, forums):
            yield _same_remit(graph, remit)
        for duty in shared_duties(graph, forums, self.named_duties):
            yield _same_duty(graph, duty)


def _members_of(graph: Graph, forums: Iterable[str]) -> Iterator[Place]:
    return ((graph.label(one), graph.key_path(one, "members")) for one in forums)


def _shared_seats(graph: Graph, small: str, others: Sequence[str]) -> Iterator[Place]:
    """Give the seats whose voters sit on another forum as well; of several others, on which."""
    of_others = {other: known_voters(graph, other) for other in others}
    shared = frozenset[str]().union(*of_others.values())
    for voter, seat in seats_of_voters(graph, small, shared):
        on = [other for other in others if voter in of_others[other]]
        which = "" if len(others) == 1 else f", on {graph.labels(on)}"
        yield f"{graph.seat(seat)}{which}", seat.key_path


def _with_those(graph: Graph, hit: Hit, sharing: Mapping[str, int], room: Voters, most: int) -> Hit:
    """Add to a hit what others of the same people share, of whom only some are in its message."""
    exemptions = exemptions_of(graph)
    first, *rest = sharing
    further, told = {}, exemptions.of([first])
    for one in rest:
        told |= exemptions.of([one])
        further[one] = sharing[one] & ~told
    among = exemptions.of(rest)
    untold = [
        graph.label(one)
        for one, others in further.items()
        if others & ~among or (others and not exemptions.of([one]) & sharing[first])
    ]
    if untold:
        does = "does" if len(untold) == 1 else "do"
        hit = hit._replace(message=f"{hit.message}; so {does} {in_words(shortened(untold))}")
    if not isinstance(hit.parts, Mapping):
        return hit
    shares = {
        two: _voters_there(graph, two.rpartition(" ")[2], room) / room.seats
        for two in _two_by_two(graph, further, most)
    }
    return hit._replace(parts={**hit.parts, **shares})


def _two_by_two(graph: Graph, sharing: Mapping[str, int], most: int) -> Iterator[str]:
    """Give as parts every two; of very many, each of them for every two."""
    names = exemptions_of(graph).names
    pairs = (f"{one} {other}" for one, others in sharing.items() for other in names(others))
    few = list(islice(pairs, most + 1))
    if len(few) <= most:
        yield from few
    else:
        yield from map(one_of_many, names(exemptions_of(graph).of([*sharing]) | _any_of(sharing)))


def _any_of(sharing: Mapping[str, int]) -> int:
    """Join the sets of those with whom some share their people."""
    found = 0
    for others in sharing.values():
        found |= others
    return found


def _voters_there(graph: Graph, forum: str, room: Voters) -> int:
    return len(known_voters(graph, forum) & room.voters)


def _same_remit(graph: Graph, remit: Remit) -> Hit:
    first, *others = remit.forums
    both = "both" if len(remit.forums) == 2 else "all"
    joint = "and" if remit.one_purpose else "or"
    doing = in_words([DOING[purpose] for purpose in remit.purposes], joint)
    field = "functions" if remit.functions else "services"
    shared = remit.functions or remit.services or (as_words("all services"),)
    left = _left(graph, remit)
    these = left or sorted(shared)
    both_do = [f"{one} {as_words(purpose)}" for one, purpose in product(these, remit.purposes)]
    is_all = remit.everything and not left
    message = f"{graph.labels(remit.forums)} {both} {doing} {_named(graph, remit)}"
    scopes = tuple((graph.label(key), graph.key_path(key, field)) for key in others)
    return Hit(
        message,
        graph.key_path(first, field),
        (*scopes, *graph.places(remit.services)),
        wrong=remit.forums,
        value=None if remit.everything else len(shared),
        limit=None if remit.everything else 0,
        parts=dict.fromkeys(both_do, -float(len(remit.excluded))) if is_all else both_do,
    )


def _same_duty(graph: Graph, shared: SharedDuty) -> Hit:
    first, *others = shared.forums
    both = "both" if len(shared.forums) == 2 else "all"
    duties = f"{'duty' if len(shared.duties) == 1 else 'duties'} {in_words(shared.duties)}"
    parents = graph.labels(shared.parents)
    duties_of_others = tuple((graph.label(key), graph.key_path(key, "duty")) for key in others)
    return Hit(
        f"{graph.labels(shared.forums)} {both} have the {duties} and answer to {parents}",
        graph.key_path(first, "duty"),
        (*duties_of_others, *graph.places(shared.parents)),
        wrong=shared.forums,
        word=as_words("duty"),
        value=len(shared.duties),
        limit=0,
        parts=tuple(map(as_words, shared.duties)),
    )


def _left(graph: Graph, remit: Remit) -> Sequence[str]:
    """List the services that forums for all of them have in common; of very many none."""
    if not remit.everything:
        return ()
    left = sorted(graph.structure.services.keys() - {*remit.excluded})
    return left if len(left) * len(remit.purposes) <= MOST_PAIRS else ()


def _named(graph: Graph, remit: Remit) -> str:
    """Name what a remit is for."""
    if remit.functions:
        noun = "function" if len(remit.functions) == 1 else "functions"
        return f"the {noun} {in_words(shortened(remit.functions))}"
    if not remit.everything:
        return graph.labels(remit.services)
    return f"all services but {graph.labels(remit.excluded)}" if remit.excluded else "all services"


def _by_place(graph: Graph, forums: Sequence[str]) -> Mapping[str | None, int]:
    """Give for each place the forums that may be there; of no place, all of them."""
    exemptions = exemptions_of(graph)
    there: dict[str | None, list[str]] = {}
    for forum in forums:
        there.setdefault(graph.forums[forum].place, []).append(forum)
    anywhere = exemptions.of(there.get(None, ()))
    found: dict[str | None, int] = {
        place: exemptions.of(ones) | anywhere for place, ones in there.items()
    }
    return found | {None: exemptions.of(forums)}
