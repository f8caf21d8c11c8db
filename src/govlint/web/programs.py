"""Programs that the page is packed with: npm, node and pip, each started in one place."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import which

from govlint.finding import Refusal

PATIENCE = 900
"""Seconds after which a program is ended."""

WITHOUT_NPM = (
    "the page is packed with npm, which is not installed: it comes with Node.js, and is needed "
    "once, on the machine that makes the page"
)


def npm(arguments: Sequence[str], folder: Path) -> None:
    """Run npm in a folder; raises `Refusal`."""
    program = which("npm")
    if program is None:
        raise Refusal(WITHOUT_NPM)
    _run("npm", [program, *arguments], folder)


def node(arguments: Sequence[str | Path], folder: Path) -> None:
    """Run node in a folder; raises `Refusal`."""
    program = which("node")
    if program is None:
        raise Refusal(WITHOUT_NPM)
    _run("node", [program, *map(str, arguments)], folder)


def pip(arguments: Sequence[str], folder: Path) -> None:
    """Run pip in a folder; raises `Refusal`."""
    _run("pip", [sys.executable, "-m", "pip", *arguments], folder)


def _run(name: str, command: Sequence[str], folder: Path) -> None:
    around = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "NO_COLOR": "1"}
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


def _telling(lines: Sequence[str]) -> str:
    """Give the line that says most of why a program failed."""
    errors = [line for line in lines if "error" in line.casefold()]
    return (errors or list(lines) or ["it does not say why"])[0][:300]
