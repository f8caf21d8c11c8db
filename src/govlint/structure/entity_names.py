"""Entity names: which one was meant by a name, by its initials or by nearly its id."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from govlint.structure.field_types import Kind
from govlint.structure.model import SECTIONS
from govlint.structure.nearest_word import LONGEST_GUESS, nearest, with_a_half_of, with_an_end_of

SITTERS: tuple[Kind, ...] = ("person", "post")
"""What may sit on a forum."""

CANDIDATES = 2_000
"""Ids and names that hold a word, which one suggestion looks at."""

LONGEST_NAME = 200
"""Characters; nobody types a longer name in place of an id."""

_SMALL_WORDS = ("a", "an", "and", "at", "for", "in", "of", "on", "the", "to")
_TITLES = (
    "cllr", "councillor", "dame", "dr", "frau", "herr", "mme", "mr", "mrs", "ms", "miss", "mx",
    "prof", "professor", "rev", "revd", "sir",
)  # fmt: skip
_SHORT = {
    "cttee": "committee",
    "ctte": "committee",
    "mgmt": "management",
    "grp": "group",
    "ltd": "limited",
}
_FOLDED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What is written as an id already, as most ids are, and most names but for their spaces."""
_APOSTROPHES, _WORD = "'\u2019", re.compile(r"\w+")
_ARTICLE, _ARTICLES = re.compile(r"\s*(?:the|our)\s+"), ("the-", "our-")
_QUOTES = "\"'\u2018\u2019\u201c\u201d"
"""Quotation marks, also those of word processors, which YAML takes for letters."""


class NamesOfKind:
    """Every id of one kind by what it may be called."""

    def __init__(self, entities: Iterable[tuple[str, Iterable[str]]]) -> None:
        self.called: dict[str, list[str]] = {}
        self._names: list[tuple[str, str]] = []
        for id_, names in entities:
            _add(self.called, folded(id_[:LONGEST_NAME]), id_)
            for name in names:
                if len(name) <= LONGEST_NAME:
                    known_as = folded(name)
                    _add(self.called, known_as, id_)
                    self._names.append((known_as, id_))

    @cached_property
    def initials(self) -> Mapping[str, Sequence[str]]:
        """The ids by the initials of their names."""
        found: dict[str, list[str]] = {}
        for known_as, id_ in self._names:
            if initials := _initials(known_as):
                _add(found, initials, id_)
        return found

    @cached_property
    def alike(self) -> Mapping[str, Sequence[str]]:
        """The names by how they begin and how they end."""
        return _by_ends(self.called)

    @cached_property
    def with_word(self) -> Mapping[str, Sequence[str]]:
        """The names by each of their words."""
        found: dict[str, list[str]] = {}
        for name in self.called:
            for word in dict.fromkeys(name.split("-")):
                found.setdefault(word, []).append(name)
        return found

    def near(self, wanted: str) -> Iterator[str]:
        """Give the names that begin or end like one, and are about as long."""
        ends = (wanted[:2], "…" + wanted[-3:])
        found = dict.fromkeys([name for end in ends for name in self.alike.get(end, ())])
        return with_an_end_of(wanted, found)

    def holding(self, words: Sequence[str]) -> Sequence[str] | None:
        """Give the ids whose names hold some words among others; None where it is many."""
        near = [self.with_word.get(word, ()) for word in words if len(word) > 1]
        rarest = min(near, key=len, default=())
        if len(rarest) > CANDIDATES:
            return None
        names = [name for name in rarest if _holds(name.split("-"), words)]
        return [id_ for name in names for id_ in self.called[name]]


class EntityNames:
    """Every id of a structure by what it may be called; a kind is read when it is asked for."""

    def __init__(
        self, entities: Mapping[Kind, Mapping[str, Any]], names_of: Callable[[Any], Iterable[str]]
    ) -> None:
        self.kinds = {id_: kind for kind, ids in entities.items() for id_ in ids}
        self._entities = entities
        self._names_of = names_of
        self._read: dict[Kind, NamesOfKind] = {}

    @cached_property
    def called(self) -> Mapping[str, Sequence[str]]:
        """The ids of all kinds by their names."""
        found: dict[str, list[str]] = {}
        for one in self._of(()):
            for name, ids in one.called.items():
                found.setdefault(name, []).extend(ids)
        return found

    def exactly(self, text: str, kinds: Collection[Kind] = ()) -> str | None:
        """Find the one entity with this id or name, whatever its capitals, or these initials."""
        bare = text.strip().strip(_QUOTES)
        if self._fits(bare, kinds):
            return bare
        wanted, read = folded(bare), self._of(kinds)
        named = self._only(id_ for one in read for id_ in one.called.get(wanted, ()))
        if named or "-" in wanted:
            return named
        return self._only(id_ for one in read for id_ in one.initials.get(wanted, ()))

    def is_of(self, id_: str | None, organisation: str | None) -> bool:
        """Tell whether a forum or a post belongs to an organisation."""
        entity = self._entities.get(self.kinds[id_], {}).get(id_) if id_ in self.kinds else None
        if organisation is None or not isinstance(entity, dict):
            return False
        owners = entity.get("of", entity.get("organisation"))
        return organisation in (owners if isinstance(owners, list) else [owners])

    def holds(self, person: str, post: str) -> bool:
        """Tell whether a post says that a person holds it."""
        entity = self._entities.get("post", {}).get(post)
        held = entity.get("holder") if isinstance(entity, dict) else None
        return person in (held if isinstance(held, list) else [held])

    def by_part(self, text: str, kinds: Collection[Kind] = ()) -> str | None:
        """Find the one entity whose name or id holds these words among others."""
        wanted = [word for word in folded(text).split("-") if word not in _TITLES]
        holding = [one.holding(wanted) for one in self._of(kinds)]
        if None in holding:
            return None
        return self._only(id_ for ids in holding for id_ in ids or ())

    def nearly(self, text: str, kinds: Collection[Kind] = ()) -> str | None:
        """Find the entity whose id or name is spelled most alike."""
        wanted = folded(text)
        if len(wanted) > LONGEST_GUESS:
            return None
        near: dict[str, list[str]] = {}
        for one in self._of(kinds):
            for name in one.near(wanted):
                near.setdefault(name, []).extend(one.called[name])
        fitting = {name: id_ for name, ids in near.items() if (id_ := self._only(ids))}
        meant = nearest(wanted, with_a_half_of(wanted, fitting), own_words=False)
        return fitting[meant] if meant else None

    def _of(self, kinds: Collection[Kind]) -> list[NamesOfKind]:
        """Give the names of some kinds, or of all, each read once."""
        wanted = [kind for kind in self._entities if not kinds or kind in kinds]
        for kind in wanted:
            if kind not in self._read:
                ids = self._entities[kind].items()
                self._read[kind] = NamesOfKind((id_, self._names_of(one)) for id_, one in ids)
        return [self._read[kind] for kind in wanted]

    def _fits(self, id_: str, kinds: Collection[Kind]) -> bool:
        return id_ in self.kinds and (not kinds or self.kinds[id_] in kinds)

    @staticmethod
    def _only(ids: Iterable[str]) -> str | None:
        """Give the one id that there is; none where two things have one name."""
        found = {*ids}
        return found.pop() if len(found) == 1 else None


def names_in(data: Any) -> EntityNames:
    """Collect the names from plain data that may yet hold anything."""
    data = data if isinstance(data, dict) else {}
    entities = {kind: data.get(section) for section, (kind, _) in SECTIONS.items()}
    known = {kind: ids for kind, ids in entities.items() if isinstance(ids, dict)}
    return EntityNames(known, _names_of)


def folded(name: str) -> str:
    """Write a name as an id would have it: small letters, hyphens, no article, no apostrophes."""
    plain = name.casefold().replace(" ", "-")
    if _FOLDED.fullmatch(plain) and (plain == name or not plain.startswith(_ARTICLES)):
        words = plain.split("-")
        if _SHORT.keys().isdisjoint(words):
            return plain
    else:
        spelled = name.casefold().replace("&", " and ").replace("_", " ")
        for apostrophe in _APOSTROPHES:
            spelled = spelled.replace(apostrophe, "")
        article = _ARTICLE.match(spelled)
        words = _WORD.findall(spelled, article.end() if article else 0)
    if not _SHORT.keys().isdisjoint(words):
        words = [_SHORT.get(word, word) for word in words]
    return "-".join(words)


def _names_of(entity: Any) -> list[str]:
    """List what plain data calls an entity."""
    said = entity if isinstance(entity, dict) else {}
    return [name for key in ("name", "title", "short") if isinstance(name := said.get(key), str)]


def _add(index: dict[str, list[str]], name: str, id_: str) -> None:
    known = index.get(name)
    if known is None:
        index[name] = [id_]
    elif known[-1] != id_:
        known.append(id_)


def _holds(words: Collection[str], wanted: Collection[str]) -> bool:
    """Tell whether words are among others, a letter alone as the beginning of one."""
    initials = [word for word in wanted if len(word) == 1]
    begun = all(any(word.startswith(letter) for word in words) for letter in initials)
    return len(wanted) > len(initials) and begun and {*wanted} - {*initials} <= {*words}


def _initials(known_as: str) -> str:
    """Give the initials of a name that is folded."""
    words = [word for word in known_as.split("-") if word not in _SMALL_WORDS]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _by_ends(names: Iterable[str]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name[:2], []).append(name)
        found.setdefault("…" + name[-3:], []).append(name)
    return found
