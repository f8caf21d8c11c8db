"""Rules of a run where no configuration says anything, by which it is told what has moved."""

from collections.abc import Callable, Sequence
from functools import cache

from govlint.config import Config, Configuration
from govlint.finding import Result
from govlint.lint.plan import Plan, Request, Site, choice_of
from govlint.lint.run import LintTask, lint
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.rule import Rule
from govlint.rulebook.selection import chosen


def asked_anyway(asked: Request, plan: Plan) -> Callable[[str], bool]:
    """Give what says of a rule whether it asks the same where no configuration says anything."""

    @cache
    def rules() -> frozenset[str]:
        plain = {rule.id: rule.check for rule in _plain_rules(asked, plan.catalogue)}
        alike = [
            {rule.id for rule in task.rules if rule.check == plain.get(rule.id)}
            for task in plan.tasks
        ]
        return frozenset(plain).intersection(*alike)

    return lambda rule: rule in rules()


def lint_without_configurations(
    asked: Request, catalogue: Catalogue, sites: Sequence[Site]
) -> Result:
    """Check structures by what the command alone chooses, whatever stands beside them."""
    rules = _plain_rules(asked, catalogue)
    tasks = [LintTask(one.root, one.shown, rules, texts=one.texts) for one in sites]
    return lint(tasks, catalogue, asked.day, names=asked.names)


def _plain_rules(asked: Request, catalogue: Catalogue) -> Sequence[Rule]:
    picked = chosen(catalogue, choice_of(asked, Configuration(Config())))
    return [one.entry.rule for one in picked.kept]
