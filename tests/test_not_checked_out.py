"""Structures that are not checked out, or not fetched, are not gone: no other is taken for them."""

import struct
from pathlib import Path

import pytest

from command import govlint, write
from govlint.cli.git import not_checked_out
from hostile_repositories import STRUCTURE, structure
from repository import called, committed, git, with_submodule

IN_ALL_WAYS = pytest.mark.parametrize("option", ["--since=HEAD", "--baseline=known.json"])
LISTS = {"plain": (3, False), "shortened": (4, False), "in folders": (3, True)}
"""The version of the list that git keeps, and whether it names folders that it leaves out."""


def named(name: str, *forums: str) -> str:
    return structure(*forums).replace("name: A", f"name: {name}")


def council(folder: Path) -> Path:
    """Make a repository of two structures, with a baseline of both."""
    texts = {f"{name}/{STRUCTURE}": named(name, "board") for name in ("a", "b")}
    texts |= {f"more/{at:03}.txt": f"{at}" for at in range(200)}
    committed(folder, texts)
    assert govlint("baseline", "--output", "known.json", cwd=folder).code == 0
    return folder


def without(folder: Path, version: int = 3, *, by_folder: bool = False) -> Path:
    """Leave out all but one folder."""
    folders = "--sparse-index" if by_folder else "--no-sparse-index"
    git(folder, "sparse-checkout", "set", "--cone", folders, "b")
    git(folder, "update-index", f"--index-version={version}")
    listed = (folder / ".git" / "index").read_bytes()
    assert (listed[7], b"more/199.txt" in listed) == (version, version == 3 and not by_folder)
    assert not (folder / "a").exists()
    return folder


def new_of(folder: Path, option: str) -> list[str]:
    run = govlint("check", option, "--format", "json", cwd=folder)
    return [one["path"] for one in run.data["findings"]]


@IN_ALL_WAYS
@pytest.mark.parametrize("name", ["a", "c"])
@pytest.mark.parametrize("listed", LISTS)
def test_what_is_not_checked_out_has_not_moved(
    listed: str, name: str, option: str, tmp_path: Path
) -> None:
    version, by_folder = LISTS[listed]
    folder = without(council(tmp_path), version, by_folder=by_folder)
    write(folder / "c" / STRUCTURE, named(name, "board"))
    assert new_of(folder, option) == [f"c/{STRUCTURE}"]


@IN_ALL_WAYS
def test_what_was_moved_has_moved_in_part_of_a_working_tree(option: str, tmp_path: Path) -> None:
    folder = council(tmp_path)
    git(folder, "mv", "a", "c")
    git(folder, "sparse-checkout", "set", "--cone", "c")
    assert new_of(folder, option) == []


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


def test_names_of_contents_may_be_long(tmp_path: Path) -> None:
    if called("git", "init", "--quiet", "--object-format=sha256", cwd=tmp_path).returncode:
        pytest.skip("this git knows short names alone")
    folder = without(council(tmp_path))
    write(folder / "c" / STRUCTURE, named("c", "board"))
    assert new_of(folder, "--baseline=known.json") == [f"c/{STRUCTURE}"]


def test_a_damaged_list_leaves_nothing_out(tmp_path: Path) -> None:
    folder = without(council(tmp_path))
    write(folder / "c" / STRUCTURE, named("c", "board"))
    listed = folder / ".git" / "index"
    listed.write_bytes(listed.read_bytes()[:70])
    assert new_of(folder, "--baseline=known.json") == []


def test_a_list_that_unfolds_to_more_than_there_is_room_for_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = b"a" * 200
    signs = (b"\0" + shared, *(b"\1%c" % sign for sign in b"bcdefghi"))
    marks = struct.pack(">HH", 0x4000, 0x4000)
    entries = b"".join(bytes(60) + marks + sign + b"\0" for sign in signs)
    head = struct.pack(">4sII", b"DIRC", 4, len(signs))
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "index").write_bytes(head + entries)
    monkeypatch.setattr(not_checked_out, "MOST", 1_000)
    names = [shared.decode()[:-1] + last for last in "abcdefghi"]
    known = [not_checked_out.leaves_out(tmp_path, name) for name in names]
    assert known == [True] * 5 + [False] * 4


def test_pruning_keeps_what_is_not_checked_out(tmp_path: Path) -> None:
    folder = without(council(tmp_path))
    before = (folder / "known.json").read_bytes()
    assert govlint("check", "--baseline=known.json", "--prune", cwd=folder).code == 0
    assert (folder / "known.json").read_bytes() == before


def test_a_submodule_that_was_not_fetched_has_not_moved(tmp_path: Path) -> None:
    inner = committed(tmp_path / "inner", {STRUCTURE: named("inner", "board")})
    above = with_submodule(tmp_path / "above", inner, {f"b/{STRUCTURE}": named("b", "board")})
    assert govlint("baseline", "--output", "known.json", cwd=above).code == 0
    git(above, "submodule", "--quiet", "deinit", "shared")
    write(above / "c" / STRUCTURE, named("c", "board"))
    assert new_of(above, "--baseline=known.json") == [f"c/{STRUCTURE}"]
