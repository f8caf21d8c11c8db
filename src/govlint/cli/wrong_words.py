"""Wrong words: what is said of an option or a command that there is not."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, cast

import typer

from govlint.cli.typical_lines import LINES, VALUES, WANTED
from govlint.refusal import Refusal
from govlint.structure.word_lists import cut_short

SHOWN = 40
"""Characters of a wrong word that are repeated."""

Mistake = cast("type[typer.BadParameter]", typer.BadParameter.__base__)
"""What any mistake in the arguments is raised as."""


_DASHED = re.compile(r"-?[\u2010-\u2015\u2212]+(?P<name>[A-Za-z][\w-]*)")
_ONE_HYPHEN = re.compile(r"-(?P<name>[a-z][a-z]+(?:[-_][a-z]+)*)(?:=.*)?")

_NO_COMMAND = re.compile(
    r"No such command (?P<quote>['\"])(?P<name>.*?)(?P=quote)\.?(?: Did you|\Z)", re.DOTALL
)
_EXTRA = re.compile(r"extra arguments?(?:\(s\))? \((.*)\)", re.DOTALL)

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
def refused_mistakes(group: Any = None) -> Iterator[None]:
    """Raise what typer finds wrong with the arguments as a `Refusal`, in one line of our own."""
    try:
        yield
    except Mistake as mistake:
        raise Refusal(said_of(mistake, group)) from None


def said_of(mistake: Any, group: Any = None) -> str:
    """Say in a line what is wrong with the arguments, and how the line should be.

    `group` is the context of all commands, for a mistake that does not know its own.
    """
    of = _command_of(mistake, group)
    if found := _NO_COMMAND.match(mistake.message):
        return _no_command(found["name"])
    if given := getattr(mistake, "option_name", None):
        said = _of_option(mistake, given, of)
    elif getattr(mistake, "param", None) is not None:
        said = _of_parameter(mistake, of)
    elif hint := getattr(mistake, "param_hint", None):
        own = f"{hint}: " if hint.startswith("--") else ""
        said = f"{own}{mistake.message}{'' if own else _as_in(of)}"
    else:
        extra = _EXTRA.search(mistake.message)
        said = f"{extra[1]} is too much{_as_in(of)}" if extra else mistake.message
    return f"{of.name}: {said}" if of and of.name in LINES else said


def _command_of(mistake: Any, group: Any) -> Any:
    if mistake.ctx:
        return mistake.ctx.command
    return group and group.command.commands.get(group.invoked_subcommand)


def _as_in(of: Any) -> str:
    line = LINES.get(of.name) if of else None
    return f", as in: {line}" if line else ""


def _no_command(name: str) -> str:
    if meant := command_meant(name):
        return f"there is no command {cut_short(name, SHOWN)}; did you mean `govlint {meant}`?"
    from govlint.structure.nearest_word import nearest

    near = nearest(name, LINES, own_words=False)
    hint = f"did you mean `govlint {near}`?" if near else "`govlint --help` lists them"
    return f"there is no command {cut_short(name, SHOWN)}; {hint}"


def _of_option(mistake: Any, given: str, of: Any) -> str:
    """Say that an option is none, or has no value, or one too much."""
    if not hasattr(mistake, "possibilities"):
        option = _in_full(given, of)
        if "not take a value" in mistake.message:
            return f"{given} takes no value"
        like = f", as in {option} {VALUES[option]}" if option in VALUES else ""
        return f"{given} needs a value behind it{like}"
    meant = option_meant(given, _known(of)) if of else None
    near = meant if meant is not None else " or ".join(sorted(mistake.possibilities or ()))
    whose = of.name if of and of.name in LINES else ""
    hint = f"did you mean {near}?" if near else f"`{f'govlint {whose}'.strip()} --help` lists them"
    return f"there is no option {cut_short(given, SHOWN)}{'' if meant == '' else f'; {hint}'}"


def _of_parameter(mistake: Any, of: Any) -> str:
    """Say what is to be stated that is missing, or what is no value of an option."""
    parameter = mistake.param
    if wanted := WANTED.get((of.name, parameter.name)):
        return f"say {wanted}{_as_in(of)}"
    option = max(parameter.opts, key=len)
    like = f"; write it as in {option} {VALUES[option]}" if option in VALUES else ""
    return f"{option}: no such value can stand there{like}"


def _in_full(given: str, of: Any) -> str:
    """Give the long name of an option that was given by its letter."""
    fitting = (param.opts for param in of.params if given in param.opts) if of else ()
    return max((one for opts in fitting for one in opts), key=len, default=given)


def _known(command: Any) -> set[str]:
    return {one for param in command.params for one in param.opts}


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
