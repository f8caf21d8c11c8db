"""Exchanged names: which structures took another's name, and stayed where they were."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from govlint.finding import Finding
from govlint.result import Gone

Pairs = Mapping[str, str]
"""Root files of then, and where each of them is today."""

Marks = defaultdict[str, Counter[tuple[str, str]]]
"""The fingerprints and messages that were found in each root file."""


def unless_they_stayed(
    named: Pairs,
    then: Iterable[Gone],
    findings: Iterable[Finding],
    now: Collection[str],
    roots: Collection[str],
) -> Pairs:
    """Give the pairs that names make, but where a root of then is there and as like itself.

    Structures that exchange their names alone have not taken each other's place, and no finding of
    one hides behind another's. What shares more findings with the one that has its name has moved.
    It takes the place of a root of then only where that is gone, as far as findings tell.
    """
    before = _marks((one.structures, one.fingerprint, one.message) for one in then)
    today = _marks((one.structures, one.fingerprint, one.message) for one in findings)
    moved: dict[str, str] = {}
    for chain in _chains(named):
        stayed = {root: root for root in chain if root in now}
        first, *_, last = *chain, *chain.values()
        if last in roots and last not in chain:
            came = next(root for root, to in chain.items() if to == last)
            if not _is_replaced(before[last], today[last], before[came]):
                continue
            stayed[last] = last
        ends = {} if first in now or last in stayed else {first: last}
        if not stayed or _shared(before, today, chain) > _shared(before, today, stayed | ends):
            moved |= chain
    return moved


def in_doubt(
    named: Pairs,
    moved: Pairs,
    then: Iterable[Gone],
    findings: Iterable[Finding],
    roots: Collection[str],
) -> Iterator[Gone]:
    """Give the findings of roots whose names are those of new files, where these have them not.

    Whether such a root moved or lost its name, nobody can say; if it moved, they were mended, and
    what is found at its path is new. Nor can anybody say whether a root that has the name of
    another was replaced by it, where what is found there is said in other words.
    """
    today = _marks((one.structures, one.fingerprint, one.message) for one in findings)
    unsure: dict[str, Counter[str]] = {}
    replaced: set[str] = set()
    for chain in _chains(named):
        *_, last = chain.values()
        if chain.items() <= moved.items():
            continue
        if last in roots:
            replaced |= chain.keys() if last in chain else {last}
        else:
            unsure |= {root: _prints(today[to]) for root, to in chain.items()}
    for one in then:
        is_elsewhere = any(
            root in unsure and one.fingerprint not in unsure[root] for root in one.structures
        )
        is_other = any(
            root in replaced and (one.fingerprint, one.message) not in today[root]
            for root in one.structures
        )
        if is_elsewhere or is_other:
            yield one


def _marks(found: Iterable[tuple[tuple[str, ...], str, str]]) -> Marks:
    marks: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for roots, fingerprint, message in found:
        for root in roots:
            marks[root][fingerprint, message] += 1
    return marks


def _chains(named: Pairs) -> Iterator[Pairs]:
    """Take apart the pairs that have no root in common, each from its first root on."""
    came = {to: root for root, to in named.items()}
    left = dict(named)
    while left:
        begun = root = next(iter(left))
        while came.get(root, begun) != begun:
            root = came[root]
        chain: dict[str, str] = {}
        while root in left:
            chain[root] = left.pop(root)
            root = chain[root]
        yield chain


def _shared(before: Marks, today: Marks, pairs: Pairs) -> tuple[int, int]:
    """Count the findings in common, and those among them that say the same."""
    alike = same = 0
    for root, to in pairs.items():
        if root in before and to in today:
            same += (before[root] & today[to]).total()
            alike += (_prints(before[root]) & _prints(today[to])).total()
    return alike, same


def _is_replaced(
    before: Counter[tuple[str, str]],
    today: Counter[tuple[str, str]],
    elsewhere: Counter[tuple[str, str]],
) -> bool:
    """Tell whether most of what was found in a root is found there no more.

    Where nothing was, it is whether most of what was found in the other one is, word for word.
    """
    there = _prints(before)
    if not there:
        return 2 * (elsewhere & today).total() > elsewhere.total()
    return 2 * (there & _prints(today)).total() < there.total()


def _prints(marks: Counter[tuple[str, str]]) -> Counter[str]:
    return Counter(fingerprint for fingerprint, _ in marks.elements())
