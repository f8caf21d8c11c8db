"""git is started where no repository can start anything, or pass off what is another's."""

import os
import re
import shutil
import zlib
from collections.abc import Callable
from cProfile import Profile
from pathlib import Path
from typing import Any

import pytest

from command import govlint, write
from comparing import since
from govlint.cli.earlier_state.checkout import laid_out
from govlint.cli.exit_codes import Code
from govlint.cli.git.part_names import NamePatterns
from govlint.cli.git.patience import Patience
from govlint.cli.git.places_today import PlacesToday
from govlint.cli.git.repository import repository
from govlint.cli.git.tree import CommitTree
from hostile_repositories import (
    FOREIGN,
    OTHERS,
    PROGRAMS,
    STRUCTURE,
    Trap,
    history,
    structure,
)
from questions import asked_below
from repository import called, committed, git, staged, with_submodule


@pytest.mark.parametrize("make", PROGRAMS, ids=lambda make: make.__name__)
def test_nothing_that_a_repository_names_is_started(
    make: Callable[[Path, Path], Trap], tmp_path: Path
) -> None:
    marker = tmp_path / "sprung"
    trap = make(tmp_path / "repository", marker)
    called("git", *trap.springs, cwd=trap.folder, also=trap.around)
    assert marker.exists(), "the trap does not work"
    marker.unlink()
    ended = since(trap.folder, also=trap.around)
    assert (marker.exists(), ended.code in (Code.NOT_CHECKED, Code.FINDINGS)) == (False, True)


@pytest.mark.parametrize("make", FOREIGN, ids=lambda make: make.__name__)
def test_nothing_of_another_repository_is_read(
    make: Callable[[Path], Path], tmp_path: Path
) -> None:
    ended = since(make(tmp_path))
    assert (ended.code, OTHERS in ended.err + ended.out) == (Code.NOT_CHECKED, False)
    assert ended.err.startswith("govlint: --since: ")


def test_nothing_along_a_link_out_of_the_repository_is_read(tmp_path: Path) -> None:
    history(tmp_path / "other", (OTHERS,), ("a", OTHERS))
    (history(tmp_path / "theirs") / "governance").symlink_to("../other")
    ended = since(tmp_path / "theirs", "main~1", "governance")
    said = "governance: a link out of the repository; name what it leads to"
    assert (ended.code, ended.err, ended.out) == (Code.NOT_CHECKED, f"govlint: {said}\n", "")


@pytest.mark.parametrize("at", [STRUCTURE, f"below/{STRUCTURE}"])
@pytest.mark.parametrize("forums", [("a",), ("a", "b"), tuple("pqrstu")])
@pytest.mark.parametrize("path", ["other.yaml", "."])
def test_what_stood_where_a_link_leads_out_today_is_not_read_there(
    path: str, forums: tuple[str, ...], at: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "theirs"
    write(outside / STRUCTURE, structure("a"))
    write(outside / ".govlint.yaml", "secret: 1\n")
    committed(inside, {at: structure("a", "c")})
    first = Path(at).parts[0]
    git(inside, "rm", "-r", "--quiet", first)
    (inside / first).symlink_to(outside / first if first == STRUCTURE else outside)
    write(inside / "other.yaml", structure(*forums))
    opened: list[str] = []
    real_open = Path.open

    def spy(path: Path, *arguments: Any, **more: Any) -> Any:
        opened.append(os.path.realpath(path))
        return real_open(path, *arguments, **more)

    monkeypatch.setattr(Path, "open", spy)
    assert "secret" not in since(inside, "HEAD", path).err
    assert [one for one in opened if one.startswith(str(outside))] == []


@pytest.mark.parametrize("is_there", [False, True])
def test_where_a_submodule_went_does_not_rest_on_what_is_outside(
    is_there: bool, tmp_path: Path
) -> None:
    inner = committed(tmp_path / "inner", {STRUCTURE: structure("b")})
    above = with_submodule(tmp_path / "above", inner, {STRUCTURE: structure("a")})
    git(above, "mv", "shared", "moved")
    (above / "shared").symlink_to("../outside")
    (tmp_path / "outside").mkdir()
    if is_there:
        (tmp_path / "outside" / ".git").mkdir()
    ended = since(above, "HEAD")
    assert ended.err.startswith("govlint: --since: moved was the submodule shared, compared with")


@pytest.mark.parametrize("is_there", [False, True])
def test_why_something_is_gone_does_not_rest_on_what_is_outside(
    is_there: bool, tmp_path: Path
) -> None:
    inside, part = tmp_path / "inside", structure("c").partition("name: A\n")[2]
    with_part = structure("a").replace("name: A\n", "name: A\ninclude: [d/p.yaml]\n")
    committed(inside, {STRUCTURE: with_part, "d/p.yaml": part})
    shutil.rmtree(inside / "d")
    (inside / "d").symlink_to("../outside")
    write(inside / STRUCTURE, structure("a"))
    (tmp_path / "outside").mkdir()
    if is_there:
        write(tmp_path / "outside" / "p.yaml", part)
    run = govlint("check", "--since", "HEAD", "-f", "json", cwd=inside)
    assert "why" not in run.data["earlier"]["gone"][0]


@pytest.mark.parametrize("is_like", [False, True])
def test_what_a_link_leads_out_to_is_no_part_of_what_moved(is_like: bool, tmp_path: Path) -> None:
    inside, part = tmp_path / "inside", structure("c", "d", "e", "f").partition("name: A\n")[2]
    with_part = structure("a").replace("name: A\n", "name: A\ninclude: [d/p.yaml]\n")
    committed(inside, {f"x/{STRUCTURE}": with_part, "x/d/p.yaml": part})
    (inside / "x").rename(inside / "y")
    shutil.rmtree(inside / "y" / "d")
    (inside / "y" / "d").symlink_to("../../outside")
    write(inside / "y" / STRUCTURE, with_part.replace("name: A", "name: B"))
    write(tmp_path / "outside" / "p.yaml", part if is_like else "forums: {}\n" * 999)
    assert since(inside, "HEAD").err == ""


@pytest.mark.parametrize("is_link", [False, True])
def test_where_a_marker_leads_is_said_as_it_is_written(is_link: bool, tmp_path: Path) -> None:
    (tmp_path / "secret-place").mkdir()
    (tmp_path / "theirs").symlink_to("secret-place")
    write(tmp_path / "folder" / STRUCTURE, structure("a"))
    marker = tmp_path / "folder" / ".git"
    if is_link:
        marker.symlink_to("../theirs")
    else:
        write(marker, "gitdir: ../theirs\n")
    ended = since(tmp_path / "folder")
    said = f"{marker} leads to ../theirs, which does not name {tmp_path / 'folder'} as its own"
    assert (ended.code, ended.err) == (Code.NOT_CHECKED, f"govlint: --since: {said}\n")


@pytest.mark.parametrize("to", ["place", "place/worktrees/w"])
@pytest.mark.parametrize("name", ["config", "worktrees/w/gitdir", "worktrees/w/config"])
@pytest.mark.parametrize("text", ["[a]\nb = 1\n[c\n", "a\nb\n", None])
def test_of_a_place_that_a_marker_names_nothing_is_told(
    to: str, name: str, text: str | None, tmp_path: Path
) -> None:
    (tmp_path / "place" / "worktrees" / "w").mkdir(parents=True)
    if text is None:
        (tmp_path / "place" / name).symlink_to("/etc/passwd")
    else:
        write(tmp_path / "place" / name, text)
    write(tmp_path / "folder" / STRUCTURE, structure("a"))
    marker = write(tmp_path / "folder" / ".git", f"gitdir: ../{to}\n")
    said = f"{marker} leads to ../{to}, which does not name {tmp_path / 'folder'} as its own"
    assert since(tmp_path / "folder").err == f"govlint: --since: {said}\n"


@pytest.mark.parametrize(("inner", "own"), [("worktrees/w", "."), ("t", "../worktrees/w")])
@pytest.mark.parametrize("text", ["a\nb\n", None])
def test_where_an_archive_is_unpacked_is_not_its_repository(
    inner: str, own: str, text: str | None, tmp_path: Path
) -> None:
    if text:
        write(tmp_path / "config", text)
        (tmp_path / "objects").mkdir()
    top = tmp_path / inner
    write(top / STRUCTURE, structure("a"))
    marker = write(top / ".git", f"gitdir: {own}\n")
    write(tmp_path / "worktrees" / "w" / "gitdir", f"{os.path.relpath(marker, top / own)}\n")
    write(tmp_path / "worktrees" / "w" / "HEAD", "ref: refs/heads/main\n")
    said = f"{marker} leads to {own}, which does not name {top} as its own"
    assert since(top).err == f"govlint: --since: {said}\n"


def test_a_folder_is_no_working_tree_that_its_own_content_says_to_be_of_the_one_above(
    tmp_path: Path,
) -> None:
    bare = tmp_path / "bare.git"
    git(history(tmp_path / "theirs"), "clone", "--quiet", "--bare", ".", str(bare))
    top = bare / "worktrees" / "w"
    write(top / STRUCTURE, structure("a"))
    write(top / "gitdir", ".git\n")
    write(top / "HEAD", "ref: refs/heads/main\n")
    write(top / ".git", "gitdir: .\n")
    assert "does not name" in since(top).err


def test_what_is_there_today_is_asked_along_no_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "outside" / "f" / "x.yaml", "")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "d").symlink_to("../outside")
    places = PlacesToday()
    with asked_below(tmp_path / "outside", monkeypatch) as asked:
        held = [places.holds(str(inside / name)) for name in ("d", "d/f/x.yaml", "d/f", "e")]
    assert (held, asked) == ([True, False, False, False], [])


@pytest.mark.parametrize("name", ["COMMONDIR", "CONFIG"])
def test_what_are_settings_where_capitals_do_not_count_is_not_copied(
    name: str, tmp_path: Path
) -> None:
    top = history(tmp_path / "theirs")
    write(top / ".git" / name, "../../other/.git\n")
    (tmp_path / "scratch").mkdir()
    repository(top, tmp_path / "scratch", "HEAD", Patience())
    assert [*(tmp_path / "scratch").rglob(name)] == []


@pytest.mark.parametrize("head", ["", "main", "ref: ../../other", "ref: /etc/passwd"])
def test_a_head_that_names_nothing_is_said_to_be_what_is_wrong(head: str, tmp_path: Path) -> None:
    write(history(tmp_path) / ".git" / "HEAD", head)
    why = "HEAD of this repository names neither a branch nor a commit, so git reads nothing"
    assert since(tmp_path).err == f"govlint: --since: {why}\n"


@pytest.mark.parametrize("name", ["HEAD", "config", "refs/heads/main", "objects/aa", "packed-refs"])
def test_a_pipe_in_a_git_folder_is_not_waited_for(name: str, tmp_path: Path) -> None:
    path = history(tmp_path) / ".git" / name
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    ended = since(tmp_path)
    said = f"govlint: --since: {path} could lead out of the repository, and is not read\n"
    assert (ended.code, ended.err) == (Code.NOT_CHECKED, said)


def test_a_list_of_tables_of_refs_names_none_elsewhere(tmp_path: Path) -> None:
    listed = write(history(tmp_path) / ".git" / "reftable" / "tables.list", "../../x.ref\n")
    ended = since(tmp_path)
    said = f"govlint: --since: {listed} could lead out of the repository, and is not read\n"
    assert (ended.code, ended.err) == (Code.NOT_CHECKED, said)


@pytest.mark.parametrize("name", ["FETCH_HEAD", "packed-refs", "refs/heads/other", "config"])
def test_a_file_with_a_hole_is_not_read_to_its_end(name: str, tmp_path: Path) -> None:
    path = history(tmp_path) / ".git" / name
    with path.open("ab") as file:
        file.write(b"#")
        file.truncate(1 << 40)
    ended = since(tmp_path)
    assert (ended.code, "000,000 bytes of refs or settings" in ended.err) == (2, True)


def test_more_refs_than_there_is_time_for_are_packed_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govlint.cli.git.repository.MOST_REFS", 20)
    for at in range(30):
        git(history(tmp_path) if not at else tmp_path, "branch", f"b{at}", "main")
    ended = since(tmp_path, "main~1")
    assert (ended.code, "holds more than 20 files of refs" in ended.err) == (2, True)
    git(tmp_path, "pack-refs", "--all")
    assert since(tmp_path, "main~1").code == Code.FINDINGS


def test_patterns_of_parts_are_not_held_against_every_name_of_a_history_without_an_end() -> None:
    """Of too many signs nothing is asked, and any file may be a part."""
    names = [f"{'a' * 194}{at:03}.txt" for at in range(200)]
    many = NamePatterns({"a*" * 40 + f"{at}.csv" for at in range(500)})
    assert all(map(many.may_be, names))
    few = NamePatterns({"a*" * 40 + f"{at}.csv" for at in range(10)} | {"plain.txt"})
    assert [*filter(few.may_be, [*names, "plain.txt", "aaa.csv"])] == ["plain.txt"]


def test_settings_that_git_would_read_for_a_minute_are_not_read(tmp_path: Path) -> None:
    config = history(tmp_path) / ".git" / "config"
    write(config, config.read_text() + '[branch "x"]\n' * 400_000)
    ended = since(tmp_path)
    assert (ended.code, "more than 5,000,000 bytes" in ended.err) == (Code.NOT_CHECKED, True)


def test_settings_that_unfold_to_all_of_the_memory_are_not_read(tmp_path: Path) -> None:
    """git gives each of them with the name of its section."""
    config = history(tmp_path) / ".git" / "config"
    write(config, config.read_text() + f'[x "{"y" * 100_000}"]\n' + "a\n" * 1000)
    said = "govlint: --since: git config gives over 32,000,000 bytes\n"
    ended = since(tmp_path)
    assert (ended.code, ended.err) == (Code.NOT_CHECKED, said)


@pytest.mark.parametrize(
    ("slow", "seconds"),
    [
        ("rev-parse", 60),
        ("merge-base", 60),
        ("ls-tree", 60),
        ("batch-check", 60),
        ("batch", 60),
        ("", 0.1),
    ],
)
def test_git_is_not_waited_for_without_an_end(
    slow: str, seconds: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What takes the time may be a program that git started, or all that is asked together."""
    monkeypatch.setattr("govlint.cli.git.patience.SECONDS", 0.5)
    real = f'exec {shutil.which("git")} "$@"'
    woken = tmp_path / "woken"
    waits = f'case "$* " in *"{slow} "*) (sleep {seconds}; : > "{woken}"); :; esac'
    write(tmp_path / "bin" / "git", f"#!/bin/sh\n{waits}\n{real}\n").chmod(0o755)
    path = {"PATH": f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    top = history(tmp_path / "theirs", ("a",), ("a", "b"))
    ended = since(top, "main~1...", also=path)
    asked = {"batch": "cat-file", "batch-check": "cat-file", "": "[a-z-]+"}.get(slow, slow)
    said = f"govlint: --since: git {asked} was ended, because it took more than 0.5 seconds\n"
    assert (ended.code, ended.out) == (Code.NOT_CHECKED, "")
    assert re.fullmatch(said, ended.err)
    assert woken.exists() == (seconds < 0.5)


@pytest.mark.parametrize("checked", ["added", "elsewhere"])
def test_no_git_is_started_that_stands_in_a_tree_of_the_repository(
    checked: str, tmp_path: Path
) -> None:
    """Nor one in the repository where somebody works who checks another."""
    home, ran = history(tmp_path / "home", ("a",), ("a", "b")), tmp_path / "ran"
    git(home, "worktree", "add", "-q", str(tmp_path / "added"))
    history(tmp_path / "elsewhere", ("a",), ("a", "b"))
    program = f'#!/bin/sh\n: > "{ran}"\nexec {shutil.which("git")} "$@"\n'
    write(home / "bin" / "git", program).chmod(0o755)
    path = {"PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    where = home if checked == "elsewhere" else tmp_path / "added"
    found = govlint("check", tmp_path / checked, "--since", "HEAD", cwd=where, also=path)
    assert (found.code, ran.exists()) == (Code.CLEAN, False)


def test_a_git_that_is_a_script_starts_nothing_that_stands_in_the_repository(
    tmp_path: Path,
) -> None:
    """As one does that chooses among several gits, and looks for its shell by name."""
    home, ran = history(tmp_path / "home", ("a",), ("a", "b")), tmp_path / "ran"
    script = f'#!/usr/bin/env sh\nexec {shutil.which("git")} "$@"\n'
    write(tmp_path / "shims" / "git", script).chmod(0o755)
    trap = f'#!/bin/sh\n: > "{ran}"\nexec /bin/sh "$@"\n'
    write(home / "bin" / "sh", trap).chmod(0o755)
    folders = (home / "bin", tmp_path / "shims", os.environ["PATH"])
    path = {"PATH": os.pathsep.join(map(str, folders))}
    found = govlint("check", home, "--since", "HEAD", cwd=tmp_path, also=path)
    assert (found.code, ran.exists()) == (Code.CLEAN, False)


def test_of_more_branches_than_a_command_can_be_told_none_is_named_by_what_it_follows(
    tmp_path: Path,
) -> None:
    config = history(tmp_path) / ".git" / "config"
    many = (f'[branch "{at}"]\n\tremote = .\n\tmerge = refs/heads/main\n' for at in range(40_000))
    write(config, config.read_text() + "".join(many))
    assert since(tmp_path, "main").code == Code.CLEAN
    said = "there are too many branches for @{…} here; name a branch or commit"
    assert since(tmp_path, "main@{upstream}").err == f"govlint: --since: {said}\n"


def test_a_commit_that_unfolds_to_all_of_the_memory_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(history(tmp_path) / "message", "x" * 2_000_000)
    git(tmp_path, "commit", "--quiet", "--allow-empty", "--file", "message")
    assert since(tmp_path, "main").code == Code.CLEAN
    monkeypatch.setattr("govlint.cli.git.process.LARGEST_AT_ONCE", "1m")
    assert since(tmp_path, "main").code == Code.NOT_CHECKED


@pytest.mark.parametrize("text", ["govlint: 1\n", structure("a")])
def test_a_blob_that_is_shorter_than_it_says_is_not_waited_for(text: str, tmp_path: Path) -> None:
    staged(history(tmp_path), {"other.yaml": structure("c")})
    git(tmp_path, "commit", "--quiet", "--amend", "--message", "More")
    name = git(tmp_path, "rev-parse", f"main:{STRUCTURE}")
    path = tmp_path / ".git" / "objects" / name[:2] / name[2:]
    path.unlink()
    path.write_bytes(zlib.compress(f"blob 100\0{text}".encode()))
    ended = since(tmp_path, "main")
    said = f"govlint: --since: git cannot read {name}; the repository is damaged\n"
    assert (ended.code, ended.err) == (Code.NOT_CHECKED, said)


def test_what_stands_in_place_of_an_object_is_not_read(tmp_path: Path) -> None:
    history(tmp_path)
    git(tmp_path, "replace", f"main~1:{STRUCTURE}", f"main:{STRUCTURE}")
    assert since(tmp_path).new == ["b"]


def test_a_history_is_that_of_the_commits_and_not_of_a_list_of_others(tmp_path: Path) -> None:
    first = git(history(tmp_path, ("a",), ("a", "b"), ("a", "b", "c")), "rev-parse", "main~2")
    last = git(tmp_path, "rev-parse", "main")
    write(tmp_path / ".git" / "info" / "grafts", f"{last} {first}")
    assert since(tmp_path).new == ["c"]


def test_a_working_tree_is_where_its_git_folder_is(tmp_path: Path) -> None:
    folder = history(tmp_path / "here")
    git(folder, "config", "core.worktree", str(history(tmp_path / "other", (OTHERS,))))
    assert since(folder)[:4] == (Code.FINDINGS, ["b"], ["a"], [])


class TestWhatIsARepository:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        return history(tmp_path / "repository")

    KNOWN = (Code.FINDINGS, ["b"], ["a"], [])

    def test_a_folder_below_its_top(self, folder: Path) -> None:
        staged(folder, {"deep/er/structure.yaml": structure("z")})
        git(folder, "commit", "--quiet", "--message", "Deep")
        assert since(folder / "deep" / "er", "main").known == ["z"]

    def test_a_worktree(self, folder: Path) -> None:
        git(folder, "worktree", "add", "--quiet", "../elsewhere")
        assert since(folder.parent / "elsewhere", "HEAD~1")[:4] == self.KNOWN

    def test_a_submodule(self, folder: Path) -> None:
        above = with_submodule(folder.parent / "above", folder, {"notes.txt": "Notes"})
        assert since(above / "shared", "HEAD~1")[:4] == self.KNOWN

    def test_one_that_is_packed(self, folder: Path) -> None:
        git(folder, "gc", "--quiet")
        assert since(folder)[:4] == self.KNOWN

    def test_one_with_longer_names(self, tmp_path: Path) -> None:
        git(tmp_path, "init", "--quiet", "--object-format=sha256")
        assert since(history(tmp_path))[:4] == self.KNOWN

    def test_one_that_is_kept_in_a_way_of_the_future(self, folder: Path) -> None:
        git(folder, "config", "extensions.objectFormat", "sha9")
        said = f"{folder / '.git'} is kept in a way that is not known: sha9"
        assert since(folder).err == f"govlint: --since: {said}\n"

    def test_one_whose_git_folder_is_elsewhere_where_that_says_so(self, folder: Path) -> None:
        git(folder, "init", "--quiet", "--separate-git-dir=../elsewhere")
        elsewhere = folder.parent / "elsewhere"
        said = f"{folder / '.git'} leads to {elsewhere}, which does not name {folder} as its own"
        assert since(folder).err == f"govlint: --since: {said}\n"
        git(folder, "config", "core.worktree", str(folder))
        assert since(folder)[:4] == self.KNOWN

    @pytest.mark.parametrize(
        "revision",
        ["@{u}", "HEAD@{1}", "@{-1}", "FETCH_HEAD", "v1", "main...", ":/All of", "main^{/All}"],
    )
    def test_what_git_calls_a_revision(self, revision: str, folder: Path) -> None:
        git(folder, "tag", "v1", "main~1")
        git(folder.parent, "clone", "--quiet", "repository", "clone")
        clone = folder.parent / "clone"
        git(clone, "fetch", "--quiet", "origin", "v1")
        git(clone, "reset", "--quiet", "--hard", "main~1")
        git(clone, "switch", "--quiet", "--track", "--create", "change", "main")
        staged(clone, {STRUCTURE: structure("a", "c")})
        git(clone, "commit", "--quiet", "--message", "Change")
        assert since(clone, revision)[:3] == (Code.FINDINGS, ["c"], ["a"])

    @pytest.mark.parametrize("kind", ["tag", "branch"])
    @pytest.mark.parametrize("revision", ["origin/main", "origin/main...", "origin/main~0"])
    def test_a_name_of_several_is_refused(self, revision: str, kind: str, folder: Path) -> None:
        git(folder.parent, "clone", "--quiet", "repository", "clone")
        clone = folder.parent / "clone"
        git(clone, kind, "origin/main", "main~1")
        ended = since(clone, revision)
        assert (ended.code, '"origin/main" is the name of refs/' in ended.err) == (2, True)
        assert since(clone, "refs/remotes/origin/main")[:3] == (Code.CLEAN, [], ["a", "b"])

    def test_the_name_of_a_remote_may_be_that_of_a_tag(self, folder: Path) -> None:
        git(folder.parent, "clone", "--quiet", "repository", "clone")
        clone = folder.parent / "clone"
        assert since(clone, "origin").code == Code.CLEAN
        git(clone, "tag", "origin", "main~1")
        ended = since(clone, "origin")
        assert (ended.code, "refs/remotes/origin/HEAD" in ended.err) == (2, True)

    def test_a_name_of_a_branch_that_a_commit_begins_with_is_refused(self, folder: Path) -> None:
        short = git(folder, "rev-parse", "--short", "main~1")
        git(folder, "branch", short, "main")
        ended = since(folder, short)
        assert (ended.code, f'"{short}" is the name of refs/heads' in ended.err) == (2, True)

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="needs files of another")
    def test_who_is_trusted_is_read_without_a_trace(self, folder: Path) -> None:
        """git writes one where the user's own settings say so, which a repository may hold."""
        traces = [folder / name for name in ("normal", "event", "perf")]
        named = (f"\t{one.name}Target = {one}\n" for one in traces)
        write(folder / ".gitconfig", "[safe]\n\tdirectory = *\n[trace2]\n" + "".join(named))
        os.chown(folder, 1, 1)
        assert since(folder, also={"HOME": str(folder)}).code == Code.FINDINGS
        assert [one for one in traces if one.exists()] == []

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="needs files of another")
    def test_one_of_somebody_else_only_where_the_user_says_so(self, folder: Path) -> None:
        home = folder.parent / "home"
        home.mkdir()
        also = {"HOME": str(home)}
        os.chown(folder, 4711, -1)
        refused = since(folder, also=also)
        assert (refused.code, "somebody else's repository" in refused.err) == (2, True)
        answers = {}
        for safe in ("*", str(folder), f"{folder.parent}/*", "/elsewhere", "*\n\tdirectory ="):
            (home / ".gitconfig").write_text(f"[safe]\n\tdirectory = {safe}\n")
            answers[safe] = since(folder, also=also).code
        assert list(answers.values()) == [1, 1, 1, 2, 2]


class TestATreeThatNoGitWrites:
    """Trees made by hand: git lists them, though it would never write them."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        return history(tmp_path / "repository", ("a",))

    def test_a_file_along_a_link_is_not_written_outside(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        scratch = folder.parent / "scratch"
        scratch.mkdir()
        monkeypatch.setattr("tempfile.tempdir", str(scratch))
        up, out = _blob(folder, ".."), _blob(folder, "a/up.yaml/..")
        file = ("100644", "z.yaml", _blob(folder, structure("a")))
        inner = _tree(folder, ("120000", "up.yaml", up))
        along = (("120000", "p.yaml", out), ("40000", "p.yaml", _tree(folder, file)))
        tree = _tree(folder, ("40000", "a", inner), *along)
        with laid_out(_commit(folder, tree), [folder], ()) as laid:
            assert [*scratch.iterdir()] == [laid.then(folder).parent]
            assert (laid.then(folder) / "p.yaml" / "z.yaml").is_file()

    @pytest.mark.parametrize("name", ["..", "/tmp", "a/../../../z.yaml", "x" * 300, ".git"])
    def test_a_name_that_leads_out_or_is_none_is_refused(self, name: str, folder: Path) -> None:
        content = _blob(folder, structure("a"))
        inner = _tree(folder, ("100644", "z.yaml", content))
        kind = ("100644", content) if name.endswith(".yaml") else ("40000", inner)
        ended = since(folder, _commit(folder, _tree(folder, (kind[0], name, kind[1]))))
        assert ended.code in (Code.NOT_CHECKED, Code.FINDINGS)
        assert (ended.known, list(folder.parent.iterdir())) == ([], [folder])

    @pytest.mark.parametrize("mode", ["100644", "120000", "160000"])
    @pytest.mark.parametrize(
        "name", ["../other/x.yaml", "ours/../../x.yaml", "./x.yaml", "a//x.yaml", ".GIT/x.yaml"]
    )
    def test_of_a_path_that_leads_out_nothing_is_asked(
        self, name: str, mode: str, folder: Path
    ) -> None:
        what = git(folder, "rev-parse", "HEAD") if mode == "160000" else _blob(folder, "x: 1\n")
        first = ("100644", STRUCTURE, git(folder, "rev-parse", f"HEAD:{STRUCTURE}"))
        ended = since(folder, _commit(folder, _tree(folder, (mode, name, what), first)))
        said = f"govlint: --since: {name} leads out of the repository\n"
        assert (ended.code, ended.err) == (Code.NOT_CHECKED, said)

    @pytest.mark.parametrize("commit", ["HEAD", "0" * 39 + "1"])
    def test_a_submodule_that_leads_out_opens_no_other_repository(
        self, commit: str, folder: Path
    ) -> None:
        inner = history(folder / "theirs", ("a",))
        commit = git(folder, "rev-parse", "HEAD") if commit == "HEAD" else commit
        ended = since(inner, _commit(inner, _tree(inner, ("160000", str(folder), commit))))
        said = f"govlint: --since: {folder} leads out of the repository\n"
        assert (ended.code, ended.err) == (Code.NOT_CHECKED, said)

    def test_folders_without_an_end_are_refused_also_where_they_are_empty(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("govlint.cli.git.listing.MOST_FILES", 1000)
        tree = _tree(folder)
        for _ in range(60):
            tree = _tree(folder, ("40000", "a", tree), ("40000", "b", tree))
        ended = since(folder, _commit(folder, tree))
        assert (ended.code, "more than 1,000 files" in ended.err) == (Code.NOT_CHECKED, True)

    def test_structures_without_an_end_are_refused(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("govlint.cli.earlier_state.since.MOST_ROOTS", 15)
        ended = since(folder, _commit(folder, self._many(folder, "100644", 16)))
        assert ended.code == Code.NOT_CHECKED
        assert "holds 16 structures here, and today holds 1; name fewer" in ended.err

    @pytest.mark.parametrize(
        ("kind", "limit"),
        [("structures", "MOST_ROOTS"), ("links", "MOST_LINKS"), ("files", "MOST_FILES_LAID")],
    )
    def test_so_many_are_laid_out_as_there_is_time_for(
        self, kind: str, limit: str, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(f"govlint.cli.git.tree.{limit}", 5)
        commits = [_commit(folder, self._of_kind(folder, kind, at)) for at in (5, 6)]
        assert since(folder, commits[0]).code != Code.NOT_CHECKED
        said = f"govlint: --since: {commits[1]} holds 6 {kind} here, and today holds few of them"
        ended = since(folder, commits[1])
        assert (ended.code, ended.err) == (Code.NOT_CHECKED, f"{said}; name fewer paths\n")
        for at in range(6):
            write(folder / "many" / f"f{at:03}.yaml", "there: today\n")
        assert since(folder, commits[1]).code != Code.NOT_CHECKED

    def test_a_tree_that_unfolds_is_counted_before_it_is_laid_out(self, folder: Path) -> None:
        """It takes a second, and each of the structures would take milliseconds more."""
        tree = self._many(folder, "100644", 9)
        for _ in range(4):
            tree = _tree(folder, *(("40000", f"d{at}", tree) for at in range(10)))
        commit = _commit(folder, _tree(folder, ("40000", "deep", tree)))
        with Profile(subcalls=False, builtins=False) as profile:
            ended = since(folder, commit)
        assert (ended.code, "holds 90,000 structures here" in ended.err) == (2, True)
        laid = CommitTree._lay_files.__code__
        assert not [one for one in profile.getstats() if one.code is laid]

    def test_equal_files_are_not_checked_without_an_end(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("govlint.cli.git.tree.ROOM_FOR_COPIES", 2 * len(structure("a")))
        commits = [_commit(folder, self._many(folder, "100644", at)) for at in (3, 4)]
        assert since(folder, commits[0]).code != Code.NOT_CHECKED
        ended = since(folder, commits[1])
        assert (ended.code, "bytes of equal files; name fewer paths" in ended.err) == (2, True)

    def test_what_is_no_structure_and_no_part_is_not_laid_out(self, folder: Path) -> None:
        root = structure("a") + "include: [parts/*.yaml]\n"
        files = {
            "home/root.yaml": root,
            "home/parts/p.yaml": "forums: {p: {form: board}}\n",
            "home/parts/p.txt": "",
            "other/values.yaml": "a: 1\n",
            "other/structure.yaml": structure("a"),
        }
        staged(folder, files)
        git(folder, "commit", "--quiet", "--message", "More")
        with laid_out("HEAD", [folder], ()) as laid:
            home = laid.then(folder)
            found = {one.relative_to(home).as_posix() for one in home.rglob("*.*")}
        there = {"home/root.yaml", "home/parts/p.yaml", "other/structure.yaml", STRUCTURE, ".git"}
        assert found == there

    def _of_kind(self, folder: Path, kind: str, number: int) -> str:
        if kind != "files":
            mode = "120000" if kind == "links" else "100644"
            return _tree(folder, ("40000", "many", self._many(folder, mode, number)))
        root = _blob(folder, structure("a") + "include: many/*.yaml\n")
        parts = self._many(folder, "100644", number - 1, "forums: {}\n")
        return _tree(folder, ("40000", "many", parts), ("100644", "root.yaml", root))

    def _many(self, folder: Path, mode: str, number: int, text: str = "") -> str:
        blob = _blob(folder, text or (STRUCTURE if mode == "120000" else structure("a")))
        return _tree(folder, *((mode, f"f{at:03}.yaml", blob) for at in range(number)))

    @pytest.mark.parametrize("depth", [1, 10])
    def test_names_without_an_end_are_refused(self, depth: int, folder: Path) -> None:
        tree = _tree(folder, ("100644", "z.yaml", _blob(folder, structure("a"))))
        for _ in range(depth):
            tree = _tree(folder, ("40000", "n" * (20_000 // depth), tree))
        ended = since(folder, _commit(folder, tree))
        assert (ended.code, "holds longer names" in ended.err) == (Code.NOT_CHECKED, True)


def _blob(folder: Path, content: str) -> str:
    write(folder.parent / "content", content)
    name = git(folder, "hash-object", "-w", "../content")
    (folder.parent / "content").unlink()
    return name


def _tree(folder: Path, *entries: tuple[str, str, str]) -> str:
    """Write a tree as it is, whatever the names in it."""
    raw = b"".join(
        f"{mode} {name}".encode() + b"\0" + bytes.fromhex(made) for mode, name, made in entries
    )
    write(folder.parent / "tree", raw)
    name = git(folder, "hash-object", "-w", "-t", "tree", "--literally", "../tree")
    (folder.parent / "tree").unlink()
    return name


def _commit(folder: Path, tree: str) -> str:
    return git(folder, "commit-tree", tree, "-m", "By hand")


def test_folders_inside_one_another_without_an_end_are_refused(tmp_path: Path) -> None:
    blob = git(history(tmp_path), "rev-parse", f"main:{STRUCTURE}")
    deep = f"100644,{blob},{'a/' * 1500}x.yaml"
    git(tmp_path, "update-index", "--add", "--cacheinfo", deep)
    git(tmp_path, "commit", "--quiet", "--message", "Deep")
    run = since(tmp_path, "main")
    assert run.code == Code.NOT_CHECKED
    assert "too many folders inside one another" in run.err
