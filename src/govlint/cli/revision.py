"""What a revision of git held, laid out in a folder of its own; nothing of it is ever run."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

from govlint.cli.ending import Unusable
from govlint.cli.paths import ENDINGS
from govlint.document.text import SIZE_LIMIT
from govlint.rulebook.border import REPOSITORY

OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What git tells a hook of its repository, which need not be that of the structure."""

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
    """Find a commit; of `A...B`, as git writes it, the one where the two parted."""
    one, dots, other = revision.partition("...")
    if not dots:
        return _named(home, revision)
    sides = [_named(home, side or "HEAD") for side in (one, other)]
    try:
        return _git(home, "merge-base", *sides).decode().strip()
    except Unusable:
        raise Unusable(f"--since: the two sides of {revision} have no common past here") from None


def _named(home: Path, revision: str) -> str:
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
        named, *facts = batch[start:end].split()
        if facts == [b"missing"]:
            raise Unusable(f"--since: this copy has lost {named.decode()}; fetch it again")
        size = int(facts[-1])
        yield batch[end + 1 : end + 1 + size]
        start = end + size + 2


def _inside(folder: Path, link: Path, target: str) -> bool:
    return Path(os.path.normpath(link.parent / target)).is_relative_to(folder)


def _git(home: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Ask git; raises `Unusable` with what git says."""
    around = {name: value for name, value in os.environ.items() if name not in OF_A_HOOK}
    try:
        done = subprocess.run(  # noqa: S603  # nothing but git, and no shell
            ["git", "-C", str(home), *arguments],  # noqa: S607  # the git of the user's own path
            env=around,
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise Unusable(f"--since: git cannot be run: {error.strerror}") from None
    if done.returncode:
        said = " ".join(done.stderr.decode(errors="replace").split())
        raise Unusable(f"--since: git says: {said or 'no'}")
    return done.stdout
