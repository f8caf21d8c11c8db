"""`who`: who decides something, and by what right."""

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


def who(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS [SUM]",
            help="A decision, type, category, service or function, and a sum such as 300k.",
        ),
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="All decisions, by type and sum.")] = False,
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
    """Say who decides, up to which sum and by what paper."""
    from govlint.cli.answering import Shape, answered
    from govlint.cli.arguments import arguments_of

    if words and listed:
        raise typer.BadParameter("shows all decisions; leave the words out", param_hint="--list")
    if not words and not listed:
        raise typer.BadParameter("say what is to be decided, or --list", param_hint="WORDS")
    asked = arguments_of(structure, as_of, profiles, rules, names=names, anonymous=anonymous)

    def ask(graph: Graph, result: Result, _: Catalogue) -> Answer:
        from govlint.answers.sums_in_questions import question
        from govlint.answers.who.answer import who
        from govlint.answers.who.listing import who_list

        if not words:
            return who_list(graph, result.as_of)
        put = question(words, graph.structure.currency)
        return who(graph, put, result.as_of, result.findings)

    raise typer.Exit(answered(asked, Shape(form, output, whole, places), ask))
