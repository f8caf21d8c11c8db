"""Days of decisions: whether the forum that took one was there on the day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.graph.authority.delegations import live, may_hold_others, type_of
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.rights import decides_of_right
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.place import KeyPath
from govlint.structure.forums import Forum
from govlint.structure.model import Delegation
from govlint.structure.word_lists import counted

THAT_GO_ON = ("council-of-governors", "members-meeting")
"""Forms of those who, like boards, are there as long as their body, whoever is elected."""


def _away(graph: Graph, day: date, decision: str) -> Reading | None:
    """Count the days by which a decision was taken before its forum began, or after it ended.

    None where several took it, or a forum took another's place and its decisions with it, or began
    in shadow, or is a body that goes on, whose first day may be that of its present term.
    """
    known = graph.structure.decisions[decision]
    deciders = known.decided_by or ()
    if known.status != "taken" or known.taken_on is None or len(deciders) != 1:
        return None
    forum = graph.forums.get(deciders[0])
    if forum and forum.status == "shadow":
        return _before_it_was_given(graph, decision, known.taken_on, deciders[0])
    if forum is None or not (forum.starts or forum.ends):
        return None
    early, late = _days_early(forum, known.taken_on), _days_late(forum, known.taken_on)
    if early > 0 and (forum.replaces or forum.status != "active" or forum.live_from):
        return None
    if early > 0 and (graph.is_board(deciders[0]) or forum.form in THAT_GO_ON):
        return None
    return Reading(
        max(early, late, 0), lambda: _said(graph, deciders[0], forum, max(early, 0), max(late, 0))
    )


def _before_it_was_given(graph: Graph, decision: str, taken: date, forum: str) -> Reading | None:
    """Count the days until a forum in shadow is given what it decided, if all of it is to come.

    None where it has power of its own, who gives it agrees, it takes effect once it is given, or
    it may be among what it held on the day.
    """
    known = graph.structure.decisions[decision]
    given = _given(graph, decision, forum)
    if given.first is None or _may_hold(graph, decision, forum, taken):
        return None
    first = given.first
    agreeing = (*(known.must_agree or ()), *known.owners)
    if not given.givers.isdisjoint(agreeing) or (known.act_by or taken) >= first:
        return None
    days = (first - taken).days
    label = graph.label(forum)
    words = f"was taken {counted(max(days, 0), 'day')} before {label} is given it, on {first}"
    return Reading(max(days, 0), lambda: Sentence(words, given.places, parts=(forum,)))


class _Given(NamedTuple):
    """What a forum is given of a matter: its first day, if all state one, and by whom and where."""

    first: date | None
    givers: frozenset[str]
    places: tuple[tuple[str, KeyPath], ...]


def _given(graph: Graph, decision: str, forum: str) -> _Given:
    """Give what a forum is delegated of a decision, by its name or its type."""
    known = _by_matter(graph, forum)
    matters = dict.fromkeys((type_of(graph, decision) or decision, decision))
    return _given_of(graph, forum, tuple(matter for matter in matters if matter in known))


@once
def _given_of(graph: Graph, forum: str, matters: tuple[str, ...]) -> _Given:
    known, label = _by_matter(graph, forum), graph.label(forum)
    given = dict(one for matter in matters for one in known[matter])
    begins = [one.starts for one in given.values() if one.starts]
    return _Given(
        min(begins) if begins and len(begins) == len(given) else None,
        frozenset(one.from_ for one in given.values()),
        tuple((label, graph.key_path(key, "starts")) for key in sorted(given)),
    )


@once
def _by_matter(graph: Graph, forum: str) -> Mapping[str, Sequence[tuple[str, Delegation]]]:
    found: dict[str, list[tuple[str, Delegation]]] = {}
    for key, one in graph.delegations_to.get(forum, ()):
        for matter in dict.fromkeys(one.matters or ()):
            found.setdefault(matter, []).append((key, one))
    return found


def _may_hold(graph: Graph, decision: str, forum: str, day: date) -> bool:
    """Tell whether a forum, or its body, may have had a power by other words on a day."""
    if decides_of_right(graph, forum):
        return True
    matters = (decision, type_of(graph, decision))
    holders = (forum, *(graph.forums[forum].of or ()))
    held = [_held(graph, one, day) for one in holders]
    return any(is_open or not known.isdisjoint(matters) for known, is_open in held)


@once
def _held(graph: Graph, holder: str, day: date) -> tuple[frozenset[str], bool]:
    """Give the matters that somebody was delegated on a day, and whether it may be others too."""
    held = [one for _, one in graph.delegations_to.get(holder, ()) if live(one, day)]
    is_open = any(may_hold_others(graph, one) for one in held)
    return frozenset(matter for one in held for matter in one.matters or ()), is_open


def _days_early(forum: Forum, taken: date) -> int:
    return (forum.starts - taken).days if forum.starts else 0


def _days_late(forum: Forum, taken: date) -> int:
    return (taken - forum.ends).days if forum.ends else 0


def _said(graph: Graph, key: str, forum: Forum, early: int, late: int) -> Sentence:
    label, place = graph.label(key), "starts" if early else "ends"
    when = f"before {label} began, on {forum.starts}"
    if late:
        when = f"after {label} ended, on {forum.ends}"
    elif not early:
        when = f"outside the time of {label}"
    words = f"was taken {counted(early or late, 'day')} {when}"
    return Sentence(words, ((label, graph.key_path(key, place)),), parts=(key,))


MEASURES = (
    Measure(
        "decision.days-without-decider",
        "decision",
        "days on which its decider was not there",
        _away,
    ),
)
"""What can be measured of the days of decisions."""
