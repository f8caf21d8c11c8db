"""Progress of a run that takes long: on standard error, and only to a terminal."""

import sys
from collections.abc import Iterator, Sequence
from threading import Timer
from types import TracebackType
from typing import TYPE_CHECKING, Self

from govlint.lint.task import LintTask
from govlint.structure.sanitise import printable

if TYPE_CHECKING:
    from rich.status import Status
    from rich.text import Text

PATIENCE = 1.0
"""Seconds of silence; most runs end sooner and never load what draws the line."""

FRAMES = 8
"""Drawings of the line in a second."""


class Progress:
    """Progress line, which comes after a while, says what is going on, and is gone at the end."""

    def __init__(self) -> None:
        self._doing = "Looking for structures"
        self._status: Status | None = None
        self._timer = Timer(PATIENCE, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        """Start the timer of the line, where standard error is a terminal."""
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the line away, once it is settled whether there is one."""
        self._timer.cancel()
        if self._timer.ident:
            self._timer.join()
        if self._status:
            self._status.stop()

    def each(self, tasks: Sequence[LintTask]) -> Iterator[LintTask]:
        """Hand on one task after another, and say which is at work."""
        for number, task in enumerate(tasks, 1):
            self._doing = f"Checking {number} of {len(tasks)}: {printable(task.shown)}"
            yield task

    def _show(self) -> None:
        from rich.status import Status

        from govlint.cli.console import screen

        self._status = Status(self, console=screen(sys.stderr), refresh_per_second=FRAMES)
        self._status.start()

    def __rich__(self) -> "Text":
        """Give the text of the line, which is asked for at every drawing."""
        from rich.text import Text

        return Text(self._doing, no_wrap=True, overflow="ellipsis")
