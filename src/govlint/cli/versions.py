"""Two versions of structures: found, paired, compared, and what changed written."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from govlint.answers.answer import Answer
from govlint.change.answer.answer import answer_of
from govlint.change.answer.places import places_of
from govlint.change.difference import Versions, compared
from govlint.cli.anonymity import say_without_path, without_names
from govlint.cli.answering import Shape, in_the_way, with_settings, write
from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import Code, code_of, say
from govlint.cli.outputs import not_one_of
from govlint.cli.reading_and_writing import real
from govlint.cli.structures import plan_of
from govlint.lint.plan import Plan, planned
from govlint.lint.reading.paths import from_here
from govlint.lint.sites import NoStructure, Site, sites_of
from govlint.lint.task import LintTask
from govlint.refusal import Refusal

NEVER = "never"
"""Without `--fail-on` what changed is an answer, whatever it is."""

MOST_LISTED = 5

BEFORE = "before"
"""A folder that there is not, in which the earlier version stands for as long as it is renamed."""

Pair = tuple[LintTask, LintTask]

Tell = Callable[[Versions], Answer]
"""Gives the answer to what changed."""


def differences(
    asked: Arguments, shape: Shape, before: Path | None, tell: Tell | None = None
) -> Code:
    """Say what changed in each structure; gives the exit code and raises `Refusal`."""
    form, asked = shape.format, replace(asked, of_versions=True)
    with _paired(asked, before) as (found, with_names, since):
        plan, pairs = _nameless(asked, found, with_names)
        if shape.output:
            not_one_of(shape.output, plan.originals)
        if len(pairs) > 1 and not (form == "text" and shape.output is None):
            shown = ", ".join(after.shown for _, after in pairs[:MOST_LISTED])
            more = ", …" if len(pairs) > MOST_LISTED else ""
            raise Refusal(f"there are {len(pairs)} structures; name one of each: {shown}{more}")
        codes = []
        for number, pair in enumerate(pairs):
            if number:
                print()
            codes.append(_compared(asked, shape, plan, pair, since, tell or _told(asked, shape)))
    for line in plan.closing:
        say(line)
    return max(codes)


def _told(asked: Arguments, shape: Shape) -> Tell:
    question = f"since {asked.since}" if asked.since else ""

    def tell(made: Versions) -> Answer:
        assert made.change
        return answer_of(made.change, everything=shape.whole, question=question)

    return tell


def _compared(
    asked: Arguments, shape: Shape, plan: Plan, pair: Pair, since: date | None, tell: Tell
) -> Code:
    made = compared(*pair, plan.catalogue, asked.day, since=since, names=asked.names)
    if made.change is None:
        unread = made.after if made.after.graph is None else made.before
        return in_the_way(plan, unread.result)
    answer = with_settings(tell(made), shape, made.after.result)
    where = where_written(made) if shape.places else ()
    write(answer, shape, [made.before.result, made.after.result], where)
    found = made.change.findings
    counted = replace(made.after.result, findings=[*found.new, *found.worse])
    return max(code_of(made.before.result, NEVER), code_of(counted, asked.fail_on or NEVER))


def where_written(made: Versions) -> tuple[tuple[str, str], ...]:
    """Say in which file and line each thing is written that changed."""
    assert made.change
    found = []
    for name, path, is_now in places_of(made.change):
        locate = (made.after if is_now else made.before).place
        assert locate
        place = locate(path)
        found.append((name, place.line_or_cell))
    return tuple(found)


@contextmanager
def _paired(
    asked: Arguments, before: Path | None
) -> Iterator[tuple[Plan, Sequence[Pair], date | None]]:
    """Find both versions of every structure, as long as needed."""
    if before is not None:
        plan, pairs = _of_two_paths(asked, before)
        yield plan, pairs, None
        return
    from govlint.cli.earlier_state.changed_settings import (
        changed_settings,
        settings_not_as_then,
    )
    from govlint.cli.earlier_state.revision_roots import at_revision

    assert asked.since is not None
    plan = _plan(asked)
    with at_revision(asked.since, asked.paths or [Path()], plan.tasks) as earlier:
        moved = {then: today for today, then in earlier.roots.items()}
        if changed := changed_settings(plan.tasks, asked.rules, earlier.laid, moved):
            say(settings_not_as_then(asked.since, () if asked.anonymous else changed))
        pairs = [(task._replace(root=earlier.roots[task.root]), task) for task in plan.tasks]
        yield plan, pairs, earlier.day


def _plan(asked: Arguments, sites: Sequence[Site] | None = None) -> Plan:
    """Plan the run, with names, which are taken out of both versions together."""
    if not asked.anonymous:
        return plan_of(asked, sites)
    asked.check()
    plain = replace(asked, anonymous=False)
    return planned(plain, sites or sites_of(plain, say_without_path))


def _nameless(asked: Arguments, plan: Plan, pairs: Sequence[Pair]) -> tuple[Plan, Sequence[Pair]]:
    """Name nobody in either version, where that is asked for; people are the same in both."""
    if not asked.anonymous:
        return plan, pairs
    then = [before._replace(shown=f"{BEFORE}/{before.shown}") for before, _ in pairs]
    now = [after for _, after in pairs]
    made = without_names(plan, [*then, *now], asked)
    half = len(pairs)
    both = list(zip(made.tasks[:half], made.tasks[half:], strict=True))
    return made._replace(tasks=made.tasks[half:]), both


def _of_two_paths(asked: Arguments, before: Path) -> tuple[Plan, Sequence[Pair]]:
    """Pair the structures of two paths, two alone whatever they are called."""
    were = _sites(replace(asked, paths=[before]))
    after = asked.paths[0]
    are = _sites(asked)
    if not were and not are:
        raise NoStructure(f"no structure found in {before} or {after}")
    if len(were) == len(are) == 1:
        then = {are[0].root: were[0]}
    else:
        then = _by_relative_path(before, were, after, are)
    plan = _plan(asked, are)
    _say_settings(asked, before, [(then[site.root], site) for site in are])
    return plan, [(_then(task, then[task.root]), task) for task in plan.tasks]


def _say_settings(asked: Arguments, before: Path, pairs: Sequence[tuple[Site, Site]]) -> None:
    """Say which settings of the earlier versions judge neither."""
    from govlint.cli.earlier_state.settings_beside import not_as_before, settings_beside

    if paths := settings_beside(pairs):
        unnamed = "settings are not as before, and those of today judge both"
        say(unnamed if asked.anonymous else not_as_before(before, asked.paths[0], paths))


def _then(task: LintTask, site: Site) -> LintTask:
    return task._replace(root=site.root, shown=site.shown)


def _sites(asked: Arguments) -> Sequence[Site]:
    try:
        return sites_of(asked, say_without_path if asked.anonymous else say)
    except NoStructure:
        return []


def _by_relative_path(
    before: Path, were: Sequence[Site], after: Path, are: Sequence[Site]
) -> dict[Path, Site]:
    """Pair the structures of two folders; raises `Refusal` where one has no counterpart."""
    then = {_relative(site, before): site for site in were}
    now = {_relative(site, after): site for site in are}
    for one, others, where in ((then, now, after), (now, then, before)):
        for name, site in one.items():
            if name not in others:
                raise Refusal(
                    f"{site.shown}: there is no such structure in {from_here(where)} to compare "
                    "it with"
                )
    return {now[name].root: then[name] for name in now}


def _relative(site: Site, path: Path) -> str:
    home = real(path) if path.is_dir() else real(path).parent
    return os.path.relpath(real(site.root), home)
