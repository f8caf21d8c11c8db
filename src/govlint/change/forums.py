"""Changes of forums: which came, went, began, have another name or another forum in their place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from govlint.change.forum_data import (
    ForumChanges,
    MergedForums,
    OverlaidForum,
    RenamedForum,
    ReplacedForum,
    SplitForum,
)
from govlint.change.overlay import overlaid
from govlint.change.pairs import Pairing, in_one_case
from govlint.change.succession import Succession, claims_of
from govlint.graph.day_arithmetic import months_later
from govlint.graph.graph import Graph
from govlint.graph.standing_on_a_day import is_over, stands

RECENT_MONTHS = -12
"""Where no revision says since when, what began in these last months is new."""


@dataclass(frozen=True, slots=True)
class Forums:
    """What became of the forums."""

    changes: ForumChanges
    ceased: Sequence[str]
    """The forums that were active and are not any more, by the id that `changes` has of them."""
    unclear: Sequence[str]
    """Those of them of which several might be the successor."""
    shared: Mapping[OverlaidForum, str]
    """What forums have in common of which one is laid over the other, in words."""

    @property
    def followed(self) -> frozenset[str]:
        """The forums whose place another, or several others, have taken."""
        made = self.changes
        return frozenset((*(one.forum for one in made.replaced), *(it.from_ for it in made.split)))


def forums_of(
    before: Graph,
    after: Graph,
    pairing: Pairing,
    gone: Succession,
    day: date,
    since: date | None,
) -> Forums:
    """Say what became of every forum; new is what began since a day, or within a year."""
    return _Sorting(before, after, pairing, gone, day, since).sorted()


class _Sorting:
    def __init__(
        self,
        before: Graph,
        after: Graph,
        pairing: Pairing,
        gone: Succession,
        day: date,
        since: date | None,
    ) -> None:
        self.before, self.after, self.pairing, self.day = before, after, pairing, day
        self.since = since or months_later(day, RECENT_MONTHS)
        self.both = {key: pairing.after[key] for key in before.forums if key in pairing.after}
        self.claims = claims_of(after, day)
        self.gone = [key for key in before.forums if key not in self.both]
        self.stood_down = [key for key in self.both if self._was(key) and not self._is(key)]
        by = {**gone.by, **dict(self._claimed())}
        self.by = {key: by[key] for key in before.forums if key in by and self._was(key)}
        self.unclear = [
            *gone.unclear,
            *(key for key in self.stood_down if len(self._claims(key)) > 1 and key not in self.by),
        ]

    def sorted(self) -> Forums:
        """Put every forum where it belongs."""
        new = self._new()
        made = ForumChanges(
            added=new["added"],
            described=new["described"],
            planned=new["planned"],
            begun=[new for old, new in self.both.items() if self._is(old) and not self._was(old)],
            stood_down=[self.both[key] for key in self.stood_down],
            gone=self.gone,
            renamed=list(self._renamed()),
            merged=list(self._merged()),
            split=[
                SplitForum(self._now(key), into) for key, into in self.by.items() if len(into) > 1
            ],
            replaced=[ReplacedForum(self._now(key), by[0]) for key, by in self._replaced()],
        )
        gone = {*self.gone, *self.stood_down}
        over = overlaid(self.after, made, self.day)
        made = replace(made, overlaid=[*over])
        ceased = [self._now(key) for key in self.before.forums if key in gone and self._was(key)]
        return Forums(made, ceased, self.unclear, over)

    def _was(self, key: str) -> bool:
        return stands(self.before, key, self.day)

    def _is(self, key: str) -> bool:
        return stands(self.after, self.both[key], self.day)

    def _now(self, key: str) -> str:
        return self.both.get(key, key)

    def _claims(self, key: str) -> Sequence[str]:
        return [one for one in self.claims.get(self.both[key], ()) if one != self.both[key]]

    def _claimed(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Give with each forum that was stood down the one that says that it replaces it."""
        for key in self.stood_down:
            found = self._claims(key)
            split = all(one not in self.pairing.before for one in found)
            if len(found) == 1 or (found and split):
                yield key, tuple(found)

    def _new(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {"added": [], "described": [], "planned": []}
        for key, forum in self.after.forums.items():
            if key in self.pairing.before:
                continue
            if stands(self.after, key, self.day):
                recent = forum.starts is not None and self.since <= forum.starts
                found["added" if recent else "described"].append(key)
            elif is_over(forum, self.day):
                found["described"].append(key)
            else:
                found["planned"].append(key)
        return found

    def _renamed(self) -> Iterator[RenamedForum]:
        for old, new in self.both.items():
            names = self.before.label(old), self.after.label(new)
            stated = self.before.forums[old].name, self.after.forums[new].name
            other = all(stated) and in_one_case(stated[0]) != in_one_case(stated[1])
            if old != new or other:
                yield RenamedForum(old, new, names)

    def _replaced(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        return ((key, by) for key, by in self.by.items() if len(by) == 1)

    def _merged(self) -> Iterator[MergedForums]:
        """Give the forums that took in several, or that existed before."""
        into: defaultdict[str, list[str]] = defaultdict(list)
        for key, by in self._replaced():
            into[by[0]].append(self._now(key))
        for new, those in into.items():
            if len(those) > 1 or new in self.pairing.before:
                yield MergedForums(those, new)


def renamed_forums(before: Graph, after: Graph, gone: Succession, day: date) -> Mapping[str, str]:
    """Give the forums that went and whose only successor is new and succeeds to none but them."""
    heirs: defaultdict[str, list[str]] = defaultdict(list)
    for key, by in gone.by.items():
        for one in by:
            heirs[one].append(key)
    claimed = {
        new
        for key, those in claims_of(after, day).items()
        if key in before.forums and key in after.forums and stands(before, key, day)
        for new in those
        if not stands(after, key, day)
    }
    return {
        those[0]: new
        for new, those in heirs.items()
        if len(those) == 1
        and len(gone.by[those[0]]) == 1
        and new not in before.forums
        and new not in claimed
    }
