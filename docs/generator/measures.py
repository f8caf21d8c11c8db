"""The page of the measures: every number that a rule may set a limit to."""

from collections.abc import Iterator
from itertools import groupby

from generator.markdown import Page, code, page, plain, table
from govlint.measures.catalogue import MEASURES

LEAD = (
    "A measure is a number about one thing. A rule with `kind: limit` names one and says what it "
    "may be at least or at most. A measure says nothing about an entity that leaves one of these "
    "fields out."
)


def measure_pages() -> Iterator[Page]:
    """Give the page of all measures."""
    parts = [LEAD]
    for kind, names in groupby(sorted(MEASURES), key=lambda name: name.partition(".")[0]):
        those = [MEASURES[name] for name in names]
        rows = [(code(it.name), plain(it.unit), ", ".join(map(code, it.reads))) for it in those]
        parts += [f"## {kind.capitalize()}", table(("measure", "counts", "needs"), rows)]
    yield page("reference/measures.md", "Measures", "Every number that a rule may limit.", parts)
