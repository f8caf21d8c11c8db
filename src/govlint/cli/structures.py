"""The structures that a command names, found and linted, or the exit code that says why not."""

from collections.abc import Callable

from govlint.api import checked
from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import Code, refused, say
from govlint.cli.progress import Progress
from govlint.finding import Refusal, Result
from govlint.lint.plan import NoStructure, Plan, planned, sites_of


def or_why_not(act: Callable[[], int]) -> int:
    """Run a command; gives its exit code, or that of what kept it from its end."""
    try:
        return act()
    except NoStructure as error:
        say(error)
        return Code.NO_STRUCTURE
    except Refusal as error:
        return refused(error)


def plan_of(asked: Arguments) -> Plan:
    """Find the structures and choose their rules; raises `Refusal`."""
    asked.check()
    with Progress():
        plan = planned(asked, sites_of(asked, say))
    for note in plan.notes:
        say(note)
    return plan


def linted(asked: Arguments) -> tuple[Plan, Result]:
    """Lint the structures that a command names; raises `Refusal`."""
    asked.check()
    with Progress() as progress:
        plan, result = checked(asked, sites_of(asked, say), progress.each)
    for note in (*plan.notes, *result.notes):
        say(note)
    return plan, result
