"""Builder of plain data from events: what scalars stand for, and what is refused."""

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
from govlint.document.decoding import Span, TextFault
from govlint.document.entries import Entries
from govlint.document.events import event_span
from govlint.place import KeyPath

DEPTH_LIMIT = 64
"""Collections inside one another; libyaml slows down with the square of this."""

ALIAS_LIMIT = 200_000
"""Values that all aliases of a file may stand for together."""


class RepeatedKey(NamedTuple):
    """A key that stands in its mapping already; the first is kept."""

    key_path: KeyPath
    second: Span


_CONSTANTS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}


_NO_WORDS = ("", "<<")
"""Scalars that are keys only where they are written in quotation marks."""


class _Plain(dict[str, Any]):
    """What plain scalars stand for; each writing is read once and its text shared, also by keys."""

    def __missing__(self, text: str) -> Any:
        value = self[text] = _number_or_text(text)
        return value


def _number_or_text(text: str) -> Any:
    """Read a number only where nothing of its writing is lost, so `012` and `1.10` stay text."""
    if text[0] in "-.0123456789" and len(text) < 18:
        for number in int, float:
            try:
                value = number(text)
            except ValueError:
                continue
            if repr(value) == text:
                return value
    return text


def plain_value(text: str) -> Any:
    """Give what a scalar without quotation marks stands for."""
    return _CONSTANTS[text] if text in _CONSTANTS else _number_or_text(text)


class Builder:
    """Follows the events once; keeps the positions of the two upper levels alone."""

    def __init__(self, get: Reader, entries: Entries, repeated: list[RepeatedKey]) -> None:
        self.get = get
        self.entries = entries
        self.repeated = repeated
        self.plain = _Plain(_CONSTANTS)
        self.anchors: dict[str, Any] = {}
        self.aliased = 0
        self.depth = 0
        self.end = 0

    def build(self) -> Any:
        """Return the data of the only document, none where there is no document."""
        value, documents = None, 0
        while type(event := self.get()) is not StreamEndEvent:
            if type(event) is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise TextFault(_SECOND, _document_start(event))
                value = self.value(self.get(), ())
        return value

    def value(self, event: Any, key_path: KeyPath) -> Any:
        """Build what an event begins; `key_path` is where it stands."""
        kind = type(event)
        if kind is ScalarEvent and event.anchor is None and event.ctag is None:
            return self.plain[event.value] if event.implicit[0] else event.value
        if kind is AliasEvent:
            return self.alias(event)
        if event.ctag is not None:
            raise _refused(f"Tags such as {event.tag} are not part of the format.", event)
        if kind is ScalarEvent:
            value = self.plain[event.value] if event.implicit[0] else event.value
        else:
            value = self.collection(event, key_path)
        if event.anchor is not None:
            self.anchors[event.anchor] = value
        return value

    def collection(self, event: Any, key_path: KeyPath) -> Any:
        """Build a list or a mapping, unless it lies too deep."""
        self.depth += 1
        if self.depth > DEPTH_LIMIT:
            raise _refused(f"More than {DEPTH_LIMIT} lists and mappings in one another.", event)
        if type(event) is MappingStartEvent:
            value: Any = self.mapping(key_path, in_flow=event.flow_style)
        else:
            value = self.sequence(key_path)
        self.depth -= 1
        return value

    def sequence(self, key_path: KeyPath) -> list[Any]:
        """Build a list."""
        items: list[Any] = []
        get, value, plain = self.get, self.value, self.plain
        while (kind := type(event := get())) is not SequenceEndEvent:
            if kind is ScalarEvent and event.anchor is None and event.ctag is None:
                items.append(plain[event.value] if event.implicit[0] else event.value)
            else:
                items.append(value(event, (*key_path, len(items))))
        self.end = event.end_mark.index
        return items

    def mapping(self, key_path: KeyPath, *, in_flow: bool) -> dict[str, Any]:
        """Build a mapping; the first of two equal keys wins."""
        made: dict[str, Any] = {}
        get, value, plain = self.get, self.value, self.plain
        entries = self.entries if self.depth <= 2 else None
        while type(event := get()) is not MappingEndEvent:
            key = event.value if type(event) is ScalarEvent else ""
            if key in _NO_WORDS or event.ctag is not None or event.anchor is not None:
                key = self.key(event)
            if type(word := plain[key]) is str:
                key = word  # it stands elsewhere as well, as a key or as what refers to one
            begins = get()
            if type(begins) is ScalarEvent and begins.anchor is None and begins.ctag is None:
                built = plain[begins.value] if begins.implicit[0] else begins.value
            else:
                built = value(begins, (*key_path, key))
            if key in made:
                self.repeat((*key_path, key), event)
            else:
                made[key] = built
                if entries is not None:
                    entries.add((*key_path, key), self.entry(event, begins, in_flow=in_flow))
        self.end = event.end_mark.index
        return made

    def entry(self, key: Any, value: Any, *, in_flow: bool) -> tuple[int, int, int, int, int, bool]:
        """Note where a key and its value stand; parsers differ on where nothing stands."""
        start, end = key.start_mark, self.end
        if type(value) in (ScalarEvent, AliasEvent):
            end = value.end_mark.index
            if value.start_mark.index == end:
                end = start.index
        return start.index, end, start.line, start.column, key.end_mark.column, in_flow

    def key(self, event: Any) -> str:
        """Read a key as the text that was written."""
        if type(event) is ScalarEvent and event.ctag is None:
            key: str = event.value
            if not key and event.implicit[0]:
                raise _refused("A key is missing before this colon.", event)
            if key == "<<" and event.implicit[0]:
                raise _refused("Merge keys (<<) are not part of the format; write them out.", event)
            if event.anchor is not None:
                self.anchors[event.anchor] = key
            return key
        if type(event) is AliasEvent and isinstance(alias := self.alias(event), str):
            return alias
        raise _refused("A key must be a word, not a list, a mapping or a tag.", event)

    def alias(self, event: Any) -> Any:
        """Share what an anchor stands for, within a bound on all that aliases stand for."""
        if event.anchor not in self.anchors:
            raise _refused(f"*{event.anchor} stands for nothing that ends before it.", event)
        value = self.anchors[event.anchor]
        self.aliased += _weight(value, ALIAS_LIMIT - self.aliased)
        if self.aliased > ALIAS_LIMIT:
            raise _refused(f"The aliases stand for more than {ALIAS_LIMIT:,} values.", event)
        return value

    def repeat(self, key_path: KeyPath, event: Any) -> None:
        """Note a key that its mapping holds already, in the place of all inside of its value.

        That value is not kept, and what repeats in it would be looked for in the first one.
        """
        span = event_span(event)
        while self.repeated and self.repeated[-1].second > span:
            self.repeated.pop()
        self.repeated.append(RepeatedKey(key_path, span))


_SECOND = "A second document starts here; a file holds one."


def _document_start(event: Any) -> Span:
    """Give the span of the hyphens that start a document, after what speaks to the parser."""
    span = event_span(event)
    hyphens = max(1, span.end_column - len("---"))
    return span._replace(line=span.end_line, column=hyphens) if event.explicit else span


def _weight(value: Any, most: int) -> int:
    """Count the values inside a value, but no further than one past `most`."""
    waiting, weight = [value], 0
    while waiting and weight <= most:
        weight += 1
        match waiting.pop():
            case dict() as mapping:
                waiting.extend(mapping.values())
            case list() as items:
                waiting.extend(items)
    return weight


def _refused(message: str, event: Any) -> TextFault:
    return TextFault(message, event_span(event))
