"""Deciders: how many own a decision, can stop it or handle it on its way."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.authority.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.graph.identity import one_holder
from govlint.graph.overlap.common_tables import table_of
from govlint.graph.overlap.exemptions import exemptions_of
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, listing


def _owners(graph: Graph, day: date, decision: str) -> Reading | None:
    owners = graph.structure.decisions[decision].decided_by
    if owners is None:
        return None
    apart = _one_table_or_one(graph, owners)
    return Reading(len(apart), lambda: _owned(graph, decision, apart))


def _one_table_or_one(graph: Graph, owners: Sequence[str]) -> Sequence[str]:
    """List owners once each, a post as who holds it; of forums that share nothing, the first alone.

    Forums that meet in common decide each for its own body, and those of places each for its own.
    """
    holders = {one_holder(graph, one): one for one in reversed(owners)}
    apart = [one for one in owners if one in holders.values()]
    forums = [graph.forums[one] for one in apart if one in graph.forums]
    if len(forums) < len(apart):
        return apart
    places = {forum.place for forum in forums if forum.place}
    tables = {table_of(graph, one) for one in apart}
    each_its_own = len(places) == len(apart) or len(tables) == 1
    return apart[:1] if each_its_own else apart


def _owned(graph: Graph, decision: str, owners: Sequence[str]) -> Sentence:
    words = f"has {counted(len(owners), 'owner')}"
    at = ("decisions", decision, "decided_by")
    return Sentence(listing(words, graph.labels(owners)), graph.places(owners), at=at)


def _vetoes(graph: Graph, day: date, decision: str) -> Reading | None:
    if graph.structure.decisions[decision].must_agree is None:
        return None
    able = _who_can_stop(graph, decision)
    words = f"can be stopped by {counted(len(able), 'veto', 'vetoes')}"
    at = ("decisions", decision, "must_agree")
    return Reading(
        len(able), lambda: Sentence(listing(words, graph.labels(able)), graph.places(able), at=at)
    )


def _who_can_stop(graph: Graph, decision: str) -> Sequence[str]:
    """List those who must agree, without those who speak for a body that may be worse off."""
    known = graph.structure.decisions[decision]
    worse_off = set(known.affects or ())
    return [one for one in known.must_agree or () if not worse_off & set(owners_of(graph, one))]


def _stages(graph: Graph, day: date, decision: str) -> Reading | None:
    if not graph.structure.decisions[decision].decided_by:
        return None
    steps = _way(graph, decision)
    return Reading(len(steps), lambda: _step_by_step(graph, steps))


def _step_by_step(graph: Graph, steps: Sequence[Sequence[str]]) -> Sentence:
    named = [one for step in steps for one in step]
    way = " > ".join(graph.labels(step) for step in steps)
    return Sentence(f"goes through {counted(len(steps), 'step')}: {way}", graph.places(named))


def _way(graph: Graph, decision: str) -> Sequence[Sequence[str]]:
    """List the rounds of forums that recommend, then those who must agree and who decides.

    Forums recommend one after another where one answers to another; those side by side are a round.
    """
    known = graph.structure.decisions[decision]
    recommend = _rounds(graph, [one for one in known.recommended_by or () if one in graph.forums])
    agree = tuple(one for one in known.must_agree or () if one in graph.forums)
    return [step for step in (*recommend, agree, known.decided_by or ()) if step]


def _rounds(graph: Graph, forums: Sequence[str]) -> Sequence[Sequence[str]]:
    """Sort forums into rounds, each after all that are below it."""
    lines = exemptions_of(graph)
    named = lines.of(forums)
    below = {one: lines.below(one) & named for one in dict.fromkeys(forums)}
    depth: dict[str, int] = {}
    for one in sorted(below, key=lambda one: below[one].bit_count()):
        earlier = [depth[other] for other in lines.names(below[one]) if other in depth]
        depth[one] = max(earlier, default=-1) + 1
    return [
        tuple(one for one in below if depth[one] == number)
        for number in sorted(set(depth.values()))
    ]


MEASURES = (
    Measure("decision.owners", "decision", "deciders", _owners),
    Measure("decision.vetoes", "decision", "who can stop it", _vetoes),
    Measure("decision.stages", "decision", "steps on the way", _stages),
)
"""What can be measured of who decides."""
