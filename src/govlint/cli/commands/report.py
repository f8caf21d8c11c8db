"""`report`: the overview of a structure on one page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli.options import AsOf, Names, Profiles, RuleFolders, day_of

if TYPE_CHECKING:
    from govlint.cli.arguments import Arguments
    from govlint.cli.exit_codes import Code
    from govlint.lint.plan import Plan
    from govlint.lint.run import Task


def report(
    path: Annotated[Path, typer.Argument(help="A structure file or its folder.")] = Path(),
    profiles: Profiles = None,
    rules: RuleFolders = None,
    as_of: AsOf = None,
    names: Names = False,
) -> None:
    """Show a structure on one page: counts, the tree, the largest, the most loaded, the gaps."""
    from govlint.cli.arguments import Arguments
    from govlint.cli.structures import or_why_not, plan_of

    asked = Arguments(
        paths=[path], day=day_of(as_of), profiles=profiles, rules=rules or [], names=names
    )
    raise typer.Exit(or_why_not(lambda: _report_all(asked, plan_of(asked))))


def _report_all(asked: Arguments, plan: Plan) -> Code:
    return max(_report(asked, plan, task) for task in plan.tasks)


def _report(asked: Arguments, plan: Plan, task: Task) -> Code:
    """Print one structure, or the findings that keep it from being read."""
    from govlint.cli.console import screen
    from govlint.cli.exit_codes import code_of
    from govlint.cli.outputs import show
    from govlint.lint.run import lint_one
    from govlint.report.overview import print_page

    result, graph, _ = lint_one(task, plan.catalogue, asked.day, names=asked.names)
    if graph is None:
        show(result, plan.catalogue, "text", asked.outlet, sys.stdout)
    else:
        shelf = plan.catalogue.rules
        themes = {rule: shelf.theme(rule) for rule in shelf}
        print_page(screen(), result, graph, themes)
    return code_of(result, "never")
