"""Leniency of one choice of rules beside another: rules, limits and severities."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from govlint.checks.limit.check import LimitCheck
from govlint.checks.span import SpanCheck
from govlint.finding import Circumstance, Severity
from govlint.hit import Check
from govlint.rulebook.rule import Rule

KINDS = ("off", "changed", "lowered")
"""Whether a rule does not run, or runs with another limit or a lower severity."""


class Loosening(NamedTuple):
    """What one rule asks less, or otherwise, in one of its values."""

    kind: str
    """One of the kinds."""
    rule: str
    value: str = ""
    """The parameter, or the severity; none of a rule that does not run."""


def leniency(
    strict: Iterable[Rule], held: Iterable[Rule], *, may_ask_more: bool = False
) -> Iterator[Loosening]:
    """Hold the rules that run to those that would.

    One that asks more is changed as well: what it finds in an earlier state already hides what by
    the rule alone would be new. But it may ask more where a shipped profile makes some do.
    """
    run = {rule.id: rule for rule in held}
    for rule in strict:
        now = run.get(rule.id)
        if now is None:
            yield Loosening("off", rule.id)
        if now is None or now is rule:
            continue
        for name in _changed(rule, now, may_ask_more=may_ask_more):
            yield Loosening("changed", rule.id, name)
        if _is_lowered(rule, now):
            yield Loosening("lowered", rule.id, "severity")


def _changed(rule: Rule, now: Rule, *, may_ask_more: bool) -> Iterator[str]:
    """Give the parameters that ask something else, and not only more where they may."""
    before, after = rule.check, now.check
    for name in type(before).model_fields:
        one, other = getattr(before, name), getattr(after, name)
        if one != other and not (may_ask_more and _asks_more(before, name, one, other)):
            yield name


def _asks_more(check: Check, name: str, before: Any, after: Any) -> bool:
    """Tell whether a parameter asks more than before: of more, without a condition, or stricter."""
    if name == "given":
        return not after
    if isinstance(check, LimitCheck | SpanCheck) and _is_stricter(name, before, after):
        return True
    return _asks_of_more(name, before, after)


def _asks_of_more(name: str, before: Any, after: Any) -> bool:
    """Tell whether what is not stated counts of all, or of some where it counted of none.

    So do duties that are a remit as they were, under the same names or more, and others beside.
    """
    if name == "named_duties":
        return all({*words} <= {*after.get(duty, ())} for duty, words in before.items())
    return name == "not_stated" and (after is True or (before is False and after != "alone"))


def _is_stricter(name: str, before: Any, after: Any) -> bool:
    """Tell whether a limit leaves less room, where there was none or some."""
    match name:
        case "at_most":
            return before is None or after < before
        case "at_least":
            return before is None or after > before
    return False


def _is_lowered(rule: Rule, now: Rule) -> bool:
    pairs = zip(_severities(rule), _severities(now), strict=True)
    return any(after.rank > before.rank for before, after in pairs)


def _severities(rule: Rule) -> list[Severity]:
    """Give the severity of the plain case and of each circumstance."""
    return [rule.severity, *(rule.severity_when.get(one, rule.severity) for one in Circumstance)]
