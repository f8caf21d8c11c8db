"""Pointers of Git LFS: what a commit holds in the place of a large file."""

import hashlib
import re
from contextlib import suppress
from pathlib import Path

from govlint.document.decoding import LFS_POINTER, SIZE_LIMIT
from govlint.files.content import content_of
from govlint.refusal import Refusal

LONGEST = 1024
"""Bytes of a pointer."""

_NAME = re.compile(rb"^oid sha256:([0-9a-f]{64})$", re.MULTILINE)


def content_behind(content: bytes, today: Path) -> bytes | None:
    """Give what a pointer stands for where the file of today is that; else None.

    What is no pointer stands for itself.
    """
    if len(content) > LONGEST or not content.startswith(LFS_POINTER):
        return content
    if named := _NAME.search(content):
        with suppress(Refusal, OSError):
            here = content_of(today, SIZE_LIMIT)
            if hashlib.sha256(here).hexdigest().encode() == named[1]:
                return here
    return None
