"""Parts that begin as a root does, by a first line that was copied into them."""

import re
from collections.abc import Iterable
from pathlib import Path

from govlint.document.decoding import SIZE_LIMIT
from govlint.document.plain_file import opened
from govlint.lint.include import includes

_KEY_OF_A_LINE = re.compile(rb"""^["']?govlint\b""", re.MULTILINE)
_NAME_OF_A_LINE = re.compile(rb"""^["']?name\b""", re.MULTILINE | re.IGNORECASE)


def wholes_of(path: Path, roots: Iterable[Path]) -> list[Path]:
    """Give the roots that take in a file which begins as one and has no name, as each must."""
    return [root for root in roots if includes(root, path)] if _is_nameless(path) else []


def _is_nameless(path: Path) -> bool:
    """Tell whether a file has its keys on lines of their own, and none of them is a name."""
    try:
        with opened(path) as file:
            raw = file.read(SIZE_LIMIT)
    except OSError:
        return False
    return bool(_KEY_OF_A_LINE.search(raw)) and not _NAME_OF_A_LINE.search(raw)
