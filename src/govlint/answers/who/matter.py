"""Matter that a question is about: the decisions of one type, or what no decision names."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, NoReturn

from govlint.answers.ambiguity import (
    MOST_LISTED,
    NoSuchDecision,
    also_fits,
    also_in,
    echo,
    near_name,
    of_other_kinds,
    several,
)
from govlint.answers.ladder import matters_by_decision
from govlint.answers.lookup import Match, find, folded, has_words, set_apart
from govlint.answers.matters import in_plain_words
from govlint.graph.graph import Graph
from govlint.refusal import Refusal, Unclear
from govlint.structure.command_words import command_word
from govlint.structure.model import Decision
from govlint.structure.word_lists import counted, verb_for

MANY = "govlint who --list"

NOTHING_DESCRIBED = "No decision is described"
"""The answer to every question about a structure without one."""


class Matter(NamedTuple):
    """The decisions that a question is about, or what it is about that no decision names."""

    decisions: Sequence[str]
    name: str
    """What they are called together."""
    notes: Sequence[str] = ()
    asked: str | None = None
    """The one decision of several that the words fit."""
    delegations: Sequence[str] = ()
    """Where no decision is: the delegations of that matter."""
    forums: Sequence[str] = ()
    """Where no decision is: the forums that have it for a function, or in their scope."""


def matter_of(graph: Graph, words: str) -> Matter:
    """Find the decisions of one matter; raises `Refusal`."""
    living = {
        key: decision
        for key, decision in graph.structure.decisions.items()
        if decision.status != "withdrawn"
    }
    found = _by_name_or_type(graph, living, words)
    services = find(graph, words, ["service"])
    if not found.ids:
        found = _by_service_or_category(living, services, words)
    if not found.ids:
        return _without_decision(graph, words, services)
    ids = found.ids
    about = matters_by_decision(graph)
    matters = dict.fromkeys(about[key] for key in ids)
    if len(matters) > 1:
        raise several(graph, words, ids)
    (matter,) = matters
    one_of = _together([key for key in living if about[key] == matter], ids, living)
    is_type = any(one.type == matter for one in living.values())
    name = (
        graph.label(ids[0])
        if len(ids) == 1 or len(one_of) == 1 or not is_type
        else as_heading(matter, graph.label(ids[0]))
    )
    hidden = [*set_apart([found.hidden], one_of)]
    asked = ids[0] if len(ids) == 1 else None
    return Matter(one_of, name, also_fits(graph, words, hidden), asked)


def _by_name_or_type(graph: Graph, living: Mapping[str, Decision], words: str) -> Match:
    """Find decisions by a whole id or name, else by a whole type, else by a part of these."""
    wanted, match = folded(words), find(graph, words, ["decision"])
    ids, hidden = ([key for key in keys if key in living] for keys in (match.ids, match.hidden))
    if match.is_whole and ids:
        return Match(ids, hidden)
    typed = [key for key, one in living.items() if one.type and folded(one.type) == wanted]
    if typed:
        return Match(typed, [*set_apart([ids, hidden], typed)])
    return Match([key for key, one in living.items() if _has_words(key, one, wanted)])


def _together(
    of_type: Sequence[str], fitting: Sequence[str], decisions: Mapping[str, Decision]
) -> Sequence[str]:
    """Leave out what has been taken, unless it alone is asked for or nothing else is there."""
    if len(fitting) == 1 and decisions[fitting[0]].status == "taken":
        return fitting
    return [key for key in of_type if decisions[key].status != "taken"] or of_type


def _has_words(key: str, decision: Decision, wanted: str) -> bool:
    return has_words(" ".join((key, decision.name or "", decision.type or "")), wanted)


def _by_service_or_category(living: Mapping[str, Decision], services: Match, words: str) -> Match:
    wanted, of = folded(words), set(services.ids)
    fitting = [
        key
        for key, one in living.items()
        if of & set(one.services or ()) or folded(one.category or "") == wanted
    ]
    return Match(fitting, services.hidden)


def _without_decision(graph: Graph, words: str, services: Match) -> Matter:
    """Find a service, a function or a matter that no decision names; raises `Refusal`."""
    matters = _functions_and_matters(graph, words)
    whole = [one for one in matters if folded(one) == folded(words)]
    known = [*services.ids, *matters]
    if services.is_whole or whole:
        known = [*(services.ids if services.is_whole else ()), *whole]
    if not known and not graph.structure.decisions and folded(words):
        return Matter((), NOTHING_DESCRIBED)
    if not known:
        _refuse(graph, words)
    called = {one: as_heading(one) for one in matters}
    called |= {one: graph.label(one) for one in (*services.ids, *services.hidden)}
    named_so = dict.fromkeys(called[one] for one in known)
    if len(named_so) > 1:
        raise _many(words, list(named_so))
    hidden = dict.fromkeys(set_apart([called.values()], named_so))
    forums = [
        key
        for key, forum in graph.forums.items()
        if set(known) & {*(forum.functions or ()), *(forum.services or ())}
    ]
    name = next(iter(named_so))
    return Matter((), name, also_in(words, [*hidden]), None, given(graph, known), forums)


def _functions_and_matters(graph: Graph, words: str) -> Sequence[str]:
    """List what forums have for a function and what is delegated, if words are in its name."""
    functions = (one for forum in graph.forums.values() for one in forum.functions or ())
    delegated = (one for each in graph.structure.delegations.values() for one in each.matters or ())
    wanted = folded(words)
    return [one for one in dict.fromkeys((*functions, *delegated)) if has_words(one, wanted)]


def _many(words: str, names: Sequence[str]) -> Refusal:
    more = len(names) - MOST_LISTED
    listed = [*names[:MOST_LISTED], *([f"and {more} more"] if more > 0 else [])]
    said = f"{echo(words)} fits {len(names)}"
    return Unclear(said, "say more", listed, names[:MOST_LISTED])


def _refuse(graph: Graph, words: str) -> NoReturn:
    decisions = graph.structure.decisions
    withdrawn = [key for key, one in decisions.items() if one.status == "withdrawn"]
    number = len(decisions) - len(withdrawn)
    said = f"no decision, type, service or function is called {echo(words)}"
    if bare := _without_verbs(graph, words):
        raise Refusal(f"{said}; did you mean {echo(bare)}?")
    if near := near_name(graph, words, ["decision"], but=withdrawn):
        raise Refusal(f'{said}; did you mean "{near}"?')
    if other := _shown_elsewhere(graph, words):
        raise NoSuchDecision(f"{said}; {other}", f"govlint show {command_word(words)}")
    there = f"{verb_for(number, 'is', 'are')} {counted(number, 'decision')}"
    raise NoSuchDecision(f"{said}; there {there}", MANY)


def _shown_elsewhere(graph: Graph, words: str) -> str:
    """Say what else is called so, such as a post, where `show` says what it may decide."""
    from govlint.answers.show.answer import PAGES

    unshown = [kind for kind in graph.kinds.values() if kind not in PAGES]
    return of_other_kinds(graph, words, {"decision", *unshown}) if words.strip() else ""


_VERBS = (
    "approve", "approves", "authorises", "can", "decide", "decides", "does", "may", "off", "on",
    "sign", "signs", "the",
)  # fmt: skip
"""Words of a question before what it is about."""


def _without_verbs(graph: Graph, words: str) -> str:
    """Leave out the words of a question before what is decided, if something is called so."""
    rest = words.split()
    while rest and rest[0].casefold() in _VERBS:
        rest = rest[1:]
    bare = " ".join(rest)
    return bare if bare != words and bare and find(graph, bare, ["decision"]).ids else ""


def given(graph: Graph, matters: Iterable[str]) -> list[str]:
    """List the delegations of some matters, in the order written."""
    wanted = set(matters) - {"residual"}
    return [
        key for key, one in graph.structure.delegations.items() if wanted & set(one.matters or ())
    ]


def as_heading(matter: str, name: str = "") -> str:
    """Write a matter as the beginning of a sentence."""
    said = in_plain_words(matter, name)
    return f"{said[:1].upper()}{said[1:]}"
