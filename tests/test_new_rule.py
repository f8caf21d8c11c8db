"""A rule of one's own is begun from any other, is right as it stands, and takes no file's place."""

from pathlib import Path

import pytest

from command import govlint, write
from govlint.cli.rule_template import start_rule
from govlint.lint.rule_examples import failures
from govlint.rulebook.catalogue import Catalogue, load_catalogue, load_folder
from govlint.rulebook.shipped_rules import shipped_folder

SHIPPED = load_catalogue()
PATTERNS = [rule for rule in SHIPPED.rules if SHIPPED.rules.theme(rule) != "always"]
OWN = """\
# Asked by the auditors in 2019.
id: nameless-forum
summary: Every forum has a name.
why: Nobody knows what an id stands for.
fix: Give the forum a `name`.
severity: warning  # as agreed with the auditors
authority: law
sources:
  # Their letter.
  - {title: Audit letter}
check: {kind: stated, on: forum, field: name, not_stated: true}
bad: |
  # Said of the example.
  forums:
    a: {}  # expect
good: |
  forums:
    a: {name: A}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def begun(folder: Path, *arguments: str) -> str:
    """Begin a rule and give its text."""
    run = govlint("new-rule", "our-own", *arguments, cwd=folder)
    assert (run.code, run.err) == (0, "")
    return (folder / "our-rules" / "our-own.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("like", [None, *PATTERNS])
def test_a_rule_begun_from_any_other_comes_out_as_it_says(
    folder: Path, like: str | None, catalogue: Catalogue
) -> None:
    start_rule("our-own", Path("our-rules"), like, [])
    [entry], faults = load_folder(Path("our-rules"))
    assert (faults, list(failures(entry.rule, catalogue))) == ([], [])


@pytest.mark.parametrize("like", ["forum-too-large", "audit-committee-composition"])
def test_a_rule_asks_what_its_pattern_asks(folder: Path, like: str, catalogue: Catalogue) -> None:
    start_rule("our-own", Path("our-rules"), like, [])
    [entry], _ = load_folder(Path("our-rules"))
    pattern = catalogue.rules[like].rule
    assert (entry.rule.check, entry.rule.bad) == (pattern.check, pattern.bad)


def test_every_sort_of_check_can_be_begun_from() -> None:
    kinds = {entry.data["check"]["kind"] for entry in SHIPPED.rules.values()}
    assert {SHIPPED.rules[rule].data["check"]["kind"] for rule in PATTERNS} == kinds - {"engine"}


def test_what_to_do_next_is_told_and_works(folder: Path) -> None:
    run = govlint("new-rule", "our-own", cwd=folder)
    assert run.out.splitlines() == [
        "Written: our-rules/our-own.yaml",
        "Next:    govlint test our-rules",
        "Then:    `rules: our-rules/` in .govlint.yaml brings it into every check",
    ]
    assert govlint("test", "our-rules", cwd=folder).out == (
        "1 rule, 2 examples: all as they say.\n"
    )


def test_one_rule_is_tested_alone_by_its_file(folder: Path) -> None:
    govlint("new-rule", "our-own", cwd=folder)
    govlint("new-rule", "our-other", cwd=folder)
    broken = folder / "our-rules" / "our-other.yaml"
    broken.write_text(broken.read_text().replace("  # expect", ""))
    alone = govlint("test", "our-rules/our-own.yaml", cwd=folder)
    both = govlint("test", "our-rules", cwd=folder)
    assert (alone.code, alone.out) == (0, "1 rule, 2 examples: all as they say.\n")
    assert (both.code, both.out.splitlines()[-1]) == (1, "2 rules, 4 examples: 1 not as they say.")


def test_a_file_beside_rules_that_is_none_is_not_tested() -> None:
    sources = shipped_folder() / "sources.yaml"
    run = govlint("test", sources)
    assert (run.code, run.err) == (2, f"govlint: {sources} is not a rule\n")


@pytest.mark.parametrize("named", ["our-rules/", "[other, ./our-rules]", "."])
def test_a_folder_that_is_configured_need_not_be_named_again(folder: Path, named: str) -> None:
    write(folder / ".govlint.yaml", f"rules: {named}\n")
    assert "Then:" not in govlint("new-rule", "our-own", cwd=folder).out


def test_a_folder_below_a_configuration_is_named_as_seen_from_there(folder: Path) -> None:
    config = write(folder / ".govlint.yaml", "profile: core\n")
    write(folder / "trust" / "structure.yaml", "govlint: 1\nname: A\n")
    run = govlint("new-rule", "our-own", cwd=folder / "trust")
    assert f"`rules: trust/our-rules/` in {config} brings" in run.out


def test_every_key_says_what_to_write(folder: Path) -> None:
    lines = begun(folder, "--like", "forum-too-large").splitlines()
    keys = [n for n, line in enumerate(lines) if line[:1].isalpha()]
    assert all(lines[n - 1].startswith("# ") for n in keys)


def test_on_whose_word_a_pattern_stands_is_not_taken_over(folder: Path) -> None:
    text = begun(folder, "--like", "forum-too-large")
    assert "\nauthority: own-terms\n" in text
    assert "\nsources:" not in text


def test_remarks_on_the_pattern_go_and_those_on_its_examples_stay(folder: Path) -> None:
    write(folder / "old" / "nameless-forum.yaml", OWN)
    text = begun(folder, "--like", "nameless-forum", "--rules", "old")
    assert ("auditors" in text, "Their letter" in text, "Said of the example" in text) == (
        False, False, True,
    )  # fmt: skip


REFUSED = {
    "capitals": (["Our-Own"], '"Our-Own": the id of a rule is written like forum-too-large'),
    "a-path": (["../own"], '"../own": the id of a rule is written like'),
    "shipped": (["forum-too-large"], "such as our-forum-too-large"),
    "unknown": (["own", "--like", "forum-too-larg"], 'did you mean "forum-too-large"?'),
    "nothing-near": (["own", "--like", "zzz"], "`govlint rules` lists them all"),
    "always": (["own", "--like", "syntax"], "syntax cannot be a pattern; govlint keeps it"),
    "a-file": (["own", "file"], "cannot be written: file is not a folder; nothing written"),
    "below-a-file": (["own", "file/below"], "cannot be written: file is not a folder"),
    "too-long": (["o" * 300], "cannot be written: File name too long"),
    "profiles": (["own", "a/profiles"], "is read for profiles, not for rules"),
    "no-rules": (["own", "--rules", "none"], "none is not a folder of rules"),
    "braces": (["own", "--like", "flow", "--rules", "flow"], "keys are not one below the other"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_rule_that_cannot_be_begun_is_one_line_and_no_file(folder: Path, case: str) -> None:
    arguments, said = REFUSED[case]
    write(folder / "file", "")
    write(folder / "flow" / "flow.yaml", FLOW)
    before = sorted(folder.rglob("*.yaml"))
    run = govlint("new-rule", *arguments, cwd=folder)
    assert (run.code, run.out, run.err.count("\n"), said in run.err) == (2, "", 1, True), run.err
    assert sorted(folder.rglob("*.yaml")) == before


FLOW = """\
{id: flow, summary: A., why: B., fix: C., severity: info, authority: convention,
 check: {kind: stated, on: forum, field: name}}
"""


@pytest.mark.parametrize("there", ["our-rules/our-own.yaml", "our-rules/meetings/our-own.yaml"])
def test_a_rule_that_is_there_is_left_alone(folder: Path, there: str) -> None:
    path = write(folder / there, "mine")
    run = govlint("new-rule", "our-own", cwd=folder)
    assert (run.code, path.read_text()) == (2, "mine")
    assert run.err == f"govlint: {there} is there already; nothing written\n"


def test_a_rule_that_settings_bring_in_is_explained(folder: Path) -> None:
    govlint("new-rule", "our-own", cwd=folder)
    assert govlint("explain", "our-own", cwd=folder).code == 2
    write(folder / ".govlint.yaml", "rules: our-rules/\n")
    assert govlint("explain", "our-own", cwd=folder).out.startswith("our-own")
    assert 'did you mean "our-own"?' in govlint("explain", "our-owm", cwd=folder).err
