"""Runs govlint the way users do: in a process of its own, forked where the start is no matter."""

import gc
import json
import os
import sys
import warnings
from collections.abc import Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from signal import SIGKILL
from subprocess import DEVNULL, Popen, TimeoutExpired
from tempfile import TemporaryDirectory
from typing import Any, TextIO

ROOT = Path(__file__).parent.parent
TODAY = "2026-11-21"
"""The day by which the shipped examples are judged."""

MEASURED = Path(__file__).parent / "measured.py"
PATIENCE = 15.0
"""Seconds after which a run is ended, so that a hang is a failure and not a wait."""

ENDLESS = {"code": -1, "seconds": PATIENCE, "megabytes": 0.0}

_SETTINGS = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "GITHUB_ACTIONS")
"""What would change the output, and is set in some shells and CI systems."""


WARMING = (["check"], ["check", "-f", "json"], ["check", "-f", "html"], ["report"], ["config"])
"""Commands between which every module is loaded that takes long."""


@dataclass(frozen=True, slots=True)
class Run:
    """How one run ended, what it said, and what it took where that was measured."""

    code: int
    out: str
    err: str
    seconds: float = 0.0
    megabytes: float = 0.0

    @property
    def data(self) -> Any:
        """The JSON on standard output."""
        return json.loads(self.out)

    @property
    def found(self) -> list[tuple[str, str | None]]:
        """The rule and entity of every finding, in the order told."""
        return [(one["rule"], one["entity"]) for one in self.data["findings"]]


def govlint(*arguments: str | Path, cwd: Path = ROOT, also: Mapping[str, str] | None = None) -> Run:
    """Run govlint in a folder, with more environment variables where given.

    A fork of this process has all modules loaded, which saves most of the time of a test; what
    Python itself reads from the environment needs a start of its own.
    """
    if "fork" not in get_all_start_methods() or any(it.startswith("PYTHON") for it in also or ()):
        return started(*arguments, cwd=cwd, also=also)
    return _forked([*map(str, arguments)], cwd, environment(also))


def started(*arguments: str | Path, cwd: Path = ROOT, also: Mapping[str, str] | None = None) -> Run:
    """Run `python -m govlint` in a folder and measure it."""
    return run([sys.executable, "-m", "govlint", *map(str, arguments)], cwd=cwd, also=also)


def _forked(arguments: list[str], cwd: Path, around: Mapping[str, str]) -> Run:
    _load()
    with TemporaryDirectory() as home:
        out, err = Path(home) / "out", Path(home) / "err"
        process = get_context("fork").Process(target=_main, args=(arguments, cwd, around, out, err))
        with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
            process.start()  # from 3.12 on it warns of the threads that run the tests in parallel
        process.join(PATIENCE)
        if process.exitcode is None:
            os.killpg(process.pid or 0, SIGKILL)
            process.join()
            return Run(-1, _text(out), _text(err), PATIENCE)
        return Run(process.exitcode, _text(out), _text(err))


@cache
def _load() -> None:
    """Load every module and every rule that a check needs, once."""
    from govlint.cli.app import app
    from govlint.rulebook.catalogue import load_catalogue

    list(load_catalogue().rules.values())

    for command in WARMING:
        with redirect_stdout(StringIO()):
            app([*command, str(ROOT / "examples" / "riverford-mended")], standalone_mode=False)


def _main(arguments: list[str], cwd: Path, around: Mapping[str, str], out: Path, err: Path) -> None:
    """Become the process that a shell would have started."""
    import govlint.__main__ as program
    from govlint.cli.run import run as run_command

    os.setsid()
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(around)
    sys.modules["__main__"] = program
    sys.argv = [program.__file__, *arguments]
    sys.stdout, sys.stderr = _stream(out, 1), _stream(err, 2)
    gc.disable()
    code = run_command()
    sys.stdout.flush()
    sys.stderr.flush()
    sys.exit(code)


def _stream(path: Path, number: int) -> TextIO:
    """Put a file in the place of a standard stream, as a shell does."""
    os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), number)
    return open(number, "w", encoding="utf-8", closefd=False)


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
