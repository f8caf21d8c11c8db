"""Applying of changes to the texts of a structure, in memory."""

from collections.abc import Iterable, Iterator, Mapping

from govlint.edit import batch
from govlint.edit.change import Edit, EditedTexts, EditRefusal, Mention
from govlint.edit.changing_texts import ChangingTexts
from govlint.edit.renaming import rename
from govlint.structure.model import SECTIONS


def apply(texts: Mapping[str, str], root: str, changes: Iterable[Edit]) -> EditedTexts:
    """Make changes one after the other; raises `EditRefusal`, and then none is made.

    `texts` are those of the root, of that name, and of all its parts; a byte order mark stays.
    """
    files = ChangingTexts(texts, root)
    mentions: list[Mention] = []
    for together in _together(changes):
        try:
            if renames_entity(together[0]):
                mentions += rename(files, together)
            else:
                batch.make(files, together)
        except EditRefusal as refused:
            change = refused.change or together[0]
            where = ".".join(map(str, change.key_path))
            said = f"{change.operation} {where}: {refused.message}"
            raise EditRefusal(said, change) from None
    return EditedTexts(dict(texts), files.texts(texts), tuple(mentions))


def _together(changes: Iterable[Edit]) -> Iterator[list[Edit]]:
    """Give renamed ids that do not meet together, and what stands between renames together."""
    waiting: list[Edit] = []
    ids: set[str] = set()
    for change in changes:
        renames = renames_entity(change)
        named = {str(change.key_path[-1]), str(change.value)} if renames else set()
        if waiting and (renames != renames_entity(waiting[0]) or named & ids):
            yield waiting
            waiting, ids = [], set()
        waiting.append(change)
        ids |= named
    if waiting:
        yield waiting


def renames_entity(change: Edit) -> bool:
    """Tell whether a change gives an entity another id."""
    is_entity = len(change.key_path) == 2 and change.key_path[0] in SECTIONS
    return is_entity and change.operation == "rename"
