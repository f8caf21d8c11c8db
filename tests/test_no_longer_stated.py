"""What is known of mandates, delegations and ladders is not gone where a part of it is not stated.

A band, a limit, a delegation or a decider that is struck out mends nothing; one that is stated
otherwise does.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from govlint.checks.mandate.check import MandateCheck
from govlint.graph.graph import Graph
from govlint.hit import Hit, doubt
from govlint.lint.reading.loader import load_text
from govlint.lint.run import Run
from govlint.rulebook.catalogue import load_catalogue
from two_states import compared

GIVEN = "decided-without-delegation"
VALUE = "decision-exceeds-decider"
SOURCE = "delegation-exceeds-delegator"
BELOW = "reserved-matter-decided-below"
KEPT = "reserved-matter-delegated"
GONE = {"gone": 1}

BODIES = (
    "posts: {{t: {{reports_to: c}}, c: {{}}, u: {{}}}}\n"
    "forums: {{b: {{form: board}}, j: {{form: committee, accountable_to: b}}, "
    "k: {{form: committee{0[0]}}}}}\n"
)
DECIDED = BODIES + (
    "decisions: {{y: {{{0[1]}}}}}\n"
    "delegations: {{d: {{from: b, to: {0[2]}}}, e: {{from: b, to: u}}}}"
)
SELL = "type: sell, decided_by: j"
PAPER = "j, matters: [paper]"
BUY = "type: buy, decided_by: t, value: {over: 5, up_to: 900}"
FIFTY = "t, matters: [buy], limit: 50"

PASSED = BODIES + (
    "delegations: {{d1: {{from: b, to: {0[1]}}}, d2: {{from: {0[2]}, to: t, matters: {0[3]}}}}}"
)
HIRE = "c, matters: [hire], limit: 50"
BOTH = "[hire, lease], limit: 900"

LADDER = BODIES + (
    "decisions: {{o: {{type: lease, {0[1]}}}, p: {{type: lease, {0[2]}}}{0[3]}}}\n"
    "delegations: {{x: {{from: b, to: {0[4]}}}}}"
)
SMALL = "decided_by: t, value: {over: 100, up_to: 5000}"
LARGE = "decided_by: j, value: {over: 1000, up_to: 9000}"
FROM_SEVEN = "decided_by: j, value: {over: 7000, up_to: 9000}"
RESERVED = "reserved_to: b, value: {over: 1000}"
UP_TO_FIFTY = "decided_by: c, value: {up_to: 50}"
OTHER = "u, matters: [paper], limit: 5"

CASES = {
    "somebody who holds nothing decides as well": (
        GIVEN,
        DECIDED,
        ("", SELL, PAPER),
        ("", "type: sell, decided_by: [j, c], acting: either", PAPER),
        {},
    ),
    "somebody whose matters are not stated decides as well": (
        GIVEN,
        DECIDED,
        ("", SELL, PAPER),
        ("", "type: sell, decided_by: [j, u], acting: either", PAPER),
        {},
    ),
    "nothing else is delegated any more": (
        GIVEN,
        DECIDED,
        ("", SELL, PAPER),
        ("", SELL, "u, matters: [paper]"),
        {},
    ),
    "what is delegated is a function": (
        GIVEN,
        DECIDED,
        ("", SELL, PAPER),
        (", functions: [paper]", SELL, PAPER),
        {},
    ),
    "of which matters is not stated": (GIVEN, DECIDED, ("", SELL, PAPER), ("", SELL, "j"), {}),
    "what sort of decision it is is not stated": (
        GIVEN,
        DECIDED,
        ("", SELL, PAPER),
        ("", "decided_by: j", PAPER),
        {},
    ),
    "who decides is not stated": (
        GIVEN,
        DECIDED,
        ("", SELL, PAPER),
        ("", "type: sell", PAPER),
        {},
    ),
    "the board decides as well": (
        GIVEN,
        DECIDED,
        ("", SELL, PAPER),
        ("", "type: sell, decided_by: [j, b], acting: either", PAPER),
        {},
    ),
    "the board decides with them": (
        GIVEN,
        DECIDED,
        ("", SELL, PAPER),
        ("", "type: sell, decided_by: [j, b], acting: jointly", PAPER),
        GONE,
    ),
    "the board decides beyond a limit as well": (
        VALUE,
        DECIDED,
        ("", BUY, FIFTY),
        ("", BUY.replace("decided_by: t", "decided_by: [t, b], acting: either"), FIFTY),
        {"same": 1},
    ),
    "the board decides below as well": (
        BELOW,
        LADDER,
        ("", SMALL, RESERVED, "", OTHER),
        (
            "",
            SMALL.replace("decided_by: t", "decided_by: [t, b], acting: either"),
            RESERVED,
            "",
            OTHER,
        ),
        {},
    ),
    "the board decides below with them": (
        BELOW,
        LADDER,
        ("", SMALL, RESERVED, "", OTHER),
        (
            "",
            SMALL.replace("decided_by: t", "decided_by: [t, b], acting: jointly"),
            RESERVED,
            "",
            OTHER,
        ),
        GONE,
    ),
    "it is delegated": (
        GIVEN,
        DECIDED,
        ("", SELL, PAPER),
        ("", SELL, "j, matters: [paper, sell]"),
        GONE,
    ),
    "the board decides": (
        GIVEN,
        DECIDED,
        ("", SELL, PAPER),
        ("", "type: sell, decided_by: b", PAPER),
        GONE,
    ),
    "a band has no end": (
        VALUE,
        DECIDED,
        ("", BUY, FIFTY),
        ("", "type: buy, decided_by: t, value: {over: 5}", FIFTY),
        {},
    ),
    "a value is not stated": (
        VALUE,
        DECIDED,
        ("", BUY, FIFTY),
        ("", "type: buy, decided_by: t", FIFTY),
        {},
    ),
    "a limit is not stated": (
        VALUE,
        DECIDED,
        ("", BUY, FIFTY),
        ("", BUY, "t, matters: [buy]"),
        {},
    ),
    "a limit beside it is not stated": (
        VALUE,
        DECIDED,
        ("", BUY, FIFTY),
        ("", BUY, f"{FIFTY}}}, z: {{from: b, to: t, matters: [buy]"),
        {},
    ),
    "a limit is in per cent": (
        VALUE,
        DECIDED,
        ("", BUY, FIFTY),
        ("", BUY, "t, matters: [buy], limit: {percent: 10, percent_of: income}"),
        {},
    ),
    "somebody who holds nothing decides beyond a limit as well": (
        VALUE,
        DECIDED,
        ("", BUY, FIFTY),
        ("", BUY.replace("decided_by: t", "decided_by: [t, c], acting: either"), FIFTY),
        {"same": 1},
    ),
    "a limit is taken back": (
        VALUE,
        DECIDED,
        ("", BUY, FIFTY),
        ("", BUY, "u, matters: [buy], limit: 50"),
        {},
    ),
    "a limit is raised": (
        VALUE,
        DECIDED,
        ("", BUY, FIFTY),
        ("", BUY, "t, matters: [buy], limit: 900"),
        GONE,
    ),
    "a band ends at the limit": (
        VALUE,
        DECIDED,
        ("", BUY, FIFTY),
        ("", "type: buy, decided_by: t, value: {over: 5, up_to: 50}", FIFTY),
        GONE,
    ),
    "who passes it on holds nothing": (
        SOURCE,
        PASSED,
        ("", HIRE, "c", BOTH),
        ("", "u, matters: [hire], limit: 50", "c", BOTH),
        {},
    ),
    "who passes it on holds it without a stated limit": (
        SOURCE,
        PASSED,
        ("", HIRE, "c", BOTH),
        ("", "c, matters: [hire]", "c", BOTH),
        {},
    ),
    "who passes it on holds another matter": (
        SOURCE,
        PASSED,
        ("", HIRE, "c", BOTH),
        ("", "c, matters: [paper], limit: 50", "c", BOTH),
        {},
    ),
    "it is passed on without a stated limit": (
        SOURCE,
        PASSED,
        ("", HIRE, "c", BOTH),
        ("", HIRE, "c", "[hire, lease]"),
        {},
    ),
    "it is passed on by somebody else who holds nothing": (
        SOURCE,
        PASSED,
        ("", HIRE, "c", BOTH),
        ("", HIRE, "u", BOTH),
        {},
    ),
    "more is held, and nothing of the other matter": (
        SOURCE,
        PASSED,
        ("", HIRE, "c", BOTH),
        ("", "c, matters: [hire], limit: 900", "c", BOTH),
        GONE,
    ),
    "the other matter alone is passed on": (
        SOURCE,
        PASSED,
        ("", HIRE, "c", BOTH),
        ("", HIRE, "c", "[lease], limit: 900"),
        GONE,
    ),
    "the board passes it on": (
        SOURCE,
        PASSED,
        ("", HIRE, "c", BOTH),
        ("", HIRE, "b", BOTH),
        GONE,
    ),
    "what is decided below states no value": (
        BELOW,
        LADDER,
        ("", SMALL, RESERVED, "", OTHER),
        ("", "decided_by: t", RESERVED, "", OTHER),
        {},
    ),
    "what is reserved states no value": (
        BELOW,
        LADDER,
        ("", SMALL, RESERVED, "", OTHER),
        ("", SMALL, "reserved_to: b", "", OTHER),
        {},
    ),
    "who decides below is not stated": (
        BELOW,
        LADDER,
        ("", SMALL, RESERVED, "", OTHER),
        ("", "value: {over: 100, up_to: 5000}", RESERVED, "", OTHER),
        {},
    ),
    "it ends where the reserved begins, and another states no value": (
        BELOW,
        LADDER,
        ("", SMALL, RESERVED, "", OTHER),
        (
            "",
            "decided_by: t, value: {over: 100, up_to: 1000}",
            RESERVED,
            ", q: {type: lease, reserved_to: b}",
            OTHER,
        ),
        GONE,
    ),
    "what is kept is delegated without a stated limit": (
        KEPT,
        LADDER,
        ("", "decided_by: b", RESERVED, "", "t, matters: [lease], limit: 5000"),
        ("", "decided_by: b", RESERVED, "", "t, matters: [lease]"),
        {},
    ),
    "from which sum it is kept is not stated": (
        KEPT,
        LADDER,
        ("", "decided_by: b", RESERVED, "", "t, matters: [lease], limit: 5000"),
        ("", "decided_by: b", "reserved_to: b", "", "t, matters: [lease], limit: 5000"),
        {},
    ),
    "of which matters it is delegated is not stated": (
        KEPT,
        LADDER,
        ("", "decided_by: b", RESERVED, "", "t, matters: [lease], limit: 5000"),
        ("", "decided_by: b", RESERVED, "", "t, limit: 5000"),
        {},
    ),
    "it is delegated up to the sum from which it is kept": (
        KEPT,
        LADDER,
        ("", "decided_by: b", RESERVED, "", "t, matters: [lease], limit: 5000"),
        ("", "decided_by: b", RESERVED, "", "t, matters: [lease], limit: 1000"),
        GONE,
    ),
    "one of two bands has no end": (
        "limit-overlap",
        LADDER,
        ("", SMALL, LARGE, "", OTHER),
        ("", "decided_by: t, value: {over: 100}", LARGE, "", OTHER),
        {},
    ),
    "one of two bands is not stated": (
        "limit-overlap",
        LADDER,
        ("", SMALL, LARGE, "", OTHER),
        ("", SMALL, "decided_by: j", "", OTHER),
        {},
    ),
    "one of two bands has no decider": (
        "limit-overlap",
        LADDER,
        ("", SMALL, LARGE, "", OTHER),
        ("", SMALL, "value: {over: 1000, up_to: 9000}", "", OTHER),
        {},
    ),
    "a third band is not stated": (
        "limit-overlap",
        LADDER,
        ("", SMALL, LARGE, "", OTHER),
        ("", SMALL, LARGE, ", q: {type: lease, decided_by: b}", OTHER),
        {},
    ),
    "one of two bands begins where the other ends": (
        "limit-overlap",
        LADDER,
        ("", SMALL, LARGE, "", OTHER),
        ("", SMALL, "decided_by: j, value: {over: 5000}", "", OTHER),
        GONE,
    ),
    "a band above what nobody decides is not stated": (
        "limit-gap",
        LADDER,
        ("", SMALL, FROM_SEVEN, "", OTHER),
        ("", SMALL, "decided_by: j", "", OTHER),
        {},
    ),
    "nobody is stated for the band below what nobody decides": (
        "limit-gap",
        LADDER,
        ("", SMALL, FROM_SEVEN, "", OTHER),
        ("", "value: {over: 100, up_to: 5000}", FROM_SEVEN, "", OTHER),
        {},
    ),
    "somebody may decide it up to a limit that is not stated": (
        "limit-gap",
        LADDER,
        ("", SMALL, FROM_SEVEN, "", OTHER),
        ("", SMALL, FROM_SEVEN, "", "c, matters: [lease]"),
        {},
    ),
    "somebody may decide it without limit": (
        "limit-gap",
        LADDER,
        ("", SMALL, FROM_SEVEN, "", OTHER),
        ("", SMALL, FROM_SEVEN, "", "c, matters: [lease], limit: none"),
        GONE,
    ),
    "the band above begins where the lower ends": (
        "limit-gap",
        LADDER,
        ("", SMALL, FROM_SEVEN, "", OTHER),
        ("", SMALL, "decided_by: j, value: {over: 5000}", "", OTHER),
        GONE,
    ),
    "up to what somebody above decides is not stated": (
        "limit-inversion",
        LADDER,
        ("", SMALL, UP_TO_FIFTY, "", OTHER),
        ("", SMALL, "decided_by: c", "", OTHER),
        {},
    ),
    "what the lower decides is not stated": (
        "limit-inversion",
        LADDER,
        ("", SMALL, UP_TO_FIFTY, "", OTHER),
        ("", "decided_by: t", UP_TO_FIFTY, "", OTHER),
        {},
    ),
    "who decides above is not stated": (
        "limit-inversion",
        LADDER,
        ("", SMALL, UP_TO_FIFTY, "", OTHER),
        ("", SMALL, "value: {up_to: 50}", "", OTHER),
        {},
    ),
    "what is delegated to somebody above has no stated limit": (
        "limit-inversion",
        LADDER,
        ("", SMALL, LARGE, "", "c, matters: [lease], limit: 50"),
        ("", SMALL, LARGE, "", "c, matters: [lease]"),
        {},
    ),
    "nothing is delegated to somebody above": (
        "limit-inversion",
        LADDER,
        ("", SMALL, LARGE, "", "c, matters: [lease], limit: 50"),
        ("", SMALL, LARGE, "", "u, matters: [lease], limit: 50"),
        {},
    ),
    "who gives it to the lower is not stated": (
        "limit-inversion",
        LADDER,
        (
            "",
            "decided_by: u, value: {up_to: 5000}",
            UP_TO_FIFTY,
            "",
            f"{OTHER}}}, z: {{from: c, to: u, matters: [lease]",
        ),
        ("", "decided_by: u, value: {up_to: 5000}", UP_TO_FIFTY, "", OTHER),
        {},
    ),
    "somebody above decides as much": (
        "limit-inversion",
        LADDER,
        ("", SMALL, UP_TO_FIFTY, "", OTHER),
        ("", SMALL, "decided_by: c, value: {up_to: 5000}", "", OTHER),
        GONE,
    ),
}


@pytest.mark.parametrize("kind", CASES)
def test_what_is_struck_out_mends_nothing(tmp_path: Path, kind: str) -> None:
    *case, expected = CASES[kind]
    assert compared(tmp_path, *case) == expected


@pytest.mark.parametrize("is_compared", [True, False])
def test_doubts_are_asked_only_where_a_run_is_held_to_something(
    is_compared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def in_doubt(_: MandateCheck, graph: Graph, day: date) -> Iterator[Hit]:
        asked.append(day)
        yield doubt(graph.key_path("d"))

    monkeypatch.setattr(MandateCheck, "in_doubt", in_doubt)
    run = Run(load_catalogue(), date(2026, 1, 1), names=False)
    run.compared = is_compared
    text = "govlint: 1\nname: A\ndecisions: {d: {type: t}}\n"
    run.check(load_text(text, "structure.yaml", {}), [load_catalogue().rules[VALUE].rule])
    assert (len(asked), len(run.result().held_back)) == (is_compared, is_compared)
    assert run.result().findings == []
