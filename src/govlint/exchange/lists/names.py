"""Names of structures that nobody has named: what their file is called, in words."""

import re

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}\Z")


def title_of(file_name: str) -> str:
    """Write the name of a file or folder as a title."""
    words = re.sub(r"[_\s-]+", " ", _ENDING.sub("", file_name)).strip()
    return words[:1].upper() + words[1:] if words else "Structure"
