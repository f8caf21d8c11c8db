"""`due`: what is overdue, falls due, begins and ends."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.answers.due.within import DEFAULT
from govlint.cli import completion
from govlint.cli.options import Anonymous, AnswerOutput, AsOf, Names, OnePath, Places, Whole, day_of
from govlint.report.answers import DIARY_FORMATS

if TYPE_CHECKING:
    from govlint.answers.answer import Answer
    from govlint.graph.graph import Graph
    from govlint.result import Result
    from govlint.rulebook.catalogue import Catalogue


def due(
    path: OnePath = Path(),
    within: Annotated[
        str,
        typer.Option(
            "--within",
            metavar="TIME",
            help="How far ahead: days, weeks, months, years, like 6w; or up to a day.",
        ),
    ] = DEFAULT,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help=f"{', '.join(DIARY_FORMATS)}; default: text.",
            autocompletion=completion.diary_formats,
        ),
    ] = None,
    output: AnswerOutput = None,
    whole: Whole = False,
    places: Places = False,
    as_of: AsOf = None,
    names: Names = False,
    anonymous: Anonymous = False,
) -> None:
    """Show what is overdue, falls due, begins and ends."""
    from govlint.answers.due.deadlines_by_rules import RULES
    from govlint.cli.answering import Shape, answered
    from govlint.cli.arguments import Arguments

    asked = Arguments(
        paths=[path],
        day=day_of(as_of),
        select=RULES,
        findings_wanted=False,
        names=names,
        anonymous=anonymous,
    )

    def ask(graph: Graph, result: Result, catalogue: Catalogue) -> Answer:
        from govlint.answers.due.answer import due

        return due(graph, result.as_of, within, catalogue.rules)

    raise typer.Exit(answered(asked, Shape(form, output, whole, places, DIARY_FORMATS, ""), ask))
