"""Precedence of rules: of one fact the first speaks, and rules that yield to it are silent.

A finding yields to none that is milder: otherwise to lower one severity would hide other rules.
Nor does it to one that the structure explains, for whoever explains answers for that rule alone,
nor to one that is there, or is so grave, by a stricter setting of the repository alone: that may
find more, and hides nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from types import MappingProxyType

from govlint.finding import Finding, Unsaid
from govlint.hit import all_of
from govlint.result import measurement_of
from govlint.rulebook.moved_rules import current_id
from govlint.rulebook.rule import Rule

Said = tuple[Finding, frozenset[str], frozenset[str]]
"""A finding, the ids of all that is wrong, and what else it speaks for."""


NO_RULES: Mapping[str, Rule] = MappingProxyType({})


def first_to_speak(
    found: Sequence[Said],
    rules: Iterable[Rule],
    without: Mapping[str, Rule] = NO_RULES,
    is_found_anyway: Callable[[Finding], bool] = lambda _: True,
) -> Iterator[Finding]:
    """Leave out findings about what a rule to which theirs yields has spoken of.

    The one that speaks keeps those that are left out, so that what is known already hides nothing
    new. Nothing is silent for what matters less. `without` are the rules that a repository's
    settings change, as they would be without these, and nothing is silent for what these do not
    find.
    """
    speaker = speakers(found, rules, without, is_found_anyway)
    unsaid: dict[int, list[Unsaid]] = {}
    for at, speaks in speaker.items():
        unsaid.setdefault(speaks, []).append(_unsaid(found[at][0]))
    for at, (finding, *_) in enumerate(found):
        if at in unsaid:
            yield replace(finding, unsaid=tuple(unsaid[at]))
        elif at not in speaker:
            yield finding


def speakers(
    found: Sequence[Said],
    rules: Iterable[Rule],
    without: Mapping[str, Rule] = NO_RULES,
    is_found_anyway: Callable[[Finding], bool] = lambda _: True,
) -> Mapping[int, int]:
    """Give for each finding that is silent the one that speaks, both by position."""
    asked = {rule.id: rule for rule in rules}
    yields_to = yielding(asked)
    first = _first(found, yields_to, is_found_anyway)
    speaker = _speakers(found, yields_to, first, without)
    return {at: _last(speaker, at) for at in speaker}


def yielding(asked: Mapping[str, Rule]) -> Mapping[str, Sequence[str]]:
    """Give the rules that each of some yields to, as they are called today."""
    return {
        name: [current_id(first, asked) for first in rule.yields_to]
        for name, rule in asked.items()
        if rule.yields_to
    }


def _unsaid(silent: Finding) -> Unsaid:
    return Unsaid(
        **measurement_of(silent),
        limit=silent.limit,
        message=silent.message,
        severity=silent.severity,
        graded=silent.graded,
    )


def _first(
    found: Sequence[Said], yields_to: Mapping[str, Sequence[str]], counts: Callable[[Finding], bool]
) -> Mapping[tuple[str, str], Sequence[int]]:
    """Give by rule, and by what they are about, the positions of findings that others yield to.

    Of several it is the same one in whatever order they are written.
    """
    first = {rule for rules in yields_to.values() for rule in rules}
    about: dict[tuple[str, str], list[int]] = {}
    for at, (finding, wrong, others) in enumerate(found):
        if finding.rule in first and counts(finding):
            for one in wrong.union(finding.parts, others):
                about.setdefault((finding.rule, one), []).append(at)
    for some in about.values():
        some.sort(key=lambda at: (found[at][0].fingerprint, found[at][0].message))
    return about


def _speakers(
    found: Sequence[Said],
    yields_to: Mapping[str, Sequence[str]],
    first: Mapping[tuple[str, str], Sequence[int]],
    without: Mapping[str, Rule],
) -> dict[int, int]:
    """Give for each finding that is silent the one that it is silent for, both by position."""
    speaker: dict[int, int] = {}
    for at, (finding, wrong, _) in enumerate(found):
        names = dict.fromkeys((min(wrong, default=""), all_of(wrong)))
        firsts = product(yields_to.get(finding.rule, ()), names)
        for said in [before for rule, one in firsts for before in first.get((rule, one), ())]:
            is_milder = _rank_anyway(without, found[said][0]) > finding.severity.rank
            if not is_milder and _tells(found[said], wrong) and _last(speaker, said) != at:
                speaker[at] = said
                break
    return speaker


def _rank_anyway(without: Mapping[str, Rule], finding: Finding) -> int:
    """Give how grave a finding is, and without settings, whichever is less."""
    rule = without.get(finding.rule)
    if rule is None:
        return finding.severity.rank
    return max(finding.severity.rank, rule.severity_in(finding.circumstance).rank)


def _tells(said: Said, wrong: frozenset[str]) -> bool:
    """Tell whether a finding speaks for all that another is about."""
    finding, own, others = said
    return wrong <= own.union(finding.parts) or all_of(wrong) in others


def _last(speaker: Mapping[int, int], at: int) -> int:
    """Follow those who are silent to one that speaks."""
    while at in speaker:
        at = speaker[at]
    return at
