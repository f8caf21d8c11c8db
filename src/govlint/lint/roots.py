"""Which files are the root of a structure, and which parts a root takes in."""

import re
from pathlib import Path
from stat import S_ISREG
from typing import Any

from govlint.document.document import read
from govlint.document.text import SIZE_LIMIT, Unreadable, decode

ROOT_KEY = "govlint"
ANY_DEPTH = "**"
"""Stands once in a pattern at most; more of them walk the same folders again and again."""

_BLOCK_ROOT = re.compile(rb"""^(\xef\xbb\xbf)?["']?govlint["']?\s*:""", re.MULTILINE)
_BLOCK_INCLUDE = re.compile(rb"""^(\xef\xbb\xbf)?["']?include["']?\s*:""", re.MULTILINE)
_FLOW = re.compile(rb"""\A(\xef\xbb\xbf)?(?>\s+|#.*\n|---\s)*+\{""")
"""Never steps back, which for a file of empty lines alone would take gigabytes."""


def is_root(path: Path) -> bool:
    """Tell by its top-level key whether a file is a root; unreadable files are not."""
    try:
        facts = path.stat()
        small = S_ISREG(facts.st_mode) and facts.st_size <= SIZE_LIMIT
        return small and _begins_structure(path.read_bytes())
    except (OSError, Unreadable):
        return False


def _begins_structure(raw: bytes) -> bool:
    """Look for the key in the first column, and inside of braces only where all is in braces."""
    if ROOT_KEY.encode() not in raw:
        return False
    if not _FLOW.search(raw):
        return bool(_BLOCK_ROOT.search(raw))
    data = read(decode(raw)).data
    return isinstance(data, dict) and ROOT_KEY in data


def includes(root: Path, part: Path) -> bool:
    """Tell whether a root file takes in a part."""
    try:
        raw = root.read_bytes()
        named = _BLOCK_INCLUDE.search(raw) or (b"include" in raw and _FLOW.search(raw))
        data = read(decode(raw)).data if named else None
    except (Unreadable, OSError):
        return False
    patterns = data.get("include") if isinstance(data, dict) else None
    found = (path for pattern in patterns_of(patterns) for path in matching(root, pattern))
    return part.resolve() in (path.resolve() for path in found)


def patterns_of(given: Any) -> list[str]:
    """Give the patterns that stand after `include`."""
    items = given if isinstance(given, list) else [given]
    return [str(item) for item in items if isinstance(item, str | int)]


def matching(root: Path, pattern: str) -> list[Path]:
    """Find the files that a root means by a pattern; none where it is no pattern."""
    if pattern.count(ANY_DEPTH) > 1:
        return []
    try:
        return sorted(path for path in root.parent.glob(pattern) if path.is_file())
    except (ValueError, IndexError, OSError, NotImplementedError):  # no pattern for pathlib
        return []
