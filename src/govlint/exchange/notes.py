"""Notes above and below tables, which are no rows of them."""

import re

_NOTE = re.compile(
    r"(?:last )?(?:updated|amended|revised|reviewed|printed|drawn|prepared|compiled|correct)\b|"
    r"as (?:at|of)\b|notes?\b|source\b|page \d|version\b|total\b|key\b|\*",
    re.IGNORECASE,
)
"""How a line above or below a table begins that says something of it."""


def is_note(cell: str) -> bool:
    """Tell whether a cell that stands alone in its row speaks of the table."""
    return bool(_NOTE.match(cell))
