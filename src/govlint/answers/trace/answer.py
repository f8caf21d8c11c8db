"""Answer to `trace`: the boards that are reached, the steps up to them, and what lies beside."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from govlint.answers.answer import Answer, Block, Fact, Facts, Remarks, remarks
from govlint.answers.data import plain
from govlint.answers.trace.data import Trace, Trigger, WayEnd, WayStep
from govlint.answers.trace.days_of_waiting import days_until, promised_in_words, waiting_in_words
from govlint.answers.trace.met_again import again_in_words, met_again, shared_in_words, shared_votes
from govlint.answers.trace.not_stated import not_stated
from govlint.answers.trace.other_ways import (
    agreements_beside,
    disputes_in_words,
    other_ways,
    others_in_words,
)
from govlint.answers.trace.powers import powers_of
from govlint.answers.trace.sentence import MOST_ENDS, sentence
from govlint.answers.trace.start import Start, start_of
from govlint.answers.trace.way_up import RouteStep, Way, way_up
from govlint.answers.trace.way_up_in_rows import WayTree
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.graph.identity import named

OF_THE_WAY = ("escalates_to", "accountable_to", "reports_to", "replaces", "urgent_action")
"""Fields of which findings are shown."""

MOST_BOARDS = 40
MOST_FACTS = 1
"""Facts that stand where there is little room."""


def trace(graph: Graph, words: str, day: date, findings: Sequence[Finding]) -> Answer:
    """Follow the way up; raises `Refusal` where words fit nothing, or several things."""
    start = start_of(graph, words)
    way = way_up(graph, start, day)
    bodies = bodies_on(way, start)
    on_it = frozenset(bodies)
    known = [one for one in findings if _is_about(one, on_it)]
    data = _data(graph, way, start, day)
    blocks = [*_blocks(graph, way, start, day, data)]
    if known:
        blocks.append(Remarks(remarks(known), "On this way"))
    return Answer(
        "trace",
        graph.structure.name,
        day,
        words,
        sentence(graph, way, start, day),
        blocks,
        not_stated(graph, way, start, day, _agreements(graph, way, start, day)),
        plain(data),
        notes=start.notes,
        places=dict(graph.places(dict.fromkeys((start.entity, *bodies)))),
    )


def bodies_on(way: Way, start: Start) -> Sequence[str]:
    """List all that is on a way, from the start up."""
    return list(dict.fromkeys((*start.at, *way.bodies)))


def _is_about(finding: Finding, bodies: Collection[str]) -> bool:
    field = finding.key_path[2:3]
    return finding.entity in bodies and bool(field) and field[0] in OF_THE_WAY


def _blocks(graph: Graph, way: Way, start: Start, day: date, data: Trace) -> Iterator[Block]:
    tree = WayTree(graph, way, start, day)
    if way.steps:
        yield tree.table()
    bodies = bodies_on(way, start)
    forums = [one for one in bodies if one in graph.forums]
    agreements = _agreements(graph, way, start, day)
    again = list(again_in_words(graph, data.met_again, len(forums)))
    facts = [
        Fact("Boards", graph.labels(list(way.boards), MOST_BOARDS) if tree.folded else ""),
        Fact("Waiting", waiting_in_words(graph, way)),
        Fact("Promised", promised_in_words(graph, way)),
        *_ends(graph, way),
        Fact("Beyond it", _beyond(graph, way, start)),
        Fact("Another way", others_in_words(graph, start, data.others)),
        *_listed("Met again", again[:1]),
        *_listed("In dispute", disputes_in_words(graph, start, agreements)),
        Fact("Urgent", _between_meetings(graph, forums)),
        *_listed("Also met", again[1:]),
        *_listed(
            "Votes", shared_in_words(graph, list(shared_votes(graph, list(way.first.values()))))
        ),
    ]
    yield Facts([fact for fact in facts if fact.text], least=MOST_FACTS)


def _listed(label: str, texts: Iterable[str]) -> Iterator[Fact]:
    """Give texts below one another, the first with the label."""
    for text in texts:
        yield Fact(label, text)
        label = ""


def _agreements(graph: Graph, way: Way, start: Start, day: date) -> Sequence[str]:
    forums = [one for one in bodies_on(way, start) if one in graph.forums]
    return agreements_beside(graph, start, forums, day)


def _ends(graph: Graph, way: Way) -> Iterator[Fact]:
    """Say where the way stops early; what stops for one reason stands together."""
    reasons: dict[str, list[str]] = {}
    for body, why in way.ends.items():
        reasons.setdefault(why, []).append(body)
    if not way.steps:
        return
    if not way.boards and len(reasons) <= MOST_ENDS:
        return  # the sentence says it
    label = "Ends early" if way.boards else "Ends"
    for why, bodies in reasons.items():
        yield Fact(label, f"{graph.labels(bodies)}: {why}")
        label = ""


def _beyond(graph: Graph, way: Way, start: Start) -> str:
    """Name what the boards answer to at which something stands already."""
    above: dict[str, None] = {}
    for one in start.at:
        if one in way.boards:
            forum = graph.forums[one]
            above |= dict.fromkeys(route.to for route in forum.escalates_to or ())
            above |= dict.fromkeys(forum.accountable_to or ())
    return graph.labels(list(above))


def _between_meetings(graph: Graph, forums: Sequence[str]) -> str:
    said = []
    for key in forums:
        urgent = graph.forums[key].urgent_action
        if urgent and urgent.by:
            how = f", {urgent.acting}," if urgent.acting and len(urgent.by) > 1 else ""
            act = "acts" if len(urgent.by) == 1 else "act"
            who = named(graph, urgent.by)
            said.append(f"{who}{how} {act} for {graph.label(key)} between its meetings")
    return "; ".join(said)


def _data(graph: Graph, way: Way, start: Start, day: date) -> Trace:
    return Trace(
        start.at,
        list(way.boards),
        [_step(graph, step, start, day) for step in way.steps],
        [WayEnd(key, why) for key, why in way.ends.items()],
        list(other_ways(graph, way, start, day)),
        met_again(graph, bodies_on(way, start)),
    )


def _step(graph: Graph, step: RouteStep, start: Start, day: date) -> WayStep:
    to = step.route.to
    return WayStep(
        step.from_,
        to,
        step.route.by,
        [Trigger(one.risk_at_least, one.value_over) for one in step.route.sent_by],
        powers_of(graph, to, start, day),
        step.route.days,
        days_until(graph, step),
    )
