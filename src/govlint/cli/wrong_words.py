"""Wrong words: what is said of an option or a command that there is not."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, cast

import typer

from govlint.structure.sanitise import printable

Mistake = cast("type[typer.BadParameter]", typer.BadParameter.__base__)
"""What any mistake in the arguments is raised as."""


_DASHED = re.compile(r"-?[\u2010-\u2015\u2212]+(?P<name>[A-Za-z][\w-]*)")
_ONE_HYPHEN = re.compile(r"-(?P<name>[a-z][a-z]+(?:[-_][a-z]+)*)(?:=.*)?")

_NO_COMMAND = re.compile(r"No such command '(?P<name>[^']*)'")

_OPTIONS_CALLED: Mapping[str, str] = {
    "--amount": "", "--before": "--within", "--because": "--reason", "--date": "--as-of",
    "--day": "--as-of", "--dry-run": "--diff", "--exclude": "--ignore", "--file": "--output",
    "--next": "--within", "--only": "--select", "--out": "--output", "--rule": "--select",
    "--save": "--output", "--skip": "--ignore", "--strict": "--profile strict", "--sum": "",
    "--to-file": "--output", "--type": "--format", "--verbose": "--full", "-v": "--full",
}  # fmt: skip
"""What people call an option; nothing where what it is to say has no option."""

_FORMATS = ("csv", "html", "json", "markdown", "text", "xlsx")

_COMMANDS_CALLED: Mapping[str, str] = {
    **dict.fromkeys(("audit", "lint", "open", "run", "scan", "validate", "verify"), "check"),
    **dict.fromkeys(("chart", "diagram", "draw"), "map"),
    **dict.fromkeys(("compare", "changes"), "diff"),
    **dict.fromkeys(("create", "new", "start"), "init"),
    **dict.fromkeys(("convert", "paper", "sord"), "export"),
    **dict.fromkeys(("overview", "summarise", "summarize", "summary"), "report"),
    **dict.fromkeys(("repair", "mend"), "fix"),
    **dict.fromkeys(("profile", "profiles", "settings"), "config"),
    "anonymize": "anonymise",
    "help": "--help",
    "list": "rules",
    "version": "--version",
    "what-if": "whatif",
}
"""What people call a command."""


@contextmanager
def printable_mistakes() -> Iterator[None]:
    """Reword what is said of a mistake in the arguments, so that it steers no terminal."""
    try:
        yield
    except Mistake as mistake:
        mistake.message = printable(_better(mistake) or mistake.message)
        raise


def _better(mistake: Any) -> str:
    """Say which option or command was meant, where what people call it tells."""
    given = getattr(mistake, "option_name", None)
    if given and mistake.ctx and (meant := option_meant(given, _known(mistake.ctx))) is not None:
        mistake.possibilities = None
        return f"No such option: {given}{f'; did you mean {meant}?' if meant else ''}"
    found = _NO_COMMAND.match(mistake.message)
    if found and (meant := command_meant(found["name"])):
        return f"No such command '{found['name']}'. Did you mean `govlint {meant}`?"
    return ""


def _known(ctx: Any) -> set[str]:
    return {one for param in ctx.command.params for one in param.opts}


def is_odd(argument: str) -> bool:
    """Tell whether an argument may be an option with another beginning than two hyphens."""
    return bool(_DASHED.match(argument) or _ONE_HYPHEN.fullmatch(argument))


def mistyped_option(arguments: Sequence[str], known: Collection[str]) -> str | None:
    """Say how an option is written that begins with a long dash, or with one hyphen of two."""
    for one in arguments:
        if found := _DASHED.fullmatch(one.partition("=")[0]):
            return (
                f"{one}: an option begins with two hyphens, and this is a dash: --{found['name']}"
            )
        found = _ONE_HYPHEN.fullmatch(one)
        if found and f"--{found['name']}" in known:
            return f"{one}: an option begins with two hyphens: --{found['name']}"
    return None


def option_meant(given: str, known: Collection[str]) -> str | None:
    """Name the option of a command that people call so; empty where there is surely none."""
    meant = _OPTIONS_CALLED.get(given)
    if meant is None and given.removeprefix("--") in _FORMATS and "--format" in known:
        return f"--format {given.removeprefix('--')}"
    return meant if not meant or meant.split()[0] in known else None


def command_meant(given: str) -> str | None:
    """Name the command that people call so."""
    return _COMMANDS_CALLED.get(given.casefold())
