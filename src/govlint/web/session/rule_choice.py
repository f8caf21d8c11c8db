"""Choice of rules by a workbook itself: what it asks less than whoever checks would be asked."""

from collections.abc import Iterator
from dataclasses import replace

from govlint.config import Configuration
from govlint.exchange.workbook.rule_sets import named_rule_sets
from govlint.finding import Settings
from govlint.lint.plan import Plan, Request, choice_of
from govlint.lint.relaxations import by_weight
from govlint.rulebook.leniency import leniency
from govlint.rulebook.selection import chosen
from govlint.web.session.open_files import HeldWorkbook


def settings_of_cell(
    held: HeldWorkbook, asked: Request, config: Configuration, plan: Plan
) -> Iterator[Settings]:
    """Say by the cell what the sets of rules leave out that a workbook names.

    Without them it would be held to its configuration, or else to the default.
    """
    named = named_rule_sets(held.grids)
    if named is None:
        return
    would = chosen(plan.catalogue, choice_of(replace(asked, profiles=None), config))
    (task,) = plan.tasks
    found = leniency((one.rule for one in by_weight(would)), task.rules, may_ask_more=True)
    if any(found):
        yield Settings(named.cell.place(held.name).line_or_cell.replace("!", " "), *found)
