"""The commands by name, each loaded from its file when it is asked for, and its options read."""

from contextlib import nullcontext
from functools import cache
from importlib import import_module
from keyword import iskeyword
from typing import Annotated, Any, get_type_hints

import typer
from typer.core import TyperGroup
from typer.main import get_command_from_info
from typer.models import CommandInfo

from govlint import __version__
from govlint.cli.exit_codes import MEANINGS
from govlint.cli.wrong_words import refused_mistakes

COMMANDS = (
    "check",
    "baseline",
    "render",
    "report",
    "who",
    "trace",
    "show",
    "meetings",
    "due",
    "map",
    "watch",
    "diff",
    "whatif",
    "advise",
    "fix",
    "accept",
    "template",
    "export",
    "anonymise",
    "config",
    "explain",
    "rules",
    "import",
    "init",
    "new-rule",
    "schema",
    "test",
    "web",
)
"""Every command, in the order of the help."""


class _Commands(TyperGroup):
    """The commands; a mistake in the arguments is refused in one line."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Name every command."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Load the file of a command and build its options alone.

        Where a name is not known, all are loaded, so that one of them can be suggested.
        """
        for name in (cmd_name,) if cmd_name in COMMANDS else COMMANDS:
            if name not in self.commands:
                self.commands[name] = command(name)
        return super().get_command(ctx, cmd_name)

    def make_context(self, info_name: Any, args: Any, parent: Any = None, **extra: Any) -> Any:
        """Read the arguments before the command; without any, the help stands in its lines."""
        with refused_mistakes() if args else nullcontext():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: Any) -> Any:
        """Read the arguments of the command and run it."""
        with refused_mistakes(ctx):
            return super().invoke(ctx)


@cache
def command(name: str) -> Any:
    """Build a command from the function that its file is called like, once a process."""
    function = function_of(name)
    _leave_unasked(function)
    settings = getattr(import_module(function.__module__), "CONTEXT", None)
    return get_command_from_info(
        CommandInfo(name=name, callback=function, context_settings=settings),
        pretty_exceptions_short=True,
        rich_markup_mode=None,
    )


def _leave_unasked(function: Any) -> None:
    """Have typer not ask whether a path can be read, which tells what a link leads out to.

    What cannot be read is reported like all else.
    """
    function.__annotations__ = get_type_hints(function, include_extras=True)
    for hint in function.__annotations__.values():
        for parameter in getattr(hint, "__metadata__", ()):
            parameter.readable = False


def function_of(name: str) -> Any:
    """Give the function of a command, whose file is called like it."""
    file = f"{name}_" if iskeyword(name) else name.replace("-", "_")
    return getattr(import_module(f"govlint.cli.commands.{file}"), file)


def options_of(name: str) -> set[str]:
    """List the options of a command, with their hyphens; none where there is no such command."""
    params = command(name).params if name in COMMANDS else ()
    return {one for param in params for one in (*param.opts, *param.secondary_opts)}


app = typer.Typer(
    name="govlint",
    cls=_Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Says where a governance structure will fail: rooms of twenty, decisions that nobody "
    "owns, problems with nowhere to go.",
    epilog=f"Exit codes: {', '.join(f'{code} {said}' for code, said in MEANINGS.items())}.",
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"govlint {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Say where a governance structure will fail."""
