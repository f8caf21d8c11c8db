"""Graph of a structure: the questions that checks and measures ask of it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from govlint.graph.edges_of_relations import edges
from govlint.graph.relations import Relation
from govlint.graph.seated_on_a_day import in_office
from govlint.graph.seats import Seat, Seats, index_seats
from govlint.place import KeyPath
from govlint.structure.field_types import Kind
from govlint.structure.forums import Forum
from govlint.structure.model import ENTITIES, Delegation, Structure
from govlint.structure.word_lists import in_words

if TYPE_CHECKING:
    from networkx import MultiDiGraph

LONGEST_NAME = 100
"""Characters of a name that messages repeat."""

JOINT_FORMS = ("joint-committee", "committee-in-common", "board-in-common", "contractual-body")
BOARD_FORMS = ("board", "board-in-common")


class Graph:
    """A structure with its entities by id, its seats and its relations; nothing in it changes."""

    def __init__(
        self, structure: Structure, day: date | None = None, *, names: bool = False
    ) -> None:
        self.structure = structure
        self.day = day
        """The day on which seats are counted; without one, every membership is a seat."""
        self.names = names
        self.forums: Mapping[str, Forum] = structure.forums
        """The forums by id, in the order written."""
        self.kinds: dict[str, Kind] = {}
        self.entities: dict[str, Any] = {}
        for kind, _, key, entity in structure.entities():
            self.kinds[key] = kind
            self.entities[key] = entity
        self._relations: dict[str, Relation] = {}
        self.answers: defaultdict[Callable[..., Any], dict[Hashable, Any]] = defaultdict(dict)
        """What functions that are asked `once` have answered, by their further arguments."""

    def of_kind(self, kind: Kind) -> Mapping[str, Any]:
        """Give the entities of a kind by id, in the order written."""
        entities: Mapping[str, Any] = getattr(self.structure, ENTITIES[kind][0])
        return entities

    def key_path(self, entity: str, *inside: str | int) -> KeyPath:
        """Give the key path of an entity, or of something inside it."""
        return (ENTITIES[self.kinds[entity]][0], entity, *inside)

    def label(self, entity: str) -> str:
        """Name an entity; a person by the first post held, and by name too if names are wanted."""
        posts = self.seats.posts_of.get(entity) if self.kinds.get(entity) == "person" else None
        if not posts:
            return self.own_name(entity)
        post = self.own_name(posts[0])
        return f"{post} ({self.own_name(entity)})" if self.names else post

    def own_name(self, entity: str) -> str:
        """Give the name or title of an entity, else its id; a person's too, which label keeps."""
        known = self.entities.get(entity)
        given = getattr(known, "name", None) or getattr(known, "title", None) or ""
        name = " ".join(given.split()) or entity
        return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"

    def labels(self, entities: Sequence[str], most: int = 6, joint: str = "and") -> str:
        """Name several entities in words."""
        kept = entities if len(entities) <= most else entities[: most - 1]
        names = [self.label(entity) for entity in kept]
        more = len(entities) - len(kept)
        return in_words([*names, f"{more} more"] if more else names, joint)

    def seat_places(self, seats: Iterable[Seat]) -> tuple[tuple[str, KeyPath], ...]:
        """Give the name and place of every seat."""
        return tuple((self.seat(seat), seat.key_path) for seat in seats)

    def forum_places(self, seats: Iterable[Seat]) -> tuple[tuple[str, KeyPath], ...]:
        """Give the forum and place of every seat, for whoever sits on several."""
        return tuple((self.label(seat.forum), seat.key_path) for seat in seats)

    def places(self, entities: Iterable[str]) -> tuple[tuple[str, KeyPath], ...]:
        """Give the name and place of every entity that is described."""
        return tuple(
            (self.label(entity), self.key_path(entity))
            for entity in entities
            if entity in self.kinds
        )

    def seat(self, seat: Seat) -> str:
        """Name a seat: the seat of the terms of reference, the post, or the person."""
        who = seat.member.who
        if who is None:
            return seat.member.seat or "a seat"
        people = self._holders(seat) if self.names else []
        names = in_words([self.own_name(one) for one in people])
        return f"{self.label(who)} ({names})" if names else self.label(who)

    def _holders(self, seat: Seat) -> Sequence[str]:
        """Give the people who hold the post of a seat: one, or those who share it."""
        if seat.holder is None or seat.member.who not in self.structure.posts:
            return []
        people, post = self.structure.people, self.structure.posts[seat.member.who]
        if seat.holder in people:
            return [seat.holder]
        there = [one for one in post.holder or () if one in people]
        return [one for one in there if in_office(people[one], self.day)]

    @cached_property
    def seats(self) -> Seats:
        """Everyone's seats on the day."""
        return index_seats(self.structure, self.day)

    @cached_property
    def memberships(self) -> Seats:
        """Every membership that is written, also those that are over or have not begun."""
        return index_seats(self.structure, alike=self.seats)

    def seats_of(self, forum: str) -> Sequence[Seat] | None:
        """Give a forum's known seats on the day; None where nothing is known of them.

        Who asks how many there are, or who is not there, asks `all_seats_of`.
        """
        return self.seats.by_forum.get(forum)

    def all_seats_of(self, forum: str) -> Sequence[Seat] | None:
        """Give all of a forum's seats on the day; None where only those who lead are listed."""
        known = self.forums.get(forum)
        return self.seats_of(forum) if known and known.members_listed == "all" else None

    def is_board(self, forum: str) -> bool:
        """Tell whether a forum is a sovereign board."""
        return self.forums[forum].form in BOARD_FORMS

    @cached_property
    def deciding(self) -> Mapping[str, Sequence[str]]:
        """Give the forums that decide, each with the decisions and delegations that name it so."""
        found: dict[str, list[str]] = {}
        for key, decision in self.structure.decisions.items():
            if decision.status != "withdrawn":
                for decider in decision.decided_by or ():
                    found.setdefault(decider, []).append(key)
        for key, delegation in self.structure.delegations.items():
            found.setdefault(delegation.to, []).append(key)
        return {decider: given for decider, given in found.items() if decider in self.forums}

    @cached_property
    def boards(self) -> Mapping[str, tuple[str, ...]]:
        """Give each organisation's boards that are in the file and not stood down."""
        found: dict[str, list[str]] = {}
        for key, forum in self.forums.items():
            if self.is_board(key) and forum.status != "stood-down":
                for owner in forum.of or ():
                    found.setdefault(owner, []).append(key)
        return {owner: tuple(boards) for owner, boards in found.items()}

    def to_networkx(self) -> "MultiDiGraph[str]":
        """Give a graph of networkx with every entity as a node and every reference as an edge.

        Nodes have `kind` and `label`. An edge leads from the entity that names to the one that is
        named, its key is the field, and `key_path` is where that is written; the edges `members`
        lead from a forum to who is named there, with `capacity`, `votes` and `represents`.
        """
        from govlint.graph.export import to_networkx

        labels = {entity: self.own_name(entity) for entity in self.kinds}
        return to_networkx(self.structure, self.kinds, labels, self.seats)

    def relation(self, name: str) -> Relation:
        """Give a relation by name, such as `forum.accountable_to`; built when first asked for."""
        if name not in self._relations:
            self._relations[name] = Relation(edges(self.structure, name, self.entities))
        return self._relations[name]

    def represented(self, forum: str) -> Counter[str]:
        """Count the voting seats of each organisation, as far as they are stated."""
        seats: Counter[str] = Counter()
        for seat in self.seats_of(forum) or ():
            if seat.votes:
                for organisation in seat.represents or ():
                    seats[organisation] += seat.number
        return seats

    @cached_property
    def bound_by(self) -> Mapping[str, tuple[str, ...]]:
        """Give the parties of the agreements that each forum leads or manages."""
        found: dict[str, dict[str, None]] = {}
        for agreement in self.structure.agreements.values():
            for forum in agreement.forums:
                if agreement.parties:
                    found.setdefault(forum, {}).update(dict.fromkeys(agreement.parties))
        return {forum: tuple(parties) for forum, parties in found.items()}

    @cached_property
    def delegations_to(self) -> Mapping[str, tuple[tuple[str, Delegation], ...]]:
        """Give the delegations that each forum, post or person has received."""
        found: dict[str, list[tuple[str, Delegation]]] = {}
        for key, delegation in self.structure.delegations.items():
            found.setdefault(delegation.to, []).append((key, delegation))
        return {to: tuple(received) for to, received in found.items()}
