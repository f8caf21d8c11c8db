"""Where findings go: streams that are closed, full or left, devices, links, and other encodings."""

import os
import sys
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from command import govlint, write
from govlint.cli.ending import Code

FORUMS = "".join(f"  f{number}: {{form: committee}}\n" for number in range(3000))
"""Enough for more output than a pipe holds."""


@pytest.fixture
def crowd(tmp_path: Path) -> Path:
    write(tmp_path / "structure.yaml", f"govlint: 1\nname: Caf\u00e9\nforums:\n{FORUMS}")
    return tmp_path


@pytest.fixture
def orphan(tmp_path: Path) -> Path:
    write(
        tmp_path / "structure.yaml",
        "govlint: 1\nname: Caf\u00e9\nforums:\n  \u00e9: {form: committee}\n",
    )
    return tmp_path


def in_shell(folder: Path, command: str) -> tuple[int, str]:
    """Run govlint by a line of the shell; give the code and standard error."""
    line = f'"{sys.executable}" -m govlint {command}'
    process = Popen(["bash", "-c", line], cwd=folder, stdout=PIPE, stderr=PIPE, text=True)
    _, err = process.communicate(timeout=30)
    return process.returncode, err


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(("bar", "code"), [("warning", Code.FINDINGS), ("error", Code.CLEAN)])
def test_a_reader_who_leaves_changes_no_status(
    form: str, bar: str, code: Code, crowd: Path
) -> None:
    command = f"check -f {form} --fail-on {bar} --full"
    assert in_shell(crowd, f"{command} | head -1; exit ${{PIPESTATUS[0]}}") == (code, "")


def test_a_list_whose_reader_leaves_is_no_mistake(tmp_path: Path) -> None:
    assert in_shell(tmp_path, "rules | head -1; exit ${PIPESTATUS[0]}") == (Code.CLEAN, "")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("check >&-", Code.FINDINGS),
        ("check -f json >&-", Code.FINDINGS),
        ("check 2>&-", Code.FINDINGS),
        ("check nowhere 2>&-", Code.NOT_CHECKED),
        ("rules >&-", Code.CLEAN),
    ],
)
def test_what_is_closed_changes_no_status(command: str, code: Code, orphan: Path) -> None:
    assert in_shell(orphan, command) == (code, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_full_disk_is_told(form: str, orphan: Path) -> None:
    assert in_shell(orphan, f"check -f {form} >/dev/full") == (
        Code.NOT_CHECKED,
        "govlint: standard output cannot be written: No space left on device\n",
    )


def test_a_pipe_is_written_to_and_stays(orphan: Path) -> None:
    os.mkfifo(orphan / "pipe")
    reader = Popen(["cat", "pipe"], cwd=orphan, stdout=PIPE, text=True)
    govlint("check", "-f", "concise", "-o", "pipe", cwd=orphan)
    assert reader.communicate(timeout=30)[0].startswith("structure.yaml:4:3: warning orphan-forum")
    assert (orphan / "pipe").is_fifo()


def test_a_link_stays_and_its_file_keeps_its_permissions(orphan: Path) -> None:
    write(orphan / "kept.json", "").chmod(0o600)
    (orphan / "latest.json").symlink_to("kept.json")
    govlint("check", "-f", "json", "-o", "latest.json", cwd=orphan)
    assert (orphan / "latest.json").is_symlink()
    assert (
        (orphan / "kept.json").stat().st_mode & 0o777,
        bool((orphan / "kept.json").read_text()),
    ) == (
        0o600,
        True,
    )


@pytest.mark.parametrize("name", [".govlint.yaml", "other.yml"])
def test_no_output_takes_the_place_of_another_file_of_yaml(name: str, orphan: Path) -> None:
    other = write(orphan / name, "profile: core\n")
    run = govlint("check", "structure.yaml", "-f", "json", "-o", name, cwd=orphan)
    assert (run.code, other.read_text("utf-8")) == (Code.NOT_CHECKED, "profile: core\n")


def test_nothing_is_written_where_one_output_is_a_structure(orphan: Path) -> None:
    write(orphan / "parts.gov", "govlint: 1\nname: B\n")
    files = ("-f", "csv", "-o", "a.csv", "-f", "json", "-o", "parts.gov")
    assert govlint("check", "parts.gov", *files, cwd=orphan).code == Code.NOT_CHECKED
    assert not (orphan / "a.csv").exists()


@pytest.mark.parametrize("form", ["json", "sarif", "junit", "csv", "html", "markdown"])
@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_format_for_programs_is_utf_8_whatever_the_terminal(
    form: str, encoding: str, orphan: Path
) -> None:
    usual = govlint("check", "-f", form, cwd=orphan).out
    assert (
        govlint("check", "-f", form, cwd=orphan, also={"PYTHONIOENCODING": encoding}).out == usual
    )
