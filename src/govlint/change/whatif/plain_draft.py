"""Plain draft: a structure while changes are tried on its data, many times and without texts."""

from collections.abc import Iterable
from dataclasses import replace

from govlint.change.whatif.draft import Draft
from govlint.edit import Change
from govlint.edit.plain import after
from govlint.finding import Refusal
from govlint.structure.model import Structure
from govlint.structure.reader import read_structure


class PlainDraft(Draft):
    """A structure whose changes are made in its data; no text is written or read again."""

    def after(self, changes: Iterable[Change]) -> "Draft":
        """Make changes; raises `Refusal` where one cannot be made, or the result not be read."""
        made = [*changes]
        if not made:
            return self
        data = after(self.loaded.data, made)
        read_as = read_structure(data)
        if not isinstance(read_as, Structure):
            raise Refusal(f"what comes of it cannot be read: {read_as[0].message}")
        loaded = replace(self.loaded, data=data, structure=read_as)
        return PlainDraft(self.task, loaded, self.day)
