"""Of one fact the first rule speaks; where it does not run, those that yield to it do."""

import pytest

import govlint

VACANT = """\
govlint: 1
name: A
posts:
  clerk: {title: Clerk, holder: vacant, vacant_since: 2025-01-01}
  porter: {title: Porter, holder: vacant, vacant_since: 2025-01-01}
decisions:
  permits: {name: Permits, decided_by: clerk}
"""


def found(**chosen: str | list[str]) -> list[tuple[str, str | None]]:
    result = govlint.check({"structure.yaml": VACANT}, as_of="2026-01-01", **chosen)  # type: ignore[arg-type]
    return [(one.rule, one.entity) for one in result.findings]


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        (
            ["post-left-vacant", "rests-on-vacant-post"],
            [("rests-on-vacant-post", "clerk"), ("post-left-vacant", "porter")],
        ),
        (["post-left-vacant"], [("post-left-vacant", "clerk"), ("post-left-vacant", "porter")]),
    ],
)
def test_a_rule_yields_to_one_that_has_spoken_of_the_same_entity(
    select: list[str], expected: list[tuple[str, str | None]]
) -> None:
    assert found(select=select) == expected


BOTH = ["post-left-vacant", "rests-on-vacant-post"]


@pytest.mark.parametrize(
    ("explained", "standing"),
    [
        (["rests-on-vacant-post"], ["post-left-vacant"]),
        (["post-left-vacant"], ["rests-on-vacant-post"]),
        (BOTH, []),
    ],
)
def test_an_explanation_answers_for_its_rule_alone(
    explained: list[str], standing: list[str]
) -> None:
    given = ", ".join(f"{rule}: {{reason: May., until: 2026-05-31}}" for rule in explained)
    text = VACANT.replace("2025-01-01}", f"2025-01-01, explain: {{{given}}}}}", 1)
    result = govlint.check(
        {"structure.yaml": text}, as_of="2026-01-01", select=[*BOTH, "unused-explanation"]
    )
    left = [(rule, "clerk") for rule in standing]
    assert (
        sorted(one.finding.rule for one in result.explained),
        [(one.rule, one.entity) for one in result.findings],
    ) == (explained, [*left, ("post-left-vacant", "porter")])
