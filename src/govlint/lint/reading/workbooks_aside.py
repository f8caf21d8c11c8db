"""Workbooks that a walk of a folder leaves aside, since a workbook is read where it is named."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from govlint.exchange.workbook.endings import is_workbook, why_not
from govlint.lint.reading.walk import STEM, Door, may_be_workbook
from govlint.structure.command_words import command_word
from govlint.structure.word_lists import counted, in_words, shortened

MOST_LOOKED_INTO = 1_000
"""Workbooks that are opened for the titles of their sheets."""

MOST_NAMED = 4


def workbooks_aside(doors: Sequence[Door], found: Collection[Path]) -> str:
    """Say which workbooks that hold a structure are not read; empty for none.

    `found` has the real paths of those that are.
    """
    met = {real: door.path for door in reversed(doors) if (real := _workbook(door))}
    paths = sorted(path for real, path in met.items() if real not in found)
    looked_at = paths[:MOST_LOOKED_INTO]
    named = [path for path in looked_at if is_workbook(path) and holds_structure(path)]
    said = [f"{path.as_posix()}: {why_not(path)}" for path in looked_at if not is_workbook(path)]
    return "; ".join([*_sentences(named), *said, *_more(paths)])


def holds_structure(path: Path) -> bool:
    """Tell whether a workbook has sheets that are read, or is called as if it had."""
    from govlint.exchange.workbook.recognition import has_known_sheets

    return _is_called_so(path) or has_known_sheets(path)


def where_it_is_named(path: Path) -> str:
    """Say how a workbook is checked, as a command to be copied."""
    return f"a workbook is checked where it is named, as in: govlint check {command_word(path)}"


def _is_called_so(path: Path) -> bool:
    return path.stem.casefold() == STEM


def _workbook(door: Door) -> Path | None:
    """Give the real path of what may be a workbook, where that is inside."""
    real = door.border.end(door.path) if may_be_workbook(door.path.name) else None
    return real if real and real.is_file() else None


def _sentences(paths: Sequence[Path]) -> Iterator[str]:
    if paths:
        names = in_words(shortened([path.as_posix() for path in paths], MOST_NAMED))
        are = "is" if len(paths) == 1 else "are"
        yield f"{counted(len(paths), 'workbook')} {are} passed over: {names}"
        yield where_it_is_named(paths[0])


def _more(paths: Sequence[Path]) -> Iterator[str]:
    if len(paths) > MOST_LOOKED_INTO:
        yield f"of {len(paths):,} workbooks only the first {MOST_LOOKED_INTO:,} were looked into"
