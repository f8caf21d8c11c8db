"""Substitutes for the characters that parsers misread, which stand in while they read."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any

from ruamel.yaml.events import ScalarEvent

from govlint.document.decoding import MARK, TextFault, span_at

Reader = Callable[[], Any]
"""Gives the next parser event at each call."""

Misread = Mapping[str, re.Pattern[str]]
"""Characters, and where they are misread: each match ends in its character."""

_ESCAPE = "\\"

EVERYWHERE: dict[str, re.Pattern[str]] = {
    "\x85": re.compile("\x85"),
    "\u2028": re.compile("\u2028"),
    "\u2029": re.compile("\u2029"),
    MARK: re.compile(MARK),
    "?": re.compile(r"\?(?<=[\[{,\s]\?)(?=[^\s,\[\]{}])"),
    _ESCAPE: re.compile(
        r"(?<!\\)(?:\\\\)*\\(?=u[dD][89a-fA-F][0-9a-fA-F]{2}|U0000[dD][89a-fA-F]"
        r"|U(?!00(?:0[0-9a-fA-F]|10))[0-9a-fA-F])"
    ),
}
"""What every parser misreads: what ended a line in YAML 1.1, a byte order mark inside, a question
mark that begins a word, and escapes for half a character, as JSON writes those beyond U+FFFF."""

LIBYAML: Misread = EVERYWHERE | {
    ":": re.compile(r"&(?<![^\s,\[{]&)[^\s,\[\]{}:]+:(?=[^\s,\[\]{}])"),
}
"""What libyaml misreads, which is a colon in the name of an anchor as well."""

BETWEEN_BRACKETS: Misread = EVERYWHERE | {
    ":": re.compile(r":(?<=[^\s,\[\]{}\"']:)(?=[^\s,\[\]{}])"),
    "?": re.compile(r"\?(?=[^\s,\[\]{}])"),
}
"""What libyaml refuses, which is a colon or a question mark inside a word between brackets."""


def read_around(text: str, parse: Callable[[str], Reader], misread: Misread) -> Reader:
    """Let a parser read a text of the same length, and give its events as they were meant."""
    meant: dict[str, str] = {}
    free = _unused(text)
    exchanged = text
    for character, pattern in misread.items():
        if character in exchanged and pattern.search(exchanged):
            sign = next(free)
            meant[sign] = character
            exchanged = pattern.sub(partial(_with_sign, sign), exchanged)
    get = parse(exchanged)
    return _restoring(get, exchanged, meant) if meant else get


def _with_sign(sign: str, found: re.Match[str]) -> str:
    return found[0][:-1] + sign


def _unused(text: str) -> Iterator[str]:
    """Give characters that stand for nothing, and of which a text has neither sign nor escape."""
    lowered = text.lower()
    for code in chain(range(0xE000, 0xF900), range(0xF0000, 0xFFFFE)):
        if chr(code) not in text and f"{code:x}" not in lowered:
            yield chr(code)


def _restoring(get: Reader, exchanged: str, meant: dict[str, str]) -> Reader:
    restored = str.maketrans(meant)
    escape = next((sign for sign, character in meant.items() if character == _ESCAPE), None)

    def restoring() -> Any:
        event = get()
        if type(event) is ScalarEvent:
            if escape and event.style == '"' and escape in event.value:
                event.value = _unescaped(event, exchanged, escape)
            event.value = event.value.translate(restored)
        return event

    return restoring


def _unescaped(event: ScalarEvent, exchanged: str, escape: str) -> str:
    """Put the character for the two escapes that each are one half of it; raises `TextFault`."""
    halves = re.compile(f"{escape}u([dD][89abAB]..){escape}u([dD][c-fC-F]..)|{escape}")
    for found in halves.finditer(exchanged, event.start_mark.index, event.end_mark.index):
        if found[1] is None:
            raise TextFault(_NO_CHARACTER, span_at(exchanged, found.start()))
    return halves.sub(_joined, event.value)


def _joined(halves: re.Match[str]) -> str:
    return b"".join(int(half, 16).to_bytes(2) for half in halves.groups()).decode("utf-16-be")


_NO_CHARACTER = "This escape is half of a character, or none: write the character itself."
