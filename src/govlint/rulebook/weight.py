"""Weight of findings where there is little room: what settings alone ask for hides nothing else."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import TypeVar

from govlint.finding import Finding, Severity
from govlint.result import Gone
from govlint.rulebook.catalogue import Catalogue, load_catalogue
from govlint.rulebook.rule import Rule

Entry = TypeVar("Entry")
Found = TypeVar("Found", Finding, Gone)
Weight = tuple[bool, int, int]
"""What is least matters most."""
NOTHING: Weight = True, len(Severity), len(Severity)
"""The weight of what has no findings."""
SHOWN = 10
"""Findings of a run, of one severity, that a forge shows beside its log."""


def weight(one: Finding | Gone) -> Weight:
    """Put rules of one's own last, then the gravest first, then what is told in any case.

    What settings alone ask for comes behind that, and so does what is told in place of another. A
    severity that settings raised counts as without them.
    """
    rank = one.severity.rank if isinstance(one, Finding) else 0
    own = _own_severity(one)
    if own is None:
        return True, rank, True
    return False, max(own.rank, rank), one.by_settings or one.is_beside or _is_instead(one)


def _is_instead(one: Finding | Gone) -> bool:
    return isinstance(one, Finding) and one.is_instead


def _own_severity(one: Finding | Gone) -> Severity | None:
    """Give the severity that is there without settings; none of a rule of one's own."""
    return (isinstance(one, Finding) and one.severity_anyway) or severity_in_file(one)


def severity_in_file(one: Finding | Gone) -> Severity | None:
    """Give the severity that is in the rule's own file; none of a rule of one's own."""
    rule = rule_in_file(one.rule)
    return rule.severity_in(one.circumstance) if rule else None


def rule_in_file(rule: str) -> Rule | None:
    """Give a rule as its own file says; none of one's own."""
    shipped = _shipped().rules
    return shipped[rule].rule if rule in shipped else None


def are_extra(findings: Iterable[Finding | Gone]) -> bool:
    """Tell whether there are some findings, all by settings alone or by rules of one's own."""
    extra = [more for *_, more in map(weight, findings)]
    return bool(extra) and all(extra)


def is_error_anyway(one: Finding) -> bool:
    """Tell whether a finding is an error, and would be one without settings."""
    is_own, rank, is_extra = weight(one)
    return not is_own and not is_extra and rank == Severity.ERROR.rank


def in_turn(
    whole: Sequence[Entry],
    findings: Callable[[Entry], Iterable[Finding | Gone]],
    kind: Callable[[Entry], int] = lambda _: 0,
) -> Sequence[Entry]:
    """Put first by turns what matters most, and what settings do not ask alone, of some findings.

    So whoever asks for more sees that, and hides nothing of what others would see. Of what is asked
    alike the least kind comes first, however grave it is.
    """
    entries = [(kind(one), [*map(weight, findings(one))] or [NOTHING]) for one in whole]
    asked = [min((own, more, of, rank) for own, rank, more in some) for of, some in entries]
    grave = [min((own, of, rank, more) for own, rank, more in some) for of, some in entries]
    orders = (sorted(range(len(whole)), key=by.__getitem__) for by in (asked, grave))
    order = dict.fromkeys(chain.from_iterable(zip(*orders, strict=True)))
    return [whole[at] for at in order]


def ranked(findings: Sequence[Found]) -> Sequence[Found]:
    """Put findings by turns, of which there may be room for some alone."""
    return in_turn(findings, lambda one: [one])


def first_shown(
    findings: Sequence[Finding], remarks: int, alike: Sequence[Severity] = ()
) -> Iterator[tuple[Finding, Severity]]:
    """Put what matters most first where a forge does not show all; else the order of the files.

    `remarks` are the lines before them that it shows among infos, which leave that less room.
    `alike` are severities that it shows as one sort, of which it shows so many together. Each
    comes with the severity by which it is shown: what settings raised and has no room left as
    such, is what it is without them.
    """
    sort = {one.rank: min(map(_rank, alike)) if one in alike else one.rank for one in Severity}

    def order(one: Finding) -> tuple[bool, int, int, bool, int]:
        own, rank, extra = weight(one)
        return own, sort[rank], extra, _is_lowered(one), rank

    shown = Counter({sort[Severity.INFO.rank]: remarks})
    for one in sorted(findings, key=order) if len(findings) + remarks > SHOWN else findings:
        severity = one.severity
        if shown[sort[severity.rank]] >= SHOWN:
            severity = unraised(one)
        shown[sort[severity.rank]] += 1
        yield one, severity


def unraised(one: Finding) -> Severity:
    """Give the severity of a finding, or the one without settings where these raised it."""
    return max(one.severity, _own_severity(one) or one.severity, key=_rank)


def _is_lowered(one: Finding) -> bool:
    """Tell whether settings lowered a severity, which they say, and nothing of what that hides."""
    return one.severity.rank > (_own_severity(one) or one.severity).rank


def _rank(severity: Severity) -> int:
    return severity.rank


@cache
def _shipped() -> Catalogue:
    return load_catalogue()
