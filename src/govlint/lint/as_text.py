"""A workbook as the text of a structure, for what changes texts in memory."""

from pathlib import Path

from govlint.exchange.workbook.endings import is_workbook
from govlint.exchange.workbook.stated import stated
from govlint.exchange.yaml_files import yaml_text
from govlint.lint.reading.loader import load
from govlint.lint.reading.texts import Texts
from govlint.lint.task import LintTask
from govlint.refusal import Refusal


def as_text(task: LintTask) -> LintTask:
    """Give a workbook as a text of the same name; anything else, and one with faults, as it is."""
    if not of_workbook(task):
        return task
    loaded = load(task.root, task.shown)
    if loaded.structure is None or loaded.faults:
        return task
    name = Path(task.shown).name
    texts = Texts({name: yaml_text(stated(loaded.structure))}, task.root.parent)
    return task._replace(texts=texts)


def of_workbook(task: LintTask) -> bool:
    """Tell whether a structure stands in a workbook, and in no text in the place of it."""
    return task.texts is None and is_workbook(task.root)


def refuse_writing(task: LintTask, option: str) -> None:
    """Raise `Refusal` where a workbook would be written into."""
    if of_workbook(task):
        raise Refusal(
            f"{option}: {task.shown} is a workbook, into which nothing is written; change the "
            "cells (what is explained stands on the sheet Explained), or keep the structure as "
            "YAML: govlint import"
        )
