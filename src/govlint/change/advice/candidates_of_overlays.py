"""Changes for forums laid over others, and for layers: one is stood down, or goes into another."""

from collections.abc import Iterator, Mapping

from govlint.answers.resting import resting
from govlint.change.advice.candidate import WHO, Candidate, ChangeSort
from govlint.change.advice.forums_that_may_go import may_go
from govlint.change.whatif.draft import Draft
from govlint.change.whatif.proposals import ALL, THEIRS, Merge, StandDown
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.graph.standing_on_a_day import stands

MOST_OTHERS = 2
"""Forums that are like one of which one is tried with each."""

MOST_BETWEEN = 2
"""Layers between, on which least rests, that are tried where there are too many."""


def replaced(draft: Draft, finding: Finding) -> Iterator[Candidate]:
    """Let a forum go whose place another has taken."""
    graph, forum = draft.graph, finding.entity or ""
    heirs = [key for key in _standing(graph) if forum in (graph.forums[key].replaces or ())]
    if forum in graph.forums and heirs:
        yield from gone(graph, forum, heirs[0])


def doubled(draft: Draft, finding: Finding) -> Iterator[Candidate]:
    """Let the one of several forums with the same people or work go on which least rests."""
    graph = draft.graph
    named = filter(None, [finding.entity, *(one.entity for one in finding.related)])
    first, *others = [key for key in dict.fromkeys(named) if key in _standing(graph)] or [""]
    for other in others[:MOST_OTHERS]:
        yield from _one_of(graph, first, other)


def _one_of(graph: Graph, first: str, other: str) -> Iterator[Candidate]:
    """Let that of two forums go on on which more rests, if the other may go."""
    stays, goes = sorted((first, other), key=lambda key: _standing_of(graph, key))
    for forum, into in ((goes, stays), (stays, goes)):
        if may_go(graph, forum):
            yield from gone(graph, forum, into)
            yield _merger(graph, forum, into, ALL)
            return


def beside_agreement(draft: Draft, finding: Finding) -> Iterator[Candidate]:
    """Let a meeting of some parties go into what leads or manages their agreement."""
    graph, forum = draft.graph, finding.entity or ""
    if forum not in graph.forums or not may_go(graph, forum):
        return
    for one in finding.related:
        agreement = graph.structure.agreements.get(one.entity or "")
        for into in (agreement.management, agreement.leadership) if agreement else ():
            if into and into in _standing(graph) and into != forum:
                yield from gone(graph, forum, into)
                return


def layer(draft: Draft, finding: Finding) -> Iterator[Candidate]:
    """Let a layer go into the forum above it."""
    if finding.entity and finding.entity in draft.graph.forums:
        yield from _into_above(draft.graph, finding.entity)


def one_layer_of_many(draft: Draft, finding: Finding) -> Iterator[Candidate]:
    """Let one of the layers between the lowest and a board go, those on which least rests."""
    graph = draft.graph
    below = [one.entity or "" for one in finding.related]
    between = [key for key in below[1:] if key in graph.forums and key != finding.entity]
    ranked = sorted(between, key=lambda key: (_weight(graph, key), between.index(key)))
    for key in ranked[:MOST_BETWEEN]:
        yield from _into_above(graph, key)


def gone(graph: Graph, forum: str, into: str) -> Iterator[Candidate]:
    """Stand a forum down on which nothing rests; otherwise what rests on it goes to another."""
    if not may_go(graph, forum):
        return
    if _weight(graph, forum):
        yield _merger(graph, forum, into, THEIRS)
        return
    words = f"{graph.label(forum)} is stood down"
    yield Candidate(ChangeSort.STAND_DOWN, (StandDown(forum),), words, (forum,))


def _merger(graph: Graph, forum: str, into: str, who: str) -> Candidate:
    words = f"{graph.label(forum)} goes into {graph.label(into)}, {WHO[who]}"
    return Candidate(ChangeSort.MERGE, (Merge((forum,), into, (who,)),), words, (forum, into, who))


def _into_above(graph: Graph, forum: str) -> Iterator[Candidate]:
    above = [key for key in graph.forums[forum].accountable_to or () if key in _standing(graph)]
    if above and above[0] != forum and may_go(graph, forum):
        yield _merger(graph, forum, above[0], THEIRS)


def _standing_of(graph: Graph, forum: str) -> tuple[int, bool, int]:
    """Rank forums: first that on which most rests, then what lasts, then the larger."""
    known = graph.forums[forum]
    passing = known.form == "task-and-finish" or known.ends is not None
    size = sum(seat.number for seat in graph.seats_of(forum) or ())
    return -_weight(graph, forum), passing, -size


def _weight(graph: Graph, forum: str) -> int:
    """Count what would have to look elsewhere if a forum went."""
    assert graph.day
    return len(resting(graph, graph.day).get(forum, ()))


@once
def _standing(graph: Graph) -> Mapping[str, None]:
    """Give the forums that stand, in order."""
    assert graph.day
    return {key: None for key in graph.forums if stands(graph, key, graph.day)}
