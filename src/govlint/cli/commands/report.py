"""`report`: one screen to open a meeting with, and each of its parts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli import completion
from govlint.cli.options import (
    Anonymous,
    AnswerFormat,
    AnswerOutput,
    AsOf,
    Focus,
    For,
    Names,
    OnePath,
    Places,
    Profiles,
    RuleFolders,
    Whole,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govlint.answers.answer import Answer
    from govlint.cli.answering import Shape
    from govlint.cli.arguments import Arguments
    from govlint.graph.graph import Graph
    from govlint.result import Result
    from govlint.rulebook.catalogue import Catalogue


def report(
    path: OnePath = Path(),
    part: Annotated[
        str | None,
        typer.Option(
            "--part",
            metavar="PART",
            help="One part: tree, sizes, loads, findings, decisions, routes or coverage.",
            autocompletion=completion.parts,
        ),
    ] = None,
    focus: Focus = None,
    depth: Annotated[
        int | None, typer.Option("--depth", min=1, max=1000, help="The levels of the tree.")
    ] = None,
    form: AnswerFormat = None,
    output: AnswerOutput = None,
    whole: Whole = False,
    places: Places = False,
    profiles: Profiles = None,
    rules: RuleFolders = None,
    as_of: AsOf = None,
    names: Names = False,
    anonymous: Anonymous = False,
    readers: For = None,
) -> None:
    """Show a structure on one screen to open a meeting with."""
    from govlint.cli.answering import Shape, answered
    from govlint.cli.arguments import arguments_of

    asked = arguments_of(path, as_of, profiles, rules, names=names, anonymous=anonymous)
    if readers is not None:
        given = {"--part": part, "--focus": focus, "--depth": depth, "--places": places}
        raise typer.Exit(_paper(readers, asked, form, output, given))
    shape = Shape(form, output, whole or part is not None, places, named_by="")

    def ask(graph: Graph, result: Result, catalogue: Catalogue) -> Answer:
        from govlint.answers.report.answer import PARTS, ReportOptions, report
        from govlint.structure.nearest_word import known_or_refuse

        if part is not None:
            known_or_refuse(part, PARTS, "--part")
        wish = ReportOptions(
            part, whole or shape.format != "text", focus, depth, _lines(shape, part)
        )
        return report(graph, result, catalogue.rules, wish)

    raise typer.Exit(answered(asked, shape, ask, several=True))


def _paper(
    readers: str,
    asked: Arguments,
    form: str | None,
    output: Path | None,
    given: Mapping[str, object],
) -> int:
    """Write the structure and its findings as a paper for others than those who keep the files."""
    from govlint.cli.board import alone, board_paper

    alone(given)
    return board_paper(readers, asked, form, output, of_check=False)


def _lines(shape: Shape, part: str | None) -> int | None:
    """Give the lines that the tree may take; None where it is whole."""
    from govlint.cli.console import screen
    from govlint.report.answers.text import WIDE

    if shape.whole or part or shape.format != "text":
        return None
    return 22 if screen().width >= WIDE else 13
