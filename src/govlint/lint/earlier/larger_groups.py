"""Larger groups: what was told of some who are wrong together, and is told of more today."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from govlint.finding import Finding
from govlint.lint.earlier.groups import PAIR, Key
from govlint.lint.earlier.recognition import key_of
from govlint.lint.findings_from_hits import bare, fingerprint_of
from govlint.result import Gone

MOST_TRIED = 8
"""Those who are wrong together of whom each smaller group is tried; of more, all but one."""


def told_of_more(
    findings: Iterable[Finding],
    known: Collection[tuple[int, str]],
    left: Sequence[Gone],
    moved: Mapping[str, str],
) -> Iterator[Gone]:
    """Give what is left of an earlier state whose whole group is a part of one that is new today.

    It is told anew for those who are more, and was neither mended nor removed.
    """
    of_rule = {one.rule for one in left}
    told: set[Key] = set()
    for at, found in enumerate(findings):
        if found.rule in of_rule and len(found.group) > PAIR and _is_by_group(found):
            smaller = {fingerprint_of(found.rule, some) for some in _smaller(found.group)}
            new_in = [root for root in found.structures if (at, root) not in known]
            told |= {(root, some) for root in new_in for some in smaller}
    return (one for one in left if one.structures and key_of(one, moved) in told)


def _is_by_group(found: Finding) -> bool:
    """Tell whether a finding is known by all in its group, and by nothing else."""
    return bare(found.fingerprint) == fingerprint_of(found.rule, found.group)


def _smaller(group: Collection[str]) -> Iterator[tuple[str, ...]]:
    least = PAIR if len(group) <= MOST_TRIED else len(group) - 1
    for size in range(least, len(group)):
        yield from combinations(group, size)
