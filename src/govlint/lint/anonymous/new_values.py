"""Wording without names: what each key and value of a structure becomes, and a tally of it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from govlint.graph.placeholders import is_no_text, is_nobody
from govlint.lint.anonymous.names_in_texts import Mentions
from govlint.lint.anonymous.people import SOMEBODY, NamedPerson, visible
from govlint.place import KeyPath
from govlint.structure.references import NOT_IDS
from govlint.structure.slots import Slot, slot_of

PARTS = "part-*.yaml"
"""What takes in the parts of a structure by their new names."""

NO_ADDRESS = "an address that was taken out"

LONGEST_EXAMPLE = 40
"""Characters of a passage that a note repeats."""

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


@dataclass(slots=True)
class Removals:
    """What was taken out of structures, and what is left to be read by somebody."""

    remarks: int = 0
    extras: int = 0
    """Keys that begin with `x-`."""
    addresses: int = 0
    """Addresses of papers that are paths of files."""
    ids: int = 0
    """Ids of other things that held a name."""
    unseen: int = 0
    """Texts with characters that nobody sees."""
    changed: Counter[str] = field(default_factory=Counter)
    """The texts that held a name, by field."""
    to_read: Counter[str] = field(default_factory=Counter)
    """The passages of free text, by field."""
    example: str = ""
    """The first of them that is short, as it is now."""
    doubtful: list[str] = field(default_factory=list)
    """The texts with a word that may be a part of a name, as they are now."""


class Wording:
    """Says what each text becomes; the same everywhere in one run."""

    def __init__(
        self,
        people: Sequence[NamedPerson],
        ids: Mapping[str, str],
        mentions: Mentions,
        tally: Removals,
        *,
        visible_only: bool = False,
    ) -> None:
        """Take who is named, what ids become, and whether what nobody sees is left out as well."""
        self._labels = {person.id: person.label for person in people}
        self._ids = ids
        self._mentions = mentions
        self.tally = tally
        self._visible_only = visible_only

    def silent(self) -> "Wording":
        """Give the same without counting anything."""
        more = self._visible_only
        other = Wording((), self._ids, self._mentions, Removals(), visible_only=more)
        other._labels = self._labels
        return other

    def is_id(self, key: str) -> bool:
        """Tell whether something is called so by its id."""
        return key in self._ids

    def key(self, key_path: KeyPath, key: str) -> str:
        """Say what a key becomes: an id what it is called now, a field what it is."""
        key = self._visible(key)
        slot = slot_of(key_path, of_key=True)
        if slot.sort in ("field", "closed"):
            return key
        return self._ids.get(key) or self._without(slot, key)

    def value(self, key_path: KeyPath, text: str) -> str:
        """Say what a value becomes."""
        text = self._visible(text)
        slot = slot_of(key_path)
        if slot.field == "include":
            return PARTS
        if slot.sort == "closed" or NOT_IDS.get(slot.field) == text:
            return text
        if slot.sort == "name" and key_path[0] == "people":
            return self._label(str(key_path[1]), text)
        if slot.field == "url" and not _ADDRESS.match(text) and not is_no_text(text):
            self.tally.addresses += 1
            return NO_ADDRESS
        new = self._ids.get(text) or self._without(slot, text)
        if slot.sort == "prose":
            self._note(slot, new)
        return new

    def _visible(self, text: str) -> str:
        seen = visible(text) if self._visible_only else text
        self.tally.unseen += seen != text
        return seen

    def _label(self, person: str, name: str) -> str:
        return name if is_nobody(name) else self._labels.get(person, name)

    def _without(self, slot: Slot, text: str) -> str:
        said = self._mentions.cleaned(text)
        if said.text != text and slot.field:
            self.tally.changed[slot.field] += 1
        if said.doubtful:
            self.tally.doubtful.append(said.text)
        return said.text

    def _note(self, slot: Slot, text: str) -> None:
        if is_no_text(text):
            return
        self.tally.to_read[slot.field] += 1
        fits = " " in text and len(text) <= LONGEST_EXAMPLE and SOMEBODY not in text
        if fits and not self.tally.example:
            self.tally.example = text
