"""Amendments of braces and brackets: what is not closed or opened, and the commas inside."""

import re
from collections.abc import Iterator, Sequence

from govlint.document.amendments.amendment import Amendment, first_words
from govlint.document.lines import TextLine

_OPENING, _CLOSING = "{[", "}]"
_NAMES = {"{": "brace", "[": "bracket"}
_COMMAS = {
    re.compile(
        r"(?<=[\w\"'}\])%.!?])\s+(?=(?P<key>[A-Za-z_]+):\s)"
    ): 'A comma is missing before "{}"',
    re.compile(r"\s*;\s*(?=(?P<key>[A-Za-z_]+):\s)"): (
        'A comma belongs before "{}", and not a semicolon'
    ),
    re.compile(r"(?<=[}\]])\s*(?=[{\[])|(?<=\")\s+(?=\")|(?<=')\s+(?=')"): (
        'A comma is missing before "{}"'
    ),
    re.compile(r"\s*,(?:\s*,)+\s*"): 'There is one comma too many before "{}"',
}
"""Where a comma belongs, and what is wrong there."""
_TWICE = re.compile(r"\}\}(?=\s*,)|\]\](?=\s*,)")
_SEVERAL_KEYS = "Several keys on one line stand in braces"


def closing_braces(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Close the braces and brackets of a line at its end, each by its own sign and once."""
    line = lines[at]
    opened = _opened(line.content)
    if not opened:
        yield from _opening_brace(line)
        return
    stripped = line.content.rstrip(" ,}]")
    still_open = _opened(stripped, closed=True)
    begin = (_opened(line.content, closed=True) or opened)[-1]
    closing = "".join(_CLOSING[_OPENING.index(line.content[one])] for one in reversed(still_open))
    whole = f"{stripped[begin:]}{closing}"
    named, words = _NAMES[line.content[begin]], first_words(line.content[begin + 1 :])
    said = f'The {named} before "{words}" is not closed'
    if _is_misfit(line.content):
        said = f'What closes the {named} before "{words}" does not fit'
    yield Amendment(said, line.start + begin, line.end, whole)


def surplus(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Take out what closes a second time, where a line goes on behind it."""
    line = lines[at]
    bare = _without_quoted(line.content)
    for found in _TWICE.finditer(bare):
        place, sign = found.end() - 1, found[0][-1]
        begin = bare.rfind(_OPENING[_CLOSING.index(sign)], 0, place)
        if begin >= 0 and place in _misfits(bare):
            said = f"There is one {sign} too many"
            whole = line.content[begin:place]
            yield Amendment(said, line.start + begin, line.start + place + 1, whole)


def _misfits(bare: str) -> list[int]:
    """Give where something closes that is not what was opened last."""
    opened: list[str] = []
    found = []
    for place, sign in enumerate(bare):
        if sign in _OPENING:
            opened.append(sign)
        elif sign in _CLOSING and opened and opened[-1] == _OPENING[_CLOSING.index(sign)]:
            opened.pop()
        elif sign in _CLOSING:
            found.append(place)
    return found


def _opening_brace(line: TextLine) -> Iterator[Amendment]:
    """Open the brace or bracket that only closes on a line."""
    if line.key and line.value[-1:] in _CLOSING and line.value:
        sign = _OPENING[_CLOSING.index(line.value[-1])]
        said = (
            f'The {_NAMES[sign]} is not opened that closes after "{first_words(line.value[:-1])}"'
        )
        yield Amendment(said, line.value_start, line.end, f"{sign}{line.value}")


def commas(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put one comma between keys in braces, between braces, and between items in brackets."""
    line = lines[at]
    for pattern, said in _COMMAS.items():
        for found in pattern.finditer(line.content):
            begin = max(line.content.rfind(sign, 0, found.start()) for sign in _OPENING)
            if begin >= 0:
                before, after = line.content[begin : found.start()], line.content[found.end() :]
                words = first_words(found.groupdict().get("key") or after)
                end, whole = line.end, f"{before}, {after}"
                yield Amendment(said.format(words), line.start + begin, end, whole)


def braces(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put braces around several keys on one line."""
    line = lines[at]
    if line.hyphens and line.key and re.search(r",\s+[A-Za-z_]+:\s", line.value):
        braced = f"{line.hyphens}{{{line.content[len(line.hyphens) :]}}}"
        yield Amendment(_SEVERAL_KEYS, line.start, line.end, braced)
    elif line.key and re.fullmatch(r"[a-z_]+: [^,]+(, [a-z_]+: [^,]+)+", line.value):
        yield Amendment(_SEVERAL_KEYS, line.value_start, line.end, f"{{{line.value}}}")


def _opened(content: str, *, closed: bool = False) -> list[int]:
    """Give where braces and brackets open in a line; with `closed` only those left open."""
    bare = _without_quoted(content)
    opened: list[int] = []
    every: list[int] = []
    for place, sign in enumerate(bare):
        if sign in _OPENING:
            opened.append(place)
            every.append(place)
        elif sign in _CLOSING and opened and bare[opened[-1]] == _OPENING[_CLOSING.index(sign)]:
            opened.pop()
    return opened if closed else every


def _is_misfit(content: str) -> bool:
    """Tell whether a line closes what was not opened there."""
    bare = _without_quoted(content)
    opened = _opened(content, closed=True)
    closed = sum(map(bare.count, _CLOSING))
    return closed > sum(map(bare.count, _OPENING)) - len(opened)


def _without_quoted(content: str) -> str:
    return re.sub(r"\"[^\"]*\"|(?<!\w)'[^']*'", lambda found: " " * len(found[0]), content)
