"""Answers that name nobody: the plan of such a run, and what is left out of a question."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from govlint.answers.answer import Answer
from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import say
from govlint.cli.outputs import not_one_of
from govlint.lint.anonymous.note import note
from govlint.lint.anonymous.structures import anonymous
from govlint.lint.plan import Plan
from govlint.lint.task import LintTask
from govlint.refusal import Refusal, Unclear

Made = TypeVar("Made")

NOTHING_CALLED = (
    "what was asked for fits nothing that may be named; with --anonymous no words fit a person's "
    "name, and people are person-1, person-2 …"
)

_OF_AN_OPTION = ("--anonymous", "--part", "--within", "--format", "--output", "--depth")
"""How a refusal begins that is about an option which names nobody."""


def nameless(plan: Plan, asked: Arguments) -> Plan:
    """Put texts that name nobody in the place of files; the plan holds what that took.

    Everything that is found, asked and shown afterwards comes from those texts. Raises `Refusal`.
    """
    return without_names(plan, plan.tasks, asked)


def without_names(plan: Plan, tasks: Sequence[LintTask], asked: Arguments) -> Plan:
    """Give a plan of tasks, such as those of two versions, in all of which nobody is named."""
    made = anonymous(tasks)
    for output in asked.outlet.outputs:
        not_one_of(output, made.originals)
    closing = [f"{label.lower()}: {said}" for label, said in note(made)]
    return plan._replace(
        tasks=made.tasks,
        closing=closing,
        originals=made.originals,
        without_names=made.without_names,
    )


def said_without_names(value: Any, clean: Callable[[str], str]) -> Any:
    """Give plain data, such as what is to be stated in a trial, without names."""
    match value:
        case str():
            return clean(value)
        case Mapping():
            return {clean(key): said_without_names(one, clean) for key, one in value.items()}
        case list() | tuple():
            return [said_without_names(one, clean) for one in value]
    return value


def say_without_path(_: object) -> None:
    """Say that there is something to say of a path, which is not shown."""
    say("something was passed over; `govlint check` says what")


def unechoed(act: Callable[[], Made]) -> Made:
    """Do what was asked, and leave out of why it cannot be done what was asked in words."""
    try:
        return act()
    except Unclear as unclear:
        raise Unclear("what was asked fits several", "give an id", unclear.listed) from None
    except Refusal as refusal:
        if str(refusal).startswith(_OF_AN_OPTION):
            raise
        raise Refusal(NOTHING_CALLED) from None


def without_echo(ask: Callable[[], Answer]) -> Answer:
    """Ask, and leave out of the answer what was asked in words."""
    answer = unechoed(ask)
    notes = [_ECHO.sub("What was asked", said) for said in answer.notes]
    return replace(answer, question="", notes=notes)


_ECHO = re.compile(r'^"[^"]*"(?= is also in )')
