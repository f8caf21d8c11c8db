"""A rule that cannot find anything does no more than see that."""

from collections.abc import Callable
from cProfile import Profile
from datetime import date
from typing import Any

import pytest

import govlint
from command import TODAY
from govlint.graph.graph import Graph
from govlint.graph.overlap.exemptions import Exemptions
from govlint.graph.seating.seats_by_body import shared
from govlint.graph.seats import once_each
from govlint.graph.tasks import tasks_of

FORUMS, SEATS = 20, 6


def _structure() -> str:
    """Write forums that each have people of their own, a quorum and something to decide."""
    text = "govlint: 1\nname: A\norganisations: {trust: {name: Trust}}\nforums:\n"
    text += "  board: {name: Board, form: board, of: trust, members: []}\n"
    for one in range(FORUMS):
        members = ", ".join(f"p{one}-{seat}" for seat in range(SEATS))
        says = f"name: Forum {one}, form: committee, of: trust, accountable_to: board"
        text += f"  f{one}: {{{says}, members: [{members}], quorum: {{min: 3}}}}\n"
    ids = [f"p{one}-{seat}" for one in range(FORUMS) for seat in range(SEATS)]
    people = "".join(f"  {id_}: {{name: Ann {id_}}}\n" for id_ in ids)
    decisions = "".join(f"  d{one}: {{name: D, decided_by: f{one}}}\n" for one in range(FORUMS))
    return f"{text}people:\n{people}decisions:\n{decisions}"


def _calls(rule: str, function: Callable[..., Any]) -> int:
    """Count how often a function is called while one rule is asked."""
    with Profile(subcalls=False, builtins=False) as profile:
        govlint.check({"structure.yaml": _structure()}, as_of=TODAY, select=[rule])
    return sum(one.callcount for one in profile.getstats() if one.code is function.__code__)


@pytest.mark.parametrize(
    ("rule", "function"),
    [
        ("overlapping-membership", Exemptions.exempt),
        ("membership-cap-exceeded", shared),
        ("terms-contradict-themselves", once_each),
        ("quorum-impossible", Graph.represented),
    ],
)
def test_what_cannot_be_found_is_not_looked_for(rule: str, function: Callable[..., Any]) -> None:
    assert _calls(rule, function) == 0


def test_nothing_is_missed_of_those_who_are_there_on_every_day() -> None:
    graph = govlint.load({"structure.yaml": _structure()}, as_of=TODAY)
    assert set(tasks_of(graph, date.fromisoformat(TODAY))) == {"board"}
