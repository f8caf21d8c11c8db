"""Evidence of a ladder: its rungs and sums in words."""

from collections.abc import Sequence

from govlint.graph.authority.delegations import UNLIMITED
from govlint.graph.authority.ladders import Rung, band, who
from govlint.graph.authority.money import money
from govlint.graph.graph import Graph
from govlint.hit import Place
from govlint.structure.figures import sum_in_figures

MOST_SHOWN = 3
"""Rungs that are shown to either side of one."""


def evidence(
    graph: Graph, rungs: Sequence[Rung], named: Sequence[Rung], at: int
) -> tuple[Place, ...]:
    """Print the ladder around a rung, and say where those stand whom the message names."""
    deciders = dict.fromkeys(one for rung in named for one in rung.deciders)
    return (*printed(graph, rungs, at, but=(rungs[at],)), *graph.places(deciders))


def printed(
    graph: Graph, rungs: Sequence[Rung], at: int, but: Sequence[Rung | None]
) -> tuple[Place, ...]:
    """Print the rungs next to one, from the bottom up."""
    near = rungs[max(0, at - MOST_SHOWN) : at + MOST_SHOWN + 1]
    shown = [rung for rung in near if rung not in but]
    return tuple((f"{band(rung)}: {who(graph, rung)}", rung.place(graph)) for rung in shown)


def between(graph: Graph, start: float, end: float) -> str:
    """Say from where to where a band goes."""
    if end == UNLIMITED:
        return f"above {money(graph, start)}" if start else "without limit"
    return (
        f"between {money(graph, start)} and {sum_in_figures(end)}" if start else up_to(graph, end)
    )


def up_to(graph: Graph, most: float) -> str:
    """Say how much somebody may decide at most."""
    return "without limit" if most == UNLIMITED else f"up to {money(graph, most)}"
