"""Texts in the place of files, such as what an editor holds before it is saved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from govlint.document.text import SIZE_LIMIT, Span, TextFault, decode
from govlint.finding import Refusal
from govlint.lint.include_patterns import ANY_DEPTH, Folders
from govlint.lint.roots import begins_structure


class Texts:
    """Texts by the names of the files that they stand for, relative to one folder."""

    def __init__(self, texts: Mapping[str, str], home: Path) -> None:
        """Raise `Refusal` where a name leads out of the folder."""
        self._texts = {home / _inside(name): text for name, text in texts.items()}
        self._home = home

    def roots(self) -> Iterator[tuple[Path, str]]:
        """Give the path and the name of each text that is the root of a structure."""
        for path, text in self._texts.items():
            if begins_structure(text.encode(errors="replace")):
                yield path, path.relative_to(self._home).as_posix()

    def text(self, path: Path) -> str:
        """Give a text as it would be read from a file; raises `TextFault`."""
        raw = self._texts[path].encode(errors="replace")
        if len(raw) > SIZE_LIMIT:
            message = f"The text is larger than {SIZE_LIMIT // 1_000_000} MB"
            raise TextFault(message, Span(1, 1, 1, 1))
        return decode(raw)

    def folders(self, home: Path) -> "TextFolders":
        """Give the folder of a root, with what stands in it and below."""
        return TextFolders(home, self._texts)


class TextFolders(Folders):
    """A folder that there is only in names."""

    def __init__(self, home: Path, paths: Iterable[Path]) -> None:
        super().__init__(home)
        below = (path.relative_to(home) for path in paths if path.is_relative_to(home))
        self._ways = sorted(way.as_posix() for way in below)

    def matching(self, steps: Sequence[str]) -> list[Path]:
        """Find the texts that the steps of a pattern lead to, in order."""
        if not steps or steps[-1] == ANY_DEPTH:
            return []
        return [self.home / way for way in self._ways if _leads_to(steps, way.split("/"))]

    def names(self, folder: str) -> list[str]:
        """List what stands in a folder, which is named from the first with a slash at its end."""
        below = (way.removeprefix(folder) for way in self._ways if way.startswith(folder))
        return list(dict.fromkeys(way.partition("/")[0] for way in below))

    def real(self, path: Path) -> str:
        """Give the path, for there are no links."""
        return str(path)

    def is_folder(self, way: str) -> bool:
        """Tell whether something stands below."""
        return any(one.startswith(f"{way}/") for one in self._ways)

    def is_link(self, way: str) -> bool:
        """Say that there are no links."""
        return False


def _inside(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if not name or path.is_absolute() or ".." in path.parts:
        raise Refusal(f"{name!r}: the name of a text is a path below the working folder")
    return path


def _leads_to(steps: Sequence[str], names: Sequence[str]) -> bool:
    """Tell whether the steps of a pattern lead along some names, to the last of them."""
    reached = {0}
    for name in names:
        reached = {
            step if steps[step] == ANY_DEPTH else step + 1
            for step in _with_none_between(steps, reached)
            if steps[step] == ANY_DEPTH or fnmatchcase(name, steps[step])
        }
    return len(steps) in reached


def _with_none_between(steps: Sequence[str], reached: set[int]) -> Iterator[int]:
    """Give the steps that may come next, for `**` also stands for no folder at all."""
    for step in sorted(reached):
        at = step
        while at < len(steps):
            yield at
            if steps[at] != ANY_DEPTH:
                break
            at += 1
