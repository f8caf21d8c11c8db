"""Sharing: the files that several structures have, in which not everything is to be mended."""

from collections import Counter
from collections.abc import Collection, Sequence

from govlint.finding import Finding
from govlint.lint.reading.loader import load, texts
from govlint.lint.task import LintTask

OF_ALL = ("unused-explanation",)
"""Rules of which one structure alone cannot tell whether what it shares is wrong."""


def shared_files(tasks: Sequence[LintTask]) -> Collection[str]:
    """Name the files that belong to more than one structure."""
    if len(tasks) < 2:
        return ()
    counts = Counter(
        name for task in tasks for name in texts(load(task.root, task.shown, task.texts))
    )
    return {name for name, number in counts.items() if number > 1}


def is_of_one(found: Finding, shared: Collection[str]) -> bool:
    """Tell whether a finding can be mended without asking other structures."""
    return found.rule not in OF_ALL or found.place.path not in shared
