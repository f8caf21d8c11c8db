"""Workbooks: the one structure that is read for one, where one is written, and its bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from govlint.cli.arguments import Arguments
from govlint.cli.structures import plan_of
from govlint.exchange.workbook.endings import ENDINGS
from govlint.files.border import refuse_leaving
from govlint.lint.reading.loader import LoadedStructure, load
from govlint.refusal import Refusal
from govlint.structure.word_lists import counted

NOT_INSTALLED = 'workbooks are written with another library: pip install "govlint[excel]"'


def as_file(grids: Sequence[Any], examples: Mapping[str, Any] | None = None) -> bytes:
    """Give sheets as the bytes of a workbook; raises `Refusal` where nothing writes them."""
    from govlint.exchange.workbook.writing.workbook import workbook

    try:
        return workbook(grids, examples=examples)
    except ImportError:
        raise Refusal(NOT_INSTALLED) from None


def new_workbook(output: Path | None, otherwise: str = "") -> Path:
    """Give where a workbook is written; raises `Refusal` where it cannot be, or one is there.

    `otherwise` says what else may have been meant by a file of another sort.
    """
    if output is None:
        raise Refusal(
            "--output: say where to, as in --output structure.xlsx, or which paper is wanted, as "
            "in --to sord"
        )
    if output.suffix.lower() != ENDINGS[0]:
        said = f"--output: {output}: a workbook is written to a file that ends in .xlsx"
        raise Refusal(f"{said}{otherwise}")
    refuse_leaving(output, written=True)
    if output.exists():
        raise Refusal(
            f"{output} is there already, and no workbook is written over; name another file with "
            "--output"
        )
    return output


def only_structure(asked: Arguments) -> LoadedStructure:
    """Read the one structure that is named; raises `Refusal` where it is none yet, or several."""
    plan = plan_of(asked)
    if len(plan.tasks) > 1:
        known = ", ".join(task.shown for task in plan.tasks[:4])
        raise Refusal(f"there are several structures: {known}; name one")
    task = plan.tasks[0]
    loaded = load(task.root, task.shown, task.texts)
    if loaded.structure is None or loaded.faults:
        number = len(loaded.faults)
        raise Refusal(
            f"{task.shown} cannot be read as a structure yet; `govlint check` says why at "
            f"{counted(number, 'place')}"
        )
    return loaded
