"""Matter that a question is about: the decisions of one type, or what no decision names."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, NoReturn

from govlint.answers.ambiguity import (
    MOST_LISTED,
    NoSuchDecision,
    also_fits,
    echo,
    near_name,
    of_other_kinds,
    several,
)
from govlint.answers.ladder import matters_by_decision
from govlint.answers.lookup import find, folded, has_words
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
    wanted = folded(words)
    types = [one.type for one in living.values() if one.type and folded(one.type) == wanted]
    match = find(graph, words, ["decision"])
    ids = [key for key in match.ids if key in living]
    whole = any(folded(name) == wanted for key in ids for name in (key, graph.label(key)))
    if types and not whole:
        ids = [key for key, decision in living.items() if decision.type in types]
    if wanted and not whole and not types:
        ids = [key for key, one in living.items() if _has_words(graph, key, one, wanted)]
    if not ids:
        ids = list(_by_service_or_category(graph, living, words, wanted))
    if not ids:
        return _without_decision(graph, words, wanted)
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
    hidden = [key for key in match.hidden if key in living and key not in one_of]
    asked = ids[0] if len(ids) == 1 else None
    return Matter(one_of, name, also_fits(graph, words, hidden if whole else ()), asked)


def _together(
    of_type: Sequence[str], fitting: Sequence[str], decisions: Mapping[str, Decision]
) -> Sequence[str]:
    """Leave out what has been taken, unless it alone is asked for or nothing else is there."""
    if len(fitting) == 1 and decisions[fitting[0]].status == "taken":
        return fitting
    return [key for key in of_type if decisions[key].status != "taken"] or of_type


def _has_words(graph: Graph, key: str, decision: Decision, wanted: str) -> bool:
    return has_words(" ".join((key, decision.name or "", decision.type or "")), wanted)


def _by_service_or_category(
    graph: Graph, living: Mapping[str, Decision], words: str, wanted: str
) -> Iterable[str]:
    services = set(find(graph, words, ["service"]).ids)
    for key, decision in living.items():
        if services & set(decision.services or ()) or folded(decision.category or "") == wanted:
            yield key


def _without_decision(graph: Graph, words: str, wanted: str) -> Matter:
    """Find a service, a function or a matter that no decision names; raises `Refusal`."""
    services = find(graph, words, ["service"]).ids
    functions = {
        name: None
        for forum in graph.forums.values()
        for name in forum.functions or ()
        if has_words(name, wanted)
    }
    matters = {
        name: None
        for one in graph.structure.delegations.values()
        for name in one.matters or ()
        if has_words(name, wanted)
    }
    known = [*services, *functions, *matters]
    if not known and not graph.structure.decisions and wanted:
        return Matter((), NOTHING_DESCRIBED)
    if not known:
        _refuse(graph, words)
    named_so = dict.fromkeys(
        graph.label(one) if one in services else as_heading(one) for one in known
    )
    if len(named_so) > 1:
        raise _many(words, list(named_so))
    forums = [
        key
        for key, forum in graph.forums.items()
        if set(known) & {*(forum.functions or ()), *(forum.services or ())}
    ]
    name = next(iter(named_so))
    return Matter((), name, delegations=given(graph, known), forums=forums)


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
