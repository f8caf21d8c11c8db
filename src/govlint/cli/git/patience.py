"""Patience: how long git may take, whatever a repository of others makes it do."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from subprocess import Popen
from threading import Event, Thread, Timer
from time import monotonic
from typing import IO

SECONDS = 120.0
"""Seconds in which git answers all that a run asks of it; of a large history it takes a few."""

MOST_SAID = 10_000
"""Bytes of what git says of a fault."""

CHUNK = 1 << 16


class OutOfTime(Exception):
    """git was ended, because it took too long; no `Refusal`, so that none takes it for a no."""


class Patience:
    """The seconds that git still has in one run, however often it is started."""

    def __init__(self) -> None:
        self.seconds = self.left = SECONDS

    @contextmanager
    def with_process(self, process: Popen[bytes]) -> Iterator[None]:
        """End a process where it takes too long; raises `OutOfTime`."""
        is_over = Event()

        def give_up() -> None:
            is_over.set()
            end(process)

        timer = Timer(max(0.0, self.left), give_up)
        timer.daemon = True
        begun = monotonic()
        timer.start()
        try:
            yield
        except Exception:
            if not is_over.is_set():
                raise
        finally:
            timer.cancel()
            self.left -= monotonic() - begun
        if is_over.is_set():
            asked = process.args[1] if isinstance(process.args, list) else ""
            why = f"git {asked} was ended, because it took more than {self.seconds:g} seconds"
            raise OutOfTime(f"--since: {why}")


class Said:
    """What a process says of a fault, of which the beginning is kept and the rest let go."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._kept = b""
        self._thread = Thread(target=self._hear, daemon=True)
        self._thread.start()

    def text(self) -> str:
        """Give it in one line, when the process has ended."""
        self._thread.join()
        return " ".join(self._kept.decode(errors="replace").split())

    def _hear(self) -> None:
        with suppress(OSError, ValueError):  # closed in the meantime
            while heard := os.read(self._stream.fileno(), CHUNK):
                self._kept += heard[: MOST_SAID - len(self._kept)]


def end(process: Popen[bytes]) -> None:
    """End a process, and what it started, unless it has ended by itself."""
    if process.poll() is not None:
        return
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
