"""`export`: a paper that is kept beside the structure, made from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli import completion
from govlint.cli.options import (
    Anonymous,
    AnswerOutput,
    AsOf,
    Names,
    OnePath,
    Profiles,
    RuleFolders,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govlint.answers.answer import Answer
    from govlint.cli.answering import Shape
    from govlint.cli.arguments import Arguments
    from govlint.graph.graph import Graph
    from govlint.result import Result
    from govlint.rulebook.catalogue import Catalogue


def export(
    path: OnePath = Path(),
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="PAPER",
            help="sord, map, register, raci, interests, calendar, load, terms, comply, assurance "
            "or org.",
            autocompletion=completion.papers,
        ),
    ] = None,
    forum: Annotated[
        str | None,
        typer.Option("--forum", metavar="WORDS", help="The forum whose terms are written."),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="xlsx, docx, html, markdown, text, ics, ttl; default: as the file ends.",
            autocompletion=completion.paper_formats,
        ),
    ] = None,
    output: AnswerOutput = None,
    profiles: Profiles = None,
    rules: RuleFolders = None,
    as_of: AsOf = None,
    names: Names = False,
    anonymous: Anonymous = False,
) -> None:
    """Write a workbook from a structure, or a paper such as its scheme of delegation."""
    from govlint.cli.arguments import arguments_of

    asked = arguments_of(path, as_of, profiles, rules, names=names, anonymous=anonymous)
    if to is None:
        raise typer.Exit(_without_paper(asked, form, output))
    raise typer.Exit(_paper(replace(asked, terms=_terms(to)), to, forum, form, output))


def _without_paper(asked: Arguments, form: str | None, output: Path | None) -> int:
    """Write the workbook, where no paper is named; raises `Refusal`."""
    from govlint.cli.workbooks.export import write_workbook
    from govlint.refusal import Refusal

    if form not in (None, "xlsx"):
        raise Refusal("--format: without --to the structure is written as a workbook, xlsx")
    return write_workbook(asked, output)


def _paper(
    asked: Arguments, to: str, forum: str | None, form: str | None, output: Path | None
) -> int:
    """Write a paper; gives the exit code. Raises `Refusal` before anything is read."""
    from govlint.cli.answering import answered
    from govlint.cli.choices import PAPERS, PAPERS_CALLED
    from govlint.refusal import Refusal
    from govlint.structure.nearest_word import known_or_refuse, usually

    if to not in PAPERS and (meant := PAPERS_CALLED.get(usually(to))):
        raise Refusal(f'--to: "{to}" is not known; {meant}')
    known_or_refuse(to, tuple(PAPERS), "--to")
    _of_one_forum(to, forum)
    shape = _shape(to, form, output)

    def ask(graph: Graph, result: Result, catalogue: Catalogue) -> Answer:
        from govlint.answers.papers.all_papers import PAPERS as MAKERS
        from govlint.answers.papers.paper import Material

        return MAKERS[to](Material(graph, result, catalogue.rules, forum))

    return answered(asked, shape, ask)


def _terms(to: str) -> Sequence[str]:
    """Give the rules by whose terms a paper says when something falls due."""
    from govlint.cli.choices import BY_TERMS

    if to not in BY_TERMS:
        return ()
    from govlint.answers.due.deadlines_by_rules import RULES

    return RULES


def _of_one_forum(to: str, forum: str | None) -> None:
    """Raise `Refusal` where a forum is named for a paper that is of all, or none for one."""
    from govlint.refusal import Refusal

    if to == "terms" and forum is None:
        raise Refusal('--to terms: name the forum, as in --forum "place committee"')
    if to != "terms" and forum is not None:
        raise Refusal(f"--forum: {to} is of the whole structure; leave it out")


def _shape(to: str, form: str | None, output: Path | None) -> Shape:
    """Say what a paper is written in; raises `Refusal` where it does not fit into that."""
    from govlint.cli.answering import ENDINGS, Shape
    from govlint.cli.choices import PAPERS
    from govlint.cli.reading_and_writing import STANDARD_OUTPUT
    from govlint.refusal import Refusal

    fits = PAPERS[to]
    named = output not in (None, STANDARD_OUTPUT)
    meant = ENDINGS.get(output.suffix.lower()) if output and named else None
    if named and form is None and meant not in fits:
        endings = ", ".join(end for end, known in ENDINGS.items() if known in fits)
        raise Refusal(f"--output: {output}: {to} is written to a file that ends in {endings}")
    wanted = form or meant or (None if "text" in fits else fits[0])
    shape = Shape(wanted, output, whole=True, formats=fits, named_by="", in_plain_words=True)
    _ = shape.format
    return shape
