"""Applying of changes to the texts of a structure, in memory."""

from collections.abc import Callable, Iterable, Mapping

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
    for change in changes:
        try:
            mentions += _made(files, change)
        except EditRefused as refused:
            where = ".".join(map(str, change.key_path))
            said = f"{change.operation} {where}: {refused.message}"
            raise EditRefused(said, change) from None
    return Edited(dict(texts), files.texts(texts), tuple(mentions))


def _made(files: Files, change: Change) -> list[Mention]:
    if not change.key_path:
        raise EditRefused("no key is named")
    is_entity = len(change.key_path) == 2 and change.key_path[0] in SECTIONS
    if change.operation == "rename" and is_entity:
        return rename(files, change)
    name = files.home(change.key_path)
    files[name] = _OPERATIONS[change.operation](files[name], change)
    return []
