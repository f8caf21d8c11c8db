"""What is known is not gone where something beside it would keep a rule from seeing it."""

from pathlib import Path

import pytest
from test_taken_over import compared

BOTH_SIDES = (
    "organisations: {{a: {{}}, b: {{}}, c: {{}}}}\npeople: {{p: {{}}, q: {{}}}}\n"
    "services: {{s: {{commissioner: a, providers: [b{0[0]}]}}, "
    "t: {{commissioner: a, providers: a}}}}\ninterests: {{i: {{person: q, organisation: c}}}}\n"
    "forums: {{f: {{members: [{{who: p, represents: a}}]}}, "
    "g: {{members: [{{who: p, represents: b}}]}}}}\n"
    "decisions: {{d: {{services: [s{0[1]}], decided_by: f}}}}"
)
BESIDE = {
    "what a payer provides as well": (
        "both-sides-of-the-table",
        BOTH_SIDES,
        ("", ""),
        (", a", ""),
        {"same": 1},
    ),
    "another service, which a payer provides for itself": (
        "both-sides-of-the-table",
        BOTH_SIDES,
        ("", ""),
        ("", ", t"),
        {"same": 1},
    ),
}


@pytest.mark.parametrize("kind", BESIDE)
def test_what_stands_beside_hides_nothing(tmp_path: Path, kind: str) -> None:
    *case, expected = BESIDE[kind]
    assert compared(tmp_path, *case) == expected
