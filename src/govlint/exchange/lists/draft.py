"""Draft of a structure while a list is read: entities by the list's own keys, named before ids."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from govlint.exchange.ids import IdRequest, made_ids
from govlint.structure.field_types import Kind
from govlint.structure.model import ENTITIES


class Ref(NamedTuple):
    """An entity by its kind and the key that its list knows it by; becomes its id."""

    kind: Kind
    key: Hashable


@dataclass(frozen=True)
class ImportedList:
    """A list as plain data in the shape of the format, and what became of the rest."""

    data: Mapping[str, Any]
    dropped: Mapping[str, int] = field(default_factory=dict)
    """What was left out on purpose, and how often."""
    lost: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What the format, or this importer, has no place for, with where it stood."""


@dataclass
class ListDraft:
    """Entities, references and remarks, as they are met; ids come last."""

    name: str
    entities: dict[Ref, dict[str, Any]] = field(default_factory=dict)
    called: dict[Ref, str] = field(default_factory=dict)
    dropped: Counter[str] = field(default_factory=Counter)
    lost: dict[str, list[str]] = field(default_factory=dict)

    def add(self, kind: Kind, key: Hashable, called: str, /, **fields: Any) -> Ref:
        """Describe an entity, or more of one that is there; what says nothing is left out.

        `called` is what its id is made from. Fields may hold `Ref` wherever the format has ids.
        """
        ref = Ref(kind, key)
        entity = self.entities.setdefault(ref, {})
        self.called.setdefault(ref, called)
        for name, value in fields.items():
            if value is not None and value != "":
                entity[name] = value
        return ref

    def organisation(self, name: str, /, **fields: Any) -> Ref:
        """Describe an organisation that is known by its name alone."""
        return self.add("organisation", name.casefold(), name, name=name, **fields)

    def drop(self, what: str, count: int = 1) -> None:
        """Note what is left out on purpose, such as contact details."""
        self.dropped[what] += count

    def lose(self, what: str, where: str = "") -> None:
        """Note what cannot be carried, in words that go before a list of where it stood."""
        self.lost.setdefault(what, []).append(where)

    def done(self) -> ImportedList:
        """Make ids of the names and give the structure as plain data."""
        refs = list(self.entities)
        ids = made_ids([IdRequest(ref.kind, self.called[ref], str(ref.key)) for ref in refs])
        known = dict(zip(refs, ids, strict=True))
        data: dict[str, Any] = {"name": self.name}
        for kind, (section, _) in ENTITIES.items():
            those = {
                known[ref]: self._settled(entity, known, known[ref])
                for ref, entity in self.entities.items()
                if ref.kind == kind
            }
            if those:
                data[section] = those
        lost = {what: tuple(where) for what, where in self.lost.items()}
        return ImportedList(data, +self.dropped, lost)

    def _settled(self, value: Any, ids: Mapping[Ref, str], at: str) -> Any:
        """Write ids in the place of references; what leads nowhere is left out and noted.

        A member of whom nothing is said but who it is becomes that one word.
        """
        match value:
            case Ref():
                if value not in ids:
                    self.lose("names of what is not in the list", f"{value.key} at {at}")
                return ids.get(value)
            case dict():
                made = {key: self._settled(inner, ids, at) for key, inner in value.items()}
                kept = {key: inner for key, inner in made.items() if inner is not None}
                if _is_nobody(value, made):
                    return None
                return kept["who"] if kept.keys() == {"who"} else kept
            case list():
                items = (self._settled(inner, ids, at) for inner in value)
                return _alone(value, [item for item in items if item is not None])
        return value


def _is_nobody(written: Mapping[str, Any], made: Mapping[str, Any]) -> bool:
    """Tell whether a member, or an escalation, has lost the one whom it is about."""
    return any(isinstance(written.get(key), Ref) and made[key] is None for key in ("who", "to"))


def _alone(written: list[Any], items: list[Any]) -> Any:
    """Give a list; none where all that stood there leads nowhere, for that is not known then."""
    return None if written and not items else items
