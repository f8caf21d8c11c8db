"""Names of files that are opened: which are texts, and what they are called in their folder."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from govlint.exchange.workbook.endings import LOCKS
from govlint.lint.reading.walk import ENDINGS, NAMED, TEXT
from govlint.structure.sanitise import printable

TRACES = (*LOCKS, "._")
"""How files begin that say that another is open, or what macOS knows of it."""

OF_MACOS = "__MACOSX"
"""The folder that macOS puts into an archive beside what is in it."""


def is_text(name: str) -> bool:
    """Tell whether a file is one of texts, by its ending."""
    return PurePosixPath(name).suffix.lower() in ENDINGS


def is_misnamed(name: str) -> bool:
    """Tell whether a file is called as a structure is, but for an ending that an editor added."""
    called = PurePosixPath(name).name
    return called.endswith(TEXT) and called.removesuffix(TEXT) in NAMED


def beside(book: str, name: str) -> str:
    """Name a configuration or a rule as a workbook in the same folder does; nothing elsewhere."""
    home = PurePosixPath(book).parent
    is_there = is_text(name) and PurePosixPath(name).is_relative_to(home)
    return PurePosixPath(name).relative_to(home).as_posix() if is_there else ""


def by_printable_name(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Name files as they can be shown, unless two of them would then have one name."""
    named = {printable(name): raw for name, raw in files.items()}
    return named if len(named) == len(files) else files


def without_traces(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Leave out what programs and systems put beside the files that somebody has."""
    kept = {name: raw for name, raw in files.items() if not _is_trace(PurePosixPath(name))}
    return kept or files


def _is_trace(path: PurePosixPath) -> bool:
    return path.name.startswith(TRACES) or OF_MACOS in path.parts[:-1]


def without_common_folder(files: Mapping[str, bytes]) -> dict[str, str]:
    """Name files from the folder that holds them all, with the names that they came by."""
    parts = {name: PurePosixPath(name).parts for name in files}
    while len({one[:1] for one in parts.values()}) == 1 and all(
        len(one) > 1 for one in parts.values()
    ):
        parts = {name: one[1:] for name, one in parts.items()}
    return {"/".join(one): name for name, one in parts.items()}
