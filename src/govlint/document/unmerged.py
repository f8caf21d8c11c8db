"""Conflict marks: the lines between which git keeps two versions that it could not merge."""

import re

from govlint.document.amendments.amendment import first_words
from govlint.document.decoding import TextFault, span_between

_MARK = re.compile(r"^(?:<{7}|>{7}|={7}|\|{7})(?:[ \t].*)?\r?$", re.MULTILINE)


def unmerged(text: str) -> TextFault | None:
    """Make the fault of a text that cannot be read and holds such a mark."""
    found = _MARK.search(text)
    if not found:
        return None
    said = f'"{first_words(found[0])}" marks two versions that were not merged'
    span = span_between(text, found.start(), found.start() + len(found[0].rstrip()))
    return TextFault(f"{said}: keep one of them, and take the marks out", span)
