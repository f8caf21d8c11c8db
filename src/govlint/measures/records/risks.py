"""Risks that the parties to an agreement share, and the registers that hold them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Reading, Sentence
from govlint.structure.word_lists import counted, listing

SHARED = 2
"""Parties that make a risk a shared one."""


def _shared_risks(graph: Graph, day: date, agreement: str) -> Reading:
    described = len(graph.structure.risks)
    shared = _risks(graph, agreement)
    verb = "is" if described < 2 else "are"
    words = (
        f"has {counted(len(shared), 'risk')} that several of its parties share, and "
        f"{described or 'none'} {verb} described"
    )
    return Reading(
        len(shared), lambda: Sentence(listing(words, graph.labels(shared)), graph.places(shared))
    )


def _risks(graph: Graph, agreement: str) -> list[str]:
    """List the risks that at least two of the parties share."""
    borne = _risks_by_party(graph)
    parties = dict.fromkeys(graph.structure.agreements[agreement].parties or ())
    shares = Counter(risk for party in parties for risk in borne.get(party, ()))
    return [risk for risk, number in shares.items() if number >= SHARED]


@once
def _risks_by_party(graph: Graph) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for key, risk in graph.structure.risks.items():
        for body in dict.fromkeys(risk.shared_by or ()):
            found.setdefault(body, []).append(key)
    return found


def _registers(graph: Graph, day: date, agreement: str) -> Reading | None:
    registers = _register_by_risk(graph, agreement)
    if not registers:
        return None
    return Reading(len(registers), lambda: _in_registers(graph, agreement, registers))


def _in_registers(graph: Graph, agreement: str, registers: Counter[str]) -> Sentence:
    named = "; ".join(f"{register} ({risks})" for register, risks in registers.items())
    words = (
        f"has {counted(len(registers), 'register')} for the "
        f"{counted(registers.total(), 'risk')} that its parties share: {named}"
    )
    risks = [key for key in _risks(graph, agreement) if graph.structure.risks[key].register]
    return Sentence(words, graph.places(risks))


def _register_by_risk(graph: Graph, agreement: str) -> Counter[str]:
    risks = [graph.structure.risks[key] for key in _risks(graph, agreement)]
    return Counter(risk.register for risk in risks if risk.register)


MEASURES = (
    Measure("agreement.shared-risks", "agreement", "risks that parties share", _shared_risks),
    Measure("agreement.risk-registers", "agreement", "registers of shared risks", _registers),
)
"""What can be measured of shared risks."""
