"""Draws who sits where, so that two forums share most of their members only where it is meant."""

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

HUB = "p-everywhere"  # sits in every forum, where that is asked for
MOST_SEATS = 5  # of one person by chance, so that few are over-committed
VOTERS = {  # fewest and most
    "board": (9, 12),
    "committee": (8, 12),
    "joint-committee": (8, 10),
    "sub-committee": (7, 11),
}
SEATS = {  # voters, attendees and observers; twenty voters and attendees are too many
    "forum-too-large": (10, 12, 0),
    "large-by-statute": (12, 10, 0),
    "large-with-observers": (10, 8, 4),
}


@dataclass(eq=False)
class Forum:
    """A forum's place in the tree, and who sits there once they are drawn."""

    id: str
    form: str
    parents: list["Forum"]
    organisations: list[str]
    topic: str
    service: str = ""
    role: str = ""  # the defect or decoy that it carries
    partner: "Forum | None" = None  # the earlier forum of a defect that takes two
    voters: Sequence[str] = ()
    attendees: Sequence[str] = ()
    observers: Sequence[str] = ()


@dataclass
class Seating:
    """Who works where and who sits where so far."""

    chance: random.Random
    staff: dict[str, list[str]] = field(default_factory=dict)
    seats: dict[str, list[Forum]] = field(default_factory=lambda: defaultdict(list))

    def seat(self, forum: Forum) -> None:
        """Seats a forum: nobody, all but one of another forum's people, or people by chance."""
        match forum.role:
            case "forum-without-members" | "stood-down":
                return
            case "overlapping-membership" if forum.partner:
                if not self._copy(forum, forum.partner):
                    raise RuntimeError(f"no near-duplicate of {forum.partner.id} alone")
            case "drawn-from-parent" if self._copy(forum, forum.parents[0]):
                pass
            case _:
                self._draw(forum)
        for who in (*forum.voters, *forum.attendees, *forum.observers):
            self.seats[who].append(forum)

    def outsider(self, forum: Forum) -> str:
        """Draws someone of the forum's organisation who does not sit there."""
        staff = self.staff[forum.organisations[0]]
        return self.chance.choice([who for who in staff if forum not in self.seats[who]])

    def _copy(self, forum: Forum, model: Forum) -> bool:
        forum.attendees = model.attendees
        for _ in range(50):
            kept = self.chance.sample(model.voters, len(model.voters) - 1)
            forum.voters = [*kept, self.outsider(model)]
            if self._stands_apart(forum, 0.6, model):
                return True
        return False

    def _draw(self, forum: Forum) -> None:
        some = self.chance.randint(*VOTERS.get(forum.form, (6, 10))), self.chance.randint(0, 6), 0
        voters, attendees, observers = SEATS.get(forum.role, some)
        pools = [self._free(organisation) for organisation in forum.organisations]
        while True:
            share, total = divmod(voters, len(pools))[0], voters + attendees + observers
            drawn = [who for pool in pools[1:] for who in self.chance.sample(pool, share)]
            drawn += self.chance.sample(pools[0], total - len(drawn))
            forum.voters = drawn[:voters]
            forum.attendees = drawn[voters : voters + attendees]
            forum.observers = drawn[voters + attendees :]
            if self._stands_apart(forum, 0.5):
                return

    def _free(self, organisation: str) -> list[str]:
        return [who for who in self.staff[organisation] if len(self.seats[who]) < MOST_SEATS]

    def _stands_apart(self, forum: Forum, most: float, model: Forum | None = None) -> bool:
        """Tells whether so small a part of the voters is shared with every other forum."""
        everyone = (*forum.voters, *forum.attendees, *forum.observers)
        shared = Counter(other for who in everyone for other in self.seats[who])
        return all(
            number <= most * min(len(forum.voters), len(other.voters))
            for other, number in shared.items()
            if other is not model
        )
