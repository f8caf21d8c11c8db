"""Nothing of what stands outside of a repository changes a byte of what is said of it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from command import govlint, write
from questions import asked_below
from repository import committed

ROOT = """\
govlint: 1
name: A
include: [parts/a.yaml, "wild/*.yaml", "deep/*/f.yaml"]
forums:
  big: {name: Big, form: board, members: [{seat: Member, count: 41}]}
"""
RULE = """\
id: few
summary: A forum is small.
why: Ours.
fix: Ours.
severity: info
authority: convention
check: {kind: limit, on: forum, measure: forum.participants, at_most: 3}
"""


def _part(forum: str) -> str:
    return f"forums:\n  {forum}: {{name: {forum}, form: committee}}\n"


FILES = {
    "structure.yaml": ROOT,
    "parts/a.yaml": _part("a"),
    "wild/w.yaml": _part("w"),
    "deep/d/f.yaml": _part("d"),
    ".govlint.yaml": "rules: [ours]\nset: {forum-too-large: {at_most: 30}}\n",
    "ours/few.yaml": RULE,
    "below/structure.yaml": "govlint: 1\nname: B\nforums:\n  b: {name: B, form: committee}\n",
    "below/.govlint.yaml": "set: {no-chair: off}\n",
    "other.yaml": "govlint: 1\nname: C\ninclude: [parts/a.yaml]\nforums:\n  c: {name: C, form: committee}\n",
}
PLACES = (
    *FILES, "parts", "wild", "deep/d", "ours", "below", "wild/new.yaml", "wild/new", "deep/new",
    "new.xlsx", "new.yaml", "ours/new.yaml",
)  # fmt: skip
"""Where a link out stands: in the place of a file or a folder, and where one would be found."""


def _absent(_: Path, __: str) -> None:
    """Leave nothing there."""


def _right(outside: Path, place: str) -> None:
    """Write what fits there, a file or a folder."""
    below = {name: text for name, text in FILES.items() if name.startswith(f"{place}/")}
    if not below and "." in place:
        write(outside, FILES.get(place, _part("new")))
    for name, text in (below or {f"{place}/f.yaml": _part("new")}).items():
        if not outside.is_file():
            write(outside / name.removeprefix(f"{place}/"), text)


def _folder(outside: Path, _: str) -> None:
    """Make a folder, which is a repository as well."""
    (outside / ".git").mkdir(parents=True)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return committed(tmp_path_factory.mktemp("outside") / "repository", FILES)


@pytest.mark.parametrize("place", PLACES)
def test_what_stands_outside_changes_nothing(place: str, repository: Path, tmp_path: Path) -> None:
    checked, outside = _linked(repository, place, tmp_path)

    def said(make: Callable[[Path, str], None]) -> list[tuple[int, str, str]]:
        make(outside, place)
        runs = [govlint("check", *more, cwd=checked) for more in ((), ("--since", "HEAD"))]
        return [(run.code, run.out, run.err) for run in runs]

    expected = said(_absent)
    assert said(_right) == expected
    shutil.rmtree(outside) if outside.is_dir() else outside.unlink()
    assert said(_folder) == expected


COMMANDS = (
    ["check"], ["check", "--since", "HEAD"], ["check", "--baseline", "known.json"], ["config"],
    ["fix", "--diff"], ["report"], ["due"], ["rules"], ["export", "--output", "sheets.xlsx"],
    ["diff", "--since", "HEAD", "other.yaml"],
)  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_asked_of_what_stands_outside(
    place: str, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    govlint("baseline", "--output", "known.json", cwd=repository)
    checked, outside = _linked(repository, place, tmp_path)
    _right(outside, place)
    with asked_below(outside, monkeypatch) as asked:
        for command in COMMANDS:
            asked.append(f"{command}:")
            govlint(*command, cwd=checked)
    assert "\n".join(asked) == "\n".join(f"{command}:" for command in COMMANDS)


def _linked(repository: Path, place: str, folder: Path) -> tuple[Path, Path]:
    """Copy a repository and put a link out in a place; give the copy and where the link leads."""
    checked, outside = folder / "checked", folder / "outside"
    shutil.copytree(repository, checked)
    link = checked / place
    shutil.rmtree(link) if link.is_dir() else link.unlink(missing_ok=True)
    link.symlink_to(f"{'../' * len(Path(place).parts)}outside")
    return checked, outside
