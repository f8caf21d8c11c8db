"""Texts in the place of files, such as what an editor holds before it is saved."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from govlint.document.decoding import SIZE_LIMIT, Span, TextFault, decode
from govlint.files.way import LONGEST_PATH
from govlint.lint.reading.glob_patterns import ANY_DEPTH, Folders, is_wild
from govlint.lint.reading.roots import begins_structure
from govlint.refusal import Refusal

if TYPE_CHECKING:
    from govlint.exchange.workbook.document import SheetsDocument


class Texts:
    """Texts by the names of the files that they stand for, relative to one folder."""

    def __init__(self, texts: Mapping[str, str], home: Path) -> None:
        """Raise `Refusal` where a name leads out of the folder, or is written in two ways."""
        self._texts: dict[Path, str] = {}
        for name, text in texts.items():
            path = home / _inside(name)
            if path in self._texts:
                raise Refusal(f"{str(name)!r}: there is another text of this name")
            self._texts[path] = text
        self._home = home

    def roots(self) -> Iterator[tuple[Path, str]]:
        """Give the path and the name of each text that is the root of a structure."""
        for path, text in self._texts.items():
            if begins_structure(text.encode(errors="replace")):
                yield path, path.relative_to(self._home).as_posix()

    def by_name(self) -> Iterator[tuple[str, str]]:
        """Give each text with the name of the file that it stands for."""
        for path, text in self._texts.items():
            yield path.relative_to(self._home).as_posix(), text

    def text(self, path: Path) -> str:
        """Give a text as it would be read from a file; raises `TextFault`.

        Raises `Refusal` where a link was exchanged since the texts were collected.
        """
        if path not in self._texts:
            raise Refusal(f"{path.name}: has changed meanwhile")
        raw = self._texts[path].encode(errors="replace")
        if len(raw) > SIZE_LIMIT:
            message = f"The text is larger than {SIZE_LIMIT // 1_000_000} MB"
            raise TextFault(message, Span(1, 1, 1, 1))
        return decode(raw)

    def workbook(self, path: Path) -> "Callable[[], SheetsDocument] | None":
        """Give what reads a workbook that is held open, as it is then; none among texts."""
        return None

    def folders(self, home: Path) -> "TextFolders":
        """Give the folder of a root, with what stands in it and below."""
        return TextFolders(home, self._texts)


class TextFolders(Folders):
    """A folder that there is only in names."""

    def __init__(self, home: Path, paths: Iterable[Path]) -> None:
        super().__init__(home)
        below = (path.relative_to(home) for path in paths if path.is_relative_to(home))
        self._ways = {way.as_posix(): way.parts for way in sorted(below)}
        self._parents = {
            way[:at] for way in self._ways for at, sign in enumerate(way) if sign == "/"
        }

    def matching(self, steps: Sequence[str]) -> list[Path]:
        """Find the texts that the steps of a pattern lead to, in order; raises `TooManyFolders`."""
        if not any(map(is_wild, steps)):
            way = "/".join(steps)
            return [self.home / way] if way in self._ways else []
        if steps[-1] == ANY_DEPTH:
            return []
        self._spend(len(steps) * sum(map(len, self._ways.values())))
        return [self.home / way for way, names in self._ways.items() if self._leads(steps, names)]

    def names(self, folder: str) -> list[str]:
        """List what stands in a folder, which is named from the first with a slash at its end."""
        below = (way.removeprefix(folder) for way in self._ways if way.startswith(folder))
        return list(dict.fromkeys(way.partition("/")[0] for way in below))

    def real(self, path: Path) -> str:
        """Give the path, for there are no links."""
        return str(path)

    def holds(self, path: Path) -> bool:
        """Say that all stays below, since texts are held to their names."""
        return True

    def is_folder(self, way: str) -> bool:
        """Tell whether something stands below."""
        return way in self._parents

    def is_link(self, way: str) -> bool:
        """Say that there are no links."""
        return False

    def _leads(self, steps: Sequence[str], names: Sequence[str]) -> bool:
        """Tell whether the steps of a pattern lead along some names, to the last of them."""
        reached = {0}
        for name in names:
            reached = {
                step if steps[step] == ANY_DEPTH else step + 1
                for step in _with_none_between(steps, reached)
                if steps[step] == ANY_DEPTH or self._is_like(name, steps[step])
            }
        return len(steps) in reached

    def _is_like(self, name: str, step: str) -> bool:
        """Hold a name to a step, as that of a file."""
        return bool(self._pattern(step).match(name)) if is_wild(step) else name == step


def _inside(name: str) -> PurePosixPath:
    """Give the path that a name stands for; raises `Refusal`."""
    path = PurePosixPath(name)
    if not path.parts or path.is_absolute() or ".." in path.parts or not _can_be(str(path)):
        raise Refusal(f"{str(name)!r}: the name of a text is a path below the working folder")
    return path


def _can_be(path: str) -> bool:
    """Tell whether a file can have a path."""
    try:
        return b"\0" not in os.fsencode(path) and len(path) <= LONGEST_PATH
    except UnicodeEncodeError:  # half a character
        return False


def _with_none_between(steps: Sequence[str], reached: set[int]) -> Iterator[int]:
    """Give the steps that may come next, for `**` also stands for no folder at all."""
    for step in sorted(reached):
        at = step
        while at < len(steps):
            yield at
            if steps[at] != ANY_DEPTH:
                break
            at += 1
