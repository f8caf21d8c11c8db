"""News of a save: which text changed, and what became of every finding."""

from collections.abc import Sequence
from typing import NamedTuple

from govlint.cli.watch.reading import Snapshot
from govlint.cli.watch.text_changes import LineChange, text_changes
from govlint.finding import Change, Finding
from govlint.lint.earlier.comparison import Comparison, compare
from govlint.lint.earlier.earlier_state import EarlierState, WithReasons
from govlint.lint.earlier.past_findings import past
from govlint.lint.why_gone import reasons_in
from govlint.result import Gone, Result

ORDER = (Change.NEW, Change.WORSE, Change.BETTER, Change.GONE)
"""What became of a finding, in the order in which it is said."""


class NewsItem(NamedTuple):
    """A finding that came, went, or is worse or better."""

    change: Change
    message: str
    rule: str
    about: Finding | Gone
    """The finding, or what went, with why it is gone."""


class News(NamedTuple):
    """What one save changed; nothing at the beginning."""

    texts: Sequence[LineChange] = ()
    findings: Sequence[NewsItem] = ()
    before: int | None = None
    """The findings that there were."""


def news(before: Snapshot | None, now: Snapshot) -> News:
    """Say what changed between two readings."""
    if before is None or before.result is None or now.result is None:
        return News()
    day = now.result.as_of
    with_reasons = reasons_in(now.tasks, day, names=now.names, sorts=before.sorts)
    compared = comparison(before.result, now.result, with_reasons)
    moved = [
        NewsItem(one.change, one.message, one.rule, one) for one in compared.found if one.change
    ]
    moved += [NewsItem(Change.GONE, one.message, one.rule, one) for one in compared.gone]
    told = [one for change in ORDER for one in moved if one.change is change]
    return News(list(text_changes(before.texts, now.texts)), told, len(before.result.findings))


def comparison(before: Result, now: Result, with_reasons: WithReasons) -> Comparison:
    """Say what became of every finding since an earlier reading, and why some are gone."""
    roots = {one.path: one.name for one in before.structures}
    then = map(past, before.findings)
    state = EarlierState(then, lambda _: True, roots=roots, with_reasons=with_reasons)
    return compare(now, state)
