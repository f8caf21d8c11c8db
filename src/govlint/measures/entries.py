"""Entries of a file: how many there are of a sort, a sign of whether it goes into that at all."""

from datetime import date

from govlint.graph.graph import Graph
from govlint.measures.measure import Measure, Reading, Sentence, Subject
from govlint.structure.word_lists import counted

SORTS = {
    "agreements": "agreement",
    "decisions": "decision",
    "interests": "declared interest",
    "risks": "risk",
}
"""The sections that are counted, with what one entry is called."""


def _counting(section: str, name: str, subject: Subject) -> Measure:
    def entries(graph: Graph, day: date, key: str) -> Reading:
        number = len(getattr(graph.structure, section))
        words = f"has {counted(number, SORTS[section])} beside it in the file"
        return Reading(number, lambda: Sentence(words), customs=(section,))

    return Measure(name, subject, f"{section} in the file", entries)


MEASURES = (
    _counting("agreements", "forum.agreements-in-file", "forum"),
    _counting("decisions", "delegation.decisions-in-file", "delegation"),
    _counting("decisions", "forum.decisions-in-file", "forum"),
    _counting("interests", "decision.interests-in-register", "decision"),
    _counting("interests", "person.interests-in-register", "seat-holder"),
    _counting("risks", "agreement.risks-in-file", "agreement"),
)
"""What can be measured of the entries of a file."""
