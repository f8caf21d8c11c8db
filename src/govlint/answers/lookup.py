"""Lookup of what is meant by a few words: by id, short name, name or title, or a part of them."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from govlint.graph.graph import Graph
from govlint.invisible_characters import UNSEEN
from govlint.structure.field_types import Kind

LONGEST_QUESTION = 200
"""Characters; nobody asks for a longer name."""

LEVELS = ("id as written", "id", "end of id", "short name", "name", "part")
"""How words may fit, the one that counts most first."""

APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u2032`\u00b4]")
_BETWEEN = re.compile(r"[\W_]+")


class Match(NamedTuple):
    """What fits some words, and what a better fit hid."""

    ids: Sequence[str]
    hidden: Sequence[str] = ()
    is_whole: bool = False
    """Whether the words are a whole id or name, and not a part."""


def folded(text: str) -> str:
    """Write words so that case, accents, apostrophes, hyphens and stops do not count."""
    seen = UNSEEN.sub("", text).replace("\u00ad", "")
    bare = APOSTROPHES.sub("", seen.replace("&", " and "))
    plain = unicodedata.normalize("NFKD", bare).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _BETWEEN.sub(" ", letters).strip()


def find(graph: Graph, words: str, kinds: Collection[Kind]) -> Match:
    """Find the entities of some kinds that words fit, at the first level at which any does.

    A whole id comes first, then its last dotted part, the short name, the name or title, and at
    last a part of any of them, in which each word begins a word of the id or the name. Where no
    name fits, a decision is meant by its type.
    """
    wanted = folded(words)
    if not wanted or len(words) > LONGEST_QUESTION:
        return Match(())
    levels: dict[str, list[str]] = {level: [] for level in LEVELS}
    for key in (key for kind in kinds for key in graph.of_kind(kind)):
        for level in _levels(graph, key, words, wanted):
            levels[level].append(key)
    fitting = [keys for keys in levels.values() if keys]
    if not fitting:
        return Match(_of_type(graph, wanted) if "decision" in kinds else ())
    hidden = list(dict.fromkeys(set_apart(fitting[1:], fitting[0])))
    return Match(fitting[0], hidden, is_whole=fitting[0] is not levels["part"])


def _of_type(graph: Graph, wanted: str) -> Sequence[str]:
    """Give the decisions whose type words fit, whole or in part."""
    typed = {key: one.type or "" for key, one in graph.structure.decisions.items()}
    whole = [key for key, type_ in typed.items() if folded(type_) == wanted]
    return whole or [key for key, type_ in typed.items() if has_words(type_, wanted)]


def set_apart(lists: Iterable[Iterable[str]], from_: Collection[str]) -> Iterator[str]:
    """Give what stands in lists and not in another one."""
    known = set(from_)
    return (key for keys in lists for key in keys if key not in known)


def _levels(graph: Graph, key: str, words: str, wanted: str) -> Iterator[str]:
    """Give the levels at which something is what words mean."""
    if key == words:
        yield "id as written"
    whole = folded(" ".join(names_of(graph, key)))
    if not all(part in whole for part in wanted.split()):
        return
    if folded(key) == wanted:
        yield "id"
    if "." in key and folded(key.rpartition(".")[2]) == wanted:
        yield "end of id"
    if folded(getattr(graph.entities[key], "short", None) or "") == wanted:
        yield "short name"
    if folded(name_of(graph, key)) == wanted:
        yield "name"
    if has_words(whole, wanted):
        yield "part"


def has_words(text: str, wanted: str) -> bool:
    """Tell whether each word of a folded question begins a word of a text."""
    words = folded(text).split()
    return bool(wanted) and all(
        any(one.startswith(part) for one in words) for part in wanted.split()
    )


def name_of(graph: Graph, key: str) -> str:
    """Give the name or title of a thing; nothing where none is stated."""
    entity = graph.entities[key]
    return getattr(entity, "name", None) or getattr(entity, "title", None) or ""


def names_of(graph: Graph, key: str) -> Iterator[str]:
    """Give everything that something is called."""
    yield key
    yield from filter(None, (name_of(graph, key), getattr(graph.entities[key], "short", None)))
