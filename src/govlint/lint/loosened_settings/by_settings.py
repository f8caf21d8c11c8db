"""Findings by settings: those that a run without them may not have."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from govlint.finding import Finding
from govlint.lint.precedence import is_found_by
from govlint.rulebook.rule import Rule


def by_settings(
    findings: Iterable[Finding], ran: Mapping[str, Rule], anyway: Mapping[str, Rule]
) -> Iterator[Finding]:
    """Mark the findings that only settings ask for; `anyway` are the rules without these."""
    for one in findings:
        rule, now = anyway.get(one.rule), ran.get(one.rule)
        is_extra = rule is None or not (now is None or is_found_by(rule, now, one))
        yield replace(one, by_settings=True) if is_extra else one
