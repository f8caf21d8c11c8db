"""Deciders: how many own a decision, can stop it or handle it on its way."""

from collections.abc import Sequence
from datetime import date

from govlint.graph.delegations import owners_of
from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Sentence, paired


def _owners(graph: Graph, day: date, decision: str) -> float | None:
    owners = graph.structure.decisions[decision].decided_by
    return None if owners is None else len(owners)


def _owners_told(graph: Graph, day: date, decision: str) -> Sentence:
    owners = graph.structure.decisions[decision].decided_by or ()
    words = f"is decided by {len(owners)}: {graph.labels(owners)}"
    return Sentence(words, graph.places(owners), at=("decisions", decision, "decided_by"))


def _vetoes(graph: Graph, day: date, decision: str) -> float | None:
    if graph.structure.decisions[decision].must_agree is None:
        return None
    return len(_who_can_stop(graph, decision))


def _vetoes_told(graph: Graph, day: date, decision: str) -> Sentence:
    able = _who_can_stop(graph, decision)
    words = f"can be stopped by {len(able)}: {graph.labels(able)}"
    return Sentence(words, graph.places(able), at=("decisions", decision, "must_agree"))


def _who_can_stop(graph: Graph, decision: str) -> Sequence[str]:
    """List those who must agree, without those who speak for a body that may be worse off."""
    known = graph.structure.decisions[decision]
    worse_off = set(known.affects or ())
    return [one for one in known.must_agree or () if not worse_off & set(owners_of(graph, one))]


def _stages(graph: Graph, day: date, decision: str) -> float | None:
    steps = _way(graph, decision)
    return len(steps) if graph.structure.decisions[decision].decided_by else None


def _stages_told(graph: Graph, day: date, decision: str) -> Sentence:
    steps = _way(graph, decision)
    named = [one for step in steps for one in step]
    words = f"goes through {len(steps)}: {' > '.join(graph.labels(step) for step in steps)}"
    return Sentence(words, graph.places(named))


def _way(graph: Graph, decision: str) -> Sequence[Sequence[str]]:
    """List the forums that recommend, one by one, then those who must agree and who decides."""
    known = graph.structure.decisions[decision]
    recommend = [(one,) for one in known.recommended_by or () if one in graph.forums]
    agree = tuple(one for one in known.must_agree or () if one in graph.forums)
    return [step for step in (*recommend, agree, known.decided_by or ()) if step]


MEASURES = (
    Measure("decision.owners", "decision", "deciders", paired(_owners, _owners_told)),
    Measure("decision.vetoes", "decision", "who can stop it", paired(_vetoes, _vetoes_told)),
    Measure("decision.stages", "decision", "steps on the way", paired(_stages, _stages_told)),
)
"""What can be measured of who decides."""
