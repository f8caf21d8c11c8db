"""Settings by which the past is judged: those that hold today where structures stood."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from govlint.hit import Check
from govlint.lint.loosened_settings.of_terms import joined_by_file
from govlint.lint.plan import Plan
from govlint.lint.sites import Site, config_for
from govlint.lint.task import LintTask
from govlint.result import Result, Settings
from govlint.rulebook.catalogue import Catalogue


def with_settings_of_then(
    result: Result,
    now: Plan,
    then: Sequence[tuple[Site, LintTask]],
    followed: Mapping[str, str],
) -> Result:
    """Say what they change as well: what they found then may be known in another structure today.

    `followed` gives what root files are called now that had another path.
    """
    told = [
        one._replace(fail_on=None, instead_of=None)
        for _, task in then
        for one in task.settings
        if one.off or one.changed or one.lowered
    ]
    today = {task.shown: _checks([task]) for task in now.tasks}
    any_today = _checks(now.tasks)
    more = [
        Settings(path.as_posix(), changed=changed)
        for site, task in then
        if (path := config_for(site.home))
        for asked in [today.get(followed.get(task.shown, task.shown), any_today)]
        if (changed := tuple(_otherwise(task, asked, now.catalogue)))
    ]
    return replace(result, settings=tuple(joined_by_file([*result.settings, *told, *more])))


def _checks(tasks: Sequence[LintTask]) -> Mapping[str, Sequence[Check]]:
    """Give what each rule asks in some structures, twice where that is not one thing alone."""
    found: defaultdict[str, list[Check]] = defaultdict(list)
    for rules in {id(task.rules): task.rules for task in tasks}.values():
        for rule in rules:
            known = found[rule.id]
            if len(known) < 2 and rule.check not in known:  # more say no more
                known.append(rule.check)
    return found


def _otherwise(
    then: LintTask, today: Mapping[str, Sequence[Check]], catalogue: Catalogue
) -> Iterator[str]:
    """Give the rules that ask neither what their own files say nor what they ask today."""
    for rule in then.rules:
        is_own = rule.check == catalogue.rules[rule.id].rule.check
        if not is_own and any(one != rule.check for one in today.get(rule.id, ())):
            yield rule.id
