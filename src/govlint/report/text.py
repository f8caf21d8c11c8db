"""Text format, for people: what was found, where, the lines, what else, and what to do."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from govlint.finding import Change, Finding, Severity
from govlint.report.frame import Pages, frame
from govlint.report.labels_and_columns import paragraph
from govlint.report.line_wrapping import as_they_are, hanging, hung, width_of
from govlint.report.status import advice, at, before, homes, state_of, why_gone
from govlint.report.summary import summary
from govlint.result import ExplainedFinding, Gone, Result, WhyGone
from govlint.rulebook.catalogue import CatalogueEntry
from govlint.rulebook.weight import are_extra
from govlint.structure.sanitise import printable

FRAMES = 5
"""Findings of one rule that are shown in full."""

RELATED = 8
"""Related places that are shown under one finding."""

NO_MARGIN, MARGIN = Text(), Text("  ")

AT_ONCE = 1_000
"""Rows that are printed together, since each time costs as much as many rows."""

STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold dark_orange3",
    Severity.INFO: "bold cyan",
}


def print_text(
    console: Console, result: Result, rules: Mapping[str, CatalogueEntry], *, full: bool = False
) -> None:
    """Print a result; `rules` are those that can say what to do."""
    pages = Pages({**result.texts, **result.sheets})
    framed = range(len(result.findings)) if full else _with_frames(result.findings)
    waiting: list[Text] = []
    for place, found in enumerate(result.findings):
        if place in framed:
            waiting += _framed(console, pages, found, _to_do(rules, found))
        else:
            waiting += hung(console, NO_MARGIN, MARGIN, _told(found, f"{at(found.place)} "))
        if len(waiting) >= AT_ONCE:
            _print_waiting(console, waiting)
    _print_waiting(console, waiting)
    if shortened := len(result.findings) - len(framed):
        paragraph(console, Text(f"{shortened} on one line each; --full shows all.", "dim"))
        console.print()
    for one in result.explained:
        _print_explained(console, one)
    for found in result.earlier.known if result.earlier else ():
        if found.change is Change.BETTER:
            _print_better(console, found)
    for gone in result.earlier.gone if result.earlier else ():
        _print_gone(console, gone)
    for sentence in summary(result):
        paragraph(console, sentence)


def _with_frames(findings: Sequence[Finding]) -> Collection[int]:
    """Give by position the first findings of each rule; what settings alone ask for comes last."""
    by_weight = sorted(range(len(findings)), key=lambda place: are_extra([findings[place]]))
    seen: Counter[str] = Counter()
    framed = set()
    for place in by_weight:
        rule = findings[place].rule
        seen[rule] += 1
        if seen[rule] <= FRAMES:
            framed.add(place)
    return framed


def _print_waiting(console: Console, rows: list[Text]) -> None:
    if rows:
        as_they_are(console, rows)
        rows.clear()


def _framed(console: Console, pages: Pages, found: Finding, to_do: str) -> Iterator[Text]:
    """Give the rows of a finding with its lines, and a free one behind them."""
    yield from hung(console, NO_MARGIN, MARGIN, _told(found))
    yield from hung(console, MARGIN, MARGIN, Text(_where(found), "dim"))
    room = width_of(console) - MARGIN.cell_len
    for row in frame(pages, found.place, room, STYLES[found.severity]):
        yield Text.assemble(MARGIN, row)
    for told in _related(found):
        yield from hung(console, Text("  · "), Text(" " * 4), told)
    if to_do:
        label = Text("  To do: ", "bold")
        yield from hung(console, label, Text(" " * label.cell_len), to_do)
    yield Text()


def _to_do(rules: Mapping[str, CatalogueEntry], found: Finding) -> str:
    """Say what to do, and whether it can be left to the program."""
    to_do = advice(rules, found)
    if not found.fix:
        return to_do
    option = " --unsafe" if found.fix.unsafe else ""
    return f"{to_do} `govlint fix{option}` can write it.".strip()


def _told(found: Finding, place: str = "") -> Text:
    change = f"{found.change} " if found.change else ""
    head = (found.severity.value, STYLES[found.severity]), " ", (printable(found.rule), "bold")
    return Text.assemble((change, "bold"), *head, f" {place}{printable(found.message)}")


def _where(found: Finding) -> str:
    return " ".join(filter(None, [at(found.place), homes(found)]))


def _related(found: Finding) -> Iterator[str]:
    if found.before:
        yield before(found)
    for one in found.related[:RELATED]:
        yield f"{printable(one.message)} ({at(one.place)})"
    if rest := len(found.related[RELATED:]) + found.unlisted:
        yield f"and {rest} more"


def _print_explained(console: Console, one: ExplainedFinding) -> None:
    head = ("explained", "bold green"), " ", (printable(one.finding.rule), "bold")
    told = Text.assemble(*head, f" {printable(one.finding.message)}")
    hanging(console, NO_MARGIN, MARGIN, told)
    by = f" by {printable(one.by)}" if one.by else ""
    said = f"{_where(one.finding)}, explained{by} until {one.until}: {printable(one.reason)}"
    hanging(console, MARGIN, Text(" " * 4), Text(said, "dim"))
    console.print()


def _print_better(console: Console, found: Finding) -> None:
    head = ("better", "bold green"), " ", (printable(found.rule), "bold")
    told = Text.assemble(*head, f" {printable(found.message)}")
    hanging(console, NO_MARGIN, MARGIN, told)
    said = ", ".join(filter(None, [_where(found), before(found)]))
    hanging(console, MARGIN, Text(" " * 4), Text(said, "dim"))
    console.print()


def _print_gone(console: Console, gone: Gone) -> None:
    style = "bold yellow" if gone.why is WhyGone.NOT_ASKED else "bold green"
    head = (state_of(gone), style), " ", (printable(gone.rule), "bold")
    told = Text.assemble(*head, f" {printable(gone.message)}")
    hanging(console, NO_MARGIN, MARGIN, told)
    paragraph(console, Text(printable(gone.path), "dim"), MARGIN.cell_len)
    if said := why_gone(gone):
        hanging(console, MARGIN, Text(" " * 4), Text(said))
    console.print()
