"""Texts of which a part is left out: behind a hash that begins a remark, or as a mark before."""

import json
import re
from collections.abc import Iterator

from govlint.document.document import Document
from govlint.document.offsets import OffsetEntry, Offsets
from govlint.finding import Fix, FixStep, TextChange
from govlint.lint.data_rules import TEXT_NOT_AS_MEANT
from govlint.lint.reading.loader import PlacedFault
from govlint.lint.texts_in_place import (
    Text,
    bare_or_quoted,
    line_of,
    text_at,
    value_at,
    written_as,
)
from govlint.place import Place
from govlint.structure.free_text import sort_of

CUT_SHORT = re.compile(r" #(?<=[^\s#] #)(?:(\d+|[IVX]+\b)|[A-Z]\b)")
"""How a remark begins that may be none, with the number alone."""

_NUMBER = re.compile(r"#\d{1,3}[.)]?")
"""What nobody writes as a remark, and many behind a word of prose."""

_DIGIT = re.compile(r"#\d")
_NUMBERED = re.compile(
    r"\b(?:aim|article|clause|goal|item|minute|motion|objective|outcome|paper|phase|priority"
    r"|resolution|stage|step|target|theme)$",
    re.IGNORECASE,
)
"""A word of prose that has its number behind it."""

_COMMA = re.compile(r"[,\]}]")


def left_out_by_a_sign(
    path: str, document: Document, remarks: list[re.Match[str]], anchors: list[re.Match[str]]
) -> Iterator[PlacedFault]:
    """Report what a hash or a mark leaves out of the texts of a file."""
    standing = Offsets(document)
    yield from _cut_short(path, standing, remarks)
    yield from _behind_anchors(path, standing, anchors)


def _behind_anchors(
    path: str, standing: Offsets, anchors: list[re.Match[str]]
) -> Iterator[PlacedFault]:
    """Report each word that is left out as the mark for a value, and that nothing refers to."""
    for found in anchors:
        if re.search(rf"\*{re.escape(found['word'])}(?![\w-])", standing.document.text):
            continue
        text = text_at(standing, found.start("whole"))
        if text is None or not text.written.startswith("&"):
            continue
        value = value_at(standing, text.stands.key_path)
        if value is None or (isinstance(value, str) and text.sort in ("name", "prose")):
            key = text.stands.key_path[-1]
            whole = found["word"] if value is None else json.dumps(text.written, ensure_ascii=False)
            line = f"{key}: {whole}" if isinstance(key, str) else whole
            message = f'"&{found["word"]}" is left out: & before a word begins a mark; write {line}'
            place = Place(path, *standing.span(text.stands.start, text.stands.end))
            yield PlacedFault(
                TEXT_NOT_AS_MEANT,
                message,
                place,
                text.stands.key_path,
                fix=written_as(place, text, whole),
            )


def _in_braces(standing: Offsets, text: Text) -> bool:
    """Tell whether a comma may end a text, by what stands before it in its line."""
    before = standing.document.text[: text.stands.start]
    return bool({*"{["} & {*before[before.rfind("\n") + 1 :]})


def _cut_short(path: str, standing: Offsets, remarks: list[re.Match[str]]) -> Iterator[PlacedFault]:
    """Report names that end before a hash, because what follows is taken for a remark."""
    for remark in remarks:
        text = text_at(standing, remark.start() - 1)
        left_out = remark[0].strip()
        if key := _key_of_nothing(standing, remark.start()):
            yield _left_out(path, standing, key, remark)
        if text and text.is_plain and _goes_on(text, left_out, remark.start()):
            said = _COMMA.split(left_out)[0] if _in_braces(standing, text) else left_out
            line = line_of(text, f"{text.read} {said}")
            message = f'"{left_out}" is left out: # after a space begins a remark; write {line}'
            start = remark.start() + 1
            place = Place(path, *standing.span(start, start + len(left_out)))
            whole = bare_or_quoted(text, f"{text.read} {said}")
            end = remark.start() + remark[0].find(said) + len(said)
            fix = written_as(Place(path, *standing.span(text.stands.start, end)), text, whole)
            yield PlacedFault(TEXT_NOT_AS_MEANT, message, place, text.stands.key_path, fix=fix)


def _goes_on(text: Text, left_out: str, offset: int) -> bool:
    """Tell whether a text that ends at an offset goes on behind it, where a remark was read."""
    is_number = text.sort == "prose" and _NUMBER.fullmatch(left_out)
    is_numbered = text.sort == "prose" and _NUMBERED.search(text.read) and _DIGIT.match(left_out)
    is_meant = text.sort == "name" or bool(is_number or is_numbered)
    return text.stands.end == offset and is_meant


def _key_of_nothing(standing: Offsets, offset: int) -> OffsetEntry | None:
    """Find the key of a name that stands before its colon, with nothing but a remark behind it."""
    if not standing.document.text.endswith(":", 0, offset):
        return None
    stands = standing.at(offset - 2)
    if stands is None or not stands.of_key or sort_of(stands.key_path) != "name":
        return None
    return stands if value_at(standing, stands.key_path) is None else None


def _left_out(path: str, standing: Offsets, key: OffsetEntry, remark: re.Match[str]) -> PlacedFault:
    """Report a name that is left out as a whole, since it begins with a hash."""
    left_out = remark[0].strip()
    said = _COMMA.split(left_out)[0].rstrip()
    whole = json.dumps(said, ensure_ascii=False)
    name = key.key_path[-1]
    message = f'"{left_out}" is left out: # after a space begins a remark; write {name}: {whole}'
    start = remark.start() + 1
    place = Place(path, *standing.span(start, start + len(said)))
    fix = Fix((FixStep("write", key.key_path, whole),), (TextChange(place, whole),))
    return PlacedFault(TEXT_NOT_AS_MEANT, message, place, key.key_path, fix=fix)
