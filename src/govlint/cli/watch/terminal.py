"""Terminal that is drawn on in place: the other screen, its keys, and the way back from both."""

import os
import re
import select
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, NoReturn

ENTER = "\x1b[?1049h\x1b[?25l"
"""The other screen, without a cursor."""

LEAVE = "\x1b[?25h\x1b[?1049l"
ROW, REST_OF_LINE, REST = "\x1b[{};1H", "\x1b[K", "\x1b[J"

LEAVING = (b"q", b"Q", b"\x1b", b"\x03", b"\x04")
"""Keys that end it: q, Esc, and Ctrl-C and Ctrl-D where they come as keys."""

_SEQUENCE = re.compile(
    rb"\x1b?\x1b(?:\[[0-?]*[ -/]*[@-~]?|O[!-~]?|[]PX^_].*?(?:\x07|\x1b\\|\Z)|[^\x1bqQ\x03\x04])",
    re.DOTALL,
)
"""Escape sequences: what arrows, function keys, Alt and the terminal itself send behind an Esc."""

_BEGUN = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|O)?\Z")
REST_COMES_WITHIN = 0.1
"""Seconds after which an Esc is the key, and no sequence that goes on."""


def is_terminal() -> bool:
    """Tell whether there is a screen that can be drawn on and a keyboard to leave by."""
    if os.environ.get("TERM") == "dumb":
        return False
    try:
        return sys.stdin.isatty() and sys.stdout.isatty()
    except (AttributeError, ValueError):  # closed
        return False


class Terminal:
    """The other screen, as long as it is open."""

    def __init__(self) -> None:
        self.is_resized = False
        """Whether it has another size than when it was last drawn on."""
        self._before = _settings()

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Draw on the other screen, and leave the terminal as it was, whatever happens."""
        handlers = {"SIGWINCH": self._resize, "SIGTSTP": self._sleep, "SIGQUIT": _stop}
        numbers = {one: getattr(signal, one) for one in handlers if hasattr(signal, one)}
        kept = {number: signal.getsignal(number) for number in numbers.values()}
        try:
            for name, number in numbers.items():
                signal.signal(number, handlers[name])
            _enter()
            yield
        finally:
            self._leave()
            for number, handler in kept.items():
                signal.signal(number, handler)

    def draw(self, lines: Sequence[str]) -> None:
        """Draw lines from the top, each over what stood there."""
        self.is_resized = False
        rows = (f"{ROW.format(at)}{line}{REST_OF_LINE}" for at, line in enumerate(lines, 1))
        _write(f"{''.join(rows)}{REST}")

    def note(self, row: int, text: str) -> None:
        """Write a word at the beginning of a row, until the next lines are drawn."""
        _write(f"{ROW.format(row)}{text}")

    def is_left(self) -> bool:
        """Tell whether a key was pressed that ends it; no key is waited for."""
        while self._before and select.select([sys.stdin], [], [], 0)[0]:
            keys = _pressed()
            while _BEGUN.search(keys) and select.select([sys.stdin], [], [], REST_COMES_WITHIN)[0]:
                if not (rest := _pressed()):
                    return True
                keys += rest
            if not keys or any(key in _SEQUENCE.sub(b"", keys) for key in LEAVING):
                return True
        return False

    def _resize(self, _: int, __: FrameType | None) -> None:
        self.is_resized = True

    def _sleep(self, number: int, _: FrameType | None) -> None:
        """Give the terminal back while the program sleeps, and take it again after."""
        self._leave()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        signal.signal(number, self._sleep)
        _enter()
        self.is_resized = True

    def _leave(self) -> None:
        """Give the terminal back; one that is gone takes nothing."""
        with suppress(OSError):
            _write(LEAVE)
        if self._before:
            import termios

            with suppress(termios.error):
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, self._before)


def _enter() -> None:
    """Take every key at once, unseen, where the system has keys to take."""
    if _settings():
        import tty

        tty.setcbreak(sys.stdin.fileno())
    _write(ENTER)


def _settings() -> list[Any]:
    """Give the settings of the terminal; none on a system that keeps them elsewhere."""
    try:
        import termios
    except ImportError:
        return []
    return termios.tcgetattr(sys.stdin.fileno())


def _pressed() -> bytes:
    """Give the keys that were pressed; none where the terminal is gone."""
    try:
        return os.read(sys.stdin.fileno(), 64)
    except OSError:
        return b""


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _stop(*_: object) -> NoReturn:
    raise KeyboardInterrupt
