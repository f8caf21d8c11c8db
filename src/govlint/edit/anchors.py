"""Anchors: what is written once and used in several places, parted before one of them changes."""

from collections.abc import Iterator
from typing import Literal

from govlint.document.nodes import Node
from govlint.edit.change import EditRefusal
from govlint.edit.line_breaks import column, ends_line, line_start
from govlint.edit.source import NodePosition, PathStep, SourceText, at, reads_as
from govlint.edit.splices import Splice, spliced
from govlint.place import KeyPath

Going = Literal["inside", "value", "entry"]
"""What becomes of a key path: it changes inside, its value goes, or it goes with its key."""

_MOST_PARTED = 10_000
"""Anchors and aliases on the way to one change."""


def parted(source: SourceText, key_path: KeyPath, going: Going) -> SourceText:
    """Let nothing on the way to a key path be shared with another place.

    What goes, and stands for others too, moves to them.
    """
    for _ in range(_MOST_PARTED):
        splices = next(_sharing(source, key_path, going), None)
        if splices is None:
            return source
        written = SourceText(spliced(source.text, splices))
        if not reads_as(written, source.data):
            raise EditRefusal("what an anchor stands for cannot be written out here")
        source = written
    raise EditRefusal("too many anchors stand for what is to change")


def _sharing(source: SourceText, key_path: KeyPath, going: Going) -> Iterator[list[Splice]]:
    """Give splices that part what is shared first on the way."""
    way = source.way(key_path)
    arrived = len(way) == len(key_path) + 1
    through = way[:-1] if arrived and going != "inside" else way
    for depth, step in enumerate(through):
        if step.node.kind == "alias":
            place = NodePosition(
                key_path[:depth], step.node, step.entry, step.in_flow, of_key=False
            )
            yield [written_out(source, place)]
        if step.node.style == "pair":
            ends = step.node.start, step.node.end
            yield [Splice(end, end, brace) for end, brace in zip(ends, "{}", strict=True)]
        yield from _moved(source, step.node)
    if not arrived:
        yield from _key_written_out(source, key_path[: len(way)], way[-1])
    elif going != "inside":
        for node in _all(way[-1], with_key=going == "entry"):
            yield from _moved(source, node, out_of=way[-1])


def written_out(source: SourceText, alias: NodePosition) -> Splice:
    """Write out what an alias stands for in its place."""
    return _written(source, source.anchors[alias.node.start], alias, "")


def _key_written_out(
    source: SourceText, key_path: KeyPath, held_by: PathStep
) -> Iterator[list[Splice]]:
    """Write out the alias that stands as the last key of a path."""
    for entry in held_by.node.entries:
        key = entry.key
        if key and key.kind == "alias" and source.anchors[key.start].value == key_path[-1]:
            place = NodePosition(key_path, key, entry, held_by.in_flow, of_key=True)
            yield [written_out(source, place)]


def _all(step: PathStep, *, with_key: bool) -> Iterator[Node]:
    """Give a node, all that it holds, and its key."""
    if with_key and step.entry and step.entry.key:
        yield step.entry.key
    waiting = [step.node]
    while waiting:
        node = waiting.pop()
        yield node
        for entry in node.entries:
            waiting += entry.nodes()


def _moved(
    source: SourceText, node: Node, out_of: PathStep | None = None
) -> Iterator[list[Splice]]:
    """Move an anchor to the first of its aliases that stays."""
    if node.anchor is None:
        return
    end = out_of.entry.end if out_of and out_of.entry else -1
    users = source.aliases.get(node.anchor_start, ())
    staying = [one for one in users if one.node.start >= end]
    if staying:
        prefix = f"&{node.anchor} " if len(staying) > 1 else ""
        first = _written(source, node, staying[0], prefix)
        is_used = len(staying) < len(users)
        yield [first] if is_used else [_without_anchor(source.text, node), first]


def _without_anchor(text: str, node: Node) -> Splice:
    """Take out an anchor with the white space on one of its sides."""
    assert node.anchor is not None
    end = node.anchor_start + 1 + len(node.anchor)
    if node.style != "nothing" and not text[end : node.start].strip(" \t"):
        return Splice(node.anchor_start, node.start)
    begin = len(text[: node.anchor_start].rstrip(" \t"))
    return Splice(max(begin, line_start(text, node.anchor_start)), end)


def _written(source: SourceText, anchor: Node, alias: NodePosition, prefix: str) -> Splice:
    """Write what an anchor stands for in the place of its alias."""
    node, notation = alias.node, source.notation
    if alias.of_key:
        key = notation.key(str(anchor.value), in_flow=True)
        return Splice(node.start, node.end, f"{prefix}{key}")
    value = at(source.data, alias.key_path)
    inline = f"{prefix}{_as_written(source, anchor, alias, value)}"
    if _stays_on_line(source, alias, value, inline):
        return Splice(node.start, node.end, inline)
    assert alias.entry is not None
    own = column(source.text, alias.entry.start)
    if alias.entry.key is None:
        return Splice(node.start, node.end, notation.item(value, own)[2:])
    lines = f"{prefix.rstrip()}{notation.line_break}{notation.lines(value, own + 2)}"
    return Splice(node.start if prefix else alias.entry.mark + 1, node.end, lines)


def _stays_on_line(source: SourceText, alias: NodePosition, value: object, inline: str) -> bool:
    """Tell whether a value is written on the line of its alias."""
    if alias.in_flow or alias.entry is None or not ends_line(source.text, alias.node.end):
        return True
    if alias.entry.key is None and inline.startswith("&"):
        return True
    return source.notation.fits(value, column(source.text, alias.node.start) + len(inline))


def _as_written(source: SourceText, anchor: Node, alias: NodePosition, value: object) -> str:
    """Give a value as its anchor has it where that is on one line, else written anew."""
    text = source.text[anchor.start : anchor.end]
    fits = anchor.style == "quoted" or (anchor.style == "plain" and not alias.in_flow)
    if anchor.kind == "scalar" and fits and len(text.splitlines()) == 1:
        return text
    return source.notation.inline(value, in_flow=alias.in_flow)
