"""Parts of the report beyond the tree: sizes, loads, findings, decisions, routes, coverage."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from govlint.answers.answer import Block, Column, Paragraph, Remark, Remarks, Row, table
from govlint.answers.who.listing import COLUMNS, decision_rows
from govlint.finding import Finding, Severity
from govlint.graph.authority.money import money
from govlint.graph.graph import Graph
from govlint.measures.catalogue import MEASURES
from govlint.measures.people.load import meetings_of
from govlint.result import Coverage, ExplainedFinding
from govlint.structure.figures import about, figure
from govlint.structure.forums import Escalation
from govlint.structure.labels import label_in_section
from govlint.structure.word_lists import counted

BAR = 24
"""Cells of the longest bar."""

NOTHING = Paragraph("Nothing of this is stated.")

Themes = Mapping[str, str]
"""The theme of each rule."""


class Amount(NamedTuple):
    """A forum or a seat-holder, and a number of it."""

    key: str
    value: float
    estimated: bool = False


def largest(graph: Graph, day: date, forums: Collection[str]) -> Sequence[Amount]:
    """Order the forums that are there by the people taking part, the largest first."""
    measure = MEASURES["forum.participants"]
    live = [key for key in forums if graph.forums[key].status in ("active", "shadow")]
    return _ranked(
        Amount(key, reading.value) for key in live if (reading := measure.of(graph, day, key))
    )


def loaded(graph: Graph, day: date, forums: Collection[str] | None = None) -> Sequence[Amount]:
    """Order those who sit on forums by their hours of meetings a month, the most loaded first."""
    measure = MEASURES["person.hours-per-month"]
    holders = [
        holder
        for holder, seats in graph.seats.by_holder.items()
        if forums is None or any(seat.forum in forums for seat in seats)
    ]
    return _ranked(
        Amount(key, reading.value, _is_estimated(graph, key))
        for key in holders
        if (reading := measure.of(graph, day, key))
    )


def _is_estimated(graph: Graph, holder: str) -> bool:
    return any(one.time.estimated for one in meetings_of(graph, holder))


def _ranked(ones: Iterable[Amount]) -> Sequence[Amount]:
    return sorted((one for one in ones if one.value), key=lambda one: -one.value)


def sizes_block(graph: Graph, found: Sequence[Amount]) -> Block:
    """Give the forums with their bars."""
    columns = (Column("forum"), Column("people", right=True), Column("", spare=1))
    return _bars(columns, [(graph.label(one.key), one) for one in found], 0)


def loads_block(graph: Graph, found: Sequence[Amount]) -> Block:
    """Give those who sit on forums with their bars."""
    columns = (Column("who"), Column("hours a month", right=True), Column("", spare=1))
    return _bars(columns, [(graph.label(one.key), one) for one in found], 1)


def _bars(columns: Sequence[Column], found: Sequence[tuple[str, Amount]], places: int) -> Block:
    if not found:
        return NOTHING
    most = max(one.value for _, one in found)
    rows = [
        Row((name, about(one.value, estimated=one.estimated, places=places),
             "━" * max(1, round(one.value / most * BAR))))
        for name, one in found
    ]  # fmt: skip
    return table(columns, rows)


def findings_block(findings: Sequence[Finding], themes: Themes) -> Block:
    """Give the findings by theme, with what each rule found in a few words."""
    if not findings:
        return Paragraph("No findings.")
    rows = [
        Row((theme, severities(of), _named(of))) for theme, of in by_theme(findings, themes).items()
    ]
    return table((Column("theme"), Column("how many"), Column("what")), rows)


def explained_block(explained: Sequence[ExplainedFinding]) -> Iterator[Block]:
    """Give the findings that the structure explains, with the reasons."""
    if explained:
        rows = [
            Remark(f"{one.finding.message}: {one.reason} (until {one.until})",
                   one.finding.severity, one.finding.rule)
            for one in explained
        ]  # fmt: skip
        yield Remarks(rows, "Explained")


def by_theme(findings: Sequence[Finding], themes: Themes) -> Mapping[str, Sequence[Finding]]:
    """Sort findings by theme, the themes by name."""
    found: dict[str, list[Finding]] = {}
    for one in findings:
        found.setdefault(themes[one.rule], []).append(one)
    return dict(sorted(found.items()))


def severities(findings: Sequence[Finding]) -> str:
    """Count findings by severity in words."""
    counts = Counter(one.severity for one in findings)
    return ", ".join(counted(counts[one], one) for one in Severity if counts[one])


def _named(findings: Sequence[Finding]) -> str:
    rules = Counter(one.rule for one in findings)
    return ", ".join(
        f"{rule.replace('-', ' ')}{f' ({number})' if number > 1 else ''}"
        for rule, number in sorted(rules.items())
    )


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


def coverage_block(coverage: Sequence[Coverage]) -> Block:
    """Give the fields that not all state, those first that hide most."""
    gaps = gaps_of(coverage)
    if not gaps:
        return Paragraph("Everything that a rule asks for is stated.")
    rows = [
        Row((label_in_section(one.field), f"{one.stated} of {one.of} {one.field.partition('.')[0]}",
             counted(len(one.rules), "rule")))
        for one in gaps
    ]  # fmt: skip
    return table((Column("not always stated"), Column("stated by"), Column("asked by")), rows)


def gaps_of(coverage: Sequence[Coverage]) -> Sequence[Coverage]:
    """Order the fields that not all state by how much that hides."""
    return sorted(
        (one for one in coverage if one.stated < one.of),
        key=lambda one: (-len(one.rules) * (one.of - one.stated), one.field),
    )


def missing_in_words(
    coverage: Sequence[Coverage], most: int, other: str, others: str, where: str
) -> Iterator[str]:
    """Say of the fields that hide most how many do not state them.

    `other` and `others` are what one more is, and several, and `where` what is said behind them.
    """
    gaps = gaps_of(coverage)
    for one in gaps[:most]:
        section = one.field.partition(".")[0]
        yield f'"{label_in_section(one.field)}" for {one.of - one.stated} of {one.of} {section}'
    if len(gaps) > most:
        yield f"{counted(len(gaps) - most, other, others)}{where}"
