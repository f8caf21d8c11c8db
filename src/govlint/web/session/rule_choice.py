"""Choice of rules by a workbook itself: what it asks less than whoever checks would be asked."""

from collections.abc import Iterator
from dataclasses import replace

from govlint.config import Configuration
from govlint.exchange.workbook.rule_sets import named_rule_sets
from govlint.lint.plan import Plan, Request, choice_of
from govlint.lint.settings.relaxations import by_weight
from govlint.result import Settings
from govlint.rulebook.leniency import leniency, together
from govlint.rulebook.rules_in_force import BY_DEFAULT, DEFAULT_PROFILE, chosen
from govlint.web.session.open_files import HeldWorkbook


def settings_of_cell(
    held: HeldWorkbook, asked: Request, config: Configuration, plan: Plan
) -> Iterator[Settings]:
    """Say by the cell what the sets of rules leave out that a workbook names.

    Without them it would be held to the sets of its configuration, or else to the default; it is
    held to both, so that neither the configuration nor the cell excuses the other.
    """
    named = named_rule_sets(held.grids)
    if named is None:
        return
    choice = choice_of(replace(asked, profiles=None), config)
    (task,) = plan.tasks
    strict = (
        chosen(plan.catalogue, replace(choice, profiles=profiles, settings={}))
        for profiles in (choice.profiles, [(DEFAULT_PROFILE, BY_DEFAULT)])
    )
    found = [
        leniency((one.rule for one in by_weight(picked)), task.rules, may_ask_more=True)
        for picked in strict
    ]
    said = together(found)
    if any(said):
        yield Settings(named.cell.place(held.name).line_or_cell.replace("!", " "), *said)
