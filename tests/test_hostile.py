"""Hostile and broken input: one clear finding with a place, in bounded time and memory."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from command import fitting, govlint, started, write
from hostile import Row, unreadable
from hostile_rows import ROWS

SLOWEST = 10
"""Seconds of CPU on a slow machine; two are meant."""

LARGEST = 300
"""Megabytes."""

FAR_DOWN = "abcdefghijklm"
"""Folders between a test and what others leave in the folder for temporary files."""

BEGINNING = 1000
"""Characters of an output that a failing test shows."""

RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What must never reach a terminal as it is."""


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_hostile_input_gets_one_clear_answer(
    row: Row, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    home = tmp_path.joinpath(*FAR_DOWN)
    home.mkdir(parents=True)
    row.make(home)
    begin = started if row.large else fitting(home)
    run = begin("check", row.path, "--format", "concise", "--format", "text", cwd=home)
    record_property("seconds", round(run.seconds, 2))
    record_property("megabytes", round(run.megabytes))
    said = run.out + run.err
    told = any(line.startswith(row.said) for line in said.splitlines())
    begins = said[:BEGINNING]
    assert (run.code, told, "Traceback" in said) == (row.code, True, False), begins
    assert set(RAW.findall(said)) == set()
    assert (run.seconds < SLOWEST, run.megabytes < LARGEST) == (True, True)


WRITTEN_AGAIN = {
    "a mapping where a text stood": ("text", "{quorum: {min: 1, min: 2}}"),
    "members where a list was empty": ("{members: []}", "{members: [{who: x, who: y}]}"),
    "members where there was nothing": ("", "{members: [{who: x, who: y}], quorum: {min: 1}}"),
}


@pytest.mark.parametrize("what", WRITTEN_AGAIN)
def test_what_repeats_inside_of_what_is_written_again_is_told_with_that(
    what: str, tmp_path: Path
) -> None:
    first, again = WRITTEN_AGAIN[what]
    text = f"govlint: 1\nname: A\nforums:\n  a: {first}\n  a: {again}\n"
    write(tmp_path / "structure.yaml", text)
    run = govlint("check", "--format", "json", cwd=tmp_path)
    told = [(it["line"], it["message"]) for it in run.data["findings"] if it["line"] == 5]
    assert told == [(5, '"a" is written twice; rename one and what names it, or merge the two')]
    assert run.code == 2


HELD = "delegations: {a: {from: board, to: b}}"
DECIDED = "decisions: {a: {name: Grants, decided_by: board}}"


@pytest.mark.parametrize(("first", "second"), [(HELD, DECIDED), (DECIDED, HELD)])
def test_a_delegation_with_the_id_of_another_thing_is_renamed(
    first: str, second: str, tmp_path: Path
) -> None:
    text = f"govlint: 1\nname: A\nforums: {{board: {{}}, b: {{}}}}\n{first}\n{second}\n"
    write(tmp_path / "structure.yaml", text)
    run = govlint("check", "--format", "json", cwd=tmp_path)
    said = "an id is of one thing only, so rename the delegation; write a-delegation:"
    assert [(one["message"].partition("; ")[2], one["line"]) for one in run.data["findings"]] == [
        (said, text[: text.index("delegations")].count("\n") + 1)
    ]
    govlint("fix", cwd=tmp_path)
    written = (tmp_path / "structure.yaml").read_text()
    assert written == text.replace("delegations: {a:", "delegations: {a-delegation:")


def test_an_id_of_a_forum_and_a_person_is_to_be_renamed_and_not_merged(tmp_path: Path) -> None:
    text = "govlint: 1\nname: A\nforums: {board: {}, a: {}}\npeople: {a: {name: Ann}}\n"
    write(tmp_path / "structure.yaml", text)
    run = govlint("check", "--format", "json", cwd=tmp_path)
    said = '"a" is written twice, under "forums" and "people"; an id is of one thing only'
    assert [one["message"] for one in run.data["findings"]] == [f"{said}, so rename one"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_part_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    unreadable(tmp_path)
    run = govlint("check", "structure.yaml", "--format", "concise", cwd=tmp_path)
    assert (run.code, "part.yaml:1:1: error syntax The file cannot be read" in run.out) == (2, True)


@pytest.mark.parametrize("path", [f"{os.pathsep}nowhere", f".{os.pathsep}nowhere"])
def test_a_path_that_leads_python_here_by_chance_is_not_followed(path: str, tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: A\nforums: {a: {form: committee}}\n")
    for name in ("typer", "rich"):
        write(tmp_path / f"{name}.py", "open('sprung', 'w')\n")
    run = started("check", cwd=tmp_path, also={"PYTHONPATH": path})
    assert (run.code, (tmp_path / "sprung").exists()) == (1, False), run.err
