"""Comparison with a baseline: what is known of it in a run."""

from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from govlint.cli.arguments import Arguments
from govlint.cli.earlier_state.baseline_file import Baseline, read_baseline
from govlint.cli.earlier_state.baseline_sight import (
    Sight,
    borders_of,
    is_there,
    sight_of,
)
from govlint.cli.earlier_state.earlier_roots import noting_lost
from govlint.cli.earlier_state.neighbouring_roots import checked_beside
from govlint.cli.earlier_state.other_structures import name_of
from govlint.cli.git.not_checked_out import is_not_checked_out
from govlint.cli.git.renames import can_be_read
from govlint.cli.reading_and_writing import real
from govlint.files.border import Border, border_of, is_folder, left_by, repository_of
from govlint.lint.begun_by_then import lint_on
from govlint.lint.earlier.comparison import Comparison, compare, held_to
from govlint.lint.earlier.earlier_state import EarlierState, LapsedByThen
from govlint.lint.plain_rules import asked_anyway
from govlint.lint.plan import Plan, asked_otherwise
from govlint.lint.reading.roots import is_root
from govlint.lint.run import lint
from govlint.lint.why_gone import reasons_in
from govlint.report.summary import first_of
from govlint.result import Gone, Result


def held_to_baseline(asked: Arguments, path: Path, result: Result, plan: Plan) -> Result:
    """Set the known findings aside; raises `Refusal`."""
    known = _without_notes(
        read_baseline(path, result, plan.catalogue.rules, borders_of(asked, path))
    )
    held = held_to(result, str(path), _state(asked, path, result, known, plan))
    asked_today = {rule.id for task in plan.tasks for rule in task.rules}
    if others := sorted(asked_today.intersection(known.otherwise) - asked_otherwise(plan)):
        said = f"was written under other settings of {first_of(others)}"
        note = f"--baseline: {path} {said}; what was found by these may hide what is new"
        held = replace(held, notes=(*held.notes, note))
    if known.as_of and known.as_of > result.as_of:
        said = f"was judged by {known.as_of}, a day that is to come"
        note = f"--baseline: {path} {said}; what lapses until then is known in it already"
        held = replace(held, notes=(*held.notes, note))
    sight = sight_of(asked, path)
    seen = (root for root in known.structures if root not in result.texts and sight(root))
    lost = [root for root in seen if _is_lost(root, asked)]
    return noting_lost(held, "--baseline", lost)


def _without_notes(known: Baseline) -> Baseline:
    """Leave out what people wrote beside findings, which no report shows."""
    return known._replace(findings=[replace(one, note="") for one in known.findings])


def _is_lost(root: str, asked: Arguments) -> bool:
    """Tell whether what was a structure is a file still that a run passes, and is none any more."""
    file = Path(root)
    if left_by(file):
        return False
    checked = (Border(one, "what is checked") for one in asked.paths or [Path()])
    is_passed = any(one.holds(file) for one in checked)
    return is_passed and can_be_read(file) and not is_root(file)


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
        is_to_come=bool(known.as_of and known.as_of > result.as_of),
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
        if not sight(root) or is_not_checked_out(root):
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
    """Look in the repository of a baseline, or where there is none in its folder.

    Where that is outside the working folder, as a folder for what is passing, in the repositories
    or folders of what is asked.
    """
    home = real(path).parent
    around = repository_of(home)
    if around or home.is_relative_to(real(Path())):
        return checked_beside(asked, plan.catalogue, [around.folder if around else home])
    named = [real(one) for one in asked.paths or [Path()]]
    folders = [one if is_folder(one) else one.parent for one in named]
    return checked_beside(asked, plan.catalogue, [border_of(one, "").folder for one in folders])


def _looked_at(result: Result, plan: Plan, sight: Sight) -> Callable[[Gone], bool]:
    """Say of a known finding whether it would have been found: by rule, and by root or file."""
    asked_today = asked_in(plan)

    @cache
    def is_read(path: str) -> bool:
        return path in result.texts or not is_there(path, sight)

    @cache
    def is_left_out(path: str) -> bool:
        return sight(path) and is_not_checked_out(path)

    def looked_at(one: Gone) -> bool:
        homes = one.structures or (one.path,)
        is_asked = all(one.rule in asked_today(home) and is_read(home) for home in homes)
        return is_asked and not is_left_out(one.path)

    return looked_at


def asked_in(plan: Plan) -> Callable[[str], Container[str]]:
    """Give what gives the rules that are asked of a structure; of one that is none today, any."""
    asked = {task.shown: {rule.id for rule in task.rules} for task in plan.tasks}
    anywhere = set().union(*asked.values())
    return lambda root: asked.get(root, anywhere)
