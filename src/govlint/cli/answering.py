"""How a command answers: one structure found, read and asked, and the answer written once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from govlint.cli.choices import known_format, refuse_unwritten
from govlint.cli.exit_codes import Code, code_of, refused, say
from govlint.refusal import Refusal
from govlint.report.answers import BINARY, FORMATS, WITHOUT_NOTES, Where, as_bytes, written
from govlint.structure.command_words import command_word

if TYPE_CHECKING:
    from govlint.answers.answer import Answer
    from govlint.cli.arguments import Arguments
    from govlint.graph.graph import Graph
    from govlint.lint.plan import Plan
    from govlint.lint.run import LintedStructure
    from govlint.lint.task import LintTask
    from govlint.result import Result
    from govlint.rulebook.catalogue import Catalogue

Ask = Callable[["Graph", "Result", "Catalogue"], "Answer"]
"""What makes an answer of a structure and the findings about it; raises `Refusal`."""

ENDINGS = {
    ".html": "html", ".md": "markdown", ".json": "json", ".txt": "text", ".ics": "ics",
    ".csv": "csv", ".svg": "svg", ".mmd": "mermaid", ".dot": "dot", ".gv": "dot",
    ".docx": "docx", ".xlsx": "xlsx", ".ttl": "ttl",
}  # fmt: skip
"""What a file of an ending is written in, where no format is asked for."""

MOST_LISTED = 5
"""Structures that are listed where one is to be named."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How an answer is wanted: its format, its file, whole or on one screen, with places."""

    form: str | None = None
    output: Path | None = None
    whole: bool = False
    places: bool = False
    formats: Sequence[str] = FORMATS
    named_by: str = "-s "
    """What a command has before the name of a structure."""
    in_plain_words: bool = False
    """Whether it is for readers who are shown no paths and no rules, also not in notes."""
    judges: bool = False
    """Whether the findings give the exit code, as of `check`."""

    @property
    def format(self) -> str:
        """The format that is asked for, or that the ending of the file says; raises `Refusal`."""
        meant = ENDINGS.get(self.output.suffix.lower()) if self.output else None
        form = self.form or meant or "text"
        if self.output and not self.form and form not in self.formats:
            refuse_unwritten(self.output, "text", self.formats)
        known_format(form, self.formats)
        if self.output and not meant:
            refuse_unwritten(self.output, form, self.formats)
        if meant and form != meant:
            raise Refusal(f"--output: {self.output} would get {form}; its ending says {meant}")
        if form in BINARY:
            from govlint.cli.office_files import refuse_where_none_can_be_written

            refuse_where_none_can_be_written(form, self.output)
        return form


def answered(asked: Arguments, shape: Shape, ask: Ask, *, several: bool = False) -> Code:
    """Find the structure, ask it, and write the answer; gives the exit code.

    Only where `several` may be asked, as text on the screen, is each answered in turn.
    """
    from govlint.cli.structures import plan_of

    in_turn = several and shape.format == "text" and shape.output is None
    plan = plan_of(asked)
    if not in_turn:
        one_task(plan, shape.named_by)
    codes = []
    for number, task in enumerate(plan.tasks):
        if number:
            print()
        codes.append(_answered(asked, shape, ask, plan, task))
    for line in plan.closing:
        say(line)
    return max(codes)


def one_task(plan: Plan, named_by: str) -> LintTask:
    """Give the one structure of a plan; raises `Refusal` where there are several."""
    if len(plan.tasks) > 1:
        raise _which(plan, named_by)
    return plan.tasks[0]


def _answered(asked: Arguments, shape: Shape, ask: Ask, plan: Plan, task: LintTask) -> Code:
    from govlint.lint.run import lint_one

    linted = lint_one(task, plan.catalogue, asked.day, names=asked.names)
    if linted.graph is None:
        return in_the_way(plan, linted.result)
    answer = _asked(asked, ask, linted, plan.catalogue.held_to(task.rules))
    result = linted.result if asked.findings_wanted else _of_terms(linted.result, asked.select)
    answer = with_settings(answer, shape, result)
    if shape.output:
        from govlint.cli.outputs import not_one_of

        not_one_of(shape.output, plan.originals)
    write(answer, shape, [linted.result], _where(answer, linted) if shape.places else ())
    if shape.judges:
        return code_of(linted.result, plan.fail_on)
    return Code.CLEAN


def _of_terms(result: Result, terms: Sequence[str]) -> Result:
    """Keep of settings only those that matter to the terms by which an answer counts.

    It shows no findings, and so nothing of what is explained.
    """
    from govlint.lint.loosened_settings.of_terms import settings_of_terms

    kept = tuple(settings_of_terms(result.settings, terms))
    return replace(result, settings=kept, explained=())


def with_settings(answer: Answer, shape: Shape, result: Result) -> Answer:
    """Say what is explained and loosened: in the answer, or beside one that has no place for it.

    What is explained stands in every paper as it is.
    """
    from govlint.report.summary import beside_findings, loosened

    said = [*(loosened(result) if shape.in_plain_words else beside_findings(result))]
    if not shape.in_plain_words and shape.format not in WITHOUT_NOTES:
        return replace(answer, notes=[*answer.notes, *said], beside=len(said))
    for sentence in said:
        say(sentence)
    return answer


def _asked(asked: Arguments, ask: Ask, linted: LintedStructure, catalogue: Catalogue) -> Answer:
    assert linted.graph
    graph, result = linted.graph, linted.result
    if not asked.anonymous:
        return ask(graph, result, catalogue)
    from govlint.cli.anonymity import without_echo

    return without_echo(lambda: ask(graph, result, catalogue))


def _which(plan: Plan, named_by: str) -> Refusal:
    """Ask which of several structures is meant."""
    if plan.originals:  # their paths are not to be shown
        return Refusal(f"there are {len(plan.tasks)} structures; name one, as in {named_by}PATH")
    shown = [task.shown for task in plan.tasks[:MOST_LISTED]]
    more = ", …" if len(plan.tasks) > len(shown) else ""
    first = f"{named_by}{command_word(Path(shown[0]))}"
    return Refusal(
        f"there are {len(plan.tasks)} structures; name one, as in {first}: {', '.join(shown)}{more}"
    )


def in_the_way(plan: Plan, result: Result) -> Code:
    """Show what keeps a structure from being read."""
    from govlint.cli.outputs import Outputs, show

    with suppress(BrokenPipeError):
        show(result, plan.catalogue, "text", Outputs(), sys.stderr)
    refused("the structure cannot be asked until it can be read")
    return max(code_of(result, "never"), Code.NOT_CHECKED)


def write(answer: Answer, shape: Shape, read: Sequence[Result], where: Where) -> None:
    """Write an answer to its file or to the screen, over nothing that was read for it.

    Raises `Refusal`.
    """
    from govlint.cli.outputs import (
        not_a_structure,
        not_over_what_is_written_by_hand,
        printed,
    )
    from govlint.cli.reading_and_writing import STANDARD_OUTPUT, write_whole

    form = shape.format

    def put(file: TextIO) -> None:
        if form == "text":
            _print(answer, shape, where, file)
        else:
            file.write(written(answer, form, where))

    if shape.output is None or shape.output == STANDARD_OUTPUT:
        printed(form, put)
        return
    not_over_what_is_written_by_hand(shape.output)
    for result in read:
        not_a_structure(shape.output, result)
    if form in BINARY:
        write_whole(shape.output, as_bytes(answer, form))
        say(f"written: {shape.output}")
        return
    buffer = StringIO()
    put(buffer)
    write_whole(shape.output, buffer.getvalue())
    empty = f"; it has no entry: {answer.sentence}" if form == "ics" and not answer.events else ""
    say(f"written: {shape.output}{empty}")


def _print(answer: Answer, shape: Shape, where: Where, file: TextIO) -> None:
    from govlint.cli.console import screen
    from govlint.report.answers.text import print_answer

    print_answer(screen(file), answer, whole=shape.whole, where=where)


def _where(answer: Answer, linted: LintedStructure) -> tuple[tuple[str, str], ...]:
    """Say in which file and line each thing is written that an answer names."""
    assert linted.place
    places = ((name, linted.place(path)) for name, path in answer.places.items())
    return tuple((name, place.line_or_cell) for name, place in places)
