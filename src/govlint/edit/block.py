"""Block style: entries put into and taken out of mappings and lists that stand over lines."""

import re
from collections.abc import Iterator

from govlint.document.decoding import LINE_BREAK
from govlint.document.nodes import Entry, Node
from govlint.edit.line_breaks import (
    after_break,
    before_break,
    begins_line,
    column,
    line_break_at,
    line_end,
    line_start,
)
from govlint.edit.splices import Splice, whole_lines

_REMARK_LINE = re.compile(r"[ \t]*(#[^\r\n]*)?(?:\r\n|[\r\n]|\Z)")


def inserted(text: str, node: Node, index: int, written: str) -> list[Splice]:
    """Put an entry, as it is written from its first character on, at a position."""
    first = node.entries[0]
    indent = " " * column(text, first.start)
    if index == 0:
        whole = f"{written}{line_break_at(text, first.start)}{indent}"
        return [Splice(first.start, first.start, whole)]
    at = line_end(text, node.entries[index - 1].end)
    break_ = line_break_at(text, at)
    is_last = index == len(node.entries)
    blank = break_ if is_last and _are_apart(text, node.entries) else ""
    return [Splice(at, at, f"{blank}{break_}{indent}{written}")]


def removed(text: str, node: Node, index: int, number: int) -> Iterator[list[Splice]]:
    """Take out one of so many entries from the first, with its lines and the remark behind it."""
    entry = node.entries[index]
    if not begins_line(text, entry.start):
        yield from _first_removed(text, entry, node.entries[1])
        return
    start, end = line_start(text, entry.start), line_end(text, entry.end)
    if index:
        before = line_end(text, node.entries[index - 1].end)
        if _is_joint(text, node.entries[:number], index, before, start) and (
            end == len(text) or len(LINE_BREAK.findall(text, before, start)) > 1
        ):
            yield [Splice(before, end)]
    if (blank := _blank_line_before(text, start)) is not None and _is_blank_at(text, end):
        yield [Splice(blank, after_break(text, end))]
    yield [whole_lines(text, entry.start, entry.end)]
    yield [Splice(start, after_break(text, end))]
    yield [Splice(start, after_break(text, end)), *_set_out(text, after_break(text, end), entry)]


def _blank_line_before(text: str, start: int) -> int | None:
    """Give where the line above a line begins, if it is blank."""
    end = before_break(text, start)
    above = line_start(text, end)
    return above if end < start and above > 0 and not text[above:end].strip() else None


def _is_blank_at(text: str, end: int) -> bool:
    """Tell whether the line below a line is blank."""
    below = after_break(text, end)
    return end < below < len(text) and not text[below : line_end(text, below)].strip()


def _is_joint(text: str, entries: list[Entry], index: int, before: int, start: int) -> bool:
    """Tell whether nothing stands before an entry but what goes when it goes."""
    between = LINE_BREAK.findall(text, before, start)
    if text[before:start].strip():
        return False
    apart = index + 1 == len(entries) and _are_apart(text, entries[: max(index, 2)])
    return len(between) == 1 + apart


def _first_removed(text: str, entry: Entry, following: Entry) -> Iterator[list[Splice]]:
    """Take out what stands behind a hyphen and let the next entry follow it, or its remarks."""
    if "#" not in text[entry.end : following.start]:
        yield [Splice(entry.start, following.start)]
    begin = len(text[: entry.start].rstrip(" \t"))
    yield [Splice(begin, line_end(text, entry.end))]


def _are_apart(text: str, entries: list[Entry]) -> bool:
    """Tell whether blank lines stand between the last two entries."""
    if len(entries) < 2:
        return False
    between = text[line_end(text, entries[-2].end) : line_start(text, entries[-1].start)]
    return any(not line.strip() for line in LINE_BREAK.split(between)[1:-1])


def _set_out(text: str, at: int, entry: Entry) -> Iterator[Splice]:
    """Let the remarks behind an entry begin where it began, so that no text takes them in."""
    indent = column(text, entry.start)
    while at < len(text) and (found := _REMARK_LINE.match(text, at)):
        if found[1] and found.start(1) - at > indent:
            yield Splice(at + indent, found.start(1))
        elif not found[1]:
            yield Splice(at, found.end())
        at = found.end()


def emptied(text: str, mark: int, node: Node, written: str) -> Iterator[list[Splice]]:
    """Put a value on the line of its key or hyphen in the place of a block."""
    first, last = node.entries[0].start, node.end
    at = node.anchor_start + 1 + len(node.anchor) if node.anchor is not None else mark + 1
    if not begins_line(text, first) or at <= 0:
        yield [Splice(first, line_end(text, last), written)]
    else:
        yield [Splice(at, at, f" {written}"), whole_lines(text, first, last)]
        start, end = line_start(text, first), after_break(text, line_end(text, last))
        yield [Splice(at, at, f" {written}"), Splice(start, end)]
        rest = _set_out(text, end, node.entries[0])
        yield [Splice(at, at, f" {written}"), Splice(start, end), *rest]


def rewritten(text: str, node: Node, lines: str) -> list[Splice]:
    """Put lines, of which the first has its indent too, in the place of a block."""
    first = node.entries[0].start
    end = line_end(text, node.end)
    if begins_line(text, first):
        return [Splice(line_start(text, first), end, lines)]
    return [Splice(first, end, lines.lstrip(" "))]
