"""Pairs of two versions: which id of the one means what which id of the other means."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from govlint.graph.graph import Graph
from govlint.graph.placeholders import is_nobody
from govlint.structure.field_types import Kind

IN_TURN: Sequence[Sequence[Kind]] = (
    ("organisation", "outcome"),
    ("person", "post", "service"),
)
"""The kinds that are paired before forums, each by what was paired before it."""

AFTER_FORUMS: Sequence[Kind] = (
    "decision", "agreement", "programme", "risk", "delegation", "report", "interest",
)  # fmt: skip
"""The kinds that are paired once forums are."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """The ids of what is in both versions."""

    after: Mapping[str, str]
    """The later id of each earlier one."""
    before: Mapping[str, str]
    """The earlier id of each later one."""
    renamed: Mapping[str, str]
    """The later ids of those that have another one now."""

    def now(self, entity: str) -> str:
        """Give what an earlier id is called now; itself where it is not there any more."""
        return self.renamed.get(entity, entity)

    def all_now(self, entities: Iterable[str] | None) -> tuple[str, ...]:
        """Give what some earlier ids are called now."""
        return tuple(self.now(one) for one in entities or ())


def joined(before: Graph, after: Graph, renamed: Mapping[str, str]) -> Pairing:
    """Pair every id that both have for a thing of one kind, and those that were renamed."""
    same = {key: key for key, kind in before.kinds.items() if after.kinds.get(key) == kind}
    now = {**same, **renamed}
    return Pairing(now, {new: old for old, new in now.items()}, dict(renamed))


def renamed_of(
    before: Graph, after: Graph, kinds: Iterable[Kind], renamed: Mapping[str, str]
) -> dict[str, str]:
    """Find things of some kinds that have another id and are known by what is said of them."""
    found: dict[str, str] = {}
    for kind in kinds:
        gone = before.of_kind(kind).keys() - after.of_kind(kind).keys()
        new = after.of_kind(kind).keys() - before.of_kind(kind).keys()
        if gone and new:
            were, are = _unique(before, kind, renamed), _unique(after, kind, {})
            found |= {
                old: are[known]
                for known, old in were.items()
                if old in gone and are.get(known) in new
            }
    return found


def in_one_case(name: str | None) -> str:
    """Give a name without what no reader tells apart: capitals and spaces."""
    return " ".join((name or "").casefold().split())


def _unique(graph: Graph, kind: Kind, renamed: Mapping[str, str]) -> dict[Hashable, str]:
    """Give the ids by what each thing is known by, where only one of its kind is."""
    found: dict[Hashable, str | None] = {}
    for key, entity in graph.of_kind(kind).items():
        known = _known_by(kind, entity, renamed)
        if known is not None:
            found[known] = None if known in found else key
    return {known: key for known, key in found.items() if key is not None}


def _known_by(kind: Kind, entity: Any, renamed: Mapping[str, str]) -> Hashable | None:
    """Give what tells a thing from others of its kind; None where nothing does."""

    def now(entities: Iterable[str] | str | None) -> tuple[str, ...]:
        several = (entities,) if isinstance(entities, str) else entities or ()
        return tuple(sorted(renamed.get(one, one) for one in several))

    match kind:
        case "post":
            name = in_one_case(entity.title)
            return (name, now(entity.organisation)) if name else None
        case "person" if is_nobody(entity.name or ""):
            return None
        case "delegation":
            return now(entity.from_), now(entity.to), now(entity.matters)
        case "report":
            return now(entity.from_), now(entity.to), entity.kind, now(entity.services)
        case "interest":
            return now(entity.person), now(entity.organisation)
    return in_one_case(entity.name) or None
