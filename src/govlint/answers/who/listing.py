"""`who --list`: every decision that is described, by matter and sum, with who decides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govlint.answers.answer import Answer, Column, Row, Table
from govlint.answers.data import documented, plain
from govlint.answers.ladder import (
    DecisionBand,
    band,
    ladder,
    matters_by_decision,
    who_decides,
)
from govlint.answers.matters import in_plain_words
from govlint.answers.named_places import ids_in, places
from govlint.graph.graph import Graph
from govlint.structure.word_lists import counted

COLUMNS = (Column("decision"), Column("sum"), Column("who decides"))


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
    taken = sum(one.status == "taken" for one in graph.structure.decisions.values())
    steps = list(listed_steps(graph))
    data = [_data(graph, step) for _, step in steps if step.decision]
    open_ = [
        f"{ladder_of(graph, key)}, {band(step)}" for key, step in steps if step.decision is None
    ]
    lacking = [graph.label(one.decision) for one in data if not one.decided_by]
    return Answer(
        "who",
        graph.structure.name,
        day,
        "",
        _sentence(len(data), taken, len(lacking), len(open_)),
        [Table(COLUMNS, decision_rows(graph))] if steps else [],
        [f"who decides {one}" for one in (*lacking, *open_)] if data else ["a single decision"],
        plain(WhoDecidesWhat(data)),
        places=places(graph, ids_in(graph, data)),
    )


def decision_rows(graph: Graph) -> list[Row]:
    """Give a row for each decision and each gap in a ladder."""
    rows = []
    for key, step in listed_steps(graph):
        name = graph.label(step.decision) if step.decision else f"({ladder_of(graph, key)})"
        sums = band(step) if step.stated else ""
        rows.append(Row((name, sums, who_decides(graph, step))))
    return rows


def listed_steps(graph: Graph) -> Iterator[tuple[str, DecisionBand]]:
    """Give the steps of every ladder, each with the first decision of its type."""
    for key, _, steps in listed_ladders(graph):
        yield from ((key, step) for step in steps)


def listed_ladders(graph: Graph) -> Iterator[tuple[str, str, Sequence[DecisionBand]]]:
    """Give every ladder with the first decision of its type, and what tells it from others."""
    matter = matters_by_decision(graph)
    matters: dict[str, list[str]] = {}
    for key, decision in graph.structure.decisions.items():
        if decision.status not in ("withdrawn", "taken"):
            matters.setdefault(matter[key], []).append(key)
    for keys in matters.values():
        for apart, found in ladder(graph, keys).items():
            yield keys[0], apart, found


def matter_of(graph: Graph, key: str) -> str:
    """Name the type of a decision in plain words."""
    decision = graph.structure.decisions[key]
    return in_plain_words(decision.type or "", decision.name or "")


def ladder_of(graph: Graph, key: str) -> str:
    """Name a ladder: by the type of its decisions, or by the only one where that has none."""
    return matter_of(graph, key) or graph.label(key)


def _sentence(number: int, taken: int, lacking: int, gaps: int) -> str:
    if not number:
        return "No decision is described."
    said = f"{counted(number, 'decision')} {'is' if number == 1 else 'are'} described"
    said += f", beside {taken} that {'has' if taken == 1 else 'have'} been taken" if taken else ""
    owned = f"{lacking} without an owner" if lacking else "each has an owner"
    open_ = f"; nobody is stated for {counted(gaps, 'range')} of sums" if gaps else ""
    return f"{said}: {owned}{open_}."


def _data(graph: Graph, step: DecisionBand) -> ListedDecision:
    assert step.decision
    kind = graph.structure.decisions[step.decision].type
    reserved = bool(step.reserved_to)
    return ListedDecision(step.decision, kind, step.over, step.end, step.owners, reserved)
