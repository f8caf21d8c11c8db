"""Loop of `watch`: wait for a save, read, ask, draw, until somebody leaves."""

import os
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from time import monotonic, sleep

from govlint.cli.watch.news import news
from govlint.cli.watch.page import Screenful, changes_take, page
from govlint.cli.watch.panel import written_at
from govlint.cli.watch.question import WatchedCommand
from govlint.cli.watch.reading import Snapshot, read
from govlint.cli.watch.renewal import Renewal
from govlint.cli.watch.terminal import Terminal

PATIENCE = 100
"""Milliseconds after which keys are looked at again."""

TRIES = 30
"""How often keys and files are looked at before folders are watched again that could not be."""

READING = "  reading …"
"""What stands on the last line while a large structure is read."""

BETWEEN_LOOKS = 1.0
"""Seconds after which files are looked at of which no event told, as on a drive of a network."""

NARROWEST, LOWEST = 40, 8
"""Cells and lines for which a page is laid out at least."""


def watch(question: WatchedCommand, first: Snapshot) -> None:
    """Draw the answer, and again on every save; Ctrl-C leaves as q does."""
    watching = _Watch(question, Terminal(), first)
    try:
        with watching.terminal.opened():
            watching.run()
    except KeyboardInterrupt:
        return
    finally:
        watching.pages.end()


class _Watch:
    """What is on the screen, and what it rests on."""

    def __init__(self, question: WatchedCommand, terminal: Terminal, first: Snapshot) -> None:
        self.question = question
        self.terminal = terminal
        self.pages = Renewal(question.outputs)
        self.shown: Screenful | None = None
        self.now = first
        self.sources = first.sources
        self.state = first.sources.state()
        self.looked = monotonic()

    def run(self) -> None:
        """Draw, wait and draw again, until a key is pressed that ends it."""
        self.take(self.now)
        while not self.terminal.is_left():
            folders = self.sources.folders
            for paths in _events(folders):
                if self.terminal.is_left():
                    return
                self.look(paths)
                if self.sources.folders != folders:
                    break

    def look(self, paths: Collection[Path]) -> None:
        """Ask again where a source was saved, and draw again where the screen has a new size.

        Where the same is read and found, what is on the screen stays, with what changed before.
        """
        if any(map(self.sources.may_matter, paths)) or self.is_late():
            self.terminal.note(_size()[1], READING)
            state = self.sources.state()
            now = read(self.question.arguments())
            if _found(now) != _found(self.now):
                self.take(now)
            else:
                self.draw(ask=False)
            self.state = {**self.sources.state(), **state}
        elif self.terminal.is_resized:
            self.draw(ask=self.shown is not None and self.shown.answer is not None)

    def is_late(self) -> bool:
        """Tell whether a file is otherwise than it was read, at most once a second."""
        if monotonic() < self.looked + BETWEEN_LOOKS:
            return False
        self.looked = monotonic()
        return self.sources.state() != self.state

    def take(self, now: Snapshot) -> None:
        """Put a reading on the screen, below the last one where it cannot be read."""
        self.now = now
        last = self.shown
        shows = now.replaces(last.reading if last else None)
        if shows:
            told = news(last.reading if last else None, now)
            entity = written_at(now, told.texts, last.entity if last else None)
            self.shown = Screenful(now, told, entity=entity)
            self.sources = now.sources
        else:
            self.sources = self.sources.and_also(now.sources)
        self.draw(ask=shows)

    def draw(self, *, ask: bool) -> None:
        """Draw what there is, and ask the command first where its answer is wanted."""
        width, height = _size()
        if ask and self.shown and not self.question.is_plain_check:
            room = height - changes_take(width, self.shown)
            self.shown = self.shown._replace(answer=self.question.asked(room))
            self.pages.after_writing()
        self.terminal.draw(page(width, height, self.shown, self.now))


def _found(reading: Snapshot) -> object:
    """Give what tells two readings apart."""
    result, shown = reading.result, reading.shown
    return str(reading.refusal), reading.texts, reading.notes, shown, result and result.findings


def _events(folders: Collection[Path]) -> Iterator[set[Path]]:
    """Give what was saved, moved or deleted in some folders, and nothing after a while.

    Folders are watched and not files, since most editors put a new file in the place of the old.
    Where the system watches no more, or a folder is gone, it is tried again after a while.
    """
    from watchfiles import watch as watched

    try:
        for changes in watched(
            *sorted(folders),
            watch_filter=None,
            step=PATIENCE // 2,
            rust_timeout=PATIENCE,
            yield_on_timeout=True,
            recursive=False,
            ignore_permission_denied=True,
        ):
            yield {Path(os.path.abspath(path)) for _, path in changes}  # noqa: PTH100  # any text
    except (FileNotFoundError, RuntimeError):  # it raises its own kind of the latter
        for _ in range(TRIES):
            sleep(PATIENCE / 1000)
            yield set()


def _size() -> tuple[int, int]:
    """Give the width and height of the terminal; one without a size is as most are."""
    try:
        width, height = os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        width, height = 0, 0
    return max(width or 80, NARROWEST), max(height or 24, LOWEST)
