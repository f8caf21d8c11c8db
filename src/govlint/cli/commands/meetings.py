"""`meetings`: what the meetings of each forum take, and what rests on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from govlint.cli.options import (
    Anonymous,
    AnswerFormat,
    AnswerOutput,
    AsOf,
    Names,
    OnePath,
    Places,
    Whole,
    day_of,
)

if TYPE_CHECKING:
    from govlint.answers.answer import Answer
    from govlint.graph.graph import Graph
    from govlint.result import Result
    from govlint.rulebook.catalogue import Catalogue


def meetings(
    path: OnePath = Path(),
    form: AnswerFormat = None,
    output: AnswerOutput = None,
    whole: Whole = False,
    places: Places = False,
    as_of: AsOf = None,
    names: Names = False,
    anonymous: Anonymous = False,
) -> None:
    """Show the hours that each forum takes, and what rests on it."""
    from govlint.cli.answering import Shape, answered
    from govlint.cli.arguments import Arguments

    asked = Arguments(
        paths=[path], day=day_of(as_of), findings_wanted=False, names=names, anonymous=anonymous
    )

    def ask(graph: Graph, result: Result, _: Catalogue) -> Answer:
        from govlint.answers.meetings.answer import meetings

        return meetings(graph, result.as_of)

    raise typer.Exit(answered(asked, Shape(form, output, whole, places, named_by=""), ask))
