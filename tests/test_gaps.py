"""What `--coverage` adds: the fields most worth filling, and what they would let govlint see."""

from pathlib import Path

from command import TODAY, govlint, write
from goldens import golden

RIVERFORD = ("check", "examples/riverford", "--as-of", TODAY, "--fail-on", "never")


def test_the_gaps_are_told_as_expected() -> None:
    told = govlint(*RIVERFORD, "--coverage").out
    without = govlint(*RIVERFORD).out
    assert told.removeprefix(without) == golden(
        "riverford-coverage.txt", told.removeprefix(without)
    )


def test_the_gaps_leave_json_as_it_is() -> None:
    plain = govlint(*RIVERFORD, "--format", "json").out
    assert govlint(*RIVERFORD, "--format", "json", "--coverage").out == plain


def test_rules_of_ones_own_come_after_the_others(tmp_path: Path) -> None:
    asked = "summary: Ours.\nwhy: Ours.\nfix: Ours.\nseverity: info\nauthority: guidance\n"
    asks = "check: {kind: stated, on: forum, field: quorum, not_stated: false}\n"
    for name in ("a-1", "a-2", "a-3", "a-4", "a-5"):
        write(tmp_path / "ours" / f"{name}.yaml", f"id: {name}\n{asked}{asks}")
    write(tmp_path / "structure.yaml", "govlint: 1\nname: A\nforums:\n  a: {form: board}\n")
    write(tmp_path / ".govlint.yaml", "rules: ours\n")
    assert "(quorum-impossible)" in govlint("check", "--coverage", cwd=tmp_path).out
