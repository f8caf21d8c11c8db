"""Suggestion of `check`, where a path stands in the place of a command."""

from collections.abc import Collection, Sequence
from pathlib import Path

from govlint.files.border import is_there
from govlint.structure.command_words import command_word


def forgotten_command(arguments: Sequence[str], commands: Collection[str]) -> str | None:
    """Say what to write instead, if the first argument is no command and looks like a path."""
    if not arguments or arguments[0] in commands or not _like_a_path(arguments[0]):
        return None
    path = command_word(Path(arguments[0]))
    return f"{path} is no command; did you mean `govlint check {path}`?"


def _like_a_path(word: str) -> bool:
    if word.startswith("-"):
        return False
    if Path(word).suffix or "/" in word:
        return True
    return is_there(Path(word))
