"""What a revision of git held, laid out in a folder of its own; nothing of it is ever run."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

from govlint.cli.paths import ENDINGS, REPOSITORY
from govlint.cli.writing import Unusable
from govlint.document.text import SIZE_LIMIT

FILE, LINK = b"100", b"120000"
"""How the modes of files begin, and the mode of links, in a listing of git."""


class Laid(NamedTuple):
    """A repository, and the folder in which a revision of it is laid out."""

    top: Path
    folder: Path

    def then(self, path: Path) -> Path:
        """Say where the revision has what stands at a path today; raises `Unusable`."""
        try:
            return self.folder / path.resolve().relative_to(self.top)
        except ValueError:
            raise Unusable(f"--since: {path} is outside of the repository {self.top}") from None

    def today(self, path: Path) -> Path:
        """Say where a file of the revision stands today."""
        return self.top / path.relative_to(self.folder)


@contextmanager
def laid_out(revision: str, start: Path, endings: Sequence[str]) -> Iterator[Laid]:
    """Lay out the files of these endings, as long as needed; raises `Unusable`."""
    home = start if start.is_dir() else start.parent
    top = Path(os.fsdecode(_git(home, "rev-parse", "--show-toplevel").rstrip(b"\n"))).resolve()
    commit = _commit(home, revision)
    with TemporaryDirectory(prefix="govlint-") as made:
        folder = Path(made).resolve()
        (folder / REPOSITORY).touch()
        _fill(top, commit, folder, (*ENDINGS, *endings))
        yield Laid(top, folder)


def _commit(home: Path, revision: str) -> str:
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    try:
        return _git(home, *asked).decode().strip()
    except Unusable:
        why = f'--since: git knows no revision "{revision}" here'
    if _git(home, "rev-parse", "--is-shallow-repository").strip() == b"true":
        why += "; this copy has only the end of the history, fetch the rest first"
    raise Unusable(why)


def _fill(top: Path, commit: str, folder: Path, endings: tuple[str, ...]) -> None:
    listed = _git(top, "ls-tree", "-r", "-z", "-l", "--full-tree", commit).split(b"\0")
    wanted = [entry for entry in map(_entry, filter(None, listed)) if entry.fits(endings)]
    hashes = b"".join(entry.hash + b"\n" for entry in wanted)
    contents = _contents(_git(top, "cat-file", "--batch", given=hashes), len(wanted))
    for entry, content in zip(wanted, contents, strict=True):
        path = folder / entry.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if entry.mode != LINK:
            path.write_bytes(content)
        elif _inside(folder, path, os.fsdecode(content)):
            path.symlink_to(os.fsdecode(content))


class _Entry(NamedTuple):
    mode: bytes
    hash: bytes
    size: int
    path: PurePosixPath

    def fits(self, endings: tuple[str, ...]) -> bool:
        """Tell whether it is a small file that could belong to a structure, inside of the tree."""
        known = self.mode.startswith(FILE) or self.mode == LINK
        climbs = self.path.is_absolute() or ".." in self.path.parts
        return known and not climbs and self.size <= SIZE_LIMIT and self.path.suffix in endings


def _entry(line: bytes) -> _Entry:
    facts, _, path = line.partition(b"\t")
    mode, _, named, size = facts.split()
    return _Entry(mode, named, int(size) if size.isdigit() else 0, PurePosixPath(os.fsdecode(path)))


def _contents(batch: bytes, number: int) -> Iterator[bytes]:
    """Cut what `cat-file --batch` gives: a line with the size, and so many bytes."""
    start = 0
    for _ in range(number):
        end = batch.index(b"\n", start)
        size = int(batch[start:end].split()[-1])
        yield batch[end + 1 : end + 1 + size]
        start = end + size + 2


def _inside(folder: Path, link: Path, target: str) -> bool:
    return Path(os.path.normpath(link.parent / target)).is_relative_to(folder)


def _git(home: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Ask git; raises `Unusable` with what git says."""
    try:
        done = subprocess.run(  # noqa: S603  # nothing but git, and no shell
            ["git", "-C", str(home), *arguments],  # noqa: S607  # the git of the user's own path
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise Unusable(f"--since: git cannot be run: {error.strerror}") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise Unusable(f"--since: git says: {said[-1] if said else 'no'}")
    return done.stdout
