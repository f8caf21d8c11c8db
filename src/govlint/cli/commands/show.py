"""`show`: all about one thing that a structure describes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli.options import (
    Anonymous,
    AnswerFormat,
    AnswerOutput,
    AsOf,
    Names,
    Places,
    Profiles,
    RuleFolders,
    Structure,
    Whole,
)

if TYPE_CHECKING:
    from govlint.answers.answer import Answer
    from govlint.graph.graph import Graph
    from govlint.result import Result
    from govlint.rulebook.catalogue import Catalogue


def show(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS",
            help="An id, a short name, a name or a part of one, of whatever is described.",
        ),
    ],
    structure: Structure = Path(),
    form: AnswerFormat = None,
    output: AnswerOutput = None,
    whole: Whole = False,
    places: Places = False,
    profiles: Profiles = None,
    rules: RuleFolders = None,
    as_of: AsOf = None,
    names: Names = False,
    anonymous: Anonymous = False,
) -> None:
    """Show all about one forum, post, body, decision or service."""
    from govlint.cli.answering import Shape, answered
    from govlint.cli.arguments import arguments_of

    asked = arguments_of(structure, as_of, profiles, rules, names=names, anonymous=anonymous)

    def ask(graph: Graph, result: Result, _: Catalogue) -> Answer:
        from govlint.answers.show.answer import show

        return show(graph, " ".join(words), result.as_of, result.findings)

    raise typer.Exit(answered(asked, Shape(form, output, whole, places), ask))
