"""Findings for people: what, where, the lines themselves, what else, and what to do."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from govlint.finding import Explained, Finding, Place, Result, Severity
from govlint.report.frame import Pages, frame
from govlint.report.printable import printable
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
                console, Text.assemble(_head(found), f" {_at(found.place)} {printable(found.message)}"), width
            )
            console.print() if _last_of(result, found) else None
    for one in result.explained:
        _print_explained(console, one, width)
    for sentence in summary(result):
        _print(console, Text(sentence), width)


def _print_framed(console: Console, pages: Pages, found: Finding, advice: str, width: int) -> None:
    style = STYLES[found.severity]
    _print(console, Text.assemble(_head(found), f" {printable(found.message)}"), width, hanging=2)
    _print(console, Text(f"  {_at(found.place)}", "dim"), width)
    for row in frame(pages, found.place, width - 2, style):
        line = Text.assemble("  ", row)
        line.rstrip()
        console.print(line, soft_wrap=True)
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
        yield f"· {printable(one.message)} ({_at(one.place)})"
    if len(found.related) > RELATED:
        yield f"· and {len(found.related) - RELATED} more"


def _print_explained(console: Console, one: Explained, width: int) -> None:
    by = f", {one.by}" if one.by else ""
    head = Text.assemble(("explained", "bold green"), " ", (one.finding.rule, "bold"))
    _print(console, Text.assemble(head, f" {printable(one.finding.message)}"), width, hanging=2)
    said = f"  {_at(one.finding.place)} until {one.until}: {printable(one.reason)}{printable(by)}"
    _print(console, Text(said, "dim"), width, hanging=4)
    console.print()


def _head(found: Finding) -> Text:
    return Text.assemble((found.severity.value, STYLES[found.severity]), " ", (found.rule, "bold"))


def _at(place: Place) -> str:
    return f"{printable(place.path)}:{place.line}:{place.column}"


def _last_of(result: Result, found: Finding) -> bool:
    return found is result.findings[-1]


def _print(console: Console, text: Text, width: int, hanging: int = 0) -> None:
    """Print a paragraph whose further lines are set in."""
    first, *rest = text.wrap(console, width)
    lines = [first, *_set_in(console, rest, width, hanging)]
    for line in lines:
        line.rstrip()
        console.print(line, soft_wrap=True)


def _set_in(console: Console, lines: Sequence[Text], width: int, by: int) -> Iterator[Text]:
    """Wrap the further lines of a paragraph anew, each behind some spaces."""
    if lines:
        for line in Text(" ").join(line.copy() for line in lines).wrap(console, width - by):
            yield Text.assemble(" " * by, line)
