"""Structures that are not checked out, or not fetched, are not gone: no other is taken for them."""

import shutil
from pathlib import Path

import pytest

from command import govlint, write
from hostile_repositories import STRUCTURE, structure
from repository import committed, git, with_submodule

IN_ALL_WAYS = pytest.mark.parametrize("option", ["--since=HEAD", "--baseline=known.json"])


def named(name: str, *forums: str) -> str:
    return structure(*forums).replace("name: A", f"name: {name}")


def council(folder: Path) -> Path:
    """Make a repository of two structures, with a baseline of both."""
    texts = {f"{name}/{STRUCTURE}": named(name, "board") for name in ("a", "b")}
    committed(folder, texts)
    assert govlint("baseline", "--output", "known.json", cwd=folder).code == 0
    return folder


def without(folder: Path) -> Path:
    """Leave out all but one folder."""
    git(folder, "sparse-checkout", "set", "--cone", "b")
    assert not (folder / "a").exists()
    return folder


def new_of(folder: Path, option: str) -> list[str]:
    run = govlint("check", option, "--format", "json", cwd=folder)
    return [one["path"] for one in run.data["findings"]]


@IN_ALL_WAYS
@pytest.mark.parametrize("name", ["a", "c"])
def test_what_is_not_checked_out_has_not_moved(name: str, option: str, tmp_path: Path) -> None:
    folder = without(council(tmp_path))
    write(folder / "c" / STRUCTURE, named(name, "board"))
    assert new_of(folder, option) == [f"c/{STRUCTURE}"]


@IN_ALL_WAYS
def test_what_was_moved_is_known_as_such_where_all_is_checked_out(
    option: str, tmp_path: Path
) -> None:
    folder = council(tmp_path)
    git(folder, "mv", "a", "c")
    git(folder, "sparse-checkout", "set", "--cone", "c")
    assert new_of(folder, option) == [f"c/{STRUCTURE}"]
    git(folder, "sparse-checkout", "disable")
    assert new_of(folder, option) == []


def test_what_a_commit_renamed_is_known_where_nothing_else_is_new(tmp_path: Path) -> None:
    folder = council(tmp_path)
    git(folder, "mv", "a", "c")
    git(folder, "commit", "--quiet", "--message", "Renamed")
    git(folder, "sparse-checkout", "set", "--cone", "c")
    write(folder / "c" / STRUCTURE, named("c", "board"))
    assert new_of(folder, "--since=HEAD~1") == []
    write(folder / "c" / STRUCTURE, named("c", "board", "other"))
    assert new_of(folder, "--since=HEAD~1") == [f"c/{STRUCTURE}"]
    git(folder, "checkout", "--quiet", "HEAD", "c")
    git(folder, "sparse-checkout", "disable")
    write(folder / "d" / STRUCTURE, named("d", "board"))
    git(folder, "add", "d")
    git(folder, "commit", "--quiet", "--message", "Another")
    git(folder, "sparse-checkout", "set", "--cone", "c")
    assert new_of(folder, "--since=HEAD~2") == [f"c/{STRUCTURE}"]


@IN_ALL_WAYS
def test_what_was_renamed_before_it_was_left_out_has_not_moved(option: str, tmp_path: Path) -> None:
    folder = council(tmp_path)
    git(folder, "mv", "a", "d")
    git(folder, "commit", "--quiet", "--message", "Renamed")
    without(folder)
    write(folder / "c" / STRUCTURE, named("c", "board"))
    assert new_of(folder, option.replace("HEAD", "HEAD~1")) == [f"c/{STRUCTURE}"]


def test_what_a_commit_renamed_is_known_beside_an_edit_that_is_left_out(tmp_path: Path) -> None:
    folder = council(tmp_path)
    git(folder, "mv", "a", "c")
    write(folder / "b" / STRUCTURE, named("b", "board", "other"))
    git(folder, "add", "b")
    git(folder, "commit", "--quiet", "--message", "Renamed and edited")
    git(folder, "sparse-checkout", "set", "--cone", "c")
    assert new_of(folder, "--since=HEAD~1") == []


def test_a_workbook_that_was_renamed_before_it_was_left_out_has_not_moved(tmp_path: Path) -> None:
    council(tmp_path)
    govlint("export", "a", "--output", "a/book.xlsx", cwd=tmp_path)
    content = (tmp_path / "a" / "book.xlsx").read_bytes()
    git(tmp_path, "add", "a")
    git(tmp_path, "commit", "--quiet", "--message", "A workbook")
    git(tmp_path, "mv", "a/book.xlsx", "a/renamed.xlsx")
    git(tmp_path, "commit", "--quiet", "--message", "Renamed")
    without(tmp_path)
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "book.xlsx").write_bytes(content)
    run = govlint("check", "c/book.xlsx", "--since=HEAD~1", "--format", "json", cwd=tmp_path)
    assert [one["path"] for one in run.data["findings"]] == ["c/book.xlsx"]


@IN_ALL_WAYS
def test_what_another_working_tree_leaves_out_has_not_moved(option: str, tmp_path: Path) -> None:
    first = council(tmp_path / "first")
    git(first, "worktree", "add", "--quiet", "--no-checkout", "../second")
    second = tmp_path / "second"
    git(second, "sparse-checkout", "set", "--cone", "b")
    git(second, "checkout", "--quiet")
    write(second / "known.json", (first / "known.json").read_text(encoding="utf-8"))
    write(second / "c" / STRUCTURE, named("c", "board"))
    assert new_of(second, option) == [f"c/{STRUCTURE}"]


@IN_ALL_WAYS
def test_what_a_submodule_leaves_out_has_not_moved(option: str, tmp_path: Path) -> None:
    texts = {f"{name}/{STRUCTURE}": named(name, "board") for name in ("a", "b")}
    above = with_submodule(tmp_path / "above", committed(tmp_path / "inner", texts), {"d.txt": ""})
    assert govlint("baseline", "--output", "known.json", cwd=above).code == 0
    without(above / "shared")
    write(above / "shared" / "c" / STRUCTURE, named("c", "board"))
    assert new_of(above, option) == [f"shared/c/{STRUCTURE}"]


@pytest.mark.parametrize(
    "written", ["[core]\n\tsparseCheckout\n", "[core] sparseCheckout = true\n"]
)
def test_settings_may_be_written_in_other_ways(written: str, tmp_path: Path) -> None:
    folder = council(tmp_path)
    with (folder / ".git" / "config").open("a", encoding="utf-8") as settings:
        settings.write(written)
    write(folder / ".git" / "info" / "sparse-checkout", "/*\n!/a/\n")
    git(folder, "read-tree", "-mu", "HEAD")
    assert not (folder / "a").exists()
    write(folder / "c" / STRUCTURE, named("c", "board"))
    assert new_of(folder, "--baseline=known.json") == [f"c/{STRUCTURE}"]


def test_pruning_keeps_what_is_not_checked_out(tmp_path: Path) -> None:
    folder = without(council(tmp_path))
    before = (folder / "known.json").read_bytes()
    assert govlint("check", "--baseline=known.json", "--prune", cwd=folder).code == 0
    assert (folder / "known.json").read_bytes() == before


PARTS = """\
govlint: 1
name: A
include: [parts/*.yaml]
"""


@IN_ALL_WAYS
def test_what_stands_in_a_part_that_is_not_checked_out_is_not_gone(
    option: str, tmp_path: Path
) -> None:
    left = {f"parts/{at}/{at}.yaml": structure(at).partition("name: A\n")[2] for at in ("c", "d")}
    committed(tmp_path, {STRUCTURE: PARTS.replace("*", "*/*"), **left})
    before = govlint("baseline", "--output", "known.json", cwd=tmp_path)
    assert "2 findings" in before.out + before.err
    written = (tmp_path / "known.json").read_bytes()
    git(tmp_path, "sparse-checkout", "set", "--cone", "parts/c")
    run = govlint("check", option, "--format", "json", cwd=tmp_path)
    assert (run.data["findings"], run.data["earlier"]["gone"]) == ([], [])
    govlint("check", "--baseline=known.json", "--prune", cwd=tmp_path)
    assert (tmp_path / "known.json").read_bytes() == written


def test_a_submodule_that_was_not_fetched_has_not_moved(tmp_path: Path) -> None:
    inner = committed(tmp_path / "inner", {STRUCTURE: named("inner", "board")})
    above = with_submodule(tmp_path / "above", inner, {f"b/{STRUCTURE}": named("b", "board")})
    assert govlint("baseline", "--output", "known.json", cwd=above).code == 0
    git(above, "submodule", "--quiet", "deinit", "shared")
    write(above / "c" / STRUCTURE, named("c", "board"))
    assert new_of(above, "--baseline=known.json") == [f"c/{STRUCTURE}"]


def test_a_root_in_a_folder_with_too_long_a_name_is_gone_as_any_other(tmp_path: Path) -> None:
    folder = council(tmp_path)
    known = folder / "known.json"
    known.write_text(known.read_text().replace(f"b/{STRUCTURE}", f"{'b' * 300}/{STRUCTURE}"))
    assert new_of(folder, "--baseline=known.json") == []


@pytest.mark.parametrize("link", [".git/info", ".git/info/sparse-checkout"])
def test_what_git_s_patterns_lead_to_is_not_asked(link: str, tmp_path: Path) -> None:
    folder, outside = council(tmp_path / "in"), tmp_path / "outside"
    shutil.rmtree(folder / "a")
    shutil.rmtree(folder / ".git" / "info", ignore_errors=True)
    (folder / link).parent.mkdir(exist_ok=True)
    (folder / link).symlink_to(outside / "there" / Path(link).relative_to(".git/info"))

    def said() -> str:
        return govlint("check", "--baseline=known.json", cwd=folder).out

    before = said()
    write(outside / "there" / "sparse-checkout", "/b/")
    assert said() == before


def test_repositories_may_stand_in_one_another_in_any_number(tmp_path: Path) -> None:
    folder = council(tmp_path)
    inner = "/".join(["a"] * 600)
    (folder / inner).mkdir(parents=True)
    for one in ((folder / inner), *(folder / inner).parents):
        if one != folder and one.is_relative_to(folder):
            write(one / ".git", "gitdir: x")
    known = (folder / "known.json").read_text(encoding="utf-8")
    write(folder / "known.json", known.replace(f"a/{STRUCTURE}", f"{inner}/{STRUCTURE}"))
    assert govlint("check", "b", "--baseline=known.json", cwd=folder).code == 0
