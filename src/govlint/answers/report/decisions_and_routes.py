"""Decisions and routes of escalation in the report."""

from collections.abc import Collection

from govlint.answers.answer import Block, Column, Paragraph, Row, table
from govlint.answers.who.listing import COLUMNS, decision_rows
from govlint.graph.authority.money import money
from govlint.graph.graph import Graph
from govlint.structure.figures import figure
from govlint.structure.forums import Escalation
from govlint.structure.word_lists import counted

NOTHING = Paragraph("Nothing of this is stated.")


def decisions_block(graph: Graph) -> Block:
    """Give every decision with its sum and who takes it, and the gaps between them."""
    rows = decision_rows(graph)
    return table(COLUMNS, rows) if rows else NOTHING


def routes_block(graph: Graph, forums: Collection[str]) -> Block:
    """Give for each forum where its problems go, and what sends them there."""
    rows = []
    for key in forums:
        forum = graph.forums[key]
        if forum.status != "active":
            continue
        for route in forum.escalates_to or ():
            cells = (graph.label(key), graph.label(route.to), trigger(graph, route))
            rows.append(Row(cells))
        if forum.escalates_to is None and forum.accountable_to:
            named = graph.labels(forum.accountable_to)
            rows.append(Row((graph.label(key), named, "by default: no trigger is stated")))
        elif not forum.escalates_to and not graph.is_board(key):
            rows.append(Row((graph.label(key), "nowhere that is stated", "")))
    columns = (Column("forum"), Column("escalates to"), Column("when"))
    return table(columns, rows) if rows else NOTHING


def trigger(graph: Graph, route: Escalation) -> str:
    """Say what sends a problem on its way, and in how many days it is answered."""
    parts = []
    if route.risk_at_least is not None:
        parts.append(f"risk {figure(route.risk_at_least, 1)} or more")
    if route.value_over is not None:
        parts.append(f"over {money(graph, route.value_over)}")
    said = " or ".join(parts) or "no trigger is stated"
    within = route.within_days
    return f"{said}, within {counted(within, 'day')}" if within is not None else said
