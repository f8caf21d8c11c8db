"""The reference of the command line, read from the command line itself."""

from collections.abc import Iterator
from typing import Any

from typer.main import get_command

from generator.markdown import Page, code, fence, page, plain, table
from govlint.cli.app import app
from govlint.report.formats import FORMATS


def command_pages() -> Iterator[Page]:
    """Give the page of all commands."""
    whole: Any = get_command(app)
    parts = [
        plain(whole.help),
        table(("command", "does"), _list(whole)),
        *(part for name, command in _commands(whole) for part in _command(name, command)),
        "## Formats",
        "What `--format` takes, in `check` and `render`:",
        table(("format", "is"), [(code(name), plain(said)) for name, said in FORMATS.items()]),
        "## Without a command",
        table(("option", "does"), [_option(option) for option in whole.params]),
    ]
    yield page("reference/commands.md", "Commands", "Every command and option.", parts)


def _commands(whole: Any) -> Iterator[tuple[str, Any]]:
    return (
        (name, one)
        for name, one in sorted(
            (name, whole.get_command(None, name)) for name in whole.list_commands(None)
        )
        if not one.hidden
    )


def _list(whole: Any) -> Iterator[tuple[str, str]]:
    for name, command in _commands(whole):
        yield f"[`{name}`](#{name})", plain(command.help)


def _command(name: str, command: Any) -> Iterator[str]:
    shown = [one for one in command.params if not one.hidden]
    arguments = [one for one in shown if one.param_type_name == "argument"]
    options = [one for one in shown if one.param_type_name == "option"]
    words = ["govlint", name, *map(_placeholder, arguments), *(["[OPTION]..."] if options else [])]
    yield from (f"## {name}", plain(command.help))
    yield fence(" ".join(words), "text")
    if arguments:
        yield table(
            ("argument", "is"), [(code(_placeholder(one)), _told(one)) for one in arguments]
        )
    if options:
        yield table(("option", "does"), [_option(one) for one in options])


def _placeholder(argument: Any) -> str:
    name = (argument.metavar or argument.name).upper()
    if argument.metavar and not argument.metavar.isalpha():
        return str(argument.metavar)
    return name if argument.required else f"[{name}]"


def _option(option: Any) -> tuple[str, str]:
    value = option.metavar or option.opts[0].lstrip("-")
    takes = "" if option.is_flag else f" {value.upper()}"
    return ", ".join(code(f"{name}{takes}") for name in option.opts), _told(option)


def _told(one: Any) -> str:
    told = plain(one.help or "")
    default = one.default
    if default in (None, False, ()) or str(default) == "." or callable(default):
        return told
    return f"{told} Default: {code(default)}."
