"""`watch`: a command asked again on every save of what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

CONTEXT = {"ignore_unknown_options": True, "allow_interspersed_args": False}
"""What stands behind the command is read by that command."""

MISSING = 'watch: needs what tells of saved files: pip install "govlint[watch]"'
NO_TERMINAL = "watch: draws on a terminal and is left by a key; there is none here"


def watch(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="COMMAND...",
            help="check, who, trace, show, meetings, due, report or map, with its own "
            "arguments; default: check.",
        ),
    ] = None,
) -> None:
    """Ask again on every save, and show what came and went; q or Esc leaves."""
    raise typer.Exit(_watch(words or [], context.parent))


def _watch(words: Sequence[str], parent: Any) -> int:
    from importlib.util import find_spec

    from govlint.cli.exit_codes import Code, refused
    from govlint.cli.watch.question import question
    from govlint.cli.watch.terminal import is_terminal

    asking = question(words, parent)
    if find_spec("watchfiles") is None:
        return refused(MISSING)
    if not is_terminal():
        return refused(NO_TERMINAL)
    from govlint.cli.watch.loop import watch
    from govlint.cli.watch.reading import read

    arguments = asking.arguments()
    arguments.check()
    first = read(arguments)
    if first.refusal:
        raise first.refusal
    watch(asking, first)
    return Code.CLEAN
