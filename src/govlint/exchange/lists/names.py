"""Names as lists write them: last name first, as a file is called, in any case and with signs."""

import re

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}\Z")
_TURNED = re.compile(r"([^,]+), ?([^,\d]+)")
_BEHIND = re.compile(
    r"(?:jr|sr|ii|iii|iv|esq|phd|md|mp|msp|ms|am|ao|obe|mbe|cbe|kc|qc|jp|frs|cpa|rn|[bm]sc|[bm]a|mba)"
    r"\.?",
    re.IGNORECASE,
)
"""What stands behind a name and a comma and is no first name."""


def title_of(file_name: str) -> str:
    """Write the name of a file or folder as a title."""
    words = re.sub(r"[_\s-]+", " ", _ENDING.sub("", file_name)).strip()
    return words[:1].upper() + words[1:] if words else "Structure"


def in_order(name: str) -> str:
    """Write "Okafor, Precious" as "Precious Okafor"."""
    found = _TURNED.fullmatch(name)
    if not found or _BEHIND.fullmatch(found[2]) or found[1].count("(") != found[1].count(")"):
        return name
    return f"{found[2]} {found[1]}"


def plain_words(text: str) -> str:
    """Write a text in small letters without signs."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
