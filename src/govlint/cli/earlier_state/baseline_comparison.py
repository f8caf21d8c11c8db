"""Comparison with a baseline: what is known of it in a run, and what is pruned."""

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from govlint.cli.arguments import Arguments
from govlint.cli.earlier_state.baseline_file import Baseline, placed, read_baseline, write_baseline
from govlint.cli.earlier_state.baseline_sight import (
    Sight,
    borders_of,
    is_there,
    place_in_sight,
    sight_of,
)
from govlint.cli.earlier_state.earlier_roots import noting_lost
from govlint.cli.earlier_state.neighbouring_roots import checked_beside
from govlint.cli.earlier_state.rewritten_roots import name_of
from govlint.cli.files import real
from govlint.cli.git.renames import can_be_read
from govlint.files.border import Border, border_of
from govlint.finding import Change, Finding, Unsaid
from govlint.lint.begun_by_then import lint_on
from govlint.lint.earlier.comparison import Comparison, KnownFinding, compare, held_to, joined
from govlint.lint.earlier.earlier_state import EarlierState, LapsedByThen
from govlint.lint.earlier.past_findings import past
from govlint.lint.earlier.recognition import bare
from govlint.lint.plain_rules import asked_anyway
from govlint.lint.plan import Plan, asked_otherwise
from govlint.lint.reading.roots import is_root
from govlint.lint.run import lint
from govlint.lint.why_gone import reasons_in
from govlint.report.summary import first_of
from govlint.result import Gone, Result


class Pruning(NamedTuple):
    """The findings that went, how many are better, and those that are left."""

    gone: Sequence[Gone]
    better: int
    left: Sequence[Gone]


def held_to_baseline(asked: Arguments, path: Path, result: Result, plan: Plan) -> Result:
    """Set the known findings aside; raises `Refusal`."""
    known = read_baseline(path, result, plan.catalogue.rules, borders_of(asked, path))
    held = held_to(result, str(path), _state(asked, path, result, known, plan))
    asked_today = {rule.id for task in plan.tasks for rule in task.rules}
    if others := sorted(asked_today.intersection(known.otherwise) - asked_otherwise(plan)):
        said = f"was written under other settings of {first_of(others)}"
        note = f"--baseline: {path} {said}; what was found by these may hide what is new"
        held = replace(held, notes=(*held.notes, note))
    lost = [root for root in known.structures if _is_lost(root, asked, result)]
    return noting_lost(held, "--baseline", lost)


def _is_lost(root: str, asked: Arguments, result: Result) -> bool:
    """Tell whether what was a structure is a file still that a run passes, and is none any more."""
    file = Path(root)
    places = [real(one) for one in asked.paths or [Path()]]
    is_passed = any(real(file).is_relative_to(one) for one in places)
    is_there = root not in result.texts and is_passed and can_be_read(file)
    return is_there and not is_root(file)


def compared(
    asked: Arguments, path: Path, result: Result, known: Baseline, plan: Plan
) -> Comparison:
    """Say what became of every finding since a baseline was written."""
    return compare(result, _state(asked, path, result, known, plan))


def _state(
    asked: Arguments, path: Path, result: Result, known: Baseline, plan: Plan
) -> EarlierState:
    sight = sight_of(asked, path)
    return EarlierState(
        known.findings,
        _looked_at(result, plan, sight),
        roots=_names(known.structures, {one.path: one.name for one in result.structures}, sight),
        elsewhere=_elsewhere(asked, path, plan),
        on_that_day=_on_the_day(known, asked, plan),
        lapsed_by_then=_lapsed_by_then(known, asked, plan, result.as_of),
        is_same_file=_says_one_thing_still(known.findings, result),
        with_reasons=reasons_in(plan.tasks, result.as_of, names=asked.names, sight=sight),
        sight=sight,
        has_vote=asked_anyway(asked, plan),
    )


def _says_one_thing_still(then: Iterable[Gone], result: Result) -> Callable[[str], bool]:
    """Take a file for what it was where something in it is found in the words of then."""
    said = {(one.path, one.message) for one in then}
    paths = {one.place.path for one in result.findings if (one.place.path, one.message) in said}
    return paths.__contains__


def _names(then: Mapping[str, str], now: Mapping[str, str], sight: Sight) -> Mapping[str, str]:
    """Give the names of structures, but of those that are not looked at and still there.

    Where one that is looked at has another name or is new, these are read to see who is called so.
    """
    has_another = any(then.get(root) != name for root, name in now.items())

    def is_as_it_was(root: str, name: str) -> bool:
        if root in now:
            return False
        if not sight(root):
            return True
        path = Path(root)
        is_still = is_there(root, sight) and is_root(path)
        return is_still and not (has_another and can_be_read(path) and name_of(path) != name)

    return {root: "" if name and is_as_it_was(root, name) else name for root, name in then.items()}


def _on_the_day(known: Baseline, asked: Arguments, plan: Plan) -> Callable[[], Result | None]:
    """Check the structures of today on the day of a baseline, where it says which that is."""

    def check() -> Result | None:
        day = known.as_of
        return lint(plan.tasks, plan.catalogue, day, names=asked.names) if day else None

    return check


def _lapsed_by_then(known: Baseline, asked: Arguments, plan: Plan, today: date) -> LapsedByThen:
    """Check structures of today on the day of a baseline, also as if all had begun by then."""

    def check(roots: Collection[str]) -> Sequence[Result]:
        day = known.as_of
        if not day or day >= today:
            return ()
        tasks = [task for task in plan.tasks if task.shown in roots]
        return [
            result
            for task in tasks
            for result in lint_on(task, plan.catalogue, day, today, names=asked.names)
        ]

    return check


def _elsewhere(
    asked: Arguments, path: Path, plan: Plan
) -> Callable[[Collection[str]], Result | None]:
    """Look in the repository of a baseline, or where there is none in its folder."""
    return checked_beside(asked, plan.catalogue, border_of(real(path).parent, "the folder").folder)


def prune(asked: Arguments, path: Path, result: Result, plan: Plan) -> Pruning:
    """Take out what is gone and note what is better."""
    known = read_baseline(path, result, plan.catalogue.rules, borders_of(asked, path))
    now = compared(asked, path, result, known, plan)
    better = sum(found.change is Change.BETTER for found in now.found)
    moved = {**now.moved} | {root: one.root for one in now.known for root in one.then.structures}
    unasked = (
        placed(one, lambda path: moved.get(path, path)) for one in (*now.unasked, *now.unspoken)
    )
    asked_in = _asked_in(plan)
    left = joined([*(_noted(one, asked_in(one.root)) for one in now.known), *unasked])
    if left != joined(known.findings):
        sight = sight_of(asked, path)
        today = {moved.get(root, root): name for root, name in known.structures.items()}
        there = {root: name for root, name in today.items() if is_there(root, sight)}
        roots = there | {one.path: one.name for one in result.structures}
        pruned = known._replace(findings=left, structures=roots)
        write_baseline(path, pruned, _places(result, borders_of(asked, path)))
    return Pruning(now.gone, better, left)


def _places(result: Result, borders: Sequence[Border]) -> Callable[[str], Path]:
    """Follow what was read, and of what a stranger may have named what stays in sight."""
    here = real(Path())

    def place(shown: str) -> Path:
        is_own = shown in result.texts
        return real(Path(shown)) if is_own else place_in_sight(here, shown, borders)

    return place


def _noted(one: KnownFinding, asked: Container[str]) -> Gone:
    """Keep what was known under today's names.

    What is better, or was known without its number, is kept with today's; so are its parts. What
    is worse is kept as it was, so that it is worse in the next run as well. What was silent beside
    it by a rule that is not among those asked today is kept in any case.
    """
    now = replace(past(one.found), structures=(one.root,))
    then = one.then
    had_no_number = then.value is None and now.value is not None
    if one.change is Change.BETTER or (one.change is not Change.WORSE and had_no_number):
        return replace(now, unsaid=(*now.unsaid, *_not_asked(then, asked)))
    if then.structures:
        now = replace(
            now,
            circumstance=then.circumstance,
            unsaid=(*_still_silent(then, one.found), *_not_asked(then, asked)),
            group=then.group,
            planned_until=then.planned_until,
        )
    if then.parts:
        now = replace(now, parts=then.parts, amounts=then.amounts)
    return replace(now, message=then.message, value=then.value)


def _still_silent(then: Gone, now: Finding) -> Iterator[Unsaid]:
    """Give what was not told because of a finding and is so still, lest it come back unseen."""
    silent = {bare(one.fingerprint) for one in now.unsaid}
    return (one for one in then.unsaid if bare(one.fingerprint) in silent)


def _not_asked(then: Gone, asked: Container[str]) -> Iterator[Unsaid]:
    """Give what was not told because of a finding, by a rule that is known and not asked today."""
    return (one for one in then.unsaid if one.rule and one.rule not in asked)


def _looked_at(result: Result, plan: Plan, sight: Sight) -> Callable[[Gone], bool]:
    """Say of a known finding whether it would have been found: by rule, and by root or file."""
    asked_in = _asked_in(plan)

    @cache
    def is_read(path: str) -> bool:
        return path in result.texts or not is_there(path, sight)

    def looked_at(one: Gone) -> bool:
        homes = one.structures or (one.path,)
        return all(one.rule in asked_in(home) and is_read(home) for home in homes)

    return looked_at


def _asked_in(plan: Plan) -> Callable[[str], Container[str]]:
    """Give what gives the rules that are asked of a structure; of one that is none today, any."""
    asked = {task.shown: {rule.id for rule in task.rules} for task in plan.tasks}
    anywhere = set().union(*asked.values())
    return lambda root: asked.get(root, anywhere)
