"""Statistics of a run: how many findings each rule has, and how long it took."""

from collections import Counter
from collections.abc import Iterator

from govlint.result import Result
from govlint.structure.word_lists import counted

BRIEF = 0.001
"""Seconds; a rule that took less and found nothing is only counted."""


def statistics(result: Result) -> Iterator[str]:
    """Give a line for each rule, the most frequent first, and one for those that took no time."""
    counts = Counter(found.rule for found in result.findings)
    brief = {rule: s for rule, s in result.seconds.items() if s < BRIEF and not counts[rule]}
    for rule in sorted(result.seconds.keys() - brief.keys(), key=lambda it: (-counts[it], it)):
        yield _line(counts[rule], result.seconds[rule], rule)
    if brief:
        others = f"{counted(len(brief), 'rule')} without findings, each below {BRIEF * 1000:g} ms"
        yield _line(0, sum(brief.values()), others)


def _line(number: int, seconds: float, of: str) -> str:
    return f"{number:>6} {seconds * 1000:>8.1f} ms  {of}"
