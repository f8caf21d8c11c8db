"""Text that is kept or left out by accident: what word processors write, and what is a remark."""

import json
import re
import sys
from collections.abc import Iterator

from govlint.document.offsets import Offsets
from govlint.finding import Fix
from govlint.lint.not_as_meant.data import data_not_as_meant
from govlint.lint.not_as_meant.left_out_by_a_sign import left_out_by_a_sign
from govlint.lint.reading.loader import LoadedStructure, PlacedFault, as_sheets
from govlint.lint.texts_in_place import (
    TEXT_NOT_AS_MEANT,
    Text,
    bare_or_quoted,
    line_of,
    text_at,
    written_as,
)
from govlint.place import Place
from govlint.structure.pasted_in_values import ODD, as_meant, first_odd, named

LONGEST = 60
"""Characters of a text that a message writes out."""

_ESCAPE = re.compile(
    r"\\(?:\\|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8}|[N_LP])"
)
"""A character as JSON and YAML write it between double quotation marks."""

_NAMED_ESCAPES = {"N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}


def text_not_as_meant(loaded: LoadedStructure) -> Iterator[PlacedFault]:
    """Report each text of the files of a structure that is read otherwise than it was meant."""
    for one in data_not_as_meant(loaded.data):
        yield PlacedFault(
            TEXT_NOT_AS_MEANT,
            one.message,
            loaded.locate(one.key_path)[1],
            one.key_path,
            fix=one.fix,
        )
    for path, document in loaded.parts.items():
        if sheets := as_sheets(document):
            yield from (
                PlacedFault(TEXT_NOT_AS_MEANT, one.message, one.cell.place(path))
                for one in sheets.sheets.asides
            )
            continue
        text = document.text
        odd = [] if text.isascii() else [found.start() for found in ODD.finditer(text)]
        escapes = [*_odd_escapes(text)] if "\\" in text else []
        if odd or escapes:
            standing = Offsets(document)
            yield from _with_odd_characters(path, standing, odd)
            yield from _with_odd_escapes(path, standing, escapes)
        yield from left_out_by_a_sign(path, document)


def _with_odd_characters(path: str, standing: Offsets, offsets: list[int]) -> Iterator[PlacedFault]:
    """Report each text once, at its first character that is not as it was meant."""
    seen: set[int] = set()
    for offset in offsets:
        text = text_at(standing, offset)
        if text is None or text.stands.start in seen:
            continue
        seen.add(text.stands.start)
        if found := first_odd(text.written, text.sort, plain=text.is_plain):
            start, end = (text.stands.start + place for place in found)
            message = f"{_said(text.written[slice(*found)])}{_advice(text)}"
            place = Place(path, *standing.span(start, end))
            yield PlacedFault(
                TEXT_NOT_AS_MEANT,
                message,
                place,
                text.stands.key_path,
                fix=_as_meant(path, standing, text),
            )


def _odd_escapes(text: str) -> Iterator[re.Match[str]]:
    """Find the escapes of characters that may not be meant."""
    return (found for found in _ESCAPE.finditer(text) if ODD.search(_unescaped(found[0])))


def _unescaped(escape: str) -> str:
    """Give the character of an escape, which may be two surrogates; a backslash stays one."""
    if escape[1] in _NAMED_ESCAPES:
        return _NAMED_ESCAPES[escape[1]]
    if escape.startswith("\\u"):
        return str(json.loads(f'"{escape}"'))
    code = escape[2:]
    number = int(code, 16) if escape[1] in "xU" else ord("\\")
    return chr(number) if number <= sys.maxunicode else ""


def _with_odd_escapes(
    path: str, standing: Offsets, escapes: list[re.Match[str]]
) -> Iterator[PlacedFault]:
    """Report each text between quotation marks once, at the escape of its first odd character."""
    seen: set[int] = set()
    for escape in escapes:
        text = text_at(standing, escape.start())
        if text is None or text.stands.start in seen or not text.written.startswith('"'):
            continue
        found = first_odd(text.read, text.sort, plain=False)
        character = _unescaped(escape[0])
        if found and text.read[slice(*found)] == character:
            seen.add(text.stands.start)
            place = Place(path, *standing.span(*escape.span()))
            fix = _as_meant(path, standing, text)
            message = f"{_said(character)}{_advice(text)}"
            yield PlacedFault(TEXT_NOT_AS_MEANT, message, place, text.stands.key_path, fix=fix)


def _as_meant(path: str, standing: Offsets, text: Text) -> Fix | None:
    """Give the text that was meant, where the message writes it out; a key is left to people."""
    if text.stands.of_key or not _advice(text):
        return None
    whole = bare_or_quoted(text, as_meant(text.read, text.sort))
    return written_as(Place(path, *standing.span(text.stands.start, text.stands.end)), text, whole)


def _said(odd: str) -> str:
    if len(odd) > 1:
        return "These curly quotation marks are read as part of the text"
    name = named(odd)
    article = "An" if name[0] in "aeiou" else "A"
    return f"{article} {name} stands here"


def _advice(text: Text) -> str:
    meant = as_meant(text.read, text.sort)
    if len(meant) > LONGEST or "\n" in meant or not text.read:
        return ""
    return f"; write {line_of(text, meant)}"
