"""Of one fact the first rule speaks; where it does not run, those that yield to it do."""

from pathlib import Path

import pytest

import govlint
from command import govlint as command
from command import write

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


INVERTED = """\
govlint: 1
name: A
forums:
  board: {form: board}
  x: {form: committee, accountable_to: board}
  y: {form: committee, accountable_to: x}
  z: {form: committee, accountable_to: board}
decisions:
  a: {type: spend, decided_by: x, value: {up_to: 50000}}
  b: {type: spend, decided_by: y, value: {over: 50000, up_to: 150000}}
  c: {type: spend, decided_by: z, value: {over: %s, up_to: 300000}}
"""


def test_an_overlap_of_who_may_decide_too_much_is_silent_and_kept(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", INVERTED % 80000)
    result = govlint.check(
        tmp_path, as_of="2026-01-01", select=["limit-inversion", "limit-overlap"]
    )
    kept = [(one.rule, [silent.rule for silent in one.unsaid]) for one in result.findings]
    assert kept == [("limit-inversion", ["limit-overlap"])]


def test_an_overlap_is_told_where_no_inversion_is(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", INVERTED % 80000)
    result = govlint.check(tmp_path, as_of="2026-01-01", select=["limit-overlap"])
    assert [one.rule for one in result.findings] == ["limit-overlap"]


def test_a_new_overlap_hides_behind_no_known_inversion(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", INVERTED % 150000)
    asked = ("--select", "limit-inversion,limit-overlap", "--as-of", "2026-01-01")
    command("baseline", "--output", "known.json", *asked, cwd=tmp_path)
    write(tmp_path / "structure.yaml", INVERTED % 80000)
    run = command("check", "--baseline", "known.json", "--format", "json", *asked, cwd=tmp_path)
    assert [(one["rule"], one["change"]) for one in run.data["findings"]] == [
        ("limit-inversion", "worse")
    ]


SILENCED = """\
govlint: 1
name: A
posts:
  clerk: {title: Clerk, holder: vacant, vacant_since: 2025-01-01}
"""
EXPLAINED = SILENCED.replace(
    "2025-01-01}",
    "2025-01-01, explain: {post-left-vacant: {reason: May., until: 2026-05-31}}}",
)


@pytest.mark.parametrize(
    ("after", "day"),
    [(EXPLAINED, "2026-06-30"), (f"{SILENCED}decisions: {{d: {{decided_by: clerk}}}}\n", "")],
)
def test_what_is_explained_or_not_told_is_not_gone(tmp_path: Path, after: str, day: str) -> None:
    asked = ("--select", ",".join(BOTH), "--as-of")
    write(tmp_path / "structure.yaml", SILENCED)
    command("baseline", "--output", "known.json", *asked, "2026-01-01", cwd=tmp_path)
    write(tmp_path / "structure.yaml", after)
    check = ("check", "--baseline", "known.json", "--prune", "--format", "json", *asked)
    run = command(*check, "2026-01-01", cwd=tmp_path)
    write(tmp_path / "structure.yaml", SILENCED)
    again = command(*check, day or "2026-01-01", cwd=tmp_path)
    counts = [(run.data["summary"]["gone"], again.data["summary"]["same"])]
    assert counts == [(0, 1)]


FILLED = "explain: {rests-on-vacant-post: {reason: It is filled., until: 2027-01-01}}"
VACATED = """\
govlint: 1
name: A
organisations: {o: {name: O}}
posts:
  clerk:
    {title: Clerk, organisation: o, holder: vacant, vacant_since: 2026-01-31,
    %s}
decisions: {spend: {name: Spend, decided_by: clerk}}
"""
KEPT = "explain: {ends-before-it-begins: {reason: They are kept., until: 2027-01-01}}"
OVER = """\
govlint: 1
name: A
forums:
  g: {form: committee, starts: 2025-12-01, ends: 2025-06-30,
    %s}
decisions: {d: {name: Spend, decided_by: g}}
"""


@pytest.mark.parametrize(
    ("text", "why", "rules"),
    [
        (VACATED, FILLED, "rests-on-vacant-post,post-left-vacant"),
        (
            OVER,
            KEPT,
            "ends-before-it-begins,rests-on-inactive-forum,expired-forum-still-active",
        ),
    ],
)
def test_what_is_told_since_the_first_is_explained_is_not_new(
    tmp_path: Path, text: str, why: str, rules: str
) -> None:
    asked = ("--select", rules, "--as-of", "2026-11-21")
    write(tmp_path / "structure.yaml", text % "")
    command("baseline", "--output", "known.json", *asked, cwd=tmp_path)
    write(tmp_path / "structure.yaml", text % why)
    run = command("check", "--baseline", "known.json", "--format", "json", *asked, cwd=tmp_path)
    assert (run.data["summary"]["new"], run.data["summary"]["same"]) == (0, 1)


def test_nor_is_it_where_the_first_is_not_asked(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", VACATED % "")
    day = ("--as-of", "2026-11-21")
    command(
        "baseline",
        "--output",
        "known.json",
        "--select",
        "rests-on-vacant-post,post-left-vacant",
        *day,
        cwd=tmp_path,
    )
    asked = ("--baseline", "known.json", "--select", "post-left-vacant", *day)
    run = command("check", "--format", "json", *asked, cwd=tmp_path)
    assert (run.data["summary"]["new"], run.data["summary"]["same"]) == (0, 1)


@pytest.mark.parametrize(("text", "why"), [(VACATED, FILLED), (OVER, KEPT)])
def test_nor_is_it_where_two_versions_are_compared(tmp_path: Path, text: str, why: str) -> None:
    versions = [
        write(tmp_path / f"{name}.yaml", text % said) for name, said in (("b", ""), ("a", why))
    ]
    run = command("diff", *versions, "--as-of", "2026-11-21", "--fail-on", "worse", "-f", "json")
    assert (run.code, run.data["findings"]["new"]) == (0, [])


def test_what_is_worse_since_the_first_is_explained_names_what_was_told_before(
    tmp_path: Path,
) -> None:
    asked = ("--select", "limit-inversion,limit-overlap", "--as-of", "2026-01-01")
    write(tmp_path / "structure.yaml", INVERTED % 80000)
    command("baseline", "--output", "known.json", *asked, cwd=tmp_path)
    explained = ", explain: {limit-inversion: {reason: May., until: 2026-05-31}}}"
    lower = (INVERTED % 60000).replace("up_to: 150000}}", f"up_to: 150000}}{explained}")
    write(tmp_path / "structure.yaml", lower)
    run = command("check", "--baseline", "known.json", "--format", "json", *asked, cwd=tmp_path)
    was = 'y may decide "spend" up to 150,000, and x above only up to 50,000'
    assert [(one["rule"], one["before"]["message"]) for one in run.data["findings"]] == [
        ("limit-overlap", was)
    ]


ROOM = """\
govlint: 1
name: A
forums:
  room: {{name: Room, form: committee, members: [{{seat: Member, count: {}}}]}}
decisions:
  permits: {{name: Permits, decided_by: room}}
"""


@pytest.mark.parametrize(
    ("number", "setting", "expected"),
    [
        (15, "{}", ["too-many-voters"]),
        (15, "{at_most: 2}", ["forum-too-large", "too-many-voters"]),
        (25, "{at_most: 2}", ["forum-too-large"]),
        (25, "{}", ["forum-too-large"]),
    ],
)
def test_a_stricter_limit_of_a_repository_finds_more_and_hides_nothing(
    tmp_path: Path, number: int, setting: str, expected: list[str]
) -> None:
    write(tmp_path / "structure.yaml", ROOM.format(number))
    write(tmp_path / ".govlint.yaml", f"profile: strict\nset: {{forum-too-large: {setting}}}\n")
    result = govlint.check(tmp_path, select=["too-many-voters", "forum-too-large"])
    assert [one.rule for one in result.findings] == expected


@pytest.mark.parametrize(("setting", "number"), [("{}", 1), ("{severity: error}", 1)])
def test_a_graver_severity_of_a_repository_hides_nothing(
    tmp_path: Path, setting: str, number: int
) -> None:
    write(tmp_path / "structure.yaml", ROOM.format(25))
    settings = f"forum-too-large: {setting}, too-many-voters: {{severity: error}}"
    write(tmp_path / ".govlint.yaml", f"profile: strict\nset: {{{settings}}}\n")
    result = govlint.check(tmp_path, select=["too-many-voters", "forum-too-large"])
    assert sum(one.rule == "too-many-voters" for one in result.findings) == number


AIMS = """\
govlint: 1
name: A
organisations: {icb: {name: ICB}, council: {name: Council}}
forums:
  icb-board: {form: board, of: icb}
  cabinet: {form: board, of: council}
  joint: {form: joint-committee, of: [icb, council], accountable_to: [icb-board, cabinet]}
decisions: {change: {name: Aims, category: strategic-direction, decided_by: joint}}
"""


@pytest.mark.parametrize(
    ("setting", "extra"),
    [
        ("{}", []),
        ("{measure: decision.owners, at_most: 0}", ["adverse-decision-not-referred"]),
    ],
)
def test_a_rule_that_asks_something_else_hides_nothing(
    tmp_path: Path, setting: str, extra: list[str]
) -> None:
    write(tmp_path / "structure.yaml", AIMS)
    write(tmp_path / ".govlint.yaml", f"set: {{adverse-decision-not-referred: {setting}}}\n")
    result = govlint.check(tmp_path)
    expected = ["strategic-change-not-referred", *extra]
    assert sorted(one.rule for one in result.findings) == sorted(expected)
