"""Escaping in Markdown: the text of others stands there as it is, and calls and links nobody."""

import re

from govlint.structure.sanitise import printable
from govlint.structure.word_lists import cut_short

LONGEST = 400
"""Characters of one text."""

_UNSEEN = "\N{ZERO WIDTH SPACE}"
"""Stands for its entity while the signs around it are escaped; no printable text holds it."""

_ENTITY = f"&#{ord(_UNSEEN)};"

_SIGNS = re.compile(
    r"[\\`*\[\]<|~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside a word it means nothing
    r"|&(?=#?\w+;)"
    r"|#(?=#*$)"  # what would close a heading
    r"|^[-+>#=]"  # what would begin a list, a quotation, a heading
    r"|\$(?!\d)"  # sums stay as they are; formulas do not
)

_NUMBERED = re.compile(r"^(\d+)(?=[.)](?:\s|$))")

_CALLS = re.compile(
    r"""(?<=[@~%])(?=[\w"])"""  # people, labels, milestones
    r"|(?<=[#!&])(?=\d)|(?<=\bGH-)(?=\d)"  # issues and their like
    r"|(?<=:)(?=//)|(?<=\bwww)(?=\.)"  # addresses
    r"|(?<=:)(?=[a-z+-][\w+-]*:)",  # pictures
    re.IGNORECASE,
)
"""Where forges begin to read a reference; something unseen there keeps them from it."""


def escaped(text: str, longest: int = LONGEST) -> str:
    """Write a text on one line so that it is shown as it is."""
    uncalled = _CALLS.sub(_UNSEEN, cut_short(printable(text).strip(), longest))
    signed = _NUMBERED.sub(r"\1\\", _SIGNS.sub(r"\\\g<0>", uncalled))
    return signed.replace(_UNSEEN, _ENTITY)


def code(text: str) -> str:
    """Write a text as code, whatever backticks it holds."""
    text = cut_short(printable(text).strip(), LONGEST)
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if text[:1] in " `" or text[-1:] in " `" else ""
    return f"{fence}{space}{text}{space}{fence}"
