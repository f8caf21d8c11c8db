"""Answers that name nobody: the plan of such a run, and what is left out of a question."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from govlint.answers.ambiguity import Unclear
from govlint.answers.answer import Answer
from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import say
from govlint.cli.outputs import not_one_of
from govlint.finding import Refusal
from govlint.lint.anonymous.note import note
from govlint.lint.anonymous.structures import Anonymous, anonymous, anonymous_versions
from govlint.lint.plan import Plan
from govlint.lint.run import Task

NOTHING_CALLED = (
    "what was asked for fits nothing that may be named; with --anonymous no words fit a person's "
    "name, and people are person-1, person-2 …"
)

_OF_AN_OPTION = ("--part", "--within", "--format", "--output")
"""How a refusal begins that is about an option which names nobody."""


def nameless(plan: Plan, asked: Arguments) -> Plan:
    """Put texts that name nobody in the place of files; the plan holds what that took.

    Everything that is found, asked and shown afterwards comes from those texts. Raises `Refusal`.
    """
    return _nameless(plan, anonymous(plan.tasks), asked)


def nameless_pairs(
    plan: Plan, pairs: Sequence[tuple[Task, Task]], asked: Arguments
) -> tuple[Plan, list[tuple[Task, Task]]]:
    """Do the same for two versions of each structure, the earlier first.

    Somebody who is in both has one number.
    """
    then, now = [one for one, _ in pairs], [one for _, one in pairs]
    made_now, made_then = anonymous_versions([now, then])
    plan = _nameless(plan, made_now, asked)
    for output in asked.outlet.outputs:
        not_one_of(output, made_then.originals)
    plan = replace(plan, originals={**made_then.originals, **made_now.originals})
    return plan, list(zip(made_then.tasks, made_now.tasks, strict=True))


def _nameless(plan: Plan, made: Anonymous, asked: Arguments) -> Plan:
    for output in asked.outlet.outputs:
        not_one_of(output, made.originals)
    closing = [f"{label.lower()}: {said}" for label, said in note(made)]
    return replace(plan, tasks=made.tasks, closing=closing, originals=made.originals)


def say_without_path(_: object) -> None:
    """Say that there is something to say of a path, which is not shown."""
    say("something was passed over; `govlint check` says what")


def without_echo(ask: Callable[[], Answer]) -> Answer:
    """Ask, and leave out of the answer, and of why there is none, what was asked in words."""
    try:
        answer = ask()
    except Unclear as unclear:
        raise Unclear("what was asked fits several; give an id:", unclear.listed) from None
    except Refusal as refusal:
        if str(refusal).startswith(_OF_AN_OPTION):
            raise
        raise Refusal(NOTHING_CALLED) from None
    notes = [_ECHO.sub("What was asked", said) for said in answer.notes]
    return replace(answer, question="", notes=notes)


_ECHO = re.compile(r'^"[^"]*"(?= is also in )')
