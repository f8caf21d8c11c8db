"""Way that a path goes along links, which stays in a folder at each step or leads out of it."""

import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from stat import S_ISLNK

LONGEST_PATH = 4096
"""Characters; no system has longer ones, and to follow one takes long."""

LONGEST_NAME = 255
"""Bytes of one name in a path."""

MOST_LINKS = 40
"""Links along one way; no system follows more."""

UP = ".."

_EXTENDED = "\\\\?\\"
"""What Windows writes before the target of a link."""


def end_inside(folder: Path, path: Path, written: str = "") -> Path | None:
    """Follow a path to where it ends; None where it ends outside, or leads out and comes back.

    `folder` is named without links. A link that stands in there is held to it, and so is `written`,
    the way from the path as a file gives it. Nothing is asked of what stands outside of the folder
    behind a link in it: what is there, and what it is called, is nobody's business.
    """
    if PurePath(written).is_absolute():  # by way of the folder itself, which is named so
        if not PurePath(written).is_relative_to(folder):
            return None
        path, written = folder, os.fspath(PurePath(written).relative_to(folder))
    if "\0" in f"{path}{written}":  # a name that no file can have
        return None
    named, met = path.absolute(), set[tuple[object, ...]]()
    at = folder if named == folder else Path(named.anchor)
    before = _steps(named.relative_to(at), is_held=False)
    waiting = [*_steps(PurePath(written), is_held=True), *before]
    while waiting:
        step, is_held = waiting.pop()
        at = at.parent if step == UP else at / step
        is_inside = at.is_relative_to(folder)
        if is_held and not is_inside:
            return None
        if may_be_link(at):
            if (at, *waiting) in met:  # in a circle, which leads nowhere, but upwards by its text
                return at if is_inside and UP not in dict(waiting) else None
            if len(met) == MOST_LINKS:
                return None
            met.add((at, *waiting))
            if not (led := _led(at, folder if is_inside else None)):
                return None
            at, target = led
            waiting += _steps(target, is_held=is_held or is_inside)
    end = Path(os.path.realpath(at)) if os.name == "nt" else at  # which has links of other sorts
    return end if end.is_relative_to(folder) else None


def may_be_link(path: Path) -> bool:
    """Tell a link, and what the system does not tell of, though a shorter name may lead there.

    So it is below a folder that may not be searched, and where a path is too long as a whole.
    """
    try:
        return S_ISLNK(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError as error:
        has_no_file = any(len(os.fsencode(one)) > LONGEST_NAME for one in path.parts)
        return not (error.errno == errno.ENAMETOOLONG and has_no_file)


def links_along(path: Path) -> Iterator[Path]:
    """Give the links on a whole path in the order in which it goes, and those that they lead along.

    Each once, at its own place, and before anything is asked of what it leads to. What stands
    before `..` may be one; where it is none, the way is no longer for it.
    """
    at, ends = Path(path.anchor), dict[Path, Path | None]()
    waiting = [*_steps(path, is_held=False)]
    while waiting:
        step, _ = waiting.pop()
        at = at.parent if step == UP else at / step
        if not may_be_link(at):
            continue
        if at in ends:
            at = ends[at] = ends[at] or Path(os.path.realpath(at))
            continue
        ends[at] = None
        yield at
        if led := _led(at, None):
            at, target = led
            waiting += _steps(target, is_held=False)


def followed(path: Path) -> tuple[Path, list[Path]]:
    """Follow a path to its place, and give the links that it came by, each at its own place.

    Each step is asked for once, so that the place is where these links led, whatever is put there
    meanwhile; there they may lead nowhere.
    """
    named, links = path.absolute(), list[Path]()
    at = Path(named.anchor)
    waiting = [*_steps(named, is_held=False)]
    while waiting:
        step, _ = waiting.pop()
        at = at.parent if step == UP else at / step
        if len(links) < MOST_LINKS and may_be_link(at) and (led := _led(at, None)):
            links.append(at)
            at, target = led
            waiting += _steps(target, is_held=False)
    return (Path(os.path.realpath(at)) if os.name == "nt" else at), links


def has_no_link(path: Path) -> bool:
    """Tell whether a path leads along no link, which is asked from above and of nothing behind."""
    if os.name == "nt":  # which has links of other sorts
        return os.path.realpath(path) == str(path)
    return not any(map(may_be_link, _from_above(path)))


def _from_above(path: Path) -> Iterator[Path]:
    """Give the folders that a path leads through, and at last itself."""
    return reversed((path, *path.parents))


def _steps(way: PurePath, *, is_held: bool) -> Iterable[tuple[str, bool]]:
    """Give the steps of a way from its end, since what waits is taken from there."""
    return ((step, is_held) for step in reversed(way.parts) if step != way.anchor)


def _led(link: Path, folder: Path | None) -> tuple[Path, PurePath] | None:
    """Give from where a link leads on, and along which way; None where it leads out of a folder."""
    try:
        target = Path(os.readlink(link).removeprefix(_EXTENDED))  # noqa: PTH115  # as it is written
    except OSError:  # it is gone meanwhile
        return None
    if not target.is_absolute():
        return link.parent, target
    if not folder:
        return Path(target.anchor), target
    return (folder, target.relative_to(folder)) if target.is_relative_to(folder) else None
