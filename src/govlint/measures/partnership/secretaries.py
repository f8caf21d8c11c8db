"""Secretaries of the forums of an agreement."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Sentence, paired


def _secretaries(graph: Graph, day: date, agreement: str) -> float | None:
    """Count the secretaries of its forums; None where who sits there is not stated."""
    seats = [seat for forum in _forums(graph, agreement) for seat in graph.seats_of(forum) or ()]
    return sum(seat.member.capacity == "secretary" for seat in seats) if seats else None


def _secretaries_told(graph: Graph, day: date, agreement: str) -> Sentence:
    forums = _forums(graph, agreement)
    words = f"has no secretary on {graph.labels(forums)}"
    return Sentence(words, graph.places(forums))


def _forums(graph: Graph, agreement: str) -> list[str]:
    known = graph.structure.agreements[agreement]
    return [
        forum for forum in (known.leadership, known.management) if forum and forum in graph.forums
    ]


def _other_secretaries(graph: Graph, day: date, agreement: str) -> float:
    return _all_secretaries(graph)


@once
def _all_secretaries(graph: Graph) -> int:
    return sum(
        seat.member.capacity == "secretary"
        for seats in graph.seats.by_forum.values()
        for seat in seats
    )


def _other_secretaries_told(graph: Graph, day: date, agreement: str) -> Sentence:
    return Sentence(
        f"stands in a file of {_other_secretaries(graph, day, agreement):g} secretaries"
    )


MEASURES = (
    Measure(
        "agreement.secretaries", "agreement", "secretaries", paired(_secretaries, _secretaries_told)
    ),
    Measure(
        "agreement.secretaries-in-file",
        "agreement",
        "secretaries in the file",
        paired(_other_secretaries, _other_secretaries_told),
    ),
)
"""What can be measured of secretaries."""
