"""Customs of a file: what it went into before is reported though it goes into it no longer.

Where no committee has a chair, the list does not go into chairs; where the last of them lost its
chair, that is no reason to call mended what was known of another.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from govlint.finding import Finding
from govlint.hit import UNASKED
from govlint.lint.findings_from_hits import bare
from govlint.result import Gone, Result


def with_held_back(result: Result, then: Iterable[Gone], moved: Mapping[str, str]) -> Result:
    """Add behind the findings those that are held back, where an earlier state had such.

    Of those that are told, note which parts are told by what is held back alone.
    """
    if not result.held_back:
        return result
    known = {
        (moved.get(root, root), bare(one.fingerprint)) for one in then for root in one.structures
    }
    customs = {
        custom
        for one in result.held_back
        for root in one.structures
        if (root, bare(one.fingerprint)) in known
        for custom in _customs(one, root)
    }
    back = [_where(one, customs) for one in result.held_back]
    told = _with_doubts(result.findings, result.held_back)
    return replace(result, findings=[*told, *(one for one in back if one.structures)])


def _with_doubts(told: Iterable[Finding], held_back: Iterable[Finding]) -> Iterator[Finding]:
    doubts: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for one in held_back:
        for root in one.structures:
            doubts[root, bare(one.fingerprint)].update(one.parts)
    for one in told:
        near = [doubts.get((root, bare(one.fingerprint)), set()) for root in one.structures]
        in_doubt = frozenset[str]().union(*near).difference(one.parts)
        yield replace(one, in_doubt=in_doubt) if in_doubt else one


def _where(one: Finding, customs: set[tuple[str, str, str]]) -> Finding:
    """Keep of a finding the structures that have had one of its customs."""
    roots = [root for root in one.structures if customs.intersection(_customs(one, root))]
    return replace(one, structures=tuple(roots))


def _customs(one: Finding, root: str) -> Sequence[tuple[str, str, str]]:
    return [(root, one.rule, custom) for custom in one.customs if custom != UNASKED]
