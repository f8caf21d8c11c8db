"""Runs govlint the way users do, in a process of its own where the process is the point."""

import gc
import json
import os
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from functools import cache, partial
from io import StringIO, TextIOWrapper
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from resource import RUSAGE_SELF, getrusage, struct_rusage
from signal import (
    ITIMER_REAL,
    SIGALRM,
    SIGHUP,
    SIGKILL,
    SIGTERM,
    default_int_handler,
    getsignal,
    setitimer,
    signal,
)
from subprocess import DEVNULL, Popen, TimeoutExpired
from tempfile import TemporaryDirectory, TemporaryFile
from time import process_time
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-21"
"""The day by which the shipped examples are judged."""

MEASURED = Path(__file__).parent / "measured.py"
PATIENCE = 60.0
"""Seconds after which a run is ended, so that a hang is a failure and not a wait."""

MUCH = 100_000
"""Bytes of input from which on a run's memory is the point."""

ENDLESS = {"seconds": PATIENCE, "megabytes": 0.0}
"""What a run took that did not come to its end."""

STDOUT, STDERR = 1, 2
Streams = Mapping[int, str | Path | None]
"""Files in the place of standard streams; none where a stream is closed."""

IMITATED = {"PYTHONPATH", "PYTHONIOENCODING"}
"""What a fork can do as Python does where it starts; for the rest of `PYTHON…` it must start."""

_SETTINGS = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "GITHUB_ACTIONS")
"""What would change the output, and is set in some shells and CI systems."""

UTF_8 = {"PYTHONUTF8": "1"}


WARMING = (
    ["check"], ["check", "-f", "json"], ["check", "-f", "html"], ["report"], ["config"],
    ["explain", "quorum"],
)  # fmt: skip
"""Commands between which everything is loaded, and made once, that takes long."""


MISSPELT = "govlint: 1\nname: A\nforums: {a: {form: comittee}}\n"
"""A structure for which everything is loaded that says what is wrong, and what may be meant."""


@dataclass(frozen=True, slots=True)
class Run:
    """How one run ended, what it said, and the seconds of CPU and the memory that it took.

    Memory is what a run took beyond the most that its process, or its parent, had taken before.
    """

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
    *arguments: str | Path,
    cwd: Path = ROOT,
    also: Mapping[str, str] | None = None,
    streams: Streams | None = None,
    before: Callable[[], object] | None = None,
    mixed: bool = False,
) -> Run:
    """Run govlint in a folder, with more environment variables and other streams where given.

    It is called in this process, which takes a fraction of a start, unless it is to have streams
    of its own, packages of others, or something done to its process before. Where it is mixed,
    all goes to standard output in the order of time, as on a terminal.
    """
    if streams or before or any(name.startswith("PYTHON") for name in also or {}):
        return forked(*arguments, cwd=cwd, also=also, streams=streams, before=before)
    _load()
    with TemporaryFile() as out, TemporaryFile() as err:
        printed, told = (TextIOWrapper(file, encoding="utf-8") for file in (out, err))
        told.reconfigure(line_buffering=True)
        with pytest.MonkeyPatch.context() as patch, _handlers():
            patch.setattr(sys, "stdout", printed)
            patch.setattr(sys, "stderr", printed if mixed else told)
            begun, at_first = process_time(), getrusage(RUSAGE_SELF).ru_maxrss
            code = _called([*map(str, arguments)], cwd, also or {}, patch)
            seconds = process_time() - begun
            megabytes = (getrusage(RUSAGE_SELF).ru_maxrss - at_first) / 1024
        return Run(code, *(_said(file) for file in (printed, told)), seconds, megabytes)


def _called(
    arguments: list[str], cwd: Path, also: Mapping[str, str], patch: pytest.MonkeyPatch
) -> int:
    """Call what a process runs, in the folder and with the environment that it would have."""
    import govlint.__main__ as program
    from govlint.cli.run import run as run_command

    for name in _SETTINGS:
        patch.delenv(name, raising=False)
    for name, value in {**UTF_8, **also}.items():
        patch.setenv(name, value)
    patch.setitem(sys.modules, "__main__", program)
    patch.setattr(sys, "argv", [program.__file__, *arguments])
    patch.chdir(cwd)
    with Path(os.devnull).open(encoding="utf-8") as nothing:
        patch.setattr(sys, "stdin", nothing)
        return run_command()


@contextmanager
def _handlers() -> Iterator[None]:
    """Stop a call when patience ends, as Ctrl-C would, and keep this process's own signals."""
    kept = {one: getsignal(one) for one in (SIGTERM, SIGHUP, SIGALRM)}
    signal(SIGALRM, default_int_handler)
    setitimer(ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        setitimer(ITIMER_REAL, 0)
        for one, handler in kept.items():
            signal(one, handler)


def _said(stream: TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.buffer.read().decode()


def forked(
    *arguments: str | Path,
    cwd: Path = ROOT,
    also: Mapping[str, str] | None = None,
    streams: Streams | None = None,
    before: Callable[[], object] | None = None,
) -> Run:
    """Run govlint in a fork of this process and measure it.

    A fork has all modules loaded, which saves most of a start. It calls `before` in the folder,
    just before it begins. What only the start of Python reads from the environment needs a start.
    """
    around = environment(also)
    if "fork" not in get_all_start_methods() or _asks_python(also or {}):
        assert streams is before is None, "a start of its own has the usual streams"
        return started(*arguments, cwd=cwd, also=also)
    return _forked(partial(_main, [*map(str, arguments)], cwd, around, before), streams or {})


def fitting(folder: Path) -> Callable[..., Run]:
    """Choose how to run govlint in a folder: in a fork where its memory is the point.

    Of a call in this process, only what it takes beyond the calls before it is seen.
    """
    size = sum(path.lstat().st_size for path in folder.rglob("*"))
    return forked if size > MUCH else govlint


def _asks_python(also: Mapping[str, str]) -> bool:
    """Tell whether Python would do something at its start that a fork cannot imitate."""
    return any(name.startswith("PYTHON") and name not in IMITATED for name in also)


def started(*arguments: str | Path, cwd: Path = ROOT, also: Mapping[str, str] | None = None) -> Run:
    """Run `python -m govlint` in a folder and measure it."""
    return run([sys.executable, "-m", "govlint", *map(str, arguments)], cwd=cwd, also=also)


def _forked(become: Callable[..., None], streams: Streams) -> Run:
    _load()
    with TemporaryDirectory() as home:
        out, err, note = (Path(home) / name for name in ("out", "err", "note"))
        there = {STDOUT: out, STDERR: err, **streams}
        process = get_context("fork").Process(target=become, args=(there, note))
        with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
            process.start()  # from 3.12 on it warns of the threads that run the tests in parallel
        process.join(PATIENCE)
        if process.exitcode is None:
            os.killpg(process.pid or 0, SIGKILL)
            process.join()
        noted = json.loads(note.read_text()) if note.exists() else ENDLESS
        return Run(process.exitcode or 0, _text(out), _text(err), **noted)


@cache
def _load() -> None:
    """Load every module and every rule that a check needs, once."""
    from govlint.cli.app import COMMANDS, app, command
    from govlint.lint.reading.loader import load_text
    from govlint.rulebook.catalogue import load_catalogue

    list(load_catalogue().rules.values())
    list(map(command, COMMANDS))
    load_text(MISSPELT, "structure.yaml", {})

    example = str(ROOT / "examples" / "riverford-mended")
    for words in WARMING:
        with redirect_stdout(StringIO()):
            app(words if "explain" in words else [*words, example], standalone_mode=False)


def _main(
    arguments: list[str],
    cwd: Path,
    around: Mapping[str, str],
    before: Callable[[], object] | None,
    streams: Streams,
    note: Path,
) -> None:
    """Become the process that a shell would have started, and note what it took."""
    import govlint.__main__ as program
    from govlint.cli.run import run as run_command

    at_first = getrusage(RUSAGE_SELF).ru_maxrss
    os.setsid()
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(around)
    sys.path[:0] = filter(None, around.get("PYTHONPATH", "").split(os.pathsep))
    sys.modules["__main__"] = program
    sys.argv = [program.__file__, *arguments]
    encoding = around.get("PYTHONIOENCODING", "utf-8")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.stdout, sys.stderr = (_stream(streams[it], it, encoding) for it in (STDOUT, STDERR))
    if before:
        before()
    gc.disable()
    code = run_command()
    note.write_text(json.dumps(_taken(getrusage(RUSAGE_SELF), at_first)))
    sys.exit(code)


def _taken(usage: struct_rusage, at_first: int) -> dict[str, float]:
    """Give what a fork took beyond the memory that it had from its parent."""
    return {
        "seconds": usage.ru_utime + usage.ru_stime,
        "megabytes": (usage.ru_maxrss - at_first) / 1024,
    }


def _stream(path: str | Path | None, number: int, encoding: str) -> Any:
    """Put a file in the place of a standard stream as a shell does, or close the stream."""
    if path is None:
        os.close(number)
        return None
    os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)
    buffering = 1 if number == STDERR else -1
    return open(number, "w", buffering, encoding=encoding, closefd=False)


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
        noted = json.loads(note.read_text()) if note.exists() else {"code": -1, **ENDLESS}
        return Run(out=_text(out), err=_text(err), **noted)


def _text(path: Path) -> str:
    """Read what was printed, with its line breaks as they are; nothing where it went elsewhere."""
    return path.read_bytes().decode() if path.exists() else ""


def environment(also: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give this process's environment without what would change the output."""
    kept = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    return {**kept, **UTF_8, **(also or {})}


def write(path: Path, text: str | bytes) -> Path:
    """Write a file exactly as given, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path
