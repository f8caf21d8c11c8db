"""Rules of one's own in what has little room: they come last, for they could hide the others."""

from collections.abc import Collection, Iterable
from functools import cache
from typing import Protocol, TypeVar

from govlint.rulebook.catalogue import load_catalogue


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


def not_own(rules: Iterable[str]) -> int:
    """Count the rules that come with govlint."""
    return sum(not is_own(rule) for rule in rules)


@cache
def _shipped() -> Collection[str]:
    return frozenset(load_catalogue().rules)
