"""Texts with characters that no keyboard types, as word processors and escapes write them."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from govlint.document.offsets import Offsets
from govlint.finding import Fix
from govlint.lint.data_rules import TEXT_NOT_AS_MEANT
from govlint.lint.not_as_meant.escapes import unescaped
from govlint.lint.reading.loader import PlacedFault
from govlint.lint.texts_in_place import Text, bare_or_quoted, line_of, text_at, written_as
from govlint.place import Place
from govlint.structure.pasted_in_values import as_meant, first_odd, marks_around, named

LONGEST = 60
"""Characters of a text that a message writes out."""


def with_odd_characters(
    path: str, standing: Offsets, offsets: Iterable[int]
) -> Iterator[PlacedFault]:
    """Report each text once, at its first character that is not as it was meant."""
    for _, those in groupby(offsets, standing.at):
        text = text_at(standing, next(those))
        if text and (found := first_odd(text.written, text.sort, plain=text.is_plain)):
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


def with_odd_escapes(
    path: str, standing: Offsets, escapes: Iterable[re.Match[str]]
) -> Iterator[PlacedFault]:
    """Report each text between quotation marks once, at the escape of its first odd character."""
    for _, those in groupby(escapes, lambda escape: standing.at(escape.start())):
        first = next(those)
        text = text_at(standing, first.start())
        if text is None or not text.written.startswith('"'):
            continue
        found = first_odd(text.read, text.sort, plain=False)
        character = text.read[slice(*found)] if found else ""
        escape = next((one for one in (first, *those) if unescaped(one[0]) == character), None)
        if escape:
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
        return f"These {marks_around(odd)} are read as part of the text"
    name = named(odd)
    article = "An" if name[0] in "aeiou" else "A"
    return f"{article} {name} stands here"


def _advice(text: Text) -> str:
    meant = as_meant(text.read, text.sort)
    if len(meant) > LONGEST or "\n" in meant or not text.read:
        return ""
    return f"; write {line_of(text, meant)}"
