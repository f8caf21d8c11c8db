"""A repository of git made for a test, and programs that run in it with time to install things."""

import os
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from subprocess import PIPE, STDOUT, CompletedProcess, run
from typing import NoReturn

import pytest

from command import environment, write

PATIENCE = 300.0
"""Seconds for a program that may install from the package index."""

COMMITTED = date(2026, 1, 2)
"""The day of every commit, so that git calls an object the same in each run."""

ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_COUNT": "1",
    "GIT_CONFIG_KEY_0": "maintenance.auto",
    "GIT_CONFIG_VALUE_0": "false",
    "GIT_TEMPLATE_DIR": "",
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_AUTHOR_DATE": f"{COMMITTED}T00:00:00Z",
    "GIT_COMMITTER_DATE": f"{COMMITTED}T00:00:00Z",
    "PIP_NO_COMPILE": "0",  # no compiling, that is
    "PYTHONDONTWRITEBYTECODE": "",
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
}
"""What keeps a run from the settings of whoever runs it, and lets it find this govlint first.

git copies no examples of hooks and does not look after each commit for what it could tidy up.
What pip installs is compiled only where it is used: a few modules of thousands.
"""


def called(
    *command: str | Path, cwd: Path, also: Mapping[str, str] | None = None
) -> CompletedProcess[str]:
    """Run a program and give its status and all that it said."""
    return run(
        list(map(str, command)),
        cwd=cwd, env=environment({**ALONE, **(also or {})}), stdout=PIPE, stderr=STDOUT, text=True,
        timeout=PATIENCE, check=False,
    )  # fmt: skip


def committed(folder: Path, files: Mapping[str, str]) -> Path:
    """Make a repository whose only commit holds these files, and those that are there."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet")
    staged(folder, files)
    git(folder, "commit", "--quiet", "--message", "All of it")
    return folder


def staged(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files and stage them for the next commit."""
    for name, text in files.items():
        write(folder / name, text)
    git(folder, "add", "--all")
    return folder


def with_submodule(above: Path, inner: Path, files: Mapping[str, str]) -> Path:
    """Make a repository of these files that has another as the submodule `shared`."""
    committed(above, files)
    git(above, "branch", "--move", "main")
    allowed = ("-c", "protocol.file.allow=always")
    git(above, *allowed, "submodule", "--quiet", "add", str(inner), "shared")
    git(above, "commit", "--quiet", "--message", "With a submodule")
    return above


def git(folder: Path, *arguments: str) -> str:
    """Run git, which must end well."""
    ended = called("git", *arguments, cwd=folder)
    assert ended.returncode == 0, ended.stdout
    return ended.stdout.strip()


def not_installed(said: str) -> NoReturn:
    """Fail in an automated check, where the package index must be there; skip elsewhere."""
    if os.environ.get("CI"):
        pytest.fail(f"nothing could be installed from the package index:\n{said}")
    pytest.skip("nothing can be installed from the package index")
