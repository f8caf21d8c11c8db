"""Grading of known findings: what only days that passed have made graver is no worse."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from govlint.finding import Finding, Gone, Result
from govlint.lint.changes import severity_then
from govlint.lint.recognition import Key, Recognised, bare


def as_graded(
    findings: Sequence[Finding],
    known: Recognised,
    on_that_day: Callable[[], Result | None],
) -> Iterator[tuple[tuple[int, str], Gone]]:
    """Grade what was known as it is today, where only days that passed have made it graver.

    Then it would have been no graver on the day of the earlier state, as it is written today.
    """
    aged: Mapping[Key, int] | None = None
    for (at, root), then in known.items():
        found, was = findings[at], severity_then(findings[at], then)
        if found.severity.rank < was.rank:
            aged = _ranks(on_that_day()) if aged is None else aged
            if aged.get((root, bare(found.fingerprint)), -1) >= was.rank:
                yield (at, root), replace(then, circumstance=found.circumstance)
                continue
        yield (at, root), then


def _ranks(result: Result | None) -> Mapping[Key, int]:
    """Give how grave findings are; of equal ones the gravest."""
    ranks: dict[Key, int] = {}
    for found in result.findings if result else ():
        for root in found.structures:
            key = root, bare(found.fingerprint)
            ranks[key] = min(found.severity.rank, ranks.get(key, found.severity.rank))
    return ranks
