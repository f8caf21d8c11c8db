"""Repository border: the settings of a folder reach up to it, and along no link out of it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from stat import S_ISVTX
from typing import NamedTuple

from govlint.files.way import end_inside, followed, links_along
from govlint.invisible_characters import UNSEEN
from govlint.refusal import Refusal

REPOSITORY = ".git"
"""What the top folder of a repository holds."""


class Border(NamedTuple):
    """A folder that nothing below may lead out of, and what it is called."""

    folder: Path
    name: str

    def holds(self, path: Path, written: str = "") -> bool:
        """Tell whether a path, and what a file writes after it, stands inside, and not in git's.

        A link in there that leads out and comes back does not.
        """
        return self.end(path, written) is not None

    def is_around(self, path: str | Path) -> bool:
        """Tell whether a path stands inside by its letters, wherever links lead; nothing is asked.

        What a file names, and is not found so, is not to be looked at.
        """
        return Path(os.path.abspath(path)).is_relative_to(self.folder)  # noqa: PTH100  # no link

    def end(self, path: Path, written: str = "") -> Path | None:
        """Follow them to where they end, if that is inside; nothing that is outside is asked.

        A link that stands in a repository is held to that as well. What a file writes is followed
        first, since it may step out where no link stands.
        """
        if written and not self.end_of_link(path, written):
            return None
        return None if left_by(path / written, self) else self.end_of_link(path, written)

    def end_of_link(self, path: Path, written: str = "") -> Path | None:
        """Follow them so, and ask for no other border."""
        home = Path(os.path.realpath(self.folder))
        end = end_inside(home, path, written)
        return end if end and not is_in_git_s(end.relative_to(home)) else None


def is_in_git_s(way: Path) -> bool:
    """Recognise a way into git's own folder."""
    return any(map(is_git_s, way.parts))


def is_git_s(name: str) -> bool:
    """Recognise git's own folder, also where a system ignores case and invisible characters."""
    return UNSEEN.sub("", name).casefold() == REPOSITORY


def is_there(path: Path) -> bool:
    """Tell whether something has a path; behind a link out it counts as there, whatever is."""
    return left_by(path) is not None or os.path.lexists(path)


def is_folder(path: Path) -> bool:
    """Tell whether there is a folder; of a name that no folder can have there is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def border_of(folder: Path, otherwise: str) -> Border:
    """Find the repository around a folder; where there is none, the folder is its own border."""
    return repository_of(folder) or Border(folder, otherwise)


def repository_of(folder: Path) -> Border | None:
    """Find the repository around a folder."""
    *_, top = upward(folder)
    return Border(top, "the repository") if _is_repository(top) else None


def left_by(path: Path, searched: Border | None = None, *, written: bool = False) -> Border | None:
    """Find what a path leads out of, by a link that stands in there and that it comes to.

    That is a repository; where there is none, what was searched to find the path, as far as the
    link stands in it, else for what is to be written the folder of a link on a way named from the
    working folder, where an archive may have been unpacked. What else is named where no repository
    is, as `/dev/stdout`, is the user's.
    """
    for one in _links_on(path):
        home = Path(os.path.realpath(one.parent))
        around = _whole_repository_of(home)
        if not around and searched and home.is_relative_to(os.path.realpath(searched.folder)):
            around = searched
        if not around and written:
            around = _own_folder(home, one, path)
        if around and not around.end_of_link(home / one.name):
            return around
    return None


def _own_folder(home: Path, *named: Path) -> Border | None:
    """Give the folder of a link, if that or the way to it is named from the working folder."""
    try:
        is_below = any(one.absolute().is_relative_to(Path.cwd()) for one in named)
    except FileNotFoundError:  # the working directory is there no longer
        return None
    return Border(home, "its folder") if is_below else None


def _links_on(path: Path) -> Iterator[Path]:
    """Give the links on a way, and those that they lead along, which may be a stranger's."""
    try:
        named = path.absolute()
    except FileNotFoundError:  # the working directory is there no longer
        return
    yield from links_along(named)


def _whole_repository_of(folder: Path) -> Border | None:
    """Find the repository around a folder, also beyond one where all may leave files.

    An archive can hold such a folder inside of a repository.
    """
    tops = filter(_is_repository, (folder, *folder.parents))
    return next((Border(top, "the repository") for top in tops), None)


def refuse_leaving(path: Path, searched: Border | None = None, *, written: bool = False) -> None:
    """Raise `Refusal` where a link, which may be a stranger's, leads out, to read or to write."""
    if around := left_by(path, searched, written=written):
        raise Refusal(f"{path}: a link out of {around.name}; name what it leads to")


def place_to_write(path: Path) -> Path:
    """Follow links once, and give the place that they lead to, if it may be written.

    Raises `Refusal` at a link out, also at one that takes the place of something meanwhile.
    """
    return _place(path, _left_from, written=True)


def place_to_read(path: Path) -> Path:
    """Follow links once, and give the place that they lead to, if it may be read.

    Raises `Refusal` at a link out, also at one that takes the place of something meanwhile.
    """
    return _place(path, _whole_repository_around, written=False)


def _place(path: Path, border: Callable[[Path, Path], Border | None], *, written: bool) -> Path:
    refuse_leaving(path, written=written)
    there, links = followed(path)
    borders = filter(None, (border(link, path) for link in links))
    if not all(_stands_in(around.folder, there) for around in borders):
        raise Refusal(
            f"{path}: has changed meanwhile; nothing is {'written' if written else 'read'}"
        )
    return there


def _stands_in(folder: Path, there: Path) -> bool:
    """Tell whether a place without links stands in a folder, and not in git's; nothing is asked."""
    return there.is_relative_to(folder) and not is_in_git_s(there.relative_to(folder))


def _whole_repository_around(link: Path, _: Path) -> Border | None:
    return _whole_repository_of(link.parent)


def _left_from(link: Path, path: Path) -> Border | None:
    """Find what a link that is written along must not lead out of."""
    return _whole_repository_of(link.parent) or _own_folder(link.parent, link, path)


def upward(folder: Path) -> Iterator[Path]:
    """Give a folder and those above it up to its repository, or to where all may leave files."""
    for home in (folder, *folder.parents):
        if home != folder and _is_shared(home):
            return
        yield home
        if _is_repository(home):
            return


def _is_repository(folder: Path) -> bool:
    return os.path.lexists(folder / REPOSITORY)


def _is_shared(folder: Path) -> bool:
    """Recognise a folder that many share, as for temporary files, by its sticky bit."""
    try:
        return bool(folder.stat().st_mode & S_ISVTX)
    except OSError:
        return False
