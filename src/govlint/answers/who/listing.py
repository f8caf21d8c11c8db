"""`who --list`: every decision that is described, by matter and sum, with who decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Answer, Column, Row, Table
from govlint.answers.data import documented, plain
from govlint.answers.ladder import band, ladder, who_decides
from govlint.answers.matters import in_plain_words
from govlint.answers.places import places
from govlint.graph.graph import Graph
from govlint.structure.word_lists import counted


@documented
@dataclass(frozen=True, slots=True)
class ListedDecision:
    """A decision in the list."""

    decision: str
    type: str | None
    over: float
    up_to: float | None
    """Null where nothing ends it, or no band is stated."""
    decided_by: Sequence[str]
    reserved: bool


@documented
@dataclass(frozen=True, slots=True)
class WhoDecidesWhat:
    """Every decision that is not withdrawn, those of a type together."""

    decisions: Sequence[ListedDecision]


def who_list(graph: Graph, day: date) -> Answer:
    """List all decisions by ladder."""
    matters: dict[str, list[str]] = {}
    for key, decision in graph.structure.decisions.items():
        if decision.status not in ("withdrawn", "taken"):
            matters.setdefault(decision.type or key, []).append(key)
    rows: list[Row] = []
    data: list[ListedDecision] = []
    for keys in matters.values():
        steps = [step for found in ladder(graph, keys).values() for step in found]
        for step in steps:
            if step.decision is None:
                matter = in_plain_words(graph.structure.decisions[keys[0]].type or "")
                rows.append(Row((f"({matter})", band(step), "nobody is stated")))
                continue
            kind = graph.structure.decisions[step.decision].type
            sums = band(step) if step.stated else ""
            rows.append(Row((graph.label(step.decision), sums, who_decides(graph, step))))
            data.append(
                ListedDecision(
                    step.decision, kind, step.over, step.end, step.owners, bool(step.reserved_to)
                )
            )
    without = sum(not one.decided_by for one in data)
    number = counted(len(data), "decision")
    sentence = (
        f"{number} {'is' if len(data) == 1 else 'are'} described, "
        f"and {'all have' if not without else f'{without} without'} an owner."
        if data
        else "No decision is described."
    )
    columns = (Column("decision"), Column("sum"), Column("who decides"))
    blocks = [Table(columns, rows, what="more")] if rows else []
    missing = [] if data else ["a single decision"]
    return Answer(
        "who",
        graph.structure.name,
        day,
        "",
        sentence,
        blocks,
        missing,
        plain(WhoDecidesWhat(data)),
        places=places(graph, [one.decision for one in data]),
    )
