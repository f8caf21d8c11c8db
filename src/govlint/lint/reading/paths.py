"""Paths that a command names, and the structures that they stand for."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from govlint.document.decoding import wide_encoding
from govlint.exchange.workbook.endings import PROTECTED, WHY_PROTECTED, is_workbook, why_not
from govlint.files.border import place_to_read, refuse_leaving, upward
from govlint.files.plain_file import opened
from govlint.lint.reading.include import includes
from govlint.lint.reading.parts_as_roots import wholes_of, without_parts
from govlint.lint.reading.passed_over import passed_over
from govlint.lint.reading.roots import is_meant_as_root, is_root
from govlint.lint.reading.walk import (
    Door,
    Note,
    below,
    border_around,
    entries,
    leads_out,
    may_be_structure,
)
from govlint.lint.reading.workbooks_aside import workbooks_aside
from govlint.refusal import Refusal
from govlint.rulebook.catalogue import load_catalogue
from govlint.structure.command_words import command_word
from govlint.structure.nearest_word import did_you_mean
from govlint.structure.sanitise import printable

MOST_NAMES = 1000
"""Names among which one is looked for that was meant."""

MOST_FOLDERS_UP = 12
HEAD = 4096
"""Bytes in which a file that is no text gives itself away."""


class NoSuchPath(Refusal):
    """A path that is named and is no structure."""


class FoundRoot(NamedTuple):
    """A root file, and the names by which it was found that have a link in them."""

    path: Path
    real: Path
    links: tuple[Path, ...] = ()


def roots(given: list[Path], note: Note) -> list[Path]:
    """Find the root files below directories and beside named files; raises `Refusal`."""
    return [one.path for one in found_roots(given, note)]


def found_roots(given: Sequence[Path], note: Note) -> list[FoundRoot]:
    """Find root files with the links that led to them; raises `Refusal`.

    What looks like a structure and is not among them is noted.
    """
    found: dict[Path, Path] = {}
    links: defaultdict[Path, dict[Path, None]] = defaultdict(dict)
    doors: list[Door] = []
    searched = []
    for path in given or [Path()]:
        refuse_leaving(path)
        is_folder = _is_folder(path)
        for root, named in _in_folder(path, note, doors) if is_folder else _of_file(path, note):
            real = place_to_read(root)
            found.setdefault(real, root)
            if os.path.abspath(named) != str(real):  # noqa: PTH100  # as it is named
                links[real][named] = None
        searched += [path] * is_folder
    for said in (passed_over(doors, found, searched), workbooks_aside(doors, found)):
        if said:
            note(said)
    kept = without_parts(found)
    return [FoundRoot(root, real, tuple(links.get(real, ()))) for real, root in kept.items()]


def _in_folder(folder: Path, note: Note, doors: list[Door]) -> Iterator[tuple[Path, Path]]:
    """Give the roots below a folder, and at last those that only a link there leads to.

    With each stands the name by which it was found. Raises `Refusal` at a link out of the
    repository, or where there is none out of the folder.
    """
    links = []
    for root in below(folder, note, doors):
        if os.path.islink(root):  # noqa: PTH114  # also where it may not be asked
            links.append(root)
        else:
            yield root, root
    for link in links:
        border = border_around(folder)
        refuse_leaving(link, border)
        there = Path(os.path.realpath(link))
        is_there = os.path.exists(there)  # noqa: PTH110  # never raises
        if is_there and not border.holds(there):
            raise Refusal(f"{link}: has changed meanwhile; nothing is read")
        yield from_here(there) if is_there else link, link


def _is_folder(path: Path) -> bool:
    """Tell a folder from a file; raises `NoSuchPath` where it is neither or may not be read."""
    try:
        if path.is_dir():
            os.scandir(path).close()
            return True
        if not path.is_file():
            raise NoSuchPath(f"{_told(path)}: {_not_a_file(path)}")
        opened(path).close()
    except OSError as error:
        raise NoSuchPath(f"{_told(path)}: cannot be read: {error.strerror}") from None
    return False


def _of_file(path: Path, note: Note) -> list[tuple[Path, Path]]:
    """Give a root itself, or every root that takes a part in, and by which name it was found."""
    if is_root(path):
        above = (root for root in _roots_above(path, note) if root != path.absolute())
        if wholes := wholes_of(path, above):
            return [(from_here(root), root) for root in wholes]
        return [(from_here(place_to_read(path)) if path.is_symlink() else path, path)]
    found = [(from_here(root), root) for root in _roots_above(path, note) if includes(root, path)]
    if found or is_meant_as_root(path):
        return found or [(path, path)]
    raise NoSuchPath(f"{_told(path)}: {_no_structure(path)}")


def _no_structure(path: Path) -> str:
    if said := why_not(path):
        return said
    with opened(path) as file:
        head = file.read(HEAD)
    if is_workbook(path):
        damaged = "the file is no workbook, or it is damaged; save it again as .xlsx"
        return WHY_PROTECTED if head.startswith(PROTECTED) else damaged
    if wide := wide_encoding(head):
        return f"the file is {wide[:6].upper()}; save it as UTF-8"
    if b"\0" in head:
        return "not a text file; write the structure in a text editor"
    said = "neither a structure nor a part of one; "
    if path.suffix.lower() in _LISTS:
        return f"{said}a list is taken over with `govlint import {command_word(path)}`"
    return f"{said}a structure begins with `govlint: 1`"


_LISTS = (".csv", ".tsv")
"""Endings of lists that may become structures."""


def _not_a_file(path: Path) -> str:
    if path.exists():
        return "not a file"
    if str(path) == "-":
        return "standard input is not read; name a file"
    if path.is_symlink():
        return "a link that leads nowhere"
    beside = [printable(entry.name) for entry in entries(str(path.parent), note=_unsaid)]
    hint = _split_at_space(path, beside) or did_you_mean(path.name, beside, own_words=False)
    return f"there is no such file{hint or _of_an_option(path)}"


def _split_at_space(path: Path, beside: Iterable[str]) -> str:
    """Say of the first word of a name that a name with spaces stands in quotation marks."""
    whole = next((name for name in sorted(beside) if name.startswith(f"{path.name} ")), None)
    return f'; a name with spaces needs quotation marks: "{path.with_name(whole)}"' if whole else ""


def _of_an_option(path: Path) -> str:
    """Say of what is no file that an option names such a thing."""
    if path.suffix.lower() in _WRITTEN:
        return f"; a file to be written is named with --output {path}"
    if str(path) in load_catalogue().profiles:
        return f"; each profile is named with an option of its own: --profile {path}"
    return ""


_WRITTEN = (".csv", ".docx", ".html", ".json", ".md", ".pdf")
"""Endings of files that are no structures, but outputs."""


def _roots_above(path: Path, note: Note) -> Iterator[Path]:
    """Look beside a file and in the folders above it, where it stands and where it is named."""
    homes = (path.resolve().parent, path.absolute().parent)
    folders = [folder for home in homes for folder in islice(upward(home), MOST_FOLDERS_UP)]
    for folder in dict.fromkeys(folders):
        for entry in entries(str(folder), note):
            path = Path(entry.path)
            if may_be_structure(entry.name) and not leads_out(path) and is_root(path):
                yield path


def _told(path: Path) -> str:
    """Sanitise a path for one line of text."""
    return printable(str(path))


def from_here(path: Path) -> Path:
    """Name a path from the working directory, if it lies below it."""
    try:
        return path.relative_to(Path.cwd())
    except (ValueError, OSError):
        return path


def _unsaid(_: str) -> None:
    """Drop a message, where something else is wrong already."""


def names_in(folder: Path) -> list[str]:
    """Name what stands in a folder; nothing of what is none, or may not be read."""
    return [entry.name for entry in entries(str(folder), _unsaid)[:MOST_NAMES]]


def folders_in(folder: Path) -> list[str]:
    """Name the folders in a folder, and not the links to some, which may lead out."""
    found = (one for one in entries(str(folder), _unsaid) if one.is_dir(follow_symlinks=False))
    return [one.name for one in found][:MOST_NAMES]
