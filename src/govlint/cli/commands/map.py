"""`map`: a structure as a picture, for a wall, a slide or a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli import completion
from govlint.cli.options import (
    Anonymous,
    AnswerOutput,
    AsOf,
    Focus,
    Names,
    OnePath,
    Places,
    Profiles,
    RuleFolders,
    Whole,
)
from govlint.report.answers import MAP_FORMATS

if TYPE_CHECKING:
    from govlint.answers.answer import Answer
    from govlint.cli.answering import Shape
    from govlint.cli.arguments import Arguments
    from govlint.graph.graph import Graph
    from govlint.result import Result
    from govlint.rulebook.catalogue import Catalogue


def map(
    path: OnePath = Path(),
    focus: Focus = None,
    depth: Annotated[
        int | None, typer.Option("--depth", min=1, max=1000, help="The levels that are drawn.")
    ] = None,
    only: Annotated[
        str | None,
        typer.Option(
            "--only",
            metavar="ORGANISATION",
            help="Dim what this organisation has no seat in.",
        ),
    ] = None,
    before: Annotated[
        Path | None,
        typer.Option(
            "--before",
            metavar="PATH",
            help="An earlier version, drawn with it: what came and went.",
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="REVISION", help="A revision of git in the place of --before."
        ),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help=f"{', '.join(MAP_FORMATS)}; default: text.",
            autocompletion=completion.map_formats,
        ),
    ] = None,
    output: AnswerOutput = None,
    whole: Whole = False,
    places: Places = False,
    profiles: Profiles = None,
    rules: RuleFolders = None,
    as_of: AsOf = None,
    names: Names = False,
    anonymous: Anonymous = False,
) -> None:
    """Draw a structure: who answers to whom, whose votes, what was found."""
    from govlint.cli.answering import Shape, answered
    from govlint.cli.arguments import arguments_of

    asked = arguments_of(
        path, as_of, profiles, rules, names=names, anonymous=anonymous, since=since
    )
    shape = Shape(form, output, whole, places, MAP_FORMATS, named_by="")

    if before is not None or since is not None:
        raise typer.Exit(_both(asked, shape, before, (focus, depth, only)))

    def ask(graph: Graph, result: Result, _: Catalogue) -> Answer:
        from govlint.answers.map.answer import MapOptions, draw

        wish = MapOptions(focus, depth, only, _lines(shape))
        return draw(graph, result.as_of, result.findings, wish)

    raise typer.Exit(answered(asked, shape, ask))


def _both(
    asked: Arguments,
    shape: Shape,
    before: Path | None,
    wished: tuple[str | None, int | None, str | None],
) -> int:
    """Draw two versions at once; gives the exit code."""
    from govlint.answers.map.answer import MapOptions
    from govlint.change.answer.map import map_of
    from govlint.cli.versions import differences

    if before is not None and asked.since is not None:
        raise typer.BadParameter("give one of them", param_hint="--before and --since")
    if wished[0] is not None:
        raise typer.BadParameter("two versions are drawn whole", param_hint="--focus")
    wish = MapOptions(*wished, _lines(shape))
    return differences(asked, shape, before, lambda made: map_of(made, wish))


def _lines(shape: Shape) -> int | None:
    """Give the lines that the tree on the screen may take; None where it is whole."""
    return None if shape.whole or shape.format != "text" else LINES


LINES = 20
"""Lines of the tree, so that all fits on one screen."""
