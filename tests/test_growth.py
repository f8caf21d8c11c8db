"""Nothing grows faster than its input: four times as large costs at most five times the calls."""

from cProfile import Profile
from functools import cache

import pytest

import govlint
from command import TODAY
from shapes import SHAPES, shape

SMALL, LARGE = 40, 160
MOST_RELATED = 8


WITH_PROFILES = {"boards": ("strict", "uk-health", "uk-charity", "uk-local-authority")}
"""Shapes that more rules than the usual ones ask something of."""


@cache
def calls(name: str, number: int) -> int:
    """Count the calls of functions, which are the same in every run."""
    texts, profiles = {"structure.yaml": shape(name, number)}, WITH_PROFILES.get(name)
    profile = Profile(builtins=False)
    with profile:
        result = govlint.check(texts, as_of=TODAY, profile=profiles)
    assert all(len(one.related) <= MOST_RELATED for one in result.findings)
    return sum(one.callcount for one in profile.getstats())


@pytest.mark.parametrize("name", SHAPES)
def test_four_times_as_large_costs_at_most_five_times_as_much(name: str) -> None:
    calls(name, 1)  # what is read once in a process
    start = calls(name, 2)
    assert (calls(name, LARGE) - start) / (calls(name, SMALL) - start) <= 5
