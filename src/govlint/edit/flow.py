"""Flow style: entries put into and taken out of braces and brackets."""

import re
from collections.abc import Iterator

from govlint.document.nodes import Entry, Node
from govlint.edit.line_breaks import (
    after_break,
    begins_line,
    column,
    ends_line,
    line_break_at,
    line_end,
    line_start,
)
from govlint.edit.splices import Splice

_TO_COMMA = re.compile(r"(?:[ \t\r\n]++|(?<![^ \t\r\n])#[^\r\n]*+)*+,")


def inserted(text: str, node: Node, index: int, written: str) -> Iterator[list[Splice]]:
    """Put an entry at a position."""
    if not node.entries:
        yield [Splice(node.start + 1, node.start + 1, written)]
    elif index < len(node.entries):
        following = node.entries[index]
        apart = f",{_separation(text, node)}"
        if index and begins_line(text, following.start):
            indent = " " * column(text, following.start)
            apart = f",{line_break_at(text, following.start)}{indent}"
        yield [Splice(following.start, following.start, f"{written}{apart}")]
    else:
        yield from _appended(text, node, written)


def _appended(text: str, node: Node, written: str) -> Iterator[list[Splice]]:
    last = node.entries[-1]
    if begins_line(text, last.start):
        yield from _on_own_line(text, node, last, written)
    yield [Splice(last.end, last.end, f",{_separation(text, node)}{written}")]
    yield [Splice(last.end, last.end, f" , {written}")]


def _on_own_line(text: str, node: Node, last: Entry, written: str) -> Iterator[list[Splice]]:
    """Put an entry on a line below the last one, with a comma behind it if that has one."""
    comma = comma_after(text, last.end, node.end)
    at = line_end(text, last.end if comma is None else comma)
    if at >= node.end:
        return
    line = f"{line_break_at(text, at)}{' ' * column(text, last.start)}{written}"
    if comma is None:
        yield [Splice(last.end, last.end, ","), Splice(at, at, line)]
    elif line_end(text, last.end) == at:
        yield [Splice(at, at, f"{line},")]


def _separation(text: str, node: Node) -> str:
    """Give what stands behind commas: a space, but in JSON without spaces nothing."""
    ends = (entry.end for entry in node.entries[:-1])
    tight = [text[end : end + 1] == "," and text[end + 1 : end + 2].strip() for end in ends]
    return "" if tight and all(tight) else " "


def removed(text: str, node: Node, index: int, number: int) -> Iterator[list[Splice]]:
    """Take out an entry and one comma, where only so many entries, from the first, are to stay."""
    if number == 1:
        yield from _only_removed(text, node)
    elif index + 1 < number:
        yield from _one_removed(text, node, index)
    else:
        yield from _last_removed(text, node, index)


def _only_removed(text: str, node: Node) -> Iterator[list[Splice]]:
    only = node.entries[0]
    comma = comma_after(text, only.end, node.end)
    end = only.end if comma is None else comma + 1
    before, behind = text[node.start + 1 : only.start], text[end : node.end - 1]
    if before and behind and not (before + behind).strip(" \t"):
        yield [Splice(node.start + 1, node.end - 1)]
    elif begins_line(text, only.start) and ends_line(text, end) and "#" not in text[only.end : end]:
        yield [_lines(text, only.start, end)]
    yield [Splice(only.start, end)]
    yield [Splice(only.start, only.end)]


def _one_removed(text: str, node: Node, index: int) -> Iterator[list[Splice]]:
    entry, following = node.entries[index : index + 2]
    comma = comma_after(text, entry.end, node.end)
    assert comma is not None
    between = text[entry.end : following.start]
    end = comma + 1
    if begins_line(text, entry.start) and ends_line(text, end) and "#" not in text[entry.end : end]:
        yield [_lines(text, entry.start, end)]
    elif "#" not in between:
        yield [Splice(entry.start, following.start)]
    elif ends_line(text, end) and "#" not in text[entry.end : end]:
        begin = len(text[: entry.start].rstrip(" \t"))
        yield [Splice(begin, line_end(text, end))]
    yield [Splice(entry.start, entry.end), Splice(comma, end)]


def _last_removed(text: str, node: Node, index: int) -> Iterator[list[Splice]]:
    before, last = node.entries[index - 1 : index + 1]
    comma_before = comma_after(text, before.end, node.end)
    assert comma_before is not None
    comma = comma_after(text, last.end, node.end)
    no_comma_at_end = comma_after(text, node.entries[-1].end, node.end) is None
    without_comma = [Splice(comma_before, comma_before + 1)] if no_comma_at_end else []
    end = last.end if comma is None else comma + 1
    if (
        begins_line(text, last.start)
        and ends_line(text, end)
        and line_end(text, end) < node.end
        and "#" not in text[last.end : end]
    ):
        yield [*without_comma, _lines(text, last.start, end)]
    if "#" not in text[before.end : last.start]:
        behind = line_end(text, last.end) if ends_line(text, last.end) else last.end
        yield [Splice(before.end, behind)]
    yield [Splice(comma_before, comma_before + 1), Splice(last.start, last.end)]


def comma_after(text: str, at: int, limit: int) -> int | None:
    """Give where the comma stands behind an entry, if one does before the closing bracket."""
    found = _TO_COMMA.match(text, at, limit)
    return found.end() - 1 if found else None


def _lines(text: str, start: int, end: int) -> Splice:
    return Splice(line_start(text, start), after_break(text, line_end(text, end)))
