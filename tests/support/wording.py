"""Faults of wording: what no message holds, whatever it is about."""

import re

SINGULAR = ("is", "was", "as", "has", "its", "other's", "less", "across")
"""Words in s that may stand behind a 1 and are no plurals."""
FAULTS = {
    "one of several": re.compile(r"(?<![\d.,/-])\b1 (?:[a-z-]+ )?([a-z]+s)\b"),
    "several of one": re.compile(r"(?<![\d.,/-])\b(?:[2-9]|\d\d+) (member|seat|vote|day|forum)\b"),
    "a nought": re.compile(r"(?<![\d.,/:-])\b0 (?!times as|years|months)[a-z]"),
    "part of one": re.compile(r"\b(?:\d+|none|both|all) of (?:the |its )?1 "),
    "two spaces": re.compile(r"\S  +\S"),
    "an empty list": re.compile(r"[:,;]$|\b(?:and|or|of|by|with)$|, ?,|\(\)|: ?[;:]"),
    "a word of the format": re.compile(r"\b(?:None|True|False)\b|\w_\w"),
    "a field in quotation marks": re.compile(r"\bstates \".*\" as none|does not state \""),
    "an abbreviation": re.compile(r"\d ?%|\betc\b|\bmin\b|\bmax\b"),
    "another word for a layer": re.compile(r"\btiers?\b"),
    "another word for a route": re.compile(r"\bways? of escalation\b"),
    "another word for a voting member": re.compile(r"\bvoters?\b"),
}
"""What no message holds."""


def faults(message: str) -> list[str]:
    """Name what is wrong with the words of a message."""
    said = re.sub(r"\"[^\"]*\"", '""', message)
    return [
        f"{fault}: {message}"
        for fault, pattern in FAULTS.items()
        for found in pattern.finditer(message if '"' in pattern.pattern else said)
        if not (found.groups() and found[1] in SINGULAR)
    ]
