"""What `check` and `report` do between their arguments and their exit code."""

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from govlint.cli.ending import Code, Unusable, code_of, refused, say
from govlint.cli.planning import WORSE, Asked, Planned, planned, sites_of
from govlint.cli.waiting import Waiting
from govlint.cli.writing import STANDARD_OUTPUT, deliver, show
from govlint.finding import Result
from govlint.lint.run import Task, lint, lint_one
from govlint.rulebook.sheet import RuleFault

NO_STRUCTURE = (
    "no structure found; a structure file begins with `govlint: 1`, and `govlint init` writes one"
)


class NoStructure(Exception):
    """There is no structure where one was looked for."""


def check_structures(asked: Asked) -> int:
    """Check and print; gives the exit code."""
    return _or_why_not(lambda: _check(asked))


def report_structures(asked: Asked) -> int:
    """Print the workshop view of every structure named; gives the exit code."""
    return _or_why_not(lambda: _report_all(asked, _planned(asked)))


def record_baseline(asked: Asked, path: Path) -> int:
    """Write down what is found now, to be known from then on; gives the exit code."""
    return _or_why_not(lambda: _record(asked, path))


def _or_why_not(act: Callable[[], int]) -> int:
    try:
        return act()
    except NoStructure:
        say(NO_STRUCTURE)
        return Code.NO_STRUCTURE
    except (RuleFault, Unusable) as error:
        return refused(error)


def _check(asked: Asked) -> Code:
    if asked.fail_on == WORSE and not asked.is_held:
        raise Unusable("--fail-on worse: worse than what? give --baseline or --since as well")
    plan, found = _linted(asked)
    result = found
    if asked.is_held:
        from govlint.cli.earlier import held

        result = held(asked, plan, found)
    deliver(result, plan.catalogue, asked.outlet)
    if asked.baseline and asked.prune:
        from govlint.cli.earlier import pruned

        pruned(asked.baseline, found, plan.catalogue)
    if asked.statistics:
        _print_statistics(result)
    return code_of(result, plan.fail_on)


def _record(asked: Asked, path: Path) -> Code:
    if path == STANDARD_OUTPUT:
        raise Unusable("--output: a baseline is a file, and its paths begin at its folder; name it")
    plan, result = _linted(asked)
    code = code_of(result, "never")
    if code is not Code.CLEAN:
        show(result, plan.catalogue, "text", asked.outlet, sys.stderr)
        say(f"{path}: not written, because not everything could be checked")
        return code
    from govlint.cli.earlier import record

    record(path, result, plan.catalogue)
    return code


def _planned(asked: Asked) -> Planned:
    asked.check()
    with Waiting():
        sites = sites_of(asked)
        if not sites:
            raise NoStructure
        return planned(asked, sites)


def _linted(asked: Asked) -> tuple[Planned, Result]:
    with Waiting() as waiting:
        plan = _planned(asked)
        tasks = waiting.each(plan.tasks)
        return plan, lint(tasks, plan.catalogue, asked.day, names=asked.names)


def _report_all(asked: Asked, plan: Planned) -> Code:
    return max(_report(asked, plan, task) for task in plan.tasks)


def _report(asked: Asked, plan: Planned, task: Task) -> Code:
    """Print one structure, or the findings that keep it from being read."""
    from govlint.cli.screen import screen
    from govlint.report.page import print_page

    result, graph = lint_one(task, plan.catalogue, asked.day, names=asked.names)
    if graph is None:
        show(result, plan.catalogue, "text", asked.outlet, sys.stdout)
    else:
        shelf = plan.catalogue.rules
        themes = {rule: shelf.theme(rule) for rule in shelf}
        print_page(screen(), result, graph, themes)
    return code_of(result, "never")


def _print_statistics(result: Result) -> None:
    """Count findings by rule on standard error, the most frequent first."""
    counts = Counter(found.rule for found in result.findings)
    for rule, seconds in sorted(result.seconds.items(), key=lambda it: (-counts[it[0]], it[0])):
        print(f"{counts[rule]:>6} {seconds * 1000:>8.1f} ms  {rule}", file=sys.stderr)
