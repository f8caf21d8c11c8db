"""Overview of a structure on one page: its size, tree, forums, people, findings and gaps."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rich.console import Console
from rich.text import Text

from govlint.finding import Coverage, Result, Severity
from govlint.graph.graph import Graph
from govlint.measures.catalogue import MEASURES
from govlint.measures.measure import Reading
from govlint.report.accountability_text import print_tree
from govlint.report.layout import GAP, columns, flowing, heading, paragraph, width_of
from govlint.report.summary import field_label, summary
from govlint.report.text import STYLES
from govlint.structure.model import SECTIONS
from govlint.structure.sanitise import printable

LONGEST = 10
"""Lines of a list."""

MOST_GAPS = 15
MOST_RULES = 3
BAR = 24
"""Cells of the longest bar."""

Ranked = tuple[str, float]


def print_page(console: Console, result: Result, graph: Graph, themes: Mapping[str, str]) -> None:
    """Print one structure; `themes` says for each rule where in the catalogue it stands."""
    _print_head(console, result, graph)
    print_tree(console, result, graph)
    _print_largest(console, result.as_of, graph)
    _print_loaded(console, result.as_of, graph)
    _print_findings(console, result, themes)
    _print_coverage(console, result.coverage)
    console.print()
    for sentence in summary(replace(result, coverage=())):
        paragraph(console, sentence)


def _print_head(console: Console, result: Result, graph: Graph) -> None:
    (checked,) = result.structures
    paragraph(console, Text(printable(checked.name), "bold"))
    paragraph(console, Text(f"{printable(checked.path)}, as of {result.as_of}", "dim"))
    console.print()
    nothing = [Text("Nothing is described.")]
    counts = [Text(_number(section, of)) for section, of in checked.counts.items() if of]
    flowing(console, Text(), Text(), counts or nothing)


def _number(section: str, of: int) -> str:
    return f"{of} {section if of > 1 else SECTIONS[section][0]}"


def _print_largest(console: Console, day: date, graph: Graph) -> None:
    measure = MEASURES["forum.participants"]
    live = [key for key, forum in graph.forums.items() if forum.status in ("active", "shadow")]
    sizes = _ranked(live, lambda forum: measure.of(graph, day, forum))
    if sizes:
        heading(console, f"The largest forums, by {measure.unit}")
        _print_bars(console, [(graph.label(forum), size) for forum, size in sizes[:LONGEST]])


def _print_loaded(console: Console, day: date, graph: Graph) -> None:
    hours, seats = MEASURES["person.hours-per-month"], MEASURES["person.seats"]
    measure = hours
    loads = _ranked(graph.seats.by_holder, lambda holder: hours.of(graph, day, holder))
    if not loads:
        measure = seats
        loads = _ranked(graph.seats.by_holder, lambda holder: seats.of(graph, day, holder))
    if loads:
        heading(console, f"The most loaded, by {measure.unit}")
        _print_bars(console, [(graph.seat_holder(one), load) for one, load in loads[:LONGEST]])


def _ranked(
    keys: Sequence[str] | Mapping[str, object], of: Callable[[str], Reading | None]
) -> list[Ranked]:
    """Order what can be measured and is not nothing, the largest first, equals as written."""
    read = ((key, reading.value) for key in keys if (reading := of(key)))
    measured = [(key, value) for key, value in read if value]
    return sorted(measured, key=lambda one: -one[1])


def _print_bars(console: Console, rows: Sequence[Ranked]) -> None:
    most = max(number for _, number in rows)
    longest = max(len(f"{number:g}") for _, number in rows)
    room = width_of(console) - BAR - longest - 3 * GAP
    table = []
    for named, number in rows:
        name = Text(printable(named))
        name.truncate(room, overflow="ellipsis")
        bar = Text("━" * max(1, round(number / most * BAR)), "cyan")
        table.append((name, Text(f"{number:g}".rjust(longest)), bar))
    columns(console, table)


def _print_findings(console: Console, result: Result, themes: Mapping[str, str]) -> None:
    if not result.findings:
        return
    heading(console, "Findings")
    rows = []
    for theme in sorted({themes[one.rule] for one in result.findings}):
        found = [one for one in result.findings if themes[one.rule] == theme]
        named = ", ".join(
            f"{rule} {number}" if number > 1 else rule
            for rule, number in sorted(Counter(one.rule for one in found).items())
        )
        severities = _severities(Counter(one.severity for one in found))
        rows.append((Text(theme), severities, Text(named, "dim")))
    columns(console, rows)


def _severities(counts: Counter[Severity]) -> Text:
    return Text(", ").join(
        Text(f"{counts[severity]} {severity}{'s' * (counts[severity] > 1)}", STYLES[severity])
        for severity in Severity
        if counts[severity]
    )


def _print_coverage(console: Console, coverage: Sequence[Coverage]) -> None:
    gaps = sorted(
        (one for one in coverage if one.stated < one.of),
        key=lambda one: (-len(one.rules) * (one.of - one.stated), one.field),
    )
    if not gaps:
        return
    heading(console, "What could not be seen: how many state it, and the rules that stayed silent")
    columns(console, [_gap(one) for one in gaps[:MOST_GAPS]])
    if len(gaps) > MOST_GAPS:
        paragraph(console, Text(f"and {len(gaps) - MOST_GAPS} more fields", "dim"), left=2)


def _gap(one: Coverage) -> tuple[Text, Text, Text]:
    section, _, _ = one.field.partition(".")
    more = len(one.rules) - MOST_RULES
    named = ", ".join(one.rules[:MOST_RULES]) + (f" and {more} more" if more > 0 else "")
    told = Text(f"{one.stated} of {one.of} {section}")
    return Text(field_label(one)), told, Text(named, "dim")
