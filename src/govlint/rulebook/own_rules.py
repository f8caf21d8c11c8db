"""Rules of one's own in what has little room: they come last, for they could hide the others."""

from collections.abc import Collection, Iterable
from functools import cache
from typing import Protocol, TypeVar

from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.rules_in_force import DEFAULT_PROFILE


class OfOneRule(Protocol):
    """Whatever is of one rule."""

    @property
    def rule(self) -> str:
        """The rule's id."""


Entry = TypeVar("Entry", bound=OfOneRule)


def own_last(whole: Iterable[Entry]) -> list[Entry]:
    """Keep the order but for what is of rules of one's own, which comes last."""
    return sorted(whole, key=lambda one: is_own(one.rule))


def is_own(rule: str) -> bool:
    """Tell whether a rule is not one of those that come with govlint."""
    return rule not in _shipped()


def default_first(rules: Iterable[str]) -> list[str]:
    """Put rules of the default profile first, and rules of one's own last."""
    return sorted(rules, key=lambda rule: (rule not in _by_default(), is_own(rule)))


def missed(rules: Collection[str], times: int) -> tuple[int, int]:
    """Count how often rules miss something: those of the default profile, then all shipped ones.

    The first matter most, whatever settings ask for besides.
    """
    by_default = sum(rule in _by_default() for rule in rules)
    shipped = sum(not is_own(rule) for rule in rules)
    return by_default * times, shipped * times


@cache
def _by_default() -> Collection[str]:
    return frozenset(load_catalogue().profiles[DEFAULT_PROFILE].rules)


@cache
def _shipped() -> Collection[str]:
    return frozenset(load_catalogue().rules)
