"""Steps: the single edits of one text that changes are made of, each held to what it means."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from govlint.document.decoding import TextFault
from govlint.document.nodes import Node
from govlint.document.notation import Notation, is_plain, quoted
from govlint.edit import block, flow, meant_data
from govlint.edit.anchors import parted
from govlint.edit.change import EditRefusal
from govlint.edit.line_breaks import column, ends_line, line_end
from govlint.edit.source import PathStep, SourceText, at, is_same
from govlint.edit.splices import Splice, spliced
from govlint.place import KeyPath

_SIGNS = re.compile(r"[|>][+\d-]*")

Candidate = tuple[list[Splice], Any]
"""A way to write a step, and the data that is then meant."""


def replaced(source: SourceText, key_path: KeyPath, value: Any) -> SourceText:
    """Write another value at a key path."""
    if is_same(at(source.data, key_path), value):
        return source
    source = parted(source, key_path, "value")
    meant = meant_data.replaced(source.data, key_path, value)
    return _written(source, ((one, meant) for one in _replacements(source, key_path, value)))


def inserted(
    source: SourceText, key_path: KeyPath, key: str | None, value: Any, index: int | None
) -> SourceText:
    """Write one more key or item into what stands at a key path, which is no scalar."""
    source = parted(source, key_path, "inside")
    return _written(source, _insertions(source, key_path, key, value, index))


def removed(source: SourceText, key_path: KeyPath) -> SourceText:
    """Take out what stands at a key path."""
    source = parted(source, key_path, "entry")
    meant = meant_data.removed(source.data, key_path)
    return _written(source, ((one, meant) for one in _removals(source, key_path)))


def renamed(source: SourceText, key_path: KeyPath, key: str) -> SourceText:
    """Write another key in the place of the last one of a key path."""
    source = parted(source, key_path[:-1], "inside")
    step = _arrived(source, key_path)
    assert step.entry is not None
    assert step.entry.key is not None
    meant = meant_data.renamed(source.data, key_path, key)
    return _written(source, [([key_splice(source, step.entry.key, key)], meant)])


def widened(
    source: SourceText, key_path: KeyPath, before: str, behind: str, value: Any
) -> SourceText:
    """Write something around a value, which is then another; else write that anew."""
    source = parted(source, key_path, "inside" if at_alias(source, key_path) else "value")
    meant = meant_data.replaced(source.data, key_path, value)
    node = _arrived(source, key_path).node
    around = [Splice(node.begin, node.begin, before), Splice(node.end, node.end, behind)]
    anew = (one for one in _replacements(source, key_path, value))
    return _written(source, ((one, meant) for one in (around, *anew)))


def at_alias(source: SourceText, key_path: KeyPath) -> bool:
    """Tell whether an alias stands in the place of a list or mapping."""
    way = source.way(key_path)
    return way[-1].node.kind == "alias" and isinstance(at(source.data, key_path), dict | list)


def key_splice(source: SourceText, key: Node, new: str) -> Splice:
    """Write a key anew between the quotation marks that it has."""
    if source.text[key.start : key.start + 1] == "'" and "'" not in new:
        return Splice(key.start, key.end, f"'{new}'")
    if key.style == "quoted" or not is_plain(new, in_flow=True):
        return Splice(key.start, key.end, quoted(new))
    return Splice(key.start, key.end, new)


def _written(source: SourceText, candidates: Iterable[Candidate]) -> SourceText:
    """Take the first way of writing that is read as what is meant; raises `EditRefusal`.

    A source that only plans takes the first way and reads nothing.
    """
    said = "this text cannot be changed there without changing what else it says"
    for splices, meant in candidates:
        if source.planned is not None:
            source.planned += splices
            source.meant = meant
            return source
        written = SourceText(spliced(source.text, splices))
        try:
            if is_same(written.data, meant):
                return written
        except TextFault as fault:
            said = f"{said} ({fault.message.rstrip('.')})"
    raise EditRefusal(said)


def _arrived(source: SourceText, key_path: KeyPath) -> PathStep:
    way = source.way(key_path)
    if len(way) <= len(key_path):
        raise EditRefusal(f"{'.'.join(map(str, key_path))} cannot be found in the text")
    return way[-1]


def _replacements(source: SourceText, key_path: KeyPath, value: Any) -> Iterator[list[Splice]]:
    """Give the ways to write another value in the place of one."""
    step, text, notation = _arrived(source, key_path), source.text, source.notation
    node, entry = step.node, step.entry
    inline = notation.inline(value, in_flow=step.in_flow)
    if node.is_block:
        if isinstance(value, dict | list) and value:
            own = column(text, node.entries[0].start)
            yield block.rewritten(text, node, notation.lines(value, own))
        yield from block.emptied(text, entry.mark if entry else -1, node, inline)
        return
    if not step.in_flow and entry and ends_line(text, node.end):
        yield from _over_lines(notation, source, step, value)
    if node.style == "quoted" and isinstance(value, str):
        yield [Splice(node.start, node.end, _in_same_quotes(text[node.start], value))]
    if node.style == "nothing":
        colon = ":" if entry and entry.key and entry.mark < 0 else ""
        yield [Splice(node.end, node.end, f"{colon} {inline}")]
    remark = _remark_of_head(text, node) if node.style == "text" else ""
    yield [Splice(node.start, node.end, f"{inline}{remark}")]
    yield [Splice(node.start, node.end, f" {inline} ")]


def _remark_of_head(text: str, node: Node) -> str:
    """Give the remark behind the sign that begins a text over lines."""
    head = text[node.start : line_end(text, node.start)]
    return _SIGNS.sub("", head).rstrip()


def _over_lines(
    notation: Notation, source: SourceText, step: PathStep, value: Any
) -> Iterator[list[Splice]]:
    """Write a long value over lines of its own, where no remark stands behind the old one."""
    node, entry, text = step.node, step.entry, source.text
    assert entry is not None
    taken = column(text, node.start) + len(notation.inline(value, in_flow=False))
    if notation.fits(value, taken) or node.anchor is not None:
        return
    own = column(text, entry.start)
    if entry.key is None:
        yield [Splice(entry.start, node.end, notation.item(value, own))]
    else:
        lines = notation.after_colon(value, own, taken)
        yield [Splice(entry.mark + 1, node.end, lines)]


def _in_same_quotes(sign: str, value: str) -> str:
    if sign == "'" and is_plain(value, in_flow=False):
        return "'{}'".format(value.replace("'", "''"))
    return quoted(value)


def _insertions(
    source: SourceText, key_path: KeyPath, key: str | None, value: Any, index: int | None
) -> Iterator[Candidate]:
    step, text, notation = _arrived(source, key_path), source.text, source.notation
    node = step.node
    last = len(node.entries)
    place = last if index is None else min(index, last)
    meant = meant_data.inserted(source.data, key_path, key, place, value)
    if node.is_block:
        own = column(text, node.entries[0].start)
        written = notation.item(value, own) if key is None else notation.pair(key, value, own)
        yield block.inserted(text, node, place, written), meant
        if place and key is not None:
            before = meant_data.inserted(source.data, key_path, key, place - 1, value)
            yield block.inserted(text, node, place - 1, written), before
        return
    written = notation.flow(value)
    if key is not None:
        written = f"{notation.key(key, in_flow=True)}: {written}"
    for splices in flow.inserted(text, node, place, written):
        yield splices, meant


def _number_kept(source: SourceText, node: Node, step: PathStep) -> int:
    """Give how many entries, from the first, would stay without a step; it may be the last then."""
    number = source.cut.get(node, len(node.entries))
    if source.planned is not None and step.position + 1 == number:
        source.cut[node] = step.position
    return number


def _removals(source: SourceText, key_path: KeyPath) -> Iterator[list[Splice]]:
    held_by, step = _arrived(source, key_path[:-1]), _arrived(source, key_path)
    node = held_by.node
    if not node.is_block:
        yield from flow.removed(source.text, node, step.position, _number_kept(source, node, step))
    elif len(node.entries) > 1:
        yield from block.removed(source.text, node, step.position, _number_kept(source, node, step))
    else:
        mark = held_by.entry.mark if held_by.entry else -1
        empty = "[]" if node.kind == "sequence" else "{}"
        yield from block.emptied(source.text, mark, node, empty)
