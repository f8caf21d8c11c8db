"""Applying of changes to the texts of a structure, in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from govlint.edit.change import Change, Edited, EditRefused, Mention
from govlint.edit.changing import with_item, with_key, with_value, without
from govlint.edit.files import Files
from govlint.edit.renaming import rename
from govlint.edit.source import Source
from govlint.structure.model import SECTIONS

_OPERATIONS: Mapping[str, Callable[[Source, Change], Source]] = {
    "set": with_value,
    "remove": without,
    "append": with_item,
    "rename": with_key,
}


def apply(texts: Mapping[str, str], root: str, changes: Iterable[Change]) -> Edited:
    """Make changes one after the other; raises `EditRefused`, and then none is made.

    `texts` are those of the root, of that name, and of all its parts; a byte order mark stays.
    """
    files = Files(texts, root)
    mentions: list[Mention] = []
    for together in _together(changes):
        try:
            mentions += _made(files, together)
        except EditRefused as refused:
            change = refused.change or together[0]
            where = ".".join(map(str, change.key_path))
            said = f"{change.operation} {where}: {refused.message}"
            raise EditRefused(said, change) from None
    return Edited(dict(texts), files.texts(texts), tuple(mentions))


def _together(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Give changes one by one, but renamed ids that do not meet together, as they are many."""
    waiting: list[Change] = []
    ids: set[object] = set()
    for change in changes:
        named = {str(change.key_path[-1]), str(change.value)} if renames_entity(change) else None
        if waiting and (named is None or named & ids):
            yield waiting
            waiting, ids = [], set()
        if named is None:
            yield [change]
        else:
            waiting.append(change)
            ids |= named
    if waiting:
        yield waiting


def renames_entity(change: Change) -> bool:
    """Tell whether a change gives an entity another id."""
    is_entity = len(change.key_path) == 2 and change.key_path[0] in SECTIONS
    return is_entity and change.operation == "rename"


def _made(files: Files, changes: list[Change]) -> list[Mention]:
    if renames_entity(changes[0]):
        return rename(files, changes)
    for change in changes:
        if not change.key_path:
            raise EditRefused("no key is named")
        name = files.home(change.key_path)
        files[name] = _OPERATIONS[change.operation](files[name], change)
    return []
