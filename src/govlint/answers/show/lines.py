"""Lines of a forum: to whom it answers, tells and escalates, and who does so to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govlint.answers.show.page import NamesInWords
from govlint.graph.edges_of_relations import ROUTES
from govlint.graph.graph import Graph
from govlint.structure.figures import figure, sum_in_figures
from govlint.structure.forums import Escalation


@dataclass(frozen=True, kw_only=True)
class Lines:
    """The ids of what a forum is joined to."""

    answers_to: Sequence[str]
    answered_to_by: Sequence[str]
    """The forums that answer to it."""
    established_by: Sequence[str]
    escalates_to: Sequence[str]
    receives_from: Sequence[str]
    """The forums whose problems come to it."""
    informs: Sequence[str]
    is_told_by: Sequence[str]
    scrutinises: Sequence[str]
    scrutinised_by: Sequence[str]
    approves_terms_of: Sequence[str]
    replaces: Sequence[str]
    replaced_by: Sequence[str]


def lines_of(graph: Graph, key: str) -> Lines:
    """Collect what a forum is joined to, both ways."""
    forum = graph.forums[key]
    sent = [one.to for one in graph.structure.reports.values() if one.from_ == key]
    come = [one.from_ for one in graph.structure.reports.values() if one.to == key]
    return Lines(
        answers_to=forum.accountable_to or (),
        answered_to_by=_back(graph, "accountable_to", key),
        established_by=forum.established_by or (),
        escalates_to=[one.to for one in forum.escalates_to or ()],
        receives_from=[one for one in graph.relation(ROUTES).previous(key) if one in graph.forums],
        informs=list(dict.fromkeys([*(forum.reports_to or ()), *sent])),
        is_told_by=list(dict.fromkeys([*_back(graph, "reports_to", key), *come])),
        scrutinises=forum.scrutinises or (),
        scrutinised_by=_back(graph, "scrutinises", key),
        approves_terms_of=[
            one
            for one, other in graph.forums.items()
            if key in (getattr(other.terms_of_reference, "approved_by", None) or ())
        ],
        replaces=forum.replaces or (),
        replaced_by=_back(graph, "replaces", key),
    )


def upward_facts(names: NamesInWords, key: str, lines: Lines) -> Iterator[tuple[str, str]]:
    """Say to whom a forum answers, and where it sends what it cannot settle."""
    forum = names.graph.forums[key]
    yield "Answers to", names.stated(forum.accountable_to)
    ways = names.apart([_way(names.graph, one) for one in forum.escalates_to or ()])
    yield "Goes up", "to nobody" if forum.escalates_to == () else ways


def line_facts(names: NamesInWords, lines: Lines) -> Iterator[tuple[str, str]]:
    """Say what comes to a forum, and what else it is joined to."""
    yield "Below it", names.of(lines.answered_to_by)
    others = [one for one in lines.receives_from if one not in lines.answered_to_by]
    yield "Comes to it", f"what {names.of(others)} cannot settle" if others else ""
    yield "Is told by", names.of(lines.is_told_by)
    yield "Tells", names.of(lines.informs)
    yield "Scrutinises", names.of(lines.scrutinises)
    yield "Scrutiny by", names.of(lines.scrutinised_by)
    yield "Set up by", names.of(lines.established_by)
    yield "Replaces", names.of(lines.replaces)
    yield "Replaced by", names.of(lines.replaced_by)


def triggers(way: Escalation) -> str:
    """Say what sends a problem up."""
    said = []
    if way.risk_at_least is not None:
        said.append(f"risks of {figure(way.risk_at_least, 1)} and more")
    if way.value_over is not None:
        said.append(f"sums over {sum_in_figures(way.value_over)}")
    return " and ".join(said)


def _way(graph: Graph, way: Escalation) -> str:
    said = triggers(way)
    return f"{graph.label(way.to)}{f' ({said})' if said else ''}"


def _back(graph: Graph, field: str, key: str) -> list[str]:
    """List the forums that name this one in a field, in the order written."""
    return [one for one, other in graph.forums.items() if key in (getattr(other, field) or ())]
