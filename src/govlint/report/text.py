"""Findings for people: what, where, the lines themselves, what else, and what to do."""

from collections import Counter
from collections.abc import Iterator, Mapping

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from govlint.finding import Explained, Finding, Place, Result, Severity
from govlint.report.frame import Pages, frame
from govlint.report.summary import summary

FRAMES = 5
"""Findings of one rule that are shown in full."""

RELATED = 8
"""Related places that are shown under one finding."""

WIDEST = 120
"""Cells; longer lines are hard to read."""

STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold dark_orange3",
    Severity.INFO: "bold cyan",
}


def print_text(
    console: Console, result: Result, advice: Mapping[str, str], *, full: bool = False
) -> None:
    """Print a result; `advice` says for each rule what to do."""
    pages = Pages(dict(result.texts))
    seen: Counter[str] = Counter()
    width = min(console.width, WIDEST)
    for found in result.findings:
        seen[found.rule] += 1
        if full or seen[found.rule] <= FRAMES:
            _print_framed(console, pages, found, advice.get(found.rule, ""), width)
        else:
            _print(
                console, Text.assemble(_head(found), f" {_at(found.place)} {found.message}"), width
            )
            console.print() if _last_of(result, found) else None
    for one in result.explained:
        _print_explained(console, one, width)
    for sentence in summary(result):
        _print(console, Text(sentence), width)


def _print_framed(console: Console, pages: Pages, found: Finding, advice: str, width: int) -> None:
    style = STYLES[found.severity]
    _print(console, Text.assemble(_head(found), f" {found.message}"), width, hanging=2)
    _print(console, Text(f"  {_at(found.place)}", "dim"), width)
    for row in frame(pages, found.place, width - 2, style):
        console.print(Padding(row, (0, 0, 0, 2)), no_wrap=True, overflow="crop", crop=False)
    for line in _related(found):
        _print(console, Text(f"  {line}"), width, hanging=4)
    if advice:
        _print(
            console,
            Text.assemble(("  To do: ", "bold"), " ".join(advice.split())),
            width,
            hanging=9,
        )
    console.print()


def _related(found: Finding) -> Iterator[str]:
    for one in found.related[:RELATED]:
        yield f"· {one.message} ({_at(one.place)})"
    if len(found.related) > RELATED:
        yield f"· and {len(found.related) - RELATED} more"


def _print_explained(console: Console, one: Explained, width: int) -> None:
    by = f", {one.by}" if one.by else ""
    head = Text.assemble(("explained", "bold green"), " ", (one.finding.rule, "bold"))
    _print(console, Text.assemble(head, f" {one.finding.message}"), width, hanging=2)
    said = f"  {_at(one.finding.place)} until {one.until}: {one.reason}{by}"
    _print(console, Text(said, "dim"), width, hanging=4)
    console.print()


def _head(found: Finding) -> Text:
    return Text.assemble((found.severity.value, STYLES[found.severity]), " ", (found.rule, "bold"))


def _at(place: Place) -> str:
    return f"{place.path}:{place.line}:{place.column}"


def _last_of(result: Result, found: Finding) -> bool:
    return found is result.findings[-1]


def _print(console: Console, text: Text, width: int, hanging: int = 0) -> None:
    """Print a paragraph whose further lines are set in."""
    lines = text.wrap(console, width)
    if len(lines) > 1 and hanging:
        first = lines[0]
        rest = Text(" ").join(lines[1:])
        console.print(first)
        for line in rest.wrap(console, width - hanging):
            console.print(Padding(line, (0, 0, 0, hanging)))
        return
    for line in lines:
        console.print(line)
