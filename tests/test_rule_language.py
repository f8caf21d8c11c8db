"""What a rule can say without code: bounds, a thing measured on another, the time between days."""

from pathlib import Path

import pytest

from command import Run, govlint, write

HEAD = """\
id: ours
summary: S.
why: W.
fix: F.
severity: warning
authority: own-terms
check: {%s}
"""
STRUCTURE = """\
govlint: 1
name: Bounds
organisations: {o: {name: O, kind: company}}
people: {p: {name: P Lee, employer: o}}
posts: {chief: {title: Chief, organisation: o}}
forums:
  a:
    form: committee
    of: o
    starts: 2026-01-31
    ends: 2027-02-28
    quorum: {fraction: 1/3}
    meetings: {per_year: 4}
    members: [{who: p, capacity: chair}]
  b: {form: board, starts: 2026-03-01, ends: 2026-03-01, quorum: none, meetings: {per_year: 12}}
  c: {form: board, quorum: {fraction: 0.5}, status: stood-down, meetings: {per_year: 1}}
risks:
  low: {name: Low, score: 3, forum: b}
  edge: {name: Edge, score: 15, forum: a, owner: p}
  high: {name: High, score: 15.5, forum: c}
  unknown: {name: Unrated, forum: a}
decisions:
  both: {name: Both, decided_by: [a, b, chief], acting: jointly}
  one: {name: One, decided_by: chief}
agreements: {deal: {name: Deal, obligations: {o: Pays.}}}
"""


def check(folder: Path, asked: str) -> Run:
    write(folder / "own" / "ours.yaml", HEAD % asked)
    write(folder / "structure.yaml", STRUCTURE)
    return govlint("check", "--rules", "own", "--select", "ours", "-f", "json", cwd=folder)


def found(folder: Path, asked: str) -> list[str]:
    run = check(folder, asked)
    return sorted(one["entity"] for one in run.data["findings"] if one["rule"] == "ours")


@pytest.mark.parametrize(
    ("on", "where", "entities"),
    [
        ("risk", "score: {at_least: 15}", ["edge", "high"]),
        ("risk", "score: {at_most: 15}", ["edge", "low"]),
        ("risk", "score: {at_least: 4, at_most: 15}", ["edge"]),
        ("risk", "score: [3, {at_least: 15.5}]", ["high", "low"]),
        ("risk", "score: 15.5", ["high"]),
        ("forum", "starts: {at_least: 2026-02-01}", ["b"]),
        ("forum", "starts: 2026-01-31", ["a"]),
        ("forum", "quorum.fraction: {at_most: 0.4}", ["a"]),
        ("forum", "quorum.fraction: 1/3", ["a"]),
        ("forum", "quorum.fraction: 0.5, status: stood-down", ["c"]),
        ("forum", "quorum: none", ["b"]),
        ("forum", "meetings.per_year: {at_least: 1}, decides: true", ["a", "b"]),
        ("agreement", "obligations: o", ["deal"]),
    ],
)
def test_a_condition_bounds_numbers_and_days(
    tmp_path: Path, on: str, where: str, entities: list[str]
) -> None:
    field = {"risk": "register", "forum": "purpose", "agreement": "rationale"}[on]
    asked = f"kind: stated, on: {on}, field: {field}, not_stated: true"
    assert found(tmp_path, f"{asked}, where: {{{where}}}") == entities


def test_of_bounds_there_are_a_few_at_most(tmp_path: Path) -> None:
    many = ", ".join(f"{{at_least: {score}}}" for score in range(21))
    run = check(tmp_path, f"kind: stated, on: risk, field: register, where: {{score: [{many}]}}")
    assert (run.code, "more than 20 bounds are too many" in run.err) == (2, True)


def test_bounds_may_also_pass_over(tmp_path: Path) -> None:
    asked = "kind: stated, on: risk, field: register, not_stated: true"
    left = found(tmp_path, f"{asked}, unless: {{score: {{at_least: 4, at_most: 15}}}}")
    assert left == ["high", "low", "unknown"]


def test_a_measure_is_taken_of_what_a_field_names(tmp_path: Path) -> None:
    asked = (
        "kind: limit, on: risk, measured_on: forum, measure: forum.meetings-per-year, at_least: 6"
    )
    run = check(tmp_path, asked)
    first = run.data["findings"][0]
    assert found(tmp_path, asked) == ["edge", "unknown"]
    assert first["message"].startswith("Edge: forum a, which meets 4 times a year; ")
    assert (first["key_path"], first["value"]) == (["risks", "edge", "forum"], 4)
    assert [(one["entity"], one["message"]) for one in first["related"]] == [("a", "a")]


def test_of_several_that_are_named_each_is_measured_that_can_be(tmp_path: Path) -> None:
    asked = "kind: limit, on: decision, measured_on: decided_by, measure: forum.meetings-per-year"
    assert found(tmp_path, f"{asked}, at_most: 0") == ["both", "both"]


def test_who_holds_seats_is_measured_where_a_field_names_them(tmp_path: Path) -> None:
    asked = "kind: limit, on: risk, measured_on: owner, measure: person.seats, at_most: 0"
    assert found(tmp_path, asked) == ["edge"]


POSTS = """\
govlint: 1
name: Posts
people: {p: {name: P Lee}, s: {name: S Ray}, old: {name: O Day, until: 2020-01-01}}
posts:
  held: {title: Held, holder: p}
  left: {title: Left to one, holder: [old, s]}
  shared: {title: Shared, holder: [p, s]}
  free: {title: Free}
forums: {a: {form: board, members: [held, left, shared, free]}}
risks:
  by-person: {name: By person, owner: p}
  by-post: {name: By post, owner: held}
  by-who-stayed: {name: By who stayed, owner: left}
  by-two: {name: By two, owner: shared}
  by-nobody: {name: By nobody, owner: free}
"""


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("risk, measured_on: owner", ["by-nobody", "by-person", "by-post", "by-two",
                                      "by-who-stayed"]),
        ("post", ["free", "held", "left", "shared"]),
        ("post, given: [{measure: person.seats, at_least: 1}]",
         ["free", "held", "left", "shared"]),
    ],
)  # fmt: skip
def test_of_a_post_the_seat_holder_is_measured(
    tmp_path: Path, on: str, expected: list[str]
) -> None:
    write(
        tmp_path / "own/ours.yaml",
        HEAD % f"kind: limit, on: {on}, measure: person.seats, at_most: 0",
    )
    write(tmp_path / "structure.yaml", POSTS)
    run = govlint("check", "--rules", "own", "--select", "ours", "-f", "json", cwd=tmp_path)
    assert sorted(one["entity"] for one in run.data["findings"]) == expected


@pytest.mark.parametrize(
    ("limit", "entities"),
    [
        ("at_most: 13", []),
        ("at_most: 12", ["a"]),
        ("at_least: 1", ["b"]),
        ("at_least: 12, at_most: 12", ["a", "b"]),
    ],
)
def test_a_span_is_counted_in_months(tmp_path: Path, limit: str, entities: list[str]) -> None:
    assert (
        found(tmp_path, f"kind: span, on: forum, begins: starts, ends: ends, {limit}") == entities
    )


def test_a_span_is_said_with_both_days(tmp_path: Path) -> None:
    run = check(tmp_path, "kind: span, on: forum, begins: starts, ends: ends, at_most: 12")
    (one,) = run.data["findings"]
    words = "a: starts 2026-01-31, ends 2027-02-28, 13 months later; the limit is 12 months"
    assert (one["message"], one["key_path"]) == (words, ["forums", "a", "ends"])


def test_a_field_may_name_things_of_one_kind_only(tmp_path: Path) -> None:
    asked = "kind: refers, on: decision, field: decided_by, to: forum, only: true"
    assert found(tmp_path, f"{asked}, lacks: {{form: [board, committee]}}") == ["both", "one"]
    assert found(tmp_path, f"{asked}, lacks: {{form: board}}") == ["both", "both", "one"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("kind: stated, on: risk, field: owner, where: {score: {at_least: 15}}",
         "only where    with a score of at least 15"),
        ("kind: stated, on: decision, field: type, where: {value.over: {at_most: 1000000}}",
         "only where    value, over: at most 1000000"),
        ("kind: stated, on: forum, field: of, where: {starts: {at_least: 2026-01-01}}",
         "only where    starts: 2026-01-01 or later"),
        ("kind: stated, on: risk, field: owner, unless: {score: [1, {at_least: 3, at_most: 5}]}",
         "not where     score: 1 or from 3 to 5"),
        ("kind: limit, on: risk, measured_on: forum, measure: forum.chairs, at_least: 1",
         "measured on   “forum”"),
        ("kind: span, on: forum, begins: starts, ends: ends, at_most: 18",
         "at most       18 months"),
        ("kind: stated, on: risk, field: register", "not stated    is passed over"),
    ],
)  # fmt: skip
def test_it_is_explained_in_plain_words(tmp_path: Path, asked: str, words: str) -> None:
    write(tmp_path / "own" / "ours.yaml", HEAD % asked)
    assert f"  {words}\n" in govlint("explain", "ours", "--rules", "own", cwd=tmp_path).out
