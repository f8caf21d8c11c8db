"""Names that several forums share."""

import unicodedata
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, islice

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.standing_on_a_day import is_over
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.parts_of_findings import as_shared_name, one_of_many
from govlint.structure.forums import Forum
from govlint.structure.word_lists import in_words, shortened

MOST_PAIRS = 50
"""Pairs of forums that are parts of one finding."""


def _namesakes(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count the other active forums of its name, said of the one that is written first."""
    if not (graph.forums[forum].name or graph.forums[forum].short):
        return None
    group = _group(graph, forum)
    others = group[1:] if group[0] == forum else []  # a copy for each would take the square
    return Reading(len(others), lambda: _sharing(graph, forum, others))


def _namesakes_elsewhere(graph: Graph, day: date, forum: str) -> Reading | None:
    """Count those of its name and owners whomever they answer to, of the one written first."""
    group = _by_owner(graph).get(forum, [forum])
    others = group[1:] if group[0] == forum else []
    sentence = Sentence("", wrong=(forum, *others))
    return Reading(len(others), lambda: sentence)


@once
def _by_owner(graph: Graph) -> Mapping[str, list[str]]:
    """Give with each active forum those of its name of which the first owner is one."""
    found: dict[tuple[str, str, str], list[str]] = {}
    groups: dict[str, list[str]] = {}
    for forum, known in graph.forums.items():
        for name in _names(known) if known.status == "active" else ():
            owners = known.of or ("",)
            keys = [(name, owner, _plain(known.place or "")) for owner in owners]
            group = next((found[key] for key in keys if key in found), [])
            group += [forum] if group[-1:] != [forum] else []
            found |= dict.fromkeys(keys, group)
            groups.setdefault(forum, group)
    return groups


def _sharing(graph: Graph, forum: str, others: Sequence[str]) -> Sentence:
    if not others:
        return Sentence("has no namesake that is written after it")
    shared = {key[0]: _index(graph).get(key, [forum]) for key in _keys(graph, forum)}
    named = graph.forums[forum]
    field = "name" if named.name and len(shared[_plain(named.name)]) > 1 else "short"
    its = "its name" if field == "name" else "its short name"
    if not {*others} <= {one for forums in shared.values() for one in forums}:
        its = "its name, or a namesake's,"
    number = "another forum" if len(others) == 1 else f"{len(others)} other forums"
    return Sentence(
        f"shares {its} with {number}: {in_words(shortened(others))}",
        graph.places(others),
        at=("forums", forum, field),
        wrong=(forum, *others),
        parts=_pairs(graph, sorted([forum, *others])),
    )


def _pairs(graph: Graph, group: Sequence[str]) -> tuple[str, ...]:
    """Give every two that share a name, or of very many each of them, and the names."""
    names = dict.fromkeys(key for one in group for key in _keys(graph, one))
    namesakes = [_index(graph).get(key, ()) for key in names]
    pairs = (two for forums in namesakes for two in combinations(sorted(forums), 2))
    few = dict.fromkeys(islice(pairs, 2 * MOST_PAIRS + 1))  # two may share a name and a short one
    is_few = len(few) <= MOST_PAIRS
    alike = (f"{one} {other}" for one, other in few) if is_few else map(one_of_many, group)
    shared = (as_shared_name(str(key[0])) for key in names if key in _index(graph))
    return (*alike, *dict.fromkeys(shared))


def _group(graph: Graph, forum: str) -> list[str]:
    """List the forum and its namesakes, and theirs in turn, in the order written."""
    return _groups(graph).get(forum, [forum])


@once
def _groups(graph: Graph) -> Mapping[str, list[str]]:
    """Join the forums of each name with those of every other name that one of them has."""
    unread = dict(_index(graph))
    groups: dict[str, list[str]] = {}
    for forum in graph.forums:
        if forum not in groups:
            group = list(_namesakes_of(graph, forum, unread))
            groups |= dict.fromkeys(group, group) if len(group) > 1 else {}
    return groups


def _namesakes_of(
    graph: Graph, forum: str, unread: dict[tuple[Hashable, ...], list[str]]
) -> Iterator[str]:
    """Give a forum and all whom names lead to, and take the names that led there."""
    waiting = [forum]
    seen = {forum}
    while waiting:
        one = waiting.pop()
        yield one
        near = [other for key in _keys(graph, one) for other in unread.pop(key, ())]
        waiting += [other for other in dict.fromkeys(near) if other not in seen]
        seen.update(near)


@once
def _index(graph: Graph) -> Mapping[tuple[Hashable, ...], list[str]]:
    """Give the active forums that share a name and what else a namesake has."""
    found: dict[tuple[Hashable, ...], list[str]] = {}
    for forum, known in graph.forums.items():
        if known.status == "active" and not _is_of_another_time(graph, known):
            for key in _keys(graph, forum):
                found.setdefault(key, []).append(forum)
    return {key: forums for key, forums in found.items() if len(forums) > 1}


def _is_of_another_time(graph: Graph, forum: Forum) -> bool:
    """Tell whether a forum's last day is past, or it will come in the place of another."""
    if graph.day is None:
        return False
    is_to_come = forum.starts is not None and forum.starts > graph.day
    return is_over(forum, graph.day) or bool(is_to_come and forum.replaces)


def _keys(graph: Graph, forum: str) -> Iterator[tuple[Hashable, ...]]:
    """Give what a namesake has as well: a name, the owners, the parents and the place."""
    known = graph.forums[forum]
    home = (
        tuple(sorted({*(known.of or ())})),  # of one or two a set takes four times the room
        tuple(sorted({*(known.accountable_to or ())})),
        _plain(known.place or ""),
    )
    for name in _names(known):
        yield (name, *home)


def _names(known: Forum) -> Iterable[str]:
    return dict.fromkeys(_plain(word) for word in (known.name, known.short) if word)


def _plain(name: str) -> str:
    """Write names alike that are said alike: in any case, with a sign for and, with an article."""
    words = unicodedata.normalize("NFKC", name).casefold().replace("&", " and ").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


MEASURES = (
    Measure(
        "forum.namesakes",
        "forum",
        "other forums of its name",
        _namesakes,
        ("name",),
        wider=_namesakes_elsewhere,
        excuse="two of one name are passed over that answer to others, or are not of the same",
    ),
)
"""What can be measured of names."""
