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
