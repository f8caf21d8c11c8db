"""Lapsed again: what was put right since an earlier state, and is wrong by another day today."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import compress

from govlint.finding import Finding
from govlint.lint.earlier.earlier_state import EarlierState
from govlint.lint.earlier.groups import Key
from govlint.lint.earlier.recognition import Recognised, bare
from govlint.result import Gone, Result


def lapsed_again(
    findings: Sequence[Finding], known: Recognised, earlier: EarlierState
) -> Iterator[tuple[tuple[int, str], Gone | None]]:
    """Give what was known of days that are past with those parts alone that were past by then.

    As it is written today, the rest has lapsed since; where all of it has, nothing was known.
    """
    by_days = {key: one for key, one in known.items() if earlier.ages(findings[key[0]].rule)}
    result = earlier.lapsed_by_then({root for _, root in by_days}) if by_days else None
    past = _past(result) if result else {}
    for (at, root), then in by_days.items() if result else ():
        past_then = past.get((root, bare(findings[at].fingerprint)))
        since = {*findings[at].parts} - (past_then or set())
        kept = [part not in since for part in then.parts]
        if past_then is None or (kept and not any(kept)):
            yield (at, root), None
        elif not all(kept):
            parts, amounts = compress(then.parts, kept), compress(then.amounts, kept)
            yield (at, root), replace(then, parts=tuple(parts), amounts=tuple(amounts))


def _past(result: Result) -> Mapping[Key, set[str]]:
    """Give by root and fingerprint the parts of all that was so, told or not."""
    found: defaultdict[Key, set[str]] = defaultdict(set)
    for one in (*result.findings, *(one.finding for one in result.explained)):
        for root in one.structures:
            found[root, bare(one.fingerprint)].update(one.parts)
            for silent in one.unsaid:
                found[root, bare(silent.fingerprint)].update(silent.parts)
    return found
