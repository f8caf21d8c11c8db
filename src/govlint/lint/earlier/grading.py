"""Grading of known findings: what only days that passed have made graver is no worse."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product

from govlint.finding import Finding, Unsaid
from govlint.lint.earlier.changes import is_graver, severity_now, severity_then
from govlint.lint.earlier.groups import Key
from govlint.lint.earlier.recognition import Recognised, bare
from govlint.result import Gone, Result

Ranks = Mapping[Key, int]
"""How grave each finding is."""


def as_graded(
    result: Result,
    known: Recognised,
    on_that_day: Callable[[], Result | None],
) -> Iterator[tuple[tuple[int, str], Gone]]:
    """Grade what was known as it is today, where only days that passed have made it graver.

    Then it would have been no graver on the day of the earlier state, as it is written today; and
    what was planned until a day that is to come is planned still.
    """
    aged = cache(lambda: _ranks(on_that_day()))
    for (at, root), known_then in known.items():
        found, day = result.findings[at], result.as_of
        then = _silent(found, known_then, root, aged, day)
        yield (at, root), then if _is_to_come(then, day) else _told(found, then, root, aged)


def _is_to_come(then: Gone | Unsaid, day: date) -> bool:
    """Tell whether days alone would have left planned what was."""
    return then.planned_until is not None and then.planned_until >= day


def _told(found: Finding, then: Gone, root: str, aged: Callable[[], Ranks]) -> Gone:
    was = severity_then(found, then)
    if severity_now(found).rank >= was.rank or aged().get(_key(root, found), -1) < was.rank:
        return then
    return replace(then, circumstance=found.circumstance)


def _silent(found: Finding, then: Gone, root: str, aged: Callable[[], Ranks], day: date) -> Gone:
    """Grade what is not told because of a finding in the same way."""
    now = {bare(one.fingerprint): one for one in found.unsaid}
    unsaid = [one for one in then.unsaid if not _is_to_come(one, day)]
    graver = [one for one in unsaid if _is_graver(one, now)]
    if not graver:
        return then
    unsaid = [_graded(one, now, root, aged()) if one in graver else one for one in then.unsaid]
    return replace(then, unsaid=tuple(unsaid))


def _is_graver(was: Unsaid, silent: Mapping[str, Unsaid]) -> bool:
    one = silent.get(bare(was.fingerprint))
    return one is not None and is_graver(one, was)


def _graded(was: Unsaid, silent: Mapping[str, Unsaid], root: str, aged: Ranks) -> Unsaid:
    one = silent[bare(was.fingerprint)]
    then = dict(one.graded).get(was.circumstance)
    is_aged = then is not None and aged.get(_key(root, one), -1) >= then.rank
    return replace(was, circumstance=one.circumstance) if is_aged else was


def _key(root: str, one: Finding | Unsaid) -> Key:
    return root, bare(one.fingerprint)


def _ranks(result: Result | None) -> Ranks:
    """Give how grave findings are, told or not; of equal ones the gravest."""
    ranks: dict[Key, int] = {}
    for found in result.findings if result else ():
        said: Sequence[Finding | Unsaid] = (found, *found.unsaid)
        for one, root in product(said, found.structures):
            if one.severity:
                key, rank = _key(root, one), severity_now(one).rank
                ranks[key] = min(rank, ranks.get(key, rank))
    return ranks
