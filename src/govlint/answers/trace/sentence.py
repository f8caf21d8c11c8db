"""Sentence of a way up: which boards it reaches, in how many steps, or where it ends."""

from datetime import date

from govlint.answers.trace.start import Start
from govlint.answers.trace.way_up import Way, to_come
from govlint.graph.graph import Graph
from govlint.graph.identity import named
from govlint.graph.standing_on_a_day import absence, stands
from govlint.structure.figures import figure
from govlint.structure.word_lists import counted, in_words, shortened

MOST_ENDS = 3
"""Reasons of ends that the sentence names, and ends of one reason."""


def sentence(graph: Graph, way: Way, start: Start, day: date) -> str:
    """Say in one sentence where something goes."""
    if not start.at:
        return f"{graph.label(start.entity)}: nobody is stated {_whose(start)}, so it goes nowhere."
    lead = _lead(graph, start)
    away = [one for one in start.at if not stands(graph, one, day)]
    if planned := [one for one in away if to_come(graph, one, day)]:
        lead = _to_come(graph, start, lead, planned[0], day)
    if not way.steps:
        return f"{lead} {_goes_nowhere(graph, way, start)}."
    if way.boards:
        return f"{lead} {_reaches(way, start)} {_boards(graph, way)}{_early(graph, way)}."
    return f"{lead} reaches no governing board; it ends {_stops(graph, way)}."


def _whose(start: Start) -> str:
    return "to watch or own it" if start.kind == "risk" else "to decide it"


def _reaches(way: Way, start: Start) -> str:
    """Say that it reaches something, or may, where its size is not stated or only a part goes."""
    sent = [one for step in way.steps for one in step.route.sent_by]
    match start.kind:
        case "risk":
            open_ = start.score is None and any(one.risk_at_least for one in sent)
        case "decision":
            open_ = any((one.value_over or 0) > start.over for one in sent)
        case _:
            open_ = False
    return "may reach" if open_ else "reaches"


def _to_come(graph: Graph, start: Start, lead: str, body: str, day: date) -> str:
    """Say that what something starts from is planned and does not stand yet."""
    what = "which" if len(start.at) == 1 else f"of whom {graph.label(body)}"
    return f"{lead.removesuffix(',')}, {what} {absence(graph, body, day)},"


def _lead(graph: Graph, start: Start) -> str:
    name = graph.label(start.entity)
    at = named(graph, start.at)
    if start.kind == "risk":
        size = f"a risk of {figure(start.score, 1)}" if start.score is not None else "a risk"
        held = "at" if start.at[0] in graph.forums else "owned by"
        return f"{name}, {size} {held} {at},"
    if start.kind == "decision":
        kept = graph.structure.decisions[start.entity].reserved_to
        how = "reserved to" if kept and len(kept) == len(start.at) else "decided by"
        return f"{name}, {how} {at},"
    return name


def _goes_nowhere(graph: Graph, way: Way, start: Start) -> str:
    """Say why nothing goes up: it is at a board, or no way leads on."""
    if way.boards and not way.ends:
        return "is a board itself" if start.kind == "forum" else "is at a board already"
    reasons = list(dict.fromkeys(way.ends.values()))
    if start.at[0] in way.gone and start.kind == "forum":
        return f"{reasons[0]}, and nothing goes up from it"
    return f"goes no further: {'; '.join(shortened(reasons, MOST_ENDS))}"


def _boards(graph: Graph, way: Way) -> str:
    depths = [len(way.to(board)) for board in way.boards]
    fewest, most = min(depths), max(depths)
    steps = counted(most, "step") if fewest == most else f"{fewest} to {most} steps"
    boards = list(way.boards)
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
    said = [f"at {graph.labels(bodies)} ({why})" for why, bodies in reasons.items()]
    return in_words(shortened(said, MOST_ENDS))
