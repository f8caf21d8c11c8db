"""Heads of files and parts as people write them who have not read the guide."""

from pathlib import Path

import pytest

from govlint import check
from govlint.lint.sites import NoStructure

ROOT = """\
govlint: 1
name: Trust
include: more.yaml
organisations:
  trust: {name: Trust, kind: charity}
forums:
  board: {name: Board, form: board, of: trust}
"""
PART = "decisions:\n  spend: {name: Spend, type: contract, decided_by: board}\n"


def told(root: str, part: str = PART) -> list[str]:
    """Give the messages on the form of a root and its part."""
    found = check({"structure.yaml": root, "more.yaml": part}, as_of="2026-11-21").findings
    return [one.message for one in found if one.rule in ("syntax", "schema")]


@pytest.mark.parametrize("key", ["organisation", "trust", "Organisation name", "company"])
def test_the_name_of_a_structure_is_known_under_another_word(key: str) -> None:
    [said] = told(ROOT.replace("name: Trust\n", f"{key}: Trust\n", 1))
    assert said.endswith('did you mean "name"?')


@pytest.mark.parametrize(
    "line",
    ["import: more.yaml", "parts: [more.yaml]", "see also: more.yaml", "files:\n  - more.yaml"],
)
def test_a_key_that_names_files_is_include(line: str) -> None:
    [said] = told(ROOT.replace("include: more.yaml", line))
    assert said.endswith('did you mean "include"?')


def test_an_address_on_the_web_is_no_part() -> None:
    [said] = told(ROOT.replace("include: ", "link: https://example.org/"))
    assert "x-link" in said


def test_a_path_of_windows_is_read_from_its_end() -> None:
    [said] = told(ROOT.replace("more.yaml", "C:\\Governance\\more.yaml"))
    assert said.endswith("did you mean more.yaml?")


def test_two_files_in_one_text_are_told_apart_though_one_is_missing() -> None:
    [said] = told(ROOT.replace("more.yaml", "more.yaml, people.yaml"))
    assert said.endswith("each is an item of its own, as in [more.yaml, people.yaml]")


def test_a_tag_for_another_file_is_told_as_include() -> None:
    [said] = told(ROOT.replace("include: more.yaml", "decisions: !include more.yaml"))
    assert said.endswith("another file is named at the head of this one, as include: [more.yaml]")


PARTS = {
    "name: More\n" + PART: 'no "name"; it belongs in structure.yaml: take it out here',
    "author: Clerk\n" + PART: "a remark of your own begins with x-: write x-author",
    PART.replace("decisions:\n  ", ""): 'is "decisions:" missing on a line above?',
    "staff:\n  ann: {name: Ann Lee, employer: trust}\n": 'did you mean "people"?',
    PART.replace("decisions:\n", "") * 2 + "risks:\n  roof: {name: Roof}\n": (
        "is the line of its section missing, such as forums:?"
    ),
    "- spend\n": "such as forums: and below it each by its id",
}


@pytest.mark.parametrize(("part", "said"), PARTS.items())
def test_what_a_part_cannot_hold_is_told_with_where_it_belongs(part: str, said: str) -> None:
    [message] = told(ROOT, part)
    assert message.endswith(said)


def test_a_file_with_sections_is_named_where_no_structure_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x: 1\n")
    (tmp_path / "b.yaml").write_text("version: 1\n" + PART)
    said = "b.yaml has sections of one: write that line at its top, or name the file"
    with pytest.raises(NoStructure, match=said):
        check(tmp_path)
    with pytest.raises(NoStructure, match=said):
        check({"b.yaml": "version: 1\n" + PART})
