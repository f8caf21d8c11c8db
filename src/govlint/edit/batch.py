"""Batch: changes of different entities of one text, written together and read again once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from govlint.edit.change import Edit, EditRefusal
from govlint.edit.files import Files
from govlint.edit.ids import ids_of
from govlint.edit.operations import with_item, with_key, with_value, without
from govlint.edit.source import SourceText, reads_as
from govlint.edit.splices import spliced
from govlint.refusal import Refusal
from govlint.structure.model import SECTIONS

_OPERATIONS: Mapping[str, Callable[[SourceText, Edit], SourceText]] = {
    "set": with_value,
    "remove": without,
    "append": with_item,
    "rename": with_key,
}


def make(files: Files, changes: Iterable[Edit]) -> None:
    """Make changes that rename no entity; raises `EditRefusal`."""
    for layer in _layers(changes):
        for name, here in _by_file(files, layer).items():
            together = _together(files[name], here) if len(here) > 1 else None
            if together is not None:
                files[name] = together
                continue
            for change in here:
                files[name] = _made(files[name], change)


def _layers(changes: Iterable[Edit]) -> Iterator[list[Edit]]:
    """Give changes in lists in which each is about another entity, or alone.

    Those of one entity stay in order, and so do all around one that is not inside of an entity.
    """
    waiting: list[list[Edit]] = []
    depths: dict[object, int] = {}
    for change in changes:
        if not (is_inside_entity(change) or _describes(change)):
            yield from waiting
            yield [change]
            waiting, depths = [], {}
            continue
        depth = depths[change.key_path[:2]] = depths.get(change.key_path[:2], -1) + 1
        waiting += [[]] if depth == len(waiting) else []
        waiting[depth].append(change)
    yield from waiting


def is_inside_entity(change: Edit) -> bool:
    """Tell whether a change leaves all but the fields of one entity as it is."""
    return len(change.key_path) > 2 and change.key_path[0] in SECTIONS


def _describes(change: Edit) -> bool:
    """Tell whether a change writes one whole entity, a new one behind all others."""
    is_entity = len(change.key_path) == 2 and change.key_path[0] in SECTIONS
    return is_entity and change.operation == "set" and change.position is None


def _by_file(files: Files, changes: Sequence[Edit]) -> dict[str, list[Edit]]:
    found: dict[str, list[Edit]] = {}
    for change in changes:
        if not change.key_path:
            raise EditRefusal("no key is named", change)
        try:
            found.setdefault(files.home(change.key_path), []).append(change)
        except EditRefusal as refused:
            raise EditRefusal(refused.message, change) from None
    return found


def _made(source: SourceText, change: Edit) -> SourceText:
    try:
        return _OPERATIONS[change.operation](source, change)
    except Refusal as refused:
        raise EditRefusal(str(refused), change) from None


def _together(source: SourceText, changes: Sequence[Edit]) -> SourceText | None:
    """Write changes at once, if each can be written in the first way that there is for it."""
    if "*" in source.text and source.aliases:
        return None
    planning = SourceText(source.text, planned=[])
    meant: list[tuple[str, str, Any]] = []
    for change in reversed(changes):  # of what is put in at one place the first comes last
        section, id_ = map(str, change.key_path[:2])
        planning.part = _part(source.data, section, id_)
        if not (id_ in ids_of(source.data, section) or _describes(change)):
            return None
        try:
            made = _OPERATIONS[change.operation](planning, change)
        except Refusal:
            return None
        if made is not planning:
            return None
        if planning.meant is not None:
            meant.append((section, id_, planning.meant[section][id_]))
            planning.meant = None
    data = dict(source.data)
    data |= {section: dict(data.get(section) or {}) for section, _, _ in reversed(meant)}
    for section, id_, value in reversed(meant):
        data[section][id_] = value
    written = SourceText(spliced(source.text, planning.planned or ()))
    return written if reads_as(written, data) else None


def _part(data: Any, section: str, id_: str) -> Any:
    """Give the data of one entity alone, in its section; whatever else the section holds is left.

    A step that is planned on it copies no more than that.
    """
    if not isinstance(data, dict) or not isinstance(data.get(section), dict):
        return data
    return {section: {key: data[section][key] for key in (id_,) if key in data[section]}}
