"""Programs that the page is packed with: npm, node and pip, each started in one place."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote

from govlint.files.programs import (
    is_within,
    path_outside,
    program_outside,
    repositories_around,
)
from govlint.refusal import Refusal

PATIENCE = 900
"""Seconds after which a program is ended."""

_BESIDE_A_PATH = re.compile(rf"[\s\"'=]|{os.pathsep}|file:/+(?=/|\w:)")
"""What a path stands behind, or before, in a variable: others, an option, an address."""

WITHOUT_NPM = (
    "the page is packed with npm, which is not installed: it comes with Node.js, and is needed "
    "once, on the machine that makes the page"
)


def refuse_without_npm() -> None:
    """Raise `Refusal` where npm is not installed, or node, with which it comes."""
    for name in ("npm", "node"):
        _found(name)


def npm(arguments: Sequence[str], folder: Path) -> None:
    """Run npm in a folder; raises `Refusal`."""
    _run("npm", [_found("npm"), *arguments], folder)


def node(arguments: Sequence[str | Path], folder: Path, modules: Path) -> None:
    """Run node in a folder, with modules to import; raises `Refusal`."""
    command = [_found("node"), *map(str, arguments)]
    _run("node", command, folder, {"NODE_PATH": str(modules)})


def pip(arguments: Sequence[str], folder: Path) -> None:
    """Run pip in a folder; raises `Refusal`."""
    _run("pip", [sys.executable, "-m", "pip", *arguments], folder)


def _found(name: str) -> str:
    """Find a program that no repository around the working folder brings; raises `Refusal`."""
    if found := program_outside(name, Path.cwd()):
        return found
    raise Refusal(WITHOUT_NPM)


def _run(
    name: str, command: Sequence[str], folder: Path, also: Mapping[str, str] | None = None
) -> None:
    around = {
        **_variables_outside(),
        "PATH": path_outside(Path.cwd()),  # npm itself looks for node
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "NO_COLOR": "1",
        **(also or {}),
    }
    try:
        ended = subprocess.run(  # noqa: S603  # arguments of our own
            command, cwd=folder, env=around, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        raise Refusal(f"{name} did not come to its end in {PATIENCE // 60} minutes") from None
    except OSError as error:
        raise Refusal(f"{name} cannot be started: {error.strerror}") from None
    if ended.returncode:
        said = ended.stderr.decode(errors="replace").strip().splitlines()
        raise Refusal(f"{name} failed: {_telling(said)}")


def _variables_outside() -> dict[str, str]:
    """Give the environment without what names a place in a repository around the working folder.

    Settings and programs that stand there, as where HOME leads there or NODE_OPTIONS requires one,
    can start others; those of npm and pip are the user's alone. A relative path is not looked at:
    the programs start in another folder.
    """
    around = repositories_around(Path.cwd())

    def is_inside(named: str) -> bool:
        path = Path(named)
        return path.is_absolute() and is_within(path, around)

    def leads_inside(said: str) -> bool:
        meant = unquote(said)
        is_named = any(re.search(rf"{re.escape(str(one))}(?![\w.-])", meant) for one in around)
        return is_named or any(map(is_inside, _BESIDE_A_PATH.split(meant)))

    return {name: said for name, said in os.environ.items() if not leads_inside(said)}


def _telling(lines: Sequence[str]) -> str:
    """Give the line that says most of why a program failed."""
    errors = [line for line in lines if "error" in line.casefold()]
    return (errors or list(lines) or ["it does not say why"])[0][:300]
