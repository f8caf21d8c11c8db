"""Ambiguity of words: the one thing that is meant, which ones fit, or what is nearly called so."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches

from govlint.answers.ladder import DecisionBand, band
from govlint.answers.lookup import find, folded, has_words, name_of, names_of
from govlint.graph.authority.delegations import UNLIMITED
from govlint.graph.graph import Graph
from govlint.graph.identity import by_its_ends
from govlint.refusal import Refusal, Unclear
from govlint.structure.command_words import command_word
from govlint.structure.field_types import Kind
from govlint.structure.word_lists import counted, cut_short, in_words, shortened

MOST_LISTED = 20
"""Matches that are listed where several fit."""

MOST_HIDDEN = 2
"""Other matches that one line names."""

LONGEST_ECHO = 60
"""Characters of a question that a message repeats."""

CLOSE = 0.7
"""How alike two names are where one may be meant by the other."""

MOST_COMPARED = 5_000
"""Names that are looked at for one that was nearly written."""

NAMED_BY_KIND: Collection[Kind] = ("delegation", "report", "interest")
"""Kinds of things that have no name of their own."""

PLURALS: Mapping[Kind, str] = {"person": "people", "decision": "decisions"}


class NoSuchDecision(Refusal):
    """Words that fit no decision."""

    def __init__(self, said: str, how: str) -> None:
        super().__init__(f"{said}: {how}")
        self.said = said


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
        ladder = f"`govlint who {command_word(_short(type_))}`"
        how = f"say more, give an id, or see the ladder with {ladder}"
        said = f"{echo(words)} fits {len(ids)} decisions"
        return Unclear(said, how, listed, ids[:MOST_LISTED])
    how = "say more, or give an id"
    return Unclear(f"{echo(words)} fits {len(ids)}", how, listed, ids[:MOST_LISTED])


def _sums(graph: Graph, key: str) -> str:
    """Give the sums of a decision, unless its name has them."""
    value = graph.structure.decisions[key].value
    if value is None or any(letter.isdigit() for letter in graph.label(key)):
        return ""
    most = UNLIMITED if value.up_to is None else value.up_to
    return f": {band(DecisionBand(key, value.over or 0, most, stated=True))}"


def _common_type(graph: Graph, ids: Collection[str]) -> str | None:
    """Give the type that all of some things have, if they are decisions of one ladder."""
    decisions = graph.structure.decisions
    types = {decisions[key].type if key in decisions else None for key in ids}
    return types.pop() if len(types) == 1 else None


def told_apart(graph: Graph, ids: Iterable[str]) -> Mapping[str, str]:
    """Name things with their ids, with their kinds where those differ, equal names with whose."""
    ids = list(ids)
    apart = len({graph.kinds[key] for key in ids}) > 1
    names = [by_its_ends(graph, key) or graph.own_name(key) for key in ids]
    labels = [
        f"{name}{_kind(graph, key) if apart else ''}" for key, name in zip(ids, names, strict=True)
    ]
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
        if name_of(graph, key) and (label := graph.own_name(key))
    ]
    return also_in(words, names)


def also_in(words: str, names: Sequence[str]) -> list[str]:
    """Name in one line what else has the words in its name."""
    if not names:
        return []
    return [f"{echo(words)} is also in {in_words(shortened(names, MOST_HIDDEN))}."]


def nothing_called(graph: Graph, words: str, kinds: Sequence[Kind], more: str = "") -> str:
    """Say that nothing is called so, and what is nearly."""
    if not folded(words):
        return "say in words what is meant, such as a name or a part of one"
    kinds_said = in_words([f"{kind}" for kind in kinds], "or")
    said = f"no {kinds_said} is called {echo(words)}"
    if other := of_other_kinds(graph, words, kinds):
        return f"{said}; {other}"
    if bare := _without_kind(graph, words, kinds):
        return f"{said}; did you mean {echo(bare)}?"
    if near := _nearest(graph, words, kinds, ()):
        return f'{said}; did you mean "{near}"?'
    numbers = [counted(len(graph.of_kind(kind)), kind, PLURALS.get(kind, "")) for kind in kinds]
    known = f"; there {'is' if numbers[0][:2] == '1 ' else 'are'} {in_words(numbers)}"
    return f"{said}{known if len(kinds) <= 4 else ''}{more}"


_BEFORE_NAMES = (
    "a", "about", "an", "body", "decision", "for", "forum", "forums", "from", "members", "of",
    "organisation", "person", "post", "risk", "service", "the",
)  # fmt: skip
_BEHIND_NAMES = ("forum", "members", "membership", "quorum", "please")


def _without_kind(graph: Graph, words: str, kinds: Sequence[Kind]) -> str:
    """Leave out what people say before and behind a name, if something is called by the rest."""
    rest = words.replace(".", " ").split() if words.startswith("forums.") else words.split()
    whole = list(rest)
    while rest and rest[0].casefold() in _BEFORE_NAMES:
        rest = rest[1:]
    while rest and rest[-1].casefold() in _BEHIND_NAMES:
        rest = rest[:-1]
    bare = " ".join(rest)
    return bare if rest and rest != whole and find(graph, bare, kinds).ids else ""


def near_name(
    graph: Graph, words: str, kinds: Sequence[Kind], but: Collection[str] = ()
) -> str | None:
    """Give what is called nearly so, unless the words fit something of another kind."""
    if not folded(words) or of_other_kinds(graph, words, kinds):
        return None
    return _nearest(graph, words, kinds, but)


def of_other_kinds(graph: Graph, words: str, kinds: Collection[Kind]) -> str:
    """Say what words fit that is not of the kinds that were asked for."""
    others = [kind for kind in dict.fromkeys(graph.kinds.values()) if kind not in kinds]
    ids = find(graph, words, [kind for kind in others if kind not in NAMED_BY_KIND]).ids
    if len(ids) > MOST_HIDDEN:
        numbers = Counter(graph.kinds[key] for key in ids)
        of = [counted(number, kind, PLURALS.get(kind, "")) for kind, number in numbers.items()]
        return f"it fits {in_words(of)}"
    return in_words([f"{graph.own_name(key)} is {_one(graph.kinds[key])}" for key in ids])


def _one(kind: Kind) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def echo(words: str) -> str:
    """Repeat a question in quotation marks, not at any length."""
    return f'"{_short(words)}"'


def _short(words: str) -> str:
    return cut_short(words, LONGEST_ECHO)


def _nearest(graph: Graph, words: str, kinds: Sequence[Kind], but: Collection[str]) -> str | None:
    """Find the name that is spelled most like some words, as a whole or word by word."""
    names: dict[str, str] = {}
    keys = [key for kind in kinds for key in graph.of_kind(kind) if key not in but]
    for key in keys[:MOST_COMPARED]:
        for name in names_of(graph, key):
            names.setdefault(folded(name), graph.own_name(key))
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
