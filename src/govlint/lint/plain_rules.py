"""Rules of a run where no file of a repository says anything, which tell what has moved."""

from collections.abc import Callable, Sequence
from functools import cache

from govlint.config import Config, Configuration
from govlint.lint.plan import Plan
from govlint.lint.request import Request
from govlint.lint.rules_asked import choice_of
from govlint.lint.run import lint
from govlint.lint.sites import Site
from govlint.lint.task import LintTask
from govlint.result import Result
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.profile_lines import BY_DEFAULT
from govlint.rulebook.rule import Rule
from govlint.rulebook.rules_in_force import DEFAULT_PROFILE, chosen
from govlint.rulebook.shipped_rules import is_shipped


def asked_anyway(asked: Request, plan: Plan) -> Callable[[str], bool]:
    """Give what says of a rule whether it asks what it asks as shipped, of all structures."""

    @cache
    def rules() -> frozenset[str]:
        plain = {rule.id: rule.check for rule in _plain_rules(asked, plan.catalogue)}
        alike = [
            {rule.id for rule in task.rules if rule.check == plain.get(rule.id)}
            for task in plan.tasks
        ]
        return frozenset(plain).intersection(*alike)

    return lambda rule: rule in rules()


def lint_by_plain_rules(asked: Request, catalogue: Catalogue, sites: Sequence[Site]) -> Result:
    """Check structures by shipped rules alone, whatever stands beside them."""
    rules = _plain_rules(asked, catalogue)
    tasks = [LintTask(one.root, one.shown, rules, texts=one.texts) for one in sites]
    return lint(tasks, catalogue, asked.day, names=asked.names)


def _plain_rules(asked: Request, catalogue: Catalogue) -> Sequence[Rule]:
    """Give the shipped rules of the shipped profiles that the command names, else of the default.

    Profiles and rules of one's own are files of a repository as its configuration is.
    """
    plain = choice_of(asked, Configuration(Config()))
    profiles = [one for one in plain.profiles if catalogue.is_shipped(one[0])]
    by_default = [(DEFAULT_PROFILE, BY_DEFAULT)]
    picked = chosen(catalogue, plain._replace(profiles=profiles or by_default, own=()))
    entries = (one.entry for one in picked.kept)
    return [one.rule for one in entries if is_shipped(one.path)]
