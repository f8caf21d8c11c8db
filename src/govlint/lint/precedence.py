"""Precedence of rules: of one fact the first speaks, and rules that yield to it are silent.

A finding yields to none that is milder: otherwise to lower one severity would hide other rules.
"""

from collections.abc import Iterable, Iterator, Sequence

from govlint.finding import Finding
from govlint.rulebook.moved_rules import current_id
from govlint.rulebook.rule import Rule

Said = tuple[Finding, frozenset[str]]
"""A finding, and the ids of all that is wrong."""

Spoken = dict[tuple[str, str], list[Said]]
"""What was said by a rule about one that is wrong."""


def first_to_speak(found: Sequence[Said], rules: Iterable[Rule]) -> Iterator[Finding]:
    """Leave out findings about what a rule to which theirs yields has spoken of."""
    asked = {rule.id: rule for rule in rules}
    yields_to = {
        name: [current_id(first, asked) for first in rule.yields_to]
        for name, rule in asked.items()
        if rule.yields_to
    }
    before = {rule for first in yields_to.values() for rule in first}
    spoken: Spoken = {}
    for finding, wrong in found:
        if finding.rule in before:
            for one in wrong:
                spoken.setdefault((finding.rule, one), []).append((finding, wrong))
    for finding, wrong in found:
        first = yields_to.get(finding.rule, ())
        if not any(_is_said(finding, wrong, rule, spoken) for rule in first):
            yield finding


def _is_said(finding: Finding, wrong: frozenset[str], rule: str, spoken: Spoken) -> bool:
    """Tell whether one finding of a rule, and no milder, is about all that this one is about."""
    about = min((spoken.get((rule, one), ()) for one in wrong), key=len, default=())
    return any(
        wrong <= said and first.severity.rank <= finding.severity.rank for first, said in about
    )
