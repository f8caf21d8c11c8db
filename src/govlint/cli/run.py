"""Runs a command, and maps every failure to one line and an exit code."""

import os
import signal
import sys
from errno import EINVAL, ELOOP, ENOENT, ENOTDIR
from pathlib import Path
from typing import NoReturn

from govlint.cli.exit_codes import Code, refused, say
from govlint.cli.missing_command import forgotten_command
from govlint.cli.reading_and_writing import silence
from govlint.cli.wrong_words import is_odd, mistyped_option
from govlint.refusal import Refusal

_CHANGED = (EINVAL, ELOOP, ENOENT, ENOTDIR)
"""What a system says of a link that is none any more, and of a file or a folder that is gone."""

INTERRUPTED = 130
"""What typer ends with where Ctrl-C was pressed."""


def run() -> int:
    """Run a command and give the exit code; whatever goes wrong is one clear line."""
    _open_streams()
    _stop_at_signals()
    return _flushed(_run())


def _open_streams() -> None:
    """Make standard output and error hold whatever is printed, even where they are closed."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # to the end
            setattr(sys, name, nowhere)
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _stop_at_signals() -> None:
    """Let a request to end do what Ctrl-C does, so that no folder is left behind."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # not every system has both
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)


def _stop(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def _flushed(code: int) -> int:
    """Send off what is printed; where that cannot be, it was not a success."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
    except OSError as error:
        silence(sys.stdout)
        code = code if code > Code.FINDINGS else _not_written(error)
    try:
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)
    return code


def _run() -> int:
    from govlint.cli.app import COMMANDS, app, options_of

    arguments = sys.argv[1:]
    if instead := forgotten_command(arguments, COMMANDS):
        return refused(instead)
    if any(is_odd(one) for one in arguments[1:]):
        said = mistyped_option(arguments[1:], options_of(arguments[0]))
        if said:
            return refused(said)
    try:
        app(standalone_mode=True)
    except SystemExit as ending:
        return _ended(ending)
    except KeyboardInterrupt:
        return _stopped()
    except BrokenPipeError:
        silence(sys.stdout)
        return Code.CLEAN
    except Refusal as error:
        return refused(error)
    except OSError as error:
        return _failed_with_file(error) if error.filename else _refused_by_system(error)
    except Exception as error:  # noqa: BLE001  # nobody should meet a traceback
        return _failed(error)
    return Code.CLEAN


def _ended(ending: SystemExit) -> int:
    """Give the exit code of a run that typer ended."""
    if ending.code == INTERRUPTED:
        return _stopped()
    if isinstance(ending.__context__, BrokenPipeError):  # typer has another code for it
        return Code.CLEAN
    return ending.code if isinstance(ending.code, int) else Code.CLEAN


def _failed(error: Exception) -> int:
    say(f"failed: {type(error).__name__}: {error}")
    return Code.FAILED


def _failed_with_file(error: OSError) -> int:
    if error.errno in _CHANGED:
        return refused(f"{os.fsdecode(error.filename)}: has changed meanwhile")
    return _failed(error)


def _refused_by_system(error: OSError) -> int:
    """Say what an error that names no file is about: the working folder, else standard output."""
    if isinstance(error, FileNotFoundError):
        return refused("the folder that this is run in is there no longer; go to another")
    return _not_written(error)


def _not_written(error: OSError) -> int:
    return refused(f"standard output cannot be written: {error.strerror}")


def _stopped() -> int:
    say("stopped")
    return Code.STOPPED
