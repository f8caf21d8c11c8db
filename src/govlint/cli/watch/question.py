"""Question that is asked again: a command with its arguments, and what it says each time."""

from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import typer

from govlint.cli.app import COMMANDS, command
from govlint.cli.arguments import Arguments
from govlint.cli.exit_codes import refused
from govlint.cli.options import day_of
from govlint.cli.wrong_words import Mistake, said_of
from govlint.files.border import is_there
from govlint.refusal import Refusal
from govlint.report.answers.text import LINES
from govlint.structure.nearest_word import did_you_mean

ASKING = ("check", "who", "trace", "show", "meetings", "due", "report", "map")
"""Commands that only ask, and may be asked again and again."""


@dataclass(frozen=True, slots=True)
class WatchedCommand:
    """A command that asks, and its arguments as they were typed."""

    name: str
    words: Sequence[str]
    options: Mapping[str, Any]

    @property
    def is_plain_check(self) -> bool:
        """Whether it asks for findings on the screen, and for nothing else."""
        given = self.options
        plain = tuple(given.get("formats") or ("text",)) == ("text",)
        other = ("outputs", "coverage", "statistics", "prune")
        return self.name == "check" and plain and not any(map(given.get, other))

    @property
    def outputs(self) -> list[Path]:
        """The files that the command writes."""
        one = self.options.get("output")
        return [Path(path) for path in self.options.get("outputs") or ([one] if one else [])]

    def arguments(self) -> Arguments:
        """Give the structures, the rules and the day that it is about."""
        given = self.options
        one = given.get("path") or given.get("structure")
        paths = given.get("paths") or ([one] if one else [])
        return Arguments(
            paths=[Path(path) for path in paths],
            day=day_of(given.get("as_of")),
            profiles=given.get("profiles") or None,
            rules=[Path(folder) for folder in given.get("rules") or ()],
            select=list(given.get("select") or ()),
            ignore=list(given.get("ignore") or ()),
            fail_on=given.get("fail_on"),
            names=bool(given.get("names")),
            baseline=Path(given["baseline"]) if given.get("baseline") else None,
            since=given.get("since"),
            of_versions=self.name == "check",  # each save is held to the one before
        )

    def asked(self, lines: int) -> str:
        """Run the command in this process and give all that it says, in so many lines."""
        said = _Terminal()
        room = LINES.set(max(1, lines))
        try:
            with redirect_stdout(said), redirect_stderr(_Aside(said)):
                _run(self.name, self.words)
        finally:
            LINES.reset(room)
        return said.getvalue()


def question(words: Sequence[str], context: Any) -> WatchedCommand:
    """Read the words after `watch`; without a command they are those of `check`.

    Raises `Refusal` where a command does more than ask, and typer's own of a mistake in the rest.
    """
    first, rest = (words[0], words[1:]) if words else ("check", ())
    if first not in COMMANDS:
        if not first.startswith("-") and not is_there(Path(first)):
            hint = did_you_mean(first, [*ASKING], own_words=False)
            raise Refusal(f"watch: {first} is neither a command nor a path{hint}")
        first, rest = "check", words
    if first not in ASKING:
        raise Refusal(f"watch: {first} is not asked again; {', '.join(_there())} are")
    made = command(first).make_context(first, list(rest), parent=context)
    if made.params.get("anonymous"):
        raise Refusal("watch: shows the lines of files as they are written; leave --anonymous out")
    return WatchedCommand(first, tuple(rest), made.params)


def _there() -> list[str]:
    return [name for name in ASKING if name in COMMANDS]


def _run(name: str, words: Sequence[str]) -> None:
    """Call the command; a mistake in its words is said as it would be otherwise."""
    try:
        asking = command(name)
        with asking.make_context(name, list(words)) as context:
            asking.invoke(context)
    except typer.Exit:
        return
    except Refusal as refusal:
        refused(refusal)
    except Mistake as mistake:
        refused(said_of(mistake))


class _Terminal(StringIO):
    """A screen that keeps what is shown on it, as wide as the true one and in its colours."""

    def isatty(self) -> bool:
        return True


class _Aside(StringIO):
    """Standard error, which goes to the same screen; no line there is drawn anew."""

    def __init__(self, screen: StringIO) -> None:
        super().__init__()
        self._screen = screen

    def write(self, text: str) -> int:
        return self._screen.write(text.replace("govlint: ", "", 1))
