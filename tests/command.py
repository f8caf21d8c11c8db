"""Runs govlint the way users do: as a process of its own, with its time and its memory."""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL
from subprocess import DEVNULL, Popen, TimeoutExpired
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parent.parent
TODAY = "2026-11-21"
"""The day by which the shipped examples are judged."""

MEASURED = Path(__file__).parent / "measured.py"
PATIENCE = 15.0
"""Seconds after which a run is ended, so that a hang is a failure and not a wait."""

ENDLESS = {"code": -1, "seconds": PATIENCE, "megabytes": 0.0}

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


def govlint(*arguments: str | Path, cwd: Path = ROOT, also: Mapping[str, str] | None = None) -> Run:
    """Run `python -m govlint` in a folder, with more environment variables where given."""
    return run([sys.executable, "-m", "govlint", *map(str, arguments)], cwd=cwd, also=also)


def run(command: list[str], *, cwd: Path, also: Mapping[str, str] | None = None) -> Run:
    """Run a program to its end, or to the end of patience, and measure it."""
    with TemporaryDirectory() as home:
        out, err, note = (Path(home) / name for name in ("out", "err", "note"))
        with out.open("wb") as to_out, err.open("wb") as to_err:
            process = Popen(
                [sys.executable, "-S", MEASURED, note, *command],
                cwd=cwd, env=environment(also), stdin=DEVNULL, stdout=to_out, stderr=to_err,
                start_new_session=True,
            )  # fmt: skip
            try:
                process.wait(PATIENCE)
            except TimeoutExpired:
                os.killpg(process.pid, SIGKILL)
                process.wait()
        noted = json.loads(note.read_text()) if note.exists() else ENDLESS
        return Run(out=_text(out), err=_text(err), **noted)


def _text(path: Path) -> str:
    """Read what was printed, with its line breaks as they are."""
    return path.read_bytes().decode()


def environment(also: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give this process's environment without what would change the output."""
    kept = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    return {**kept, "PYTHONUTF8": "1", **(also or {})}


def write(path: Path, text: str | bytes) -> Path:
    """Write a file exactly as given, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path
