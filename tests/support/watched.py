"""Runs `govlint watch` on a terminal of its own, and reads what is drawn there."""

import os
import re
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

from command import environment

PATIENCE = 10.0
FIRST_ROW, LEFT = "\x1b[1;1H", "\x1b[?25h\x1b[?1049l"
_ROW = re.compile(r"\x1b\[[0-9]+;1H")
_STYLE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Watched:
    """A run on a terminal: its frames, its keys and its end."""

    def __init__(self, process: subprocess.Popen[bytes], terminal: int) -> None:
        self.process = process
        self.drawn = ""
        self._terminal = terminal

    @property
    def frame(self) -> str:
        """The last frame that was drawn, without its styles."""
        return _STYLE.sub("", _ROW.sub("\n", self.drawn.rpartition(FIRST_ROW)[2]))

    @property
    def head(self) -> str:
        """The first line of the last frame."""
        return self.frame.splitlines()[0]

    def wait_for(self, text: str) -> str:
        """Wait until a frame shows a text, and give that frame."""
        until = monotonic() + PATIENCE
        while text not in self.frame:
            assert monotonic() < until, f"never shown: {text}\n{self.frame}"
            self._read()
        return self.frame

    def press(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._terminal, keys)

    def send(self, number: signal.Signals) -> None:
        """Send a signal."""
        self.process.send_signal(number)

    def end(self) -> int:
        """Wait for the end, and give the exit code."""
        until = monotonic() + PATIENCE
        while self.process.poll() is None and monotonic() < until:
            self._read()
        self._read()
        return self.process.wait(1)

    def settings(self) -> list[Any]:
        """Give the settings of the terminal."""
        return termios.tcgetattr(self._terminal)

    def _read(self) -> None:
        while select.select([self._terminal], [], [], 0.05)[0]:
            self.drawn += os.read(self._terminal, 65536).decode(errors="replace")


@contextmanager
def watched(
    *arguments: str | Path, cwd: Path, size: tuple[int, int] = (100, 30)
) -> Iterator[Watched]:
    """Run `govlint watch` in a folder, on a terminal of a width and a height."""
    import pty

    terminal, its = pty.openpty()
    termios.tcsetwinsize(its, size[::-1])
    process = subprocess.Popen(
        [sys.executable, "-m", "govlint", "watch", *map(str, arguments)],
        cwd=cwd, env={**environment(), "TERM": "xterm-256color"},
        stdin=its, stdout=its, stderr=its, start_new_session=True,
    )  # fmt: skip
    try:
        yield Watched(process, terminal)
    finally:
        process.kill()
        process.wait()
        os.close(its)
        os.close(terminal)
