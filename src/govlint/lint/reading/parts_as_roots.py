"""Parts that begin as a root does, by a first line that was copied into them."""

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from govlint.document.decoding import SIZE_LIMIT
from govlint.files.plain_file import opened
from govlint.lint.reading.include import parts_of

_KEY_OF_A_LINE = re.compile(rb"""^["']?govlint\b""", re.MULTILINE)
_NAME_OF_A_LINE = re.compile(rb"""^["']?name\b""", re.MULTILINE | re.IGNORECASE)


def wholes_of(path: Path, roots: Iterable[Path]) -> list[Path]:
    """Give the roots with a name that take in a file which begins as one and has none."""
    if not _is_nameless(path):
        return []
    real = os.path.realpath(path)
    return [root for root in roots if not _is_nameless(root) and real in parts_of(root)]


def without_parts(found: Mapping[Path, Path]) -> Mapping[Path, Path]:
    """Leave out, of roots by their real paths, those without a name that another one takes in."""
    nameless = {real for real, root in found.items() if len(found) > 1 and _is_nameless(root)}
    if not nameless:
        return found
    taken_in = {
        part for real, root in found.items() if real not in nameless for part in parts_of(root)
    }
    return {
        real: root
        for real, root in found.items()
        if real not in nameless or str(real) not in taken_in
    }


def _is_nameless(path: Path) -> bool:
    """Tell whether a file has its keys on lines of their own, and none of them is a name."""
    try:
        with opened(path) as file:
            raw = file.read(SIZE_LIMIT)
    except OSError:
        return False
    return bool(_KEY_OF_A_LINE.search(raw)) and not _NAME_OF_A_LINE.search(raw)
