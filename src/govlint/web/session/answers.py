"""Answers that the page shows, each written as a page of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from govlint.refusal import Refusal, Unclear
from govlint.report.answers import written
from govlint.report.summary import beside_findings, loosened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from govlint.answers.answer import Answer
    from govlint.graph.graph import Graph
    from govlint.result import Result
    from govlint.rulebook.catalogue import Catalogue

    Ask = Callable[[Graph, Result, Catalogue, str], Answer]


def answer(what: str, words: str, graph: Graph, result: Result, catalogue: Catalogue) -> str:
    """Answer a question as HTML, with what is explained and loosened; raises `Refusal`."""
    if what not in QUESTIONS:
        raise Refusal(f"{what} is no question that is known")
    made = QUESTIONS[what](graph, result, catalogue, words.strip())
    if what not in (*UNJUDGED, *WITHOUT_NOTES):
        made = replace(made, notes=[*made.notes, *beside_findings(result)])
    return written(made, "html")


def unsaid(form: str, result: Result) -> Iterator[str]:
    """Say beside a file without notes what it does not say; a paper says what is explained."""
    return loosened(result) if form == "board" else beside_findings(result)


def picture(graph: Graph, result: Result) -> str:
    """Draw the map as SVG."""
    return written(_map(graph, result, None, ""), "svg")


def _map(graph: Graph, result: Result, _: Catalogue | None, words: str) -> Answer:
    from govlint.answers.map.answer import MapOptions, draw

    return draw(graph, result.as_of, result.findings, MapOptions(words or None))


def _report(graph: Graph, result: Result, catalogue: Catalogue, _: str) -> Answer:
    from govlint.answers.report.answer import ReportOptions, report

    return report(graph, result, catalogue.rules, ReportOptions(whole=True))


def _show(graph: Graph, result: Result, _: Catalogue, words: str) -> Answer:
    from govlint.answers.show.answer import show

    return show(graph, words, result.as_of, result.findings)


def _who(graph: Graph, result: Result, _: Catalogue, words: str) -> Answer:
    from govlint.answers.sums_in_questions import question
    from govlint.answers.who.answer import who
    from govlint.answers.who.listing import who_list
    from govlint.web.session.sum_in_words import sum_last

    if not words:
        return who_list(graph, result.as_of)
    currency, parts = graph.structure.currency, words.split()
    try:
        return who(graph, question(parts, currency), result.as_of, result.findings)
    except Unclear:
        raise
    except Refusal:
        turned = sum_last(parts, currency)
        if turned is None:
            raise
        return who(graph, question(turned, currency), result.as_of, result.findings)


def _trace(graph: Graph, result: Result, _: Catalogue, words: str) -> Answer:
    from govlint.answers.trace.answer import trace

    return trace(graph, words, result.as_of, result.findings)


def _meetings(graph: Graph, result: Result, _: Catalogue, words: str) -> Answer:
    from govlint.answers.meetings.answer import meetings

    return meetings(graph, result.as_of)


def _board(graph: Graph, result: Result, _: Catalogue, words: str) -> Answer:
    from govlint.answers.board.answer import board

    return board(graph, result, decisions=True)


QUESTIONS: Mapping[str, Ask] = {
    "board": _board,
    "map": _map,
    "meetings": _meetings,
    "report": _report,
    "show": _show,
    "trace": _trace,
    "who": _who,
}
"""What may be asked."""

UNJUDGED = ("meetings",)
"""What rests on no findings."""

WITHOUT_NOTES = ("board", "svg")
"""What has no place for what was loosened: a picture, and a paper that shows no paths."""
