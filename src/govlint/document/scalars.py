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
    StreamEndEvent,
)

from govlint.document.character_substitutes import Reader
from govlint.document.document import Document
from govlint.place import KeyPath


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
    around: tuple[str, ...]
    """The names before the lists and mappings that it stands in."""

    @property
    def is_plain(self) -> bool:
        """Whether it is written without any mark."""
        return not self.style


class _Reader:
    """Follows the events of a text once."""

    def __init__(self, get: Reader) -> None:
        self.get = get
        self.anchored: dict[str, str] = {}
        """What each name stands for, where that is a text."""
        self.around: tuple[str, ...] = ()

    def value(self, event: Any, key_path: KeyPath) -> Iterator[Scalar]:
        """Give the scalars of what an event begins; `key_path` is where it stands."""
        kind = type(event)
        if kind in (ScalarEvent, AliasEvent):
            yield self.scalar(event, key_path, of_key=False)
            return
        before = self.around
        if event.anchor:
            self.around = (*before, event.anchor)
        yield from self.mapping(key_path) if kind is MappingStartEvent else self.items(key_path)
        self.around = before

    def mapping(self, key_path: KeyPath) -> Iterator[Scalar]:
        """Give the keys and values of a mapping."""
        while type(key := self.get()) is not MappingEndEvent:
            is_alias = type(key) is AliasEvent
            said = self.anchored.get(key.anchor, "") if is_alias else key.value
            yield self.scalar(key, (*key_path, said), of_key=True)
            yield from self.value(self.get(), (*key_path, said))

    def items(self, key_path: KeyPath) -> Iterator[Scalar]:
        """Give what stands in a list."""
        position = 0
        while type(item := self.get()) is not SequenceEndEvent:
            yield from self.value(item, (*key_path, position))
            position += 1

    def scalar(self, event: Any, key_path: KeyPath, *, of_key: bool) -> Scalar:
        """Give one key or value."""
        is_alias = type(event) is AliasEvent
        value = "" if is_alias else event.value
        if event.anchor and not is_alias:
            self.anchored[event.anchor] = value
        return Scalar(
            event.start_mark.index,
            event.end_mark.index,
            key_path,
            of_key,
            value,
            "" if is_alias else event.style or "",
            event.anchor or "",
            is_alias,
            self.around,
        )


def scalars(document: Document) -> Iterator[Scalar]:
    """Give every scalar of a document that was read, and every alias, in the order written."""
    reader = _Reader(document.reading(document.text))
    while type(event := reader.get()) is not StreamEndEvent:
        if type(event) is DocumentStartEvent:
            yield from reader.value(reader.get(), ())
