"""Lapsed again: what was put right since an earlier state, and is wrong by another day today.

And what has not lapsed yet by the day of a run that is before that of the earlier state.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, compress

from govlint.finding import Finding
from govlint.lint.earlier.earlier_state import EarlierState
from govlint.lint.earlier.known_pairs import known_by_pairs
from govlint.lint.earlier.past_findings import past, root_by_root
from govlint.lint.earlier.recognition import Recognised, UnmatchedFindings, key_of, recognised
from govlint.result import Gone, Result, measurement_of


def lapsed_again(
    findings: Sequence[Finding], known: Recognised, earlier: EarlierState
) -> Iterator[tuple[tuple[int, str], Gone | None]]:
    """Give what was known with those parts alone that were wrong on the day of then.

    As it is written today, the rest has lapsed since; where all of it has, nothing was known. What
    was found before the day on which something ends was so as it is written, if it is.
    """
    asked = {key: one for key, one in known.items() if not findings[key[0]].customs}
    results = earlier.lapsed_by_then({root for _, root in asked}) if asked else ()
    then = [_known_in(result, findings) for result in results]
    as_written = cache(lambda: _as_written(findings, earlier))
    for (at, root), one in asked.items() if then else ():
        near = [*then, *(as_written() if one.before_its_day else ())]
        there = [found[at, root] for found in near if (at, root) in found]
        since = {*findings[at].parts}.difference(*(was.parts for was in there))
        kept = [part not in since for part in one.parts]
        if not there or (kept and not any(kept)):
            yield (at, root), None
        elif not all(kept):
            parts, amounts = compress(one.parts, kept), compress(one.amounts, kept)
            yield (at, root), replace(one, parts=tuple(parts), amounts=tuple(amounts))


def _as_written(findings: Sequence[Finding], earlier: EarlierState) -> Sequence[Recognised]:
    """Know findings again in what is found in the files of today on the day of then."""
    result = earlier.on_that_day()
    return [_known_in(result, findings)] if result else []


def not_yet_lapsed(
    left: Sequence[Gone], moved: Mapping[str, str], earlier: EarlierState
) -> Sequence[Gone]:
    """Give what is left of an earlier state that is so by its day, which is to come."""
    if not (left and earlier.is_to_come):
        return ()
    result = earlier.on_that_day()
    found = chain.from_iterable(map(_told_or_not, result.findings)) if result else ()
    there = {key_of(one, {}) for one in root_by_root(found)}
    return [one for one in left if key_of(one, moved) in there]


def _known_in(result: Result, findings: Sequence[Finding]) -> Recognised:
    """Know findings again in those of the same files on another day, told or not."""
    found = chain(result.findings, (one.finding for one in result.explained))
    then = [*root_by_root(chain.from_iterable(map(_told_or_not, found)))]
    known = recognised(findings, UnmatchedFindings(then, {}))
    return {**{key: one for key, one, _ in known_by_pairs(findings, known, then, {})}, **known}


def _told_or_not(found: Finding) -> Iterator[Gone]:
    """Give a finding with each that is not told because of it as if it was."""
    yield past(found)
    for one in found.unsaid:
        yield replace(past(found), **measurement_of(one), message=one.message, unsaid=())
