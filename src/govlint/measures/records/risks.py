"""Risks that the parties to an agreement share, and the registers that hold them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from govlint.graph.graph import Graph
from govlint.graph.once import once
from govlint.measures.measure import Measure, Sentence, paired

SHARED = 2
"""Parties that make a risk a shared one."""


def _shared_risks(graph: Graph, day: date, agreement: str) -> float | None:
    return len(_risks(graph, agreement)) if graph.structure.risks else None


def _shared_risks_told(graph: Graph, day: date, agreement: str) -> Sentence:
    number = len(graph.structure.risks)
    words = f"has no risk that two of its parties share, of {number} described"
    return Sentence(words)


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


def _registers(graph: Graph, day: date, agreement: str) -> float | None:
    return len(_register_by_risk(graph, agreement)) or None


def _registers_told(graph: Graph, day: date, agreement: str) -> Sentence:
    registers = _register_by_risk(graph, agreement)
    number = sum(registers.values())
    named = "; ".join(f"{register} ({risks})" for register, risks in registers.items())
    words = f"has the {number} risks that its parties share in {len(registers)} registers: {named}"
    risks = [key for key in _risks(graph, agreement) if graph.structure.risks[key].register]
    return Sentence(words, graph.places(risks))


def _register_by_risk(graph: Graph, agreement: str) -> Counter[str]:
    risks = [graph.structure.risks[key] for key in _risks(graph, agreement)]
    return Counter(risk.register for risk in risks if risk.register)


MEASURES = (
    Measure(
        "agreement.shared-risks", "agreement", "risks", paired(_shared_risks, _shared_risks_told)
    ),
    Measure(
        "agreement.risk-registers", "agreement", "registers", paired(_registers, _registers_told)
    ),
)
"""What can be measured of shared risks."""
