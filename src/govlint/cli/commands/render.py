"""`render`: a saved result in other formats, without checking again."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govlint.cli.exit_codes import Code, refused
from govlint.cli.options import Format, Output, RuleFolders
from govlint.files.border import refuse_leaving
from govlint.refusal import Refusal

if TYPE_CHECKING:
    from govlint.cli.outputs import Outputs


def render(
    saved: Annotated[
        Path, typer.Argument(metavar="RESULT", help="What `check --format json` wrote.")
    ],
    formats: Format = None,
    outputs: Output = None,
    rules: RuleFolders = None,
) -> None:
    """Write a saved result in other formats, without checking again."""
    from govlint.cli.outputs import Outputs

    outlet = Outputs(formats or ["text"], outputs or [])
    raise typer.Exit(_render(saved, outlet, rules or []))


def _render(path: Path, outlet: Outputs, rule_folders: Sequence[Path]) -> int:
    """Read a saved result and write it; gives the exit code. Raises `Refusal`."""
    from govlint.cli.outputs import deliver
    from govlint.cli.reading_and_writing import read_whole
    from govlint.report.formats.saved_reader import ResultFault, read_result
    from govlint.rulebook.catalogue import load_catalogue

    try:
        outlet.check()
        _not_over_itself(path, outlet)
        result = read_result(read_whole(path, "a result").decode("utf-8-sig"))
        deliver(result, load_catalogue(tuple(rule_folders)), outlet)
    except OSError as error:
        return refused(f"{path}: cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        return refused(f"{path}: not a result of govlint: not UTF-8; write it with --output")
    except ResultFault as error:
        return refused(f"{path}: {error}")
    return Code.CLEAN


def _not_over_itself(path: Path, outlet: Outputs) -> None:
    refuse_leaving(path)
    if os.path.realpath(path) in map(os.path.realpath, outlet.outputs):
        raise Refusal(f"--output: {path} is what is rendered, and would be lost")
