"""The structures that a command names, found and linted."""

from collections.abc import Sequence

from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import say
from govlint.cli.progress import Progress
from govlint.lint.plan import Plan, planned
from govlint.lint.run import lint
from govlint.lint.sites import Site, sites_of
from govlint.result import Result


def plan_of(asked: Arguments, sites: Sequence[Site] | None = None) -> Plan:
    """Find the structures, unless they are known, and choose their rules; raises `Refusal`."""
    asked.check()
    with Progress():
        plan = planned(asked, sites) if sites else _planned(asked)
    for note in plan.notes:
        say(note)
    return plan


def linted(asked: Arguments) -> tuple[Plan, Result]:
    """Lint the structures that a command names; raises `Refusal`."""
    asked.check()
    with Progress() as progress:
        plan = _planned(asked)
        tasks = progress.each(plan.tasks)
        result = lint(tasks, plan.catalogue, asked.day, names=asked.names)
    for note in (*plan.notes, *result.notes):
        say(note)
    return plan, _with_offers(plan, result)


def _with_offers(plan: Plan, result: Result) -> Result:
    """Keep the fixes that hold; what tries them is loaded where there are any."""
    if not any(one.fix for one in result.findings):
        return result
    from govlint.change.mending.offer import with_offers

    return with_offers(result, plan.tasks, plan.catalogue)


def _planned(asked: Arguments) -> Plan:
    """Plan the run, of structures without names where nobody is to be named."""
    if not asked.anonymous:
        return planned(asked, sites_of(asked, say))
    from govlint.cli.anonymity import nameless, say_without_path

    return nameless(planned(asked, sites_of(asked, say_without_path)), asked)
