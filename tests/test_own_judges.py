"""Own judges: appeals and scrutiny by whom they are about, compared with what they were before."""

from pathlib import Path

import pytest

from two_states import compared

APPEAL = (
    "posts: {{a: {{}}, b: {{}}, c: {{}}, d: {{}}, e: {{}}}}\n"
    "forums: {{p: {{form: committee, members: [a, b, c]}}, q: {{form: committee, members: [d]}}, "
    "h: {{form: committee, members: [{1}], quorum: {{min: 3}}}}}}\n"
    "decisions: {{k: {{decided_by: [{0}], acting: either, appeal_to: {2}}}}}"
)
SCRUTINY = (
    "organisations: {{o: {{}}}}\nforums: {{b: {{form: board, of: o}}, "
    "x: {{form: committee, of: o, accountable_to: b}}, "
    "y: {{form: committee, of: o, accountable_to: b}}, "
    "s: {{form: scrutiny-committee, of: o, scrutinises: [x, y], accountable_to: [{}]}}}}"
)
TABLE = (
    "organisations: {{a: {{}}, b: {{}}, c: {{}}}}\n"
    "forums: {{j: {{form: joint-committee, of: [a, b, c], members: ["
    "{{seat: A, count: 6, represents: a}}, {{seat: B, count: 2, represents: b}}, "
    "{{seat: C, represents: c{}}}]}}}}\n"
    "decisions: {{d: {{decided_by: j}}}}"
)
ONE_CHAIR = (
    "organisations: {{o: {{}}}}\npeople: {{a: {{}}, c: {{}}, d: {{}}, e: {{}}, f: {{}}}}\n"
    "forums: {{b: {{form: board, of: o, members: [{{seat: T}}]}}, "
    "p: {{form: committee, accountable_to: b, members: [{{who: a, capacity: chair}}, c, d]}}, "
    "h: {{form: committee, accountable_to: b, members: [{{who: a, capacity: chair}}, {}]}}}}\n"
    "decisions: {{k: {{decided_by: p, appeal_to: h}}}}"
)
MANAGED = (
    "people: {{a: {{}}, b: {{}}}}\n"
    "posts: {{p: {{holder: a}}, h: {{holder: {}, reports_to: p}}}}\n"
    "decisions: {{k: {{decided_by: p, appeal_to: h}}}}"
)
WORSE = {
    "a second decider": (
        "appeal-to-deciders",
        APPEAL.replace("{1}", "a, b, c").replace("{2}", "[h]"),
        "p",
        "p, a",
    ),
    "fewer who are left to hear it": (
        "appeal-to-deciders",
        APPEAL.replace("{0}", "p").replace("{1}", "{}").replace("{2}", "h"),
        "a, d, e",
        "a, b, e",
    ),
    "another who decides and hears": (
        "appeal-to-deciders",
        APPEAL.replace("{0}", "p, q").replace("{1}", "d").replace("{2}", "{}"),
        "p",
        "q",
    ),
    "the same people where the chair was the same": (
        "appeal-to-deciders",
        ONE_CHAIR,
        "e, f",
        "c, d",
    ),
    "the same person where one was the manager": (
        "appeal-to-deciders",
        MANAGED,
        "b",
        "a",
    ),
    "another master": ("scrutiny-answers-to-scrutinised", SCRUTINY, "x", "y"),
    "a party that loses its vote": ("single-partner-dominance", TABLE, "", ", capacity: observer"),
}


@pytest.mark.parametrize("kind", WORSE)
def test_a_judge_in_the_own_cause_is_worse_where_it_is_more_so(tmp_path: Path, kind: str) -> None:
    assert compared(tmp_path, *WORSE[kind]) == {"worse": 1}


def test_a_hearing_that_is_apart_takes_the_finding_away(tmp_path: Path) -> None:
    text = APPEAL.replace("{0}", "p").replace("{1}", "d, e, c").replace("{2}", "{}")
    assert compared(tmp_path, "appeal-to-deciders", text, "p", "[p, q]") == {"gone": 1}
