"""How a page is read and done: its blocks in their order, what they save and what they print."""

import os
import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from shlex import split
from typing import NamedTuple

from command import TODAY, govlint, write
from govlint.cli.exit_codes import Code
from repository import called

UPDATE = bool(os.environ.get("GOVLINT_UPDATE"))
FENCE = re.compile(r'(?ms)^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$')
INSTALLING = "python3 -m venv"
"""How blocks begin that are run on a machine of their own, by CI."""

DATED = (
    "check", "baseline", "report", "who", "trace", "show", "meetings", "due", "map", "diff",
    "whatif", "advise", "accept", "export", "import",
)  # fmt: skip
"""The commands that ask what day it is."""

WIDTH = 84
"""Columns of the terminal, so that what is printed fits a page."""


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
    """Take one line after the other to its good end, and give all that they print.

    For govlint it is always the same day, and findings are no failure.
    """
    return "".join(
        _ourselves(line, folder, gravest) if line.startswith("govlint ") else _other(line, folder)
        for line in text.splitlines()
    )


def _ourselves(line: str, folder: Path, gravest: Code) -> str:
    _, command, *arguments = split(line)
    day = ("--as-of", TODAY) if command in DATED else ()
    run = govlint(command, *day, *arguments, cwd=folder, also={"COLUMNS": str(WIDTH)}, mixed=True)
    assert run.code <= gravest, f"{line}\n{run.out}"
    return run.out


def _other(line: str, folder: Path) -> str:
    ended = called("bash", "-e", "-c", line, cwd=folder)
    assert ended.returncode == 0, f"{line}\n{ended.stdout}"
    return ended.stdout
