"""Findings by settings: those that a run without them does not have."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from govlint.finding import Finding, Severity, Unsaid
from govlint.graph.graph import Graph
from govlint.lint.applies_to import applies
from govlint.lint.earlier.groups import PAIR
from govlint.lint.explanations import UNUSED, concerned, explained_at
from govlint.lint.extent import with_extent
from govlint.lint.findings_from_hits import NUMBER, finding
from govlint.lint.precedence import is_found_by
from govlint.lint.reading.loader import LoadedStructure
from govlint.rulebook.own_rules import is_own
from govlint.rulebook.rule import Rule
from govlint.rulebook.weight import severity_in_file


class _FoundByRule(NamedTuple):
    """What a rule finds without settings."""

    fingerprints: Collection[str]
    groups: Collection[frozenset[str]]
    """What is wrong together."""
    explained_by: Collection[str | None]
    """The entities that may explain some of it; None is the structure itself."""


class WithoutSettings:
    """The rules that a run of a structure has without any settings, and what these find."""

    def __init__(
        self, rules: Mapping[str, Rule], loaded: LoadedStructure, graph: Graph, day: date
    ) -> None:
        self._rules = rules
        self._loaded = loaded
        self._graph = graph
        self._day = day
        self._found: dict[str, _FoundByRule] = {}

    def has(self, one: Finding | Unsaid, ran: Mapping[str, Rule]) -> bool:
        """Tell whether a finding is there without settings; `ran` are the rules with these."""
        rule, now = self._rules.get(one.rule), ran.get(one.rule)
        if rule is None:
            return False
        return now is None or is_found_by(rule, now, one) or _is_among(one, self._found_by(rule))

    def severity(self, one: Finding) -> Severity | None:
        """Give the severity of a finding without settings; nothing where its rule is not asked."""
        rule = self._rules.get(one.rule)
        return rule.severity_in(one.circumstance) if rule else None

    def marked_idle(
        self, found: Sequence[Finding], explained: Sequence[str], ran: Mapping[str, Rule]
    ) -> Iterator[Finding]:
        """Mark what is found of explanations that are idle by settings alone, or by such a rule."""
        for one, rule in zip(found, explained, strict=True):
            is_extra = one.rule not in self._rules or self._is_idle_by_settings(one, rule, ran)
            yield replace(one, by_settings=is_extra)

    def _is_idle_by_settings(self, one: Finding, rule: str, ran: Mapping[str, Rule]) -> bool:
        """Tell whether settings alone ask the rule that is explained, or let it find nothing."""
        now, then = ran.get(rule), self._rules.get(rule)
        if now is None or then is None:
            return now is not None
        if one.rule != UNUSED or now.check == then.check:
            return False
        return explained_at(one.key_path) in self._found_by(then).explained_by

    def _found_by(self, rule: Rule) -> _FoundByRule:
        """Ask a rule as it is without settings, once."""
        if rule.id not in self._found:
            hits = (hit for hit in rule.check.ask(self._graph, self._day) if not hit.customs)
            meant = (hit for hit in hits if applies(rule, self._graph, hit))
            whole = (with_extent(self._graph, hit) for hit in meant)
            some = [finding(self._loaded, rule, hit) for hit in whole]
            groups = {frozenset(one.group) for one in some if one.group}
            by = {entity for one in some for entity in concerned(one)}
            self._found[rule.id] = _FoundByRule({one.fingerprint for one in some}, groups, by)
        return self._found[rule.id]


def by_settings(
    findings: Iterable[Finding], ran: Mapping[str, Rule], without: WithoutSettings
) -> Iterator[Finding]:
    """Mark the findings that only settings ask for.

    One that speaks for a finding of a shipped rule which is there without settings is not only
    theirs; a rule of one's own can be made to be silent anywhere.
    """
    for one in findings:
        silent = (each for each in one.unsaid if not is_own(each.rule))
        is_extra = not (without.has(one, ran) or any(without.has(each, ran) for each in silent))
        yield replace(_with_severity(one, without.severity(one)), by_settings=is_extra)


def as_chosen(one: Finding) -> Finding:
    """Keep the severity of a finding as chosen by whoever runs, where there are no settings."""
    return _with_severity(one, one.severity)


def _with_severity(one: Finding, anyway: Severity | None) -> Finding:
    shipped = severity_in_file(one)
    is_other = shipped is not None and anyway is not shipped
    return replace(one, severity_anyway=anyway) if is_other else one


def _is_among(one: Finding | Unsaid, found: _FoundByRule) -> bool:
    """Tell whether a finding is there, or another whose group is a part of its own."""
    if one.fingerprint.partition(NUMBER)[0] in found.fingerprints:
        return True
    return len(one.group) > PAIR and any(map(frozenset(one.group).issuperset, found.groups))
