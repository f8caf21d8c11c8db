"""Where govlint itself fails on one structure, the others are checked."""

from datetime import date
from pathlib import Path
from typing import Any

from command import govlint, write
from govlint.lint.run import lint
from govlint.lint.task import LintTask
from govlint.rulebook.catalogue import Catalogue

NOWHERE: Any = None


def test_a_structure_on_which_govlint_fails_leaves_the_others_to_be_checked(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    sound = write(tmp_path / "sound.yaml", "govlint: 1\nname: Sound\n")
    tasks = [LintTask(NOWHERE, "failing.yaml", []), LintTask(sound, "sound.yaml", [])]
    result = lint(tasks, catalogue, date(2026, 1, 1))
    assert [one.name for one in result.structures] == ["", "Sound"]
    assert [(one.rule, one.place.path) for one in result.findings] == [("internal", "failing.yaml")]


def test_a_party_whose_id_is_described_nowhere_lets_no_rule_fail(tmp_path: Path) -> None:
    joint = (
        "govlint: 1\nname: E\norganisations: {o: {name: Oak}}\nforums:\n"
        "  j: {form: joint-committee, of: [o, zed], quorum: {min: 1},\n"
        "    members: [{seat: One, represents: o}, {seat: Two, represents: zed}]}\n"
    )
    run = govlint("check", write(tmp_path / "a.yaml", joint), "-f", "json")
    found = {one["rule"] for one in run.data["findings"]}
    assert (run.code, found >= {"unknown-reference", "quorum-without-each-partner"}) == (1, True)
