"""Succession of forums that are written no longer: what has taken the place of each."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.change.line import line_of
from govlint.change.membership import members
from govlint.change.pairs import in_one_case
from govlint.change.splits import parts_of
from govlint.change.successor_by_references import named_instead
from govlint.graph.graph import Graph
from govlint.graph.standing_on_a_day import stands

HALF = 0.5
"""Of the larger membership, beyond which a new forum is the same one."""


class Succession(NamedTuple):
    """What has taken the place of forums that are written no longer."""

    by: Mapping[str, tuple[str, ...]]
    """The one that did, or several new ones where a forum was split."""
    unclear: Sequence[str]
    """Those of which several might be the successor."""


def claims_of(after: Graph, day: date) -> Mapping[str, Sequence[str]]:
    """Give by forum the active ones that say that they replace it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, forum in after.forums.items():
        if forum.replaces and stands(after, key, day):
            for one in dict.fromkeys(forum.replaces):
                found[one].append(key)
    return found


def succession(before: Graph, after: Graph, day: date, renamed: Mapping[str, str]) -> Succession:
    """Find the successor of every forum that is written no longer, by the surest sign first."""
    return _Heirs(before, after, day, renamed).found()


class _Heirs:
    def __init__(self, before: Graph, after: Graph, day: date, renamed: Mapping[str, str]) -> None:
        self.before, self.after, self.day = before, after, day
        self.renamed = dict(renamed)
        self.gone = [key for key in before.forums if key not in after.forums]
        self.new = {key: None for key in after.forums if key not in before.forums}
        self.by: dict[str, tuple[str, ...]] = {}
        self.unclear: dict[str, None] = {}
        self.most: dict[str, float] = {}

    def found(self) -> Succession:
        """Ask sign after sign of those that are left."""
        if self.gone:
            self._by_claim()
            while self._by_name():
                pass
            self._by_parts()
            while self._by_members():
                pass
            self._by_places()
        unclear = [key for key in self.gone if key in self.unclear and key not in self.by]
        by = {key: self.by[key] for key in self.gone if key in self.by}
        return Succession(by, unclear)

    @property
    def left(self) -> Iterator[str]:
        """The forums of which no successor is known."""
        return (key for key in self.gone if key not in self.by)

    def _take(self, forum: str, found: Sequence[str]) -> bool:
        """Take the only one that was found; of several, note that it is not clear."""
        if len(found) > 1:
            self.unclear[forum] = None
        if len(found) != 1:
            return False
        self.by[forum] = (found[0],)
        if found[0] in self.new:
            self.renamed[forum] = found[0]
        return True

    def _by_claim(self) -> None:
        claims = claims_of(self.after, self.day)
        for forum in self.gone:
            found = claims.get(forum, ())
            if len(found) > 1 and all(one in self.new for one in found):
                self.by[forum] = tuple(found)
            else:
                self._take(forum, found)

    def _by_name(self) -> bool:
        """Pair forums of one name; where others bear it, those of one line alone."""
        were, are = _named(self.before), _named(self.after)
        done = False
        for forum in list(self.left):
            name = in_one_case(self.before.forums[forum].name)
            found = [one for one in are.get(name, ()) if one in self.new] if name else []
            if not (len(were.get(name, ())) == 1 and len(are.get(name, ())) == 1):
                line = line_of(self.before, forum, self.renamed)
                found = [one for one in found if line and line == line_of(self.after, one, {})]
                found = found if self._alone(were.get(name, ()), line) else []
            done = self._take(forum, found) or done
        return done

    def _alone(self, alike: Sequence[str], line: frozenset[str]) -> bool:
        """Tell whether one forum of a name that is gone was in a line."""
        there = [
            one
            for one in alike
            if one not in self.after.forums and line_of(self.before, one, self.renamed) == line
        ]
        return len(there) == 1

    def _by_parts(self) -> None:
        taken = {one for found in self.by.values() for one in found}
        free = [one for one in self.new if one not in taken and stands(self.after, one, self.day)]
        left = list(self.left)
        self.by |= parts_of(self.before, self.after, left, free, self.renamed)

    def _by_members(self) -> bool:
        """Pair a forum with the new one of its line with over half of the larger membership.

        Of several that are gone, a new one succeeds to those with which it shares most.
        """
        where: defaultdict[Hashable, list[str]] = defaultdict(list)
        sizes = {one: members(self.after, one, {}) for one in self.new}
        for one, there in sizes.items():
            for member in there:
                where[member].append(one)
        alike = {key: self._alike(key, sizes, where) for key in self.left}
        for found in alike.values():
            for one, share in found.items():
                self.most[one] = max(share, self.most.get(one, 0))
        done = False
        for key, found in alike.items():
            best = [one for one, share in found.items() if share == self.most[one]]
            done = self._take(key, best) or done
        return done

    def _alike(
        self,
        forum: str,
        sizes: Mapping[str, Counter[Hashable]],
        where: Mapping[Hashable, Sequence[str]],
    ) -> Mapping[str, float]:
        """Give the new forums of one line with over half of the larger membership, and the part."""
        own = members(self.before, forum, self.renamed)
        line = line_of(self.before, forum, self.renamed)
        rarest = sorted(own, key=lambda one: len(where.get(one, ())))[: len(own) // 2 + 1]
        near = dict.fromkeys(one for member in rarest for one in where.get(member, ()))
        shares = {
            one: (own & sizes[one]).total() / max(own.total(), sizes[one].total()) for one in near
        }
        return {
            one: share
            for one, share in shares.items()
            if share > HALF and line == line_of(self.after, one, {})
        }

    def _by_places(self) -> None:
        """Take the forum that most places name which named the one that is gone."""
        left = list(self.left)
        found = named_instead(self.before, self.after, left, self.day, self.renamed) if left else {}
        for forum, those in found.items():
            self._take(forum, those)


def _named(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, forum in graph.forums.items():
        found[in_one_case(forum.name)].append(key)
    return found
