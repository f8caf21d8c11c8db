"""Fields to fill: which ones are most worth filling next, and what that would let govlint see."""

from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from govlint.report.labels_and_columns import heading, paragraph
from govlint.report.line_wrapping import hanging
from govlint.report.summary import gaps, seen
from govlint.result import Result
from govlint.rulebook.own_rules import default_first
from govlint.structure.word_lists import counted

MOST_FIELDS = 5
MOST_RULES = 4
"""Rules that are shown for one field."""


def print_gaps(console: Console, result: Result, demands: Mapping[str, str]) -> None:
    """Print the gaps; `demands` says for each rule what it asks."""
    wanted = gaps(result)[:MOST_FIELDS]
    if not wanted:
        return
    heading(console, "Most worth filling next, and what govlint could then see")
    for one in wanted:
        paragraph(console, Text(seen(one), "bold"), left=2)
        for rule in default_first(one.rules)[:MOST_RULES]:
            told = Text.assemble(demands[rule], (f" ({rule})", "dim"))
            hanging(console, Text("    · "), Text(" " * 6), told)
        if (more := len(one.rules) - MOST_RULES) > 0:
            paragraph(console, Text(f"and {counted(more, 'more rule')}", "dim"), left=6)
