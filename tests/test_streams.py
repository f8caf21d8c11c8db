"""Where findings go: streams that are closed, full or left, devices, links, and other encodings."""

import os
import sys
from functools import cache
from pathlib import Path
from shlex import split
from subprocess import PIPE, Popen

import pytest

from command import PATIENCE, STDERR, STDOUT, Run, Streams, govlint, started, write
from govlint.cli.exit_codes import Code

FORUMS = "".join(f"  f{number}: {{form: committee}}\n" for number in range(1000))
"""Enough for more output than a pipe holds."""

DEVICES = pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")

TOO_FEW = """\
id: too-few
summary: A forum has two seats.
why: One person is no meeting.
fix: Appoint another.
severity: warning
authority: convention
check: {kind: limit, on: forum, measure: forum.voting-seats, at_least: 2}
bad: "forums: {a: {members: [{seat: A}]}}  # expect"
good: "forums: {a: {members: [{seat: A, count: 2}]}}"
"""


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


def in_shell(folder: Path, command: str, before: str = ":") -> tuple[int, str]:
    """Run govlint by a line of the shell; give the code and standard error."""
    line = f'{before}; "{sys.executable}" -m govlint {command}'
    process = Popen(["bash", "-c", line], cwd=folder, stdout=PIPE, stderr=PIPE, text=True)
    _, err = process.communicate(timeout=PATIENCE)
    return process.returncode, err


def into(folder: Path, command: str, streams: Streams) -> tuple[int, str]:
    """Run govlint with other streams, without a start; give the code and standard error."""
    run = govlint(*split(command), cwd=folder, streams=streams)
    return run.code, run.err


@pytest.mark.parametrize(
    ("form", "bar", "code"), [("text", "warning", Code.FINDINGS), ("json", "error", Code.CLEAN)]
)
def test_a_reader_who_leaves_changes_no_status(
    form: str, bar: str, code: Code, crowd: Path
) -> None:
    command = f"check -f {form} --fail-on {bar} --full"
    assert in_shell(crowd, f"{command} | head -1; exit ${{PIPESTATUS[0]}}") == (code, "")


def test_what_cannot_be_asked_is_no_success_though_nobody_reads_why(tmp_path: Path) -> None:
    write(tmp_path / "structure.yaml", "govlint: 1\nname: [\n")
    left = "meetings 2>&1 | true; exit ${PIPESTATUS[0]}"
    assert in_shell(tmp_path, left) == (Code.NOT_CHECKED, "")


def test_a_list_whose_reader_leaves_is_no_mistake(tmp_path: Path) -> None:
    assert in_shell(tmp_path, "rules | head -1; exit ${PIPESTATUS[0]}") == (Code.CLEAN, "")


@pytest.mark.parametrize(
    ("command", "code"), [("check >&-", Code.FINDINGS), ("check nowhere 2>&-", Code.NOT_CHECKED)]
)
def test_a_start_with_a_closed_stream_changes_no_status(
    command: str, code: Code, orphan: Path
) -> None:
    assert in_shell(orphan, command) == (code, "")


@pytest.mark.parametrize(
    ("command", "closed", "code"),
    [
        ("check -f json", STDOUT, Code.FINDINGS),
        ("check", STDERR, Code.FINDINGS),
        ("rules", STDOUT, Code.CLEAN),
    ],
)
def test_what_is_closed_changes_no_status(
    command: str, closed: int, code: Code, orphan: Path
) -> None:
    assert into(orphan, command, {closed: None}) == (code, "")


FULL = (
    Code.NOT_CHECKED,
    "govlint: standard output cannot be written: No space left on device\n",
)


@DEVICES
@pytest.mark.parametrize("command", ["check", "--version"])
def test_a_start_into_a_full_disk_is_told(command: str, orphan: Path) -> None:
    assert in_shell(orphan, f"{command} >/dev/full") == FULL


@DEVICES
@pytest.mark.parametrize(
    "command",
    [
        "check -f json",
        "report",
        "config",
        "config -f json",
        "rules",
        "rules -f json",
        "rules -f markdown",
        "explain no-chair",
        "schema",
        "init begun",
        "test own",
        "--help",
        "check --help",
        "--show-completion",
    ],
)
def test_a_full_disk_is_told(command: str, orphan: Path) -> None:
    write(orphan / "own" / "too-few.yaml", TOO_FEW)
    assert into(orphan, command, {STDOUT: "/dev/full"}) == FULL


@DEVICES
def test_a_start_with_a_full_disk_behind_standard_error_is_no_failure(orphan: Path) -> None:
    assert in_shell(orphan, "check nowhere 2>/dev/full") == (Code.NOT_CHECKED, "")


@DEVICES
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("check", Code.FINDINGS),
        ("check --statistics", Code.NOT_CHECKED),
        ("no-command", Code.NOT_CHECKED),
        ("rules", Code.CLEAN),
    ],
)
def test_a_full_disk_behind_standard_error_is_no_failure_of_govlint(
    command: str, code: Code, orphan: Path
) -> None:
    assert into(orphan, command, {STDERR: "/dev/full"}) == (code, "")


@pytest.fixture
def parted(orphan: Path) -> Path:
    """A structure with a part, and a folder that will be gone."""
    write(orphan / "structure.yaml", "govlint: 1\nname: A\ninclude: part.yaml\n")
    write(orphan / "part.yaml", "forums: {a: {form: committee}}\n")
    (orphan / "gone").mkdir()
    return orphan


def said_in_a_line(err: str) -> bool:
    return err.startswith("govlint: ") and err.count("\n") == 1


@pytest.mark.parametrize(
    ("command", "code"), [("check", Code.NOT_CHECKED), ("check {}/part.yaml", Code.FINDINGS)]
)
def test_a_start_in_a_working_folder_that_is_gone_is_told_in_one_line(
    command: str, code: Code, parted: Path
) -> None:
    said, err = in_shell(parted, command.format(parted), before="cd gone; rmdir ../gone")
    assert (said, said_in_a_line(err)) == (code, code > Code.FINDINGS)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("check -f json -o x.json {}", Code.NOT_CHECKED),
        ("check {}", Code.FINDINGS),
        ("config", Code.NOT_CHECKED),
        ("config {}", Code.CLEAN),
        ("report", Code.NOT_CHECKED),
        ("init", Code.NOT_CHECKED),
        ("new-rule our-rule", Code.NOT_CHECKED),
        ("baseline -o {0}/known.json {0}", Code.CLEAN),
        ("test", Code.CLEAN),
    ],
)
def test_a_working_folder_that_is_gone_is_told_in_one_line(
    command: str, code: Code, parted: Path
) -> None:
    gone = parted / "gone"
    run = govlint(*split(command.format(parted)), cwd=gone, before=gone.rmdir)
    assert (run.code, said_in_a_line(run.err)) == (code, code > Code.FINDINGS)


@cache
def explained() -> Run:
    return govlint("explain", "no-chair")


@pytest.mark.parametrize("size", ["0", "-5", "abc", "", "\u00b2", "9" * 5000])
@pytest.mark.parametrize("name", ["COLUMNS", "LINES"])
def test_a_size_that_is_none_is_as_if_it_were_not_stated(name: str, size: str) -> None:
    run = govlint("explain", "no-chair", also={name: size})
    assert (run.code, run.out, run.err) == (0, explained().out, "")


@pytest.mark.parametrize("command", ["check", "report", "rules", "config"])
def test_a_screen_of_any_width_shows_every_word(command: str, orphan: Path) -> None:
    usual = govlint(command, cwd=orphan)
    for columns in "1", "30", "100000":
        run = govlint(command, cwd=orphan, also={"COLUMNS": columns})
        assert (run.code, run.err) == (usual.code, "")
        assert "".join(run.out.split()) == "".join(usual.out.split())


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": "false"}, False),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False),
        ({}, False),
    ],
)
def test_colour_comes_only_where_the_environment_asks_for_it(
    environment: dict[str, str], coloured: bool
) -> None:
    run = govlint("explain", "no-chair", also={"TERM": "xterm", **environment})
    assert ("\x1b[" in run.out) is coloured


def test_a_hyphen_is_standard_output(orphan: Path) -> None:
    usual = govlint("check", "-f", "json", cwd=orphan)
    assert govlint("check", "-f", "json", "--output", "-", cwd=orphan).out == usual.out
    govlint("check", "-f", "json", "-o", "saved.json", cwd=orphan)
    assert govlint("render", "saved.json", "-f", "json", "-o", "-", cwd=orphan).out == usual.out
    assert sorted(path.name for path in orphan.iterdir()) == ["saved.json", "structure.yaml"]


@pytest.mark.parametrize("outputs", [["-"], ["-", "-"]])
def test_two_formats_are_not_mixed_on_standard_output(outputs: list[str], orphan: Path) -> None:
    files = [word for output in outputs for word in ("-o", output)]
    run = govlint("check", "-f", "json", "-f", "csv", *files, cwd=orphan)
    assert (run.code, run.out) == (Code.NOT_CHECKED, "")
    assert "json and csv cannot both go to standard output" in run.err


def test_the_second_of_two_formats_may_be_standard_output(orphan: Path) -> None:
    run = govlint("check", "-f", "json", "-f", "csv", "-o", "a.json", "-o", "-", cwd=orphan)
    assert (run.out.partition(",")[0], (orphan / "a.json").is_file()) == ("\ufeffseverity", True)


def test_a_baseline_is_never_printed(orphan: Path) -> None:
    run = govlint("baseline", "-o", "-", cwd=orphan)
    assert (run.code, run.out, "a baseline is a file" in run.err) == (Code.NOT_CHECKED, "", True)


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


@pytest.mark.parametrize("command", ["check", "report", "who --list -s", "due"])
@pytest.mark.parametrize("name", [".govlint.yaml", "other.yml", "OTHER.YAML", "other.json"])
@pytest.mark.parametrize("by_link", [False, True])
def test_no_output_takes_the_place_of_what_is_written_by_hand(
    command: str, name: str, by_link: bool, orphan: Path
) -> None:
    text = "profile: core\n" if name == ".govlint.yaml" else '{"govlint": 1, "name": "B"}'
    other = write(orphan / name, text)
    (orphan / "out.json").symlink_to(name)
    named = "out.json" if by_link else name
    run = govlint(*split(command), "structure.yaml", "-f", "json", "-o", named, cwd=orphan)
    assert (run.code, other.read_text("utf-8")) == (Code.NOT_CHECKED, text)


def test_nothing_is_written_where_one_output_is_a_structure(orphan: Path) -> None:
    write(orphan / "parts.gov", "govlint: 1\nname: B\n")
    files = ("-f", "csv", "-o", "a.csv", "-f", "json", "-o", "parts.gov")
    assert govlint("check", "parts.gov", *files, cwd=orphan).code == Code.NOT_CHECKED
    assert not (orphan / "a.csv").exists()


@pytest.mark.parametrize("form", ["json", "sarif", "junit", "csv", "html", "markdown"])
def test_a_format_for_programs_is_utf_8_whatever_the_terminal(form: str, orphan: Path) -> None:
    usual = govlint("check", "-f", form, cwd=orphan).out
    ascii_only = govlint("check", "-f", form, cwd=orphan, also={"PYTHONIOENCODING": "ascii"})
    assert ("\u00e9" in usual, ascii_only.out) == (True, usual)


def test_a_start_on_another_terminal_prints_utf_8_as_well(orphan: Path) -> None:
    run = started("check", "-f", "json", cwd=orphan, also={"PYTHONIOENCODING": "cp1252"})
    assert run.out == govlint("check", "-f", "json", cwd=orphan).out
