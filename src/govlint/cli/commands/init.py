"""`init`: a first structure, which never takes the place of a file that is there."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from govlint.cli import completion
from govlint.cli.choices import STARTS, STARTS_CALLED
from govlint.cli.exit_codes import Code, print_line, refused
from govlint.cli.reading_and_writing import real, write_new
from govlint.cli.starts import PLAIN, SHORT, start_of
from govlint.files.border import refuse_leaving
from govlint.structure.nearest_word import did_you_mean, usually

FILE_NAME = "structure.yaml"

CONFIG = """\
# Which sets of rules `govlint check` asks of the structure beside this file.
profile: [{profiles}]
"""


def init(
    folder: Annotated[Path, typer.Argument(help="Where to put structure.yaml.")] = Path(),
    like: Annotated[
        str | None,
        typer.Option(
            "--like",
            metavar="KIND",
            help="A worked one of your own kind, with the rules that fit: place, icb, trust, "
            "council, alliance, charity, academy or open-source.",
            autocompletion=completion.kinds,
        ),
    ] = None,
    short: Annotated[
        bool, typer.Option("--short", help="A short one: three forums and who sits there.")
    ] = False,
) -> None:
    """Write a commented structure to start from; never over a file that is there."""
    raise typer.Exit(start_structure(folder, like, short=short))


def start_structure(folder: Path, like: str | None = None, *, short: bool = False) -> int:
    """Write the start of a kind, the plain or the short one; gives the exit code.

    Raises `Refusal` where it cannot be written.
    """
    if like is not None and like not in STARTS:
        return refused(_not_known(like))
    if like and short:
        return refused("--like, --short: name one; the worked structures come in one length")
    refuse_leaving(folder, written=True)
    if folder.suffix in (".yaml", ".yml") and not folder.is_dir():
        return refused(f"{folder}: init takes a folder, and writes {FILE_NAME} into it")
    profiles = STARTS[like] if like else ()
    config = _config(folder, profiles)
    files = {folder / FILE_NAME: start_of(like or (SHORT if short else PLAIN)), **config}
    write_new(files)
    for path in files:
        print_line(f"Written: {path}")
    print_line(f"Next:    {_next(folder / FILE_NAME, () if config else profiles)}")
    return Code.CLEAN


def _config(folder: Path, profiles: tuple[str, ...]) -> dict[Path, str]:
    """Give the file that chooses these profiles; none where one holds for the folder already."""
    from govlint.config import FILE_NAME as NAME
    from govlint.config import find_config

    if not profiles or find_config(real(folder)):
        return {}
    return {folder / NAME: CONFIG.format(profiles=", ".join(profiles))}


def _next(path: Path, profiles: tuple[str, ...]) -> str:
    options = [word for profile in profiles for word in ("--profile", profile)]
    return shlex.join(["govlint", "check", str(path), *options])


def _not_known(like: str) -> str:
    meant = STARTS_CALLED.get(usually(like), like)
    hint = did_you_mean(meant, STARTS, own_words=False) or "."
    return f'--like: "{like}" is not known{hint} Known: {", ".join(STARTS)}'
