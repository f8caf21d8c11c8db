"""Pruning of a baseline: what is gone is taken out, and what is better is noted."""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace
from itertools import compress
from pathlib import Path
from typing import NamedTuple

from govlint.cli.arguments import Arguments
from govlint.cli.earlier_state.baseline_comparison import asked_in, compared
from govlint.cli.earlier_state.baseline_file import placed, read_baseline, write_baseline
from govlint.cli.earlier_state.baseline_sight import (
    borders_of,
    is_there,
    place_in_sight,
    sight_of,
)
from govlint.cli.exit_codes import say
from govlint.cli.reading_and_writing import real
from govlint.files.border import Border
from govlint.finding import INCOMPLETE, Change, Finding, Unsaid
from govlint.lint.earlier.changes import is_of_same_group
from govlint.lint.earlier.comparison import KnownFinding, joined
from govlint.lint.earlier.groups import Key
from govlint.lint.earlier.past_findings import past
from govlint.lint.earlier.recognition import bare
from govlint.lint.earlier.silent_before import explained_in
from govlint.lint.plan import Plan
from govlint.parts_of_findings import MANY, is_of_many, is_shared_name
from govlint.refusal import Refusal
from govlint.report.summary import first_of
from govlint.result import Gone, Result, WhyGone
from govlint.rulebook.weight import ranked
from govlint.structure.messages import short


class _Pruning(NamedTuple):
    """The findings that went, how many are better, and those that are left."""

    gone: Sequence[Gone]
    better: int
    left: Sequence[Gone]


def pruned(asked: Arguments, path: Path, result: Result, plan: Plan) -> None:
    """Take out of a baseline what is found no longer, note what is better, and name the first."""
    if any(found.rule in INCOMPLETE for found in result.findings):
        raise Refusal(f"{path}: left as it is, because not everything could be checked")
    gone, better, left = _prune(asked, path, result, plan)
    not_asked = sum(one.why is WhyGone.NOT_ASKED for one in gone)
    still = f"{not_asked} of them still so, and not asked any more" * bool(not_asked)
    which = "; ".join(filter(None, [first_of([_named(one) for one in ranked(gone)]), still]))
    taken_out = f"{len(gone)} taken out{f' ({which})' * bool(which)}"
    said = f"{taken_out}, {len(left)} left{f', {better} of them better' * bool(better)}"
    if missing := sorted({one.rule for one in left if one.rule not in plan.catalogue.rules}):
        said += f"; not asked, for there is no such rule without its --rules: {first_of(missing)}"
    say(f"{path}: {said}")


def _named(gone: Gone) -> str:
    """Name a finding by its rule, and by the entity where it is of one."""
    return f"{gone.rule} of {short(gone.entity)}" if gone.entity else gone.rule


def _prune(asked: Arguments, path: Path, result: Result, plan: Plan) -> _Pruning:
    """Take out what is gone and note what is better."""
    known = read_baseline(path, result, plan.catalogue.rules, borders_of(asked, path))
    now = compared(asked, path, result, known, plan)
    better = sum(found.change is Change.BETTER for found in now.found)
    moved = {**now.moved} | {root: one.root for one in now.known for root in one.then.structures}
    unasked = (
        placed(one, lambda path: moved.get(path, path)) for one in (*now.unasked, *now.unspoken)
    )
    asked_today = asked_in(plan)
    explained = explained_in(result)
    noted = (_noted(one, asked_today(one.root), explained) for one in now.known)
    left = joined([*filter(None, noted), *unasked])
    if left != joined(known.findings):
        sight = sight_of(asked, path)
        today = {moved.get(root, root): name for root, name in known.structures.items()}
        there = {root: name for root, name in today.items() if is_there(root, sight)}
        roots = there | {one.path: one.name for one in result.structures}
        pruned = known._replace(findings=left, structures=roots)
        write_baseline(path, pruned, _places(result, borders_of(asked, path)))
    return _Pruning(now.gone, better, left)


def _places(result: Result, borders: Sequence[Border]) -> Callable[[str], Path]:
    """Follow what was read, and of what a stranger may have named what stays in sight."""
    here = real(Path())

    def place(shown: str) -> Path:
        is_own = shown in result.texts
        return real(Path(shown)) if is_own else place_in_sight(here, shown, borders)

    return place


def _noted(one: KnownFinding, asked: Container[str], explained: Container[Key]) -> Gone | None:
    """Keep what was known under today's names.

    What is better, or was known without its number, is kept with today's; so are its parts. What
    is worse is kept as it was, so that it is worse in the next run as well, but for those parts
    that were put right; where that is all, nothing is known, unless it is told only because it was.
    Where it is of another group, the name of then is kept with those whose name it was. What was
    silent beside it is kept in any case where it is explained today, or its rule is not asked.
    """
    then = one.then
    now = replace(
        past(one.found),
        structures=(one.root,),
        note=then.note,
        before_its_day=then.before_its_day,
        by_settings=then.by_settings,
    )
    unheard = tuple(_unheard(one, asked, explained))
    had_no_number = then.value is None and now.value is not None
    if one.change is Change.BETTER or (one.change is not Change.WORSE and had_no_number):
        return replace(now, unsaid=(*now.unsaid, *unheard))
    if then.structures:
        now = replace(
            now,
            circumstance=then.circumstance,
            unsaid=(*_still_silent(then, one.found), *unheard),
            group=then.group,
            planned_until=then.planned_until,
        )
    if then.parts:
        is_same_group = is_of_same_group(one.found, then)
        kept = [_is_kept(one, part, is_same_group=is_same_group) for part in then.parts]
        if one.found.customs and not any(kept):
            kept = [True for _ in kept]
        names = filter(is_shared_name, now.parts if is_same_group else ())
        parts, amounts = (*compress(then.parts, kept), *names), compress(then.amounts, kept)
        if not parts:
            return None
        now = replace(now, parts=parts, amounts=tuple(amounts))
        if one.change is Change.WORSE and not is_same_group and any(map(is_shared_name, parts)):
            now = replace(now, fingerprint=then.fingerprint, entity=then.entity)
    return replace(now, message=then.message, value=then.value)


def _is_kept(one: KnownFinding, part: str, *, is_same_group: bool) -> bool:
    """Tell whether a part was not put right, as far as parts are named then and today.

    The name of the same group is that of today.
    """
    if is_shared_name(part):
        return not is_same_group
    if one.change is not Change.WORSE or MANY in (part, *one.found.parts):
        return True
    return part in one.found.parts or is_of_many(part)


def _still_silent(then: Gone, now: Finding) -> Iterator[Unsaid]:
    """Give what was not told because of a finding and is so still, lest it come back unseen."""
    silent = {bare(one.fingerprint) for one in now.unsaid}
    return (one for one in then.unsaid if bare(one.fingerprint) in silent)


def _unheard(
    one: KnownFinding, asked: Container[str], explained: Container[Key]
) -> Iterator[Unsaid]:
    """Give what was not told because of a finding, and could not be today: as good as silent."""
    silent = {bare(now.fingerprint) for now in one.found.unsaid}
    for was in one.then.unsaid:
        name = bare(was.fingerprint)
        is_asked = not was.rule or was.rule in asked
        if name not in silent and ((one.root, name) in explained or not is_asked):
            yield was
