"""Names: how the entities of a workbook are spoken of in its cells, and whom a cell means."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from govlint.exchange.workbook.sheet_layouts import DETAIL, EXAMPLE, KNOWN, NONE, sheets
from govlint.structure.entity_names import EntityNames
from govlint.structure.field_types import Kind
from govlint.structure.references import NOT_IDS

_WITH_ID = re.compile(r"(?:(.*)\s)?\[([\w.-]+)\]", re.DOTALL)
_IN_THE_WAY = re.compile(r"[;\[\]\n]")
"""What parts or ends a name in a cell."""

_REMARK = re.compile(r" \([^()]{1,80}\)\Z")
"""What is said of something behind its name."""

_CODED = re.compile(r"_x[0-9A-Fa-f]{4}_")
"""How a workbook writes characters that it cannot hold."""

ERROR = re.compile(
    r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!|BLOCKED!|FIELD!)"
    r"|Err:[0-9]{3}"
)
"""What stands in a cell whose formula fails."""

LONGEST = 32_767
"""Characters that a cell holds."""

GUESSES = 20
"""Wrong names for which the right one is looked for; each look goes over many names."""

_WORDS = {"none", "residual", *NOT_IDS.values()}

_RESERVED = {EXAMPLE.casefold(), KNOWN.casefold(), NONE}
"""What a row begins with that is read otherwise."""


class NamedEntity(NamedTuple):
    """An entity with all that people call it."""

    id: str
    kind: Kind
    names: tuple[str, ...]


class Names:
    """Every entity by what a cell calls it."""

    def __init__(self, entities: Iterable[NamedEntity]) -> None:
        entities = list(entities)
        kinds: dict[Kind, dict[str, Sequence[str]]] = {}
        for one in entities:
            kinds.setdefault(one.kind, {})[one.id] = one.names
        self._known = EntityNames(kinds, iter)
        self._by_name: dict[str, list[str]] = {}
        for one in entities:
            for name in dict.fromkeys(map(_same, one.names)):
                self._by_name.setdefault(name, []).append(one.id)
        self.labels: Mapping[str, str] = {one.id: self._label(one) for one in entities}
        """What each entity is called in a cell."""
        self._fitting: dict[tuple[str, tuple[Kind, ...]], Mapping[str, None]] = {}
        self._guesses = 0
        self._spoken = {
            one.id: " ".join(one.names[0].split()) if one.names else one.id for one in entities
        }

    def label(self, id_: str) -> str:
        """Give what a cell calls an entity; what none is called, stands as it is."""
        return self.labels.get(id_, id_)

    def id(self, said: str, kinds: Collection[Kind] = (), *, strict: bool = False) -> str:
        """Give the id of the entity that is meant; what means none, stays as it was typed."""
        with_id = _WITH_ID.fullmatch(said)
        if with_id and with_id[2] in self._known.kinds:
            return with_id[2]
        if said.casefold() in _WORDS:
            return said.casefold()
        named = self.several(said, kinds)
        if len(named) == 1:
            return next(iter(named))
        if self._fits(said, kinds):
            return said
        if named:
            return said
        meant = None if strict else self._known.exactly(said, kinds)
        return meant or said

    def spoken(self, id_: str) -> str:
        """Give what an entity is called in speech."""
        return self._spoken.get(id_, id_)

    def otherwise(self, said: str) -> str | None:
        """Give the id that a cell names behind words that are not what it is called."""
        with_id = _WITH_ID.fullmatch(said)
        if not with_id or not with_id[1] or with_id[2] not in self._known.kinds:
            return None
        is_so = with_id[2] in self._by_name.get(_same(with_id[1]), ())
        return None if is_so else with_id[2]

    def several(self, said: str, kinds: Collection[Kind] = ()) -> Mapping[str, None]:
        """Give the ids of all that have a name, in the order of their rows."""
        key = _same(said), tuple(kinds)
        if key not in self._fitting:
            ids = self._by_name.get(key[0], ())
            self._fitting[key] = dict.fromkeys(one for one in ids if self._fits(one, kinds))
        return self._fitting[key]

    def near(self, said: str, kinds: Collection[Kind] = ()) -> str | None:
        """Give the name that was nearly written; of the first wrong ones alone."""
        self._guesses += 1
        if self._guesses > GUESSES:
            return None
        bare = _REMARK.sub("", said)
        if len(bare) < len(said) and len(found := self.several(bare, kinds)) == 1:
            return self._spoken.get(next(iter(found)))
        meant = self._known.nearly(said, kinds) or self._known.by_part(said, kinds)
        return self._spoken.get(meant) if meant else None

    def _fits(self, id_: str, kinds: Collection[Kind]) -> bool:
        known = self._known.kinds.get(id_)
        return known is not None and (not kinds or known in kinds)

    def _label(self, one: NamedEntity) -> str:
        name = one.names[0] if one.names else ""
        if not name or name.casefold() in _WORDS or not is_sayable(name):
            return f"[{one.id}]"
        alone = (
            len(self._by_name[_same(name)]) == 1
            and self._known.kinds.get(name, None) is None
            and not (one.kind == "forum" and _is_heading(name))
        )
        return name if alone else f"{name} [{one.id}]"


def is_sayable(name: str) -> bool:
    """Tell whether a cell can call something by a name, and be read as it was meant."""
    return _IN_THE_WAY.search(name) is None and is_whole(name) and not is_reserved(name)


def is_reserved(text: str) -> bool:
    """Tell whether a row that begins with a text is read as something else."""
    return _same(text).rstrip(" *:") in _RESERVED


def _is_heading(name: str) -> bool:
    """Tell whether a column called so on the membership sheet is no forum."""
    return _same(name.replace("_", " ")).rstrip(" *:") in _headings()


@cache
def _headings() -> frozenset[str]:
    return frozenset(_same(one.heading) for one in sheets()[DETAIL].columns)


def is_whole(text: str) -> bool:
    """Tell whether a text comes out of a cell as it went in."""
    return (
        len(text) <= LONGEST
        and text == text.strip()
        and all(sign.isprintable() or sign == "\n" for sign in text)
        and not any(pair in text for pair in ("  ", " \n", "\n "))
        and not _CODED.search(text)
        and not ERROR.fullmatch(text)
    )


def _same(name: str) -> str:
    return " ".join(name.casefold().split())
