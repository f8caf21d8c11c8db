"""Lines on what a save changed: texts, findings that came and went, and a finding in few lines."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from govlint.answers.answer import SHAPES, Remark
from govlint.cli.watch.news import ORDER, News, NewsItem
from govlint.cli.watch.reading import Snapshot
from govlint.cli.watch.text_line import MARGIN, text_line
from govlint.finding import Change, Severity
from govlint.report.answers.page import RULE, TONES
from govlint.report.status import why_gone
from govlint.result import Gone, WhyGone
from govlint.rulebook.own_rules import own_last
from govlint.rulebook.weight import in_turn
from govlint.structure.sanitise import printable

MOST_TEXTS, MOST_MOVED = 4, 5
"""Changes of text, and of findings, that are shown before the rest is counted."""
LABEL = 8
"""Cells of a label with the space behind it."""

TONE_OF = {
    Change.NEW: "bold red", Change.WORSE: "bold red",
    Change.BETTER: "bold green", Change.GONE: "bold green",
}  # fmt: skip


def changes(console: Console, reading: Snapshot, news: News) -> Iterator[Text]:
    """Say which text changed, what became of findings, and how many are left."""
    for change in news.texts[:MOST_TEXTS]:
        yield text_line(console.width, change, reading.short(change.path))
    if (more := len(news.texts) - MOST_TEXTS) > 0:
        yield Text(f"{MARGIN}and {more:,} more line{'s' * (more > 1)}")
    if not news.findings:
        return
    if news.texts:
        yield Text()
    found = _in_order(news.findings)
    for moved in found[:MOST_MOVED]:
        yield from _moved(console, moved)
    rest = found[MOST_MOVED:]
    counts = [(change, [one.change for one in rest].count(change)) for change in TONE_OF]
    if said := ", ".join(f"{number} more {change}" for change, number in counts if number):
        yield Text(f"{MARGIN}{'':{LABEL}}and {said}")
    yield _left(reading)


def _in_order(found: Sequence[NewsItem]) -> Sequence[NewsItem]:
    """Put first what matters most of what is new, of what is worse and so on, if not all fits."""
    if len(found) <= MOST_MOVED:
        return own_last(found)
    return in_turn(found, lambda one: [one.about], lambda one: ORDER.index(one.change))


def _moved(console: Console, moved: NewsItem) -> Iterator[Text]:
    """Say of a finding what became of it, in at most two lines, with its rule at the right.

    Behind one that is gone stands why it is.
    """
    remark = Remark(moved.message, None, moved.rule)
    gone = moved.about if isinstance(moved.about, Gone) else None
    is_asked = gone is None or gone.why is not WhyGone.NOT_ASKED
    label = Text(f"{moved.change:<{LABEL}}", TONE_OF[moved.change] if is_asked else "bold yellow")
    yield from remark_lines(console, label, remark, most=2)
    if gone and (why := why_gone(gone)):
        yield from remark_lines(console, Text(" " * LABEL), Remark(why), most=2)


def _left(reading: Snapshot) -> Text:
    """Count the findings that are left by their severity."""
    assert reading.result
    counts = reading.result.by_severity()
    parts = [
        part
        for severity in Severity
        for part in ((SHAPES[severity], TONES[severity]), f" {counts[severity]}  ")
    ]
    return Text.assemble(MARGIN, (f"{'left':<{LABEL}}", "bold"), *parts)


def remark_lines(console: Console, lead: Text, remark: Remark, most: int) -> Iterator[Text]:
    """Set a text behind its lead, in a few lines, with its rule at the right of the last."""
    width = max(20, console.width - len(MARGIN) - lead.cell_len)
    rule = Text(printable(remark.rule), RULE)
    rule.truncate(width // 2, overflow="ellipsis")
    room = width - rule.cell_len - len(MARGIN)
    lines = list(Text(printable(remark.text)).wrap(console, width))
    if len(lines) > most or (len(lines) == most and lines[-1].cell_len > room):
        lines = lines[:most]
        lines[-1].append(" …")
        lines[-1].truncate(room, overflow="ellipsis")
    elif lines[-1].cell_len > room:
        lines.append(Text())
    for number, line in enumerate(lines):
        line.rstrip()
        first = lead if number == 0 else Text(" " * lead.cell_len)
        gap = " " * (width - line.cell_len - rule.cell_len)
        last = (gap, rule) if number == len(lines) - 1 else ()
        yield Text.assemble(MARGIN, first, line, *last)
