"""A saved result written in other formats, and files that are no saved result."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from command import ROOT, TODAY, govlint, write
from govlint.cli.exit_codes import Code
from govlint.report.formats import FORMATS
from govlint.report.formats.saved_schema import SavedResult
from samples import EMPTY

EXAMPLES = ("examples/riverford", "examples/harbourside/broken.yaml", "tests/real")


def test_a_saved_result_is_written_as_the_check_itself_writes_it(tmp_path: Path) -> None:
    forms = [form for form in FORMATS if form != "text"]
    checked, rendered = (
        {form: tmp_path / f"{form}-{command}" for form in forms} for command in ("check", "render")
    )
    asked = {
        command: [w for form, path in files.items() for w in ("-f", form, "-o", path)]
        for command, files in (("check", checked), ("render", rendered))
    }
    govlint("check", *EXAMPLES, "--as-of", TODAY, *asked["check"])
    govlint("render", checked["json"], *asked["render"])
    differ = [form for form in forms if checked[form].read_bytes() != rendered[form].read_bytes()]
    assert (differ, [form for form in forms if not checked[form].read_bytes()]) == ([], [])


def test_a_saved_result_as_text_leaves_out_only_the_lines_of_the_file(tmp_path: Path) -> None:
    saved = tmp_path / "result.json"
    arguments = ("check", "examples/riverford", "--as-of", TODAY, "--format")
    checked = govlint(*arguments, "json", "--output", saved, "--format", "text").out
    without = [line for line in checked.splitlines() if not line[:6].rstrip().endswith("|")]
    framed = [line for line in without if " | " not in line[:8]]
    assert govlint("render", saved).out.splitlines() == framed


def test_what_was_known_before_is_saved_as_well(tmp_path: Path) -> None:
    known, saved = tmp_path / "known.json", tmp_path / "result.json"
    govlint("baseline", "examples/riverford", "--as-of", TODAY, "--output", known)
    arguments = ("check", "examples", "--as-of", "2026-01-01", "--baseline", known, "--format")
    checked = govlint(*arguments, "json", "--output", saved, "--format", "json").err
    assert "two formats" not in checked
    assert govlint("render", saved, "--format", "json").out == saved.read_text("utf-8")


def test_a_key_of_a_later_version_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "result.json", EMPTY.replace("{", '{"later": [1], ', 1))
    assert govlint("render", "result.json", "--format", "json", cwd=tmp_path).code == Code.CLEAN


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not a result of govlint: not JSON: EOF while parsing a value at line 1 column 0"),
        ("{", "not a result of govlint: not JSON: EOF while parsing an object at line 1 column 1"),
        ("[" * 100_000, "not a result of govlint: not JSON: recursion limit exceeded at line 1"),
        ("[]", "not a result of govlint: the file: Input should be an object"),
        ('{"a": 1}', 'not a result of govlint: "version" is missing'),
        (EMPTY.replace("1", "7", 1), "a result of version 7; this govlint reads version 1"),
        (EMPTY.replace("[]", "[{}]", 1), 'not a result of govlint: "structures.0.path" is missing'),
        (EMPTY.replace(TODAY, "soon"), "not a result of govlint: as_of: Input should be a"),
        (b"\xff", "not a result of govlint: not UTF-8; write it with --output"),
        (None, "cannot be read: No such file or directory"),
    ],
)
def test_a_file_that_is_no_result_is_refused(
    text: str | bytes | None, said: str, tmp_path: Path
) -> None:
    if text is not None:
        write(tmp_path / "result.json", text)
    run = govlint("render", "result.json", "--format", "json", "--output", "out", cwd=tmp_path)
    assert (run.code, (tmp_path / "out").exists()) == (Code.NOT_CHECKED, False)
    assert run.err.startswith(f"govlint: result.json: {said}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "sarf"), '--format: "sarf" is not known; did you mean "sarif"?'),
        (("--format", "json", "-o", "result.json/x"), "result.json/x: cannot be written: result."),
        (("--format", "json", "-o", "."), ".: cannot be written: "),
        (("-o", "a", "-o", "b"), "--output: there are more files than formats"),
        (("-f", "json", "-f", "csv", "-o", "a", "-o", "./a"), "--output: two formats cannot go to"),
        (("-f", "text", "-f", "json", "-o", "a.json"), "--output: a.json would get text; each fi"),
        (("-o", "a.html"), "--output: a.html would get text; each file takes the format at"),
        (("-f", "json", "-o", "./result.json"), "--output: result.json is what is rendered, and"),
    ],
)
def test_an_output_that_cannot_be_is_refused(
    arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    write(tmp_path / "result.json", EMPTY)
    run = govlint("render", "result.json", *arguments, cwd=tmp_path)
    assert (run.code, run.err[: len(said) + 9]) == (Code.NOT_CHECKED, f"govlint: {said}")
    assert [path.name for path in tmp_path.iterdir()] == ["result.json"]


def test_an_output_is_never_a_structure(tmp_path: Path) -> None:
    structure = write(tmp_path / "structure.yaml", "govlint: 1\nname: A\n")
    run = govlint("check", "--format", "json", "--output", "structure.yaml", cwd=tmp_path)
    assert run.code == Code.NOT_CHECKED
    assert structure.read_text("utf-8") == "govlint: 1\nname: A\n"


def test_several_formats_go_to_their_files_and_the_last_to_the_screen(tmp_path: Path) -> None:
    arguments = ("-f", "csv", "-o", tmp_path / "a.csv", "-f", "json", "-o", tmp_path / "a.json")
    run = govlint("check", ROOT / "examples" / "york-urgency", *arguments, "-f", "concise")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "a.json"]
    assert run.out.count("\n") == 1


WRONG: dict[str, Any] = {
    "findings": [{}] * 20_000,
    "structures": [1] * 20_000,
    "explained": [{"key_path": [{}] * 20_000}],
    "earlier": {"known": [{}] * 20_000, "gone": [{}] * 20_000},
}


@pytest.mark.parametrize("key", WRONG)
def test_faults_of_a_saved_result_are_not_gathered(key: str) -> None:
    with pytest.raises(ValidationError) as caught:
        SavedResult.model_validate({"version": 1, key: WRONG[key]})
    assert caught.value.error_count() < 60
