"""Text of a file of a structure, as it is on disk."""

import os
from pathlib import Path

from govlint.document.decoding import SIZE_LIMIT, Span, TextFault, text_in
from govlint.files.content import content_of
from govlint.refusal import Refusal


def text_of(path: Path) -> str:
    """Read a file, if it is not too large; raises `TextFault` or `OSError`."""
    if os.path.islink(path) and not os.path.exists(path):  # noqa: PTH110, PTH114  # may be barred
        raise TextFault("A link that leads to no file.", Span(1, 1, 1, 1))
    return text_in(content_at(path))


def content_at(path: Path) -> bytes:
    """Read the bytes of a file and one more than it may have; raises `TextFault` or `OSError`.

    Whether a link leads out is asked before, so one that does was put there since.
    """
    try:
        return content_of(path, SIZE_LIMIT)
    except Refusal:
        message = "The file has changed meanwhile, and is now behind a link out; it is not read."
        raise TextFault(message, Span(1, 1, 1, 1)) from None
