"""The JSON that other programs rely on, against the contract."""

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from command import ROOT, TODAY, govlint, write

FINDING = [
    "rule", "severity", "authority", "message", "path", "line", "column", "end_line", "end_column",
    "entity", "key_path", "related", "fingerprint", "structures", "value", "limit",
]  # fmt: skip
EXPLAINED = """\
govlint: 1
name: Explained
forums:
  a: {form: committee, explain: {orphan-forum: {reason: New, by: Chair, until: 2099-01-01}}}
"""


@cache
def riverford() -> Any:
    return govlint("check", "examples/riverford", "--as-of", TODAY, "--format", "json").data


def test_the_top_has_these_keys_in_this_order() -> None:
    keys = ["version", "as_of", "structures", "findings", "explained", "coverage", "summary"]
    assert list(riverford()) == keys


def test_the_version_and_the_day_are_stated() -> None:
    assert (riverford()["version"], riverford()["as_of"]) == (1, TODAY)


def test_a_structure_has_a_path_a_name_and_counts() -> None:
    assert [list(one) for one in riverford()["structures"]] == [["path", "name", "counts"]]


def test_a_finding_has_these_keys_in_this_order() -> None:
    keys = {tuple(one) for one in riverford()["findings"]}
    seldom = (), ("parts",), ("unlisted",), ("parts", "circumstance")
    assert keys == {(*FINDING, *some) for some in seldom}


def test_a_related_place_has_these_keys_in_this_order() -> None:
    related = [place for one in riverford()["findings"] for place in one["related"]]
    assert {tuple(one) for one in related} == {("message", "path", "line", "column", "entity")}


def test_coverage_has_these_keys_in_this_order() -> None:
    assert {tuple(one) for one in riverford()["coverage"]} == {("field", "stated", "of", "rules")}


def test_the_summary_counts_the_findings() -> None:
    assert riverford()["summary"] == {"error": 2, "warning": 11, "info": 2, "explained": 0}


def test_an_explained_finding_adds_reason_by_and_until(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", EXPLAINED)
    data = govlint("check", "--format", "json", cwd=tmp_path).data
    assert [list(one) for one in data["explained"]] == [
        [*FINDING, "parts", "reason", "by", "until"]
    ]


def test_findings_come_by_path_line_column_and_rule() -> None:
    order = [
        (one["path"], one["line"], one["column"], one["rule"]) for one in riverford()["findings"]
    ]
    assert all(one <= other for one, other in pairwise(order))


def test_every_finding_stands_at_the_text_of_its_key_path() -> None:
    """Either the key or an item of the list that the key path ends with begins there."""
    for one in riverford()["findings"]:
        line = (ROOT / one["path"]).read_text().splitlines()[one["line"] - 1]
        last = [step for step in one["key_path"] if isinstance(step, str)][-1]
        before, after = line[: one["column"] - 1], line[one["column"] - 1 :]
        assert f"{last}:" in before or after.startswith(f"{last}:") or "- " in before


def test_every_path_is_relative_to_the_working_directory() -> None:
    data = govlint("check", "riverford", "--format", "json", cwd=ROOT / "examples").data
    assert {one["path"].split("/")[0] for one in data["findings"]} == {"riverford"}


def test_an_absolute_path_below_the_working_directory_is_shown_relative_to_it() -> None:
    given = ROOT / "examples" / "york-urgency"
    data = govlint("check", given, "--format", "json", "--as-of", TODAY).data
    assert [one["path"] for one in data["structures"]] == ["examples/york-urgency/structure.yaml"]


def test_json_is_printed_where_a_structure_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: [\n")
    assert govlint("check", "--format", "json", cwd=tmp_path).found == [("syntax", None)]


def test_a_fingerprint_survives_edits_elsewhere(tmp_path: Path) -> None:
    prints = []
    for above in "", "  # A remark\n  b: {form: board}\n":
        text = f"govlint: 1\nname: A\nforums:\n{above}  a: {{form: committee}}\n"
        write(tmp_path / "structure.yaml", text)
        data = govlint("check", "--format", "json", cwd=tmp_path).data
        prints += [one["fingerprint"] for one in data["findings"] if one["entity"] == "a"]
    assert (len(prints), len(set(prints))) == (2, 1)


def test_no_two_findings_have_the_same_fingerprint() -> None:
    prints = [one["fingerprint"] for one in riverford()["findings"]]
    assert len(set(prints)) == len(prints)


def test_the_day_is_the_only_thing_that_the_clock_decides() -> None:
    today = govlint("check", "examples/york-urgency", "--format", "json").data
    given = govlint(
        "check", "examples/york-urgency", "--format", "json", "--as-of", today["as_of"]
    ).data
    assert today == given
