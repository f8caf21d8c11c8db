"""The page of the measures: every number that a rule may set a limit to."""

from collections.abc import Iterator
from itertools import groupby

from generator.markdown import Page, Row, code, page, plain, table
from govlint.measures.catalogue import MEASURES
from govlint.measures.measure import Measure

PACKAGE = "govlint.measures."

LEAD = (
    "A measure is a number about one thing. A rule with `kind: limit` names one and says what it "
    "may be at least or at most. A measure says nothing about an entity that leaves out one of "
    "the fields that it needs. Measures stand by theme, as the rules do; their modules are those "
    "of `govlint.measures`."
)


def measure_pages() -> Iterator[Page]:
    """Give the page of all measures."""
    parts = [LEAD]
    known = sorted(MEASURES.values(), key=lambda measure: (_theme(measure), measure.name))
    for theme, measures in groupby(known, key=_theme):
        rows = [_row(measure) for measure in measures]
        parts += [f"## {theme.capitalize()}", table(("measure", "counts", "needs", "module"), rows)]
    yield page("reference/measures.md", "Measures", "Every number that a rule may limit.", parts)


def _row(measure: Measure) -> Row:
    needs = ", ".join(map(code, measure.reads))
    return code(measure.name), plain(measure.unit), needs, code(_module(measure))


def _theme(measure: Measure) -> str:
    return _module(measure).partition(".")[0]


def _module(measure: Measure) -> str:
    return measure.of.__module__.removeprefix(PACKAGE)
