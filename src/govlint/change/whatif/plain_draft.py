"""Plain draft: a structure while changes are tried on its data, many times and without texts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from govlint.change.whatif.draft import Draft, unreadable
from govlint.edit import Edit
from govlint.edit.plain_data import after
from govlint.graph.graph import Graph
from govlint.structure.model import Structure
from govlint.structure.reader import read_structure


@dataclass(frozen=True)
class PlainDraft(Draft):
    """A structure whose changes are made in its data; no text is written or read again."""

    names: bool = False
    """Whether people's names are added to posts."""

    @cached_property
    def graph(self) -> Graph:
        """The structure as it stands."""
        assert self.loaded.structure
        return Graph(self.loaded.structure, self.day, names=self.names)

    def after(self, changes: Iterable[Edit]) -> "Draft":
        """Make changes; raises `Refusal` where one cannot be made, or the result not be read."""
        made = [*changes]
        if not made:
            return self
        data = after(self.loaded.data, made)
        read_as = read_structure(data)
        if not isinstance(read_as, Structure):
            raise unreadable(read_as[0].message, read_as[0].key_path)
        loaded = replace(self.loaded, data=data, structure=read_as)
        return replace(self, loaded=loaded)
