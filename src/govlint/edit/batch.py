"""Batch: changes of different entities of one text, written together and read again once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from govlint.edit.change import Edit, EditRefusal
from govlint.edit.changing_texts import ChangingTexts
from govlint.edit.ids import ids_of
from govlint.edit.operations import with_item, with_key, with_value, without
from govlint.edit.source import SourceText, reads_as
from govlint.edit.splices import Splice, joined, spliced
from govlint.refusal import Refusal
from govlint.structure.model import SECTIONS

_OPERATIONS: Mapping[str, Callable[[SourceText, Edit], SourceText]] = {
    "set": with_value,
    "remove": without,
    "append": with_item,
    "rename": with_key,
}


def make(files: ChangingTexts, changes: Iterable[Edit]) -> None:
    """Make changes that rename no entity; raises `EditRefusal`."""
    for run in _runs(changes):
        for name, here in _by_file(files, run).items():
            if not _made_at_once(files, name, here):
                _make_in_layers(files, name, here)


def _runs(changes: Iterable[Edit]) -> Iterator[list[Edit]]:
    """Give changes inside of entities together, and each around one that is not by itself."""
    waiting: list[Edit] = []
    for change in changes:
        if is_inside_entity(change) or _describes(change):
            waiting.append(change)
            continue
        yield waiting
        yield [change]
        waiting = []
    yield waiting


def _made_at_once(files: ChangingTexts, name: str, changes: Sequence[Edit]) -> bool:
    together = _together(files[name], changes) if len(changes) > 1 else None
    if together is not None:
        files[name] = together
    return together is not None


def _make_in_layers(files: ChangingTexts, name: str, changes: Sequence[Edit]) -> None:
    """Make changes of which those of one entity cannot be written at once, one after the other."""
    layers = _layers(changes)
    for layer in layers:
        if len(layers) > 1 and _made_at_once(files, name, layer):
            continue
        for change in layer:
            files[name] = _made(files[name], change)


def _layers(changes: Iterable[Edit]) -> Sequence[Sequence[Edit]]:
    """Part changes into lists in which each is about another entity; those of one stay in order."""
    layers: list[list[Edit]] = []
    depths: dict[object, int] = {}
    for change in changes:
        depth = depths[change.key_path[:2]] = depths.get(change.key_path[:2], -1) + 1
        layers += [[]] if depth == len(layers) else []
        layers[depth].append(change)
    return layers


def is_inside_entity(change: Edit) -> bool:
    """Tell whether a change leaves all but the fields of one entity as it is."""
    return len(change.key_path) > 2 and change.key_path[0] in SECTIONS


def _describes(change: Edit) -> bool:
    """Tell whether a change writes one whole entity, a new one behind all others."""
    is_entity = len(change.key_path) == 2 and change.key_path[0] in SECTIONS
    return is_entity and change.operation == "set" and change.position is None


def _by_file(files: ChangingTexts, changes: Sequence[Edit]) -> dict[str, list[Edit]]:
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
    """Write changes at once, if each can be written in the first way that there is for it.

    Those of one entity are planned on what the ones before leave of its data, and on its text as
    it stands, as holds of what is taken out of a list from behind; what comes of it is read again.
    """
    if ("*" in source.text and source.aliases) or not _are_apart(changes):
        return None
    planning = SourceText(source.text)
    plans: list[list[Splice]] = []
    meant: dict[tuple[str, str], Any] = {}
    for change in changes:
        section, id_ = map(str, change.key_path[:2])
        if not (id_ in ids_of(source.data, section) or _describes(change)):
            return None
        before = meant.get((section, id_))
        planning.part = before if before is not None else _part(source.data, section, id_)
        planning.planned, planning.meant = [], None
        try:
            made = _OPERATIONS[change.operation](planning, change)
        except (Refusal, LookupError):
            return None
        if made is not planning:
            return None
        plans.append(planning.planned)
        if planning.meant is not None:
            meant[section, id_] = planning.meant
    splices = joined(
        one for plan in reversed(plans) for one in plan
    )  # of two at one place the first
    if splices is None:
        return None
    data = dict(source.data)
    data |= {section: dict(data.get(section) or {}) for section, _ in meant}
    for (section, id_), part in meant.items():
        data[section][id_] = part[section][id_]
    written = SourceText(spliced(source.text, splices))
    return written if reads_as(written, data) else None


def _are_apart(changes: Sequence[Edit]) -> bool:
    """Tell whether no change is of the same value as another, or of one inside of it."""
    paths = {change.key_path for change in changes}
    within = (path[:end] for path in paths for end in range(3, len(path)))
    return len(paths) == len(changes) and not any(path in paths for path in within)


def _part(data: Any, section: str, id_: str) -> Any:
    """Give the data of one entity alone, in its section; whatever else the section holds is left.

    A step that is planned on it copies no more than that.
    """
    if not isinstance(data, dict) or not isinstance(data.get(section), dict):
        return data
    return {section: {key: data[section][key] for key in (id_,) if key in data[section]}}
