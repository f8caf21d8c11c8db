"""Paper for a board, which `check` and `report` write with `--for board`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from govlint.cli.answering import Shape, answered
from govlint.cli.reading_and_writing import STANDARD_OUTPUT
from govlint.refusal import Refusal
from govlint.report.answers import PAPER_FORMATS
from govlint.structure.nearest_word import known_or_refuse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govlint.answers.answer import Answer
    from govlint.cli.arguments import Arguments
    from govlint.graph.graph import Graph
    from govlint.result import Result
    from govlint.rulebook.catalogue import Catalogue


def board_paper(
    readers: str, asked: Arguments, form: str | None, output: Path | None, *, of_check: bool
) -> int:
    """Write the paper; of `check` the findings give the exit code, of `report` it says who decides.

    Gives the exit code.
    """
    shape = Shape(
        form, output, whole=True, formats=PAPER_FORMATS, named_by="",
        in_plain_words=True, judges=of_check,
    )  # fmt: skip
    _can_be_written(readers, shape)

    def ask(graph: Graph, result: Result, _: Catalogue) -> Answer:
        from govlint.answers.board.answer import board

        return board(graph, result, decisions=not of_check)

    return answered(asked, shape, ask)


def _can_be_written(readers: str, shape: Shape) -> None:
    """Raise `Refusal` where it is not known for whom or in what, or Word cannot be written."""
    from govlint.cli.choices import READERS

    known_or_refuse(readers, READERS, "--for")
    if shape.form is None and shape.output in (None, STANDARD_OUTPUT):
        raise Refusal("--for board: say where to, as in --output paper.docx, or paper.html")
    _ = shape.format  # refused before anything is read


def one_of_each(formats: list[str], outputs: list[Path]) -> tuple[str | None, Path | None]:
    """Give the one format and the one file that are asked for; raises `Refusal`."""
    if len(formats) > 1 or len(outputs) > 1:
        raise Refusal("--for board: one format and one file at a time")
    return next(iter(formats), None), next(iter(outputs), None)


def alone(given: Mapping[str, object]) -> None:
    """Raise `Refusal` where an option is given that a paper has no place for."""
    for option, value in given.items():
        if value:
            raise Refusal(f"{option}: a paper for a board has no place for it; leave it out")
