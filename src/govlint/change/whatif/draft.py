"""Draft: the texts of a structure while changes are tried on them, and what they say."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from govlint.change.in_memory import in_memory
from govlint.edit import Edit, apply
from govlint.graph.graph import Graph
from govlint.lint.reading.loader import LoadedStructure, PlacedFault, load, texts
from govlint.lint.task import LintTask
from govlint.place import KeyPath
from govlint.refusal import Refusal
from govlint.structure.suggestions.keys import STANDS_HERE

_STANDS_HERE = re.compile(rf'; "([^"]*)" {STANDS_HERE}\Z')


@dataclass(frozen=True)
class Draft:
    """A structure that is read from files, or from texts after changes."""

    task: LintTask
    loaded: LoadedStructure
    day: date

    @cached_property
    def graph(self) -> Graph:
        """The structure as it stands."""
        assert self.loaded.structure
        return Graph(self.loaded.structure, self.day)

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The text of each file, by the name that it is shown by."""
        return texts(self.loaded)

    @property
    def faults(self) -> Sequence[PlacedFault]:
        """What keeps it from being read."""
        return self.loaded.faults

    def written(self, entity: str) -> Any:
        """Give what is written of an entity, as plain data."""
        return self.loaded.data[self.loaded.homes[entity].section][entity]

    def field(self, entity: str, name: str) -> list[Any]:
        """Give the items of a field as they are written; none where it is not stated."""
        value = self.written(entity).get(name)
        if value is None:
            return []
        return list(value) if isinstance(value, list) else [value]

    def after(self, changes: Iterable[Edit]) -> "Draft":
        """Make changes; raises `Refusal` where one cannot be made, or the result not be read."""
        made = [*changes]
        if not made:
            return self
        edited = apply(self.texts, self.loaded.path, made)
        task = in_memory(self.task, edited.texts)
        draft = draft_of(task, self.day)
        if draft.faults:
            raise unreadable(draft.faults[0].message, draft.faults[0].key_path)
        return draft


def unreadable(message: str, key_path: KeyPath) -> Refusal:
    """Say why what comes of a change cannot be read; a key that it adds was meant for another."""
    said = _STANDS_HERE.sub(r'; did you mean "\1"?', message)
    is_named = not key_path[2:] or f'"{key_path[-1]}"' in message
    where = "" if is_named else f"{'.'.join(map(str, key_path[1:]))}: "
    return Refusal(f"what comes of it cannot be read: {where}{said}")


def draft_of(task: LintTask, day: date) -> Draft:
    """Read a structure; what is in the way of reading it stands under its faults."""
    return Draft(task, load(task.root, task.shown, task.texts), day)
