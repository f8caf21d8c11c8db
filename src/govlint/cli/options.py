"""The arguments and options that several commands take."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from govlint.cli import completion
from govlint.report.answers import CHANGE_FORMATS
from govlint.report.answers import FORMATS as ANSWER_FORMATS
from govlint.report.formats import FORMATS

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATH",
        help="Structure files or folders; default: this folder.",
    ),
]
Format = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"{', '.join(FORMATS)}; may be given again.",
        autocompletion=completion.formats,
    ),
]
Output = Annotated[
    list[Path] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="A file for the format of the same place in the list; - is standard output.",
    ),
]
Profiles = Annotated[
    list[str] | None,
    typer.Option(
        "--profile",
        metavar="PROFILE",
        help="A set of rules, instead of the configured ones.",
        autocompletion=completion.profiles,
    ),
]
RuleFolders = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="FOLDER", help="A folder with rules of your own."),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULES",
        help="Only these: rule ids, themes or authorities.",
        autocompletion=completion.choices,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="RULES",
        help="Not these: rule ids, themes or authorities.",
        autocompletion=completion.choices,
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        help="info, warning, error, never, or worse: all that is new or worse; default: warning.",
        autocompletion=completion.severities,
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DAY", help="The day to judge by, like 2026-01-31; default: today."
    ),
]
Names = Annotated[bool, typer.Option("--names", help="Add people's names to posts.")]
Anonymous = Annotated[
    bool,
    typer.Option(
        "--anonymous", help="Name nobody: people become person 1 …; remarks and paths go."
    ),
]

OnePath = Annotated[
    Path,
    typer.Argument(
        metavar="PATH",
        help="The structure file or its folder; default: this folder.",
    ),
]
Structure = Annotated[
    Path,
    typer.Option(
        "--structure",
        "-s",
        metavar="PATH",
        help="The structure file or its folder; default: this folder.",
    ),
]
AnswerFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"{', '.join(ANSWER_FORMATS)}; default: text.",
        autocompletion=completion.answer_formats,
    ),
]
ChangeFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"{', '.join(CHANGE_FORMATS)}; default: text.",
        autocompletion=completion.change_formats,
    ),
]
AnswerOutput = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="A file in place of the screen."),
]
For = Annotated[
    str | None,
    typer.Option(
        "--for",
        metavar="READERS",
        help="board: a paper without paths and ids, with room for owners and days.",
        autocompletion=completion.readers,
    ),
]
Focus = Annotated[
    str | None, typer.Option("--focus", metavar="WORDS", help="One body and what is below it.")
]
Whole = Annotated[bool, typer.Option("--all", help="Everything, however many lines it takes.")]
Places = Annotated[bool, typer.Option("--places", help="Add the file and line of what is named.")]


def day_of(given: str | None) -> date:
    """Read the day to judge by; the only place that asks the clock."""
    if given is None:
        return date.today()
    from govlint.structure.suggestions.given_days import given_day

    return given_day(given, option="--as-of: ")
