"""Nodes: every key and value of a text with its offsets, style, anchor and hyphen or colon."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

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
from govlint.document.decoding import LINE_BREAK
from govlint.document.document import Document

Kind = Literal["scalar", "alias", "mapping", "sequence"]

Style = Literal["plain", "quoted", "text", "nothing", "block", "flow", "pair"]
"""How a value is written; `text` is a scalar below `|` or `>`, `pair` a mapping without braces."""

_BETWEEN = re.compile(r"(?:[ \t\r\n]|(?<![^ \t\r\n])#[^\r\n]*)*")
"""White space and remarks."""

_TO_QUESTION_MARK = re.compile(r"\?[ \t]+\Z")
_LONGEST_INDENT = 200


@dataclass(slots=True, eq=False)
class Node:
    """One key or value, and the offsets between which it is written, without its anchor."""

    kind: Kind
    style: Style
    start: int
    end: int
    """The offset past its last character; of a block, past that of what stands last in it."""
    value: Any = None
    """The text of a scalar, the anchor's name of an alias."""
    anchor: str | None = None
    anchor_start: int = -1
    entries: "list[Entry]" = field(default_factory=list)

    @property
    def begin(self) -> int:
        """The offset of the anchor where there is one, else of the value."""
        return self.start if self.anchor is None else self.anchor_start

    @property
    def is_block(self) -> bool:
        """Whether it is a mapping or list over lines of its own."""
        return self.style == "block"


@dataclass(slots=True, eq=False)
class Entry:
    """One entry of a mapping or item of a list."""

    start: int
    """The offset of its hyphen, question mark, key or value, whichever stands first."""
    key: Node | None
    value: Node
    mark: int
    """The offset of its hyphen or colon; -1 where there is neither."""

    @property
    def end(self) -> int:
        """The offset past its last character."""
        return max(self.value.end, self.mark + 1, self.key.end if self.key else 0)

    def nodes(self) -> Iterator[Node]:
        """Give its key and its value."""
        if self.key:
            yield self.key
        yield self.value


def root_node(document: Document) -> Node | None:
    """Read a text once more and give its top node; none where the text holds no document."""
    return _Nodes(document.text, document.reading(document.text)).root()


class _Nodes:
    """Follows the events of a text and finds in it what they do not say."""

    def __init__(self, text: str, get: Reader) -> None:
        self.text = text
        self.get = get

    def root(self) -> Node | None:
        found = None
        while type(event := self.get()) is not StreamEndEvent:
            if type(event) is DocumentStartEvent:
                found = self.node(self.get(), event.end_mark.index, in_flow=False)
        return found

    def node(self, event: Any, least: int, *, in_flow: bool) -> Node:
        """Give the node that an event begins, which stands behind an offset."""
        text, start = self.text, event.start_mark.index
        if type(event) is AliasEvent:
            end = event.end_mark.index
            return Node("alias", "plain", start, end, text[start + 1 : end])
        anchor, anchor_start = None, -1
        if event.anchor is not None:
            anchor_start = start
            least = start + 1 + len(event.anchor)
            anchor = text[start + 1 : least]
        if type(event) is ScalarEvent:
            node = self.scalar(event, least, anchored=anchor is not None)
        elif type(event) is MappingStartEvent:
            node = self.mapping(event, least)
        else:
            assert type(event) is SequenceStartEvent
            node = self.sequence(event, least)
        node.anchor, node.anchor_start = anchor, anchor_start
        return node

    def scalar(self, event: Any, least: int, *, anchored: bool) -> Node:
        start, end = event.start_mark.index, event.end_mark.index
        if anchored:
            start = self.past(least) if end > least else end
        if start >= end:
            return Node("scalar", "nothing", least, least, "")
        sign = event.style if event.style in ("'", '"', "|", ">") else ""
        style: Style = "plain" if not sign else "quoted" if sign in "'\"" else "text"
        return Node("scalar", style, start, self.text_end(start, end, style), event.value)

    def text_end(self, start: int, end: int, style: Style) -> int:
        """Give the end of a scalar; of one below `|` without the lines that do not count."""
        if style != "text":
            return end
        written = self.text[start:end]
        if "+" in (LINE_BREAK.split(written, 1)[0]).split("#")[0]:
            return start + len(written) - len(_last_break(written))
        content = len(written.rstrip(" \t\r\n"))
        line_end = LINE_BREAK.search(written, content)
        return start + (line_end.start() if line_end else len(written))

    def mapping(self, event: Any, least: int) -> Node:
        in_flow = bool(event.flow_style)
        start = self.past(least) if in_flow else least
        braces = in_flow and self.text[start : start + 1] == "{"
        node = Node("mapping", "flow" if braces else "pair" if in_flow else "block", start, least)
        at = start + 1 if braces else start
        while type(begins := self.get()) is not MappingEndEvent:
            at = self.past_comma(at) if in_flow else self.past(at)
            key = self.node(begins, at, in_flow=in_flow)
            mark = self.colon(key)
            value = self.node(self.get(), mark + 1 if mark >= 0 else key.end, in_flow=in_flow)
            entry = Entry(self.question_mark(key), key, value, mark)
            node.entries.append(entry)
            at = entry.end
        return self.ended(node, begins, braces=braces)

    def sequence(self, event: Any, least: int) -> Node:
        in_flow = bool(event.flow_style)
        start = self.past(least) if in_flow else least
        node = Node("sequence", "flow" if in_flow else "block", start, least)
        at = start + 1 if in_flow else start
        while type(begins := self.get()) is not SequenceEndEvent:
            at = self.past_comma(at) if in_flow else self.past(at)
            value = self.node(begins, at if in_flow else at + 1, in_flow=in_flow)
            entry = Entry(value.begin if in_flow else at, None, value, -1 if in_flow else at)
            node.entries.append(entry)
            at = entry.end
        return self.ended(node, begins, braces=in_flow)

    def ended(self, node: Node, event: Any, *, braces: bool) -> Node:
        if braces:
            node.end = event.end_mark.index
        elif node.entries:
            node.start, node.end = node.entries[0].start, node.entries[-1].end
        return node

    def past(self, at: int) -> int:
        """Give the offset past white space and remarks."""
        found = _BETWEEN.match(self.text, at)
        return found.end() if found else at

    def past_comma(self, at: int) -> int:
        at = self.past(at)
        return self.past(at + 1) if self.text[at : at + 1] == "," else at

    def colon(self, key: Node) -> int:
        at = self.past(key.end)
        return at if self.text[at : at + 1] == ":" else -1

    def question_mark(self, key: Node) -> int:
        """Give where an entry begins, which may be written with a question mark before its key."""
        before = self.text[max(0, key.begin - _LONGEST_INDENT) : key.begin]
        found = _TO_QUESTION_MARK.search(before)
        return key.begin - len(found[0]) if found else key.begin


def _last_break(written: str) -> str:
    return next((sign for sign in ("\r\n", "\n", "\r") if written.endswith(sign)), "")
