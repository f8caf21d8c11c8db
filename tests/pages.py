"""How a page is read and done: its blocks in their order, what they save and what they print."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from command import TODAY, environment, write
from govlint.cli.exit_codes import Code

UPDATE = bool(os.environ.get("GOVLINT_UPDATE"))
FENCE = re.compile(r'(?ms)^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$')
INSTALLING = "python3 -m venv"
"""How blocks begin that are run on a machine of their own, by CI."""

DATED = "check|report|baseline"
"""The commands that ask what day it is."""

WIDTH = 84
"""Columns of the terminal, so that what is printed fits a page."""

OURSELVES = """\
#!/bin/sh
command=$1
case $command in {dated}) shift; set -- "$command" --as-of {day} "$@" ;; esac
"{python}" -m govlint "$@" || [ $? -le $GRAVEST ]
"""
"""A program for the shell, for which it is always the same day and findings are no failure."""


class Block(NamedTuple):
    """A fenced block, the file that it is, and the last command that the words before it name."""

    language: str
    text: str
    title: str
    command: str


def blocks(page: str, *languages: str) -> list[Block]:
    """List the blocks of a page, or those in some languages."""
    found = []
    for fence in FENCE.finditer(page):
        commands = re.findall(r"`govlint ([^`\n]+)`", page[: fence.start()])
        language, title, text = fence.groups()
        found.append(Block(language, text, title or "", commands[-1] if commands else ""))
    return [block for block in found if block.language in languages or not languages]


def update(path: Path, block: Block, said: str) -> None:
    """Write into a page what is printed now."""
    page = path.read_text(encoding="utf-8")
    path.write_text(page.replace(f"```text\n{block.text}```", f"```text\n{said}```", 1), "utf-8")


def done(page: str, folder: Path) -> Iterator[tuple[Block, str]]:
    """Do what a page tells to do, and give each block of output with what was really printed.

    A file that the page has shown before is added to, and one that a command wrote is replaced.
    """
    said = ""
    saved: set[str] = set()
    found = blocks(page)
    for block, following in zip_longest(found, found[1:]):
        match block.language:
            case "sh" if not block.text.startswith(INSTALLING):
                shown = following is not None and following.language == "text"
                said = _shell(block.text, folder, Code.NOT_CHECKED if shown else Code.FINDINGS)
            case "text":
                yield block, said
            case "diff":
                _change(folder / block.title, block.text)
            case _ if block.title:
                before = (folder / block.title).read_text("utf-8") if block.title in saved else ""
                write(folder / block.title, before + block.text)
                saved.add(block.title)


def _change(path: Path, text: str) -> None:
    """Put the lines with a plus in the place of those with a minus."""
    lines = text.splitlines(keepends=True)
    old, new = ("".join(line[1:] for line in lines if line[0] in signs) for signs in (" -", " +"))
    before = path.read_text(encoding="utf-8")
    assert before.count(old) == 1, f"{path.name} has these lines {before.count(old)} times:\n{old}"
    write(path, before.replace(old, new))


def _shell(text: str, folder: Path, gravest: Code) -> str:
    """Run lines in a shell that stops at the first failure, and give all that they print."""
    programs = folder.with_name(f"{folder.name}-programs")
    shim = OURSELVES.format(dated=DATED, day=TODAY, python=sys.executable)
    write(programs / "govlint", shim).chmod(0o755)
    also = {
        "PATH": os.pathsep.join([str(programs), os.environ["PATH"]]),
        "COLUMNS": str(WIDTH),
        "GRAVEST": str(int(gravest)),
        "GIT_CONFIG_GLOBAL": os.devnull,
        **{f"GIT_{who}_NAME": "A" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "a@example.org" for who in ("AUTHOR", "COMMITTER")},
    }
    ran = subprocess.run(
        ["bash", "-e", "-c", text], cwd=folder, env=environment(also), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert ran.returncode == 0, f"{text}\n{ran.stdout}"
    return ran.stdout
