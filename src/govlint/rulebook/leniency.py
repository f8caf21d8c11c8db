"""Leniency of one choice of rules beside another: rules, limits and severities."""

from collections.abc import Iterable
from itertools import chain
from typing import Any, NamedTuple

from govlint.checks.limit.check import LimitCheck
from govlint.checks.span import SpanCheck
from govlint.finding import Circumstance, Severity
from govlint.hit import Check
from govlint.rulebook.rule import Rule


class Leniency(NamedTuple):
    """Rules that do not run, and those that run with another limit or a lower severity."""

    off: tuple[str, ...]
    changed: tuple[str, ...]
    lowered: tuple[str, ...]

    def only_off(self) -> "Leniency":
        """Keep the rules that do not run."""
        return Leniency(self.off, (), ())


def leniency(
    strict: Iterable[Rule], held: Iterable[Rule], *, may_ask_more: bool = False
) -> Leniency:
    """Hold the rules that run to those that would.

    One that asks more is changed as well: what it finds in an earlier state already hides what by
    the rule alone would be new. But it may ask more where a shipped profile makes some do.
    """
    run = {rule.id: rule for rule in held}
    wanted = [(rule, run.get(rule.id)) for rule in strict]
    both = [(rule, now) for rule, now in wanted if now]
    return Leniency(
        tuple(rule.id for rule, now in wanted if now is None),
        tuple(rule.id for rule, now in both if _is_changed(rule, now, may_ask_more=may_ask_more)),
        tuple(rule.id for rule, now in both if _is_lowered(rule, now)),
    )


def together(found: Iterable[Leniency]) -> Leniency:
    """Put together what was found beside several, each rule once."""
    return Leniency(*(_each_once(names) for names in zip(*found, strict=True)))


def _each_once(names: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(names)))


def _is_changed(rule: Rule, now: Rule, *, may_ask_more: bool) -> bool:
    """Tell whether a rule asks something else, and not only more where it may."""
    before, after = rule.check, now.check
    names = type(before).model_fields
    values = ((name, getattr(before, name), getattr(after, name)) for name in names)
    return any(
        one != other and not (may_ask_more and _asks_more(before, name, one, other))
        for name, one, other in values
    )


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
