"""Files that hold sections of a structure, where no file begins as one."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from govlint.files.content import head_of
from govlint.lint.reading.paths import names_in
from govlint.structure.model import SECTIONS

_MOST = 50
"""Files that are looked into."""

_HEAD = 4096
_ENDINGS = (".yaml", ".yml")


def rootless_in(paths: Sequence[Path]) -> str:
    """Name the first file of some folders that holds sections; nothing where none does."""
    files = (folder / name for folder in paths or [Path()] for name in names_in(folder))
    found = islice((one for one in files if one.suffix.lower() in _ENDINGS), _MOST)
    return _first((one.name, head_of(one, _HEAD)) for one in found)


def rootless_among(texts: Iterable[tuple[str, str]]) -> str:
    """Name the first of some texts that holds sections; nothing where none does."""
    return _first((name, text[:_HEAD].encode(errors="replace")) for name, text in texts)


def _first(heads: Iterable[tuple[str, bytes]]) -> str:
    section = re.compile(rb"^(?:%s)[ \t]*:" % "|".join(SECTIONS).encode(), re.MULTILINE)
    name = next((name for name, head in heads if section.search(head)), "")
    said = f"; {name} has sections of one: write that line at its top"
    return f"{said}, or name the file that includes it" if name else ""
