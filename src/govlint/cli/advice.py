"""Advice on one structure: changes tried in memory, and the answer written once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from govlint.change.advice.ranking import advised
from govlint.change.answer.advise import advise
from govlint.change.whatif.draft import draft_of
from govlint.cli.answering import Shape, in_the_way, one_task, with_settings, write
from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import Code, say
from govlint.cli.outputs import not_one_of
from govlint.cli.structures import plan_of
from govlint.lint.run import lint_one


def advised_on(asked: Arguments, shape: Shape, *, dated: bool) -> Code:
    """Try what findings suggest; gives the exit code and raises `Refusal`."""
    plan = plan_of(asked)
    if shape.output:
        not_one_of(shape.output, plan.originals)
    task = one_task(plan, shape.named_by)
    draft = draft_of(task, asked.day)
    if draft.faults:
        return in_the_way(plan, lint_one(task, plan.catalogue, asked.day).result)
    advice = advised(draft, plan.catalogue, names=asked.names)
    answer = advise(advice, [*_command(asked, dated=dated)])
    read = replace(advice.before.result, settings=task.settings_with(draft.loaded.parts))
    write(with_settings(answer, shape, read), shape, [read], ())
    for line in plan.closing:
        say(line)
    return Code.CLEAN


def _command(asked: Arguments, *, dated: bool) -> Iterator[str]:
    """Give the words with which the same structure is tried on, and no path where none is shown."""
    yield from ("govlint", "whatif")
    if asked.anonymous:
        yield "--anonymous"
    elif asked.paths[0] != Path():
        yield from ("-s", str(asked.paths[0]))
    for profile in asked.profiles or ():
        yield from ("--profile", profile)
    if not asked.anonymous:
        for folder in asked.rules:
            yield from ("--rules", str(folder))
    if dated:
        yield from ("--as-of", str(asked.day))
