"""Forms: one text before and after a change, as the files that other hands would have kept."""

import json
import re
from collections.abc import Callable, Mapping
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from command import write
from govlint.document.decoding import TextFault
from govlint.document.document import read
from govlint.structure.model import SECTIONS

ROOT_FILE = "structure.yaml"
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
Files = Mapping[str, str]
"""Texts by the names of their files."""


def lines(before: str, after: str) -> tuple[Files, Files]:
    """Give the texts as they are, in block style and with ordinary line breaks."""
    return {ROOT_FILE: before}, {ROOT_FILE: after}


def windows(before: str, after: str) -> tuple[Files, Files]:
    """Give texts with byte order marks and CRLF, and no line break at their end."""
    made = (MARK + text.rstrip("\n").replace("\n", "\r\n") for text in (before, after))
    return tuple({ROOT_FILE: text} for text in made)


def remarked(before: str, after: str) -> tuple[Files, Files]:
    """Give texts with a remark above each line; those inside of what goes are no more."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    made: list[str] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _, first, end, from_, to in matcher.get_opcodes():
        for at in range(max(end - first, to - from_)):
            if first + at < end and (
                from_ + at < to or _indent(old[first + at]) == _indent(old[first])
            ):
                made.append(_remark(old[first + at]))
            if from_ + at < to:
                made.append(new[from_ + at])
    remarked_before = "".join(f"{_remark(line)}{line}" for line in old)
    return {ROOT_FILE: remarked_before}, {ROOT_FILE: "".join(made)}


def _remark(line: str) -> str:
    return f"{_indent(line)}# on this: it's [odd]\n"


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def parted(before: str, after: str) -> tuple[Files, Files]:
    """Give a root and a part for each section, of forums the second in one of its own."""
    apart = re.findall(r"^  ([\w-]+):", before.partition("\nforums:\n")[2], re.MULTILINE)[1]
    return _parts(before, apart), _parts(after, apart)


def _parts(text: str, apart: str) -> Files:
    made = {ROOT_FILE: "include: [parts/*.yaml]\n"}
    name, key = ROOT_FILE, ""
    for line in text.splitlines(keepends=True):
        if found := re.match(r"(\w+):", line):
            key = found[1]
            name = f"parts/{key}.yaml" if key in SECTIONS else ROOT_FILE
        elif key == "forums" and (found := re.match(r"  ([\w-]+):", line)):
            name = "parts/apart.yaml" if found[1] == apart else "parts/forums.yaml"
            if found[1] == apart:
                made[name] = "forums:\n"
        made[name] = made.get(name, "") + line
    return made


def in_braces(before: str, after: str) -> tuple[Files, Files]:
    """Give what the texts say on one line."""
    made = (_flow(data) for data in _data(before, after))
    return tuple({ROOT_FILE: text} for text in made)


def as_json(before: str, after: str) -> tuple[Files, Files]:
    """Give what the texts say as JSON."""
    made = (json.dumps(data, ensure_ascii=False) for data in _data(before, after))
    return tuple({ROOT_FILE: f"{text}\n"} for text in made)


def _data(*texts: str) -> list[Any]:
    """Read texts; skips the test where a slip is one of the text alone."""
    try:
        found = [read(text).data for text in texts]
    except TextFault:
        pytest.skip("what cannot be read has no other form")
    if "null" in json.dumps(found):
        pytest.skip("what is read as nothing was meant as something")
    return found


def _flow(value: Any) -> str:
    match value:
        case dict():
            return f"{{{', '.join(f'{key}: {_flow(one)}' for key, one in value.items())}}}"
        case list():
            return f"[{', '.join(map(_flow, value))}]"
        case str() if not re.search(r"[\[\]{},:#]|\A[\"'|>&*%@-]", value):
            return value
    return json.dumps(value, ensure_ascii=False)


FORMS: Mapping[str, Callable[[str, str], tuple[Files, Files]]] = {
    "lines": lines,
    "Windows": windows,
    "remarks": remarked,
    "parts": parted,
    "braces": in_braces,
    "JSON": as_json,
}


def written(folder: Path, files: Files) -> Path:
    """Write files into a folder; gives the root."""
    for name, text in files.items():
        write(folder / name, text)
    return folder / ROOT_FILE


def found_in(folder: Path, files: Files) -> Files:
    """Read files of a folder again, byte by byte."""
    return {name: (folder / name).read_bytes().decode() for name in files}
