"""What got worse is found, whatever a baseline holds of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from command import govlint, write
from govlint.cli.exit_codes import Code
from govlint.document.decoding import SIZE_LIMIT
from swapped import SWAPPED

INVERSION = """govlint: 1
name: A
forums:
  finance: {{form: committee}}
  capital: {{form: sub-committee, accountable_to: finance}}
decisions:
  small-works: {{type: works, decided_by: finance, value: {{up_to: 100000}}}}
  large-works: {{type: works, decided_by: capital, value: {{over: 100000{}}}}}
"""
LARGE = """govlint: 1
name: A
forums:
  board: {{form: board, members: [{{seat: Member, count: {}}}]}}
"""
CHECK = ("check", "--baseline", "known.json", "--format", "json")


def recorded(folder: Path, text: str, rule: str) -> Path:
    """Write a structure and a baseline of one rule's findings, and give the baseline."""
    write(folder / "structure.yaml", text)
    known = folder / "known.json"
    assert govlint("baseline", "--output", "known.json", cwd=folder).code == Code.CLEAN
    data = json.loads(known.read_text("utf-8"))
    data["findings"] = [one for one in data["findings"] if one["rule"] == rule]
    write(known, json.dumps(data))
    return known


def found(folder: Path, rule: str, *more: str) -> tuple[int, list[Any]]:
    """Check one rule against the baseline; gives the exit code and what became of findings."""
    run = govlint(*CHECK, "--select", rule, *more, cwd=folder)
    return run.code, [one["change"] for one in run.data["findings"]]


def test_a_sum_that_lost_its_limit_is_worse(tmp_path: Path) -> None:
    recorded(tmp_path, INVERSION.format(", up_to: 200000"), "limit-inversion")
    assert found(tmp_path, "limit-inversion") == (Code.CLEAN, [])
    write(tmp_path / "structure.yaml", INVERSION.format(""))
    assert found(tmp_path, "limit-inversion") == (Code.FINDINGS, ["worse"])


def test_what_was_known_without_its_number_is_kept_with_it_where_it_is_pruned(
    tmp_path: Path,
) -> None:
    known = recorded(tmp_path, LARGE.format(41), "forum-too-large")
    data = json.loads(known.read_text("utf-8"))
    kept = ("fingerprint", "rule", "path", "entity", "message")
    old = [{key: one[key] for key in kept} for one in data["findings"]]
    write(known, json.dumps({"version": 1, "findings": old}))
    assert found(tmp_path, "forum-too-large", "--prune") == (Code.CLEAN, [])
    write(tmp_path / "structure.yaml", LARGE.format(42))
    assert found(tmp_path, "forum-too-large") == (Code.FINDINGS, ["worse"])


def test_what_was_known_without_its_parts_is_kept_with_them_where_it_is_pruned(
    tmp_path: Path,
) -> None:
    rule, text, before, after = SWAPPED["a demand of its terms"]
    known = recorded(tmp_path, f"govlint: 1\nname: A\n{text.format(before)}\n", rule)
    data = json.loads(known.read_text("utf-8"))
    del data["findings"][0]["parts"]
    write(known, json.dumps(data))
    assert found(tmp_path, rule, "--prune") == (Code.CLEAN, [])
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text.format(after)}\n")
    assert found(tmp_path, rule) == (Code.FINDINGS, ["worse"])


KEPT = {
    "a finding that is not told": (
        "reserved-matter-decided-below",
        (
            "posts: {{p: {{title: P}}}}\nforums: {{b: {{form: board}}}}\n"
            "delegations: {{x: {{from: b, to: p, matters: [t], limit: {}}}}}\n"
            "decisions: {{k: {{type: t, decided_by: b, reserved_to: b, value: {{over: 50}}}}, "
            "d: {{type: t, decided_by: p, value: {{up_to: 60}}}}}}"
        ),
        "55",
        "10",
    ),
    "a finding that is not told and is graver now": (
        "ends-before-it-begins",
        (
            "people: {{p: {{since: 2026-06-01, until: 2026-05-01}}, q: {{}}}}\n"
            "forums: {{b: {{form: board}}}}\n"
            "decisions: {{a: {{type: t, decided_by: [{}], acting: jointly}}}}"
        ),
        "p, q",
        "p",
    ),
    "a part of a finding that is not told": (
        "terms-contradict-themselves",
        (
            "forums: {{f: {{form: board, quorum: {{must_include: ["
            "{{kind: [lay], at_least: {}}}]}}, members: [{{kind: independent}}]}}}}"
        ),
        "1}, {kind: [executive], at_least: 2",
        "2}, {kind: [executive], at_least: 1",
    ),
    "those of whom it is told together": (
        "overdue-tor-review",
        (
            "forums: {{b: {{form: board}}, c: {{form: committee, terms_of_reference: &t "
            "{{approved_by: b, approved_on: 2020-01-01, review_due: 2021-01-01}}}}, "
            "d: {{form: committee, terms_of_reference: *t}}, "
            "e: {{form: committee{}}}}}"
        ),
        "",
        ", terms_of_reference: *t",
    ),
    "a number without an end": (
        "decision-exceeds-decider",
        (
            "posts: {{c: {{}}, d: {{}}}}\nforums: {{b: {{form: board}}}}\n"
            "delegations: {{x: {{from: b, to: c, matters: [t], limit: 100}}, "
            "y: {{from: b, to: d, matters: [t], limit: 100}}}}\n"
            "decisions: {{k: {{type: t, decided_by: {0[0]}, value: {{over: 150{0[1]}}}}}}}"
        ),
        ("c", ""),
        ("d", ", up_to: 500"),
    ),
    "who decides alone": SWAPPED["somebody who decides alone"],
    "what falls short the most": SWAPPED["what falls short the most"],
}


@pytest.mark.parametrize("kind", KEPT)
def test_a_baseline_keeps_what_makes_a_finding_worse(kind: str, tmp_path: Path) -> None:
    rule, text, before, after = KEPT[kind]
    more = ("--select", "decision-exceeds-decider,rests-on-leaver,quorum-impossible")
    recorded(tmp_path, f"govlint: 1\nname: A\n{text.format(before)}\n", rule)
    assert found(tmp_path, rule, *more, "--prune") == (Code.CLEAN, [])
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text.format(after)}\n")
    for prune in (), ("--prune",), ():
        assert found(tmp_path, rule, *more, *prune) == (Code.FINDINGS, ["worse"])


def test_what_was_silent_and_is_mended_cannot_come_back_unseen(tmp_path: Path) -> None:
    rule, text, _, after = KEPT["a finding that is not told"]
    more = ("--select", "decision-exceeds-decider", "--prune")
    recorded(tmp_path, f"govlint: 1\nname: A\n{text.format(after)}\n", rule)
    for limit, expected in ((after, []), ("1000", []), (after, ["worse"])):
        write(tmp_path / "structure.yaml", f"govlint: 1\nname: A\n{text.format(limit)}\n")
        assert found(tmp_path, rule, *more)[1] == expected


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_is_none_is_refused(number: str, tmp_path: Path) -> None:
    known = recorded(tmp_path, LARGE.format(41), "forum-too-large")
    write(known, known.read_text("utf-8").replace('"value": 41', f'"value": {number}'))
    run = govlint(*CHECK, cwd=tmp_path)
    assert (run.code, "should be a finite number" in run.err) == (Code.NOT_CHECKED, True)


def test_a_baseline_without_an_end_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", LARGE.format(41))
    run = govlint("check", "--baseline", "/dev/zero", cwd=tmp_path)
    said = f"govlint: /dev/zero: not a baseline of govlint: larger than {SIZE_LIMIT:,} bytes\n"
    assert (run.code, run.err) == (Code.NOT_CHECKED, said)


def test_a_baseline_with_a_path_without_an_end_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", LARGE.format(41))
    known = {"version": 2, "structures": ["a/" * 500_000], "findings": []}
    write(tmp_path / "known.json", json.dumps(known))
    run = govlint(*CHECK, cwd=tmp_path)
    said = "govlint: known.json: not a baseline of govlint: no path is so long as one in it\n"
    assert (run.code, run.err) == (Code.NOT_CHECKED, said)


VACANT = (
    "govlint: 1\nname: A\nforums:\n"
    "  b: {{form: board, members: [{{seat: X, count: 9, vacant: {}}}], quorum: {{min: 5}}}}\n"
)
SPARE = "quorum-lost-to-vacancies"


def test_what_goes_from_beyond_one_limit_to_beyond_the_other_is_worse(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", f"set: {{{SPARE}: {{at_most: 1}}}}\n")
    recorded(tmp_path, VACANT.format(1), SPARE)
    assert found(tmp_path, SPARE) == (Code.CLEAN, [])
    write(tmp_path / "structure.yaml", VACANT.format(7))
    assert found(tmp_path, SPARE) == (Code.FINDINGS, ["worse"])


MEETS = (
    "govlint: 1\nname: A\nforums:\n  g: {{form: committee, meetings: {{per_year: {}}}}}\n"
    "decisions: {{d: {{decided_by: g}}}}\n"
)
RARELY = "meets-too-rarely"


def test_a_number_that_went_further_is_worse_though_another_limit_is_chosen(tmp_path: Path) -> None:
    write(tmp_path / ".govlint.yaml", "profile: strict\n")
    recorded(tmp_path, MEETS.format(3), RARELY)
    set_ = f"set: {{{RARELY}: {{at_least_by: {{decides: {{'true': 2}}}}}}}}\n"
    write(tmp_path / ".govlint.yaml", f"profile: strict\n{set_}")
    write(tmp_path / "structure.yaml", MEETS.format(1))
    assert found(tmp_path, RARELY, "--fail-on", "info") == (Code.FINDINGS, ["worse"])


def test_limits_that_no_number_keeps_are_refused(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", VACANT.format(1))
    write(tmp_path / ".govlint.yaml", f"set: {{{SPARE}: {{at_most: -99}}}}\n")
    run = govlint("check", cwd=tmp_path)
    said = 'govlint: .govlint.yaml:1:33: "check": no number is at least 1 and at most -99\n'
    assert (run.code, run.err) == (Code.NOT_CHECKED, said)
