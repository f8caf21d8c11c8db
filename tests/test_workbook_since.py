"""A workbook in a repository is held to what it was, as a file of text is."""

from hashlib import sha256
from pathlib import Path

import pytest
from openpyxl import load_workbook

from command import TODAY, govlint, write
from repository import committed, git


def kept(folder: Path) -> Path:
    """Commit a workbook, and then ask for a quorum that nobody can meet."""
    path = folder / "structure.xlsx"
    assert govlint("export", "examples/riverford", "--output", path).code == 0
    committed(folder, {})
    book = load_workbook(path)
    rules = book["Forum rules"]
    row = next(r for r in range(2, 60) if rules.cell(r, 1).value == "Riverford Place Committee")
    rules.cell(row, 4).value = 99
    book.save(path)
    return path


def test_only_what_is_new_since_a_revision_is_told(tmp_path: Path) -> None:
    path = kept(tmp_path)
    done = govlint("check", path.name, "--since", "HEAD", "--as-of", TODAY, cwd=tmp_path)
    assert done.code == 1
    assert done.out.startswith("new error quorum-impossible Riverford Place Committee needs 99")
    assert "structure.xlsx: Forum rules!D" in done.out
    assert "15 findings are the same as in HEAD." in done.out


def test_what_changed_since_a_revision_is_said(tmp_path: Path) -> None:
    path = kept(tmp_path)
    done = govlint("diff", path.name, "--since", "HEAD", "--as-of", TODAY, cwd=tmp_path)
    assert (done.code, "Findings 15 → 16" in done.out) == (0, True)


def test_what_only_moved_is_known(tmp_path: Path) -> None:
    path = tmp_path / "structure.xlsx"
    assert govlint("export", "examples/riverford", "--output", path).code == 0
    committed(tmp_path, {})
    (tmp_path / "g").mkdir()
    git(tmp_path, "mv", path.name, "g/moved.xlsx")
    done = govlint("check", "g/moved.xlsx", "--since", "HEAD", "--as-of", TODAY, cwd=tmp_path)
    said = "g/moved.xlsx is taken for structure.xlsx of HEAD"
    assert (done.code, said in done.err) == (0, True)
    assert "15 findings are the same as in HEAD." in done.out


def written(path: Path, name: str, seats: int) -> None:
    """Write a workbook of a structure with one committee."""
    text = path.with_suffix(".yaml")
    forum = f"f: {{name: Finance, form: committee, members: [{{seat: M, count: {seats}}}]}}"
    write(text, f"govlint: 1\nname: {name}\nforums: {{{forum}}}\n")
    path.unlink(missing_ok=True)
    assert govlint("export", text, "--output", path).code == 0
    text.unlink()


def changes_since(folder: Path, name: str) -> list[str]:
    """Give what became of committees that are too large in a workbook."""
    rule = ("--select", "forum-too-large", "--format", "json")
    data = govlint("check", name, "--since", "HEAD", "--as-of", TODAY, *rule, cwd=folder).data
    return [one["change"] for one in (*data["findings"], *data["earlier"]["known"])]


def test_what_moved_and_changed_is_known_by_its_name(tmp_path: Path) -> None:
    written(tmp_path / "yew.xlsx", "Yew", 30)
    committed(tmp_path, {})
    git(tmp_path, "rm", "--quiet", "yew.xlsx")
    written(tmp_path / "new.xlsx", "Yew", 29)
    assert changes_since(tmp_path, "new.xlsx") == ["better"]


@pytest.mark.parametrize(
    ("looked_at", "beside", "changes"),
    [
        ("s.yaml", [], ["better"]),
        (".", [], ["better"]),
        ("s.yaml", ["o.yaml"], ["better"]),
        (".", ["o.yaml"], ["new"]),
    ],
)
def test_what_is_text_instead_of_a_workbook_is_known_by_its_name_unless_runs_passed_it_over(
    looked_at: str, beside: list[str], changes: list[str], tmp_path: Path
) -> None:
    written(tmp_path / "yew.xlsx", "Yew", 30)
    committed(tmp_path, dict.fromkeys(beside, "govlint: 1\nname: Bay\n"))
    git(tmp_path, "rm", "--quiet", "yew.xlsx")
    forum = "f: {name: Finance, form: committee, members: [{seat: M, count: 29}]}"
    write(tmp_path / "s.yaml", f"govlint: 1\nname: Yew\nforums: {{{forum}}}\n")
    assert changes_since(tmp_path, looked_at) == changes


def test_another_that_took_the_place_of_one_that_is_gone_is_new(tmp_path: Path) -> None:
    written(tmp_path / "bay.xlsx", "Bay", 5)
    written(tmp_path / "yew.xlsx", "Yew", 30)
    committed(tmp_path, {})
    git(tmp_path, "rm", "--quiet", "bay.xlsx")
    written(tmp_path / "yew.xlsx", "Bay", 28)
    assert changes_since(tmp_path, "yew.xlsx") == ["new"]


def test_one_that_is_called_otherwise_at_its_place_is_itself(tmp_path: Path) -> None:
    written(tmp_path / "yew.xlsx", "Yew", 30)
    committed(tmp_path, {})
    written(tmp_path / "yew.xlsx", "Yew and Elm", 29)
    assert changes_since(tmp_path, "yew.xlsx") == ["better"]


@pytest.mark.parametrize(("seats", "change"), [(30, "same"), (31, "new")])
def test_one_that_git_lfs_holds_is_what_it_was_or_its_past_is_said_to_be_missing(
    seats: int, change: str, tmp_path: Path
) -> None:
    path = tmp_path / "w.xlsx"
    written(path, "Yew", 30)
    content = path.read_bytes()
    name = sha256(content).hexdigest()
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{name}\nsize 9\n"
    write(path, pointer)
    committed(tmp_path, {})
    path.write_bytes(content)
    if change == "new":
        written(path, "Yew", seats)
    said = govlint("check", "w.xlsx", "--since", "HEAD", "--as-of", TODAY, cwd=tmp_path).err
    assert ("w.xlsx was held by Git LFS, and what it was then is not here" in said) == (
        change == "new"
    )
    assert changes_since(tmp_path, "w.xlsx") == [change]
