"""Runs govlint the way users do: as a process of its own, with its time and its memory."""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, Popen
from tempfile import TemporaryFile
from threading import Timer
from time import perf_counter
from typing import Any

ROOT = Path(__file__).parent.parent
TODAY = "2026-11-21"
"""The day by which the shipped examples are judged."""

PATIENCE = 60.0
"""Seconds after which a run is ended, so that a hang is a failure and not a wait."""

_SETTINGS = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "GITHUB_ACTIONS")
"""What would change the output, and is set in some shells and CI systems."""


@dataclass(frozen=True, slots=True)
class Run:
    """How one run ended, what it said, and what it took."""

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float

    @property
    def data(self) -> Any:
        """The JSON on standard output."""
        return json.loads(self.out)

    @property
    def found(self) -> list[tuple[str, str | None]]:
        """The rule and entity of every finding, in the order told."""
        return [(one["rule"], one["entity"]) for one in self.data["findings"]]


def govlint(
    *arguments: str | Path, cwd: Path = ROOT, also: Mapping[str, str] | None = None
) -> Run:
    """Run `python -m govlint` in a folder, with more environment variables where given."""
    command = [sys.executable, "-m", "govlint", *map(str, arguments)]
    return run(command, cwd=cwd, also=also)


def run(command: list[str], *, cwd: Path, also: Mapping[str, str] | None = None) -> Run:
    """Run a program to its end and measure it; memory is never less than that of the caller."""
    with TemporaryFile() as out, TemporaryFile() as err:
        begun = perf_counter()
        process = Popen(
            command, cwd=cwd, env=environment(also), stdin=DEVNULL, stdout=out, stderr=err
        )
        alarm = Timer(PATIENCE, process.kill)
        alarm.start()
        _, status, usage = os.wait4(process.pid, 0)
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = perf_counter() - begun
        out.seek(0)
        err.seek(0)
        said, complained = out.read().decode(), err.read().decode()
    return Run(process.returncode, said, complained, seconds, usage.ru_maxrss / 1024)


def environment(also: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give this process's environment without what would change the output."""
    kept = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    return {**kept, "PYTHONUTF8": "1", **(also or {})}


def write(path: Path, text: str | bytes) -> Path:
    """Write a file exactly as given, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path
