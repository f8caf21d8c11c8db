"""Mentions: free texts and remarks in which an id stands as a word."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator

from govlint.document.decoding import LINE_BREAK
from govlint.edit.change import Mention
from govlint.edit.source import SourceText
from govlint.place import KeyPath
from govlint.structure.free_text import COMPARED, sort_of

_ID = re.compile(r"[\w.-]+")
_ID_AND_FULL_STOP = re.compile(r"[\w.-]*[\w-](?=\.+(?![\w-]))")
_REMARK = re.compile(r"(?<![^ \t\r\n])#[^\r\n]*")


def mentions(file: str, source: SourceText, ids: Collection[str]) -> Iterator[Mention]:
    """Give the texts and remarks of a file that hold one of some ids, in their order."""
    ids = [id_ for id_ in ids if id_ in source.text]
    if not ids:
        return
    found = sorted([*_texts(source), *_remarks(source)])
    starts = [0, *(one.end() for one in LINE_BREAK.finditer(source.text))]
    for at, key_path, text in found:
        words = set(_words(text))
        for id_ in ids:
            if id_ in words:
                yield Mention(file, bisect_right(starts, at), key_path, text, id_)


def _words(text: str) -> Iterator[str]:
    """Give what may be ids in a text, also without the full stop that ends a sentence."""
    for word in _ID.findall(text):
        yield word
        if found := _ID_AND_FULL_STOP.match(word):
            yield found[0]


def _texts(source: SourceText) -> Iterator[tuple[int, KeyPath, str]]:
    """Give the free texts with their offsets and key paths."""
    for place in source.places:
        node = place.node
        is_text = node.kind == "scalar" and node.style != "nothing" and not place.of_key
        if is_text and _is_free(place.key_path):
            yield node.start, place.key_path, node.value


def _is_free(key_path: KeyPath) -> bool:
    """Tell whether a text is free, or below an `x-` key, and no word of the format."""
    field = next((step for step in reversed(key_path) if isinstance(step, str)), "")
    return field in COMPARED or sort_of(key_path) != "exact"


def _remarks(source: SourceText) -> Iterator[tuple[int, KeyPath, str]]:
    """Give the remarks with their offsets."""
    scalars = [one.node for one in source.places if one.node.kind == "scalar"]
    starts = [node.start for node in scalars]
    for found in _REMARK.finditer(source.text):
        place = bisect_right(starts, found.start()) - 1
        if place < 0 or not _holds(source, scalars[place].start, scalars[place].end, found.start()):
            yield found.start(), (), found[0]


def _holds(source: SourceText, start: int, end: int, at: int) -> bool:
    """Tell whether a remark is none, for it stands inside of a text."""
    is_head = source.text[start] in "|>" and not LINE_BREAK.search(source.text, start, at)
    return start <= at < end and not is_head
