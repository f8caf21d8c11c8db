"""Known pairs: what was known of each two that share something, told of whichever of a group."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, zip_longest
from math import inf, isfinite

from govlint.finding import Change, Finding
from govlint.lint.earlier.changes import change_since
from govlint.lint.earlier.groups import Key, together
from govlint.lint.earlier.recognition import Recognised, key_of
from govlint.result import Gone

Pair = frozenset[str]

Told = tuple[float, Gone]
"""How much two shared, and the finding that told it."""


def known_by_pairs(
    findings: Sequence[Finding],
    known: Recognised,
    then: Iterable[Gone],
    moved: Mapping[str, str],
) -> Iterator[tuple[tuple[int, str], Gone, Collection[Gone]]]:
    """Find again what is new or worse as it is told, though each pair in it shared as much.

    With each stand the earlier findings that told these pairs.
    """
    asked = [
        (at, root)
        for at, found in enumerate(findings)
        for root in found.structures
        if found.is_mutual
        and change_since(found, known.get((at, root))) in (Change.NEW, Change.WORSE)
    ]
    told = _told(then, moved) if asked else {}
    for at, root in asked:
        found, before = findings[at], told.get((root, findings[at].rule), {})
        pairs = _pairs(found)
        if _is_whole(found, pairs) and all(
            pair in before and amount <= before[pair][0] for pair, amount in pairs.items()
        ):
            near = list(dict.fromkeys(before[pair][1] for pair in pairs))
            amounts = [before[pair][0] for pair in pairs]
            yield (at, root), _as_told_today(found, known.get((at, root)), near, amounts), near


def told_today(
    findings: Iterable[Finding], left: Iterable[Gone], moved: Mapping[str, str]
) -> Iterator[Gone]:
    """Give what is left of an earlier state of which each pair is in some finding of today."""
    told: defaultdict[Key, set[Pair]] = defaultdict(set)
    for found in findings:
        for root in found.structures if found.is_mutual else ():
            told[root, found.rule] |= _pairs(found).keys()
    for one in left if told else ():
        pairs = _pairs(one) if one.structures else {}
        if pairs and pairs.keys() <= told[key_of(one, moved)[0], one.rule]:
            yield one


def _told(then: Iterable[Gone], moved: Mapping[str, str]) -> Mapping[Key, Mapping[Pair, Told]]:
    """Give by root and rule what each pair shared at most."""
    told: defaultdict[Key, dict[Pair, Told]] = defaultdict(dict)
    for one in then:
        if one.structures:
            pairs = told[key_of(one, moved)[0], one.rule]
            for pair, amount in _pairs(one).items():
                if pair not in pairs or pairs[pair][0] < amount:
                    pairs[pair] = amount, one
    return told


def _pairs(one: Finding | Gone) -> Mapping[Pair, float]:
    """Give what each pair shares in a finding whose parts are all of this kind."""
    single = {part for part in one.parts if " " not in part}
    ids = {str(one.entity), *one.group, *single}
    pairs: dict[Pair, float] = {}
    for part, amount in zip_longest(one.parts, one.amounts):
        pair = frozenset({str(one.entity), part} if part in single else part.split(" "))
        if len(pair) != 2 or not pair <= ids:
            return {}
        pairs[pair] = inf if amount is None else amount
    return pairs


def _is_whole(found: Finding, pairs: Mapping[Pair, float]) -> bool:
    """Tell whether all pairs of a group are among the parts, which of very many are not."""
    return bool(pairs) and all(frozenset(two) in pairs for two in combinations(found.group, 2))


def _as_told_today(
    found: Finding, was: Gone | None, near: Sequence[Gone], amounts: Sequence[float]
) -> Gone:
    """Give what was known of the pairs as if it had been told as it is today."""
    return replace(
        was or together(found, near),
        parts=found.parts,
        amounts=tuple(amount if isfinite(amount) else None for amount in amounts),
        value=max(amounts) if isfinite(max(amounts)) else None,
    )
