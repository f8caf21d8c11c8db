"""Renaming of an entity: its key, everything that names it, and the prose that is left."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from govlint.document.builder import plain_value
from govlint.document.nodes import Node
from govlint.edit.anchors import written_out
from govlint.edit.change import Edit, EditRefusal, Mention
from govlint.edit.changing_texts import ChangingTexts
from govlint.edit.ids import IdPlace, id_places
from govlint.edit.mentions import mentions
from govlint.edit.source import NodePosition, SourceText, reads_as
from govlint.edit.splices import Splice, spliced
from govlint.edit.steps import key_splice
from govlint.place import KeyPath
from govlint.structure.field_types import ID_PATTERN

Written = tuple[KeyPath, bool]
"""A key path, and whether its key is meant."""


class _Target(NamedTuple):
    """A scalar at a key path, and the outermost alias that leads there, if one does."""

    written: Written
    node: Node
    alias: NodePosition | None


def rename(files: ChangingTexts, changes: Sequence[Edit]) -> list[Mention]:
    """Give entities other ids in every file, and list the texts that hold an old one.

    No new id may be an old one of another change, nor be there already.
    """
    places = list(id_places(files.merged()))
    own = {place.id: place.key_path[0] for place in places if place.is_own}
    for change in changes:
        _refuse_wrong(change, own)
    ids = {str(change.key_path[1]): change.value for change in changes}
    meant = [place for place in places if place.id in ids]
    made = {name: _renamed(files[name], meant, ids) for name in files}
    for name, source in made.items():
        files[name] = source
    return [one for name in files for one in mentions(name, files[name], ids)]


def _refuse_wrong(change: Edit, own: Mapping[str, str | int]) -> None:
    section, old = change.key_path
    new = change.value
    if not isinstance(new, str) or not re.fullmatch(ID_PATTERN, new):
        raise EditRefusal(f'"{new}" is no id: letters, digits, ".", "_" and "-"', change)
    if new in own:
        raise EditRefusal(f'"{new}" is the id of something else', change)
    if own.get(str(old)) != section:
        raise EditRefusal(f"nothing is written at {section}.{old}", change)


def _renamed(source: SourceText, places: list[IdPlace], ids: Mapping[str, str]) -> SourceText:
    """Write ids anew in one text, at their anchors where they have one."""
    here = (one for one in places if _stands_in(source.data, one))
    wanted = {(one.key_path, one.of_key): ids[one.id] for one in here}
    if not wanted:
        return source
    source = _parted(source, wanted.keys())
    nodes = {one.written: one.node for one in _reached(source) if one.written in wanted}
    values = {written: _read(written, node, wanted[written]) for written, node in nodes.items()}
    splices = {node.start: _splice(source, node, wanted[path]) for path, node in nodes.items()}
    made = SourceText(spliced(source.text, splices.values()))
    if nodes.keys() != wanted.keys() or not reads_as(made, _meant(source.data, (), values)):
        raise EditRefusal("the id cannot be written everywhere without changing something else")
    return made


def _stands_in(data: Any, place: IdPlace) -> bool:
    """Tell whether an id of the whole structure is written in this one of its files."""
    try:
        for step in place.key_path:
            data = data[step]
    except (LookupError, TypeError):
        return False
    return place.of_key or (not isinstance(data, dict | list) and str(data) == place.id)


def _parted(source: SourceText, wanted: AbstractSet[Written]) -> SourceText:
    """Write out the aliases of what is an id in one place and prose in another."""
    while alias := next(_mixed(source, wanted), None):
        written = SourceText(spliced(source.text, [written_out(source, alias)]))
        if not reads_as(written, source.data):
            raise EditRefusal("what an anchor stands for cannot be written out here")
        source = written
    return source


def _mixed(source: SourceText, wanted: AbstractSet[Written]) -> Iterator[NodePosition]:
    found: dict[int, list[_Target]] = {}
    for one in _reached(source) if source.aliases else ():
        found.setdefault(one.node.start, []).append(one)
    for reached in found.values():
        direct = next(one.written in wanted for one in reached if one.alias is None)
        for one in reached:
            if one.alias and (one.written in wanted) != direct:
                yield one.alias


def _reached(source: SourceText) -> Iterator[_Target]:
    """Give every scalar once for each key path that leads to it, also through aliases."""
    aliases = [place for place in source.places if place.node.kind == "alias"]
    for place in source.places:
        if place.node.kind == "scalar":
            yield _Target((place.key_path, place.of_key), place.node, None)
    for alias in aliases:
        yield from _through(source, alias, source.anchors[alias.node.start], alias.key_path)


def _through(
    source: SourceText, alias: NodePosition, node: Node, key_path: KeyPath
) -> Iterator[_Target]:
    """Give the scalars that an alias leads to, with the key paths that they have there."""
    if node.kind == "alias":
        yield from _through(source, alias, source.anchors[node.start], key_path)
    elif node.kind == "scalar":
        yield _Target((key_path, alias.of_key), node, alias)
    for index, entry in enumerate(node.entries):
        if entry.key is None:
            yield from _through(source, alias, entry.value, (*key_path, index))
            continue
        key = entry.key if entry.key.kind == "scalar" else source.anchors[entry.key.start]
        inner = (*key_path, str(key.value))
        yield _Target((inner, True), key, alias)
        yield from _through(source, alias, entry.value, inner)


def _read(written: Written, node: Node, new: str) -> Any:
    """Give what the new id is read as, which may be a number."""
    if written[1] or node.style in ("quoted", "text") or not _is_plain_id(new):
        return new
    return plain_value(new)


def _is_plain_id(new: str) -> bool:
    return isinstance(plain_value(new), str | int | float) and not isinstance(
        plain_value(new), bool
    )


def _splice(source: SourceText, node: Node, new: str) -> Splice:
    """Write an id in the place of one, between its quotation marks or on its own line."""
    if node.style == "text":
        at = source.text.index(node.value, node.start)
        return Splice(at, at + len(node.value), new)
    if node.style == "plain" and not _is_plain_id(new):
        return Splice(node.start, node.end, f'"{new}"')
    return key_splice(source, node, new)


def _meant(data: Any, key_path: KeyPath, values: Mapping[Written, Any]) -> Any:
    """Give data with other ids."""
    match data:
        case dict():
            return {
                values.get(((*key_path, key), True), key): _meant(value, (*key_path, key), values)
                for key, value in data.items()
            }
        case list():
            return [_meant(one, (*key_path, at), values) for at, one in enumerate(data)]
    return values.get((key_path, False), data)
