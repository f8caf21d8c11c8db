"""Lookup of what is meant by a few words: by id, short name, name or title, or a part of them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from govlint.answers.ladder import Step, band
from govlint.finding import Refusal
from govlint.graph.delegations import UNLIMITED
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.structure.fields import Kind
from govlint.structure.invisible_characters import UNSEEN
from govlint.structure.word_lists import counted, in_words, shortened

MOST_LISTED = 20
"""Matches that are listed where several fit."""

MOST_HIDDEN = 2
"""Other matches that one line names."""

LONGEST_QUESTION = 200
"""Characters; nobody asks for a longer name."""

LONGEST_ECHO = 60
"""Characters of a question that a message repeats."""

CLOSE = 0.7
"""How alike two names are where one may be meant by the other."""

MOST_COMPARED = 5_000
"""Names that are looked at for one that was nearly written."""

NAMED_BY_KIND: Collection[Kind] = ("delegation", "report", "interest")
"""Kinds of things that have no name of their own."""

LEVELS = ("id as written", "id", "end of id", "short name", "name", "part")
"""How words may fit, the one that counts most first."""

_APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u2032`\u00b4]")
_BETWEEN = re.compile(r"[\W_]+")

PLURALS: Mapping[Kind, str] = {"person": "people", "decision": "decisions"}


class Unclear(Refusal):
    """Words that fit several things, each of which is listed."""

    def __init__(self, message: str, listed: Sequence[str]) -> None:
        super().__init__(message)
        self.listed = listed


class Match(NamedTuple):
    """What fits some words, and what a better fit hid."""

    ids: Sequence[str]
    hidden: Sequence[str] = ()


def folded(text: str) -> str:
    """Write words so that case, accents, apostrophes, hyphens and stops do not count."""
    seen = UNSEEN.sub("", text).replace("\u00ad", "")
    plain = unicodedata.normalize("NFKD", seen.replace("&", " and ")).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _BETWEEN.sub(" ", _APOSTROPHES.sub("", letters)).strip()


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
    return Match(fitting[0], list(dict.fromkeys(set_apart(fitting[1:], fitting[0]))))


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
    whole = folded(" ".join(_called(graph, key)))
    if not all(part in whole for part in wanted.split()):
        return
    if folded(key) == wanted:
        yield "id"
    if "." in key and folded(key.rpartition(".")[2]) == wanted:
        yield "end of id"
    if folded(getattr(graph.entities[key], "short", None) or "") == wanted:
        yield "short name"
    if folded(_name(graph, key)) == wanted:
        yield "name"
    if has_words(whole, wanted):
        yield "part"


def has_words(text: str, wanted: str) -> bool:
    """Tell whether each word of a folded question begins a word of a text."""
    words = folded(text).split()
    return bool(wanted) and all(
        any(one.startswith(part) for one in words) for part in wanted.split()
    )


def only(graph: Graph, words: str, kinds: Sequence[Kind], more: str = "") -> tuple[str, list[str]]:
    """Give the one entity that words fit, and notes on what else they fit.

    Raises `Unclear` where several fit, and `Refusal` where none does; `more` says how to see all.
    """
    found = find(graph, words, kinds)
    if not found.ids:
        raise Refusal(nothing_called(graph, words, kinds, more))
    if len(found.ids) > 1:
        raise several(graph, words, found.ids)
    return found.ids[0], also_fits(graph, words, found.hidden)


def several(graph: Graph, words: str, ids: Sequence[str]) -> Unclear:
    """Say that words fit several things, and list them, equal names told apart."""
    names = told_apart(graph, ids)
    type_ = _common_type(graph, ids)
    listed = [f"{names[key]}{_sums(graph, key) if type_ else ''}" for key in ids[:MOST_LISTED]]
    if len(ids) > MOST_LISTED:
        listed.append(f"and {len(ids) - MOST_LISTED} more")
    if type_:
        how = f"say more, give an id, or see the ladder with `govlint who {echo(type_)}`:"
        return Unclear(f"{echo(words)} fits {len(ids)} decisions; {how}", listed)
    return Unclear(f"{echo(words)} fits {len(ids)}; say more, or give an id:", listed)


def _sums(graph: Graph, key: str) -> str:
    """Give the sums of a decision, unless its name has them."""
    value = graph.structure.decisions[key].value
    if value is None or any(letter.isdigit() for letter in graph.label(key)):
        return ""
    most = UNLIMITED if value.up_to is None else value.up_to
    return f": {band(Step(key, value.over or 0, most, stated=True))}"


def _common_type(graph: Graph, ids: Collection[str]) -> str | None:
    """Give the type that all of some things have, if they are decisions of one ladder."""
    decisions = graph.structure.decisions
    types = {decisions[key].type if key in decisions else None for key in ids}
    return types.pop() if len(types) == 1 else None


def told_apart(graph: Graph, ids: Iterable[str]) -> Mapping[str, str]:
    """Name things with their ids, with their kinds where those differ, equal names with whose."""
    ids = list(ids)
    apart = len({graph.kinds[key] for key in ids}) > 1
    labels = [f"{titled(graph, key)}{_kind(graph, key) if apart else ''}" for key in ids]
    return {
        key: f"{label}{_whose(graph, key) if labels.count(label) > 1 else ''} ({key})"
        for key, label in zip(ids, labels, strict=True)
    }


def _kind(graph: Graph, key: str) -> str:
    """Say what kind a thing is, unless it is named by it."""
    kind = graph.kinds[key]
    return "" if kind in NAMED_BY_KIND else f", {kind}"


def also_fits(graph: Graph, words: str, hidden: Sequence[str]) -> list[str]:
    """Name in one line what a whole match hides; what has no name was hardly meant."""
    wanted = folded(words)
    names = [
        f"{label}{_whose(graph, key) if folded(label) == wanted else ''}"
        for key in hidden
        if _name(graph, key) and (label := graph.label(key))
    ]
    if not names:
        return []
    return [f"{echo(words)} is also in {in_words(shortened(names, MOST_HIDDEN))}."]


def titled(graph: Graph, key: str) -> str:
    """Name a thing; a delegation, report or interest, which has no name, by whom it is about."""
    entity = graph.entities[key]
    match graph.kinds[key]:
        case "delegation" | "report" as kind:
            return f"{kind} from {named(graph, [entity.from_])} to {named(graph, [entity.to])}"
        case "interest":
            whose = named(graph, [entity.person]) if entity.person else "somebody"
            return f"interest of {whose}"
    return graph.label(key)


def nothing_called(
    graph: Graph, words: str, kinds: Sequence[Kind], more: str = "", but: Collection[str] = ()
) -> str:
    """Say that nothing is called so, and what is nearly, but for some that nobody asks for."""
    if not folded(words):
        return "say in words what is meant, such as a name or a part of one"
    kinds_said = in_words([f"{kind}" for kind in kinds], "or")
    said = f"no {kinds_said} is called {echo(words)}"
    if other := _of_other_kinds(graph, words, kinds):
        return f"{said}; {other}"
    there = [key for kind in kinds for key in graph.of_kind(kind) if key not in but]
    if near := _nearest(graph, words, there):
        return f'{said}; did you mean "{near}"?'
    numbers = [counted(len(graph.of_kind(kind)), kind, PLURALS.get(kind, "")) for kind in kinds]
    known = f"; there {'is' if numbers[0][:2] == '1 ' else 'are'} {in_words(numbers)}"
    return f"{said}{known if len(kinds) <= 4 else ''}{more}"


def _of_other_kinds(graph: Graph, words: str, kinds: Collection[Kind]) -> str:
    """Say what words fit that is not of the kinds that were asked for."""
    others = [kind for kind in dict.fromkeys(graph.kinds.values()) if kind not in kinds]
    ids = find(graph, words, [kind for kind in others if kind not in NAMED_BY_KIND]).ids
    if len(ids) > MOST_HIDDEN:
        numbers = Counter(graph.kinds[key] for key in ids)
        of = [counted(number, kind, PLURALS.get(kind, "")) for kind, number in numbers.items()]
        return f"it fits {in_words(of)}"
    return in_words([f"{graph.label(key)} is {_one(graph.kinds[key])}" for key in ids])


def _one(kind: Kind) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def echo(words: str) -> str:
    """Repeat a question in quotation marks, not at any length."""
    short = words if len(words) <= LONGEST_ECHO else f"{words[: LONGEST_ECHO - 1]}…"
    return f'"{short}"'


def _name(graph: Graph, key: str) -> str:
    entity = graph.entities[key]
    return getattr(entity, "name", None) or getattr(entity, "title", None) or ""


def _called(graph: Graph, key: str) -> Iterator[str]:
    """Give everything that something is called."""
    yield key
    yield from filter(None, (_name(graph, key), getattr(graph.entities[key], "short", None)))


def _nearest(graph: Graph, words: str, keys: Sequence[str]) -> str | None:
    """Find the name that is spelled most like some words, as a whole or word by word."""
    names: dict[str, str] = {}
    for key in keys[:MOST_COMPARED]:
        for name in _called(graph, key):
            names.setdefault(folded(name), graph.label(key))
    wanted = folded(words)
    if close := get_close_matches(wanted, names, n=1, cutoff=CLOSE):
        return names[close[0]]
    single = {word for name in names for word in name.split() if len(word) > 3}
    corrected = " ".join(_corrected(word, single) for word in wanted.split())
    if not corrected.strip():
        return None
    return next((label for name, label in names.items() if has_words(name, corrected)), None)


def _corrected(word: str, known: Collection[str]) -> str:
    """Find the word that one is a slip of, which begins alike; itself where there is none."""
    alike = [one for one in known if one[0] == word[0]]
    return next(iter(get_close_matches(word, alike, n=1, cutoff=CLOSE)), word)


def _whose(graph: Graph, key: str) -> str:
    """Tell things of one name apart by their organisation, or by what they answer to."""
    entity = graph.entities[key]
    for field in ("of", "organisation", "accountable_to", "employer", "decided_by", "services"):
        if bodies := getattr(entity, field, None):
            named = [bodies] if isinstance(bodies, str) else list(bodies)
            return f", {graph.labels(named, 2)}"
    return ""
