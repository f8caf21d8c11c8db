"""A measure, explained: what it counts, of what, and which rules set it a limit."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from govlint.measures.measure import Measure
from govlint.report.labels_and_columns import labelled, paragraph
from govlint.structure.labels import label_in_section
from govlint.structure.model import ENTITIES


def print_measure(console: Console, measure: Measure, rules: Sequence[str]) -> None:
    """Print what a measure counts, the fields that it needs, and the rules that go by it."""
    if measure.subject == "seat-holder":
        subject, fields = "whoever holds seats", []
    else:
        subject, section = f"each {measure.subject}", ENTITIES[measure.subject][0]
        fields = [label_in_section(f"{section}.{field}") for field in measure.reads]
    paragraph(console, Text.assemble((measure.name, "bold"), f", a measure of {subject}"))
    labelled(console, "counts", measure.unit)
    if fields:
        labelled(console, "needs", ", ".join(fields))
    labelled(console, "rules", ", ".join(rules) or "none of the catalogue; one of your own may")
