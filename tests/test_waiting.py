"""What a long run says on a terminal while it works, and that nothing of it is left."""

import json
import os
import pty
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from signal import SIG_DFL, SIG_IGN, SIGHUP, SIGINT, SIGTERM, Signals, getsignal, signal
from subprocess import DEVNULL, PIPE, Popen
from time import sleep
from typing import NamedTuple

import pytest

from command import STDERR, environment, govlint, write
from repository import committed

SLOW = """\
from time import sleep
from typing import Literal

from govlint.hit import Check


class Wait(Check):
    kind: Literal["slow.wait"]
    seconds: float

    def ask(self, graph, day):
        sleep(self.seconds)
        return iter(())
"""
RULE = {
    "id": "waits",
    "summary": "It takes a while.",
    "why": "To see what is said meanwhile.",
    "fix": "None.",
    "severity": "info",
    "authority": "convention",
}
LONG = 1.5
FOREVER = 60.0
SAID = b"Checking 1 of 1: structure.yaml"
CLEANED = {b"\x1b[2K", b"\x1b[?25h"}
"""Wipes a line, and brings the cursor back."""


class Seen(NamedTuple):
    """How a run on a terminal ended, and what went where."""

    code: int
    out: bytes
    terminal: bytes

    @property
    def at_the_end(self) -> bytes:
        """What came to the terminal after the line was drawn for the last time."""
        return self.terminal.rpartition(SAID)[2]


@pytest.fixture
def slow(tmp_path: Path) -> dict[str, str]:
    """An environment with a package whose check takes its time."""
    site = tmp_path / "site"
    write(site / "slow_checks.py", SLOW)
    write(site / "slow-1.0.dist-info" / "METADATA", "Metadata-Version: 2.1\nName: slow\nVersion: 1")
    write(
        site / "slow-1.0.dist-info" / "entry_points.txt",
        "[govlint.checks]\nslow.wait = slow_checks:Wait\n",
    )
    paths = filter(None, [str(site), os.environ.get("PYTHONPATH")])
    return {"PYTHONPATH": os.pathsep.join(paths), "TERM": "xterm", "COLUMNS": "80"}


def waiting_for(folder: Path, seconds: float) -> list[str]:
    """Write a structure and a rule that takes so long, and give the command that asks it."""
    write(folder / "structure.yaml", "govlint: 1\nname: A\n")
    rule = RULE | {"check": {"kind": "slow.wait", "seconds": seconds}}
    write(folder / "own" / "waits.yaml", json.dumps(rule))
    return ["check", "structure.yaml", "--rules", "own", "--select", "waits"]


def shown(folder: Path, also: dict[str, str], command: list[str]) -> bytes:
    """Run with standard error on a terminal, without a start; give all that came there."""
    ours, theirs = pty.openpty()
    terminal = os.ttyname(theirs)
    run = govlint(*command, cwd=folder, also=also, streams={STDERR: terminal})
    os.close(theirs)
    came = b"".join(_pieces(ours))
    os.close(ours)
    assert run.code == 0
    return came


def seen(folder: Path, also: dict[str, str], command: list[str], *, stop: bool = False) -> Seen:
    """Run with standard error on a terminal, and press Ctrl-C once something is said there."""
    ours, theirs = pty.openpty()
    process = Popen(
        [sys.executable, "-m", "govlint", *command],
        cwd=folder, env=environment(also), stdin=DEVNULL, stdout=PIPE, stderr=theirs,
        start_new_session=True,
        # A job in the background is begun without the signal; no thread runs here.
        preexec_fn=lambda: signal(SIGINT, SIG_DFL),  # noqa: PLW1509
    )  # fmt: skip
    os.close(theirs)
    terminal = b""
    for piece in _pieces(ours):
        terminal += piece
        if stop and SAID in terminal:
            process.send_signal(SIGINT)
            stop = False
    os.close(ours)
    out, _ = process.communicate()
    return Seen(process.returncode, out, terminal)


def _pieces(terminal: int) -> Iterator[bytes]:
    """Read until nobody holds the other side."""
    with suppress(OSError):
        while piece := os.read(terminal, 4096):
            yield piece


def test_a_long_run_says_on_the_terminal_what_it_does_and_leaves_nothing(
    tmp_path: Path, slow: dict[str, str]
) -> None:
    run = seen(tmp_path, slow, waiting_for(tmp_path, LONG))
    plain = govlint(*waiting_for(tmp_path, 0), cwd=tmp_path, also=slow)
    cleaned = {code for code in CLEANED if code in run.at_the_end}
    assert (run.code, SAID in run.terminal, cleaned) == (0, True, CLEANED)
    assert run.out.decode() == plain.out


def test_a_short_run_says_nothing(tmp_path: Path, slow: dict[str, str]) -> None:
    assert shown(tmp_path, slow, waiting_for(tmp_path, 0)) == b""


def test_a_long_run_says_nothing_where_standard_error_is_a_file(
    tmp_path: Path, slow: dict[str, str]
) -> None:
    forced = slow | {"FORCE_COLOR": "1"}
    assert govlint(*waiting_for(tmp_path, LONG), cwd=tmp_path, also=forced).err == ""


def test_a_terminal_that_cannot_wipe_a_line_is_left_alone(
    tmp_path: Path, slow: dict[str, str]
) -> None:
    terminal = shown(tmp_path, slow | {"TERM": "dumb"}, waiting_for(tmp_path, LONG))
    assert SAID not in terminal


def test_without_colour_the_line_has_none(tmp_path: Path, slow: dict[str, str]) -> None:
    terminal = shown(tmp_path, slow | {"NO_COLOR": "1"}, waiting_for(tmp_path, LONG))
    assert (SAID in terminal, b"m" + SAID in terminal) == (True, False)


def test_a_run_that_is_stopped_leaves_the_terminal_as_it_was(
    tmp_path: Path, slow: dict[str, str]
) -> None:
    run = seen(tmp_path, slow, waiting_for(tmp_path, FOREVER), stop=True)
    cleaned = {code for code in CLEANED if code in run.at_the_end}
    assert (run.code, cleaned) == (4, CLEANED)
    assert run.at_the_end.endswith(b"govlint: stopped\r\n")


@pytest.mark.parametrize("request_to_end", [SIGTERM, SIGHUP])
def test_a_run_that_is_ended_leaves_no_folder_behind(
    request_to_end: Signals, tmp_path: Path, slow: dict[str, str]
) -> None:
    if getsignal(request_to_end) is SIG_IGN:
        pytest.skip("nohup, which a run obeys")
    command, scratch = waiting_for(tmp_path / "here", 1), tmp_path / "scratch"
    committed(tmp_path / "here", {})
    scratch.mkdir()
    process = Popen(
        [sys.executable, "-m", "govlint", *command, "--since", "HEAD"],
        cwd=tmp_path / "here", env=environment(slow | {"TMPDIR": str(scratch)}), stderr=PIPE,
    )  # fmt: skip
    while process.poll() is None and not any(scratch.glob("govlint-*/tree/*.yaml")):
        sleep(0.01)
    process.send_signal(request_to_end)
    _, said = process.communicate()
    assert (process.returncode, said, [*scratch.iterdir()]) == (4, b"govlint: stopped\n", [])
