"""Scalars: every key and value of a text with its key path and the offsets it is written at."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from govlint.document.character_substitutes import Reader
from govlint.document.document import Document
from govlint.finding import KeyPath


class Scalar(NamedTuple):
    """A key or a value that is no list and no mapping, as it is read and where it is written."""

    start: int
    end: int
    key_path: KeyPath
    of_key: bool
    value: str
    style: str
    """The mark that it is written with, such as a quotation mark; none where it is plain."""
    anchor: str
    """The name that stands before it, so that others can stand for it."""
    alias: bool
    """Whether it stands for what is written elsewhere; `anchor` is the name of that."""

    @property
    def is_plain(self) -> bool:
        """Whether it is written without any mark."""
        return not self.style


def scalars(document: Document) -> Iterator[Scalar]:
    """Give every scalar of a document that was read, and every alias, in the order written."""
    get = document.reading(document.text)
    anchored: dict[str, str] = {}
    while type(event := get()) is not StreamEndEvent:
        if type(event) is DocumentStartEvent:
            yield from _value(get, get(), (), anchored)


def _value(
    get: Reader, event: Any, key_path: KeyPath, anchored: dict[str, str]
) -> Iterator[Scalar]:
    kind = type(event)
    if kind is MappingStartEvent:
        while type(key := get()) is not MappingEndEvent:
            said = anchored.get(key.anchor, "") if type(key) is AliasEvent else key.value
            inside = (*key_path, said)
            yield _scalar(key, inside, said, anchored, of_key=True)
            yield from _value(get, get(), inside, anchored)
    elif kind is SequenceStartEvent:
        position = 0
        while type(item := get()) is not SequenceEndEvent:
            yield from _value(get, item, (*key_path, position), anchored)
            position += 1
    else:
        said = "" if kind is AliasEvent else event.value
        yield _scalar(event, key_path, said, anchored, of_key=False)


def _scalar(
    event: Any, key_path: KeyPath, value: str, anchored: dict[str, str], *, of_key: bool
) -> Scalar:
    is_alias = type(event) is AliasEvent
    if type(event) is ScalarEvent and event.anchor:
        anchored[event.anchor] = event.value
    style = "" if is_alias else event.style or ""
    start, end = event.start_mark.index, event.end_mark.index
    anchor = event.anchor or ""
    return Scalar(start, end, key_path, of_key, value, style, anchor, is_alias)
