"""Moved root files: which of an earlier state stand under another path now."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import PurePosixPath
from typing import NamedTuple, TypeVar

from govlint.finding import Finding
from govlint.lint.earlier.earlier_state import EarlierState
from govlint.lint.earlier.exchanged_names import in_doubt, unless_they_stayed
from govlint.result import Gone, Result, measurement_of

MOST_CANDIDATES = 100
"""New root files that are compared with one that is gone, the most alike in path first."""

Prints = Mapping[str, set[str]]
"""The fingerprints that were found in each root file."""


Either = TypeVar("Either", Finding, Gone)


class Moves(NamedTuple):
    """Where roots of then are today that moved, and what of them may be somewhere else."""

    to: Mapping[str, str]
    doubtful: frozenset[Gone] = frozenset()
    """The findings that are known nowhere today, since it may be another root that has them."""
    by_findings: Mapping[str, str] = {}
    """Those of them that are known by nothing but what is found in them."""


def moves(result: Result, then: Sequence[Gone], earlier: EarlierState) -> Moves:
    """Give the path of today of each root that moved: as is known, or by its name or its findings.

    Names hold where they were compared with more than findings. The root files of which this run
    knows nothing are checked: of two copies one has moved, and it is the same one whichever of them
    a run looks at. So is a root of then that has another name today, and is not looked at. Findings
    of a rule without a vote say of no root that it moved: settings could ask it to make two alike.
    """
    roots, moved, looked_at = earlier.roots, earlier.moved, earlier.looked_at
    now = {one.path: one.name for one in result.structures}
    before = {root for one in then for root in one.structures}
    gone = {
        root: found
        for root, found in _by_root(then).items()
        if root not in now and root not in moved and any(map(looked_at, found))
    }
    new = now.keys() - before - {*roots, *moved.values()}
    has_lost_name = any(
        name and now.get(root, None if root in result.texts else name) != name
        for root, name in roots.items()
    )
    is_all_known = not has_lost_name and _by_name(roots, now).items() <= moved.items()
    if is_all_known and not (new and gone):
        return Moves(moved)
    named_then = {root for root, name in roots.items() if name}
    open_ = set() if earlier.names_hold else named_then - now.keys()
    others = earlier.elsewhere({*now, *moved.values(), *({*before, *roots} - open_)})
    names = {one.path: one.name for one in others.structures} if others else {}
    found = [*result.findings, *(others.findings if others else ())]
    everywhere = list(_votes(found, earlier.has_vote))
    votes = list(_votes(then, earlier.has_vote))
    named = _by_name(roots, {**names, **now})
    doubtful: frozenset[Gone] = frozenset()
    if not earlier.names_hold:
        given, there = named, {*roots, *before}
        named = unless_they_stayed(given, votes, everywhere, {*names, *now}, there)
        doubtful = frozenset(in_doubt(given, named, then, found, there))
    kept = {root: to for root, to in moved.items() if to not in named.values()}
    moved = {**kept, **named}
    left = {root for root in moved if root in now or root in names} - {*moved.values()}
    taken = {*moved.values()}.intersection(roots) - moved.keys()
    gone = {
        root: those
        for root, those in _by_root(votes).items()
        if (root in gone or root in taken) and root not in moved
    }
    beside = names.keys() - before - roots.keys()
    free = sorted((new | left | beside) - {*moved.values()})
    prints = _by_each(free, everywhere, lambda one: one.fingerprint)
    messages = _by_each(free, everywhere, lambda one: one.message)
    said = {root: {one.message for one in those} for root, those in gone.items()}
    called, names_of_one = {**names, **now}, _unique(roots)

    def may_be(root: str, to: str) -> bool:
        name = roots.get(root)
        is_called_so = not name or (name == called[to] and name in names_of_one)
        return is_called_so or not messages[to].isdisjoint(said.get(root, ()))

    def is_gone(root: str) -> bool:
        return any(looked_at(replace(those[0], structures=(root,))) for those in gone.values())

    seen = {*result.texts, *called, *moved, *gone}
    clean = [root for root, name in roots.items() if name and root not in seen and is_gone(root)]
    likely = _by_findings(
        {**gone, **dict.fromkeys(clean, ())},
        prints,
        looked_at,
        may_be,
        lambda root, to: roots.get(root, "") in {"", called[to]},
    )
    by_findings = dict(likely)
    return Moves({**moved, **by_findings}, doubtful, by_findings)


def _votes(found: Iterable[Either], has_vote: Callable[[str], bool]) -> Iterator[Either]:
    """Give the findings of rules with a vote, also where a rule without one spoke instead."""
    for one in found:
        if has_vote(one.rule):
            yield one
            continue
        for silent in one.unsaid:
            if has_vote(silent.rule):
                yield replace(one, **measurement_of(silent), message=silent.message)


def _by_name(then: Mapping[str, str], now: Mapping[str, str]) -> Mapping[str, str]:
    """Pair the roots of one name that no other has, then or now.

    Names come before what git takes for the same file, since structures that begin alike look
    alike to it.
    """
    were, are = _unique(then), _unique(now)
    return {were[name]: are[name] for name in were.keys() & are.keys() if were[name] != are[name]}


def _unique(names: Mapping[str, str]) -> Mapping[str, str]:
    """Give the roots by those names that only one of them has."""
    count = Counter(names.values())
    return {name: root for root, name in names.items() if name and count[name] == 1}


def _by_root(then: Iterable[Gone]) -> Mapping[str, Sequence[Gone]]:
    found: defaultdict[str, list[Gone]] = defaultdict(list)
    for one in then:
        if one.structures:
            found[one.structures[0]].append(one)
    return found


def _by_each(
    roots: Collection[str], findings: Iterable[Finding], what: Callable[[Finding], str]
) -> Mapping[str, set[str]]:
    """Collect by root file what each of its findings has."""
    found: dict[str, set[str]] = {root: set() for root in roots}
    for one in findings:
        for root in found.keys() & one.structures:
            found[root].add(what(one))
    return found


def _by_findings(
    gone: Mapping[str, Sequence[Gone]],
    new: Prints,
    looked_at: Callable[[Gone], bool],
    may_be: Callable[[str, str], bool],
    is_called_so: Callable[[str, str], bool],
) -> Iterator[tuple[str, str]]:
    """Pair each root that is gone with the new one that shares most of its findings.

    Those come first that are called as before, with the most folders above them, and then those of
    whose findings most are somewhere in the new ones, so that a root which is deleted takes no
    place of one that moved, be it that nothing of this one is found again. Every template has a
    board, so one that has another name too has to say one thing in the words of then.
    """
    prints = {root: {one.fingerprint for one in found} for root, found in gone.items()}
    anywhere = set[str]().union(*new.values())
    free: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for root in new:
        for tail in _tails(root):
            free[tail][root] = None
    likely = sorted(prints, key=lambda one: -len(prints[one] & anywhere))
    ways = [(tail, root) for root in likely for tail in _tails(root) if tail in free]
    paired, kept = set[str](), dict[str, int]()
    for tail, root in sorted(ways, key=lambda way: -len(way[0])):
        if root in paired:
            continue
        there = [to for to in islice(free[tail], MOST_CANDIDATES) if kept.get(to, 0) <= len(tail)]
        near = (to for to in there if may_be(root, to))
        best = max(near, key=partial(_likeness, root, prints[root], new), default=None)
        if best and 2 * len(new[best] & prints[root]) > len(_asked(gone[root], best, looked_at)):
            for taken in _tails(best):
                del free[taken][best]
            paired.add(root)
            yield root, best
        else:
            kept |= {to: len(tail) for to in there if is_called_so(root, to)}


def _likeness(root: str, prints: set[str], new: Prints, other: str) -> tuple[int, int, int]:
    """Rate a new root by the findings that it shares, those it has beside them, and its path."""
    alike = PurePosixPath(root).parts, PurePosixPath(other).parts
    shared = len(new[other] & prints)
    return shared, shared - len(new[other]), len({*alike[0]} & {*alike[1]})


def _asked(gone: Iterable[Gone], root: str, looked_at: Callable[[Gone], bool]) -> set[str]:
    """Collect the fingerprints of those findings whose rule is asked of a new root."""
    by_rule: defaultdict[str, list[Gone]] = defaultdict(list)
    for one in gone:
        by_rule[one.rule].append(one)
    asked = (one for one in by_rule.values() if looked_at(replace(one[0], structures=(root,))))
    return {one.fingerprint for found in asked for one in found}


def _tails(root: str) -> Iterator[tuple[str, ...]]:
    """Give ever fewer of the last parts of a path, down to none."""
    parts = PurePosixPath(root).parts
    yield from (parts[start:] for start in range(len(parts) + 1))
