"""Structure in memory: its task with other texts in the place of its files."""

import os
from collections.abc import Mapping
from pathlib import Path

from govlint.lint.reading.texts import Texts
from govlint.lint.task import LintTask


def in_memory(task: LintTask, texts: Mapping[str, str]) -> LintTask:
    """Give the task of the same structure with other texts, by the names that they are shown by."""
    folder = Path(task.shown).parent
    named = {os.path.relpath(name, folder): text for name, text in texts.items()}
    root = task.root.resolve()
    return task._replace(root=root, texts=Texts(named, root.parent))
