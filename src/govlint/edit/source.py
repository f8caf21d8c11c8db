"""Source: one text, its data and its nodes, and the way through them along a key path."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from govlint.document.decoding import LINE_BREAK, TextFault
from govlint.document.document import Document, read
from govlint.document.nodes import Entry, Node, root_node
from govlint.document.notation import Notation, is_json
from govlint.edit.splices import Splice
from govlint.place import KeyPath


class PathStep(NamedTuple):
    """A node on the way to a key path: where it is held, and whether in braces or brackets."""

    node: Node
    entry: Entry | None
    position: int
    in_flow: bool


class NodePosition(NamedTuple):
    """A node anywhere in a text, and its key path; `of_key` where it is the key there."""

    key_path: KeyPath
    node: Node
    entry: Entry | None
    in_flow: bool
    of_key: bool


@dataclass
class SourceText:
    """A text without a byte order mark; raises `TextFault` when it is read and is not YAML."""

    text: str
    planned: list[Splice] | None = None
    """What steps would write, where they only plan and leave the text as it is."""
    meant: Any = None
    """The data that is meant after the last step that was planned."""
    part: Any = None
    """The part of the data that steps are planned on, where they need no more of it."""
    cut: dict[Node, int] = field(default_factory=dict)
    """How many entries of a list or mapping stay, where planned steps take out the last ones."""

    @cached_property
    def document(self) -> Document:
        """The text as data."""
        return read(self.text)

    @property
    def data(self) -> Any:
        """The plain data of the text, or the part of it that steps are planned on."""
        return self.document.data if self.part is None else self.part

    @cached_property
    def root(self) -> Node | None:
        """The top node of the text."""
        return root_node(self.document)

    @cached_property
    def notation(self) -> Notation:
        """How data is written in this text: with its line breaks, as JSON where it is JSON."""
        found = LINE_BREAK.search(self.text)
        return Notation(found[0] if found else "\n", json=is_json(self.text))

    def way(self, key_path: KeyPath) -> list[PathStep]:
        """Give the nodes from the top to a key path, as far as no alias is in the way."""
        if self.root is None:
            return []
        way = [PathStep(self.root, None, -1, in_flow=False)]
        for step in key_path:
            node = way[-1].node
            index = self._position(node, step)
            if index is None:
                break
            in_flow = way[-1].in_flow or node.style in ("flow", "pair")
            entry = node.entries[index]
            way.append(PathStep(entry.value, entry, index, in_flow))
        return way

    def _position(self, node: Node, step: str | int) -> int | None:
        """Give where in a mapping or list a step leads, if it does."""
        if node.kind == "sequence":
            return step if isinstance(step, int) and 0 <= step < len(node.entries) else None
        if node not in self._keys:
            self._keys[node] = _positions(node)
        return self._keys[node].get(step)

    @cached_property
    def _keys(self) -> dict[Node, Mapping[str | int, int]]:
        """The positions of the keys of each mapping that was gone through."""
        return {}

    @cached_property
    def places(self) -> Sequence[NodePosition]:
        """Every node once, where it is written, in the order of the text."""
        if self.root is None:
            return ()
        top = NodePosition((), self.root, None, in_flow=False, of_key=False)
        return [top, *_inside(self.root, (), {}, in_flow=False)]

    @cached_property
    def aliases(self) -> dict[int, list[NodePosition]]:
        """The aliases of each anchor that is used, by the offset at which the anchor stands."""
        found: dict[int, list[NodePosition]] = {}
        for place in self.places:
            if place.node.kind == "alias":
                found.setdefault(self.anchors[place.node.start].anchor_start, []).append(place)
        return found

    @cached_property
    def anchors(self) -> dict[int, Node]:
        """The node that each alias stands for, by the offset at which the alias stands."""
        found: dict[int, Node] = {}
        last: dict[str, Node] = {}
        for place in self.places:
            node = place.node
            if node.kind == "alias":
                found[node.start] = last[node.value]
            elif node.anchor is not None:
                last[node.anchor] = node
        return found


def _positions(node: Node) -> Mapping[str | int, int]:
    """Give where each key of a mapping stands; of two that are alike, the first."""
    keys = [entry.key for entry in node.entries]
    return {
        key.value: index
        for index, key in reversed([*enumerate(keys)])
        if key and key.kind == "scalar"
    }


def at(data: Any, key_path: KeyPath) -> Any:
    """Give what stands at a key path in data, which there is."""
    for step in key_path:
        data = data[step]
    return data


def is_same(one: Any, other: Any) -> bool:
    """Tell whether data is the same, with its types and the order of its keys."""
    return json.dumps(one) == json.dumps(other)


def reads_as(source: SourceText, data: Any) -> bool:
    """Tell whether a text is read, and as the same data."""
    try:
        return is_same(source.data, data)
    except TextFault:
        return False


def _inside(
    node: Node, key_path: KeyPath, names: dict[str, str], *, in_flow: bool
) -> Iterator[NodePosition]:
    """Give the nodes inside of a node; `names` are the keys that have anchors."""
    within = in_flow or node.style in ("flow", "pair")
    for index, entry in enumerate(node.entries):
        inner = (*key_path, index if entry.key is None else _key(entry.key, names))
        if entry.key is not None:
            yield NodePosition(inner, entry.key, entry, within, of_key=True)
        if entry.value.kind == "scalar" and entry.value.anchor is not None:
            names[entry.value.anchor] = entry.value.value
        yield NodePosition(inner, entry.value, entry, within, of_key=False)
        yield from _inside(entry.value, inner, names, in_flow=within)


def _key(key: Node, names: dict[str, str]) -> str:
    """Give a key as it is read, be it written by an alias."""
    if key.kind == "alias":
        return names[key.value]
    if key.anchor is not None:
        names[key.anchor] = key.value
    return str(key.value)
