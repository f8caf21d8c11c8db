"""Trials of changes: read from the command line, made in memory, answered, and perhaps written."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from govlint.change.answer.options import side_by_side
from govlint.change.answer.what_if import what_if
from govlint.change.whatif.proposals import ALL, THEIRS, Add, Proposal, SetField
from govlint.change.whatif.trial import Trial, chosen, is_open, tried
from govlint.cli.answering import Shape, in_the_way, with_settings, write
from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import Code, say
from govlint.cli.outputs import not_one_of
from govlint.cli.proposed import Option, proposed
from govlint.cli.structures import plan_of
from govlint.cli.versions import where_written
from govlint.edit import EditedTexts
from govlint.edit import write as write_texts
from govlint.lint.as_text import as_text, refuse_writing
from govlint.lint.plan import Plan
from govlint.refusal import Refusal
from govlint.structure.sanitise import printable

MOST_LISTED = 5


@dataclass(frozen=True, slots=True)
class WhatIfOptions:
    """The words of the changes, and what is to become of them."""

    words: Sequence[str]
    compare: bool = False
    write: bool = False
    show: bool = False
    """Whether the text that would change is wanted."""


def tried_out(asked: Arguments, shape: Shape, wish: WhatIfOptions) -> Code:
    """Try changes on one structure; gives the exit code and raises `Refusal`."""
    _ = shape.format  # refused before anything is written
    options = proposed(wish.words)
    if not options:
        raise Refusal('say what to try, such as --stand-down "the old board", or a file of changes')
    if asked.anonymous and wish.write:
        raise Refusal("--anonymous and --write: give one of them, for the files have names")
    plan = plan_of(replace(asked, of_versions=True))
    code = _tried_out(asked, shape, wish, plan, options)
    for line in plan.closing:
        say(line)
    return code


def _tried_out(
    asked: Arguments, shape: Shape, wish: WhatIfOptions, plan: Plan, options: Sequence[Option]
) -> Code:
    if shape.output:
        not_one_of(shape.output, plan.originals)
    if len(plan.tasks) > 1:
        shown = ", ".join(task.shown for task in plan.tasks[:MOST_LISTED])
        raise Refusal(f"there are {len(plan.tasks)} structures; name one with -s: {shown}")
    if wish.write:
        refuse_writing(plan.tasks[0], "--write")
    plan = plan._replace(tasks=[as_text(plan.tasks[0])])
    if wish.compare:
        return _compared(asked, shape, wish, plan, _named(options))
    proposals = [one for _, those in options for one in those]
    if is_open(proposals):
        ways = [(f"--members {who}", chosen(proposals, who)) for who in (ALL, THEIRS)]
        return _compared(asked, shape, wish, plan, ways)
    return _answered(asked, shape, wish, plan, _trial(asked, plan, proposals))


def _trial(asked: Arguments, plan: Plan, proposals: Sequence[Proposal]) -> Trial:
    (task,) = plan.tasks

    def attempt() -> Trial:
        return tried(task, proposals, plan.catalogue, asked.day, names=asked.names)

    if not plan.without_names:
        return attempt()
    from govlint.cli.anonymity import unechoed

    proposals = [_without_names(one, plan.without_names) for one in proposals]
    return unechoed(attempt)


def _without_names(one: Proposal, clean: Callable[[str], str]) -> Proposal:
    """Take names out of what is to be stated; who is meant is known by the new ids alone."""
    from govlint.cli.anonymity import said_without_names

    match one:
        case SetField():
            return replace(one, value=said_without_names(one.value, clean))
        case Add():
            return replace(one, entities=said_without_names(one.entities, clean))
    return one


def _named(options: Sequence[Option]) -> Sequence[Option]:
    """Hold options to be files, each of which says who comes along."""
    if not all(name for name, _ in options) or len(options) < 2:
        raise Refusal("--compare: name two or more files of changes, and nothing else")
    for name, proposals in options:
        if is_open(proposals):
            raise Refusal(f"{name}: a merger says who comes along: members: all, theirs or names")
    return options


def _compared(
    asked: Arguments, shape: Shape, wish: WhatIfOptions, plan: Plan, options: Sequence[Option]
) -> Code:
    if wish.write or wish.show:
        option = "--write" if wish.write else "--diff"
        raise Refusal(f"{option}: choose one first, such as with --members {ALL}")
    if asked.anonymous and wish.compare:  # the names of files are paths
        options = [(f"option {at}", those) for at, (_, those) in enumerate(options, 1)]
    trials = [
        (name, _option_trial(name if wish.compare else "", partial(_trial, asked, plan, proposals)))
        for name, proposals in options
    ]
    for _, trial in trials:
        if trial.versions.change is None:
            return in_the_way(plan, trial.versions.before.result)
    before = trials[0][1].versions.before.result
    write(with_settings(side_by_side(trials), shape, before), shape, [before], ())
    return Code.CLEAN


def _option_trial(name: str, attempt: Callable[[], Trial]) -> Trial:
    """Try one of several options; a `Refusal` names the file that it is of."""
    try:
        return attempt()
    except Refusal as error:
        if name:
            error.args = (f"{name}: {error}", *error.args[1:])
        raise


def _answered(
    asked: Arguments, shape: Shape, wish: WhatIfOptions, plan: Plan, trial: Trial
) -> Code:
    versions = trial.versions
    if versions.change is None:
        unread = versions.before if versions.before.graph is None else versions.after
        return in_the_way(plan, unread.result)
    edited = EditedTexts(trial.before.texts, trial.after.texts)
    if wish.write:
        write_texts(edited, named=asked.paths)
        for name in edited.changed:
            say(f"written: {name}")
    if wish.show:
        for line in edited.diff().split("\n")[:-1]:
            sys.stdout.write(f"{printable(line)}\n")
        return Code.CLEAN
    answer = what_if(trial, everything=shape.whole, written=wish.write and bool(edited.changed))
    before = versions.before.result
    where = where_written(versions) if shape.places else ()
    write(with_settings(answer, shape, before), shape, [before], where)
    return Code.CLEAN
