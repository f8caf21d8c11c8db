"""The structures that a command names, found and linted, or the exit code that says why not."""

from collections.abc import Callable

from govlint.cli.exit_codes import Code, Refusal, refused, say
from govlint.cli.planning import Plan, Request, planned, sites_of
from govlint.cli.progress import Progress
from govlint.finding import Result
from govlint.lint.run import lint
from govlint.rulebook.source_file import RuleFault

NO_STRUCTURE = (
    "no structure found; a structure file begins with `govlint: 1`, and `govlint init` writes one"
)


class NoStructure(Exception):
    """There is no structure where one was looked for."""


def or_why_not(act: Callable[[], int]) -> int:
    """Run a command; gives its exit code, or that of what kept it from its end."""
    try:
        return act()
    except NoStructure:
        say(NO_STRUCTURE)
        return Code.NO_STRUCTURE
    except (RuleFault, Refusal) as error:
        return refused(error)


def plan_of(asked: Request) -> Plan:
    """Find the structures and choose their rules; raises `NoStructure`."""
    asked.check()
    with Progress():
        sites = sites_of(asked)
        if not sites:
            raise NoStructure
        return planned(asked, sites)


def linted(asked: Request) -> tuple[Plan, Result]:
    """Lint the structures that a command names."""
    with Progress() as waiting:
        plan = plan_of(asked)
        tasks = waiting.each(plan.tasks)
        return plan, lint(tasks, plan.catalogue, asked.day, names=asked.names)
