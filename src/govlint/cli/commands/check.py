"""`check`: the findings of structures."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli.options import (
    Anonymous,
    AsOf,
    FailOn,
    For,
    Format,
    Ignore,
    Names,
    Output,
    Paths,
    Profiles,
    RuleFolders,
    Select,
    day_of,
)

if TYPE_CHECKING:
    from govlint.cli.arguments import Arguments
    from govlint.lint.plan import Plan
    from govlint.result import Result


def check(
    paths: Paths = None,
    formats: Format = None,
    outputs: Output = None,
    profiles: Profiles = None,
    rules: RuleFolders = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = None,
    as_of: AsOf = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count findings by rule, with the time it took.")
    ] = False,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="Add which fields are most worth filling next.")
    ] = False,
    full: Annotated[bool, typer.Option("--full", help="Show the lines of every finding.")] = False,
    names: Names = False,
    anonymous: Anonymous = False,
    readers: For = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline",
            metavar="FILE",
            help="A baseline; report only what is new or worse.",
        ),
    ] = None,
    prune: Annotated[
        bool, typer.Option("--prune", help="Delete from the baseline what is no longer found.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="REVISION",
            help="A revision of git, or main... for where the branch began; report only findings "
            "that it did not have, or that are worse.",
        ),
    ] = None,
) -> None:
    """Check structures and report findings."""
    from govlint.cli.arguments import Arguments
    from govlint.cli.outputs import Outputs

    asked = Arguments(
        paths=paths or [],
        day=day_of(as_of),
        outlet=Outputs(formats or ["text"], outputs or [], full, coverage),
        profiles=profiles,
        rules=rules or [],
        select=select or [],
        ignore=ignore or [],
        fail_on=fail_on,
        statistics=statistics,
        names=names,
        anonymous=anonymous,
        baseline=baseline,
        prune=prune,
        since=since,
        compared=baseline is not None or since is not None,
    )
    if readers is not None:
        raise typer.Exit(_paper(readers, asked, formats or [], outputs or []))
    raise typer.Exit(_check(asked))


def _paper(readers: str, asked: Arguments, formats: list[str], outputs: list[Path]) -> int:
    """Write the findings as a paper for others than those who keep the files."""
    from dataclasses import replace

    from govlint.cli.board import alone, board_paper, one_of_each
    from govlint.cli.outputs import Outputs

    outlet = asked.outlet
    alone({
        "--coverage": outlet.coverage, "--full": outlet.full, "--statistics": asked.statistics,
        "--baseline": asked.baseline, "--since": asked.since, "--prune": asked.prune,
    })  # fmt: skip
    form, output = one_of_each(formats, outputs)
    asked = replace(asked, outlet=Outputs())
    return board_paper(readers, asked, form, output, of_check=True)


def _check(asked: Arguments) -> int:
    from govlint.cli.exit_codes import code_of, say
    from govlint.cli.outputs import deliver
    from govlint.cli.structures import linted
    from govlint.lint.rules_asked import WORSE
    from govlint.refusal import Refusal

    if asked.fail_on == WORSE and not asked.is_held:
        raise Refusal("--fail-on worse: worse than what? give --baseline or --since as well")
    plan, found = linted(asked)
    result = found
    if asked.is_held:
        result = _held(asked, plan, found)
        for note in result.notes[len(found.notes) :]:
            say(note)
    deliver(result, plan.catalogue, asked.outlet)
    for line in plan.closing:
        say(line)
    if asked.baseline and asked.prune:
        from govlint.cli.earlier_state.baseline_pruning import pruned

        pruned(asked, asked.baseline, found, plan)
    if asked.statistics:
        from govlint.report.statistics import statistics

        for line in statistics(result):
            print(line, file=sys.stderr)
    return code_of(result, plan.fail_on)


def _held(asked: Arguments, plan: Plan, found: Result) -> Result:
    if asked.anonymous:
        from govlint.cli.earlier_state.anonymous_comparison import held_without_names

        return held_without_names(asked, plan, found)
    from govlint.cli.earlier_state.comparison import held

    return held(asked, plan, found)
