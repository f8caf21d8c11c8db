"""Answer to `show`: the page of the one thing that words mean."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from govlint.answers.ambiguity import only
from govlint.answers.answer import Answer
from govlint.answers.data import plain
from govlint.answers.named_places import ids_in, places
from govlint.answers.show.agreement import agreement_page
from govlint.answers.show.decision import decision_page
from govlint.answers.show.delegation import delegation_page
from govlint.answers.show.forum import forum_page
from govlint.answers.show.interest import interest_page
from govlint.answers.show.organisation import organisation_page
from govlint.answers.show.outcome import outcome_page
from govlint.answers.show.page import EVERY, Description, NamesInWords
from govlint.answers.show.programme import programme_page
from govlint.answers.show.report import report_page
from govlint.answers.show.risk import risk_page
from govlint.answers.show.seat_holder import seat_holder_page
from govlint.answers.show.service import service_page
from govlint.finding import Finding
from govlint.graph.graph import Graph
from govlint.structure.field_types import Kind

PAGES: Mapping[Kind, Callable[[Graph, str, date, Sequence[Finding]], Description]] = {
    "forum": forum_page,
    "post": seat_holder_page,
    "person": seat_holder_page,
    "organisation": organisation_page,
    "decision": decision_page,
    "service": service_page,
    "agreement": agreement_page,
    "delegation": delegation_page,
    "programme": programme_page,
    "outcome": outcome_page,
    "risk": risk_page,
    "report": report_page,
    "interest": interest_page,
}
"""The page of each kind of thing."""


def show(graph: Graph, words: str, day: date, findings: Sequence[Finding]) -> Answer:
    """Show all about one thing; raises `Refusal` where words fit nothing, or several things."""
    key, notes = only(graph, words, list(PAGES))
    return shown(graph, key, day, findings, words, notes)


def shown(
    graph: Graph,
    key: str,
    day: date,
    findings: Sequence[Finding],
    words: str = "",
    notes: Sequence[str] = (),
) -> Answer:
    """Show all about a thing that is known by its id."""
    page = PAGES[graph.kinds[key]](graph, key, day, findings)
    return Answer(
        "show",
        graph.structure.name,
        day,
        words,
        page.sentence,
        list(page.blocks(NamesInWords(graph))),
        page.not_stated,
        plain(page.data),
        title=page.title,
        notes=notes,
        unshortened=list(page.blocks(NamesInWords(graph, EVERY))),
        places=places(graph, [key, *ids_in(graph, page.data)]),
    )
