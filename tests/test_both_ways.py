"""What becomes of findings one way and back again: nothing is gone that does not come back."""

import json
from collections.abc import Iterator
from itertools import combinations
from random import Random
from typing import Any

import pytest

from edited import edited
from govlint.document.document import read
from govlint.finding import INCOMPLETE, Change, Finding
from govlint.lint.earlier.comparison import Comparison, compare
from govlint.lint.earlier.earlier_state import EarlierState
from govlint.lint.earlier.past_findings import past
from govlint.lint.findings_from_hits import bare
from govlint.lint.reading.loader import load_text
from govlint.lint.run import Run
from govlint.result import Result
from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.rule import Rule

EDITS = 5
TOLD = (Change.NEW, Change.WORSE)
IMPLIED = {"govlint": 1, "name": "Example"}
ASKED = [
    one.rule
    for one in load_catalogue().rules.values()
    if one.rule.id not in INCOMPLETE and not one.rule.always
]


@pytest.mark.parametrize("rule", ASKED, ids=lambda rule: str(rule.id))
def test_what_is_gone_one_way_is_told_the_other_way(rule: Rule) -> None:
    first = [load_catalogue().rules[one].rule for one in rule.yields_to]
    for text in rule.bad:
        results = list(_variants(read(text).data, [*first, rule], Random(rule.id)))
        for one, other in combinations(results, 2):
            there, back = _held(other, one), _held(one, other)
            assert [*_untold(there, back), *_untold(back, there)] == []
            assert [*_hidden(there, one), *_hidden(back, other)] == []


def _variants(data: Any, rules: list[Rule], random: Random) -> Iterator[Result]:
    """Check an example and some that differ from it, or from each other, in one thing.

    Those of which the same is found are compared alike, and one of them is given.
    """
    written = [data]
    known = []
    for at in range(EDITS + 1):
        run = Run(load_catalogue(), rules[-1].as_of, names=False)
        run.check(load_text(json.dumps(written[at]), "structure.yaml", IMPLIED), rules)
        result = run.result()
        found = (result.findings, result.explained, result.held_back)
        if found not in known and not any(one.rule in INCOMPLETE for one in result.findings):
            known.append(found)
            yield result
        written.append(edited(random.choice(written), random))


def _held(now: Result, then: Result) -> Comparison:
    return compare(now, EarlierState(list(map(past, then.findings)), lambda _: True))


def _untold(there: Comparison, back: Comparison) -> Iterator[tuple[str, str]]:
    """Give what one way alone tells; a smaller group is better, and not as it was.

    What is found only where it was found before is held to nothing.
    """
    known = {one.fingerprint: one for one in back.found if not one.customs}
    for gone in there.gone:
        if (one := known.get(gone.fingerprint)) and one.change is Change.SAME:
            yield "is gone, and back again no news", one.message
    for one in there.found:
        other = known.get(one.fingerprint)
        if other and not one.customs and _silent(one) == _silent(other):
            if {one.change, other.change} in ({Change.SAME, Change.WORSE}, {Change.BETTER}):
                yield f"is {one.change.value}, and back again {other.change.value}", one.message
            if Change.NEW in (one.change, other.change):
                yield "is new though it was there", one.message


def _hidden(now: Comparison, then: Result) -> Iterator[tuple[str, set[str]]]:
    """Give the parts that were not wrong before, of what is said to be no worse."""
    known = {one.fingerprint: one for one in then.findings}
    for found in now.found:
        was = known.get(found.fingerprint)
        same = was and was.parts and was.entity == found.entity and found.change not in TOLD
        if was and same and (more := {*found.parts} - {*was.parts}):
            yield found.message, more


def _silent(found: Finding) -> set[str]:
    return {bare(one.fingerprint) for one in found.unsaid}
