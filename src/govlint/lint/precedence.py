"""Precedence of rules: of one fact the first speaks, and rules that yield to it are silent."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from govlint.finding import Finding
from govlint.rulebook.moved_rules import current_id
from govlint.rulebook.rule import Rule

Said = tuple[Finding, frozenset[str]]
"""A finding, and the ids of all that is wrong."""


def first_to_speak(found: Sequence[Said], rules: Iterable[Rule]) -> Iterator[Finding]:
    """Leave out findings about what a rule to which theirs yields has spoken of."""
    asked = {rule.id: rule for rule in rules}
    yields_to = {
        name: [current_id(first, asked) for first in rule.yields_to]
        for name, rule in asked.items()
        if rule.yields_to
    }
    before = {rule for first in yields_to.values() for rule in first}
    spoken: dict[tuple[str, str], list[frozenset[str]]] = {}
    for finding, wrong in found:
        if finding.rule in before:
            for one in wrong:
                spoken.setdefault((finding.rule, one), []).append(wrong)
    for finding, wrong in found:
        if not _is_said(wrong, spoken, yields_to.get(finding.rule, ())):
            yield finding


def _is_said(
    wrong: frozenset[str],
    spoken: Mapping[tuple[str, str], Sequence[frozenset[str]]],
    first: Sequence[str],
) -> bool:
    """Tell whether one earlier finding is about everything that this one is about."""
    one = min(wrong, default=None)
    return one is not None and any(
        wrong <= said for rule in first for said in spoken.get((rule, one), ())
    )
