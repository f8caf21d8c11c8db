"""Deadlines of what states no day of its own, by the terms that the rules on dates have for it."""

from collections.abc import Collection
from typing import NamedTuple

from govlint.checks.dated.check import DatedCheck
from govlint.checks.limit.check import LimitCheck
from govlint.graph.graph import Graph
from govlint.hit import exempt
from govlint.rulebook.catalogue import Shelf

TERMS = "overdue-tor-review"
AGREEMENTS = "overdue-agreement-review"
PRIORITIES = "priorities-not-reviewed"
VACANCIES = "post-left-vacant"
INTERESTS = "interest-not-reviewed"
RULES = (TERMS, AGREEMENTS, PRIORITIES, VACANCIES, INTERESTS)


class Deadlines(NamedTuple):
    """How long what states no day has, by the rules as a structure is held to them."""

    terms: int | None
    """Months from the approval of terms of reference to their review."""
    without_term: Collection[str]
    """The forums whose terms no month makes old."""
    agreement: int | None
    """Months from the start of an agreement to its review."""
    priority: int
    """Days from one review of a priority to the next."""
    vacancy: int
    """Days in which a vacant post is filled."""
    interest: int | None
    """Months from one look at a declared interest to the next."""


def deadlines_of(graph: Graph, rules: Shelf) -> Deadlines:
    """Read them from the rules."""
    terms, agreement = (_check(rules, one).or_since for one in (TERMS, AGREEMENTS))
    interest = rules[INTERESTS].rule.check
    assert isinstance(interest, LimitCheck)
    return Deadlines(
        terms.months if terms else None,
        exempt(graph, "forum", terms.unless) if terms else (),
        agreement.months if agreement else None,
        _check(rules, PRIORITIES).grace_days,
        _check(rules, VACANCIES).grace_days,
        None if interest.at_most is None else int(interest.at_most),
    )


def _check(rules: Shelf, rule: str) -> DatedCheck:
    check = rules[rule].rule.check
    assert isinstance(check, DatedCheck)
    return check
