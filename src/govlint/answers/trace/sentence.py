"""Sentence of a way up: which boards it reaches, in how many steps, or where it ends."""

from datetime import date

from govlint.answers.trace.start import Start
from govlint.answers.trace.way import Way, to_come
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.graph.standing import absence, stands
from govlint.structure.figures import figure
from govlint.structure.word_lists import counted, in_words, shortened

MOST_ENDS = 3
"""Ends that the sentence names."""


def sentence(graph: Graph, way: Way, start: Start, day: date) -> str:
    """Say in one sentence where something goes."""
    if not start.at:
        return f"{graph.label(start.entity)}: nobody is stated {_whose(start)}, so it goes nowhere."
    lead = _lead(graph, start)
    planned = [one for one in start.at if not stands(graph, one, day) and to_come(graph, one, day)]
    if planned:
        lead += f", which {absence(graph, planned[0], day)},"
    if way.boards and not way.steps:
        return f"{lead} {_is(start, 'stands')} at a board already: {named(graph, way.boards)}."
    if way.boards:
        return f"{lead} reaches {_boards(graph, way)}{_early(graph, way)}."
    return f"{lead} reaches no board and stops {_stops(graph, way)}."


def _whose(start: Start) -> str:
    return "to watch or own it" if start.kind == "risk" else "to decide it"


def _is(start: Start, verb: str) -> str:
    return verb if start.kind != "forum" else "is"


def _lead(graph: Graph, start: Start) -> str:
    name = graph.label(start.entity)
    at = named(graph, start.at)
    if start.kind == "risk":
        size = f"a risk of {figure(start.score, 1)} " if start.score is not None else "a risk "
        return f"{name}, {size}at {at},"
    if start.kind == "decision":
        return f"{name}, decided by {at},"
    return name


def _boards(graph: Graph, way: Way) -> str:
    depths = [len(way.to(board)) for board in way.boards]
    fewest, most = min(depths), max(depths)
    steps = counted(most, "step") if fewest == most else f"{fewest} to {most} steps"
    boards = way.boards
    what = graph.label(boards[0]) if len(boards) == 1 else counted(len(boards), "board")
    return f"{what} in {steps}{_days(way)}"


def _days(way: Way) -> str:
    if any(step.route.days is not None for step in way.steps):
        return ""
    return ", and no step says in how many days"


def _early(graph: Graph, way: Way) -> str:
    if not way.ends:
        return ""
    ways = "a way ends" if len(way.ends) == 1 else f"{len(way.ends)} ways end"
    return f"; {ways} early, at {graph.labels(list(way.ends), MOST_ENDS)}"


def _stops(graph: Graph, way: Way) -> str:
    """Say where it stops, and why; what stops for one reason together."""
    reasons: dict[str, list[str]] = {}
    for body, why in way.ends.items():
        reasons.setdefault(why, []).append(body)
    said = [f"at {graph.labels(bodies, MOST_ENDS)} ({why})" for why, bodies in reasons.items()]
    return in_words(shortened(said, MOST_ENDS))
