"""Words of a command that is shown to be typed, each of which a shell takes for one word."""

from pathlib import Path
from shlex import quote

from govlint.structure.sanitise import printable


def command_word(said: str | Path) -> str:
    """Quote a text or a path, whoever wrote it; what begins with a hyphen is no option."""
    word = printable(str(said))
    if not word.startswith("-"):
        return quote(word)
    return quote(f"./{word}") if isinstance(said, Path) else f"-- {quote(word)}"


def command_option(option: str, value: str) -> str:
    """Quote the value of an option, also one that would be read as an option of its own."""
    word = printable(value)
    return f"{option}{'=' if word.startswith('-') else ' '}{quote(word)}"
