"""git is started in one place, where no repository can start anything, or show what is another's."""

import json
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from govlint.cli.app import app
from govlint.cli.ending import Code
from hostile_repositories import (
    FOREIGN,
    OTHERS,
    PROGRAMS,
    STRUCTURE,
    Trap,
    history,
    lose,
    lossy,
    structure,
)
from repository import called, committed, git, staged


class Ended(NamedTuple):
    """How a run ended, and what it said; the entities of what was new, known and gone."""

    code: int
    new: list[str]
    known: list[str]
    gone: list[str]
    err: str
    out: str


Since = Callable[..., Ended]


@pytest.fixture
def since(monkeypatch: pytest.MonkeyPatch) -> Since:
    def check(folder: Path, revision: str = "main~1", *paths: str) -> Ended:
        """Check in a folder against a revision."""
        monkeypatch.chdir(folder)
        asked = ["check", *paths, f"--since={revision}", "--format", "json"]
        ended = CliRunner().invoke(app, asked, catch_exceptions=False)
        data = json.loads(ended.stdout) if ended.stdout else {"findings": []}
        earlier = data.get("earlier") or {"known": [], "gone": []}
        found = (data["findings"], earlier["known"], earlier["gone"])
        told = ([one["entity"] for one in some] for some in found)
        return Ended(ended.exit_code, *told, err=ended.stderr, out=ended.stdout)

    return check


@pytest.mark.parametrize("make", PROGRAMS, ids=lambda make: make.__name__)
def test_nothing_that_a_repository_names_is_started(
    make: Callable[[Path, Path], Trap],
    since: Since,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    marker = tmp_path / "sprung"
    trap = make(tmp_path / "repository", marker)
    called("git", *trap.springs, cwd=trap.folder, also=trap.around)
    assert marker.exists(), "the trap does not work"
    marker.unlink()
    for name, value in trap.around.items():
        monkeypatch.setenv(name, value)
    ended = since(trap.folder)
    assert (marker.exists(), ended.code in (Code.NOT_CHECKED, Code.FINDINGS)) == (False, True)


@pytest.mark.parametrize("make", FOREIGN, ids=lambda make: make.__name__)
def test_nothing_of_another_repository_is_read(
    make: Callable[[Path], Path], since: Since, tmp_path: Path
) -> None:
    ended = since(make(tmp_path))
    assert (ended.code, OTHERS in ended.err + ended.out) == (Code.NOT_CHECKED, False)
    assert ended.err.startswith("govlint: --since: ")


@pytest.mark.parametrize("name", ["HEAD", "config", "refs/heads/main", "objects/aa", "packed-refs"])
def test_a_pipe_in_a_git_folder_is_not_waited_for(name: str, since: Since, tmp_path: Path) -> None:
    path = history(tmp_path) / ".git" / name
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    ended = since(tmp_path)
    said = f"govlint: --since: {path} could lead out of the repository, and is not read\n"
    assert (ended.code, ended.err) == (Code.NOT_CHECKED, said)


def test_what_stands_in_place_of_an_object_is_not_read(since: Since, tmp_path: Path) -> None:
    history(tmp_path)
    git(tmp_path, "replace", f"main~1:{STRUCTURE}", f"main:{STRUCTURE}")
    assert since(tmp_path).new == ["b"]


def test_a_history_is_that_of_the_commits_and_not_of_a_list_of_others(
    since: Since, tmp_path: Path
) -> None:
    first = git(history(tmp_path, ("a",), ("a", "b"), ("a", "b", "c")), "rev-parse", "main~2")
    (tmp_path / ".git" / "info" / "grafts").write_text(
        f"{git(tmp_path, 'rev-parse', 'main')} {first}"
    )
    assert since(tmp_path).new == ["c"]


def test_a_working_tree_is_where_its_git_folder_is(since: Since, tmp_path: Path) -> None:
    folder = history(tmp_path / "here")
    git(folder, "config", "core.worktree", str(history(tmp_path / "other", (OTHERS,))))
    assert since(folder)[:4] == (Code.FINDINGS, ["b"], ["a"], [])


class TestWhatIsARepository:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        return history(tmp_path / "repository")

    KNOWN = (Code.FINDINGS, ["b"], ["a"], [])

    def test_a_folder_below_its_top(self, folder: Path, since: Since) -> None:
        staged(folder, {"deep/er/structure.yaml": structure("z")})
        git(folder, "commit", "--quiet", "--message", "Deep")
        assert since(folder / "deep" / "er", "main").known == ["z"]

    def test_a_worktree(self, folder: Path, since: Since) -> None:
        git(folder, "worktree", "add", "--quiet", "../elsewhere")
        assert since(folder.parent / "elsewhere", "HEAD~1")[:4] == self.KNOWN

    def test_a_submodule(self, folder: Path, since: Since) -> None:
        assert since(_with_submodule(folder) / "shared", "HEAD~1")[:4] == self.KNOWN

    def test_one_that_is_packed(self, folder: Path, since: Since) -> None:
        git(folder, "gc", "--quiet")
        assert since(folder)[:4] == self.KNOWN

    def test_one_with_longer_names(self, tmp_path: Path, since: Since) -> None:
        git(tmp_path, "init", "--quiet", "--object-format=sha256")
        assert since(history(tmp_path))[:4] == self.KNOWN

    def test_one_that_is_kept_in_a_way_of_the_future(self, folder: Path, since: Since) -> None:
        git(folder, "config", "extensions.objectFormat", "sha9")
        said = f"{folder / '.git'} is kept in a way that is not known: sha9"
        assert since(folder).err == f"govlint: --since: {said}\n"

    def test_one_whose_git_folder_is_elsewhere_where_that_says_so(
        self, folder: Path, since: Since
    ) -> None:
        git(folder, "init", "--quiet", "--separate-git-dir=../elsewhere")
        elsewhere = folder.parent / "elsewhere"
        said = f"{folder / '.git'} leads to {elsewhere}, which does not name {folder} as its own"
        assert since(folder).err == f"govlint: --since: {said}\n"
        git(folder, "config", "core.worktree", str(folder))
        assert since(folder)[:4] == self.KNOWN

    @pytest.mark.parametrize(
        "revision", ["@{u}", "HEAD@{1}", "@{-1}", "FETCH_HEAD", "v1", "main..."]
    )
    def test_what_git_calls_a_revision(self, revision: str, folder: Path, since: Since) -> None:
        git(folder, "tag", "v1", "main~1")
        git(folder.parent, "clone", "--quiet", "repository", "clone")
        clone = folder.parent / "clone"
        git(clone, "fetch", "--quiet", "origin", "v1")
        git(clone, "reset", "--quiet", "--hard", "main~1")
        git(clone, "switch", "--quiet", "--track", "--create", "change", "main")
        staged(clone, {STRUCTURE: structure("a", "c")})
        git(clone, "commit", "--quiet", "--message", "Change")
        assert since(clone, revision)[:3] == (Code.FINDINGS, ["c"], ["a"])

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="needs files of another")
    def test_one_of_somebody_else_only_where_the_user_says_so(
        self, folder: Path, since: Since, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        home = folder.parent / "home"
        home.mkdir()
        monkeypatch.setenv("HOME", str(home))
        os.chown(folder, 4711, -1)
        refused = since(folder)
        assert (refused.code, "somebody else's repository" in refused.err) == (2, True)
        answers = {}
        for safe in ("*", str(folder), f"{folder.parent}/*", "/elsewhere", "*\n\tdirectory ="):
            (home / ".gitconfig").write_text(f"[safe]\n\tdirectory = {safe}\n")
            answers[safe] = since(folder).code
        assert list(answers.values()) == [1, 1, 1, 2, 2]


def _with_submodule(folder: Path) -> Path:
    """Make a repository beside another, which has that as a submodule."""
    above = committed(folder.parent / "above", {"structure.yaml": structure("own")})
    allowed = ("-c", "protocol.file.allow=always")
    git(above, *allowed, "submodule", "--quiet", "add", "../repository", "shared")
    git(above, "branch", "--move", "main")
    git(above, "commit", "--quiet", "--message", "With a submodule")
    return above
