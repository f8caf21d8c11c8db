"""A workbook in a repository is held to what it was, as a file of text is."""

from pathlib import Path

from openpyxl import load_workbook

from command import TODAY, govlint
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
    assert (done.code, done.err) == (0, "")
    assert "15 findings are the same as in HEAD." in done.out
