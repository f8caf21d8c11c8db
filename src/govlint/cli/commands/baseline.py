"""`baseline`: the findings of today, written down as known from then on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli.options import AsOf, Ignore, Paths, Profiles, RuleFolders, Select, day_of

if TYPE_CHECKING:
    from govlint.cli.arguments import Arguments
    from govlint.cli.exit_codes import Code


def baseline(
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The file; one that is there is replaced."
        ),
    ],
    paths: Paths = None,
    profiles: Profiles = None,
    rules: RuleFolders = None,
    select: Select = None,
    ignore: Ignore = None,
    as_of: AsOf = None,
) -> None:
    """Write a baseline of today's findings, for `check --baseline` to report only new ones."""
    from govlint.cli.arguments import Arguments

    asked = Arguments(
        paths=paths or [],
        day=day_of(as_of),
        profiles=profiles,
        rules=rules or [],
        select=select or [],
        ignore=ignore or [],
    )
    raise typer.Exit(_record(asked, output))


def _record(asked: Arguments, path: Path) -> Code:
    from govlint.cli.exit_codes import Code, code_of, say
    from govlint.cli.outputs import show
    from govlint.cli.reading_and_writing import STANDARD_OUTPUT
    from govlint.cli.structures import linted
    from govlint.refusal import Refusal

    if path == STANDARD_OUTPUT:
        raise Refusal("--output: a baseline is a file, and its paths begin at its folder; name it")
    plan, result = linted(asked)
    code = code_of(result, "never")
    if code is not Code.CLEAN:
        show(result, plan.catalogue, "text", asked.outlet, sys.stderr)
        say(f"{path}: not written, because not everything could be checked")
        return code
    from govlint.cli.earlier_state.baseline_record import record
    from govlint.report.summary import beside_findings

    record(asked, path, result, plan)
    for sentence in beside_findings(result):
        say(sentence)
    return code
