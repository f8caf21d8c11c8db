"""Findings by settings: a run is held to the same run without any settings."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from govlint.finding import Finding, Unsaid
from govlint.lint.earlier.groups import PAIR
from govlint.lint.explanations import STALE, UNUSED, Explanations
from govlint.lint.findings_from_hits import NUMBER, numbered
from govlint.lint.precedence import Said, first_to_speak, speakers, yielding
from govlint.place import KeyPath
from govlint.rulebook.own_rules import is_own
from govlint.rulebook.rule import Rule
from govlint.rulebook.weight import severity_in_file


class _FoundByRule(NamedTuple):
    """What a rule finds."""

    said: Sequence[Said]
    fingerprints: Collection[str]
    held_back: Collection[str]
    """The fingerprints of all this, and of what is held back."""
    groups: Collection[frozenset[str]]
    """What is wrong together."""


class WithoutSettings:
    """The run of a structure without any settings: what it finds, and what it tells.

    A rule that settings leave as it is finds there what it finds now; others are asked again.
    """

    def __init__(
        self,
        found: Sequence[Said],
        ran: Mapping[str, Rule],
        asked: Mapping[str, Rule] | None,
        changed: Mapping[str, Rule],
        ask: Callable[[Rule], Sequence[Said]],
        explain: Callable[[Sequence[Said], Collection[str]], Explanations],
    ) -> None:
        self.has_settings = asked is not None
        self.rules = ran if asked is None else asked
        self._ran = ran
        self._changed = changed
        self._ask = ask
        self._explain = explain
        self._found: dict[int, _FoundByRule] = {}
        self._now: dict[str, list[Said]] = {}
        for said in found:
            self._now.setdefault(said[0].rule, []).append(said)

    def is_found_as_shipped(self, one: Finding) -> bool:
        """Tell whether a finding is there by the rule as it is, also where settings chose it."""
        rule = self._changed.get(one.rule)
        return rule is None or self._is_found_by(rule, one)

    def marked(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Mark what settings alone show, and what is told since another is explained.

        One that speaks for a finding of a shipped rule which is there without settings is not only
        theirs; a rule of one's own can be made to be silent anywhere.
        """
        for one in findings:
            shipped = (each for each in one.unsaid if not is_own(each.rule))
            if not (self._has(one) or any(map(self._has, shipped))):
                yield replace(one, by_settings=True)
            elif _bare(one) in self._silent:
                is_told = not self.has_settings or _bare(one) in self._told
                yield replace(one, is_beside=not is_told, is_instead=is_told)
            else:
                yield one

    def marked_held_back(self, one: Finding) -> Finding:
        """Mark what is held back, and would not be found without settings."""
        rule = self.rules.get(one.rule)
        is_there = rule is not None and _bare(one) in self._found_by(rule).held_back
        return self.with_severity(replace(one, by_settings=not is_there))

    def marked_idle(self, one: Finding) -> Finding:
        """Mark what is found of an explanation that is idle by settings alone."""
        if not self.has_settings:
            return self.with_severity(one)
        is_idle = one.rule in self.rules and one.key_path in self._idle[one.rule]
        return self.with_severity(replace(one, by_settings=not is_idle))

    def with_severity(self, one: Finding) -> Finding:
        """Keep the severity without settings, where who runs chose another than the rule's file."""
        rule, shipped = self.rules.get(one.rule), severity_in_file(one)
        anyway = rule.severity_in(one.circumstance) if rule else None
        is_other = shipped is not None and anyway is not shipped
        return replace(one, severity_anyway=anyway) if is_other else one

    @cached_property
    def told(self) -> Sequence[Finding]:
        """What is told without settings, and what is explained."""
        told = [said for said in self.explanations.standing if not said[0].customs]
        heard = first_to_speak(told, self.rules.values())
        return numbered([*heard, *(one.finding for one in self.explanations.explained)])

    @cached_property
    def explanations(self) -> Explanations:
        """What of it is explained, or held back, and which explanations are idle."""
        return self._explain(self._said, self.rules)

    @cached_property
    def _idle(self) -> Mapping[str, Collection[KeyPath]]:
        """The explanations that are idle without settings, or over; by the rule that says so."""
        unused, stale = (
            {hit.key_path for hit in hits}
            for hits in (self.explanations.unused, self.explanations.stale)
        )
        return {UNUSED: unused, STALE: unused | stale}

    @cached_property
    def _said(self) -> Sequence[Said]:
        """What rules find that are asked now, and those that yield or are yielded to."""
        yields_to = yielding(self.rules)
        names = {*self._ran, *yields_to, *chain.from_iterable(yields_to.values())}
        found = [self._found_by(rule) for rule in self.rules.values() if rule.id in names]
        return [said for one in found for said in one.said]

    @cached_property
    def _told(self) -> Collection[str]:
        """What is told without settings, and what is explained, by its fingerprint."""
        return {*map(_bare, self.told)}

    @cached_property
    def _silent(self) -> Collection[str]:
        """What is silent as if nothing were explained, by its fingerprint."""
        said = [one for one in self._said if not one[0].customs]
        speaker = speakers(said, self.rules.values())
        speaks = {_bare(one) for at, (one, *_) in enumerate(said) if at not in speaker}
        return {_bare(said[at][0]) for at in speaker}.difference(speaks)

    def _has(self, one: Finding | Unsaid) -> bool:
        rule = self.rules.get(one.rule)
        return rule is not None and self._is_found_by(rule, one)

    def _is_found_by(self, rule: Rule, one: Finding | Unsaid) -> bool:
        """Tell whether a rule has a finding, or another whose group is a part of its own."""
        found = self._found_by(rule)
        if _bare(one) in found.fingerprints:
            return True
        return len(one.group) > PAIR and any(map(frozenset(one.group).issuperset, found.groups))

    def _found_by(self, rule: Rule) -> _FoundByRule:
        """Ask a rule once, where it is not as it was asked already."""
        if id(rule) not in self._found:
            now = self._ran.get(rule.id)
            is_same = now is not None and now.check == rule.check
            said = self._now.get(rule.id, ()) if is_same else self._ask(rule)
            there = [one for one, *_ in said if not one.customs]
            self._found[id(rule)] = _FoundByRule(
                [*said] if now == rule else [_graded(one, rule) for one in said],
                {_bare(one) for one in there},
                {_bare(one) for one, *_ in said},
                {frozenset(one.group) for one in there if one.group},
            )
        return self._found[id(rule)]


def _graded(said: Said, rule: Rule) -> Said:
    one, wrong, others = said
    return replace(one, severity=rule.severity_in(one.circumstance)), wrong, others


def _bare(one: Finding | Unsaid) -> str:
    """Give a fingerprint without the number that keeps equal ones apart."""
    return one.fingerprint.partition(NUMBER)[0]
