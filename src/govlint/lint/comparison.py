"""Comparison with an earlier state: which findings it had, and which are found no longer."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf
from typing import NamedTuple

from govlint.finding import (
    INCOMPLETE,
    Before,
    Change,
    Earlier,
    Finding,
    Gone,
    Result,
    Severity,
    Unsaid,
)
from govlint.lint.findings import NUMBER
from govlint.lint.moved_roots import moves

Key = tuple[str | None, ...]
"""What a finding is known by: its root and fingerprint, or in version 1 path, rule and entity."""

PAIR = 2
"""With one less, no group is left."""

NOT_MOVED: Mapping[str, str] = {}


def _nothing(_: Collection[str]) -> None:
    """Check no other root files."""


def _no_day() -> None:
    """Check on no other day."""


class EarlierState(NamedTuple):
    """The findings of an earlier state, and what else is known of it."""

    findings: Iterable[Gone]
    looked_at: Callable[[Gone], bool]
    """Says whether what is not found would have been."""
    moved: Mapping[str, str] = NOT_MOVED
    """What root files are called now that had another path."""
    roots: Mapping[str, str] = NOT_MOVED
    """Which root files there were, also without findings, with the names of their structures.

    No name is known of those that are there today and were not looked at.
    """
    elsewhere: Callable[[Collection[str]], Result | None] = _nothing
    """Checks those root files that there are beside the ones that are known by now."""
    on_that_day: Callable[[], Result | None] = _no_day
    """Checks the structures of today on the day of the earlier state."""


class KnownFinding(NamedTuple):
    """A finding of today in one of its structures, and what it was there in the earlier state."""

    found: Finding
    root: str
    then: Gone

    @property
    def change(self) -> Change:
        """What became of it in that structure."""
        return _change(self.found, self.then)


class Comparison(NamedTuple):
    """What became of every finding since an earlier state."""

    found: Sequence[Finding]
    """The findings of today, each with its change."""
    known: Sequence[KnownFinding]
    gone: Sequence[Gone]
    unasked: Sequence[Gone]
    """What was not looked at this time."""


def past(found: Finding) -> Gone:
    """Give what is kept of a finding to know it again."""
    return Gone(
        found.fingerprint,
        found.rule,
        found.place.path,
        found.entity,
        found.message,
        found.structures,
        found.value,
        found.parts,
        found.circumstance,
        found.group if len(found.group) > PAIR else (),
        found.unsaid,
        found.amounts,
    )


def held_to(result: Result, name: str, earlier: EarlierState) -> Result:
    """Set aside the findings that an earlier state had; those that are left are new or worse."""
    compared = compare(result, earlier)
    counts = (Change.NEW, Change.WORSE)
    return replace(
        result,
        findings=[found for found in compared.found if found.change in counts],
        earlier=Earlier(
            name,
            [found for found in compared.found if found.change not in counts],
            compared.gone,
        ),
    )


def compare(result: Result, earlier: EarlierState) -> Comparison:
    """Say of every finding what it was in an earlier state, root by root.

    The same fingerprint in another structure is another finding, unless its root file moved.
    """
    then = list(root_by_root(earlier.findings))
    looked_at = earlier.looked_at
    moved = moves(result, then, looked_at, earlier.moved, earlier.roots, earlier.elsewhere)
    left = _Left(then, moved)
    recognised = _recognised(result.findings, left)
    known = dict(_as_graded(result.findings, recognised, earlier.on_that_day))
    found = [
        _changed(one, [known.get((at, root)) for root in one.structures])
        for at, one in enumerate(result.findings)
    ]
    sure = not any(one.rule in INCOMPLETE for one in result.findings)
    here = {one.path for one in result.structures}
    away = {then for then, now in moved.items() if now not in here}
    rest = [
        (one, sure and looked_at(_today(one, moved)) and away.isdisjoint(one.structures))
        for one in left.rest()
    ]
    return Comparison(
        found,
        [KnownFinding(result.findings[at], root, one) for (at, root), one in known.items()],
        joined(one for one, is_gone in rest if is_gone),
        [one for one, is_gone in rest if not is_gone],
    )


def _today(one: Gone, moved: Mapping[str, str]) -> Gone:
    """Give a finding as one of the root files as they are called now."""
    return replace(one, structures=tuple(moved.get(root, root) for root in one.structures))


def root_by_root(earlier: Iterable[Gone]) -> Iterator[Gone]:
    """Take findings of several structures apart, one for each."""
    for one in earlier:
        if len(one.structures) < 2:
            yield one
        else:
            yield from (replace(one, structures=(root,)) for root in one.structures)


def joined(earlier: Iterable[Gone]) -> list[Gone]:
    """Put together again what `root_by_root` took apart, by path, rule and message."""
    alike: defaultdict[Gone, list[str]] = defaultdict(list)
    for one in earlier:
        alike[replace(one, structures=())] += one.structures
    whole = [replace(one, structures=tuple(roots)) for one, roots in alike.items()]
    return sorted(whole, key=lambda one: (one.path, one.rule, one.message, one.fingerprint))


class _Left:
    """Findings of an earlier state that no finding of today was matched with yet."""

    def __init__(self, then: Iterable[Gone], moved: Mapping[str, str]) -> None:
        self._by_key: dict[Key, dict[str, list[Gone]]] = {}
        self._there: dict[Key, Gone] = {}
        self._moved = moved
        for one in then:
            key = _key(one, moved)
            alike = self._by_key.setdefault(key, {})
            alike.setdefault(one.message, []).append(one)
            self._there[key] = one

    def take(self, keys: Iterable[Key], message: str | None) -> Gone | None:
        """Take out a finding with one of these keys, and with the message if one is given."""
        for key in keys:
            alike = self._by_key.get(key)
            if alike and (message is None or message in alike):
                said = next(iter(alike)) if message is None else message
                one = alike[said].pop()
                if not alike[said]:
                    del alike[said]
                return one
        return None

    def groups(self) -> Mapping[Key, Sequence[Gone]]:
        """Give the groups that are left, by root, rule and each of those who are in them."""
        found: defaultdict[Key, list[Gone]] = defaultdict(list)
        for one in self.rest():
            for member in one.group:
                found[_key(one, self._moved)[0], one.rule, member].append(one)
        return found

    def take_out(self, gone: Collection[Gone]) -> None:
        """Take out what was matched in another way."""
        for key, alike in self._by_key.items():
            kept = {said: [one for one in same if one not in gone] for said, same in alike.items()}
            self._by_key[key] = kept

    def with_told(self, one: Gone, found: Finding, root: str) -> Gone:
        """Add to what was not told because of a finding what was told beside it."""
        keys = [(root, _bare(other.fingerprint)) for other in found.unsaid]
        told = [self._there[key] for key in keys if key in self._there]
        more = tuple(Unsaid(_bare(was.fingerprint), was.value, parts=was.parts) for was in told)
        return replace(one, unsaid=(*one.unsaid, *more)) if more else one

    def rest(self) -> Iterator[Gone]:
        """Give the findings that were matched with none."""
        for alike in self._by_key.values():
            for same in alike.values():
                yield from same


def _recognised(findings: Sequence[Finding], left: _Left) -> Mapping[tuple[int, str], Gone]:
    """Give what each finding was in each of its structures; equal messages find together first."""
    known: dict[tuple[int, str], Gone] = {}
    for by_message in (True, False):
        for at, found in enumerate(findings):
            for root in found.structures:
                if found.rule in INCOMPLETE or (at, root) in known:
                    continue
                then = left.take(_keys(found, root), found.message if by_message else None)
                if then:
                    known[at, root] = left.with_told(then, found, root)
    smaller = dict(_smaller(findings, known, left.groups()))
    if smaller:
        left.take_out({*smaller.values()})
    for (at, root), then in smaller.items():
        known[at, root] = left.with_told(then, findings[at], root)
    return known


def _as_graded(
    findings: Sequence[Finding],
    known: Mapping[tuple[int, str], Gone],
    on_that_day: Callable[[], Result | None],
) -> Iterator[tuple[tuple[int, str], Gone]]:
    """Grade what was known as it is today, where only days that passed have made it graver.

    Then it would have been no graver on the day of the earlier state, as it is written today.
    """
    aged: Mapping[Key, int] | None = None
    for (at, root), then in known.items():
        found, was = findings[at], _severity_then(findings[at], then)
        if found.severity.rank < was.rank:
            aged = _ranks(on_that_day()) if aged is None else aged
            if aged.get((root, _bare(found.fingerprint)), -1) >= was.rank:
                then = replace(then, circumstance=found.circumstance)  # noqa: PLW2901
        yield (at, root), then


def _ranks(result: Result | None) -> Mapping[Key, int]:
    """Give how grave findings are; of equal ones the gravest."""
    ranks: dict[Key, int] = {}
    for found in result.findings if result else ():
        for root in found.structures:
            key = root, _bare(found.fingerprint)
            ranks[key] = min(found.severity.rank, ranks.get(key, found.severity.rank))
    return ranks


def _smaller(
    findings: Sequence[Finding],
    known: Collection[tuple[int, str]],
    groups: Mapping[Key, Sequence[Gone]],
) -> Iterator[tuple[tuple[int, str], Gone]]:
    """Find again a group that somebody has left, or each part of one that fell apart."""
    for at, found in enumerate(findings) if groups else ():
        for root in found.structures:
            if len(found.group) < PAIR or (at, root) in known:
                continue
            near = groups.get((root, found.rule, found.group[0]), ())
            then = next((one for one in near if {*found.group} < {*one.group}), None)
            if then:
                yield (at, root), then


def _keys(found: Finding, root: str) -> tuple[Key, Key]:
    return (root, _bare(found.fingerprint)), (found.place.path, found.rule, found.entity)


def _key(one: Gone, moved: Mapping[str, str]) -> Key:
    if one.structures:
        (root,) = one.structures
        return moved.get(root, root), _bare(one.fingerprint)
    return moved.get(one.path, one.path), one.rule, one.entity


def _bare(fingerprint: str) -> str:
    """Leave off the number that keeps equal fingerprints apart."""
    return fingerprint.partition(NUMBER)[0]


def _changed(found: Finding, then: Sequence[Gone | None]) -> Finding:
    """Say what became of a finding; in several structures, what is gravest."""
    gravest = min(then, key=lambda one: _GRAVEST.index(_change(found, one)))
    change = _change(found, gravest)
    moved = gravest if change in (Change.WORSE, Change.BETTER) else None
    before = Before(_was(found, moved), moved.value) if moved and moved.value is not None else None
    return replace(found, change=change, before=before)


def _was(found: Finding, then: Gone) -> str:
    """Say what a finding was, and where it said the same, what else was not so or otherwise."""
    if found.message != then.message:
        return then.message
    severity = _severity_then(found, then)
    if severity is not found.severity:
        return f"{then.message} ({severity.value})"
    more = next((one.message for one in _more_unsaid(found, then)), "")
    return f"{then.message}; not yet: {more}" if more else then.message


_GRAVEST = (Change.NEW, Change.WORSE, Change.SAME, Change.BETTER)


def _change(found: Finding, then: Gone | None) -> Change:
    """Tell whether a value went further from its limit, or nearer; without end it is furthest.

    A part that was not wrong before is worse, whatever was put right for it, and so is a graver
    circumstance, or another finding that is not told because of it. A part that grew is worse,
    however small the sum has become. With fewer or smaller parts and the same value it is better,
    so that a part which was put right is not known for ever.
    """
    if then is None:
        return Change.NEW
    if then.parts and not set(found.parts) <= set(then.parts):
        return Change.WORSE
    was = _severity_then(found, then)
    if found.severity.rank < was.rank or any(_more_unsaid(found, then)):
        return Change.WORSE
    parts = list(_amounts(found, then))
    if any(now > was for now, was in parts):
        return Change.WORSE
    if found.value is None and then.value is not None:
        return Change.WORSE
    if found.value is None or found.limit is None or then.value in (None, found.value):
        fewer = 0 < len(found.parts) < len(then.parts) or 0 < len(found.group) < len(then.group)
        smaller = any(now < was for now, was in parts) or found.severity.rank > was.rank
        return Change.BETTER if fewer or smaller else Change.SAME
    assert then.value is not None
    further = _is_further(found.value, found.limit, then.value)
    return Change.WORSE if further else Change.BETTER


def _amounts(found: Finding, then: Gone) -> Iterator[tuple[float, float]]:
    """Give what each part that was wrong before amounts to, and what it did then."""
    before = dict(zip(then.parts, then.amounts, strict=False))
    for part, amount in zip(found.parts, found.amounts, strict=False):
        if part in before:
            was = before[part]
            yield inf if amount is None else amount, inf if was is None else was


def _is_further(value: float, limit: float, was: float) -> bool:
    return (value > was) == (value >= limit)


def _severity_then(found: Finding, then: Gone) -> Severity:
    """Give how grave a finding is by today's rule, as it was before, if that is known."""
    if not then.structures:
        return found.severity
    return dict(found.graded).get(then.circumstance, found.severity)


def _more_unsaid(found: Finding, then: Gone) -> Iterator[Unsaid]:
    """Give what is not told because of a finding and was not so before, or is worse than then."""
    before = {one.fingerprint: one for one in then.unsaid}
    for one in found.unsaid if then.structures else ():
        if _is_worse(one, before.get(_bare(one.fingerprint))):
            yield one


def _is_worse(one: Unsaid, was: Unsaid | None) -> bool:
    if was is None or (was.parts and not set(one.parts) <= set(was.parts)):
        return True
    if one.value is None or one.limit is None or was.value in (None, one.value):
        return one.value is None and was.value is not None
    assert was.value is not None
    return _is_further(one.value, one.limit, was.value)
