"""Process of git, started on a git folder of our own, where no repository can start anything."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from govlint.cli.git.patience import Patience, Said, end
from govlint.files.programs import program_outside
from govlint.refusal import Refusal

CHUNK = 1 << 16
"""Bytes that are read at once of what git lists."""

MOST_ANSWERED = 32_000_000
"""Bytes of one answer; settings can unfold, because each comes with the name of its section."""

MOST_LISTED = 256_000_000
"""Bytes of a listing: a million files with long names."""

LONGEST_LISTED = 1 << 13
"""Bytes of one entry, twice as many as a path may have."""

LONGEST_HEAD = 1 << 13
"""Bytes of a commit in which its committer is named, unless it has a thousand parents."""

LARGEST_AT_ONCE = "256m"
"""Bytes that git takes at once; a commit or a tree can unfold to a thousand times its size."""

USERS_OWN = "GIT_CONFIG_"
"""How the variables begin that bring settings of the user, beside the files at home."""


class Workplace(NamedTuple):
    """A folder that govlint made, and the program that is started there, with its time."""

    folder: Path
    program: str
    path: str
    """Where the program looks for others, for it may be a script."""
    patience: Patience


class OtherRepository(Exception):
    """git answered of another repository; no `Refusal`, so that none takes it for a no."""


class IncompleteClone(Refusal):
    """git stopped in the middle of a listing, for want of an object."""


@dataclass(frozen=True, slots=True)
class Git:
    """git in a folder that govlint made, with the whole of the environment that it gets."""

    home: Workplace
    around: Mapping[str, str]
    look_again: Callable[[], None] = lambda: None
    """Raises `OtherRepository` where git has answered of something else than it was asked of."""

    def ask(self, *arguments: str) -> bytes:
        """Give what git answers; raises `Refusal` with what git says."""
        with self._begun(*arguments, stderr=PIPE) as (process, out):
            assert process.stderr
            said = Said(process.stderr)
            answer = out.read(MOST_ANSWERED + 1)
            if len(answer) > MOST_ANSWERED:
                raise Refusal(f"--since: git {arguments[0]} gives over {MOST_ANSWERED:,} bytes")
            if process.wait():
                raise Refusal(f"--since: git says: {said.text() or 'no'}")
            return answer

    def listed(self, *arguments: str) -> Iterator[bytes]:
        """Give what git lists, as it comes, cut at each NUL; raises `IncompleteClone`.

        Few small trees can list names without an end; raises `Refusal` there.
        """
        with self._begun(*arguments) as (process, out):
            rest, room = b"", MOST_LISTED
            while chunk := out.read(CHUNK):
                *whole, rest = (rest + chunk).split(b"\0")
                room -= len(chunk)
                if room < 0 or max(map(len, (*whole, rest))) > LONGEST_LISTED:
                    raise Refusal(f"--since: {arguments[-1]} holds longer names than git writes")
                yield from whole
            if process.wait():
                raise IncompleteClone(f"--since: git cannot list {arguments[-1]}")

    def sizes(self, blobs: Sequence[str]) -> list[int | None]:
        """Give the size of each blob, None where it is not here."""
        if not blobs:
            return []
        with self._begun("cat-file", "--batch-check", given=blobs) as (_, out):
            return [_size(name, out.readline()) for name in blobs]

    def contents(self, blobs: Sequence[str]) -> Iterator[bytes]:
        """Give what each blob holds; raises `Refusal` where git cannot read one."""
        if not blobs:
            return
        with self._begun("cat-file", "--batch", given=blobs) as (_, out):
            for name in blobs:
                held = out.read(_size(name, out.readline()) or 0)
                if out.read(1) != b"\n":
                    raise _damaged(name)
                yield held

    def head_of(self, commit: str) -> bytes:
        """Give the first bytes of a commit; raises `Refusal` where git cannot read it."""
        with self._begun("cat-file", "--batch", given=[commit]) as (_, out):
            size = _size(commit, out.readline(), b"commit")
            if size is None:
                raise _damaged(commit)
            return out.read(min(size, LONGEST_HEAD))

    @contextmanager
    def _begun(
        self, *arguments: str, given: Iterable[str] = (), stderr: int = DEVNULL
    ) -> Iterator[tuple[Popen[bytes], IO[bytes]]]:
        process = self._started(arguments, given, stderr)
        with process:
            try:
                assert process.stdout
                with self.home.patience.with_process(process):
                    yield process, process.stdout
            finally:
                end(process)
                self.look_again()

    def _started(self, arguments: Sequence[str], given: Iterable[str], stderr: int) -> Popen[bytes]:
        """Start git on the names of objects, all of them there, so that it waits for nothing more.

        It says of some damaged objects that they are larger than they are.
        """
        try:
            with TemporaryFile(dir=self.home.folder) as names:
                names.writelines(f"{name}\n".encode() for name in given)
                names.seek(0)
                return Popen(  # noqa: S603  # git, and no shell
                    [self.home.program, *arguments],
                    cwd=self.home.folder,
                    env=self.around,
                    stdin=names,
                    stdout=PIPE,
                    stderr=stderr,
                    process_group=0,
                )
        except OSError as error:
            raise _not_run(error) from None


def _size(name: str, said: bytes, kind: bytes = b"blob") -> int | None:
    """Read the line that git writes of an object; None is one of another kind, or none."""
    asked, is_kind, *size = [*said.split(), b"", b""]
    if asked != name.encode() or not is_kind:
        raise _damaged(name)
    return int(size[0]) if is_kind == kind else None


def _damaged(name: str) -> Refusal:
    return Refusal(f"--since: git cannot read {name}; the repository is damaged")


def git_outside(top: Path) -> str:
    """Find git where no repository around a folder can have put it; raises `Refusal`."""
    if found := program_outside("git", top):
        return found
    raise _not_run(FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))


def isolated_git(home: Workplace, more: Mapping[str, str]) -> Git:
    """Give git without any setting but these; nothing of the user's or of a repository's own.

    Each measure stands beside the others, because an older git does not know all of them.
    """
    return Git(home, {**_without_git(home), **_nothing_allowed(home), **more})


def settings(file: Path, home: Workplace) -> dict[str, str]:
    """Read a file of settings as text, without those that it includes; raises `Refusal`."""
    asked = ("config", "--file", str(file), "--no-includes", "--null", "--list")
    listed = os.fsdecode(isolated_git(home, {}).ask(*asked)).split("\0")
    pairs = (one.partition("\n") for one in listed if one)
    return {name: value for name, _, value in pairs}


def vouched_for(home: Workplace) -> list[str]:
    """Give the folders that the user's own configuration names as safe; none if it has faults."""
    theirs = {name: os.environ[name] for name in os.environ if _is_theirs(name)}
    ours = {name: value for name, value in _nothing_allowed(home).items() if not _is_theirs(name)}
    git = Git(home, {**_without_git(home), **ours, **theirs})
    try:
        listed = git.ask("config", "--null", "--type=path", "--get-all", "safe.directory")
    except Refusal:
        return []
    return os.fsdecode(listed).split("\0")[:-1]


def _is_theirs(name: str) -> bool:
    return name in {"HOME", "XDG_CONFIG_HOME"} or name.startswith(USERS_OWN)


def _without_git(home: Workplace) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "PATH": home.path}


def _nothing_allowed(home: Workplace) -> dict[str, str]:
    return {
        "HOME": str(home.folder),
        "XDG_CONFIG_HOME": str(home.folder),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_DIR": str(home.folder),
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_ALLOC_LIMIT": LARGEST_AT_ONCE,
        "GIT_TRACE2": "0",
        "GIT_TRACE2_EVENT": "0",
        "GIT_TRACE2_PERF": "0",
        "LC_ALL": "C",
    }


def _not_run(error: OSError) -> Refusal:
    return Refusal(f"--since: git cannot be run: {error.strerror}")
