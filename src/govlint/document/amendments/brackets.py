"""Amendments of braces and brackets: what is not closed or opened, and the commas inside."""

import re
from collections.abc import Iterator, Sequence

from govlint.document.amendments.amendment import Amendment, first_words
from govlint.document.amendments.joined_lines import KEY_IN_BRACES
from govlint.document.lines import TextLine

_OPENING, _CLOSING = "{[", "}]"
_NAMES = {"{": "brace", "[": "bracket"}
_COMMAS = {
    re.compile(
        r"(?<=[\w\"'}\])%.!?])\s+(?=(?P<key>[A-Za-z_]+):\s)"
    ): 'A comma is missing before "{}"',
    re.compile(r"\s*[;\uff0c]\s*(?=(?P<key>[A-Za-z_]+):\s)"): (
        'A comma belongs before "{}", and not a semicolon'
    ),
    re.compile(r"(?<=[}\]])\s*(?=[{\[])|(?<=\")\s+(?=\")|(?<=')\s+(?=')"): (
        'A comma is missing before "{}"'
    ),
    re.compile(r"\s*,(?:\s*,)+\s*"): 'There is one comma too many before "{}"',
}
"""Where a comma belongs, and what is wrong there."""
_VALUE = re.compile(r":\s+(?:\d|true\b|false\b|[\[{])")
"""What stands behind a key, and seldom behind a word of a text."""

_WORD_BEFORE = re.compile(r":\s+[a-z0-9][\w.-]*$")
_OUTSIDE = re.compile(r"(?P<inside>\{[^{}]*)\}\s*[,;]\s*(?P<more>\w+: [^{}]*)")
_PARTED = re.compile(r"\s*\}\s*,?\s*\{\s*")
_TWICE = re.compile(r"\}\}(?=\s*,)|\]\](?=\s*,)")
_SEVERAL_KEYS = "Several keys on one line stand in braces"


def closing_braces(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Close the braces and brackets of a line at its end, each by its own sign and once."""
    line = lines[at]
    opened = brackets_in(line.content)
    if not opened:
        yield from _opening_brace(line)
        return
    stripped = line.content.rstrip(" ,}]")
    still_open = brackets_in(stripped, closed=True)
    begin = (brackets_in(line.content, closed=True) or opened)[-1]
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
    bare = without_quoted(line.content)
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
        every = [one for one in pattern.finditer(line.content) if _is_joint(one, lines)]
        begins = [_last_opening(line.content, one.start()) for one in every]
        for found, begin in zip(every, begins, strict=True):
            if begin >= 0:
                before, after = line.content[begin : found.start()], line.content[found.end() :]
                words = first_words(found.groupdict().get("key") or after)
                end, whole = line.end, f"{before}, {after}"
                yield Amendment(said.format(words), line.start + begin, end, whole)
        if len(every) > 1 and begins[0] >= 0 and "key" in pattern.groupindex:
            words = '", "'.join(one["key"] for one in every)
            ends = [*(one.start() for one in every), len(line.content)]
            parts = zip([begins[0], *(one.end() for one in every)], ends, strict=True)
            whole = ", ".join(line.content[one:end] for one, end in parts)
            plural = said.replace("A comma is missing", "Commas are missing")
            plural = plural.replace("A comma belongs", "Commas belong").replace("a semi", "semi")
            plural = plural.removesuffix("semicolon") + "semicolons" * said.endswith("semicolon")
            yield Amendment(plural.format(words), line.start + begins[0], line.end, whole)


def _last_opening(content: str, place: int) -> int:
    return max(content.rfind(sign, 0, place) for sign in _OPENING)


def _is_joint(found: re.Match[str], lines: Sequence[TextLine]) -> bool:
    """Tell whether a word with a colon is a key for sure, and not a part of a text."""
    key = found.groupdict().get("key")
    before = found.string[: found.start()]
    if key is None or found[0].strip() or _VALUE.match(found.string, found.end("key")):
        return True
    if before[-1] in "\"'}])" or _WORD_BEFORE.search(before):
        return True
    return any(key == one.key or key in KEY_IN_BRACES.findall(one.text) for one in lines)


def parted_braces(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put what stands in two pairs of braces behind a key into one."""
    line = lines[at]
    if line.key and (outside := _OUTSIDE.fullmatch(line.value)):
        said = "All keys of one thing stand in one pair of braces"
        whole = f"{outside['inside']}, {outside['more']}}}"
        yield Amendment(said, line.value_start, line.end, whole)
    for found in _PARTED.finditer(line.value):
        before, after = line.value[: found.start()], line.value[found.end() :]
        keys = KEY_IN_BRACES.findall(f"{before}, "), KEY_IN_BRACES.findall(f"{{{after}")
        if line.key and line.value.startswith("{") and not {*keys[0]} & {*keys[1]}:
            said = "All keys of one thing stand in one pair of braces"
            yield Amendment(said, line.value_start, line.end, f"{before}, {after}")


def braces(lines: Sequence[TextLine], at: int) -> Iterator[Amendment]:
    """Put braces around several keys on one line."""
    line = lines[at]
    if line.hyphens and line.key and re.search(r",\s+[A-Za-z_]+:\s", line.value):
        braced = f"{line.hyphens}{{{line.content[len(line.hyphens) :]}}}"
        yield Amendment(_SEVERAL_KEYS, line.start, line.end, braced)
    elif line.key and re.fullmatch(r"[a-z_]+: [^,;]+([,;] [a-z_]+: [^,;]+)+", line.value):
        braced = f"{{{line.value.replace(';', ',')}}}"
        yield Amendment(_SEVERAL_KEYS, line.value_start, line.end, braced)


def brackets_in(content: str, *, closed: bool = False) -> list[int]:
    """Give where braces and brackets open in a line; with `closed` only those left open."""
    bare = without_quoted(content)
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
    bare = without_quoted(content)
    opened = brackets_in(content, closed=True)
    closed = sum(map(bare.count, _CLOSING))
    return closed > sum(map(bare.count, _OPENING)) - len(opened)


def without_quoted(content: str) -> str:
    """Blank out what stands in quotation marks, so that every place stays."""
    return re.sub(r"\"[^\"]*\"|(?<!\w)'[^']*'", lambda found: " " * len(found[0]), content)
