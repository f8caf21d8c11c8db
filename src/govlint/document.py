"""How YAML text becomes plain data, and where each key path of it was written."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ruamel.yaml.error import MarkedYAMLError, YAMLError
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

from govlint.finding import KeyPath

DEPTH_LIMIT = 64
"""Collections inside one another; libyaml slows down with the square of this."""

ALIAS_LIMIT = 200_000
"""Values that all aliases of a file may stand for together."""

REMARK = "x-"
"""How keys begin that are read and left out."""

SIZE_LIMIT = 128_000_000
"""Bytes in one file."""

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML takes for the end of a line."""

Reader = Callable[[], Any]
"""Gives the next parser event at each call."""


class Span(NamedTuple):
    """Lines and columns count from 1; the end column is past the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class Unreadable(Exception):
    """The text is not YAML that govlint reads; says why and where."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.message = message
        self.span = span


class Repeated(NamedTuple):
    """A key that stands in its mapping already; the first is kept."""

    key_path: KeyPath
    second: Span


class Entry(NamedTuple):
    """Where a key of the two upper levels and its value stand in the text, as offsets."""

    start: int
    end: int
    line: int
    column: int
    key_end: int
    in_flow: bool

    def key_span(self) -> Span:
        """Give the span of the key, which stands on one line."""
        return Span(self.line + 1, self.column + 1, self.line + 1, self.key_end + 1)


class Written(NamedTuple):
    """The span of a key (of the item, in a list) and of its value, none for a block."""

    key: Span
    value: Span | None


@dataclass(slots=True)
class Document:
    """The plain data of one text; asks for positions only when they are wanted."""

    text: str
    data: Any
    repeated: list[Repeated]
    entries: dict[KeyPath, Entry]
    _written: dict[KeyPath, dict[KeyPath, Written]] = field(default_factory=dict)

    def span(self, key_path: KeyPath, *, of_key: bool = False) -> Span:
        """Find a scalar or a flow value, else its key; what is not stated, where it would stand."""
        return self.locate(key_path, of_key=of_key)[1]

    def locate(self, key_path: KeyPath, *, of_key: bool = False) -> tuple[KeyPath, Span]:
        """Give as much of a key path as was written, and the span of its end."""
        if of_key and key_path in self.entries:
            return key_path, self.entries[key_path].key_span()
        for length in range(len(key_path), 0, -1):
            prefix = key_path[:length]
            written = self._spans_near(prefix).get(prefix)
            if written:
                key_wanted = of_key and length == len(key_path)
                return prefix, written.key if key_wanted or not written.value else written.value
        return (), Span(1, 1, 1, 1)

    def _spans_near(self, key_path: KeyPath) -> dict[KeyPath, Written]:
        home = next((key_path[:n] for n in (2, 1) if key_path[:n] in self.entries), ())
        if home not in self._written:
            self._written[home] = self._read_spans(home)
        return self._written[home]

    def _read_spans(self, home: KeyPath) -> dict[KeyPath, Written]:
        if not home:
            return {}
        entry = self.entries[home]
        opening, closing = ("{\n", "\n}") if entry.in_flow else ("", "")
        alone = opening + " " * entry.column + self.text[entry.start : entry.end] + closing
        first_line = entry.line - opening.count("\n")
        try:
            return _Spans(_reader(alone), first_line).note(home[:-1])
        except YAMLError:  # a key written with `? ` has no meaning by itself
            return _Spans(_reader(self.text), 0).note(())


def decode(raw: bytes) -> str:
    """Turn the bytes of a file into text; raises `Unreadable` where they are not UTF-8."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("The file is UTF-16; save it as UTF-8.", Span(1, 1, 1, 1))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        message = "This character is not UTF-8; save the file as UTF-8."
        raise Unreadable(message, _at(before, len(before))) from None
    if nul := text.find("\0") + 1:
        message = "A NUL character; this is not a text file."
        raise Unreadable(message, _at(text, nul - 1))
    return text


def read(text: str) -> Document:
    """Build plain data from YAML text; raises `Unreadable`."""
    document = Document(text, None, [], {})
    try:
        document.data = _Builder(_reader(text), document).build()
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Unreadable(_in_words(error), _at(text, mark.index if mark else 0)) from None
    except YAMLError as error:
        character = getattr(error, "position", 0)
        message = "A character that YAML does not allow."
        raise Unreadable(message, _at(text, character)) from None
    return document


def _reader(text: str) -> Reader:
    try:
        from _ruamel_yaml import CParser
    except ImportError:
        return _slow_reader(text)
    return CParser(text).get_event  # type: ignore[no-any-return]


def _slow_reader(text: str) -> Reader:
    """Read with ruamel.yaml's own parser, where its C extension cannot be had."""
    from ruamel.yaml import YAML

    _, parser = YAML(typ="safe", pure=True).get_constructor_parser(text)
    return parser.get_event  # type: ignore[no-any-return]


_CONSTANTS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}


class _Plain(dict[str, Any]):
    """What plain scalars stand for; each writing is read once and its text shared."""

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


class _Builder:
    """Follows the events once; keeps the positions of the two upper levels alone."""

    def __init__(self, get: Reader, document: Document) -> None:
        self.get = get
        self.document = document
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
                    raise _refused("A second document starts here; a file holds one.", event)
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
        """Build a mapping; the first of two equal keys wins, and remarks are left out."""
        made: dict[str, Any] = {}
        get, value, plain = self.get, self.value, self.plain
        entries = self.document.entries if self.depth <= 2 else None
        while type(event := get()) is not MappingEndEvent:
            key = self.key(event)
            begins = get()
            simple = type(begins) is ScalarEvent
            if simple and begins.anchor is None and begins.ctag is None:
                built = plain[begins.value] if begins.implicit[0] else begins.value
            else:
                built = value(begins, (*key_path, key))
            if key in made:
                self.repeat((*key_path, key), event)
            elif key[:2] != REMARK:
                made[key] = built
                if entries is not None:
                    mark = event.start_mark
                    simple = simple or type(begins) is AliasEvent
                    end = begins.end_mark.index if simple else self.end
                    key_end = event.end_mark.column
                    entries[(*key_path, key)] = Entry(
                        mark.index, end, mark.line, mark.column, key_end, in_flow
                    )
        self.end = event.end_mark.index
        return made

    def key(self, event: Any) -> str:
        """Read a key as the text that was written."""
        if type(event) is ScalarEvent and event.ctag is None:
            key: str = event.value
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
        """Note a key that its mapping holds already."""
        self.document.repeated.append(Repeated(key_path, _event_span(event)))


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


class _Spans:
    """Follows the events once more, to note where each key and value stands."""

    def __init__(self, get: Reader, first_line: int) -> None:
        self.get = get
        self.first_line = first_line
        self.found: dict[KeyPath, Written] = {}

    def note(self, base: KeyPath) -> dict[KeyPath, Written]:
        """Note everything in a text whose top stands at `base`."""
        while type(event := self.get()) is not StreamEndEvent:
            if type(event) is DocumentStartEvent:
                self.value(self.get(), base, None)
        return self.found

    def value(self, event: Any, key_path: KeyPath, key: Span | None) -> Span:
        """Note a value and all inside it; returns the span that shows it best."""
        first: Span | None = None
        end = event
        if type(event) is MappingStartEvent:
            while type(end := self.get()) is not MappingEndEvent:
                inner = _event_span(end, self.first_line)
                shown = self.value(self.get(), (*key_path, str(getattr(end, "value", ""))), inner)
                first = first or Span(*inner[:2], *shown[2:])
        elif type(event) is SequenceStartEvent:
            position = 0
            while type(end := self.get()) is not SequenceEndEvent:
                shown = self.value(end, (*key_path, position), None)
                first = first or shown
                position += 1
        span = None
        if not first or event.flow_style:
            span = Span(
                *_event_span(event, self.first_line)[:2], *_event_span(end, self.first_line)[2:]
            )
        best = key or span or first
        assert best is not None
        self.found.setdefault(key_path, Written(best, span))
        return span or best


def _refused(message: str, event: Any) -> Unreadable:
    return Unreadable(message, _event_span(event))


def _event_span(event: Any, first_line: int = 0) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(
        start.line + first_line + 1, start.column + 1, end.line + first_line + 1, end.column + 1
    )


def _at(text: str, offset: int) -> Span:
    """Give the span of the one character at an offset."""
    lines = LINE_BREAK.split(text[:offset])
    line, column = len(lines), len(lines[-1]) + 1
    return Span(line, column, line, column + 1)


def _in_words(error: MarkedYAMLError) -> str:
    """Say what is wrong in words for people who do not know YAML's grammar."""
    said = " ".join(filter(None, (error.context, error.problem)))
    for pattern, words in _WORDS.items():
        if pattern in said:
            return words
    return f"This is not YAML: {error.problem}."


_WORDS = {
    "mapping values are not allowed": (
        "A colon that does not fit here: put text with a colon in quotes, or mend the indent."
    ),
    "cannot start any token": (
        "A character that cannot begin a value, such as a tab or @: use spaces or quotes."
    ),
    "quoted scalar": "A quotation mark is opened here and not closed.",
    "did not find expected ',' or": "A bracket is opened and not closed, or a comma is missing.",
    "could not find expected ':'": "A key without its colon, or text that needs quotes.",
    "block mapping": "This line does not line up with the lines above it.",
    "block collection": "This line does not line up with the lines above it.",
}
"""Parts of the parser's own messages, and what they mean to a writer."""
