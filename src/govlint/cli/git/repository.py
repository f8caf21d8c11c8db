"""Repository of a folder: which it is, and whether it may be read.

git itself never opens it, because a repository's settings can name programs. It gets a git folder
of our own, with a copy of the refs, and reads the objects of the repository alone.
"""

import os
import re
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from tempfile import mkdtemp

from govlint.cli.git.owner import check_owner
from govlint.cli.git.patience import Patience
from govlint.cli.git.plain_files import files, identities, is_plain, plain
from govlint.cli.git.process import (
    Git,
    OtherRepository,
    Workplace,
    git_outside,
    isolated_git,
    settings,
)
from govlint.cli.reading_and_writing import real
from govlint.files.border import REPOSITORY, repository_of
from govlint.files.content import content_of_place
from govlint.files.programs import path_outside
from govlint.refusal import Refusal

POINTER = "gitdir: "
LONGEST_POINTER = 4096 + len(POINTER)
WORKTREES, SUBMODULES = "worktrees", "modules"

FILES = re.compile("HEAD|[A-Z]+_[A-Z_]+|packed-refs|shallow")
"""The files of a git folder by which a revision is named, such as HEAD and FETCH_HEAD.

Where capitals do not count, COMMONDIR or CONFIG would be settings of git.
"""

FOLDERS = ("refs", "reftable")
"""The folders by which a revision is named."""

MOST_REFS = 10_000
"""Files that name revisions, each of which is copied; a clone has a handful and one of the rest."""

MOST_AROUND = 40
"""Repositories around a submodule, one inside another; an archive can hold a thousand."""

LIST_OF_TABLES = "tables.list"
"""The file that names the tables of a `reftable`, all of which stand beside it."""

BY_LOG = "@{"
"""Stands in a revision that the logs or the settings of a branch name, as `main@{yesterday}`."""

TRACKING = re.compile(
    r"branch\..*\.(remote|merge|pushremote)|remote\..*\.(fetch|push)|remote\.pushdefault"
    r"|push\.default"
)
"""The settings that say what `@{upstream}` and `@{push}` name; none of them starts anything."""

PROMISED = re.compile(r"extensions\.partialclone|remote\..*\.(promisor|partialclonefilter)")
"""The settings of a copy that fetches what it has not, when git is allowed to."""

ROOM = 500_000_000
"""Bytes of refs; a file with holes takes no space, and has no end to speak of."""

ROOM_FOR_SETTINGS = 5_000_000
"""Bytes of one file of settings, which git takes longer to read: tens of thousands of branches."""

ROOM_FOR_TRACKING = 1_000_000
"""Bytes of settings that are handed to git beside the command, where systems have little room."""

NO_LISTS = ("multiPackIndex = false", "commitGraph = false")
"""Keep git from lists among the objects that only save time: one names packs by any path."""

FORMATS = {"objectformat": ("sha1", "sha256"), "refstorage": ("files", "reftable")}
"""What the settings of a repository may say of how it is kept."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository that may be read: its top folder, and the git that reads it."""

    top: Path
    git: Git
    is_partial: bool

    def lacks(self, what: str) -> Refusal:
        """Say what to do where a part of the history is not in this copy."""
        if not self.is_partial:
            return Refusal(f"--since: this copy has lost {what}; fetch it again")
        way_out = "`git fetch --refetch --no-filter` fetches what is missing"
        return Refusal(f"--since: {self.top} is a partial clone, without {what}; {way_out}")


def top_of(place: Path) -> Path:
    """Find the folder with the repository of a place; raises `Refusal` where there is none.

    As with git, it is not looked for beyond the border of a file system.
    """
    home = real(place)
    home = home if home.is_dir() else home.parent
    for folder in (home, *home.parents):
        if folder.stat().st_dev != home.stat().st_dev:
            break
        if os.path.lexists(folder / REPOSITORY):
            return folder
    raise Refusal(f"--since: not a git repository: {home}, nor a folder above it")


def repository(top: Path, scratch: Path, revision: str, patience: Patience) -> Repository:
    """Open the repository at a folder so far that a revision of it can be named and read.

    Raises `Refusal` where it is not known to be what it seems.
    """
    try:
        folder = Path(mkdtemp(dir=scratch))
        home = Workplace(folder, git_outside(top), path_outside(top), patience)
        return _opened(top, home, by_log=BY_LOG in revision)
    except OSError as error:
        path = error.filename or top / REPOSITORY
        raise Refusal(f"--since: {path} cannot be read: {error.strerror or error}") from None


def _opened(top: Path, home: Workplace, *, by_log: bool) -> Repository:
    own, common = _git_folders(top, home)
    folders = dict.fromkeys((own, common))
    before = identities(top, folders)
    check_owner(top, (top / REPOSITORY, own, common), home)
    _check_objects(common / "objects")
    said = _settings(common, home)
    ours = _copied(common, home.folder / "common", by_log=by_log)
    (ours / "config").write_text(_config(common, said), encoding="utf-8")
    if own != common:
        ours = _copied(own, home.folder / "own", by_log=by_log)
        (ours / "commondir").write_text("../common\n", encoding="utf-8")
    places = {"GIT_DIR": str(ours), "GIT_OBJECT_DIRECTORY": str(common / "objects")}

    def look_again() -> None:
        try:
            _check_objects(common / "objects")
            is_same = identities(top, folders) == before
        except (Refusal, OSError):
            is_same = False
        if not is_same:
            raise OtherRepository(f"--since: {top / REPOSITORY} has changed meanwhile")

    more = places | (_tracking(said) if by_log else {})
    git = replace(isolated_git(home, more), look_again=look_again)
    return Repository(top, git, any(map(PROMISED.fullmatch, said)))


def _git_folders(top: Path, home: Workplace) -> tuple[Path, Path]:
    """Find the git folder of a working tree, and that of the repository which it belongs to.

    One that stands elsewhere is followed only where it names this folder: as a worktree of its
    repository, or as a submodule.
    """
    marker = top / REPOSITORY
    if marker.is_dir() and not marker.is_symlink():
        return marker, marker
    written = _pointer(marker)
    own = real(marker.parent / written)
    try:
        if _is_worktree_of(own, marker):
            return own, own.parent.parent
        if _names_as_submodule(own, top, home):
            return own, own
    except (Refusal, OSError):  # of a place that may be nobody's repository, which is not told
        pass
    raise Refusal(f"--since: {marker} leads to {written}, which does not name {top} as its own")


def own_folder(top: Path) -> Path | None:
    """Find the git folder of a working tree, if it stands in it or is kept for it as for one.

    That of a submodule is kept by the repository around.
    """
    marker = top / REPOSITORY
    if is_plain(marker, folders=True):
        return marker
    own = real(marker.parent / _pointer(marker))
    is_kept = _is_worktree_of(own, marker) or _is_kept_around(own, top)
    return own if is_kept else None


def _is_kept_around(own: Path, top: Path) -> bool:
    """Tell whether a folder is kept for a submodule, by the nearest repository that is none."""
    for _ in range(MOST_AROUND):
        if (around := repository_of(top.parent)) is None:
            return False
        top = around.folder
        marker = top / REPOSITORY
        above = marker if is_plain(marker, folders=True) else real(top / _pointer(marker))
        if above == marker or _is_worktree_of(above, marker):
            return own.is_relative_to(above / SUBMODULES) and own.is_dir()
    return False


def _is_worktree_of(own: Path, marker: Path) -> bool:
    return _is_worktree(own, marker.parent) and _names(own / "gitdir", marker)


def _is_worktree(own: Path, top: Path) -> bool:
    """Tell whether a folder is kept by a repository for a working tree.

    An archive can hold a folder that is called like one; where it is unpacked is no repository.
    """
    if own.parent.name != WORKTREES or own.is_relative_to(top):
        return False
    common = own.parent.parent
    folders = (common / "objects", common / "refs")
    return is_plain(common / "HEAD") and all(is_plain(one, folders=True) for one in folders)


def _pointer(marker: Path) -> str:
    """Read where a marker leads, as it is written: where it comes to is nobody's business."""
    if marker.is_symlink():
        return os.fspath(marker.readlink())
    text = _line(marker)
    if not text.startswith(POINTER):
        raise Refusal(f"--since: {marker} is not the `.git` of a repository")
    return text.removeprefix(POINTER)


def _names(file: Path, marker: Path) -> bool:
    return is_plain(file) and real(file.parent / _line(file)) == marker


def _names_as_submodule(own: Path, top: Path, home: Workplace) -> bool:
    worktree = _settings(own, home).get("core.worktree") if own.is_dir() else None
    return worktree is not None and real(own / worktree) == top


def _line(file: Path) -> str:
    """Read the one line of a file, which names a place."""
    line = content_of_place(plain(file), LONGEST_POINTER).rstrip(b"\r\n")
    if b"\0" in line or b"\n" in line:
        raise Refusal(f"--since: {file} does not name a folder")
    return os.fsdecode(line)


def _check_objects(objects: Path) -> None:
    """Refuse objects that lie in another repository."""
    deque(files(objects), maxlen=0)
    file = objects / "info" / "alternates"
    if os.path.lexists(file):  # as the file system writes it, with capitals or without
        way_out = f"`git repack -a -d` copies them, and then delete {file}"
        raise Refusal(f"--since: objects of this copy are in another repository; {way_out}")


def _settings(folder: Path, home: Workplace) -> dict[str, str]:
    """Read the settings of a git folder, and where it has them those of its working tree."""
    named = [folder / name for name in ("config", "config.worktree")]
    found: dict[str, str] = {}
    for file in named:
        if os.path.lexists(file):
            _check_size([plain(file)], ROOM_FOR_SETTINGS)
            copy = home.folder / "settings"
            copy.write_bytes(content_of_place(file, ROOM_FOR_SETTINGS))
            found |= settings(copy, home)
    return found


def _check_size(found: Iterable[Path], room: int) -> None:
    """Refuse what would take minutes to read, or fill the disk."""
    if sum(file.stat().st_size for file in found) > room:
        raise Refusal(f"--since: the git folder holds more than {room:,} bytes of refs or settings")


def _copied(folder: Path, target: Path, *, by_log: bool) -> Path:
    """Copy the refs, and what else revisions are named by."""
    (target / "refs").mkdir(parents=True)
    found = [path for path in folder.iterdir() if FILES.fullmatch(path.name)]
    for name in (*FOLDERS, *(["logs"] if by_log else [])):
        if os.path.lexists(folder / name):
            found += map(Path, islice(files(folder / name), MOST_REFS + 1 - len(found)))
    if len(found) > MOST_REFS:
        way_out = "`git pack-refs --all` makes one of those of branches and tags"
        raise Refusal(f"--since: {folder} holds more than {MOST_REFS:,} files of refs; {way_out}")
    _check_size(map(plain, found), ROOM)
    for path in found:
        content = content_of_place(path, path.lstat().st_size)
        _check_names(path, content)
        copy = target / path.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(content)
    return target


def _check_names(file: Path, content: bytes) -> None:
    """Refuse a list of tables of refs that names one by a way, which could lead anywhere."""
    if file.name.lower() == LIST_OF_TABLES and re.search(rb"[/\\]", content):
        raise Refusal(f"--since: {file} could lead out of the repository, and is not read")


def _config(common: Path, said: Mapping[str, str]) -> str:
    """Write the settings of our own git folder: how the repository is kept, and no more."""
    lines = ["[core]", "repositoryformatversion = 1", "bare = true", *NO_LISTS, "[extensions]"]
    for name, known in FORMATS.items():
        stated = said.get(f"extensions.{name}", known[0])
        if stated not in known:
            raise Refusal(f"--since: {common} is kept in a way that is not known: {stated}")
        if stated != known[0]:
            lines.append(f"{name} = {stated}")
    return "\n".join(lines) + "\n"


def _tracking(said: Mapping[str, str]) -> dict[str, str]:
    kept = [(name, value) for name, value in said.items() if TRACKING.fullmatch(name)]
    if sum(len(name) + len(value) for name, value in kept) > ROOM_FOR_TRACKING:
        raise Refusal("--since: there are too many branches for @{…} here; name a branch or commit")
    named = {f"GIT_CONFIG_KEY_{at}": name for at, (name, _) in enumerate(kept)}
    values = {f"GIT_CONFIG_VALUE_{at}": value for at, (_, value) in enumerate(kept)}
    return {"GIT_CONFIG_COUNT": str(len(kept)), **named, **values}
